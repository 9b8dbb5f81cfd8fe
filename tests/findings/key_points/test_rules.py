"""Each rule by a sentence that it tells from another, and the tables of words by their examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.intervals import Cover
from briefgen.findings.key_points.candidates import (
    KeyPointCandidate,
    find_candidates,
    whole_sentences,
)
from briefgen.findings.key_points.redundancy import adds_figure, say_the_same
from briefgen.findings.key_points.rules import FITTED, READ_ALONE, KeyPointRule
from briefgen.findings.key_points.untold import UNTOLD, UntoldClass, is_untold
from briefgen.findings.key_points.weights import WEIGHTS
from briefgen.findings.quotes import find_quotes
from briefgen.language.english.connectives import CONNECTIVES, connective_of
from briefgen.language.english.public_affairs import MATTERS, AffairsWords, matters_of
from briefgen.language.reading import Reading


def candidates(reading: Reading) -> list[KeyPointCandidate]:
    cast = find_actors(reading)
    return find_candidates(reading, cast, find_quotes(reading, cast))


RULES = (*FITTED, *(rule for rule, _ in READ_ALONE))

PLAIN = "The council of Lund met in the old town hall by the river."
PRESENT = "The council of Lund meets in the old town hall by the river."
STRONGER: dict[str, str] = {
    "public matter": "The council of Lund approved a tax and a budget for the harbour.",
    "dispute": "The council of Lund denied the claims of the fishermen by the river.",
    "ahead": "The council of Lund will meet in the old town hall by the river.",
    "dated": "The council of Lund met in the old town hall on 3 May.",
    "weekday": "The council of Lund met in the old town hall on Monday.",
    "names": "The council of Lund met Anna Berg in the old town hall by the river.",
    "reported": "The council of Lund said that the old town hall by the river is safe.",
    "length": f"{PLAIN.removesuffix('.')} and at night.",
    "figures": "The council of Lund met ninety fishermen in the old town hall.",
    "quoted": "The council of Lund called the plan for the river “a costly old dream”.",
    "mostly quoted": (
        "“The plan for the river is a costly old dream of the council,” Anna Berg said."
    ),
    "too long": (
        PLAIN.removesuffix(".")
        + " and"
        + " spoke with the fishermen of the town and" * 4
        + " went home."
    ),
    "too short": "The council of Lund met in May.",
    "told in past": "The council of Lund met in the old hall that is by the river.",
    "ties to previous": "Instead, the council of Lund met in the old town hall.",
    "leans on previous": "These members of the council met in the old town hall.",
    "caption": "The council of Lund (left) met in the old town hall by the river.",
    "first person": "We met the council of Lund in the old town hall.",
    "asks": "Will the council of Lund meet in the old town hall?",
}
BY_PLACE = {
    *("first", "second", "early", "down", "far down", "down a long article"),
    *("title", "headline", "follows lead", "central", "typical", "main actors"),
    *("first in the past", "first with names", "first with figures"),
}
"""Rules that look at a sentence's place in the article, tested below."""


def test_every_rule_has_a_reason_and_a_test() -> None:
    assert [rule.name for rule in RULES if not rule.reason.endswith(".")] == []
    assert {rule.name for rule in RULES} == set(STRONGER) | BY_PLACE
    assert list(WEIGHTS) == [rule.name for rule in FITTED]
    assert all(weight < 0 for _, weight in READ_ALONE)


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.name in STRONGER], ids=lambda rule: rule.name
)
def test_each_rule_tells_its_sentence_from_a_plain_one(
    rule: KeyPointRule, make_reading: Callable[..., Reading]
) -> None:
    weaker = PRESENT if rule.name == "told in past" else PLAIN
    plain, strong = candidates(make_reading(f"{weaker}\n{STRONGER[rule.name]}"))
    assert rule.measure(strong) > rule.measure(plain)


def test_the_place_of_a_sentence_counts(make_reading: Callable[..., Reading]) -> None:
    text = (
        f"{PLAIN}\nFishermen protested against the council of Lund.\nA gull ate the bread of a"
        " child near the church."
    )
    first, second, third = candidates(make_reading(text, title="Council of Lund meets"))
    by_name = {rule.name: rule.measure for rule in RULES}
    assert by_name["early"](first) > by_name["early"](second) > by_name["early"](third)
    for name in ("down", "far down", "down a long article"):
        assert by_name[name](first) < by_name[name](second) < by_name[name](third)
    assert [by_name["first"](c) for c in (first, second, third)] == [1.0, 0.0, 0.0]
    assert [by_name["second"](c) for c in (first, second, third)] == [0.0, 1.0, 0.0]
    for name in ("title", "headline", "central", "typical", "main actors", "follows lead"):
        assert by_name[name](second) > by_name[name](third)


