"""Put the pieces of a page in the order of reading: by columns, cut by what runs across them."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.sources.paper.pieces import Piece, usual_size

_GUTTER = 6.0
"""Least width of the blank between two columns; type is set with 12 or more, word spaces reach 5 in
justified lines."""
_FEWEST_LINES = 3
"""Lines on each side that make a column; two are a letterhead or a signature."""
_MOST_ACROSS = 0.15
"""Share of lines that may run across a gutter where lines stand on both sides of it: headlines
between the columns."""
_DOUBTED = 0.05
"""Share of lines across a gutter from which the order of a page is doubtful."""
_FEWEST_WORDS = 2.2
"""Words of a line of a column, on an average; half of a stretched line has one or two."""
_TOGETHER = 0.45
"""Share of a column's lines that begin at one place: of paragraphs of two lines half are
indented."""
_MOST_PIECES = 1_500
"""Pieces of a page in which columns are looked for: a newspaper page has half of that, and the
search takes the square of it."""


class Gutter(NamedTuple):
    """The blank between two columns."""

    middle: float
    right_column: float
    """Where the lines to the right of it begin."""


def find_gutter(pieces: Sequence[Piece]) -> Gutter | None:
    """Return the gutter of a page, None where it has one column."""
    middle = _gutter(list(pieces))
    if middle is None:
        return None
    begins = Counter(round(piece.left) for piece in pieces if piece.left >= middle)
    return Gutter(middle, float(max(begins, key=lambda left: (begins[left], -left))))


def find_columns(pieces: Sequence[Piece], known: Sequence[Gutter] = ()) -> list[list[Piece]]:
    """Return the lines of a page by columns, left to right, each from the top.

    Args:
        pieces: those of the page.
        known: the gutters of other pages, for one with too few lines to show its own.
    """
    return _columns(list(pieces), known)


def is_order_doubtful(pieces: Sequence[Piece]) -> bool:
    """Tell whether lines stand over each other, or run across a gutter in the midst of columns."""
    gutter = _gutter(list(pieces))
    if gutter is not None:
        left = [piece for piece in pieces if piece.right <= gutter]
        right = [piece for piece in pieces if piece.left >= gutter]
        across = [piece for piece in pieces if piece.left < gutter < piece.right]
        if _beside(left, right, across)[2] > _DOUBTED * len(pieces):
            return True
    return _overprinted(pieces) > 0.02 * len(pieces) + 1


def _overprinted(pieces: Sequence[Piece]) -> int:
    """Count the pieces that stand on others."""
    ordered = sorted(pieces, key=lambda piece: -piece.baseline)
    count = 0
    for i, piece in enumerate(ordered):
        for other in ordered[i + 1 : i + 12]:
            width = min(piece.right, other.right) - max(piece.left, other.left)
            if (
                abs(piece.baseline - other.baseline) < 0.4 * min(piece.size, other.size)
                and width > 0.2 * min(piece.right - piece.left, other.right - other.left)
                and width > 2
            ):
                count += 1
                break
    return count


def _columns(pieces: list[Piece], known: Sequence[Gutter]) -> list[list[Piece]]:
    gutter = _gutter(pieces)
    if gutter is None:
        gutter = next((one.middle for one in known if _stands_between(one, pieces)), None)
    if gutter is None:
        return [_whole_lines(pieces)] if pieces else []
    found: list[list[Piece]] = []
    band: list[Piece] = []
    usual = usual_size(pieces)
    across: Piece | None = None
    for piece in [*sorted(pieces, key=lambda piece: -piece.top), None]:
        if piece is None or _runs_across(piece, gutter, across, usual):
            across = piece
            found += _columns([one for one in band if one.right <= gutter], known)
            found += _columns([one for one in band if one.left >= gutter], known)
            band = []
            if piece is not None:
                found.append([piece])
        else:
            band.append(piece)
    return _merged(found)


def _runs_across(piece: Piece, gutter: float, before: Piece | None, usual: float) -> bool:
    """Tell whether a line runs across a gutter, or goes on with a headline that does."""
    if piece.left < gutter < piece.right:
        return True
    return (
        before is not None
        and piece.size > 1.15 * usual
        and abs(piece.size - before.size) < 0.05 * piece.size
        and 0 < before.baseline - piece.baseline < 1.6 * piece.size
    )


def _stands_between(gutter: Gutter, pieces: list[Piece]) -> bool:
    """Tell whether the gutter of another page parts the few lines of this one: none runs across,
    and two begin side by side where the columns do there."""
    left = [piece for piece in pieces if piece.right <= gutter.middle]
    right = [piece for piece in pieces if piece.left >= gutter.middle]
    return (
        len(left) + len(right) == len(pieces)
        and any(abs(piece.left - gutter.right_column) < 2 for piece in right)
        and any(
            abs(one.baseline - other.baseline) < 0.3 * one.size for one in left for other in right
        )
    )


def _whole_lines(pieces: list[Piece]) -> list[Piece]:
    """Put together the pieces of a line that stand on one height in one column, and sort the lines
    from the top."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.baseline):
        if lines and abs(lines[-1][0].baseline - piece.baseline) < 0.3 * min(
            piece.size, lines[-1][0].size
        ):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [_one_line(sorted(line, key=lambda piece: piece.left)) for line in lines]


