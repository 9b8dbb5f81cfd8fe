"""The same point in several sources: joined where it is the same, left apart where it is not."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose, verify
from briefgen.briefs.comparison.corroboration import say_the_same
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.same_said import denies
from tests.briefs.conftest import Maker

FILLER = (
    "Rain fell on the hills above the town all night.",
    "The school band played in the square before noon.",
    "A ferry from the islands came in late with mail.",
    "Two shops on the corner have stood empty since spring.",
)


def matter_of(make_findings: type[Maker], *texts: str) -> Matter:
    return Matter(
        [
            make_findings(f"{text}\n{FILLER[n]}", f"S{n + 1}").findings()
            for n, text in enumerate(texts)
        ]
    )


SAME = [
    (
        "The city council approved the flood barrier at Holm Quay by 31 votes to 14.",
        "The flood barrier at Holm Quay was approved by the city council with 31 votes.",
    ),
    (
        "Ada Thorne resigned as leader of the council on Monday.",
        "Council leader Ada Thorne resigned on Monday.",
    ),
]
NOT_THE_SAME = [
    # other figures
    (
        "The flood barrier at Holm Quay will cost 240 million pounds.",
        "The flood barrier at Holm Quay will cost 310 million pounds.",
    ),
    # one denies
    (
        "The city council approved the flood barrier at Holm Quay.",
        "The city council has not approved the flood barrier at Holm Quay.",
    ),
    # names, an office and a month in common
    (
        (
            "The report was written by the consultants Calder Voss and has been with the council"
            " since January."
        ),
        (
            "Brandt agreed on Tuesday to publish the report, which the consultants Calder Voss"
            " handed over in January."
        ),
    ),
    # one name in common is not enough
    ("Ada Thorne resigned on Monday.", "Ada Thorne opened the school on Monday."),
    ("Brandt left.", "Brandt ate."),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_point(make_findings: type[Maker], one: str, other: str) -> None:
    assert say_the_same(matter_of(make_findings, one, other), one, other)


@pytest.mark.parametrize(("one", "other"), NOT_THE_SAME)
def test_not_the_same_point(make_findings: type[Maker], one: str, other: str) -> None:
    assert not say_the_same(matter_of(make_findings, one, other), one, other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("It didn't close.", True), ("It never closed.", True), ("It closed.", False)],
)
def test_denial(text: str, expected: bool) -> None:
    assert denies(text) is expected


def test_a_sentence_of_another_source_corroborates_a_key_point(make_findings: type[Maker]) -> None:
    one = make_findings(f"{SAME[0][0]}\n{FILLER[0]}").point(SAME[0][0])
    two = make_findings(f"{FILLER[1]}\n{SAME[0][1]}", path="b.txt").point(FILLER[1])
    brief = compose([one.findings(), two.findings()])
    point = next(point for point in brief.key_points if point.text == SAME[0][0])
    assert point.origins == ("S1", "S2")
    assert [brief.passage(span) for span in point.evidence] == list(SAME[0])
    assert verify(brief) == []


def test_the_same_wording_in_two_sources_is_one_origin_with_two_passages(
    make_findings: type[Maker],
) -> None:
    one = make_findings(f"{SAME[0][0]}\n{FILLER[0]}").point(SAME[0][0])
    two = make_findings(f"{FILLER[1]}\n{SAME[0][0]}").point(SAME[0][0])
    point = compose([one.findings(), two.findings()]).key_points[0]
    assert point.origins == ("S1",)
    assert [span.source for span in point.evidence] == ["S1", "S2"]


def test_a_copy_of_an_article_counts_once(make_findings: type[Maker]) -> None:
    wire = f"{SAME[0][0]}\n{FILLER[0]}\n{FILLER[1]}\n{FILLER[2]}"
    first = make_findings(wire).point(SAME[0][0])
    copy = make_findings(f"A new first line for the same story.\n{wire}").point(SAME[0][0])
    third = make_findings(f"{SAME[0][1]}\n{FILLER[3]}").point(SAME[0][1])
    findings = [maker.findings() for maker in (first, copy, third)]
    brief = compose(findings)
    assert brief.key_points[0].origins == ("S1", "S3")
    assert [source.id for source in brief.sources] == ["S1", "S2", "S3"]
    assert brief.disagreements == ()


def test_two_reports_of_one_meeting_are_no_copies(barrier: list[Maker]) -> None:
    first, second = (maker.findings() for maker in barrier)
    renamed = compose([first, second])
    assert len(renamed.sources) == 2
    assert renamed.key_points[0].origins == ("S1", "S2")


def test_a_copy_stands_for_the_article_it_copies_where_that_is_not_cited(
    make_findings: type[Maker],
) -> None:
    wire = f"{FILLER[0]}\n{FILLER[1]}\n{FILLER[2]}\n{FILLER[3]}"
    first = make_findings(wire).point(FILLER[0])
    copy = make_findings(f"{wire}\n{SAME[0][0]}").point(SAME[0][0])
    brief = compose([first.findings(), copy.findings()])
    assert [
        (point.text, point.origins) for point in brief.key_points if point.text == SAME[0][0]
    ] == [(SAME[0][0], ("S2",))]
    assert verify(brief) == []
