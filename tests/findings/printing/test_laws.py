"""What the tool adds to a passage shows: take the brackets away, and pieces of the source are left,
in order."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.printing import Printed, print_passage
from briefgen.language.reading import Reading

INSERTION = re.compile(r"\[[^\]]*\]:? ?")


def printed(reading: Reading, words: int = 35) -> Printed:
    return print_passage(reading, find_actors(reading), 0, len(reading.article.text), words=words)


def leaves_the_source(text: str, source: str) -> bool:
    """Tell whether the pieces between the brackets stand in the source, in order."""
    source, at = " ".join(source.split()), 0
    for piece in re.split(r"\[[^\]]*\]", text):
        found = source.find(piece.strip(), at)
        if found < 0:
            return False
        at = found + len(piece.strip())
    return True


TEXTS = [
    "The harbour board, which met on Monday, approved the new tax after a debate of nine hours.",
    "But the mayor -- a former teacher -- said she would not sign the bill (the third this year).",
    (
        "“We will pay,” Anna Berg, the mayor of Lund, said, ending a quarrel that had lasted for"
        " nine years."
    ),
    (
        "However, they resigned, and the court dismissed the case, leaving the city with a debt of"
        " 40 million kronor."
    ),
]


@pytest.mark.parametrize("words", [4, 10, 35])
@pytest.mark.parametrize("text", TEXTS)
def test_without_the_brackets_the_source_is_left(
    text: str, words: int, make_reading: Callable[..., Reading]
) -> None:
    assert leaves_the_source(printed(make_reading(text), words).text, text)


def test_a_short_passage_is_printed_whole(make_reading: Callable[..., Reading]) -> None:
    text = "The harbour board, which met on Monday, approved the new tax."
    assert printed(make_reading(text)).text == text


def test_a_tie_to_the_sentence_before_is_left_out(make_reading: Callable[..., Reading]) -> None:
    assert (
        printed(make_reading("But the board approved the new tax.")).text
        == "[T]he board approved the new tax."
    )


def test_an_aside_goes_where_the_passage_is_too_long(make_reading: Callable[..., Reading]) -> None:
    result = printed(
        make_reading("The harbour board, which met on Monday, approved the new tax."), 7
    )
    assert result.text == "The harbour board […] approved the new tax."
    assert len(result.kept) == 2
