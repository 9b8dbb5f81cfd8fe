"""What is no actor, what is no part of a name, and what is no role: each class with variants and
with the controls that look like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.language.reading import Reading

Expected = list[tuple[str, str, str | None]]

NO_ACTORS: list[tuple[str, Expected]] = [
    # works, species, facilities, events and programmes
    ("On Friday, mockumentary Mister Falkland opened in Wexmouth.", []),
    ("The sitcom Dora Sutton returned on Monday.", []),
    ("Walter D. Pruitt Correctional Facility was locked down on Monday.", []),
    ("The knife was found at the Queen Street Residence.", []),
    ("They count Larus argentatus and Sterna paradisaea on the island.", []),
    ("They finished ahead of the Baltic League or Northern League places.", []),
    ("The plane was part of the Sagar Bandhu Mission to bring them home.", []),
    ("Protesters broke into the Dalby Council Complex.", []),
    ("The Arl Police Headquarters was closed on Monday.", []),
    ("The Dalby Rail Conditions of Travel say that masks are needed.", []),
    ("The Public Vehicle Regulations were changed on Monday.", []),
    # controls: a person, and a body that acts
    (
        "On Friday, comedian Dora Sutton opened the fair.",
        [("Dora Sutton", "person", "comedian")],
    ),
    (
        "The Northern League fined the club. The Northern League said it was late.",
        [("Northern League", "organisation", None)],
    ),
    (
        "“The road is shut,” the Nevada Highway Patrol said.",
        [("Nevada Highway Patrol", "organisation", None)],
    ),
]

NAMES: list[tuple[str, Expected]] = [
    # titles, places, brackets that are no part of a name
    (
        "Member of Parliament (MP) Rosa Tindall of the Fens Party said it was late.",
        [
            ("Parliament", "organisation", None),
            ("Rosa Tindall", "person", "of the Fens Party"),
            ("Fens Party", "organisation", None),
        ],
    ),
    (
        "Mayor of Gdynia Tomasz Wilk has declared a day of mourning.",
        [("Tomasz Wilk", "person", "Mayor of Gdynia")],
    ),
    (
        "Secretary-General Lars Holm wrote a letter to the fishermen.",
        [("Lars Holm", "person", "Secretary-General")],
    ),
    (
        "Leribe DC Thabo Moremi confirmed receiving a letter.",
        [("Thabo Moremi", "person", None)],
    ),
    (
        "Chief Moremi said no. Their chief, Thabo Moremi, left. Chief Moremi’s office is shut.",
        [("Thabo Moremi", "person", "chief")],
    ),
    # a person whatever the label
    (
        "He was replaced in May by former Facebook executive Simon Hartley.",
        [("Simon Hartley", "person", "former Facebook executive")],
    ),
    # one person in two spellings, and two persons
    (
        "Eric Lindgard was charged. Erik Lindgard, the suspected thief, denied it.",
        [("Eric Lindgard", "person", "suspected thief")],
    ),
    (
        "The economist Nathan Hanzen said it was late. “It is over,” Hansen said.",
        [("Nathan Hanzen", "person", "economist")],
    ),
    (
        "The baker Ada Hallam said no. The driver Ida Hallam said yes.",
        [("Ada Hallam", "person", "baker"), ("Ida Hallam", "person", "driver")],
    ),
]

ROLES: list[tuple[str, Expected]] = [
    # what was is not what is
    (
        "Dr. Tom Weld, formerly the director of the Harbour Institute, said it was late.",
        [
            ("Tom Weld", "person", "formerly the director of the Harbour Institute"),
            ("Harbour Institute", "organisation", None),
        ],
    ),
    (
        "Indeed Canada’s senior economist Bren Hallam said it was late.",
        [("Bren Hallam", "person", "senior economist")],
    ),
    # a town is no role, a body is
    ("The thief stabbed Ethan Weld of Hexley, Nevada.", [("Ethan Weld", "person", None)]),
    (
        "Karl Warholm of Norway won in 47 seconds.",
        [("Karl Warholm", "person", "of Norway")],
    ),
    ("They met Ethan Weld of Fort d’Estrel, Nevada.", [("Ethan Weld", "person", None)]),
    (
        "Dana Watt of Rosen Research Inc. said it was late.",
        [
            ("Dana Watt", "person", "of Rosen Research Inc."),
            ("Rosen Research Inc.", "organisation", None),
        ],
    ),
    # the office is his, the kin another's
    (
        "Robert Ashdown was the brother of Prime Minister John Ashdown, who was shot in 1963.",
        [
            ("Robert Ashdown", "person", "brother of Prime Minister John Ashdown"),
            ("John Ashdown", "person", "Prime Minister"),
        ],
    ),
    # the body stands whole in a role or not at all
    (
        "Nevada Department of Harbours official Troy Weld said the road was shut.",
        [
            ("Nevada Department of Harbours", "organisation", None),
            ("Troy Weld", "person", "Nevada Department of Harbours official"),
        ],
    ),
    (
        "Bank of Wexmouth’s managing director for bonds and macro strategist, Ben Ritter,"
        " said it was late.",
        [
            ("Bank of Wexmouth", "organisation", None),
            (
                "Ben Ritter",
                "person",
                "Bank of Wexmouth’s managing director for bonds and macro strategist",
            ),
        ],
    ),
    (
        "Vice president of women and family affairs Masha Ektar fell ill.",
        [("Masha Ektar", "person", "Vice president of women and family affairs")],
    ),
    (
        "Officials including minister Iraj Harun and vice president of women and family affairs"
        " Masha Ektar had fallen ill.",
        [
            ("Iraj Harun", "person", "minister"),
            ("Masha Ektar", "person", "vice president of women and family affairs"),
        ],
    ),
    # one of several
    (
        "Another eyewitness, Nicole Towers, described the fire.",
        [("Nicole Towers", "person", "eyewitness")],
    ),
    # a part that is played
    (
        "He hosts the series with purported wine expert Greg Turner.",
        [("Greg Turner", "person", None)],
    ),
]

BODIES: list[tuple[str, Expected]] = [
    (
        "The Supreme Court of the United Kingdom ruled. The UK Supreme Court sat in May.",
        [("Supreme Court of the United Kingdom", "organisation", None)],
    ),
    (
        "Hundreds of fighters of the SLFF (Sallow League of Freedom and Faith) fled. The SLFF"
        " said so.",
        [("Sallow League of Freedom and Faith", "organisation", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*NO_ACTORS, *NAMES, *ROLES, *BODIES])
def test_a_class_and_its_controls(
    text: str, expected: Expected, make_reading: Callable[..., Reading]
) -> None:
    actors = find_actors(make_reading(text)).actors
    found = [(actor.name, actor.kind, actor.role) for actor in actors if actor.kind != "place"]
    assert found == expected


def test_a_role_takes_the_state_that_ends_its_bodys_name(
    make_reading: Callable[..., Reading],
) -> None:
    text = "“It is over,” said Sworn Harbour Pilots of Norway’s chief engineer, Ann-Marie Weld."
    roles = {actor.name: actor.role for actor in find_actors(make_reading(text)).actors}
    assert roles["Ann-Marie Weld"] == "Sworn Harbour Pilots of Norway’s chief engineer"
