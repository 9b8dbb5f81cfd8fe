"""Each rule by a sentence that it tells from another, and the tables of words by their examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.key_points.candidates import Candidate, find_candidates, whole_sentences
from briefgen.findings.key_points.matter import MATTERS, Matter, matters_of
from briefgen.findings.key_points.redundancy import adds_figure, say_the_same
from briefgen.findings.key_points.rules import RULES
from briefgen.findings.quotes import find_quotes
from briefgen.language.reading import Reading


def candidates(reading: Reading) -> list[Candidate]:
    cast = find_actors(reading)
    return find_candidates(reading, cast, find_quotes(reading, cast))


PLAIN = "The council of Lund met in the old town hall by the river."
STRONGER: dict[str, str] = {
    "public matter": "The council of Lund approved a tax and a budget for the harbour.",
    "dispute": "The council of Lund denied the claims of the fishermen by the river.",
    "ahead": "The council of Lund will meet in the old town hall by the river.",
    "dated": "The council of Lund met in the old town hall on Monday.",
    "figures": "The council of Lund met ninety fishermen in the old town hall.",
    "quoted": "The council of Lund called the plan for the river “a costly old dream”.",
    "mostly quoted": "“The plan for the river is a costly old dream of the council,” Anna Berg said.",
    "too long": PLAIN.removesuffix(".") + " and" + " spoke with the fishermen of the town and" * 4 + " went home.",
    "too short": "The council of Lund met in May.",
    "leans on previous": "These members of the council met in the old town hall.",
    "caption": "The council of Lund (left) met in the old town hall by the river.",
    "first person": "We met the council of Lund in the old town hall.",
    "asks": "Will the council of Lund meet in the old town hall?",
}
BY_PLACE = {"opening", "lead", "early", "title", "follows lead", "central", "main actors"}
"""Rules that look at a sentence's place in the article, tested below."""


def test_every_rule_has_a_reason_and_a_test() -> None:
    assert [rule.name for rule in RULES if not rule.reason.endswith(".")] == []
    assert {rule.name for rule in RULES} == set(STRONGER) | BY_PLACE


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.name in STRONGER], ids=lambda rule: rule.name)
def test_each_rule_tells_its_sentence_from_a_plain_one(rule: object, make_reading: Callable[..., Reading]) -> None:
    plain, strong = candidates(make_reading(f"{PLAIN}\n{STRONGER[rule.name]}"))  # type: ignore[attr-defined]
    assert rule.measure(strong) > rule.measure(plain)  # type: ignore[attr-defined]


def test_the_place_of_a_sentence_counts(make_reading: Callable[..., Reading]) -> None:
    text = f"{PLAIN}\nFishermen protested against the council of Lund.\nA gull ate the bread of a child near the church."
    first, second, third = candidates(make_reading(text, title="Council of Lund meets"))
    by_name = {rule.name: rule.measure for rule in RULES}
    for name in ("lead", "early"):
        assert by_name[name](first) > by_name[name](second) > by_name[name](third)
    for name in ("title", "central", "main actors", "follows lead"):
        assert by_name[name](second) > by_name[name](third)
    assert by_name["opening"](first) == 0.0  # the title says what the article is about
    assert by_name["opening"](candidates(make_reading(text))[0]) == 1.0


@pytest.mark.parametrize("matter", MATTERS, ids=lambda matter: matter.name)
def test_each_class_of_matter_has_its_example(matter: Matter, make_reading: Callable[..., Reading]) -> None:
    assert any(matter.name in matters_of(token) for token in make_reading(matter.example).tokens)


@pytest.mark.parametrize(
    "line",
    [
        "Click here to read more about the council of Lund.",
        "Reporting by Anna Berg in Lund and by Per Holm in Malmo.",
        "Photo by Anna Berg, who was there for the council.",
        "The council hall of Lund by the river.",  # no verb
        "It rained again.",  # too short
        "Is the first council that met in the old town hall.",  # an item of a list
    ],
)
def test_what_tells_nothing_is_no_candidate(line: str, make_reading: Callable[..., Reading]) -> None:
    assert [candidate.position for candidate in candidates(make_reading(f"{PLAIN}\n{line}\n{PLAIN}"))] == [0, 2]


def test_a_sentence_cut_by_mistake_is_made_whole(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading("“Is it safe?” he asked. The mayor said no.")
    wholes = whole_sentences(reading.paragraphs[0], reading)
    assert [reading.text(whole[0].start, whole[-1].end) for whole in wholes] == ["“Is it safe?” he asked.", "The mayor said no."]


@pytest.mark.parametrize(
    ("told", "later", "same"),
    [
        ("The council approved a harbour tax on Monday.", "The council approved the harbour tax, which starts on Monday.", True),
        ("The council approved a harbour tax on Monday.", "The fishermen burned nets outside the town hall.", False),
        ("Berg said the council would approve a tax on ships.", "“The council will approve a tax on ships now,” Berg said.", True),
    ],
)
def test_two_sentences_that_say_the_same(told: str, later: str, same: bool, make_reading: Callable[..., Reading]) -> None:
    first, second = candidates(make_reading(f"{told}\n{later}"))
    assert say_the_same(second, first) is same


def test_a_later_figure_is_noticed(make_reading: Callable[..., Reading]) -> None:
    first, second = candidates(
        make_reading("The council approved a harbour tax on Monday.\nThe council approved a harbour tax of 40 million kronor on Monday.")
    )
    assert adds_figure(second, first)
    assert not adds_figure(first, second)
