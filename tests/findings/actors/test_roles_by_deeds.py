"""What somebody does for a living is a role where the article gives no office."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.actors.roles_by_deeds import DEEDS
from briefgen.language.reading import Reading


def _role(reading: Reading, name: str) -> str | None:
    (actor,) = [actor for actor in find_actors(reading).actors if actor.name == name]
    return actor.role


@pytest.mark.parametrize("verb", DEEDS)
def test_every_deed_has_its_example(verb: str, make_reading: Callable[..., Reading]) -> None:
    example = DEEDS[verb][1]
    told = example.split(", ")[1]
    assert _role(make_reading(example), "Ada Hall") == told


ROLES = [
    ("Ada Hall, 54, who leads the ferry workers, left.", "who leads the ferry workers"),
    ("Ada Hall, who founded the choir in 1999, left.", "who founded the choir"),
    (
        '"No," said Ada Hall, who runs the night shelter on Quay Street and sings.',
        "who runs the night shelter on Quay Street",
    ),
    # an office and a body are told before a deed
    ("Mayor Ada Hall, who leads the ferry workers, left.", "Mayor"),
    ("Ada Hall of the Fens Party, who led the petition, left.", "of the Fens Party"),
    # what is no role
    ("Ada Hall, who leads the race, left.", None),
    ("Ada Hall, who runs every morning, left.", None),
    ("Ada Hall, who owned a dog, left.", None),
    ("Ada Hall, who lives across the road, left.", None),
    ("Ada Hall, who would head the board, left.", None),
    ('"Ada Hall, who runs the town, must go," said Jon Weld.', None),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_roles_by_deeds(text: str, role: str | None, make_reading: Callable[..., Reading]) -> None:
    assert _role(make_reading(text), "Ada Hall") == role
