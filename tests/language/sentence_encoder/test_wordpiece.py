"""Pieces of words: words without accents in lower case, marks apart, the longest pieces first."""

from __future__ import annotations

import pytest

from briefgen.language.sentence_encoder.wordpiece import WordPieces, words_of

PIECES = ["[PAD]", "[UNK]", "the", "dam", "##s", "##aged", "d", "##a", "##m", "!", "水"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Dam\tburst.", ["the", "dam", "burst", "."]),
        ("naïve Łódź", ["naive", "łodz"]),
        ("it’s $5m—or 4%", ["it", "’", "s", "$", "5m", "—", "or", "4", "%"]),
        ("non\u00a0breaking zero\u200bwidth", ["non", "breaking", "zerowidth"]),
        ("水位", ["水", "位"]),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("The dams!", ["the", "dam", "##s", "!"]),
        ("damaged", ["dam", "##aged"]),
        ("dab", ["[UNK]"]),
        ("d" * 101, ["[UNK]"]),
        ("水the", ["水", "the"]),
    ],
)
def test_the_longest_pieces_are_taken_from_the_left(text: str, pieces: list[str]) -> None:
    assert [PIECES[number] for number in WordPieces(PIECES).numbers(text)] == pieces
