"""What a source takes back heads nothing, and is set beside what takes its place."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose
from briefgen.briefs.comparison.corrections import numbers_of, read_corrections, without_mark
from briefgen.briefs.comparison.matter import Matter
from briefgen.model import Supersession
from tests.briefs.conftest import Maker

FIRST = "Nine people were killed on Monday when the mill at Pennard burned, officials said."
SECOND = "Seven people were killed on Monday when the mill at Pennard burned, officials said."
NOTES = [
    # how outlets correct themselves
    "Correction: An earlier version of this article misstated the number. It was seven, not nine.",
    "Editor’s note: nine people were said to have died; it was seven.",
    "An earlier version of this story said that nine people had died.",
    "This article has been corrected: the number is seven, not nine.",
]


def reports(make_findings: type[Maker], note: str) -> list[Maker]:
    first = make_findings(f"Mill fire kills nine\n{FIRST}", published="2027-03-02")
    first.titled("Mill fire kills nine").point(FIRST)
    text = f"Correction: Mill fire kills seven\n{SECOND}\n{note}"
    second = make_findings(text, "S2", published="2027-03-03")
    second.titled("Correction: Mill fire kills seven").point(SECOND)
    return [first, second]


@pytest.mark.parametrize("note", NOTES)
def test_what_is_withdrawn_heads_nothing(note: str, make_findings: type[Maker]) -> None:
    brief = compose([maker.findings() for maker in reports(make_findings, note)])
    assert brief.title == "Mill fire kills seven"
    assert [point.text for point in brief.key_points] == [SECOND]
    assert [statement.text for statement in brief.bottom_line] == [SECOND]
    (disagreement,) = brief.disagreements
    assert [side.sources for side in disagreement.sides] == [("S1",), ("S2",)]
    assert disagreement.kind == "figure"
    assert disagreement.superseded == Supersession(
        side=0, by="S2", on="2027-03-03", why="correction"
    )
    assert brief.sources[1].corrects == ("S1",)


def test_an_article_without_a_note_takes_nothing_back(make_findings: type[Maker]) -> None:
    makers = reports(make_findings, "The mill had 200 workers.")
    assert read_corrections(Matter([maker.findings() for maker in makers])) == []


def test_a_later_report_is_not_withdrawn(make_findings: type[Maker]) -> None:
    first, second = reports(make_findings, NOTES[0])
    later = make_findings(FIRST, "S3", published="2027-03-09").point(FIRST)
    brief = compose([maker.findings() for maker in (second, later)])
    assert {point.text for point in brief.key_points} == {FIRST, SECOND}
    assert first.points


def test_a_name_is_taken_back(make_findings: type[Maker]) -> None:
    first = make_findings("Police named the driver of the lorry at Sallow bridge as Ida Falk.")
    second = make_findings(
        "Police named the driver of the lorry at Sallow bridge as Ada Falk.\n"
        "Correction: The driver is Ada Falk, not Ida Falk.",
        "S2",
    )
    brief = compose([first.findings(), second.findings()])
    assert [each.kind for each in brief.disagreements] == ["name"]
    assert brief.disagreements[0].superseded is not None


def test_numbers_and_marks() -> None:
    assert numbers_of("It was seven, not 1,900, at No. 4b.") == {7.0, 1900.0}
    assert without_mark("UPDATED: Mill burns") == "Mill burns"
    assert without_mark("Correction officers strike") == "Correction officers strike"
