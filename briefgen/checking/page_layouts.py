"""Look at laid out pages: nothing may leave the page or its text area, and no text may lie on
another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from briefgen.checking.contrast import selector

_SLACK = 2.0
"""Px by which a text may leave its area: rounding, and the slant of italics."""
_CORE = 0.3
"""The part of a line's height, from its middle up and down, in which letters surely stand: lines
may be set closer than faces are high."""
_EMPTY = (
    (re.compile(r"(?<![\w-])None(?![\w-])"), "None"),
    (re.compile(r"(?<![\w-])Undefined(?![\w-])"), "Undefined"),
    (re.compile(r"(?<!\w)\(\s*\)"), "()"),
    (re.compile(r"(?<!\w)\[\s*\]"), "[]"),
    (re.compile(r"\{\{|\}\}|\{%|%\}"), "{{"),
    (re.compile(r"<bdi></bdi>"), "<bdi></bdi>"),
    (re.compile(r"(?<![\w-])Markup\("), "Markup("),
)
"""What is printed where a value is not there, or is a list, or was never filled in."""


class _Text(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    where: str
    words: str
    line: int
    """Texts of one line never lie on each other, whatever their boxes say."""


def look(document: Any) -> tuple[str, ...]:
    """Return what is wrong on the pages of a laid out document, one sentence each."""
    found: dict[str, None] = {}
    for page in document.pages:
        box = page._page_box
        texts = list(_texts(box))
        found.update(dict.fromkeys(_outside(box, texts)))
        found.update(dict.fromkeys(_on_each_other([text for text, _ in texts])))
    return tuple(found)


def find_empty(text: str, own_words: Iterable[str]) -> tuple[str, ...]:
    """Return the signs of something empty in a printed text; ``own_words`` are the texts written
    out in the templates."""
    written = "\n".join(own_words)
    return tuple(
        word for pattern, word in _EMPTY if pattern.search(text) and not pattern.search(written)
    )


def _texts(page: Any) -> Iterator[tuple[_Text, bool]]:
    """Give the texts of a page, each with whether it stands in the margin on purpose; what is
    turned or moved is passed over."""
    waiting: list[tuple[Any, bool, int, str]] = [
        (child, False, 0, "") for child in reversed(page.children)
    ]
    lines = 0
    while waiting:
        box, free, line, above = waiting.pop()
        box = getattr(box, "_box", box)
        where = selector(box, above)
        if box.style["transform"] or box.style["visibility"] != "visible":
            continue
        free = (
            free
            or type(box).__name__ == "MarginBox"
            or box.style["position"] in ("absolute", "fixed")
        )
        if type(box).__name__ == "LineBox":
            lines += 1
            line = lines
        words = getattr(box, "text", None)
        if isinstance(words, str) and words.strip():
            left, top = box.position_x, box.position_y
            yield (
                _Text(
                    left,
                    top,
                    left + box.width,
                    top + box.height,
                    where,
                    " ".join(words.split())[:40],
                    line,
                ),
                free,
            )
        waiting.extend(
            (child, free, line, where) for child in reversed(getattr(box, "children", ()))
        )


def _outside(page: Any, texts: list[tuple[_Text, bool]]) -> Iterator[str]:
    width, height = page.margin_width(), page.margin_height()
    left, top = page.content_box_x(), page.content_box_y()
    right, bottom = left + page.width, top + page.height
    for text, free in texts:
        if (
            text.left < -_SLACK
            or text.top < -_SLACK
            or text.right > width + _SLACK
            or text.bottom > height + _SLACK
        ):
            yield f"the text of {text.where!r} leaves the page."
        elif free:
            continue
        elif text.right > right + _SLACK:
            yield f"the text of {text.where!r} runs into the right margin."
        # A quotation mark may hang out to the left.
        elif text.left < left - max(_SLACK, (text.bottom - text.top)):
            yield f"the text of {text.where!r} runs into the left margin."
        elif text.bottom > bottom + _SLACK or text.top < top - _SLACK:
            yield (
                f"the text of {text.where!r} runs into the"
                f" {'lower' if text.bottom > bottom else 'upper'} margin."
            )


def _on_each_other(texts: list[_Text]) -> Iterator[str]:
    """Sweep down the page; the texts that a line can meet are those whose core has not ended
    yet."""
    cores = sorted((_core(text) for text in texts), key=lambda text: (text.top, text.left))
    open_: list[_Text] = []
    for text in cores:
        open_ = [other for other in open_ if other.bottom > text.top]
        for other in open_:
            if (
                other.line != text.line
                and min(other.right, text.right) - max(other.left, text.left) > _SLACK
            ):
                first, second = sorted((other.where, text.where))
                yield f"the text of {first!r} lies on that of {second!r}."
        open_.append(text)


def _core(text: _Text) -> _Text:
    middle, half = (text.top + text.bottom) / 2, (text.bottom - text.top) * _CORE
    return text._replace(top=middle - half, bottom=middle + half)
