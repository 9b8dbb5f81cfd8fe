"""Whom the lead describes without a name is whom the next paragraph names, where all fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.language.reading import Reading

SAME = [
    (
        "A former harbour treasurer was jailed on Thursday for stealing from the club.\n\n"
        "Warren Dubb, 49, had pleaded guilty.",
        "former harbour treasurer",
    ),
    (
        "The former treasurer of a rowing club has admitted theft.\n\n"
        "Warren Dubb (49), of Brenn, took the money.",
        "former treasurer of a rowing club",
    ),
    (
        "Clerk jailed\n\nA retired clerk was killed when a wall fell on Monday.\n\n"
        "Warren Dubb, 71, had lived next door.",
        "retired clerk",
    ),
    (
        "A nurse has told the inquiry that the pumps were dry.\n\nWarren Dubb said he saw it.",
        "nurse",
    ),
]
OTHERS = [
    "A judge has blocked the plan.\n\nWarren Dubb, 49, had sued.",
    "A teacher has blocked the road.\n\nWarren Dubb, 49, was late for work.",
    "The treasurer was jailed on Thursday.\n\nWarren Dubb, 49, had pleaded guilty.",
    "A treasurer was jailed on Thursday.\n\nMayor Warren Dubb, 49, said so.",
    "A treasurer was jailed on Thursday.\n\nWarren Dubb, a cook, saw it.",
    "A treasurer was jailed by Ada Hall on Thursday.\n\nWarren Dubb, 49, saw it.",
    "A treasurer was jailed on Thursday.\n\nThe club knew Warren Dubb, 49, for years.",
    "A pump was sold on Thursday.\n\nWarren Dubb, 49, saw it.",
    "A man was jailed on Thursday.\n\nWarren Dubb, 49, saw it.",
]


@pytest.mark.parametrize(("text", "role"), SAME)
def test_the_description_is_the_role(
    text: str, role: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    cast = find_actors(reading)
    (actor,) = [actor for actor in cast.actors if actor.name == "Warren Dubb"]
    assert actor.role == role
    noun = next(
        token
        for token in reading.tokens
        if token.lower in {"treasurer", "clerk", "nurse"} and token.head.tag != "NN"
    )
    assert cast.name_for(noun) in {"Warren Dubb", None}


@pytest.mark.parametrize("text", OTHERS)
def test_somebody_else_has_no_role_of_the_lead(
    text: str, make_reading: Callable[..., Reading]
) -> None:
    roles = {actor.name: actor.role for actor in find_actors(make_reading(text)).actors}
    assert roles["Warren Dubb"] in {None, "Mayor", "cook"}
