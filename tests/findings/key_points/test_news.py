"""The first point is the news: which sentence that is, and what it is worth."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings import find_all
from briefgen.findings.actors import find_actors
from briefgen.findings.key_points.candidates import KeyPointCandidate, find_candidates
from briefgen.findings.key_points.news import NEWS
from briefgen.findings.key_points.ranking import choose_by, choose_points
from briefgen.findings.key_points.rules import FITTED
from briefgen.findings.key_points.weights import NEWS_WEIGHTS
from briefgen.language.reading import Reading

PLAIN = "The council of Lund met in the old town hall by the river."
STRONGER: dict[str, str] = {
    "lately": "The council of Lund met in the old town hall this week.",
    "new": "The council of Lund met in the new town hall by the river.",
    "year": "The council of Lund met in the old town hall in 1987.",
    "has done": "The council of Lund has met in the old town hall by the river.",
    "had done": "The council of Lund had met in the old town hall by the river.",
    "is": "The council of Lund is in the old town hall by the river.",
    "there is": "There is a council of Lund in the old town hall by the river.",
}
IF_FIRST: dict[str, str] = {
    "first with a day": "The council of Lund met in the old town hall on Monday.",
    "first has done": STRONGER["has done"],
    "first reports": "The council of Lund said that it met in the old town hall.",
    "first in the present": "The council of Lund meets in the old town hall by the river.",
}
TITLE = {"title by rarity", "first with the title"}


def candidates(reading: Reading) -> list[KeyPointCandidate]:
    return find_candidates(reading, find_actors(reading), ())


def measure(name: str, candidate: KeyPointCandidate) -> float:
    return next(rule for rule in NEWS if rule.name == name).measure(candidate)


def test_every_rule_has_a_reason_and_a_test() -> None:
    own = NEWS[len(FITTED) :]
    assert NEWS[: len(FITTED)] == FITTED
    assert {rule.name for rule in own} == {*STRONGER, *IF_FIRST, *TITLE}
    assert [rule.name for rule in own if not rule.reason.endswith(".")] == []
    assert list(NEWS_WEIGHTS) == [rule.name for rule in NEWS]


@pytest.mark.parametrize("name", STRONGER)
def test_each_rule_tells_its_sentence_from_a_plain_one(
    name: str, make_reading: Callable[..., Reading]
) -> None:
    plain, strong = candidates(make_reading(f"{PLAIN}\n{STRONGER[name]}"))
    assert measure(name, strong) > measure(name, plain)


@pytest.mark.parametrize("name", IF_FIRST)
def test_some_count_in_the_first_sentence_alone(
    name: str, make_reading: Callable[..., Reading]
) -> None:
    first, second = candidates(make_reading(f"{IF_FIRST[name]}\n{IF_FIRST[name]}"))
    assert measure(name, first) == 1.0
    assert measure(name, second) == 0.0


def test_a_rare_word_of_the_title_says_more_than_one_in_every_sentence(
    make_reading: Callable[..., Reading],
) -> None:
    text = f"{PLAIN}\nThe mayor of the town wants to sell the lighthouse on Monday.\n{PLAIN}"
    council, lighthouse, _ = candidates(make_reading(text, title="Council lighthouse"))
    by_rarity = [measure("title by rarity", c) for c in (council, lighthouse)]
    assert by_rarity[1] > by_rarity[0] > 0
    assert sum(by_rarity) == pytest.approx(1)
    assert measure("first with the title", council) == by_rarity[0]
    assert measure("first with the title", lighthouse) == 0.0


def test_the_news_is_told_first_and_is_worth_what_the_best_point_is(
    make_reading: Callable[..., Reading],
) -> None:
    found = candidates(make_reading(f"{PLAIN}\nThe mayor wants to sell the lighthouse."))
    picks = choose_by(found, [0.5, 2.0], 2, [1.0, 0.0])
    assert [pick.index for pick in picks] == [0, 1]
    assert picks[0].net == 2.0
    assert dict(picks[0].costs)["the news"] == -1.5
    told = choose_points(found, 2)
    assert abs(sum(reason.weight for reason in told[0].reasons) - told[0].score) < 0.01


@pytest.mark.parametrize(
    ("title", "scene", "news"),
    [
        (
            "Lund sells its lighthouse",
            "There are nine lamps in the room where Per Holm drinks his coffee.",
            "The council of Lund has sold the lighthouse to Per Holm, a baker, it said on Monday.",
        ),
        (
            "Ferry line of Lund closes after 90 years",
            "When Anna Berg was a child, the ferry was the way to school.",
            "The owners of the ferry said on Friday that the line will close this month after 90"
            " years.",
        ),
        (
            "Museum of Lund finds that its best picture is a copy",
            "For 40 years it has hung above the stairs of the museum.",
            "The picture is a copy, the museum said on Tuesday, after a new study of its paint.",
        ),
    ],
)
def test_a_scene_before_the_news_is_not_the_news(
    title: str, scene: str, news: str, make_reading: Callable[..., Reading]
) -> None:
    text = f"{scene}\nThe gulls of the town know it well.\n{news}\nIt rained all day in Lund."
    first = find_all(make_reading(text, title=title)).key_points[0]
    assert first.text.split()[:3] == news.split()[:3]


def test_a_long_lead_is_the_news_before_a_short_sentence_after_it(
    make_reading: Callable[..., Reading],
) -> None:
    lead = (
        "The council of Lund will put a tax of 40 million kronor a year on all ships that call at"
        " its three harbours from May, to pay for a breakwater that was promised after the flood,"
        " the mayor said on Monday."
    )
    text = f"{lead}\nAnna Berg, the mayor, met the owners of nine ships in the hall on Sunday."
    first = find_all(make_reading(text, title="Lund to tax ships for breakwater")).key_points[0]
    assert first.text.startswith("The council of Lund will put a tax")


def test_an_item_of_a_list_is_told_without_its_mark(make_reading: Callable[..., Reading]) -> None:
    text = (
        "• The council of Lund has sold the lighthouse to a baker.\n• A man has died after a tree"
        " fell on his van near Lund."
    )
    assert [point.text[0] for point in find_all(make_reading(text)).key_points] == ["T", "A"]
    assert [c.words[0].text for c in candidates(make_reading(text))] == ["The", "A"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The rules change what a shop must tell you before you sign up for a year.", True),
        ("The telephone company of Lund lost nine thousand subscribers in May.", True),
        ("Sign up for the letters of the council that we send in May.", False),
        ("Subscribe to what the council of Lund sends in May.", False),
        ("Anna Berg writes our newsletter on the council of Lund.", False),
    ],
)
def test_what_a_page_sells_is_no_candidate_and_what_news_tells_of_it_is(
    line: str, told: bool, make_reading: Callable[..., Reading]
) -> None:
    found = candidates(make_reading(f"{PLAIN}\n{line}\n{PLAIN}"))
    assert [c.position for c in found] == ([0, 1, 2] if told else [0, 2])
