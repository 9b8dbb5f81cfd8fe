"""Open questions of several sources: each asked once, those the story turns on first, answered ones
told."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose, verify
from tests.briefs.conftest import Maker

ASKED = "The council is to vote on the flood barrier at Holm Quay on Tuesday."
QUESTION = "Will the council vote for the flood barrier at Holm Quay?"


def test_the_same_question_is_asked_once_with_the_evidence_of_both(barrier: list[Maker]) -> None:
    brief = compose([maker.findings() for maker in barrier])
    assert [(question.id, question.question) for question in brief.open_questions] == [
        ("O1", "Who will pay for the upkeep?")
    ]
    assert [span.source for span in brief.open_questions[0].evidence] == ["S1", "S2"]


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Will the ferry fare go up?", "Will there be a rise in the ferry fare?", 1),
        ("Will the board increase the ferry fare?", "Will the board raise the ferry fare?", 1),
        ("Will the ferry fare come down?", "Will the ferry fare be cut?", 1),
        ("Will the ferry fare go up?", "Will the ferry fare come down?", 2),
        ("Will the ferry fare go up?", "Will the harbour toll go up?", 2),
    ],
)
def test_one_change_in_two_wordings_is_asked_once(
    make_findings: type[Maker], one: str, other: str, asked: int
) -> None:
    first = make_findings("The board has not decided on the ferry fare.").question(
        one, "The board has not decided on the ferry fare."
    )
    second = make_findings("The board would not speak of the ferry fare.").question(
        other, "The board would not speak of the ferry fare."
    )
    assert len(compose([first.findings(), second.findings()]).open_questions) == asked


@pytest.mark.parametrize("first", [True, False], ids=["before the question", "after it"])
def test_a_passage_and_a_question_of_another_source_are_one(
    make_findings: type[Maker], first: bool
) -> None:
    asked = make_findings("Work on the northern dyke has yet to begin, engineers said.").question(
        "When will work on the northern dyke begin?",
        "Work on the northern dyke has yet to begin, engineers said.",
        category="undecided",
        score=0.5,
    )
    told = make_findings("Engineers say that work on the northern dyke has not begun.").question(
        "Engineers say that work on the northern dyke has not begun.",
        "Engineers say that work on the northern dyke has not begun.",
        category="unknown",
        score=0.9 if first else 0.1,
    )
    (found,) = compose([asked.findings(), told.findings()]).open_questions
    assert (found.question, found.category) == (
        "When will work on the northern dyke begin?",
        "undecided",
    )
    assert [span.source for span in found.evidence] == ["S1", "S2"]


def test_what_the_story_turns_on_comes_first_and_five_at_most(make_findings: type[Maker]) -> None:
    topics = "the upkeep,the ferry,the school,the library,the bridge,the market,the chapel,the harbour".split(
        ","
    )
    maker = make_findings("\n".join(f"It is unclear who will pay for {topic}." for topic in topics))
    for number, topic in enumerate(topics):
        sentence = f"It is unclear who will pay for {topic}."
        maker.question(
            f"Who will pay for {topic}?", sentence, core=number == 5, score=1 - number / 10
        )
    found = [question.question for question in compose([maker.findings()]).open_questions]
    assert found[:2] == ["Who will pay for the market?", "Who will pay for the upkeep?"]
    assert len(found) == 5


def test_what_more_sources_leave_open_comes_first(make_findings: type[Maker]) -> None:
    makers = []
    for number, topic in enumerate(("the ferry", "the school", "the bridge")):
        own, shared = (
            f"It is unclear who will run {topic}.",
            f"Nobody knows who will pay{' now' * number}.",
        )
        maker = make_findings(f"{own}\n{shared}").question(f"Who will run {topic}?", own, score=0.9)
        makers.append(maker.question("Who will pay for the upkeep of the wall?", shared, score=0.6))
    brief = compose([maker.findings() for maker in makers])
    assert brief.open_questions[0].question == "Who will pay for the upkeep of the wall?"
    assert len(brief.open_questions[0].evidence) == 3


def test_a_later_source_that_reports_it_done_answers(make_findings: type[Maker]) -> None:
    earlier = make_findings(ASKED, published="2026-03-02").question(
        QUESTION, ASKED, "pending_event"
    )
    later = make_findings(
        "The council voted for the flood barrier at Holm Quay, 31 to 14.", published="2026-03-04"
    )
    brief = compose([earlier.findings(), later.findings()])
    assert [brief.passage(span) for span in brief.open_questions[0].answered_by] == [
        "The council voted for the flood barrier at Holm Quay, 31 to 14."
    ]
    assert not any(statement.text.startswith("Still open") for statement in brief.bottom_line)
    assert verify(brief) == []


def test_nothing_is_answered_by_what_is_earlier_undated_or_still_to_come(
    make_findings: type[Maker],
) -> None:
    for text, published in [
        ("The council voted for the flood barrier at Holm Quay.", "2026-03-01"),
        ("The council voted for the flood barrier at Holm Quay.", None),
        ("The council will vote for the flood barrier at Holm Quay.", "2026-03-04"),
        ("The council did not vote for the flood barrier at Holm Quay.", "2026-03-04"),
    ]:
        earlier = make_findings(ASKED, published="2026-03-02").question(
            QUESTION, ASKED, "pending_event"
        )
        brief = compose([earlier.findings(), make_findings(text, published=published).findings()])
        assert [question.answered_by for question in brief.open_questions] == [()], text


def test_what_was_undisclosed_is_not_answered_by_the_same_words(make_findings: type[Maker]) -> None:
    earlier = make_findings(ASKED, published="2026-03-02").question(QUESTION, ASKED, "undisclosed")
    later = make_findings(
        "The council voted for the flood barrier at Holm Quay.", published="2026-03-04"
    )
    assert compose([earlier.findings(), later.findings()]).open_questions[0].answered_by == ()


TOLD_LATER = [
    ("The cause of the fire at the mill was a faulty heater, the chief said.", True),
    ("The cause of the fire at the mill is under investigation, the chief said.", False),
    ("The cause of the fire at the mill was still being sought, the chief said.", False),
    ("The chief spoke at the mill of the fire and its cause for an hour.", False),
]


@pytest.mark.parametrize(("later", "answered"), TOLD_LATER)
def test_a_later_source_that_says_what_was_unknown_answers_it(
    later: str, answered: bool, make_findings: type[Maker]
) -> None:
    open_words = "The cause of the fire at the mill is not known."
    one = make_findings(open_words, published="2027-03-02")
    one.question("What is the cause of the fire at the mill?", open_words, "unknown")
    two = make_findings(later, "S2", published="2027-03-09")
    (question,) = compose([one.findings(), two.findings()]).open_questions
    assert bool(question.answered_by) is answered
