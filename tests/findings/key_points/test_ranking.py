"""Points are chosen one after the other: what repeats a point, and what makes the points too long
together, comes later."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.findings.actors import find_actors
from briefgen.findings.key_points.candidates import KeyPointCandidate, find_candidates
from briefgen.findings.key_points.ranking import OVER_LENGTH, WORDS_EACH, Told, choose_points
from briefgen.language.reading import Reading

SHORT = "The council approved a tax of 40 million kronor on ships."
LONG = (
    "The ship owners of Lund and Malmo, the fishermen of nine villages, the harbour board and the"
    " union of the dockers opposed the levy in a letter of sixty pages to the ministry of finance"
    " in the capital and to all the papers of the region on Sunday"
)

OTHER = (
    "Teachers from eleven schools, their pupils, the parents of the pupils and the head of the"
    " college asked Anna Berg, the new minister, for smaller classes, warmer rooms and better books"
    " before the winter comes and the money is spent"
)


def chosen(reading: Reading, wanted: int) -> list[Told]:
    candidates: list[KeyPointCandidate] = find_candidates(reading, find_actors(reading), ())
    return choose_points(candidates, wanted)


def costs(point: Told) -> dict[str, float]:
    return {
        reason.rule: reason.weight
        for reason in point.reasons
        if reason.rule in {"over length", "repeats"}
    }


def test_the_news_is_told_however_long_it_is(make_reading: Callable[..., Reading]) -> None:
    point = chosen(make_reading(f"{LONG}."), 3)[0]
    assert point.candidate.length == 48
    assert costs(point) == {}


def test_a_further_long_point_costs_what_it_has_beyond_the_average(
    make_reading: Callable[..., Reading],
) -> None:
    first, second = chosen(make_reading(f"{LONG}.\n{OTHER}."), 3)
    beyond = first.candidate.length + second.candidate.length - 2 * WORDS_EACH
    assert beyond > 0
    assert costs(second)["over length"] == -round(OVER_LENGTH * beyond / 20, 3)


def test_beside_a_short_point_a_long_one_costs_less(make_reading: Callable[..., Reading]) -> None:
    first, second = chosen(make_reading(f"{SHORT}\n{LONG}."), 3)
    assert first.candidate.length == 11
    assert "over length" not in costs(first)
    assert second.candidate.length == 48
    assert "over length" not in costs(second)  # together they have 59 words, and two may have 60


def test_the_reasons_add_up_to_the_score(make_reading: Callable[..., Reading]) -> None:
    for point in chosen(
        make_reading(f"{SHORT}\n{LONG}.\nThe council of Lund will meet the ship owners in May."), 3
    ):
        assert abs(sum(reason.weight for reason in point.reasons) - point.score) < 0.01


def test_what_says_the_same_joins_the_point_and_takes_no_room(
    make_reading: Callable[..., Reading],
) -> None:
    told = chosen(
        make_reading(
            f"{SHORT}\nThe council approved the tax of 40 million kronor on ships in Lund.\n{LONG}."
        ),
        3,
    )
    assert [point.candidate.position for point in told] == [0, 2]
    assert [twin.position for twin in told[0].twins] == [1]
    assert "over length" not in costs(told[1])


def test_no_more_are_chosen_than_wanted(make_reading: Callable[..., Reading]) -> None:
    assert len(chosen(make_reading(f"{SHORT}\n{LONG}."), 1)) == 1
    assert chosen(make_reading(f"{SHORT}\n{LONG}."), 0) == []
