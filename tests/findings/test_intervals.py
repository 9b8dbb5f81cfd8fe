"""Which stretches of a text hold a place, and which share no character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.findings.intervals import Cover, Holders, Stretches

PAIRS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 10)).map(
        lambda pair: (pair[0], pair[0] + pair[1])
    ),
    max_size=12,
)


@given(PAIRS, st.integers(0, 40), st.integers(1, 5))
def test_those_over_a_place_are_all_that_hold_it(
    pairs: list[tuple[int, int]], start: int, length: int
) -> None:
    holders = Holders((first, last, number) for number, (first, last) in enumerate(pairs))
    expected = [
        number
        for number, (first, last) in enumerate(pairs)
        if first <= start and start + length <= last
    ]
    assert list(holders.over(start, start + length)) == sorted(
        expected, key=lambda number: pairs[number]
    )


@given(PAIRS, st.integers(0, 40), st.integers(1, 5))
def test_a_cover_meets_what_shares_a_character_with_any(
    pairs: list[tuple[int, int]], start: int, length: int
) -> None:
    expected = any(first < start + length and start < last for first, last in pairs)
    assert Cover(pairs).meets(start, start + length) is expected


@given(PAIRS)
def test_a_stretch_is_added_where_it_shares_no_character_with_one_before(
    pairs: list[tuple[int, int]],
) -> None:
    stretches, expected = Stretches(), list[tuple[int, int]]()
    for start, end in pairs:
        stretches.add(start, end)
        if not any(first < end and start < last for first, last in expected):
            expected.append((start, end))
    assert stretches.in_order == expected
