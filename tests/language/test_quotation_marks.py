"""Quotation marks: what stands between them, in every style."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.quotation_marks import Quoted, find_quoted


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in text.split("\n"):
        if line:
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def inner(text: str) -> list[str]:
    return [
        text[piece.inner_start : piece.inner_end]
        for piece in find_quoted(text, paragraphs_of(text))
    ]


STYLES = [
    ('"We agree," said Ilse Brandt.', ["We agree,"]),
    ("“We agree,” said Ilse Brandt. “We do.”", ["We agree,", "We do."]),
    ("''We agree,'' said Ilse Brandt.", ["We agree,"]),
    ("``We agree,'' said Ilse Brandt.", ["We agree,"]),
    ("«We agree», said Ilse Brandt.", ["We agree"]),
    ("« We agree », said Ilse Brandt.", [" We agree "]),
    ("»We agree«, said Ilse Brandt.", ["We agree"]),
    ("„We agree“, said Ilse Brandt.", ["We agree"]),
    ("„We agree”, said Ilse Brandt.", ["We agree"]),
    ("‘We agree,’ said Ilse Brandt.", ["We agree,"]),
    ("'We agree,' said Ilse Brandt.", ["We agree,"]),
    ("The ministers' plan isn't 'a folly', she said.", ["a folly"]),
    ("‘The ministers’ plan isn’t a folly,’ she said.", ["The ministers’ plan isn’t a folly,"]),
    ("The firms' owners and the unions' leaders met.", []),
    ("Prices of the '90s are gone; rock 'n' roll isn't.", []),
    ("The ’90s are gone.", []),
    ("He said: \"They called it 'a folly' and left.\"", ["They called it 'a folly' and left."]),
    ("He said: “They called it ‘a folly’ and left.”", ["They called it ‘a folly’ and left."]),
    ("‘They called it “a folly” and left,’ he said.", ["They called it “a folly” and left,"]),
    ('The beam is 6" wide.', []),
    ("He is 6'3\" tall.", []),
    ('An "odd mark stands here', ["odd mark stands here"]),
    ("”We agree,” she said.", ["We agree,"]),
    ('The end of it" she said.', []),
    (
        "‘It isn’t the council’s money. It’s the taxpayers’.’",
        ["It isn’t the council’s money. It’s the taxpayers’."],
    ),
    ("'The members' patience ran out,' she said.", ["The members' patience ran out,"]),
    ("Watch the film ». It is short.", []),
    ('"We waited a year. "We got nothing," she said.', ["We waited a year. ", "We got nothing,"]),
    ("He said: 'The tide rose. 'Then the wall fell.'", ["The tide rose. ", "Then the wall fell."]),
    ("", []),
    ("''", []),
]


@pytest.mark.parametrize(("text", "expected"), STYLES)
def test_every_style_of_mark(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_a_quotation_left_open_is_taken_up_by_the_next_paragraph() -> None:
    text = '"The dyke is old.\n"It will be mended," she said.'
    first, second = find_quoted(text, paragraphs_of(text))
    assert (first.closed, first.resumes) == (False, False)
    assert (second.closed, second.resumes) == (True, True)


def test_a_british_quotation_left_open_is_taken_up_too() -> None:
    text = "‘The dyke is old.\n‘It will be mended,’ she said."
    first, second = find_quoted(text, paragraphs_of(text))
    assert (first.closed, second.resumes) == (False, True)


def test_a_british_quotation_may_open_in_the_middle_of_a_paragraph_and_go_on_in_the_next() -> None:
    text = "She said: ‘The dyke is old.\n‘The engineers’ report says so.’"
    first, second = find_quoted(text, paragraphs_of(text))
    assert (first.closed, second.resumes) == (False, True)
    assert text[second.inner_start : second.inner_end] == "The engineers’ report says so."


def test_nested_quotations_are_kept_with_the_outer_one() -> None:
    text = "“He said ‘no’ to me,” she said."
    (outer,) = find_quoted(text, paragraphs_of(text))
    assert [text[piece.inner_start : piece.inner_end] for piece in outer.nested] == ["no"]


MARKS = st.text(alphabet="ab S.,\n\"'“”‘’„«»`-!?9", max_size=200)


def pieces_of(text: str) -> list[Quoted]:
    return find_quoted(text, paragraphs_of(text))


@given(MARKS)
def test_pieces_are_ordered_disjoint_and_inside_their_paragraph(text: str) -> None:
    borders = paragraphs_of(text)
    pieces = find_quoted(text, borders)
    for piece in pieces:
        first, last = borders[piece.paragraph]
        assert first <= piece.start < piece.inner_start <= piece.inner_end <= piece.end <= last
    for one, two in itertools.pairwise(pieces):
        assert one.end <= two.start


def test_time_grows_with_the_length_and_no_faster() -> None:
    text = "\"'“‘" * 50_000
    assert find_quoted(text, [(0, len(text))]) == []
