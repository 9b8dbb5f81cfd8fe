"""Where a body's name ends, what two bodies are, and what has a body's label and acts in no
story."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.language.reading import Reading

BODIES: list[tuple[str, list[str]]] = [
    # a second field belongs to the name
    (
        "The Rosen School of Marine and Atmospheric Science said so.",
        ["Rosen School of Marine and Atmospheric Science"],
    ),
    (
        "The US Bureau of Engraving and Printing said so.",
        ["US Bureau of Engraving and Printing"],
    ),
    (
        "The Port Authority of New York and New Jersey said so.",
        ["Port Authority of New York and New Jersey"],
    ),
    # two bodies, and a place
    (
        "The Center for Biological Diversity and Center for Food Safety asked for it.",
        ["Center for Biological Diversity", "Center for Food Safety"],
    ),
    (
        "The University of Orre and Apex Shark Expeditions agreed.",
        ["University of Orre"],
    ),
    # awards, products, flights and buildings that do nothing
    ("He won the Nemmer Prize in Mathematics in 1998.", []),
    ("She was inducted into the National Radio Hall of Fame.", []),
    ("The plane, a Beechwood Sierra, was flying to Orre.", []),
    ("The recorder from Lindair Flight 610 has been recovered.", []),
    ("A truck crashed on U.S. Route 2 on Monday.", []),
    ("The fire at the Hotel Arpel Palace was put out.", []),
    ("Supporters of Navelny alleged it.", []),
    # one under a shortened name; a plural of persons; a virus
    (
        "The Bureau of Ports and Fisheries met. The Bureau of Ports said so.",
        ["Bureau of Ports and Fisheries"],
    ),
    ("Photographs showed the wreck on Monday.", []),
    # controls
    ("The Hotel Arpel Palace said so in a statement.", ["Hotel Arpel Palace"]),
    ("The Institute of Ports said so.", ["Institute of Ports"]),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: list[str], make_reading: Callable[..., Reading]) -> None:
    actors = find_actors(make_reading(text)).actors
    assert [actor.name for actor in actors if actor.kind == "organisation"] == expected


def test_a_spokesperson_before_a_name_is_the_role(make_reading: Callable[..., Reading]) -> None:
    actors = find_actors(make_reading("Presidential Spokesperson Harry Rock said so.")).actors
    assert [(actor.name, actor.role) for actor in actors] == [
        ("Harry Rock", "Presidential Spokesperson")
    ]


def test_letters_after_a_name_make_it_a_persons(make_reading: Callable[..., Reading]) -> None:
    actors = find_actors(make_reading("Prosecutor Kama Melling QC said it was late.")).actors
    assert [(actor.name, actor.kind) for actor in actors] == [("Kama Melling", "person")]
