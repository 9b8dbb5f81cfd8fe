"""Which key points are printed."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose
from briefgen.briefs.composition.selection import number_of_points
from tests.briefs.conftest import Maker

SENTENCES = (
    "The council approved the flood barrier at Holm Quay.",
    "Rain fell on the hills above the town all night.",
    "The school band played in the square before noon.",
    "A ferry from the islands came in late with mail.",
    "Two shops on the corner have stood empty since spring.",
    "Bakers in the old market raised the price of bread.",
    "An owl nested in the tower of the chapel.",
    "The library lent nine thousand novels to readers.",
)


@pytest.mark.parametrize(("sources", "points"), [(1, 5), (2, 6), (3, 7), (50, 7)])
def test_the_number_of_key_points(sources: int, points: int) -> None:
    assert number_of_points(sources) == points


def test_one_article_gives_five_at_most_in_its_order(make_findings: type[Maker]) -> None:
    maker = make_findings("\n".join(SENTENCES))
    for sentence in SENTENCES:
        maker.point(sentence)
    assert [point.text for point in compose([maker.findings()]).key_points] == list(SENTENCES[:5])
    assert [point.text for point in compose([maker.findings()], points=7).key_points] == list(
        SENTENCES[:7]
    )


def test_what_all_sources_tell_comes_before_what_one_tells(make_findings: type[Maker]) -> None:
    makers = []
    for number in range(3):
        own = SENTENCES[1 + number]
        maker = make_findings(
            f"{own}\nThe flood barrier at Holm Quay was approved by the council{' today' * number}."
        )
        makers.append(
            maker.point(own).point(
                f"The flood barrier at Holm Quay was approved by the council{' today' * number}."
            )
        )
    brief = compose([maker.findings() for maker in makers])
    assert brief.key_points[0].text.startswith(
        "The flood barrier at Holm Quay was approved by the council"
    )
    assert brief.key_points[0].origins == ("S1", "S2", "S3")
    assert len(brief.key_points) == 4
