"""Articles on one matter go together."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.briefs import explain_groups, group_by_event
from briefgen.briefs.comparison.neighbours import find_neighbours
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


def test_two_floods_of_one_town_two_years_apart_are_two_matters(make_findings: type[Maker]) -> None:
    first = make_findings(BARRIER, "S1", published="2025-01-13")
    again = make_findings(BARRIER_AGAIN, "S2", published="2027-02-08")
    assert ids(group_by_event([first.findings(), again.findings()])) == [["S1"], ["S2"]]


STRIKE = (
    "Dockers in Callowhill walked out over night shifts, and thirty ships waited.",
    "Bram Osterly, who leads the dockers of Callowhill, met the port over night shifts.",
    "The port of Callowhill offered its dockers more pay for night shifts, Bram Osterly said.",
    "Ships went round Callowhill as the dockers stayed out over night shifts.",
    "Bram Osterly told the dockers of Callowhill that the port had moved on night shifts.",
)
"""A matter that runs for weeks, five days between one report and the next."""
DAYS = ("2027-05-01", "2027-05-06", "2027-05-11", "2027-05-16", "2027-05-21")


def test_a_matter_that_runs_for_weeks_is_kept_together_by_its_chain(
    make_findings: type[Maker],
) -> None:
    reports = [
        make_findings(text, f"S{number}", published=day).findings()
        for number, (text, day) in enumerate(zip(STRIKE, DAYS, strict=True), 1)
    ]
    reef = make_findings(
        "The reef off the point has grown back, divers said.", "S6", published=DAYS[2]
    )
    assert ids(group_by_event([*reports, reef.findings()])) == [
        ["S1", "S2", "S3", "S4", "S5"],
        ["S6"],
    ]


def test_a_group_says_what_its_articles_share(make_findings: type[Maker]) -> None:
    one = make_findings(STRIKE[1], "S1", published="2027-05-01").actor("Bram Osterly")
    other = make_findings(STRIKE[2], "S2", published="2027-05-02").actor("Bram Osterly")
    (group,) = explain_groups([one.findings(), other.findings()])
    assert group.shared == ("Bram Osterly", "callowhill", "dockers", "night", "port")
    assert group.likeness is not None
    assert 0.3 < group.likeness < 1
    assert (group.widest_gap, group.gap_days) == (None, 0)


def test_a_wide_gap_in_a_group_is_told(make_findings: type[Maker]) -> None:
    one = make_findings(STRIKE[1], "S1", published="2027-05-01").findings()
    other = make_findings(STRIKE[1] + " Nobody gave way.", "S2", published="2027-05-10").findings()
    (group,) = explain_groups([one, other])
    assert group.widest_gap == (one, other)
    assert group.gap_days == 9


def test_an_article_alone_needs_no_reason(make_findings: type[Maker]) -> None:
    (group,) = explain_groups([make_findings(BARRIER).findings()])
    assert (group.shared, group.likeness, group.widest_gap) == ((), None, None)


def test_articles_are_compared_with_few_others(make_findings: type[Maker]) -> None:
    """The work grows with the number of articles, not with its square."""

    def compared(number: int) -> int:
        articles = [
            make_findings(f"Clerk{n // 3} of Town{n // 3} lost key{n // 3} on a ferry.").findings()
            for n in range(number)
        ]
        neighbours, _ = find_neighbours(articles)
        return sum(map(len, neighbours))

    assert compared(600) == 2 * compared(300)