def test_an_opening_counts_by_what_it_tells(make_reading: Callable[..., Reading]) -> None:
    by_name = {rule.name: rule.measure for rule in RULES}
    telling = "Anna Berg met ninety fishermen of Lund in the old town hall."
    first, second = candidates(make_reading(f"{telling}\n{telling}"))
    leading_up = candidates(make_reading("It is cold in the old town hall by the river."))[0]
    for name in ("first in the past", "first with names", "first with figures"):
        assert by_name[name](first) > by_name[name](second) == by_name[name](leading_up) == 0.0


def test_words_of_one_stem_take_up_a_headline(make_reading: Callable[..., Reading]) -> None:
    by_name = {rule.name: rule.measure for rule in RULES}
    text = "The council approved the new levy.\nThe gulls of the town ate bread there."
    told, aside = candidates(make_reading(text, title="Approval of levies"))
    assert by_name["headline"](told) == 0.5  # levies, levy: not the same five letters
    assert by_name["headline"](aside) == 0.0


def test_without_a_title_the_first_sentence_is_what_it_is_about(
    make_reading: Callable[..., Reading],
) -> None:
    by_name = {rule.name: rule.measure for rule in RULES}
    first, second = candidates(make_reading(f"{PLAIN}\nA gull ate the bread of a child there."))
    assert by_name["title"](first) == 1.0
    assert by_name["title"](second) == 0.0


@pytest.mark.parametrize("matter", MATTERS, ids=lambda matter: matter.name)
def test_each_class_of_matter_has_its_example(
    matter: AffairsWords, make_reading: Callable[..., Reading]
) -> None:
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
        "Return: Council of Lund is meeting in the old town hall.",  # a label
        "Reporters from Lund contributed to this report on the council.",
        "Copyright 2031 Lund Post, which is a paper of the town.",
    ],
)
def test_what_tells_nothing_is_no_candidate(
    line: str, make_reading: Callable[..., Reading]
) -> None:
    assert [
        candidate.position for candidate in candidates(make_reading(f"{PLAIN}\n{line}\n{PLAIN}"))
    ] == [0, 2]


def test_a_sentence_cut_by_mistake_is_made_whole(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading("“Is it safe?” he asked. The mayor said no.")
    wholes = whole_sentences(reading.paragraphs[0], reading)
    assert [reading.text(whole[0].start, whole[-1].end) for whole in wholes] == [
        "“Is it safe?” he asked.",
        "The mayor said no.",
    ]


@pytest.mark.parametrize(
    ("told", "later", "same"),
    [
        (
            "The council approved a harbour tax on Monday.",
            "The council approved the harbour tax, which starts on Monday.",
            True,
        ),
        (
            "The council approved a harbour tax on Monday.",
            "The fishermen burned nets outside the town hall.",
            False,
        ),
        (
            "Berg said the council would approve a tax on ships.",
            "“The council will approve a tax on ships now,” Berg said.",
            True,
        ),
    ],
)
def test_two_sentences_that_say_the_same(
    told: str, later: str, same: bool, make_reading: Callable[..., Reading]
) -> None:
    first, second = candidates(make_reading(f"{told}\n{later}"))
    assert say_the_same(second, first) is same


def test_a_later_figure_is_noticed(make_reading: Callable[..., Reading]) -> None:
    first, second = candidates(
        make_reading(
            "The council approved a harbour tax on Monday.\nThe council approved a harbour tax of"
            " 40 million kronor on Monday."
        )
    )
    assert adds_figure(second, first)
    assert not adds_figure(first, second)


@pytest.mark.parametrize("phrase", CONNECTIVES)
def test_each_connective_opens_its_example(
    phrase: str, make_reading: Callable[..., Reading]
) -> None:
    assert connective_of(make_reading(CONNECTIVES[phrase]).tokens) == phrase


@pytest.mark.parametrize(
    "sentence",
    [
        "As a result of the storm, the board agreed to the loan.",
        "Instead of the loan, the board agreed to a grant.",
        "Later this month the board will meet in Lund.",
        "The board then agreed to the loan.",
    ],
)
def test_what_says_of_what_ties_to_nothing(
    sentence: str, make_reading: Callable[..., Reading]
) -> None:
    assert connective_of(make_reading(sentence).tokens) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Among all members of the board, Berg and Holm were tied.",  # the parser finds no subject
        # a publisher's phrase in a sentence of its own
        "The rains have contributed to the spread of the fever in Lund.",
        "The families called for more information about the fire in the hall.",
        "LUND (AP) -- The council met in the old town hall by the river.",  # a dateline is no label
    ],
)
def test_a_sentence_that_looks_like_a_fragment_is_a_candidate(
    sentence: str, make_reading: Callable[..., Reading]
) -> None:
    assert [
        candidate.position
        for candidate in candidates(make_reading(f"{PLAIN}\n{PLAIN}\n{sentence}"))
    ] == [0, 1, 2]


