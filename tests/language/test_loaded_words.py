"""Words that judge whom or what they name."""

from __future__ import annotations

import pytest

from briefgen.language.english.loaded_words import LOADED, is_loaded


@pytest.mark.parametrize("word", sorted(LOADED))
def test_every_word_of_the_table_judges(word: str) -> None:
    assert is_loaded(f"the {word} plan of the board")


@pytest.mark.parametrize(
    "text",
    [
        "the mayor denied the charge",
        "called him “a thug and a coward”",
        'called the plan "farcical"',
        "said the plan was ‘evil’",
        "the sailing ship Outrageous left Norvik",  # a name
    ],
)
def test_what_somebody_says_or_is_called_does_not(text: str) -> None:
    assert not is_loaded(text)
