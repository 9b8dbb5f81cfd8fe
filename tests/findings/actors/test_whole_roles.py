"""Roles to the end of the body they are of, roles that several share, and what is no role."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.language.reading import Reading

ROLES: list[tuple[str, dict[str, str | None]]] = [
    # a body whose name ends in a word for kin, a role without an article at the end of a sentence
    (
        '"They did," said Ida Noor, an analyst at Quay Street Partners who rates the stock.',
        {"Ida Noor": "analyst at Quay Street Partners"},
    ),
    (
        '"They did," said Ilse Broder, senior trader at Holb & Partner.',
        {"Ilse Broder": "senior trader at Holb & Partner"},
    ),
    ("They met Ilse Broder, senior officials and guests.", {"Ilse Broder": None}),
    # kin of whom a common noun tells, and who is heard for what befell them
    ("The general's widow, Esme Kaman, said so.", {"Esme Kaman": "general's widow"}),
    ("His widow, Esme Kaman, said so.", {"Esme Kaman": None}),
    ("Neighbour Keith Ombley, 58, said so.", {"Keith Ombley": "Neighbour"}),
    ("Her friend Keith Ombley, 58, said so.", {"Keith Ombley": None}),
    # counsel
    (
        "Counsel to the inquiry, Ewan Rennie KC, asked why.",
        {"Ewan Rennie": "Counsel to the inquiry"},
    ),
    (
        "Counsel for the first defendant, Olu Akin, told the court so.",
        {"Olu Akin": "Counsel for the first defendant"},
    ),
    # a body of common nouns
    (
        '"A blow," says Morris Kinn, of the publicans\' federation.',
        {"Morris Kinn": "of the publicans' federation"},
    ),
    (
        'Jerome Whit, of the Housebuilders\' Guild, said: "We wait."',
        {"Jerome Whit": "of the Housebuilders' Guild"},
    ),
    ("Ada Hall of the river board said so.", {"Ada Hall": "of the river board"}),
    ("Ada Hall of the group said so.", {"Ada Hall": None}),
    # to the end of the body's name, without the town it is in
    (
        "Bella Schaper, a China analyst at the Centre for Research on Energy and Clean Air, a"
        " think tank in Orre, said so.",
        {"Bella Schaper": "China analyst at the Centre for Research on Energy and Clean Air"},
    ),
    (
        "Ada Hall, Director of the United States National Institute of Allergy and Infectious"
        " Diseases, said it was late.",
        {
            "Ada Hall": "Director of the United States National Institute of Allergy and"
            " Infectious Diseases"
        },
    ),
    (
        "Claudio Angel, the international policy coordinator at Observatório do Clima, a"
        " coalition, said so.",
        {"Claudio Angel": "international policy coordinator at Observatório do Clima"},
    ),
    (
        "Peter Weld, SVP of enterprise AI and automation at Automation Orre, told Quay.",
        {"Peter Weld": "SVP of enterprise AI and automation at Automation Orre"},
    ),
    (
        "The chairman of the organizing committee of the Orre Games and the head physician of the"
        " center, Albert Sufin, is a professor.",
        {"Albert Sufin": "chairman of the organizing committee of the Orre Games"},
    ),
    # several of one office
    (
        "It was co-sponsored by Senators Marc Rubin of Florida, Mike Leeson of Utah, and Dave Perth"
        " of Georgia.",
        {
            "Marc Rubin": "Senator of Florida",
            "Mike Leeson": "Senator of Utah",
            "Dave Perth": "Senator",
        },
    ),
    (
        "Two Democratic Representatives, Colin Marsh and Jeff Weld, opposed it.",
        {"Colin Marsh": "Democratic Representative", "Jeff Weld": "Democratic Representative"},
    ),
    (
        "One of South Sallow's Vice Presidents, Rebecca Nyan, also spoke.",
        {"Rebecca Nyan": "One of South Sallow's Vice Presidents"},
    ),
    ("One of the organisers, Kelly Marsh, also spoke.", {"Kelly Marsh": None}),
    ("Several senators and Jonas Falk met on Monday.", {"Jonas Falk": None}),
    # kin: whose it is, and the office beside it
    ("Ms Bowles’ father, Shaun Bowles, confirmed it.", {"Shaun Bowles": "Ms Bowles’ father"}),
    ("Ada Kelso‘s mother, Donna Kelso, confirmed it.", {"Donna Kelso": "Ada Kelso‘s mother"}),
    (
        "Maya Rock, his wife and the current chairwoman of the Fens Party, said so.",
        {"Maya Rock": "current chairwoman of the Fens Party"},
    ),
    # sworn in
    (
        "Holm resigned and Pedro Pier was sworn in at 5 p.m. local time as Sallow's new governor.",
        {"Holm": None, "Pedro Pier": "Sallow's new governor"},
    ),
    # what is held no more says so, or is not printed
    (
        "Jon Falk, who was vice president from 2009 to 2017, is the presumptive nominee.",
        {"Jon Falk": "vice president from 2009 to 2017"},
    ),
    ("Jon Falk was mayor of Orre when the bridge fell.", {"Jon Falk": "was mayor of Orre"}),
    (
        "Jon Falk has served as mayor of Denholm and governor of Orre.",
        {"Jon Falk": "served as mayor of Denholm and governor of Orre"},
    ),
    ("Ada Hall became prime minister in 2008.", {"Ada Hall": "prime minister in 2008"}),
    (
        "President Jon Falk lost in May. The former president, Jon Falk, spoke.",
        {"Jon Falk": "former president"},
    ),
    (
        "The dismissed Defense Minister Igor Holm left.",
        {"Igor Holm": "dismissed Defense Minister"},
    ),
    ("Ada Hall was an English mathematician.", {"Ada Hall": "English mathematician"}),
    ("Ada Hall is mayor of Orre.", {"Ada Hall": "mayor of Orre"}),
    ("Ada Hall has been mayor of Orre since 2010.", {"Ada Hall": "mayor of Orre"}),
    ("Ada Hall became prime minister on Monday.", {"Ada Hall": "prime minister"}),
    # the office of the next
    (
        "A spokesperson for President Rod Hale said so. Rod Hale left.",
        {"Rod Hale": "President"},
    ),
    # what the writer thinks, wishes, or merely sets beside another
    ("Regime leader Bas Orlik fled on Monday.", {"Bas Orlik": None}),
    ("Bas Orlik, the junta spokesman, fled on Monday.", {"Bas Orlik": None}),
    ("Influential rock drummer Gil Baker died.", {"Gil Baker": "rock drummer"}),
    ("The aspiring president, Jon Falk, spoke.", {"Jon Falk": None}),
    ("A different president, Jon Falk, signed it in 1990.", {"Jon Falk": None}),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(
    text: str, expected: dict[str, str | None], make_reading: Callable[..., Reading]
) -> None:
    actors = find_actors(make_reading(text)).actors
    roles = {actor.name: actor.role for actor in actors if actor.kind == "person"}
    assert {name: roles[name] for name in expected} == expected
