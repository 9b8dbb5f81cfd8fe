"""Cut the lines of a column into paragraphs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from briefgen.sources.paper.pieces import Piece, usual_size

_LOOSE = 1.3
"""A gap between lines this many times the usual one begins a paragraph; leading varies by a tenth,
paragraph space adds a third and more."""
_INDENT = 0.5
_SHORT = 0.85
"""A line ends a paragraph where it ends a sentence before this share of the column's width; ragged
right seldom leaves so much."""
SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_NEXT_WORD = re.compile(r"\S+")


def find_paragraphs(column: Sequence[Piece]) -> list[list[Piece]]:
    """Cut a column at wide gaps, indents, changes of size or weight, and after lines that end a
    sentence early."""
    if not column:
        return []
    steps = [
        above.baseline - below.baseline
        for above, below in itertools.pairwise(column)
        if above.baseline > below.baseline
    ]
    step = middle(steps) if steps else 0.0
    left, right = min(line.left for line in column), max(line.right for line in column)
    usual = usual_size(column)
    found = [[column[0]]]
    for i, (above, below) in enumerate(itertools.pairwise(column)):
        edge = max(line.right for line in column[max(0, i - 2) : i + 3])
        larger = max(1.0, min(above.size, below.size) / usual)
        ends = SENTENCE_END.search(above.text.rstrip()) is not None
        begins = (
            above.baseline - below.baseline > _LOOSE * step * larger
            or abs(above.size - below.size) > 0.15 * max(above.size, below.size)
            or (
                below.left - left > _INDENT * below.size
                and (above.left - left <= _INDENT * below.size or ends)
            )
            or (above.is_bold != below.is_bold and (_ends_early(above, below, right)))
            or (
                ends
                and _ends_early(above, below, edge)
                and above.right - left < _SHORT * (edge - left)
            )
        )
        if begins:
            found.append([below])
        else:
            found[-1].append(below)
    return found


def _ends_early(above: Piece, below: Piece, edge: float) -> bool:
    """Tell whether the first word of the next line would have stood on this one."""
    word = _NEXT_WORD.match(below.text)
    letters = max(1, len(below.text))
    width = (len(word[0]) + 1) * (below.right - below.left) / letters if word else 0.0
    return above.right + width < edge


def middle(values: Iterable[float]) -> float:
    """Return the median of numbers, the higher one of two."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2]
