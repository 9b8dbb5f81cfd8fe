"""Take the shortcuts, with the releases they were written for."""

from __future__ import annotations

import importlib.metadata

from briefgen.rendering.pdf.shortcuts import (
    bare_boxes,
    drawn_text,
    kept_layouts,
    known_cascades,
    known_styles,
    normal_flow,
    parsed_pages,
    used_lengths,
    written_values,
)

WRITTEN_FOR = {"weasyprint": "70.0", "pydyf": "0.13.0", "tinyhtml5": "2.1.0"}
"""The releases whose inside the shortcuts know."""
SHORTCUTS = tuple(
    replaced
    for module in (
        known_cascades,
        known_styles,
        used_lengths,
        kept_layouts,
        drawn_text,
        bare_boxes,
        normal_flow,
        parsed_pages,
        written_values,
    )
    for replaced in module.REPLACED
)


def take() -> bool:
    """Take the shortcuts; return whether they are taken, which they are not where a library is of
    another release than they know."""
    if any(importlib.metadata.version(name) != known for name, known in WRITTEN_FOR.items()):
        return False
    for shortcut in SHORTCUTS:
        setattr(shortcut.place, shortcut.name, shortcut.ours)
    return True


def leave() -> None:
    """Have the libraries go their own way again."""
    for shortcut in SHORTCUTS:
        setattr(shortcut.place, shortcut.name, shortcut.theirs)