def test_a_dateline_is_no_part_of_a_candidate(make_reading: Callable[..., Reading]) -> None:
    first = candidates(make_reading(f"LUND (AP) -- {PLAIN}"))[0]
    assert first.words[0].text == "The"


def test_a_sentence_is_as_long_as_it_is_printed(make_reading: Callable[..., Reading]) -> None:
    tail = (
        "the council of Lund, the mayor of Malmo and nine members of the harbour board met the"
        " fishermen of the town in the old hall."
    )
    plain, cut = candidates(
        make_reading(
            f"{PLAIN}\nBut after a storm in the north had sunk forty boats in the bay, {tail}"
        )
    )
    assert plain.length == len(PLAIN.split())
    assert cut.length == len(tail.split())


@pytest.mark.parametrize(
    ("sentence", "leans"),
    [
        ("These members of the council met in the old town hall.", 1.0),
        ("The surge of the water in the harbour settled that.", 1.0),
        ("The court in the old town hall rejected that argument on Monday.", 0.6),
        ("The court in the old town hall met the fishermen this week.", 0.0),
        ("The court fined those members of the council who had lied.", 0.0),
        ("The court in the old town hall said that the council had lied.", 0.0),
    ],
)
def test_a_demonstrative_leans_where_nothing_explains_it(
    sentence: str, leans: float, make_reading: Callable[..., Reading]
) -> None:
    rule = next(rule for rule in RULES if rule.name == "leans on previous")
    assert rule.measure(candidates(make_reading(f"{PLAIN}\n{sentence}"))[1]) == leans


@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("But the council met in the old town hall.", 1.0),
        ("In addition, the council met in the old town hall.", 1.0),
        ("The council also met in the old town hall.", 0.3),
        ("So far the council has met in the old town hall.", 0.0),
        (PLAIN, 0.0),
    ],
)
def test_a_tie_counts_more_at_the_head(
    sentence: str, tie: float, make_reading: Callable[..., Reading]
) -> None:
    rule = next(rule for rule in RULES if rule.name == "ties to previous")
    assert rule.measure(candidates(make_reading(f"{PLAIN}\n{sentence}"))[1]) == tie


@pytest.mark.parametrize(
    ("sentence", "caption"),
    [
        ("Homecoming: The mayor of Lund came to the town hall.", 1.0),
        ("Respected: The mayor of Lund came to the town hall.", 1.0),
        ("The mayor said this: The council came to the town hall.", 0.0),
    ],
)
def test_a_label_before_a_colon_is_a_caption(
    sentence: str, caption: float, make_reading: Callable[..., Reading]
) -> None:
    rule = next(rule for rule in RULES if rule.name == "caption")
    found = [
        candidate
        for candidate in candidates(make_reading(f"{PLAIN}\n{sentence}"))
        if candidate.position == 1
    ]
    assert [rule.measure(candidate) for candidate in found] == [caption]


@pytest.mark.parametrize("untold", UNTOLD, ids=lambda untold: untold.name)
def test_what_is_no_point_wherever_it_stands(
    untold: UntoldClass, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(f"{PLAIN}\n{untold.example}")
    plain, told = [*candidates(reading), None][:2]
    assert plain is not None
    assert not untold.holds(plain, PLAIN)
    assert told is None or untold.holds(told, untold.example)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Here the council of Lund met the fishermen on Monday.", True),
        ("Below the hall the council is building a new quay.", True),
        ("If the council approves it, the tax could bring forty million.", True),
        ("Once known for its ships, Lund is now a town of students.", False),
        ("I will not resign as the mayor of Lund this year.", False),
        ("World War I cost the town of Lund two hundred men.", True),
        ("During this year the council of Lund raised the tax on ships.", True),
        ("On this decision the council of Lund spent the whole of Monday.", True),
        ("Two days later the council of Lund raised the tax on ships.", False),
        ("In that letter the council of Lund asked for a new quay.", False),
    ],
)
def test_what_looks_like_it_and_is_a_point(
    text: str, told: bool, make_reading: Callable[..., Reading]
) -> None:
    candidate = candidates(make_reading(f"{PLAIN}\n{text}"))[1]
    assert is_untold(candidate, text, Cover(())) is not told
