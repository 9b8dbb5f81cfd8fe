"""Find the tables of a page: rows of short cells that stand under each other, or rows between
lines that are drawn."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from briefgen.sources.paper.columns import Gutter, find_gutter
from briefgen.sources.paper.pieces import Frame, Page, Piece, leading_of

_FEWEST_ROWS = 3
_LONGEST_CELL = 3.5
"""Words of a cell on an average; a line of a narrow column has four or five."""
_FIGURES = 0.35
"""Share of cells that are figures where no line is drawn: columns of text have none."""
_FIGURE = re.compile(
    r"[£$€(+−–-]{0,3}[\d.,:/\s]*\d[\d.,:/\s]*(?:%|[a-z]{1,3}|\))?|[–—-]|n/?a", re.IGNORECASE
)
_SAME_EDGE = 4.0
_FEWEST_RULES = 3

_Row = list[Piece]


def find_tables(page: Page, pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces of each table of a page."""
    rows = _rows(pieces)
    found = [table for table in _ruled(page, rows) if table]
    ruled = {piece for table in found for piece in table}
    leading = leading_of(pieces) if pieces else 0.0
    run: list[_Row] = []
    for row in [*rows, None]:
        if row is not None and ruled.isdisjoint(row) and _goes_on(run, row, leading):
            run.append(row)
            continue
        found += [_with_heads(run, rows, leading)] if _is_table(run) else []
        run = [row] if row is not None and len(row) > 1 and ruled.isdisjoint(row) else []
    return found


def _rows(pieces: Sequence[Piece]) -> list[_Row]:
    rows: list[_Row] = []
    for piece in sorted(pieces, key=lambda piece: -piece.baseline):
        if rows and abs(rows[-1][0].baseline - piece.baseline) < 0.3 * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _goes_on(run: list[_Row], row: _Row, leading: float) -> bool:
    """Tell whether a row has its cells under those of the row before."""
    if not run or len(row) < 2:
        return False
    before = run[-1]
    if before[0].baseline - row[0].baseline > 2.6 * leading:
        return False
    return _cells_in_line(before, row) >= max(2, min(len(before), len(row)) - 1)


def _cells_in_line(one: _Row, other: _Row) -> int:
    return sum(
        any(
            abs(cell.left - above.left) < _SAME_EDGE
            or abs(cell.right - above.right) < _SAME_EDGE
            or abs(cell.left + cell.right - above.left - above.right) < 2 * _SAME_EDGE
            for above in one
        )
        for cell in other
    )


def _is_table(run: list[_Row]) -> bool:
    """Tell whether rows are those of a table by their cells alone."""
    cells = [cell for row in run for cell in row]
    if len(run) < _FEWEST_ROWS or _words_of(cells) > _LONGEST_CELL:
        return False
    return sum(_FIGURE.fullmatch(cell.text) is not None for cell in cells) >= _FIGURES * len(cells)


def _words_of(cells: Sequence[Piece]) -> float:
    return sum(len(cell.text.split()) for cell in cells) / max(1, len(cells))


def _with_heads(run: list[_Row], rows: list[_Row], leading: float) -> list[Piece]:
    """Return the cells of a table and of the heads over them."""
    table = list(run)
    at = rows.index(run[0])
    while at > 0:
        above = rows[at - 1]
        is_near = above[0].baseline - table[0][0].baseline < 2.2 * leading
        if len(above) < 2 or not is_near or _words_of(above) > 5:
            break
        table.insert(0, above)
        at -= 1
    return [cell for row in table for cell in row]


def _ruled(page: Page, rows: list[_Row]) -> list[list[Piece]]:
    """Return what stands between lines of one width, three or more, where rows of several cells
    do."""
    across = [rule for rule in page.rules if rule.right - rule.left > 40]
    groups: dict[tuple[int, int], list[Frame]] = {}
    for rule in across:
        groups.setdefault((round(rule.left / 6), round(rule.right / 6)), []).append(rule)
    found = []
    for rules in groups.values():
        heights = sorted({round(rule.bottom) for rule in rules}, reverse=True)
        run: list[Piece] = []
        count = 0
        for high, low in [*itertools.pairwise(heights), (0, 0)]:
            between = Frame(rules[0].left, low, rules[0].right, high)
            inside = [[p for p in row if between.holds(p, 1.0)] for row in rows] if high else []
            cells = [row for row in inside if row]
            if cells and _are_cells(cells):
                run += [piece for row in cells for piece in row]
                count += 1
            elif cells or not high:
                found.append(run if count + 1 >= _FEWEST_RULES else [])
                run, count = [], 0
    return found


def _are_cells(rows: list[_Row]) -> bool:
    """Tell whether what stands between two lines is cells: most rows have several, and none is a
    line of text."""
    several = sum(len(row) > 1 for row in rows)
    return 2 * several >= len(rows) and _words_of([c for row in rows for c in row]) <= 7


def find_tables_by_column(
    page: Page, pieces: Sequence[Piece], known: Sequence[Gutter] = (), depth: int = 3
) -> list[list[Piece]]:
    """Return the tables of a page; where it has columns of text, of each of them, for a row of one
    may stand beside lines of the other.

    Args:
        page: what is drawn.
        pieces: what is looked through.
        known: the gutters between columns of text on other pages.
        depth: how often columns are taken apart.
    """
    own = find_gutter(pieces) if depth else None
    for gutter in (own, *known) if depth else ():
        if gutter is None:
            continue
        left = [piece for piece in pieces if piece.right <= gutter.middle]
        right = [piece for piece in pieces if piece.left >= gutter.middle]
        lines = [piece for piece in right if abs(piece.left - gutter.right_column) < 3]
        if len(lines) > 2 and is_text(left) and is_text(right if gutter is own else lines):
            return [
                table
                for side in (left, right)
                for table in find_tables_by_column(page, side, known, depth - 1)
            ]
    return find_tables(page, pieces)


def text_gutters(pages: Sequence[Sequence[Piece]]) -> list[Gutter]:
    """Return the gutters between columns of text, one for each place."""
    found: dict[int, Gutter] = {}
    for pieces in pages:
        gutter = find_gutter(pieces)
        if gutter is None:
            continue
        sides = (
            [piece for piece in pieces if piece.right <= gutter.middle],
            [piece for piece in pieces if piece.left >= gutter.middle],
        )
        if all(is_text(side) for side in sides):
            found.setdefault(round(gutter.right_column / 4), gutter)
    return list(found.values())


def is_text(pieces: Sequence[Piece]) -> bool:
    """Tell whether enough of a column is lines of text, whatever tables it holds."""
    letters = sum(len(piece.text) for piece in pieces)
    lines = sum(len(p.text) for p in pieces if len(p.text.split()) > _LONGEST_CELL)
    return lines > 0.5 * letters
