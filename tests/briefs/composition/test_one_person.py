"""Which names in full may be one person's, and that looking for them is quick and misses none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.briefs.composition.one_person import (
    FullName,
    _Neighbours,
    may_be_one_person,
    read_full_name,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("John Orne", "John A. Orne", True),
        ("J. Orne", "John Orne", True),
        ("Michael Orne", "K. Michael Orne", True),
        ("Raúl Orne", "Raul Orne", True),
        ("Bill Orne", "William Orne", True),
        ("Liz Orne", "Elizabeth Orne", True),
        ("Liz Orne", "Linda Orne", False),
        ("John Orne", "Jane Orne", False),
        ("John Orne", "John Orne, Jr.", False),
        ("John Orne", "John Thorne", False),
    ],
)
def test_names_in_full_that_may_be_one_persons(one: str, other: str, same: bool) -> None:
    first, second = read_full_name(one), read_full_name(other)
    assert first is not None
    assert second is not None
    assert may_be_one_person(first, second) is same


GIVEN = st.sampled_from(
    "a j k ana john jon jack jane liz elizabeth beth bill william will michael mike".split()
)
NAMES = st.lists(
    st.builds(
        FullName, st.lists(GIVEN, min_size=1, max_size=3).map(tuple), st.just("orne"), st.just("")
    ),
    unique=True,
    max_size=12,
)


@given(NAMES)
def test_the_names_that_are_compared_are_all_that_could_be_one(names: list[FullName]) -> None:
    near = _Neighbours(names)
    for one in names:
        found = near.of(one)
        assert [other for other in names if may_be_one_person(one, other)] == [
            other for other in found if may_be_one_person(one, other)
        ]
