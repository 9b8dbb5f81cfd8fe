"""The title and the bottom line."""

from __future__ import annotations

import msgspec
import pytest

from briefgen.briefs import compose, verify
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.composition.bottom_line import (
    LEAST_SECOND,
    without_residue,
    write_bottom_line,
    write_title,
)
from briefgen.briefs.composition.numbering import number_sources
from briefgen.model import Disagreement, Side
from tests.briefs.conftest import Maker

LONG = "The council " + "and the harbour board " * 20 + "met."


def test_a_long_headline_is_cut_at_the_border_of_a_clause(make_findings: type[Maker]) -> None:
    words = (
        "Council of Brenn approves the flood barrier at Holm Quay, after months of loud debate on"
        " cost"
    )
    brief = compose([make_findings(f"{words}\nIt met.").titled(words).findings()])
    assert brief.title == "Council of Brenn approves the flood barrier at Holm Quay"


def test_a_short_headline_of_another_source_is_preferred_to_a_cut_one(
    make_findings: type[Maker],
) -> None:
    words = (
        "Council of Brenn approves the flood barrier at Holm Quay after months of loud debate on"
        " its cost"
    )
    one = make_findings(f"{words}\nIt met.").titled(words)
    two = make_findings("Brenn gets its barrier\nIt met at noon.").titled("Brenn gets its barrier")
    assert compose([one.findings(), two.findings()]).title == "Brenn gets its barrier"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        (  # no clause ends: a little longer is better than broken off
            "Seven old wooden harbour cranes of the former royal dockyard at Brenn burned down",
            "Seven old wooden harbour cranes of the former royal dockyard at Brenn burned down",
        ),
        (  # the cut shows
            "Seven old wooden harbour cranes of the former royal dockyard at Brenn burned down in a"
            " fire that took three long days to put out",
            "Seven old wooden harbour cranes of the former royal dockyard at Brenn […]",
        ),
        (  # and leaves no word that leans on the next
            "Committee of Brenn demands clear answers from the harbour guard on the seven old"
            " cranes and their many past owners.",
            "Committee of Brenn demands clear answers from the harbour guard […]",
        ),
        (  # who says so is kept
            "Harbour guard of Brenn ‘likely’ set fire to seven cranes after dark, inquiry finds",
            "Harbour guard of Brenn ‘likely’ set fire to seven cranes after dark, inquiry finds",
        ),
        (
            "Harbour guard of Brenn ‘likely’ set fire to seven old wooden cranes of the former"
            " royal dockyard, says the minister of trade",
            "Harbour guard of Brenn ‘likely’ set fire to seven old wooden cranes […], says the"
            " minister of trade",
        ),
    ],
)
def test_a_headline_is_cut_where_it_still_says_what_it_said(
    headline: str, title: str, make_findings: type[Maker]
) -> None:
    brief = compose([make_findings(f"{headline}\nIt met.").titled(headline).findings()])
    assert brief.title == title


@pytest.mark.parametrize(
    "words",
    [
        "Seven old wooden harbour cranes of the former royal dockyard at Brenn burned down",
        "Brenn to sell the old customs house, the rope works and both of its harbour cranes",
    ],
)
def test_a_headline_of_two_lines_is_printed_whole(words: str, make_findings: type[Maker]) -> None:
    assert compose([make_findings(f"{words}\nIt met.").titled(words).findings()]).title == words


@pytest.mark.parametrize(
    ("headline", "bare"),
    [
        ("Brenn closes its wharf *", "Brenn closes its wharf"),
        ("Brenn closes its wharf | Arl", "Brenn closes its wharf"),
        ("Brenn closes its wharf | News | Arl", "Brenn closes its wharf"),
        ("Brenn closes its wharf - The Arlian", "Brenn closes its wharf"),
        ("Brenn closes its wharf – Arl Post", "Brenn closes its wharf"),
        ("Brenn closes its wharf - Arlonia", "Brenn closes its wharf"),  # the outlet
        ("Brenn closes its wharf – minister", "Brenn closes its wharf – minister"),
        ("Wharf | Arl", "Wharf | Arl"),
        ("Brenn v Arl: wharf closes", "Brenn v Arl: wharf closes"),
    ],
)
def test_what_a_page_puts_behind_its_headline_goes(headline: str, bare: str) -> None:
    assert without_residue(headline, {"arlonia"}) == bare


def test_without_a_headline_the_first_key_point_lends_its_words(make_findings: type[Maker]) -> None:
    assert (
        compose([make_findings("The port closed.").point("The port closed.").findings()]).title
        == "The port closed"
    )