def _one_line(pieces: list[Piece]) -> Piece:
    first = pieces[0]
    if len(pieces) == 1:
        return first
    return Piece(
        " ".join(piece.text.strip() for piece in pieces),
        first.left,
        min(piece.bottom for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.top for piece in pieces),
        max(pieces, key=lambda piece: len(piece.text)).size,
        first.baseline,
        all(piece.is_bold for piece in pieces),
    )


def _merged(columns: list[list[Piece]]) -> list[list[Piece]]:
    """Join lines across the page that follow each other into one run."""
    merged: list[list[Piece]] = []
    for column in columns:
        if (
            merged
            and len(column) == 1
            and merged[-1][-1].baseline > column[0].baseline
            and abs(merged[-1][-1].left - column[0].left) < 40
        ):
            merged[-1] = [*merged[-1], *column]
        else:
            merged.append(column)
    return merged


def _gutter(pieces: list[Piece]) -> float | None:
    """Return the middle of the blank that parts two columns of lines standing side by side, or None
    in a page of one column.

    Of the places where the fewest lines run across, the one nearest the middle.
    """
    if not 2 * _FEWEST_LINES <= len(pieces) <= _MOST_PIECES:
        return None
    edges = sorted(piece.right for piece in pieces)
    centre = (min(piece.left for piece in pieces) + edges[-1]) / 2
    best: tuple[int, float, float] | None = None
    for begin in sorted({piece.left for piece in pieces}):
        # the blank before the place where a line begins: as wide as the last line end leaves it
        at = bisect.bisect_left(edges, begin)
        if at == 0 or begin - edges[at - 1] < _GUTTER:
            continue
        middle = (edges[at - 1] + begin) / 2
        across = [piece for piece in pieces if piece.left < middle < piece.right]
        left = [piece for piece in pieces if piece.right < middle]
        right = [piece for piece in pieces if piece.left > middle]
        if min(len(left), len(right)) < _FEWEST_LINES or not _side_by_side(left, right, across):
            continue
        found = (len(across), abs(middle - centre), middle)
        best = min(best or found, found)
    return best[2] if best else None


def _side_by_side(left: list[Piece], right: list[Piece], across: list[Piece]) -> bool:
    """Tell whether both sides hold lines at the same heights, and hardly a line runs across
    there."""
    beside = _beside(left, right, across)
    return (
        min(beside[:2]) >= _FEWEST_LINES
        and beside[2] <= _MOST_ACROSS * sum(beside)
        and _begin_together(right)
        and min(_words_of(left), _words_of(right)) >= _FEWEST_WORDS
    )


def _words_of(pieces: list[Piece]) -> float:
    rows = {round(piece.baseline / 2) for piece in pieces}
    return sum(len(piece.text.split()) for piece in pieces) / len(rows)


def _begin_together(pieces: list[Piece]) -> bool:
    """Tell whether the lines to the right of a blank begin under each other, as those of a column
    do; the words of stretched lines begin anywhere."""
    firsts: dict[int, float] = {}
    for piece in pieces:
        row = round(piece.baseline / 2)
        firsts[row] = min(piece.left, firsts.get(row, piece.left))
    begins = Counter(round(left / 2) for left in firsts.values())
    together = max(begins[left] + begins[left + 1] for left in begins)
    return together >= max(_FEWEST_LINES, _TOGETHER * len(firsts))


def _beside(left: list[Piece], right: list[Piece], across: list[Piece]) -> list[int]:
    """Count the lines on the left, on the right and across where both sides have some."""
    if not left or not right:
        return [0, 0, 0]
    top = min(max(piece.top for piece in left), max(piece.top for piece in right)) + 1
    bottom = max(min(piece.bottom for piece in left), min(piece.bottom for piece in right)) - 1
    return [
        sum(bottom <= piece.bottom and piece.top <= top for piece in side)
        for side in (left, right, across)
    ]
