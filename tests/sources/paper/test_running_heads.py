"""Running heads and page numbers go by place and repetition; a figure that ends a column stays."""

from __future__ import annotations

import pytest

from briefgen.sources.paper.pieces import Page, Piece
from briefgen.sources.paper.running_heads import without_running_heads


def piece(text: str, baseline: float, *, left: float = 60.0, size: float = 12.0) -> Piece:
    width = 5.0 * len(text)
    return Piece(text, left, baseline - 3, left + width, baseline + size - 3, size, baseline)


def page(*edges: Piece, foot: float = 100.0) -> Page:
    """Return a page with twenty lines of text between its edges."""
    lines = [
        piece(f"line {'abcdefghijklmnopqrst'[i]} of the text", foot + 14 * i) for i in range(20)
    ]
    return Page([*lines, *edges], 0.0, 842.0)


HEAD = 800.0
FOOT = 60.0
NEXT = 86.0
"""Where a line stands that goes on from the text."""


@pytest.mark.parametrize(
    ("edges", "kept"),
    [
        ([("Ministry of Ports", HEAD)] * 3, []),
        ([("1", FOOT), ("2", FOOT), ("3", FOOT)], []),
        ([("– 4 –", FOOT), ("– 5 –", FOOT)], []),
        ([("Page 1 of 2", FOOT), ("Page 2 of 2", FOOT)], []),
        ([("2 The Estuary", FOOT), ("Spring 3", FOOT), ("4 The Estuary", FOOT)], []),
        ([("Spring 1", FOOT), ("2 The Estuary", FOOT), ("Spring 3", FOOT)], []),
        # a column that ends with a figure
        ([("52", NEXT)], ["52"]),
        ([("52", NEXT), ("17", NEXT)], ["52", "17"]),
        # the same words with other figures, as lines of the text
        (
            [("ted 78 homes in street 11", NEXT), ("ted 98 homes in street 21", NEXT)],
            ["ted 78 homes in street 11", "ted 98 homes in street 21"],
        ),
        # a figure by itself that counts nothing
        ([("1,140", FOOT), ("61", FOOT)], ["1,140", "61"]),
        # on one page only
        (
            [("Notes to editors", FOOT), ("By Ada Price", HEAD)],
            ["Notes to editors", "By Ada Price"],
        ),
    ],
)
def test_what_goes_and_what_stays(edges: list[tuple[str, float]], kept: list[str]) -> None:
    pages = [page(piece(text, baseline)) for text, baseline in edges]
    found = without_running_heads(pages)
    texts = [line.text for pieces in found for line in pieces]
    assert [text for text in texts if not text.startswith("line ")] == kept
    assert sum(text.startswith("line ") for text in texts) == 20 * len(edges)
