"""Where two sources differ in a time, a name, a word and its opposite, or the words of one
utterance; and where they do not."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose
from briefgen.language.english.opposites import OPPOSITES, are_opposites
from briefgen.model import Disagreement
from tests.briefs.conftest import Maker

FILLER = (
    "Rain fell on the hills above the town all night, and the river rose.",
    "A ferry from the islands came in late with mail and two sick sailors.",
)
APART = [
    (
        "day",
        "The debate in Callowhill between the two deputies was held on Tuesday, with Klee first.",
        "Klee spoke first at the debate in Callowhill between the two deputies, held on Thursday.",
    ),
    (
        "day",
        "The party will hold its primary in mid May.",
        "The primary would be held on April 30.",
    ),
    (
        "day",
        "The blast at the Harrow plant began at 6.40 a.m. in a storage tank, Meriden said.",
        "The blast at the Harrow plant began at 6.10 a.m. in a storage tank, Meriden said.",
    ),
    (
        "day",
        "He will make his announcement today at 11am in Denholm.",
        "She saw his announcement on Friday afternoon in Denholm.",
    ),
    (
        "polarity",
        "Greta Maas, the older sister of the candidate Lotte Maas, criticised her on Friday.",
        "Greta Maas, the younger sister of the candidate Lotte Maas, criticised her on Friday.",
    ),
    (
        "name",
        "Police named the driver of the lorry that hit the bridge as Peter Lunt, 41, of Halden.",
        "Police named the driver of the lorry that hit the bridge as Paul Lund, 41, of Halden.",
    ),
    (
        "name",
        "He and his wife Stacy have two young sons.",
        "Mr. Corran and his wife, Tracey, live with two young sons.",
    ),
    (
        "figure",
        "The levy on packaging, they said, would cost exporters 410 million euros a year.",
        "The levy on packaging would cost exporters €520 million a year, a federation said.",
    ),
]
NOT_APART = [
    # two days of two things
    ("The council met on Tuesday over the wall.", "The council votes on Thursday over the wall."),
    # two times in a sentence: no telling which is whose
    ("The primary will be held in May or June.", "The primary would be held on April 30."),
    # a part of a day that holds the hour
    ("His announcement today at 11am drew fifty.", "His announcement on Friday morning drew few."),
    # one name and its short form, an initial, an accent
    (
        "He and his wife Liz have two young sons.",
        "He and his wife, Elizabeth, have two young sons.",
    ),
    # two places are two things
    (
        "The crane at Holm fell on the fish market in the night.",
        "The crane at Brenn fell on the fish market in the night.",
    ),
    # the same in another order
    ("The wall was approved by the council of Wexby.", "The council of Wexby approved the wall."),
]


def between(make_findings: type[Maker], one: str, other: str) -> tuple[Disagreement, ...]:
    makers = [
        make_findings(f"{text}\n{filler}", f"S{number}", published="2027-03-05")
        for number, (text, filler) in enumerate(zip((one, other), FILLER, strict=True), 1)
    ]
    return compose([maker.findings() for maker in makers]).disagreements


@pytest.mark.parametrize(("kind", "one", "other"), APART)
def test_apart(kind: str, one: str, other: str, make_findings: type[Maker]) -> None:
    (found,) = between(make_findings, one, other)
    assert (found.kind, [side.text for side in found.sides]) == (kind, [one, other])


@pytest.mark.parametrize(("one", "other"), NOT_APART)
def test_not_apart(one: str, other: str, make_findings: type[Maker]) -> None:
    assert between(make_findings, one, other) == ()


WORDINGS = [
    ("we will build this wall in the spring of next year", True),
    ("we will build the dyke in the spring of next year", True),
    ("we will build … wall in the spring of next year", False),  # the omission is marked
    ("we’ll build the wall in the spring of next year", False),  # spelt out or not
]


@pytest.mark.parametrize(("words", "_"), WORDINGS)
def test_no_wording_differs_from_itself(words: str, _: bool, make_findings: type[Maker]) -> None:
    assert utterances(make_findings, words, words) == ()


@pytest.mark.parametrize(("words", "apart"), WORDINGS[1:])
def test_one_utterance_in_two_wordings(words: str, apart: bool, make_findings: type[Maker]) -> None:
    found = utterances(make_findings, "we will build the wall in the spring of next year", words)
    assert [each.kind for each in found] == (["wording"] if apart else [])


def utterances(make_findings: type[Maker], one: str, other: str) -> tuple[Disagreement, ...]:
    makers = [
        make_findings(f"“{words}”, Ada Thorne said.\n{filler}", f"S{number}")
        .actor("Ada Thorne")
        .quote(words, "Ada Thorne")
        for number, (words, filler) in enumerate(zip((one, other), FILLER, strict=True), 1)
    ]
    return compose([maker.findings() for maker in makers]).disagreements


@pytest.mark.parametrize("pair", OPPOSITES)
def test_every_pair_of_opposites_has_its_phrase(pair: tuple[str, str]) -> None:
    assert pair[0] in OPPOSITES[pair].split()
    assert are_opposites(*pair)
    assert not are_opposites(pair[0], pair[0])


def test_a_later_source_takes_the_place_of_an_earlier(make_findings: type[Maker]) -> None:
    texts = (
        "Nine people were hurt at the mill in Pennard when a boiler burst, the state said.",
        "Seven people were hurt at the mill in Pennard when a boiler burst, the state said.",
    )
    makers = [
        make_findings(f"{text}\n{filler}", f"S{number}", published=f"2027-03-0{number}")
        for number, (text, filler) in enumerate(zip(texts, FILLER, strict=True), 1)
    ]
    (found,) = compose([maker.findings() for maker in makers]).disagreements
    superseded = found.superseded
    assert superseded
    assert (superseded.side, superseded.by, superseded.why) == (0, "S2", "later")
