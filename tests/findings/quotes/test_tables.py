"""The rules' tables: each entry is proved by its example."""

from __future__ import annotations

import pathlib
from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.quotes import find_quotes
from briefgen.findings.quotes.complements import NAMED, OBJECTS, PREPOSITIONS, SECOND
from briefgen.findings.quotes.content_clauses import ADDRESSED
from briefgen.findings.quotes.words_on_things import LABELLING
from briefgen.language.english.reporting import (
    EXAMPLES,
    LEXICON,
    NOUNS,
    VerbClass,
    reporting_noun,
    verb_class,
)
from briefgen.language.reading import Reading

PHRASES = [(row[0], row[-1]) for row in (*PREPOSITIONS, *SECOND, *NAMED, *OBJECTS)]


@pytest.mark.parametrize(("verb", "example"), PHRASES)
def test_a_verb_with_a_phrase_for_content_is_found_in_its_example(
    verb: str, example: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(example)
    (quote,) = find_quotes(reading, find_actors(reading))
    cue = next(
        token
        for token in reading.tokens
        if token.lemma.lower() == verb or token.lower.startswith(verb)
    )
    assert quote.kind == "indirect"
    assert quote.cue is not None
    assert quote.cue.start == cue.start
    assert quote.speaker is not None
    assert example.startswith(quote.speaker.name)


@pytest.mark.parametrize(("verb", "prepositions", "example"), ADDRESSED)
def test_whoever_is_to_act_belongs_to_the_content(
    verb: str, prepositions: str, example: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(example)
    (quote,) = find_quotes(reading, find_actors(reading))
    assert quote.text == "the board to mend the dyke"
    assert f"{verb}ed" in example
    assert set(prepositions.split()) & set(example.split())


@pytest.mark.parametrize(("expected", "example"), EXAMPLES.items())
def test_a_verb_has_the_class_of_its_example(
    expected: VerbClass, example: str, make_reading: Callable[..., Reading]
) -> None:
    classes = [verb_class(token) for token in make_reading(example).tokens]
    assert expected in classes


def test_every_class_of_verb_has_an_example() -> None:
    assert set(EXAMPLES) == set(LEXICON) >= set(NOUNS)


def test_a_noun_reports_by_the_class_of_its_verb(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(
        "His claim, her denial and their promise were read out before the bridge opened."
    )
    assert [c for token in reading.tokens if (c := reporting_noun(token))] == [
        "claim",
        "denial",
        "promise",
    ]


def test_belief_is_not_speech(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(
        "He believes the bridge is safe. She hopes it will open. They want to close it."
    )
    assert find_quotes(reading, find_actors(reading)) == ()


def test_no_word_stands_twice_in_a_class() -> None:
    for name, words in LEXICON.items():
        listed = words.split()
        assert len(listed) == len(set(listed)), name


def test_the_tables_of_passages_lie_beside_the_tests() -> None:
    assert list(pathlib.Path(__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("verb", LABELLING)
def test_words_on_things_are_nobodys(verb: str, make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(LABELLING[verb])
    assert find_quotes(reading, find_actors(reading)) == ()
