"""What a page is made of: pieces of lines, what is drawn around them, and how they stand to each
other.

Lengths are points (1/72 inch); y grows upwards, as in a PDF.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol


class Piece(NamedTuple):
    """A line of type, or a part of one between wide blanks."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    """Height of the type."""
    baseline: float
    is_bold: bool = False


class Frame(NamedTuple):
    """A rectangle that is drawn, or a picture."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, piece: Piece, slack: float = 2.0) -> bool:
        """Tell whether a piece stands inside."""
        return (
            self.left - slack <= piece.left
            and piece.right <= self.right + slack
            and self.bottom - slack <= piece.baseline
            and piece.baseline <= self.top + slack
        )


class Page(NamedTuple):
    """The pieces of a page in the order in which the file draws them, and what is drawn beside
    them."""

    pieces: list[Piece]
    bottom: float
    top: float
    frames: tuple[Frame, ...] = ()
    """Rectangles that are wide and high enough to hold lines."""
    rules: tuple[Frame, ...] = ()
    """Lines that are drawn, across or down."""
    pictures: tuple[Frame, ...] = ()
    is_doubtful: bool = False
    """Whether its words stand over each other, or aslant."""


class Sized(Protocol):
    """Words and the height of their type."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def size(self) -> float:
        """The height of their type."""


def usual_size(pieces: Iterable[Sized]) -> float:
    """Return the height of the type that most letters are set in; 0 where there are none."""
    letters: Counter[float] = Counter()
    for piece in pieces:
        letters[round(piece.size * 2) / 2] += len(piece.text)
    return max(letters, key=lambda size: (letters[size], size)) if letters else 0.0


def shares_width(one: Piece | Frame, other: Piece | Frame, least: float = 1.0) -> bool:
    """Tell whether two stand over each other, by this many points or more."""
    return min(one.right, other.right) - max(one.left, other.left) >= least


def shares_height(one: Piece | Frame, other: Piece | Frame, least: float = 1.0) -> bool:
    """Tell whether two stand beside each other, by this many points or more."""
    return min(one.top, other.top) - max(one.bottom, other.bottom) >= least


def around(pieces: Sequence[Piece]) -> Frame:
    """Return the rectangle around pieces, of which there is one at the least."""
    return Frame(
        min(piece.left for piece in pieces),
        min(piece.bottom for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.top for piece in pieces),
    )


def leading_of(pieces: Sequence[Piece]) -> float:
    """Return the usual distance between two lines; one and a fifth of the type where no line
    follows another."""
    ordered = sorted(pieces, key=lambda piece: -piece.baseline)
    size = usual_size(ordered)
    steps: Counter[float] = Counter()
    for above, below in itertools.pairwise(ordered):
        step = above.baseline - below.baseline
        if 0.8 * size < step < 3 * size:
            steps[round(step)] += 1
    return max(steps, key=lambda step: (steps[step], -step)) if steps else 1.2 * size
