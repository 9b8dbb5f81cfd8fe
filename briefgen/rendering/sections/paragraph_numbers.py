"""Number the items of a brief through, as a long paper does: 1, 2, 3, … in the order in which the
pack prints its sections."""

from __future__ import annotations

from briefgen.rendering.sections.section_table import SECTIONS
from briefgen.rendering.view.context import Context


def number_paragraphs(
    context: Context, sections: tuple[str, ...], printed: frozenset[str] | None = None
) -> dict[str, int]:
    """Return the number of each item, by its anchor: from 1, without a gap in what is printed.

    ``printed`` are the ids of what the pages print, where these are known. Every item has a number,
    also one that no section of the pack prints: those come last.
    """
    numbered = {
        name: section.anchors(context) for name, section in SECTIONS.items() if section.numbered
    }
    order = dict.fromkeys(
        anchor for name in (*sections, *numbered) for anchor in numbered.get(name, ())
    )
    there = [anchor for anchor in order if printed is None or anchor in printed]
    return {anchor: number for number, anchor in enumerate(dict.fromkeys((*there, *order)), 1)}
