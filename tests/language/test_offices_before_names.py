"""An office in lower case before a full name is a noun, whatever the tagger made of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.quotes import find_quotes
from briefgen.language.reading import Reading

SPEAKERS = [
    ('"We are not there yet," said Guild steward Ramona Pikes-Torres.', "Ramona Pikes-Torres"),
    ('"It was the bus lanes," said butcher Dessie Quill. "Who will walk?"', "Dessie Quill"),
    ('"We got it wrong," said chief executive Marguerite Stannard.', "Marguerite Stannard"),
    ('"It smells of pears," said headteacher Gwen Arkle-Obi.', "Gwen Arkle-Obi"),
    ('Union head Renata Kulp has seen the clause and says it is "watertight".', "Renata Kulp"),
    ('"We were lucky," says co-pilot Anders Roth.', "Anders Roth"),
    ('"It is over," added defender Juan Pablo Ruiz.', "Juan Pablo Ruiz"),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_who_speaks_has_name_and_role(
    text: str, name: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    cast = find_actors(reading)
    speakers = {quote.speaker.name for quote in find_quotes(reading, cast) if quote.speaker}
    assert speakers == {name}
    (actor,) = [actor for actor in cast.actors if actor.name == name]
    assert actor.kind == "person"
    assert actor.role is not None


NO_OFFICES = [
    "They asked the council to judge Mary Weld fairly.",
    "The club wants to coach Ada Hall.",
    "Crowds will head Brenn City Hall protests, police said.",
]


@pytest.mark.parametrize("text", NO_OFFICES)
def test_a_verb_before_a_name_stays_a_verb(text: str, make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(text)
    before = [
        token
        for token in reading.tokens
        if token.lower in {"judge", "coach", "head"} and token.tag[:1] == "N"
    ]
    assert before == []


def test_the_tree_stays_whole(make_reading: Callable[..., Reading]) -> None:
    for text, _ in SPEAKERS:
        for token in make_reading(text).tokens:
            assert token.head is token or token in token.head.children
            assert all(child.head is token for child in token.children)
            assert len(list(token.ancestors())) < 20
            assert token.left <= token.index <= token.right
