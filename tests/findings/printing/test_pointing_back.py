"""Which words of a statement mean something told before it, and what explains each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.printing.pointing_back import (
    HERE_AND_NOW,
    OF_THE_NEWS,
    OPENING,
    PRONOUNS,
    Beside,
    known_from_the_head,
    pointing_back,
)
from briefgen.language.reading import Reading

HEAD = "Wexby council closes the old wharf\n\n"

POINTING: dict[str, list[str]] = {
    # persons
    "He knew of the leak.": ["He"],
    "The leak was known to him.": ["him"],
    "Her lawyers knew of the leak.": ["Her"],
    "The engineer says he knew of the leak.": [],
    "Anna Berg says she knew of the leak.": [],
    "Everybody has her own reasons.": [],
    # several
    "They knew of the leak.": ["They"],
    "We told them of the leak.": ["them"],
    "The engineers say they knew of the leak.": [],
    "The families lost their homes.": [],
    # things
    "It leaks at both ends.": ["It"],
    "We have always wanted it.": ["it"],
    "The bridge is old and it leaks.": [],
    "The bridge has lost its rails.": [],
    "It is hard to say who knew.": [],
    "It takes years to build a bridge.": [],
    "It is clear that the bridge leaks.": [],
    "It is with great sadness that we close the bridge.": [],
    "She made it clear that the bridge leaks.": ["She"],
    "I can do it [close the bridge] if I want.": [],
    # this and that
    "This is a great day for Norvik.": ["This"],
    "We all know that.": ["that"],
    "These obligations cost us too much.": ["These"],
    "Nobody wanted such a plan.": ["such"],
    "Nobody wanted such a plan as the last.": [],
    "This kind of bridge leaks.": ["This"],
    "This underlines that the town is poor.": ["This"],
    "The plan failed, and that is a shame.": [],
    "Those who built the bridge have left.": [],
    "This year the bridge will be mended.": [],
    "We find reasons for this decision.": [],
    "This wharf was the heart of the town.": [],  # the headline names it
    "We told the board that the bridge leaks.": [],
    # places, and what is done
    "I was there on Monday.": ["there"],
    "There is a leak.": [],
    "We have lived in there for years.": ["there"],
    # one of what
    "You lose one every year.": ["one"],
    "The first one is the best.": ["one"],
    "One of the bridges leaks.": [],
    "The bridge is the old one.": [],
    "The question is who pays for it.": ["it"],
    "I went to Norvik and was happy there.": [],
    "We asked the board to do so.": ["so"],
}


@pytest.mark.parametrize(("sentence", "expected"), POINTING.items())
def test_what_a_statement_leaves_open(
    sentence: str, expected: list[str], make_reading: Callable[..., Reading]
) -> None:
    assert pointing(make_reading(f"{HEAD}{sentence}")) == expected


@pytest.mark.parametrize(("word", "sentence"), OPENING)
def test_a_word_ties_a_statement_to_the_one_before(
    word: str, sentence: str, make_reading: Callable[..., Reading]
) -> None:
    assert pointing(make_reading(f"{HEAD}{sentence}")) == [word.capitalize()]


@pytest.mark.parametrize(
    "sentence",
    ["So many bridges leak.", "No bridge leaks.", "Because the wall leaks, the town must pay."],
)
def test_the_same_word_may_tie_nothing(sentence: str, make_reading: Callable[..., Reading]) -> None:
    assert pointing(make_reading(f"{HEAD}{sentence}")) == []


@pytest.mark.parametrize("noun", sorted(HERE_AND_NOW | OF_THE_NEWS))
def test_some_things_are_around_whoever_speaks(
    noun: str, make_reading: Callable[..., Reading]
) -> None:
    assert pointing(make_reading(f"{HEAD}Nobody in the room spoke of this {noun}.")) == []


def test_every_pronoun_needs_something(make_reading: Callable[..., Reading]) -> None:
    assert set(PRONOUNS.values()) == {"person", "several", "thing"}


@pytest.mark.parametrize(
    ("beside", "sentence", "expected"),
    [
        (Beside(None, True), "he would resign.", []),
        (Beside(None, False), "they would close the bridge.", []),
        (Beside(None, False), "he was not in the town.", ["he"]),
        (Beside(None, True), "they wanted to stay in the town.", ["they"]),
    ],
)
def test_the_name_beside_a_paraphrase_explains_its_pronoun(
    beside: Beside, sentence: str, expected: list[str], make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(f"{HEAD}The report said {sentence}")
    words = reading.paragraphs[1].sentences[0].tokens[3:]
    cast = find_actors(reading)
    found = pointing_back(cast, words, known_from_the_head(reading, cast), beside)
    assert [word.text for word in found] == expected


def test_whoever_the_headline_names_is_known(make_reading: Callable[..., Reading]) -> None:
    text = "Anna Berg dies at 91\n\nAnna Berg, a singer, died on Monday.\n\nShe was born in Norvik."
    reading = make_reading(text)
    cast = find_actors(reading)
    words = reading.paragraphs[2].sentences[0].tokens
    assert pointing_back(cast, words, known_from_the_head(reading, cast)) == []


def pointing(reading: Reading) -> list[str]:
    cast = find_actors(reading)
    words = [word for sentence in reading.paragraphs[1].sentences for word in sentence.tokens]
    found = pointing_back(cast, words, known_from_the_head(reading, cast))
    return [word.text for word in found]
