"""A page of limited room takes whole items, best first, and nothing twice."""

from __future__ import annotations

import pytest

from briefgen.model import Brief
from briefgen.rendering.sections.preparing import build_context
from briefgen.rendering.view.fitting import ahead, fit, lines_of, not_in
from briefgen.rendering.view.items import Event, Line, Point
from briefgen.rendering.view.passages import Citation


def citation(label: str) -> Citation:
    return Citation(label, "", "", "", label.split("¶")[0])


def point(number: int, text: str, *labels: str) -> Point:
    return Point(number, f"k{number}", text, None, 1, (), tuple(map(citation, labels)))


def event(date: str | None) -> Event:
    return Event("e1", "", date, "The council votes.", ())


@pytest.mark.parametrize(
    ("date", "is_ahead"),
    [
        ("2026-03-13", True),
        ("2026-03-12", True),
        ("2026-03-11", False),
        ("2026-04", True),
        ("2026-03", False),  # begun: it may be over
        ("2027", True),
        ("2026", False),
        ("2026-03-01/2026-03-20", True),
        ("2026-03-01/2026-03-02", False),
        (None, False),
    ],
)
def test_an_event_is_ahead_on_its_day_and_before_it(date: str | None, is_ahead: bool) -> None:
    assert bool(ahead((event(date),), "2026-03-12")) is is_ahead


def test_nothing_is_ahead_of_a_day_that_is_not_known() -> None:
    assert ahead((event("2099-01-01"),), None) == ()


def test_what_was_said_is_not_said_again() -> None:
    lines = (Line("Still open: Who pays for the pumps?", ()), Line("The council voted.", ()))
    points = (
        point(1, "The council voted."),
        point(2, "Who pays for the pumps?"),
        point(3, "The levy stays."),
    )
    assert [item.number for item in not_in(points, lines)] == [3]


def test_a_line_more_or_less_decides_what_is_taken() -> None:
    points = tuple(point(number, "x" * 50) for number in range(1, 5))
    assert lines_of(points[0], 50) == 1.3
    assert [len(fit(lines, 50, [(points, 0, 4)])[0]) for lines in (2, 2.1, 3.5, 4.6, 100)] == [
        0,
        1,
        2,
        2,
        4,
    ]


def test_every_list_is_served_its_least_before_one_gets_its_most() -> None:
    first, second = (tuple(point(number, "x" * 50) for number in range(1, 6)) for _ in range(2))
    assert [len(taken) for taken in fit(6, 50, [(first, 1, 5), (second, 1, 5)])] == [2, 1]
    assert [len(taken) for taken in fit(6, 50, [(first, 2, 5), (second, 1, 1)])] == [2, 1]
    assert [len(taken) for taken in fit(100, 50, [(first, 1, 3), (second, 1, 1)])] == [3, 1]


def test_an_item_that_does_not_fit_is_passed_over() -> None:
    points = (point(1, "x" * 50), point(2, "x" * 500), point(3, "x" * 50))
    assert [item.number for item in fit(3.5, 50, [(points, 1, 3)])[0]] == [1, 3]


def test_what_is_printed_anyway_takes_its_room_first() -> None:
    points = (point(1, "x" * 50), point(2, "x" * 50))
    assert len(fit(3.5, 50, [(points, 1, 2)], always=points[:1])[0]) == 1


def test_references_and_the_names_of_sources_need_room(typical: Brief) -> None:
    sources = build_context(typical).sources
    bare, cited = point(1, "x" * 45), point(2, "x" * 45, "S1¶1", "S2¶1")
    assert lines_of(cited, 50) - lines_of(bare, 50) == pytest.approx(1)
    assert fit(3.2, 50, [((cited,), 1, 1)]) == ((cited,),)
    assert fit(3.2, 50, [((cited,), 1, 1)], sources=sources) == ((),)
    assert fit(5, 50, [((cited,), 1, 1)], sources=sources) == ((cited,),)


def test_a_quotation_has_its_speaker_on_a_line_of_its_own(typical: Brief) -> None:
    quotation = build_context(typical).quoted[0]
    assert quotation.text == "“We will not choose between dry streets and open classrooms”"
    assert lines_of(quotation, 70) == 2.3


def test_both_sides_of_a_disagreement_count(typical: Brief) -> None:
    assert lines_of(build_context(typical).disagreements[0], 40) == 2.3
