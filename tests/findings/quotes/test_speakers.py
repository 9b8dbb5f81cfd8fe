"""What a reader is told of a speaker: the resolved name or the source's words, and how sure it
is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import Cast, find_actors
from briefgen.findings.quotes import find_quotes
from briefgen.findings.quotes.attribution import CONFIDENCE
from briefgen.language.reading import Reading, Token
from briefgen.model import Actor, Quote


class Resolving(Cast):
    """A cast that resolves the words it is told to."""

    def __init__(self, reading: Reading, names: dict[str, str]) -> None:
        super().__init__(())
        span = reading.article.span(0, 1)
        self._known = {
            word: Actor(id=f"A{n}", name=name, role="minister", kind="person", mentions=(span,))
            for n, (word, name) in enumerate(names.items(), 1)
        }

    def actor_of(self, token: Token) -> Actor | None:
        return self._known.get(token.text)


@pytest.fixture
def quotes_of(make_reading: Callable[..., Reading]) -> Callable[..., tuple[Quote, ...]]:
    def find(text: str, **names: str) -> tuple[Quote, ...]:
        reading = make_reading(text)
        return find_quotes(reading, Resolving(reading, names))

    return find


def test_a_resolved_pronoun_gives_name_role_and_a_lower_confidence(
    quotes_of: Callable[..., tuple[Quote, ...]],
) -> None:
    (named,) = quotes_of('"We agree," Brandt said.', Brandt="Ilse Brandt")
    (pronoun,) = quotes_of('"We agree," she said.', she="Ilse Brandt")
    assert named.speaker is not None
    assert pronoun.speaker is not None
    assert (pronoun.speaker.name, pronoun.speaker.actor, pronoun.speaker.role) == (
        "Ilse Brandt",
        "A1",
        "minister",
    )
    assert pronoun.speaker.confidence < named.speaker.confidence


def test_a_speaker_left_open_keeps_the_words_of_the_source_and_has_no_actor(
    quotes_of: Callable[..., tuple[Quote, ...]],
) -> None:
    (quote,) = quotes_of('"We agree," the harbour minister said.')
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.actor, quote.speaker.role) == (
        "the harbour minister",
        None,
        None,
    )


def test_joint_speakers_are_named_together_and_are_no_single_actor(
    quotes_of: Callable[..., tuple[Quote, ...]],
) -> None:
    (quote,) = quotes_of(
        "Brandt and Okafor agreed that the dyke should be rebuilt.",
        Brandt="Ilse Brandt",
        Okafor="Ben Okafor",
    )
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.actor) == ("Ilse Brandt and Ben Okafor", None)


def test_a_relative_pronoun_is_part_of_the_mention_and_not_of_the_name(
    quotes_of: Callable[..., tuple[Quote, ...]],
) -> None:
    (quote,) = quotes_of('They met Okafor, who said: "We agree."')
    assert quote.speaker is not None
    assert quote.speaker.name == "Okafor"


def test_the_name_in_an_apposition_decides_who_speaks(
    quotes_of: Callable[..., tuple[Quote, ...]],
) -> None:
    (quote,) = quotes_of(
        '"We agree," said the harbour minister, Ilse Brandt.', Brandt="Ilse Brandt"
    )
    assert quote.speaker is not None
    assert quote.speaker.actor == "A1"


def test_a_spokesman_is_not_whom_he_speaks_for(quotes_of: Callable[..., tuple[Quote, ...]]) -> None:
    (quote,) = quotes_of('"We agree," said a spokesman for Ilse Brandt.', Brandt="Ilse Brandt")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.actor) == ("a spokesman for Ilse Brandt", None)


def test_how_sure_a_rule_is_lies_between_nought_and_one() -> None:
    assert all(0 < confidence < 1 for confidence in CONFIDENCE.values())


@pytest.mark.parametrize(
    ("text", "last", "speaker"),
    [
        (  # nothing but the quotation before tells who "she" is
            "Speaking on Monday Ada Larsen claimed: “A lot happened in the house. They had"
            " tools.\n\n“But I know they were there.” She added: “I want to talk to this girl.”",
            "I want to talk to this girl.",
            "Ada Larsen",
        ),
        (  # a man is no "she"
            "Speaking on Monday Mr Larsen claimed: “A lot happened in the house. They had"
            " tools.\n\n“But I know they were there.” She added: “I want to talk to this girl.”",
            "I want to talk to this girl.",
            None,
        ),
        (  # two paragraphs on it may be anybody
            "Speaking on Monday Ada Larsen claimed: “A lot happened in the house.”\n\nThe road was"
            " wet.\n\nThe bridge was shut.\n\nTwo men in a van added: “We saw nothing.”",
            "We saw nothing.",
            None,
        ),
    ],
)
def test_a_pronoun_goes_on_with_the_quotation_before(
    text: str, last: str, speaker: str | None, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    quote = next(q for q in find_quotes(reading, find_actors(reading)) if q.text == last)
    found = quote.speaker.name if quote.speaker is not None and quote.speaker.actor else None
    assert found == speaker


def test_a_pronoun_for_somebody_without_a_name_keeps_the_words_that_introduced_them(
    make_reading: Callable[..., Reading],
) -> None:
    reading = make_reading(
        "The head of the police unit told the court “it was late”. She said the lamps were out."
    )
    names = [
        quote.speaker.name
        for quote in find_quotes(reading, find_actors(reading))
        if quote.speaker is not None
    ]
    assert names == ["The head of the police unit"] * 2
