"""Measure the contrast of every text that was laid out with what it stands on, by WCAG 2.2, 1.4.3
(level AA)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from briefgen.rendering.packs.colour import AA, contrast

LARGE = 3.0
"""What large text needs: 18 pt, or 14 pt in bold (WCAG 2.2, 1.4.3)."""
_LARGE_SIZE, _LARGE_BOLD_SIZE = 24.0, 18.66
"""The same in px."""
_BOLD = 700
_PAPER = (255.0, 255.0, 255.0)
_SVG = "{http://www.w3.org/2000/svg}"
_FILL = re.compile(r"(?:^|;)\s*fill\s*:\s*([^;]+)")
_KNOWN_BY_NAME = frozenset("html body h1 h2 h3 h4 h5 h6 main section table".split())

Colour = tuple[float, float, float]
"""Red, green and blue, from 0 to 255."""


class Pale(NamedTuple):
    """A text that is read badly on what it stands on."""

    where: str
    """A selector of the element: "p.who"."""
    colour: str
    """Of the text: "#rrggbb"."""
    background: str
    ratio: float
    """From 1 to 21, cut to two places."""
    least: float
    """What a text of its size needs."""

    @property
    def sentence(self) -> str:
        """What is wrong, in one sentence."""
        what = (
            f"{self.where!r} is read badly: {self.colour} on {self.background} has a contrast of"
            f" {self.ratio:.2f}"
        )
        return f"{what}, and text of its size needs {self.least:g}."


def measure(document: Any) -> tuple[Pale, ...]:
    """Return the texts of a laid out document that are read badly, each kind of place once, in the
    order of the pages.

    Of a text that stands on a picture nothing is said.
    """
    found: dict[Pale, None] = {}
    for page in document.pages:
        box = page._page_box
        found.update(dict.fromkeys(_below(box, _blended(box, _canvas(box)))))
    return tuple(found)


def _canvas(page: Any) -> Colour | None:
    """Return the colour of the whole page: that of its root element, else of its body, else
    white."""
    box = next((child for child in page.children if child.element_tag == "html"), None)
    while box is not None:
        colour = _blended(box, _PAPER)
        if colour != _PAPER:
            return colour
        box = next(
            (child for child in getattr(box, "children", ()) if child.element_tag == "body"), None
        )
    return _PAPER


def _blended(box: Any, below: Colour | None) -> Colour | None:
    """Return what lies under the texts of a box; null where that is a picture."""
    colour = box.style["background_color"]
    if colour != "currentcolor" and colour.alpha >= 1:
        below = _channels(colour)
    elif below is not None:
        below = _over(box.style["color"] if colour == "currentcolor" else colour, below, 1.0)
    return None if any(kind != "none" for kind, _ in box.style["background_image"]) else below


def _below(page: Any, background: Colour | None) -> Iterator[Pale]:
    waiting = [(page, background, 1.0, "")]
    while waiting:
        box, background, opacity, above = waiting.pop()
        where = selector(box, above)
        if box.style["visibility"] == "visible" and background is not None:
            yield from _of_box(box, background, opacity, where)
        marker = getattr(box, "outside_list_marker", None)
        for child in reversed((*getattr(box, "children", ()), *([marker] if marker else ()))):
            inner = getattr(child, "_box", child)
            # The boxes of one element, such as a line and its texts, have one name between them.
            same = (
                inner.element is not None
                and inner.element is box.element
                and inner.element_tag == box.element_tag
            )
            waiting.append(
                (
                    inner,
                    _blended(inner, background),
                    opacity * float(inner.style["opacity"]),
                    above if same else where,
                )
            )


def _of_box(box: Any, background: Colour, opacity: float, where: str) -> Iterator[Pale]:
    text = getattr(box, "text", None)
    if isinstance(text, str) and text.strip() and box.style["font_size"] > 0:
        large = box.style["font_size"] >= (
            _LARGE_BOLD_SIZE if box.style["font_weight"] >= _BOLD else _LARGE_SIZE
        )
        yield from _judged(
            _over(box.style["color"], background, opacity),
            background,
            LARGE if large else AA,
            where,
        )
    element = getattr(box, "element", None)
    if element is not None and element.tag == f"{_SVG}svg" and hasattr(box, "replacement"):
        for fill in _fills(element, box.style["color"]):
            yield from _judged(_over(fill, background, opacity), background, AA, f"{where} text")


def _judged(colour: Colour, background: Colour, least: float, where: str) -> Iterator[Pale]:
    one, other = _hex(colour), _hex(background)
    ratio = contrast(one, other)
    if ratio < least:
        # Cut, not rounded: 4.496 is not 4.50.
        yield Pale(where, one, other, int(ratio * 100) / 100, least)


def _fills(svg: Any, inherited: Any) -> Iterator[Any]:
    """Give the colours of the texts of a drawing, each once."""
    from tinycss2.color5 import parse_color

    waiting: list[tuple[Any, Any]] = [(svg, parse_color("black"))]
    found: dict[str, Any] = {}
    while waiting:
        element, fill = waiting.pop()
        style = _FILL.search(element.get("style", ""))
        own = style[1].strip() if style else element.get("fill")
        if own is not None and own != "inherit":
            parsed = parse_color(own)
            # What is no colour ("none", a pattern) is passed over.
            fill = inherited if parsed == "currentcolor" else parsed
        if (
            element.tag in (f"{_SVG}text", f"{_SVG}tspan")
            and (element.text or "").strip()
            and fill is not None
        ):
            found.setdefault(_hex(_channels(fill)), fill)
        waiting.extend((child, fill) for child in element)
    yield from found.values()


def selector(box: Any, above: str = "") -> str:
    """Return a short selector for the element of a box: "p.who", "li::marker", "@top-left".

    What has no class of its own is told by what is above it: "p.who b".
    """
    if box.element is None:
        return getattr(box, "at_keyword", None) or above
    name, colons, pseudo = (box.element_tag or "").partition("::")
    classes = "".join(f".{word}" for word in (box.element.get("class") or "").split())
    own = f"{name.rpartition('}')[2]}{classes}{colons}{pseudo}"
    if classes or name in _KNOWN_BY_NAME or "." not in above:
        return own
    return above if above.split()[-1] == own else f"{above.split()[0]} {own}"


def _over(colour: Any, below: Colour, opacity: float) -> Colour:
    share = float(colour.alpha) * opacity
    channels = _channels(colour)
    return tuple(
        above * share + under * (1 - share) for above, under in zip(channels, below, strict=True)
    )  # type: ignore[return-value]


def _channels(colour: Any) -> Colour:
    red, green, blue = colour.to("srgb").coordinates
    return tuple(
        min(max(channel, 0.0), 1.0) * 255 for channel in (red or 0.0, green or 0.0, blue or 0.0)
    )  # type: ignore[return-value]


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{round(channel):02x}" for channel in colour)