def test_what_is_asked_is_not_told_as_well(make_findings: type[Maker]) -> None:
    maker = (
        make_findings("The port closed. Okafor claims it was sold. Rain fell.")
        .point("The port closed.")
        .point("Okafor claims it was sold.")
    )
    maker.point("Rain fell.").question(
        "Was the port sold, as Okafor claims?", "Okafor claims it was sold.", "unconfirmed_claim"
    )
    assert [statement.text for statement in compose([maker.findings()]).bottom_line] == [
        "The port closed.",
        "Rain fell.",
        "Still open: Was the port sold, as Okafor claims?",
    ]


def test_the_title_is_not_said_again(make_findings: type[Maker]) -> None:
    maker = make_findings("The port closed\nThe port closed after the storm.").titled(
        "The port closed"
    )
    maker.point("The port closed").point("The port closed after the storm.")
    assert [statement.text for statement in compose([maker.findings()]).bottom_line] == [
        "The port closed after the storm."
    ]


def test_a_statement_is_never_cut_to_fit(make_findings: type[Maker]) -> None:
    maker = make_findings(f"{LONG}\nThe port closed.").point(LONG).point("The port closed.")
    brief = compose([maker.findings()])
    assert [statement.text for statement in brief.bottom_line] == ["The port closed."]
    assert verify(brief) == []


def test_the_question_is_one_the_story_turns_on(make_findings: type[Maker]) -> None:
    maker = make_findings(
        "The port closed. Who pays is unclear. When it reopens is unclear."
    ).point("The port closed.")
    maker.question("Who pays?", "Who pays is unclear.", core=False, score=0.9)
    assert [statement.text for statement in compose([maker.findings()]).bottom_line][1:] == []
    maker.question("When will the port reopen?", "When it reopens is unclear.", score=0.1)
    assert [statement.text for statement in compose([maker.findings()]).bottom_line][1:] == [
        "Still open: When will the port reopen?"
    ]


def test_what_the_sources_dispute_is_not_told_as_settled(make_findings: type[Maker]) -> None:
    points = (
        make_findings("The wall costs £61m. The vote is in May.")
        .point("The wall costs £61m.")
        .point("The vote is in May.")
        .findings()
        .key_points
    )
    told = write_bottom_line(points, (), disputed=points[0].evidence)
    assert [statement.text for statement in told] == ["The vote is in May."]
    assert write_bottom_line(points[:1], (), disputed=points[0].evidence) != ()


@pytest.mark.parametrize(("score", "said"), [(0.4, 2), (LEAST_SECOND, 2), (-1.2, 1)])
def test_a_detail_does_not_stand_beside_the_news(
    score: float, said: int, make_findings: type[Maker]
) -> None:
    points = (
        make_findings("The wall costs £61m. The vote is in May.")
        .point("The wall costs £61m.")
        .point("The vote is in May.")
        .findings()
        .key_points
    )
    second = msgspec.structs.replace(points[1], score=score)
    assert len(write_bottom_line((points[0], second), ())) == said


def test_a_headline_that_takes_a_side_gives_way_to_one_that_takes_none(
    make_findings: type[Maker],
) -> None:
    one = (
        make_findings("Wall to cost £61m\nThe wall costs £61m.")
        .titled("Wall to cost £61m")
        .findings()
    )
    two = (
        make_findings("Brenn argues over its wall\nThe wall costs £48m.")
        .titled("Brenn argues over its wall")
        .findings()
    )
    sides = tuple(
        Side(text=text, evidence=(), sources=())
        for text in ("The wall costs £61m.", "The wall costs £48m.")
    )
    matter = Matter(number_sources([one, two]))
    assert (
        write_title(matter, (), [Disagreement(topic="the wall", sides=sides)])
        == "Brenn argues over its wall"
    )


def test_the_points_of_the_bottom_line_are_numbered_first(make_findings: type[Maker]) -> None:
    long = f"{LONG} It ended late."
    maker = make_findings(f"The port closed. {long} Rain fell.")
    maker = maker.point("The port closed.").point(long).point("Rain fell.")
    brief = compose([maker.findings()])
    assert [line.text for line in brief.bottom_line] == ["The port closed.", "Rain fell."]
    assert [(point.id, point.text) for point in brief.key_points] == [
        ("K1", "The port closed."),
        ("K2", "Rain fell."),
        ("K3", long),
    ]
