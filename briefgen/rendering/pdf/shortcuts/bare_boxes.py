"""Pass over the backgrounds of boxes whose style has none."""

from __future__ import annotations

from typing import Any

from weasyprint.draw.color import get_color
from weasyprint.layout import background

from briefgen.rendering.pdf.shortcuts.replacing import Replaced

_ORIGINAL = background.layout_box_backgrounds
_RADII = {
    f"border_{corner}_radius": (0, 0)
    for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
}


def _is_bare(style: Any) -> bool:
    """Tell whether a style has no background, no shadow, no round corner and no image around."""
    return (
        all((0, "px") in style[name] for name in _RADII)
        and style["border_image_source"][0] == "none"
        and style["mask_border_source"][0] == "none"
        and all(kind == "none" for kind, _ in style["background_image"])
        and get_color(style, "background_color").alpha == 0
        and not style["box_shadow"]
    )


def layout_box_backgrounds(
    page: Any, box: Any, get_image_from_uri: Any, layout_children: bool = True, style: Any = None
) -> None:
    """Place the backgrounds of a box and of those in it."""
    own = box.style
    known = getattr(own, "known", None)
    if known is None or own.differs or style is not None or box is page:
        _ORIGINAL(page, box, get_image_from_uri, layout_children, style)
        return
    noted = known.noted
    if "bare" not in noted:
        noted["bare"] = _is_bare(own)
    if not noted["bare"]:
        _ORIGINAL(page, box, get_image_from_uri, layout_children)
        return
    box.__dict__.update(_RADII)
    if layout_children:
        for child in box.all_children():
            layout_box_backgrounds(page, child, get_image_from_uri)
    box.background = None


REPLACED = (Replaced(background, "layout_box_backgrounds", _ORIGINAL, layout_box_backgrounds),)
