"""Put the lines of printed pages in reading order and join them into paragraphs.

    lines of each page ─▶ without running heads ─▶ columns ─▶ paragraphs ─▶ joined over columns and
    pages, hyphens mended

Lengths are points (1/72 inch); y grows upwards, as in a PDF.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

_MARGIN = 0.12
"""Share of a page's height, at head and foot, in which running heads and page numbers stand: 3.5 cm
of A4."""
_PAGE_NUMBER = re.compile(
    r"(?:page\s)?[-–—\s|]*\d{1,4}[-–—\s|]*(?:(?:of|/)\s?\d{1,4})?|page", re.IGNORECASE
)
_GUTTER = 6.0
"""Least width of the blank between two columns; type is set with 12 or more, word spaces reach 5 in
justified lines."""
_FEWEST_LINES = 3
"""Lines on each side that make a column; two are a letterhead or a signature."""
_MOST_ACROSS = 0.15
"""Share of lines that may run across a gutter where lines stand on both sides of it: headlines
between the columns."""
_MOST_PIECES = 1_500
"""Pieces of a page in which columns are looked for: a newspaper page has half of that, and the
search takes the square of it."""
_LOOSE = 1.4
"""A gap between lines this many times the usual one begins a paragraph; leading varies by a tenth,
paragraph space adds a half."""
_INDENT = 0.8
_SHORT = 0.85
"""A line ends a paragraph where it ends a sentence before this share of the column's width; ragged
right seldom leaves so much."""
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*$")
_HYPHENS = "\u00ad\u2010"
"""Hyphens that only typesetting puts in."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class PageLine(NamedTuple):
    """A line of type on a page, or a piece of one between wide blanks."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    """Height of the type."""


class PageText(NamedTuple):
    """A page's lines in the order in which the file draws them."""

    lines: list[PageLine]
    height: float


class PageBlock(NamedTuple):
    """A paragraph, the height of its type, and the pages it stands on."""

    text: str
    size: float
    pages: tuple[tuple[int, int], ...]
    """The number of each page, from 1, and where in the paragraph its words begin; a page may come
    twice, for its columns."""


def read_pages(pages: list[PageText]) -> list[PageBlock]:
    """Return the paragraphs of a document in reading order."""
    repeated = _running_heads(pages)
    columns = [
        (number, column)
        for number, page in enumerate(pages, 1)
        for column in _columns(_without_running_heads(page, repeated))
    ]
    vocabulary = Counter(
        word.lower()
        for _, column in columns
        for line in column
        for word in _WORD.findall(line.text)
    )
    blocks: list[PageBlock] = []
    for number, column in columns:
        for i, lines in enumerate(_paragraphs(column)):
            block = PageBlock(
                _joined(lines, vocabulary), _middle(line.size for line in lines), ((number, 0),)
            )
            if blocks and i == 0 and _goes_on(blocks[-1], block):
                text = _join(blocks[-1].text, block.text, vocabulary)
                begins = len(text) - len(" ".join(block.text.split()))
                blocks[-1] = PageBlock(text, blocks[-1].size, (*blocks[-1].pages, (number, begins)))
            else:
                blocks.append(block)
    return [block for block in blocks if block.text]


def _key(line: PageLine) -> str:
    return re.sub(r"\d+", "0", line.text.strip().lower())


def _edges(page: PageText) -> list[PageLine]:
    """Return the two highest and the two lowest lines of a page, those of them that stand in its
    margins."""
    heights = sorted({round(line.bottom) for line in page.lines})
    outermost = {*heights[:2], *heights[-2:]}
    margins = (page.height * _MARGIN, page.height * (1 - _MARGIN))
    return [
        line
        for line in page.lines
        if round(line.bottom) in outermost and not margins[0] <= line.bottom <= margins[1]
    ]


def _running_heads(pages: list[PageText]) -> set[str]:
    """Return what stands at the edges of several pages, numbers left out of account."""
    seen = Counter(key for page in pages for key in sorted({_key(line) for line in _edges(page)}))
    return {key for key, count in seen.items() if count >= max(2, 0.3 * len(pages))}


def _without_running_heads(page: PageText, repeated: set[str]) -> list[PageLine]:
    running = {
        line
        for line in _edges(page)
        if _key(line) in repeated or _PAGE_NUMBER.fullmatch(line.text.strip())
    }
    return [line for line in page.lines if line not in running]


def _columns(lines: list[PageLine]) -> list[list[PageLine]]:
    """Return the lines of a page by columns, left to right, cut by whatever runs across them."""
    gutter = _gutter(lines)
    if gutter is None:
        return [_whole_lines(lines)] if lines else []
    found: list[list[PageLine]] = []
    band: list[PageLine] = []
    for line in [*sorted(lines, key=lambda line: -line.top), None]:
        if line is None or line.left < gutter < line.right:
            found += _columns([one for one in band if one.right <= gutter]) + _columns(
                [one for one in band if one.left >= gutter]
            )
            band = []
            if line is not None:
                found.append([line])
        else:
            band.append(line)
    return _merged(found)


