"""Tell running heads and page numbers from the text: by their place, by what stands there on other
pages, and by the blank that sets them apart. Digits alone tell nothing: a line of a column may be
no more than "52".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.sources.paper.pieces import Page, Piece, leading_of, usual_size

_MARGIN = 0.14
"""Share of a page's height, at head and foot, in which running heads and page numbers stand: 4 cm
of A4."""
_NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:page|p\.|seite)\s?)?(\d{1,4})[-–—\s|]*(?:(?:of|/|von|sur)\s?\d{1,4})?[-–—\s|]*",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"^(\d{1,4})(?=\s|$)|(?:^|\s)(\d{1,4})$|\bpage (\d{1,4})\b", re.IGNORECASE)
_APART = 1.5
"""A running head stands this many times as far from the text as lines from each other."""
_SAME_PLACE = 4.0
"""Points by which a running head may stand higher or lower on another page."""
_MOST_WORDS = 8
_MOST_LINES = 3
"""Lines of a running head, or of one at the foot."""
_SHARE = 0.3
"""Of the pages that a running head stands on, where there are more than a few."""


class _Edge(NamedTuple):
    """A piece of the first or last line of a page."""

    piece: Piece
    is_head: bool
    is_apart: bool
    """Whether it is set apart from the text: by a blank, or by type of another height."""


_Place = tuple[str, bool]
"""The words, figures left out of account, and whether they stand at the head."""


def without_running_heads(pages: Sequence[Page]) -> list[list[Piece]]:
    """Return the pieces of every page without running heads and page numbers."""
    kept = [list(page.pieces) for page in pages]
    usual = usual_size(piece for pieces in kept for piece in pieces)
    for _ in range(_MOST_LINES):
        edges = [_outermost(page, pieces, usual) for page, pieces in zip(pages, kept, strict=True)]
        repeated, steps = _repeated(edges), _page_numbers(edges)
        found = [
            {edge.piece for edge in lines if _is_running(edge, number, repeated, steps)}
            for number, lines in enumerate(edges)
        ]
        heights = [piece.baseline for running in found for piece in running]
        for number, lines in enumerate(edges):
            found[number].update(
                edge.piece
                for edge in lines
                if edge.is_apart
                and _names_page(edge.piece, number, steps)
                and _is_at(edge.piece, heights)
            )
        if not any(found):
            break
        kept = [
            [piece for piece in pieces if piece not in running]
            for pieces, running in zip(kept, found, strict=True)
        ]
    return kept


def _is_running(
    edge: _Edge,
    number: int,
    repeated: dict[_Place, list[float]],
    steps: Counter[int],
) -> bool:
    """Tell whether a piece at the edge of a page is a running head or a page number.

    One that the text comes close to must count the pages as well.
    """
    piece = edge.piece
    heights = [
        height
        for height in repeated.get((_key(piece), edge.is_head), ())
        if abs(height - piece.baseline) <= _SAME_PLACE
    ]
    if edge.is_apart:
        return bool(heights) or _is_page_number(piece, number, steps)
    return len(heights) > 1 and _names_page(piece, number, steps)


def _is_at(piece: Piece, heights: Sequence[float]) -> bool:
    return any(abs(piece.baseline - height) <= _SAME_PLACE for height in heights)


def _key(piece: Piece) -> str:
    return re.sub(r"\d+", "0", piece.text.strip().lower())


def _outermost(page: Page, pieces: list[Piece], usual: float) -> list[_Edge]:
    """Return the pieces of the highest and the lowest line of a page where they stand in its
    margins."""
    if not pieces:
        return []
    height = page.top - page.bottom
    leading = leading_of(pieces)
    found = []
    for is_head in (True, False):
        edge = (max if is_head else min)(piece.baseline for piece in pieces)
        line = [piece for piece in pieces if abs(piece.baseline - edge) < 0.5 * piece.size]
        on_line = set(line)
        inward = [abs(piece.baseline - edge) for piece in pieces if piece not in on_line]
        reach = page.top - edge if is_head else edge - page.bottom
        if reach > _MARGIN * height:
            continue
        is_far = not inward or min(inward) > _APART * leading
        for piece in line:
            is_other = abs(piece.size - usual) > 0.08 * usual
            is_apart = is_far or is_other or _is_alone(piece, pieces, leading)
            found.append(_Edge(piece, is_head, is_apart))
    return found


def _is_alone(piece: Piece, pieces: list[Piece], leading: float) -> bool:
    """Tell whether nothing but its own line stands near a piece, above or below its words: the
    other column may reach further."""
    return not any(
        other is not piece
        and abs(other.baseline - piece.baseline) > 0.5 * piece.size
        and other.left < piece.right + leading
        and other.right > piece.left - leading
        and abs(other.baseline - piece.baseline) < _APART * leading
        for other in pieces
    )


def _repeated(outermost: Sequence[list[_Edge]]) -> dict[_Place, list[float]]:
    """Return what stands at the edge of several pages, and at which heights; a line with figures of
    its own must have the same words beside them."""
    heights: dict[_Place, list[float]] = {}
    counted: Counter[_Place] = Counter()
    for lines in outermost:
        for edge in lines:
            heights.setdefault((_key(edge.piece), edge.is_head), []).append(edge.piece.baseline)
        counted.update({(_key(edge.piece), edge.is_head) for edge in lines})
    least = max(2, _SHARE * len(outermost))
    return {
        place: heights[place]
        for place, count in counted.items()
        if count >= least and re.search(r"[^\W\d]{2}", place[0])
    }


def _page_numbers(outermost: Sequence[list[_Edge]]) -> Counter[int]:
    """Count, for each difference between a figure at the edge of a page and the place of the page
    in the file, the pages that have it: page numbers share theirs."""
    steps: Counter[int] = Counter()
    for number, lines in enumerate(outermost):
        steps.update({step for edge in lines for step in _steps_of(edge.piece, number)})
    return steps


def _is_page_number(piece: Piece, number: int, steps: Counter[int]) -> bool:
    """Tell whether a figure counts the pages: others go on with it, or it is the number of the page
    in the file."""
    match = _NUMBER.fullmatch(piece.text.strip())
    if match is None:
        return False
    step = int(match[1]) - number
    return steps[step] > 1 or step == 1


def _names_page(piece: Piece, number: int, steps: Counter[int]) -> bool:
    """Tell whether a few words hold the number of their page, first or last: a running head that
    only one page has, as of the left ones of three."""
    return any(step == 1 or steps[step] > 2 for step in _steps_of(piece, number))


def _steps_of(piece: Piece, number: int) -> set[int]:
    """Return the difference between each figure that begins or ends a few words, or is said to be a
    page's, and the place of the page in the file."""
    if len(piece.text.split()) > _MOST_WORDS:
        return set()
    found = [figure for match in _FIGURE.findall(piece.text.strip(" -–—|")) for figure in match]
    return {int(figure) - number for figure in found if figure}
