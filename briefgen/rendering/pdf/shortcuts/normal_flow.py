"""Tell in one look whether a box is in the normal flow, which is asked of each a dozen times."""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure.boxes import Box

from briefgen.rendering.pdf.shortcuts.replacing import Replaced

_ELSEWHERE = frozenset({"absolute", "fixed"})
_FLOATS = frozenset({"left", "right", "inline-start", "inline-end", "footnote"})


def is_in_normal_flow(box: Any) -> bool:
    """Tell whether a box neither floats nor is placed by itself, nor runs in a margin."""
    style = box.style
    position = style["position"]
    # A note or a running element has its name beside it.
    return type(position) is str and position not in _ELSEWHERE and style["float"] not in _FLOATS


REPLACED = (Replaced(Box, "is_in_normal_flow", Box.is_in_normal_flow, is_in_normal_flow),)
