"""How many words too long a brief is, when its pack allows only so many pages."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

MARGIN = 1.15
"""What is cut is prose, and what it is counted by has headings and small print in it: 15 % more
made cuts of 10 to 700 words do."""
BROKEN = 40
"""Words that three lines hold: what the break of a page may leave empty, and a cut cannot fill."""
ROUNDED_TO = 10


def words_beyond(pages: Sequence[Any], allowed: int) -> int:
    """Estimate the words to cut from a layout, so that it takes only so many pages; a multiple of
    ten.

    Words that stand on the pages beyond may be small print, of which many take little room, or a
    table, of which few take much: what counts is the larger of their number and of the words that
    the same height of the pages before holds.
    """
    beyond = pages[allowed:]
    words = sum(map(_words_on, beyond))
    filled = sum(map(_filled, pages[:allowed]))
    density = sum(map(_words_on, pages[:allowed])) / filled if filled else 0
    needed = BROKEN + MARGIN * max(words, density * sum(map(_filled, beyond)))
    return math.ceil(needed / ROUNDED_TO) * ROUNDED_TO


def _boxes(page: Any) -> Iterator[Any]:
    """Give the boxes of a page that was laid out, without its margins and what is in them."""
    waiting = list(page._page_box.children)
    while waiting:
        box = waiting.pop()
        if type(box).__name__ == "MarginBox":
            continue
        yield box
        waiting += getattr(box, "children", ())


def _words_on(page: Any) -> int:
    return sum(len(getattr(box, "text", "").split()) for box in _boxes(page))


def _filled(page: Any) -> float:
    """Return the height from the top of a page's text to its last line, in pixels."""
    top = page._page_box.content_box_y()
    ends = [box.position_y + box.height for box in _boxes(page) if type(box).__name__ == "LineBox"]
    return float(max(ends, default=top) - top)
