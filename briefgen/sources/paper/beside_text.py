"""Find what stands beside the text of a page: pulled quotations, boxes, captions, notes at the
foot. None of it runs on into the lines next to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.sources.paper.pieces import (
    Frame,
    Page,
    Piece,
    around,
    shares_height,
    shares_width,
)
from briefgen.sources.text.note_marks import CLOSE, OPEN

_LARGER = 1.12
"""How many times as high as the text a pulled quotation is set."""
_SMALLER = 0.94
"""The share of the text's height in which captions and notes are set, at the most."""
_NOTE = re.compile(rf"{OPEN}[\d*†‡§a-z]{{1,3}}{CLOSE}|[*†‡§]{{1,2}}\s?\w|\[?\d{{1,2}}[\].)]?\s+\S")
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|graph|map|box|photo(?:graph)?s?|picture|image|credit)"
    r"(?:\s?\d{1,3}[a-z]?)?\s?[.:|–—]",
    re.IGNORECASE,
)
_CAPTION_LINES = 6
_MOST_OF_PAGE = 0.6
"""Share of a page's letters in a frame from which that holds the page and not a box."""
_BESIDE = 60.0
"""Points to the next text, at the most, from a pulled quotation that it flows around."""


Measure = tuple[float, float]
"""Where the lines of a column begin and end."""


def find_measures(pages: Sequence[Sequence[Piece]]) -> list[Measure]:
    """Return where the lines of a document's columns begin, and where the longest of them end."""
    ends: dict[int, list[float]] = {}
    for pieces in pages:
        for piece in pieces:
            ends.setdefault(round(piece.left / 2), []).append(piece.right)
    least = max(5.0, 0.05 * sum(map(len, ends.values())))
    return [
        (2.0 * left, sorted(rights)[int(0.95 * (len(rights) - 1))])
        for left, rights in sorted(ends.items())
        if len(rights) >= least
    ]


def find_pulled(
    pieces: Sequence[Piece], usual: float, measures: Sequence[Measure]
) -> list[list[Piece]]:
    """Return the pulled quotations that text flows around: larger type with lines of the text
    beside it, in one column with it or such that reach above or below it from aside.

    Args:
        pieces: those of a page.
        usual: the height of the text's type.
        measures: the columns of the document.
    """
    large = [piece for piece in pieces if piece.size > _LARGER * usual]
    text = [piece for piece in pieces if abs(piece.size - usual) < 0.1 * usual]
    return [
        block
        for block in _blocks(large)
        if _shares_column(around(block), text, measures)
        or (len(text) > 3 and _is_flowed_around(block, text, usual))
    ]


def _shares_column(frame: Frame, text: list[Piece], measures: Sequence[Measure]) -> bool:
    """Tell whether a block stands in a column of the document with lines beside it."""
    return any(
        left - 4 <= frame.left
        and frame.right <= right + 8
        and frame.right - frame.left < 0.8 * (right - left)
        and any(
            shares_height(line, frame)
            and not shares_width(line, frame)
            and left - 4 <= line.left
            and line.right <= right + 4
            for line in text
        )
        for left, right in measures
    )


def _is_flowed_around(block: list[Piece], text: list[Piece], usual: float) -> bool:
    frame = around(block)
    beside = [
        line
        for line in text
        if shares_height(line, frame, 0.5 * usual)
        and (0 < frame.left - line.right < _BESIDE or 0 < line.left - frame.right < _BESIDE)
    ]
    if not beside:
        return False
    sides = {line.right <= frame.left for line in beside}
    near = [
        line
        for line in text
        if shares_width(line, frame, 0.3 * (frame.right - frame.left))
        and min(abs(line.bottom - frame.top), abs(line.top - frame.bottom)) < 3 * usual
    ]
    reaches = [
        line
        for line in near
        if line.left < frame.left - 1.5 * usual or line.right > frame.right + 3 * usual
    ]
    return (len(sides) > 1 and not _heads_column(frame, near)) or bool(reaches)


def _heads_column(frame: Frame, near: list[Piece]) -> bool:
    """Tell whether lines begin under a block where it begins, as under a headline."""
    return any(line.top < frame.bottom and abs(line.left - frame.left) < 6 for line in near)


