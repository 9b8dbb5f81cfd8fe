"""Where there is room at the edges of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.rendering.pdf.margins import EDGE, INSET, MILLIMETRE, NARROWEST, Box, Paper

WIDTH, HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE


def box(left: float, bottom: float, right: float, top: float) -> Box:
    return Box(*(side * MILLIMETRE for side in (left, bottom, right, top)))


def test_an_empty_margin_has_room_in_the_corner() -> None:
    paper = Paper(WIDTH, HEIGHT, ())
    assert paper.place(100, 10, "foot", "left") == Box(INSET, EDGE, INSET + 100, EDGE + 10)
    right = paper.place(100, 10, "head", "right")
    assert (right.right, right.top) == (WIDTH - INSET, HEIGHT - EDGE)


def test_it_begins_where_the_feet_of_the_pack_begin() -> None:
    paper = Paper(WIDTH, HEIGHT, (box(30, 11, 60, 13), box(150, 11, 180, 13)))
    assert paper.place(100, 10, "foot", "left").left == pytest.approx(30 * MILLIMETRE)


def test_a_logo_at_the_very_edge_says_nothing_of_the_margin() -> None:
    paper = Paper(WIDTH, HEIGHT, (box(2, 11, 8, 13), box(25, 11, 60, 13)))
    assert paper.inset == 25 * MILLIMETRE > NARROWEST


def test_it_moves_past_what_stands_there() -> None:
    number = box(180, 5, 190, 8)
    place = Paper(WIDTH, HEIGHT, (number,)).place(100, 10, "foot", "right")
    assert place.bottom == EDGE
    assert place.right < number.left


def test_it_moves_away_from_the_edge_where_all_of_it_is_taken() -> None:
    line = box(15, 3, 195, 5)
    place = Paper(WIDTH, HEIGHT, (line,)).place(100, 10, "foot", "left")
    assert place.bottom > line.top


def test_what_must_be_on_the_page_is_on_it_where_there_is_no_room() -> None:
    place = Paper(WIDTH, HEIGHT, (box(0, 0, 210, 20),)).place(100, 10, "foot", "left")
    assert place.bottom == EDGE


SIDES = st.tuples(st.integers(0, 209), st.integers(0, 20), st.integers(1, 60), st.integers(1, 6))


@given(
    st.lists(SIDES, max_size=6),
    st.sampled_from(["head", "foot"]),
    st.sampled_from(["left", "right"]),
    st.floats(5, 400),
)
def test_a_place_is_on_the_page_and_never_on_something_where_another_is_free(
    taken: list[tuple[int, int, int, int]], edge: str, side: str, width: float
) -> None:
    boxes = tuple(box(x, y, min(x + w, 210), y + h) for x, y, w, h in taken)
    paper = Paper(WIDTH, HEIGHT, boxes)
    place = paper.place(width, 10, edge, side)  # type: ignore[arg-type]
    assert place.left >= 0
    assert place.bottom >= 0
    assert place.top <= HEIGHT
    if any(place.meets(other) for other in boxes):
        step = MILLIMETRE / 2
        most = int(max(WIDTH - 2 * paper.inset - width, 0) / step)
        bottom = EDGE if edge == "foot" else HEIGHT - EDGE - 10
        along = (paper.inset + number * step for number in range(most))
        if side == "left":
            row = [Box(left, bottom, left + width, bottom + 10) for left in along]
            assert all(any(one.meets(other) for other in boxes) for one in row)
