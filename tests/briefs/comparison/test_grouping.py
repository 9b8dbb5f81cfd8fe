"""Articles on one matter go together."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.briefs import group_by_event
from briefgen.model import Findings
from tests.briefs.conftest import Maker

BARRIER = (
    "The city council of Brenn voted for the flood barrier at Holm Quay. The barrier will protect"
    " homes along the river Sarn."
)
BARRIER_AGAIN = (
    "A flood barrier at Holm Quay won the vote of the Brenn council. Homes along the Sarn will be"
    " protected by it."
)
FERRY = (
    "The ferry line to Ostra will close in May, its owner said. Islanders fear for their hospital"
    " and their school."
)
FERRY_AGAIN = (
    "Islanders on Ostra said the ferry must not close. The hospital and the school depend on it,"
    " they told the owner."
)


def named(make_findings: type[Maker], texts: Sequence[str]) -> list[Findings]:
    return [make_findings(text, f"S{number}").findings() for number, text in enumerate(texts, 1)]


def ids(groups: list[list[Findings]]) -> list[list[str]]:
    return [[found.source.id for found in group] for group in groups]


def test_two_matters_are_two_groups(make_findings: type[Maker]) -> None:
    assert ids(
        group_by_event(named(make_findings, [BARRIER, FERRY, BARRIER_AGAIN, FERRY_AGAIN]))
    ) == [["S1", "S3"], ["S2", "S4"]]


def test_the_order_of_input_decides_nothing_but_the_order_of_output(
    make_findings: type[Maker],
) -> None:
    assert ids(
        group_by_event(named(make_findings, [FERRY, BARRIER, FERRY_AGAIN, BARRIER_AGAIN]))
    ) == [["S1", "S3"], ["S2", "S4"]]


def test_an_article_of_its_own_stays_alone(make_findings: type[Maker]) -> None:
    snow = "Snow closed the passes of the northern alps on Sunday night."
    assert ids(group_by_event(named(make_findings, [BARRIER, BARRIER_AGAIN, snow]))) == [
        ["S1", "S2"],
        ["S3"],
    ]


def test_one_or_none(make_findings: type[Maker]) -> None:
    assert group_by_event([]) == []
    assert ids(group_by_event(named(make_findings, [BARRIER]))) == [["S1"]]


def test_articles_without_words(make_findings: type[Maker]) -> None:
    assert ids(group_by_event(named(make_findings, ["It is.", "It was."]))) == [["S1"], ["S2"]]


def test_the_name_of_an_actor_weighs_more_than_a_word(make_findings: type[Maker]) -> None:
    one, two = "Brandt left the room. Snow fell.", "Brandt ate an apple. Rain came."
    plain = [make_findings(text, f"S{n}") for n, text in enumerate((one, two), 1)]
    cast = [make_findings(text, f"S{n}").actor("Brandt") for n, text in enumerate((one, two), 1)]
    assert len(group_by_event([maker.findings() for maker in plain])) >= len(
        group_by_event([maker.findings() for maker in cast])
    )
