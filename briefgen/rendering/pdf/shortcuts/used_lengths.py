"""Set the lengths of a box at once where none of them hangs on what is around it.

WeasyPrint works margins, paddings, borders and sizes out one by one for each box and each time it
is laid out: eighteen values, of which hardly one is a percentage. Where the style is one that is
known (`known_styles`) and none of them is, they are the same for every box of that style.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import absolute, block, column, grid, inline, page, percent, table
from weasyprint.layout import float as floats

from briefgen.rendering.pdf.shortcuts.replacing import Replaced

_LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("left", "right")),
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("top", "bottom")),
    *(f"{least}width" for least in ("", "min_", "max_")),
    *(f"{least}height" for least in ("", "min_", "max_")),
)
_BORDERS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))
_ORIGINAL = percent.resolve_percentages
_ADJUST = percent.adjust_box_sizing


def _used(style: Any) -> dict[str, Any] | None:
    """Return the lengths that every box of a style has; None where they differ from box to box."""
    values: dict[str, Any] = {}
    for name in _LENGTHS:
        value = style[name]
        if value == "auto":
            values[name] = 0 if name.startswith("min_") else value
        elif getattr(value, "unit", None) in (None, "%"):
            return None
        else:
            values[name] = value.value
    if style["border_collapse"] != "collapse":
        for name in _BORDERS:
            values[name] = style[name]
    return values


def resolve_percentages(box: Any, containing_block: Any) -> None:
    """Set used values as attributes of a box, as WeasyPrint does."""
    style = box.style
    known = getattr(style, "known", None)
    if known is None or style.differs:
        _ORIGINAL(box, containing_block)
        return
    noted = known.noted
    if "used" not in noted:
        noted["used"] = _used(style)
    used = noted["used"]
    if used is None:
        _ORIGINAL(box, containing_block)
        return
    attributes = box.__dict__
    attributes.update(used)
    if _BORDERS[0] not in used:
        for name in _BORDERS:
            if name not in attributes:
                attributes[name] = style[name]
    if style["box_sizing"] != "content-box":
        _ADJUST(box, "width")
        _ADJUST(box, "height")


REPLACED = tuple(
    Replaced(module, "resolve_percentages", _ORIGINAL, resolve_percentages)
    for module in (absolute, block, column, floats, grid, inline, page, percent, table)
)
