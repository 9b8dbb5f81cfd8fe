"""A line is a paragraph, unless line ends only break lines; offsets are those of the text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.paragraphs import LONGEST, LONGEST_RUN, find_paragraphs

WRAPPED = (
    "The council of Marlow Bay voted on Tuesday to raise the sea\n"
    "wall by a metre, and the mayor said that the work would be\n"
    "done before the winter. Nobody in the chamber spoke against\n"
    "the plan."
)


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in find_paragraphs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\nTwo.\n", ["One.", "Two."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("  One. \n\t\n\u00a0Two.\u2028Three.", ["One.", "Two.", "Three."]),
        (f"{WRAPPED}\n\n{WRAPPED}", [WRAPPED, WRAPPED]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_lines_and_blocks(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_a_very_long_line_is_cut_between_sentences() -> None:
    pieces = paragraphs("The wall is safe. " * 1000)
    assert all(len(piece) <= LONGEST and piece.endswith("safe.") for piece in pieces)
    assert sum(piece.count("wall") for piece in pieces) == 1000


def test_ten_megabytes_in_one_line_are_cut_in_time() -> None:
    assert len(paragraphs("a" * 10_000_000)) == 2500


@pytest.mark.parametrize("run", ["'", "_", "$", "'s", "«»", "🙂", "1."])
def test_a_run_without_blanks_that_is_no_writing_is_cut(run: str) -> None:
    text = f"The wall {run * 2000} is safe."
    pieces = paragraphs(text)
    assert max(len(word) for piece in pieces for word in piece.split()) <= LONGEST_RUN
    assert "".join("".join(pieces).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "run",
    [
        "https://marlow.example/" + "wall-of-the-bay/" * 20,
        "a" * 3000,
        "議会は火曜日に堤防を一メートル高くすることを決めた。" * 30,
    ],
)
def test_an_address_and_writing_without_blanks_stay_whole(run: str) -> None:
    assert paragraphs(f"See {run} now.") == [f"See {run} now."]


@given(st.text(alphabet="ab .!\n\t\u2028\u00a0", max_size=300))
def test_every_word_is_in_one_paragraph_and_paragraphs_are_in_order(text: str) -> None:
    found = find_paragraphs(text, 0, len(text))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(
        text.split()
    )
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(found))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)
