"""Number the items of a brief through, as a long paper does: 1, 2, 3, … in the order in which the pack prints its sections."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.rendering.context import Context


def _summary(context: Context) -> Iterator[str]:
    yield from _bottom_line(context)
    yield from _key_points(context)


def _bottom_line(context: Context) -> Iterator[str]:
    if context.bottom_line:
        yield "bottom-line"


def _key_points(context: Context) -> Iterator[str]:
    return (point.anchor for point in context.key_points)


def _said(context: Context) -> Iterator[str]:
    return (quotation.anchor for quotation in (*context.quoted, *context.partly_quoted, *context.reported))


def _positions(context: Context) -> Iterator[str]:
    return (position.anchor for stand in context.stands for position in stand.positions)


ITEMS: dict[str, Callable[[Context], Iterator[str]]] = {
    "summary": _summary,
    "bottom_line": _bottom_line,
    "key_points": _key_points,
    "said": _said,
    "disagreements": lambda context: (disagreement.anchor for disagreement in context.disagreements),
    "open_questions": lambda context: (question.anchor for question in context.open_questions),
    "actors": lambda context: (group.anchor for group in context.actors),
    "timeline": lambda context: (event.anchor for event in context.timeline),
    "positions": _positions,
}
"""The items of each section, by their anchors, in the order in which they stand in it. A summary is the bottom line and the key points."""


def number_paragraphs(context: Context, sections: tuple[str, ...], printed: frozenset[str] | None = None) -> dict[str, int]:
    """Return the number of each item, by its anchor: from 1, without a gap in what is printed.

    ``printed`` are the ids of what the pages print, where these are known. Every item has a number, also one that no section names: those
    come last.
    """
    order = dict.fromkeys(anchor for section in (*sections, *ITEMS) if section in ITEMS for anchor in ITEMS[section](context))
    there = [anchor for anchor in order if printed is None or anchor in printed]
    return {anchor: number for number, anchor in enumerate(dict.fromkeys((*there, *order)), 1)}
