"""Lay a page out as a browser on a desk shows it, light and dark, to look at its colours.

WeasyPrint knows media but no queries, so these are answered beforehand: what holds on such a screen
stays, what does not goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

WIDTH = 1280
"""Of the window, in px: a usual laptop."""
_TALL = 1600
"""Of one page of the layout, in px. What a page looks like does not hang on it, and a very long one
takes much longer to lay out."""
_EM = 16.0
_STYLE = re.compile(r"(<style\b[^>]*>)(.*?)(</style>)", re.IGNORECASE | re.DOTALL)
_FEATURE = re.compile(r"\(\s*([a-z-]+)\s*(?::\s*([^()]*?)\s*)?\)")
_COMPARED = re.compile(r"\(\s*(width|height)\s*([<>]=?)\s*([\d.]+(?:px|em|rem)?)\s*\)")
_LENGTH = re.compile(r"([\d.]+)(px|em|rem)?$")
_COMPUTED = re.compile(r"\b(clamp|min|max)\(([^()]*)\)")
_TERM = re.compile(r"([\d.]+)(px|pt|rem|vw|vh)")
_UNITS = {"px": 1.0, "pt": 4 / 3, "rem": _EM, "vw": WIDTH / 100, "vh": WIDTH * 0.00625}
_POINTED_AT = re.compile(r":(?:hover|focus-visible|focus-within|focus|target|active)\b")
_ALONE = re.compile(rf"(^|[\s,>+~(])(?:{_POINTED_AT.pattern})")
_SVG = re.compile(r"<svg\b([^>]*)>(.*?)</svg>", re.IGNORECASE | re.DOTALL)
_FILLED = re.compile(r"""\bfill=["']([#\w(),.% -]+)["']""")
_EMPTY = re.compile(r"<(([a-z]+)\b[^<>]*?)\s*/>", re.IGNORECASE)
_DRAWING = "x-drawing"
"""The element that stands for a drawing."""
_DRAWING_RULES = (
    f":where({_DRAWING}) {{ color: black }} {_DRAWING} title, {_DRAWING} desc {{ display: none }}\n"
)
_DARK_CANVAS = "html { color: #fff; background-color: #121212 }\n"
"""What browsers give a page that says it can be dark and sets no colours."""
_IS: dict[str, tuple[str, ...]] = {
    "prefers-reduced-motion": ("no-preference",),
    "prefers-contrast": ("no-preference",),
    "prefers-reduced-transparency": ("no-preference",),
    "forced-colors": ("none",),
    "orientation": ("landscape",),
    "hover": ("hover",),
    "any-hover": ("hover",),
    "pointer": ("fine",),
    "any-pointer": ("fine",),
    "scripting": ("none",),
    "color-gamut": ("srgb",),
    "display-mode": ("browser",),
}
"""What a usual screen is, of what a query can ask for in a word."""


def lay_out_screen(page: str, scheme: Scheme, *, pointed_at: bool, **loading: Any) -> Any:
    """Return the page as WeasyPrint lays it out for the screen.

    ``pointed_at`` shows everything as if pointed at or focused; ``loading`` says how to load:
    url_fetcher, base_url, font_config.
    """
    from weasyprint import CSS, HTML

    # The style sheet first: it must not be changed with the drawings.
    resolved = _STYLE.sub(
        lambda found: (
            found[1] + _DRAWING_RULES + resolve(found[2], scheme, pointed_at=pointed_at) + found[3]
        ),
        page,
    )
    resolved = _SVG.sub(lambda found: _stand_in(found[1], found[2]), resolved)
    sheet = CSS(string=f"@page {{ size: {WIDTH}px {_TALL}px; margin: 0 }}")
    fonts = loading.pop("font_config", None)
    return HTML(string=resolved, media_type="screen", **loading).render(
        stylesheets=[sheet], font_config=fonts
    )


def without_styles(page: str) -> str:
    """Return a page without its style sheets: what is left of it is printed."""
    return _STYLE.sub("", page)


def _stand_in(attributes: str, inside: str) -> str:
    """Return a drawing as ordinary elements, as WeasyPrint lays out no text of drawings by the
    rules of a page: only its colours count."""
    fills = dict.fromkeys(_FILLED.findall(attributes + inside))
    rules = "".join(
        f":where([fill='{fill}']) {{ color: {fill} }}"
        for fill in fills
        if fill not in ("none", "currentColor")
    )
    whole = _EMPTY.sub(r"<\1></\2>", inside)
    return f"<style>{rules}</style><{_DRAWING}{attributes}>{whole}</{_DRAWING}>"


def resolve(css: str, scheme: Scheme, *, pointed_at: bool = False) -> str:
    """Return a style sheet in which every media query is answered for a desk's screen with this
    scheme."""
    import tinycss2

    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    text = _rules(rules, scheme, pointed_at=pointed_at)
    can_be_dark = re.search(r"color-scheme\s*:[^;}]*\bdark\b", text) is not None
    return (_DARK_CANVAS if scheme == "dark" and can_be_dark else "") + text


def _rules(rules: Iterable[Any], scheme: Scheme, *, pointed_at: bool) -> str:
    import tinycss2

    found = []
    for rule in rules:
        if (
            rule.type == "at-rule"
            and rule.lower_at_keyword in ("media", "supports")
            and rule.content is not None
        ):
            if rule.lower_at_keyword == "supports" or holds(
                tinycss2.serialize(rule.prelude), scheme
            ):
                inner = tinycss2.parse_rule_list(
                    rule.content, skip_comments=True, skip_whitespace=True
                )
                found.append(_rules(inner, scheme, pointed_at=pointed_at))
        elif rule.type == "qualified-rule":
            head = re.sub(r"(?<![\w.#-])svg(?![\w-])", _DRAWING, tinycss2.serialize(rule.prelude))
            body = re.sub(
                r"(^|[;\s])fill\s*:",
                r"\1color:",
                tinycss2.serialize(_coloured(rule.content, scheme)),
            )
            body = _COMPUTED.sub(lambda found: computed(found[1], found[2]) or found[0], body)
            found.append(f"{_as_pointed_at(head) if pointed_at else head}{{{body}}}")
        elif rule.type == "at-rule":
            found.append(rule.serialize())
    return "\n".join(found)


def _as_pointed_at(selectors: str) -> str:
    """Take the states away from selectors, so that they always hold; one that stands alone means
    every element."""
    return _POINTED_AT.sub("", _ALONE.sub(r"\1*", selectors))


def _coloured(tokens: Iterable[Any], scheme: Scheme) -> list[Any]:
    """Choose one side of each light-dark()."""
    from tinycss2.ast import LiteralToken

    found: list[Any] = []
    for token in tokens:
        if token.type == "function" and token.lower_name == "light-dark":
            commas = [
                at
                for at, part in enumerate(token.arguments)
                if isinstance(part, LiteralToken) and part.value == ","
            ]
            if len(commas) == 1:
                found += (
                    token.arguments[: commas[0]]
                    if scheme == "light"
                    else token.arguments[commas[0] + 1 :]
                )
                continue
        found.append(token)
    return found


def computed(function: str, arguments: str) -> str | None:
    """Return what min(), max() or clamp() of lengths comes to in this window; null where that
    cannot be told."""
    values = [_sum_of_lengths(part) for part in arguments.split(",")]
    if None in values or len(values) < (3 if function == "clamp" else 1):
        return None
    known = [value for value in values if value is not None]
    if function == "clamp":
        return f"{max(known[0], min(known[1], known[2])):g}px"
    return f"{(min if function == 'min' else max)(known):g}px"


def _sum_of_lengths(text: str) -> float | None:
    total = 0.0
    for term in text.split("+"):
        match = _TERM.fullmatch(term.strip())
        if match is None:
            return None
        total += float(match[1]) * _UNITS[match[2]]
    return total


def holds(queries: str, scheme: Scheme) -> bool:
    """Tell whether a list of media queries holds; what is not known does not."""
    return (
        any(_one_holds(query.strip().lower(), scheme) for query in queries.split(","))
        or not queries.strip()
    )


def _one_holds(query: str, scheme: Scheme) -> bool:
    negated = query.startswith("not ") and not query.startswith("not (")
    query = re.sub(r"^(?:not|only)\s+(?!\()", "", query)
    if " or " in query:
        return any(_one_holds(part.strip(), scheme) for part in query.split(" or "))
    parts = [part.strip() for part in query.split(" and ")]
    return all(_part_holds(part, scheme) for part in parts) != negated


def _part_holds(part: str, scheme: Scheme) -> bool:
    if part.startswith("not "):
        return not _part_holds(part[4:].strip(), scheme)
    if part in ("all", "screen"):
        return True
    if (compared := _COMPARED.fullmatch(part)) is not None:
        size = WIDTH if compared[1] == "width" else WIDTH * 0.625
        wanted = _pixels(compared[3])
        return (
            wanted is not None
            and {
                "<": size < wanted,
                "<=": size <= wanted,
                ">": size > wanted,
                ">=": size >= wanted,
            }[compared[2]]
        )
    feature = _FEATURE.fullmatch(part)
    if feature is None:
        return False
    name, value = feature[1], feature[2]
    if name == "prefers-color-scheme":
        return value in (scheme, None)
    if name in ("min-width", "max-width", "min-height", "max-height") and value is not None:
        size = WIDTH if name.endswith("width") else WIDTH * 0.625
        wanted = _pixels(value)
        return wanted is not None and (size >= wanted if name.startswith("min") else size <= wanted)
    return name in ("color", "width", "height") if value is None else value in _IS.get(name, ())


def _pixels(length: str) -> float | None:
    match = _LENGTH.match(length)
    return float(match[1]) * (1.0 if match[2] in (None, "px") else _EM) if match else None
