"""Where there is room at the head and the foot of pages that are laid out already."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

Edge = Literal["head", "foot"]
Side = Literal["left", "right"]

MILLIMETRE = 72 / 25.4
"""In points."""
EDGE = 3.5 * MILLIMETRE
"""From the edge of the paper to what is written there: what a printer reaches, and below the feet
of all built-in packs."""
NARROWEST, INSET, _WIDEST = 10 * MILLIMETRE, 20 * MILLIMETRE, 30 * MILLIMETRE
"""From the side of the paper: at least, where nothing says how wide its margin is, and at most."""
STRIP = 14 * MILLIMETRE
"""How far from the edge room is looked for: the narrowest margin at a foot."""
_STEP = 0.5 * MILLIMETRE
_AIR, _BESIDE = 0.4 * MILLIMETRE, 2 * MILLIMETRE
"""Between what is written and what is there: above and below, and on a line with it."""


class Box(NamedTuple):
    """A rectangle in points, from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box) -> bool:
        """Tell whether they share a point, or nearly do."""
        return (
            self.left < other.right + _BESIDE
            and other.left < self.right + _BESIDE
            and self.bottom < other.top + _AIR
            and other.bottom < self.top + _AIR
        )


class Paper(NamedTuple):
    """What all pages of one size have in common."""

    width: float
    height: float
    taken: tuple[Box, ...]
    """What stands in the strips at the head and the foot of any of them."""

    @property
    def inset(self) -> float:
        """From the side of the paper to where its heads and feet begin, as far as they tell."""
        sides = (min(box.left, self.width - box.right) for box in self.taken)
        told = min((side for side in sides if side >= NARROWEST), default=INSET)
        return min(told, _WIDEST)

    def place(self, width: float, height: float, edge: Edge, side: Side) -> Box:
        """Return where there is room for a box of this size: as near to the edge and the side as
        can be, moved along the edge past what stands there, else away from the edge.

        Where there is no room at all, it is the place nearest to the corner: what must be on the
        page is on it.
        """
        places = list(self._places(width, height, edge, side))
        free = (box for box in places if not any(box.meets(other) for other in self.taken))
        return next(free, places[0])

    def _places(self, width: float, height: float, edge: Edge, side: Side) -> Iterator[Box]:
        inset = self.inset
        most = max(self.width - 2 * inset - width, 0.0)
        for away in _steps(STRIP - height - EDGE):
            bottom = EDGE + away if edge == "foot" else self.height - EDGE - away - height
            for along in _steps(most):
                left = inset + along if side == "left" else self.width - inset - width - along
                yield Box(left, bottom, left + width, bottom + height)


def _steps(most: float) -> Iterator[float]:
    """Yield the distances that are tried, from none on."""
    number = 0
    while number == 0 or number * _STEP <= most:
        yield number * _STEP
        number += 1


def papers_of(pdf: bytes) -> dict[tuple[float, float], Paper]:
    """Return what stands at the edges of the pages of a PDF, by the size of the page."""
    import pypdfium2

    found: dict[tuple[float, float], list[Box]] = {}
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        for page in document:
            width, height = page.get_size()
            boxes = found.setdefault(size_of(width, height), [])
            boxes += [box for box in _drawn(page) if _is_in_margin(box, height)]
            page.close()
    finally:
        document.close()
    return {size: Paper(*size, tuple(dict.fromkeys(boxes))) for size, boxes in found.items()}


def size_of(width: float, height: float) -> tuple[float, float]:
    """Return the size of a page in points, to the hundredth: two libraries give it with other
    digits."""
    return round(float(width), 2), round(float(height), 2)


def _drawn(page: Any) -> Iterator[Box]:
    # What a form draws has places of its own, and the form has its place on the page.
    for item in page.get_objects(max_depth=1):
        yield Box(*item.get_bounds())


def _is_in_margin(box: Box, height: float) -> bool:
    """Tell whether something drawn stands at the head or the foot, and is no background of the
    page."""
    touches = box.bottom < STRIP or box.top > height - STRIP
    return touches and box.top - box.bottom < height / 2
