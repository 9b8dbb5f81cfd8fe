"""Where sources contradict each other, and, more often, where they do not."""

from __future__ import annotations

import pytest

from briefgen.briefs.comparison.disagreement import find_disagreements
from briefgen.briefs.comparison.matter import Matter
from briefgen.model import Disagreement
from tests.briefs.conftest import Maker

APART = [
    (
        "The flood barrier at Holm Quay will cost £240m, the council said.",
        "The council put the cost of the flood barrier at Holm Quay at £310m.",
        "flood barrier at Holm Quay will cost",
    ),
    (
        "The barrier would protect 3,100 homes along the river.",
        "Homes along the river that the barrier would protect number 4,500 homes.",
        "barrier would protect",
    ),
    (
        "The city council approved the plan for the flood barrier at Holm Quay.",
        "The city council has not approved the plan for the flood barrier at Holm Quay.",
        "city council approved the plan for the flood barrier at Holm Quay",
    ),
]

NOT_APART = [
    # rounded
    (
        "The flood barrier at Holm Quay will cost about £240m.",
        "The flood barrier at Holm Quay will cost £238m.",
    ),
    # another place
    (
        "The barrier at Holm will protect 3,100 homes along the river.",
        "The barrier at Brenn will protect 4,500 homes along the river.",
    ),
    # another year
    (
        "The flood of 1953 destroyed 300 homes along the river.",
        "The flood of 1998 destroyed 120 homes along the river.",
    ),
    # another scope
    ("The barrier will cost the city £24m annually.", "The barrier will cost the city £240m."),
    # an original estimate
    (
        "The barrier was originally to cost the city council £180m.",
        "The barrier is to cost the city council £240m.",
    ),
    # another thing
    ("The barrier will cost £240m.", "The ferry will cost £3m."),
    # one of the two knows both figures
    (
        "The flood barrier at Holm Quay will cost £240m.\nCritics put it at £310m.",
        "The flood barrier at Holm Quay will cost £310m.",
    ),
    # two figures of one unit in a sentence: no telling which is which
    ("The barrier will cost £240m, of which the city pays £40m.", "The barrier will cost £310m."),
    # one asks or supposes
    (
        "The city council approved the flood barrier at Holm Quay.",
        "If the city council has not approved the flood barrier at Holm Quay, it fails.",
    ),
    # a negation about something else
    (
        "The city council approved the flood barrier at Holm Quay.",
        "The city council has not opened the school at Holm Quay.",
    ),
]

FILLER = (
    "Rain fell on the hills above the town all night.",
    "A ferry from the islands came in late with mail.",
)


def between(make_findings: type[Maker], one: str, other: str) -> tuple[Disagreement, ...]:
    makers = [
        make_findings(f"{text}\n{FILLER[n]}", f"S{n + 1}") for n, text in enumerate((one, other))
    ]
    for maker in makers:
        for place in ("Holm", "Brenn"):
            if f"at {place} will" in maker.article.text:
                maker.actor(place, "place")
    return find_disagreements(Matter([maker.findings() for maker in makers]))


@pytest.mark.parametrize(("one", "other", "topic"), APART)
def test_a_contradiction(make_findings: type[Maker], one: str, other: str, topic: str) -> None:
    found = between(make_findings, one, other)
    assert [disagreement.topic for disagreement in found] == [topic]
    assert [(side.text, side.sources) for side in found[0].sides] == [
        (one, ("S1",)),
        (other, ("S2",)),
    ]


@pytest.mark.parametrize(("one", "other"), NOT_APART)
def test_no_contradiction(make_findings: type[Maker], one: str, other: str) -> None:
    assert between(make_findings, one, other) == ()


def test_one_source_does_not_contradict_itself(make_findings: type[Maker]) -> None:
    assert (
        find_disagreements(Matter([make_findings(f"{APART[0][0]}\n{APART[0][1]}").findings()]))
        == ()
    )


def test_opposed_stances_of_one_actor(make_findings: type[Maker]) -> None:
    one = make_findings("Okafor agreed that the city should pay for the barrier.", "S1")
    one.position("Ben Okafor", "agreed", "the city should pay for the barrier")
    two = make_findings("Okafor rejected a demand that the city pay for the barrier.", "S2")
    two.position("Ben Okafor", "rejected", "a demand that the city pay for the barrier")
    found = find_disagreements(Matter([one.findings(), two.findings()]))
    assert [[side.text for side in disagreement.sides] for disagreement in found] == [
        [
            "Okafor agreed that the city should pay for the barrier.",
            "Okafor rejected a demand that the city pay for the barrier.",
        ]
    ]


def test_two_actors_may_differ(make_findings: type[Maker]) -> None:
    one = make_findings("Okafor agreed that the city should pay for the barrier.", "S1")
    one.position("Ben Okafor", "agreed", "the city should pay for the barrier")
    two = make_findings("Thorne rejected a demand that the city pay for the barrier.", "S2")
    two.position("Ada Thorne", "rejected", "a demand that the city pay for the barrier")
    assert find_disagreements(Matter([one.findings(), two.findings()])) == ()
