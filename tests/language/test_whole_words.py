"""Words that stand in a text as a whole, and what a question has between marks."""

from __future__ import annotations

import pytest

from briefgen.language.whole_words import find_words, folded, phrases_in_marks


@pytest.mark.parametrize(
    ("passage", "piece", "place"),
    [
        ("the sport in the port", "port", 17),
        ("the sport", "port", -1),
        ("the ports", "port", -1),
        ("a port, a port", "port", 2),
        ("“old”", "“old”", 0),
        ("the port", "", -1),
        ("", "port", -1),
    ],
)
def test_a_piece_stands_as_whole_words(passage: str, piece: str, place: int) -> None:
    assert find_words(passage, piece) == place


def test_every_run_of_blanks_is_one() -> None:
    assert folded(" the\u00a0 old\n\twall ") == "the old wall"


@pytest.mark.parametrize(
    ("question", "phrases"),
    [
        ('Who pays for the "fresh start?"', ["fresh start"]),
        ("Is the “old  wall,” or the “new” one, safe?", ["old wall", "new"]),
        ("Who pays?", []),
        ("Is ‘this’ quoted?", []),
    ],
)
def test_what_a_question_quotes(question: str, phrases: list[str]) -> None:
    assert phrases_in_marks(question) == phrases
