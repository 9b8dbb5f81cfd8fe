"""Who "the 23-year-old", "the Swede" and "the defender" are: each row an article whose last
quotation a description gives to somebody, and who that is; None where it must stay open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.quotes import find_quotes
from briefgen.language.reading import Reading

DESCRIPTIONS = [
    # an age
    ('Ada Hallam won the race. "I am tired," the 23-year-old said.', "Ada Hallam"),
    (
        'Jonas Falk met Ada Hallam, 31, and Ines Duarte, 28. "I am tired," the 28-year-old said.',
        "Ines Duarte",
    ),
    (
        "Jonas Falk met 31-year-old Ada Hallam and Ines Duarte (28)."
        ' "I am tired," the 31-year-old said.',
        "Ada Hallam",
    ),
    # a people
    (
        'Manager Petra Lindholm praised her players. "We never stopped," the Swede said.',
        "Petra Lindholm",
    ),
    # a calling that goes with what is known
    (
        'Captain Owen Marsh missed the match. "What a night," the defender said.',
        "Owen Marsh",
    ),
    (
        'Passenger Ruth Amari ran for the door. "It was loud," the nurse said.',
        "Ruth Amari",
    ),
    (
        "Opposition leader Kavita Rao hit out at the cabinet."
        ' "This is a betrayal," the Alder MP said.',
        "Kavita Rao",
    ),
    ('Barrister Helen Adjei rose. "We object," the lawyer said.', "Helen Adjei"),
    # children, counted
    (
        'The trial of Jonas Falk opened. "I did not do it," the father of two told the court.',
        "Jonas Falk",
    ),
    # whoever was introduced without a name is told by that
    (
        "Ruth Amari fled. A fellow passenger helped three children."
        ' "I did what I could," the 45-year-old said.',
        "A fellow passenger",
    ),
]

OPEN = [
    # an office of another kind
    'Mayor Jonas Falk spoke first. "No," the protester shouted.',
    'Ada Hallam, a nurse, saw the fire. "It was hot," the plumber said.',
    # an office of which a town or a trial has one
    'Jonas Falk spoke first. "No," the judge said.',
    # two sides of one story
    'Ada Hallam pleaded guilty. "He hit me," the victim told police.',
    # two of the same weight
    'Ada Hallam and Ines Duarte run the shop. "It is ours," the former teacher said.',
    # another age
    'Ada Hallam, 23, won the race. "I am tired," the 31-year-old said.',
    # another gender
    'Mr. Falk ran for the door. "It was loud," the grandmother of six said.',
    # words that say whose
    'Ada Hallam, the head of the harbour, resigned. "Good," the head of the union said.',
]


@pytest.mark.parametrize(("text", "name"), DESCRIPTIONS)
def test_a_description_means_whoever_was_just_spoken_of(
    text: str, name: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    speaker = find_quotes(reading, find_actors(reading))[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize("text", OPEN)
def test_a_description_that_may_be_anothers_stays_open(
    text: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    speaker = find_quotes(reading, find_actors(reading))[-1].speaker
    assert speaker is not None
    assert speaker.actor is None
