"""The words of general English that the pipeline knows, and the apostrophes the parser is given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.language.reading import Reading


@pytest.mark.parametrize(
    ("word", "known"),
    [("shuttle", True), ("headdress", True), ("atmospheric", True), ("falk", False)],
)
def test_knows_a_word(word: str, known: bool, make_reading: Callable[..., Reading]) -> None:
    assert (word in make_reading("The ferry sank.").vocabulary) is known


@pytest.mark.parametrize(
    ("text", "possessive"),
    [
        ("Ms Bowles’ father, Shaun Bowles, confirmed it.", True),
        ("Ada Kelso‘s mother confirmed it.", True),
        ("They sold ‘Orre Nights’ for a song.", False),
    ],
)
def test_tells_a_possessive_from_a_mark(
    text: str, possessive: bool, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    assert any(token.tag == "POS" for token in reading.tokens) is possessive
    assert all("'" not in token.text for token in reading.tokens)
