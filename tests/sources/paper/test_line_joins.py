"""A hyphen at the end of a line goes where typesetting put it, and stays where the writer did."""

from __future__ import annotations

import pytest

from briefgen.sources.paper.line_joins import join, words_of


@pytest.mark.parametrize(
    ("before", "after", "elsewhere", "joined"),
    [
        ("the extraordi-", "nary council", "", "the extraordinary council"),
        ("the council‐", "lors met", "", "the councillors met"),
        ("a well-", "known mayor", "", "a well-known mayor"),
        ("the self-", "imposed limit", "", "the self-imposed limit"),
        ("a cross-", "border line", "", "a cross-border line"),
        ("a state-", "of-the-art gate", "", "a state-of-the-art gate"),
        ("a state-of-the-", "art gate", "", "a state-of-the-art gate"),
        ("the co-", "operation", "the co-operation of all", "the co-operation"),
        ("the co-", "operation", "the cooperation of all", "the cooperation"),
        ("you can-", "not shut it", "", "you cannot shut it"),
        ("with-", "in a day", "", "within a day"),
        ("a 20-", "minute delay", "", "a 20-minute delay"),
        ("in 2019–", "20 it fell", "", "in 2019–20 it fell"),
        ("the Anglo-", "Dutch pilot", "", "the Anglo-Dutch pilot"),
        ("an X-", "ray unit", "", "an X-ray unit"),
        ("said Mr Os-", "terly", "", "said Mr Osterly"),
        ("Two-", "thirds left", "", "Two-thirds left"),
        ("a two-", "and three-year plan", "", "a two- and three-year plan"),
        ("the regulat-", "or rang", "", "the regulator rang"),
        ("he rose —", "and left", "", "he rose — and left"),
        ("he rose—", "and left", "", "he rose—and left"),
        ("and/", "or both", "", "and/or both"),
        ("the wall", "fell", "", "the wall fell"),
        ("they paid £400", "4 times", "", "they paid £400 4 times"),
    ],
)
def test_two_lines_are_one(before: str, after: str, elsewhere: str, joined: str) -> None:
    assert join(before, after, words_of([elsewhere])) == joined


def test_halves_of_a_word_are_no_words() -> None:
    assert sorted(words_of(["the council-", "lors of the sta-", "tion"])) == ["of", "the"]