def _blocks(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return runs of lines that stand close under each other."""
    blocks: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.baseline):
        home = next(
            (
                block
                for block in blocks
                if block[-1].baseline - piece.baseline < 1.9 * max(piece.size, block[-1].size)
                and abs(block[-1].size - piece.size) < 0.08 * piece.size
                and shares_width(around(block), piece)
            ),
            None,
        )
        if home is None:
            blocks.append([piece])
        else:
            home.append(piece)
    return blocks


def find_boxes(page: Page, pieces: Sequence[Piece], usual: float) -> list[list[Piece]]:
    """Return the pieces in each box that is drawn beside the text, the smallest boxes first."""
    letters = sum(len(piece.text) for piece in pieces)
    found: list[list[Piece]] = []
    taken: set[Piece] = set()
    for frame in sorted(_framed(page), key=_area):
        inside = [piece for piece in pieces if frame.holds(piece) and piece not in taken]
        count = sum(len(piece.text) for piece in inside)
        lines = len({round(piece.baseline) for piece in inside})
        is_headline = bool(inside) and max(piece.size for piece in inside) > 1.6 * usual
        if lines < 2 or count > _MOST_OF_PAGE * letters or (is_headline and lines < 4):
            continue
        found.append(inside)
        taken.update(inside)
    return found


def _area(frame: Frame) -> float:
    return (frame.right - frame.left) * (frame.top - frame.bottom)


def _framed(page: Page) -> list[Frame]:
    """Return the rectangles of a page: those that are filled or drawn as such, and those that four
    lines make."""
    frames = [
        frame
        for frame in page.frames
        if frame.right - frame.left > 50 and frame.top - frame.bottom > 20
    ]
    down = [rule for rule in page.rules if rule.top - rule.bottom > 20]
    across = [rule for rule in page.rules if rule.right - rule.left > 50]
    for left in down[:60]:
        for right in down[:60]:
            is_pair = (
                right.left - left.left > 50
                and abs(left.top - right.top) < 4
                and abs(left.bottom - right.bottom) < 4
            )
            closing = [
                rule
                for rule in across
                if abs(rule.left - left.left) < 6 and abs(rule.right - right.right) < 6
            ]
            ends = {round(rule.bottom / 8) for rule in closing}
            if is_pair and len(ends) > 1:
                frames.append(Frame(left.left, left.bottom, right.right, left.top))
    return frames


def find_captions(
    page: Page, pieces: Sequence[Piece], usual: float, tables: Sequence[Frame]
) -> list[Piece]:
    """Return the captions of pictures and tables: small type close to one, or a line that names
    itself a figure's."""
    found: list[Piece] = []
    shown = [*page.pictures, *tables]
    for block in _blocks(pieces):
        first, frame = block[0], around(block)
        is_small = all(piece.size < _SMALLER * usual for piece in block)
        is_named = _CAPTION.match(first.text) is not None
        is_near = any(
            shares_width(frame, picture, 0.5 * (frame.right - frame.left))
            and (
                -0.5 * usual < picture.bottom - frame.top < 2 * usual
                or -0.5 * usual < frame.bottom - picture.top < 2 * usual
            )
            for picture in shown
        )
        is_caption = (is_small and (is_near or is_named)) or (is_near and is_named)
        if is_caption and len(block) <= _CAPTION_LINES:
            found += block
    return found


def find_foot_notes(
    pieces: Sequence[Piece], usual: float, goes_on: bool
) -> tuple[list[Piece], bool]:
    """Return the notes at the foot of a page, and whether the last of them may go on.

    They are small type that no line of the text stands under, from the first line on that begins
    with a mark, or from the top where notes of the page before go on.
    """
    small = [piece for piece in pieces if piece.size < _SMALLER * usual]
    text = [piece for piece in pieces if piece.size >= _SMALLER * usual]
    low = [
        piece
        for piece in small
        if not any(line.baseline < piece.baseline and shares_width(line, piece) for line in text)
    ]
    found: list[Piece] = []
    for stack in _stacks(low):
        labelled = next((i for i, piece in enumerate(stack) if _NOTE.match(piece.text)), None)
        if labelled is not None:
            found += stack[0 if goes_on else labelled :]
        elif goes_on and text:
            found += stack
    last = min(found, key=lambda piece: piece.baseline) if found else None
    return found, last is not None and not last.text.rstrip().endswith((".", "!", "?", "”"))


def _stacks(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces by the columns they stand in, each from the top."""
    stacks: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.baseline, piece.left)):
        home = next(
            (
                stack
                for stack in stacks
                if shares_width(around(stack), piece) or _same_line(stack[-1], piece)
            ),
            None,
        )
        if home is None:
            stacks.append([piece])
        else:
            home.append(piece)
    return stacks


def _same_line(one: Piece, other: Piece) -> bool:
    return (
        abs(one.baseline - other.baseline) < 0.3 * one.size
        and 0 < other.left - one.right < 2 * one.size
    )


def apart(pieces: Sequence[Piece], taken: Sequence[Piece]) -> list[Piece]:
    """Return the pieces that are not among those taken."""
    gone = set(taken)
    return [piece for piece in pieces if piece not in gone]