def _whole_lines(pieces: list[PageLine]) -> list[PageLine]:
    """Put together the pieces of a line that stand on one height in one column, and sort the lines
    from the top."""
    lines: list[list[PageLine]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.bottom):
        if lines and abs(lines[-1][0].bottom - piece.bottom) < 0.4 * min(
            piece.size, lines[-1][0].size
        ):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [_one_line(sorted(line, key=lambda piece: piece.left)) for line in lines]


def _one_line(pieces: list[PageLine]) -> PageLine:
    first = pieces[0]
    if len(pieces) == 1:
        return first
    text = " ".join(piece.text.strip() for piece in pieces)
    return PageLine(
        text,
        first.left,
        min(p.bottom for p in pieces),
        max(p.right for p in pieces),
        max(p.top for p in pieces),
        first.size,
    )


def _merged(columns: list[list[PageLine]]) -> list[list[PageLine]]:
    """Join lines across the page that follow each other into one run."""
    merged: list[list[PageLine]] = []
    for column in columns:
        if (
            merged
            and len(column) == 1
            and merged[-1][-1].bottom > column[0].bottom
            and abs(merged[-1][-1].left - column[0].left) < 40
        ):
            merged[-1] = [*merged[-1], *column]
        else:
            merged.append(column)
    return merged


def _gutter(lines: list[PageLine]) -> float | None:
    """Return the middle of the blank that parts two columns of lines standing side by side, or None
    in a page of one column.

    Of the places where the fewest lines run across, the one nearest the middle.
    """
    if not 2 * _FEWEST_LINES <= len(lines) <= _MOST_PIECES:
        return None
    edges = sorted({line.right for line in lines})
    centre = (min(line.left for line in lines) + max(line.right for line in lines)) / 2
    best: tuple[int, float, float] | None = None
    for edge in edges:
        after = [line.left for line in lines if line.left > edge]
        if not after or min(after) - edge < _GUTTER:
            continue
        middle = (edge + min(after)) / 2
        across = [line for line in lines if line.left < middle < line.right]
        left, right = (
            [line for line in lines if line.right < middle],
            [line for line in lines if line.left > middle],
        )
        if min(len(left), len(right)) < _FEWEST_LINES or not _side_by_side(left, right, across):
            continue
        best = min(
            best or (len(across), abs(middle - centre), middle),
            (len(across), abs(middle - centre), middle),
        )
    return best[2] if best else None


def _side_by_side(left: list[PageLine], right: list[PageLine], across: list[PageLine]) -> bool:
    """Tell whether both sides hold lines at the same heights, and hardly a line runs across
    there."""
    top = min(max(line.top for line in left), max(line.top for line in right)) + 1
    bottom = max(min(line.bottom for line in left), min(line.bottom for line in right)) - 1
    beside = [
        sum(bottom <= line.bottom and line.top <= top for line in lines)
        for lines in (left, right, across)
    ]
    return min(beside[:2]) >= _FEWEST_LINES and beside[2] <= _MOST_ACROSS * sum(beside)


def _paragraphs(column: list[PageLine]) -> list[list[PageLine]]:
    """Cut a column at wide gaps, indents, changes of size, and after lines that end a sentence
    early."""
    if not column:
        return []
    steps = [
        above.bottom - below.bottom
        for above, below in itertools.pairwise(column)
        if above.bottom > below.bottom
    ]
    step = _middle(steps) if steps else 0.0
    left, right = min(line.left for line in column), max(line.right for line in column)
    found = [[column[0]]]
    for above, below in itertools.pairwise(column):
        begins = (
            above.bottom - below.bottom > _LOOSE * step
            or abs(above.size - below.size) > 0.15 * max(above.size, below.size)
            or (
                below.left - left > _INDENT * below.size
                and above.left - left <= _INDENT * below.size
            )
            or (
                above.right - left < _SHORT * (right - left)
                and _SENTENCE_END.search(above.text.rstrip()) is not None
            )
        )
        if begins:
            found.append([below])
        else:
            found[-1].append(below)
    return found


def _goes_on(before: PageBlock, after: PageBlock) -> bool:
    """Tell whether a paragraph goes on in the next column or page."""
    same_type = abs(before.size - after.size) <= 0.15 * max(before.size, after.size)
    return (
        same_type
        and _SENTENCE_END.search(before.text) is None
        and len(before.text.split()) > 5
        and not after.text[:1].isdigit()
    )


def _joined(lines: list[PageLine], vocabulary: Counter[str]) -> str:
    text = ""
    for line in lines:
        text = _join(text, line.text, vocabulary)
    return text


def _join(before: str, after: str, vocabulary: Counter[str]) -> str:
    """Join two lines; a hyphen at the end of the first goes where typesetting put it, and stays
    where the writer did."""
    before, after = before.rstrip(), " ".join(after.split())
    if not before or not after:
        return before or after
    if before[-1] in _HYPHENS:
        return before[:-1] + after
    if before[-1] == "-" and before[-2:-1].isalpha() and after[0].islower():
        first, second = (
            _WORD.findall(before[:-1])[-1].lower(),
            (_WORD.findall(after) or [""])[0].lower(),
        )
        is_compound = vocabulary[f"{first}-{second}"] > 0 or (
            vocabulary[first] > 0 and vocabulary[second] > 1 and not vocabulary[first + second]
        )
        return before + after if is_compound else before[:-1] + after
    return f"{before} {after}"


def _middle(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) // 2]
