"""What a later brief prints otherwise."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.briefs.parts import PARTS
from briefgen.briefs.printed_changes import PRINTED, Change, find_changes
from briefgen.model import Brief, KeyPoint
from briefgen.samples import ALL

BRIEF = ALL["typical"]()
POINTS = (
    "The council voted on Tuesday to spend £48 million on the wall.",
    "The mayor said that nobody would lose a home.",
)


def brief_of(*points: str) -> Brief:
    made = tuple(
        KeyPoint(id=f"K{n}", text=text, evidence=(), origins=(), score=1.0)
        for n, text in enumerate(points, 1)
    )
    return msgspec.structs.replace(BRIEF, key_points=made)


def test_a_brief_has_not_changed_against_itself() -> None:
    assert find_changes(BRIEF, BRIEF) == ()


def test_another_figure_is_a_change_and_not_two() -> None:
    new = POINTS[0].replace("48", "52")
    assert find_changes(brief_of(*POINTS), brief_of(new, POINTS[1])) == (
        Change("changed", "key_points", new, POINTS[0]),
    )


def test_another_place_is_no_change() -> None:
    assert find_changes(brief_of(*POINTS), brief_of(*reversed(POINTS))) == ()


def test_what_is_new_and_what_is_gone() -> None:
    new = "Work begins in the spring, an engineer said."
    assert find_changes(brief_of(*POINTS), brief_of(POINTS[0], new)) == (
        Change("new", "key_points", new),
        Change("gone", "key_points", POINTS[1]),
    )


def test_title_and_notes_count() -> None:
    new = msgspec.structs.replace(BRIEF, title="Another title", notes="Read\nthis.")
    assert find_changes(BRIEF, new) == (
        Change("changed", "title", "Another title", BRIEF.title),
        Change("new", "notes", "Read this.")
        if not BRIEF.notes
        else Change("changed", "notes", "Read this.", " ".join(BRIEF.notes.split())),
    )


@pytest.mark.parametrize("part", PRINTED)
def test_every_part_that_loses_its_items_says_so(part: str) -> None:
    texts = [" ".join(PRINTED[part](item).split()) for item in getattr(BRIEF, part)]
    assert texts
    gone = find_changes(BRIEF, msgspec.structs.replace(BRIEF, **{part: ()}))
    assert [(change.kind, change.part, change.text) for change in gone] == [
        ("gone", part, text) for text in dict.fromkeys(texts)
    ]


def test_every_part_of_a_brief_but_the_cast_is_compared() -> None:
    assert set(PARTS) - set(PRINTED) == {"actors"}


WORDS = st.lists(st.sampled_from("wall vote money day council mayor".split()), min_size=1)


@given(st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=5))
def test_what_is_said_of_changes_makes_the_new_of_the_old(
    old: list[list[str]], new: list[list[str]]
) -> None:
    before, after = ({" ".join(words) for words in texts} for texts in (old, new))
    made = set(before)
    for change in find_changes(brief_of(*sorted(before)), brief_of(*sorted(after))):
        made -= {change.text if change.kind == "gone" else change.before}
        made |= {change.text} if change.kind != "gone" else set()
    assert made == after
