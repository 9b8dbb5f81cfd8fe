"""One or many findings become one brief."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose, verify
from tests.briefs.conftest import Maker


def test_two_reports_of_one_meeting(barrier: list[Maker]) -> None:
    brief = compose([maker.findings() for maker in barrier])
    assert brief.title == "Council approves flood barrier"
    assert brief.date == "2026-03-05"
    assert [source.id for source in brief.sources] == ["S1", "S2"]
    assert [point.origins for point in brief.key_points] == [("S1", "S2"), ("S1",), ("S2",)]
    assert [quote.speaker.name for quote in brief.quotes if quote.speaker] == [
        "Ada Thorne",
        "Ben Okafor",
    ]
    assert [len(question.evidence) for question in brief.open_questions] == [2]
    assert [(event.when, len(event.evidence)) for event in brief.events] == [("2026-03-03", 2)]
    assert [disagreement.topic for disagreement in brief.disagreements] == ["barrier will cost"]
    assert verify(brief) == []


def test_the_bottom_line_says_what_happened_and_what_is_open(barrier: list[Maker]) -> None:
    brief = compose([barrier[0].findings()])
    assert [statement.text for statement in brief.bottom_line] == [
        "The city council approved the flood barrier at Holm Quay on Tuesday by 31 votes to 14.",
        "The barrier will cost £240m and protect 3,100 homes along the river.",
        "Still open: Who will pay for the upkeep?",
    ]
    assert sum(len(statement.text.split()) for statement in brief.bottom_line) <= 60
    assert all(statement.evidence for statement in brief.bottom_line)


def test_one_article_keeps_its_own_order(make_findings: type[Maker], barrier: list[Maker]) -> None:
    brief = compose([barrier[0].findings()], points=1)
    assert [point.id for point in brief.key_points] == ["K1"]
    assert brief.key_points[0].text.startswith("The city council approved")


def test_what_the_user_gives_stands(barrier: list[Maker]) -> None:
    brief = compose(
        [barrier[0].findings()],
        title="Flood",
        marking="OFFICIAL",
        audience="Minister",
        author="Policy unit",
        date="2026-04-01",
        notes="*Mine*",
    )
    assert (brief.title, brief.marking, brief.audience, brief.author) == (
        "Flood",
        "OFFICIAL",
        "Minister",
        "Policy unit",
    )
    assert (brief.date, brief.notes) == ("2026-04-01", "*Mine*")


def test_no_date_is_made_up(make_findings: type[Maker]) -> None:
    assert compose([make_findings("The bridge reopened.").findings()]).date is None


def test_an_article_with_nothing_found_still_has_a_title(make_findings: type[Maker]) -> None:
    brief = compose([make_findings("The bridge reopened.", path="news/bridge.txt").findings()])
    assert brief.title == "bridge.txt"
    assert (brief.bottom_line, brief.key_points, brief.quotes) == ((), (), ())
    assert verify(brief) == []


def test_a_place_is_an_actor_where_it_takes_a_position(make_findings: type[Maker]) -> None:
    maker = (
        make_findings("Ada Thorne met envoys in Brenn. Norvia rejected the plan.")
        .actor("Ada Thorne")
        .actor("Brenn", "place")
    )
    maker.actor("Norvia", "place").position("Norvia", "rejected", "the plan")
    maker.point("Ada Thorne met envoys in Brenn.").point("Norvia rejected the plan.")
    assert [actor.name for actor in compose([maker.findings()]).actors] == ["Ada Thorne", "Norvia"]


def test_no_findings_make_no_brief() -> None:
    with pytest.raises(ValueError, match="at least one article"):
        compose([])


def test_coverage_counts_the_paragraphs_that_are_cited(barrier: list[Maker]) -> None:
    coverage = compose([barrier[0].findings()]).provenance.coverage
    assert (coverage.sources, coverage.paragraphs, coverage.paragraphs_cited, coverage.words) == (
        1,
        5,
        4,
        54,
    )


def test_the_order_of_articles_does_not_change_what_is_corroborated(barrier: list[Maker]) -> None:
    brief = compose([maker.findings() for maker in reversed(barrier)])
    assert brief.key_points[0].origins == ("S1", "S2")
    assert len(brief.disagreements) == 1
    assert verify(brief) == []
