"""What does not hold is left out before anybody reads it, with what rests on it; what cannot be
left out is named."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from briefgen.briefs import compose, prove, verify
from briefgen.briefs.composing import settle
from briefgen.briefs.composition.bottom_line import STILL_OPEN
from briefgen.model import Brief, Position, Span, Statement
from tests.briefs.conftest import two_reports

replace = msgspec.structs.replace
COMPOSED = compose([maker.findings() for maker in two_reports()])
BRIEF = settle(
    replace(
        COMPOSED,
        positions=(
            Position(
                actor=COMPOSED.actors[0].name,
                stance="demanded",
                text="flood barrier",
                evidence=(COMPOSED.paragraphs[0],),
            ),
            Position(
                actor=COMPOSED.actors[0].name,
                stance="rejected",
                text="flood barrier",
                evidence=(COMPOSED.paragraphs[0],),
            ),
        ),
    )
)


def with_first(field: str, **changes: Any) -> Brief:
    items = getattr(BRIEF, field)
    return replace(BRIEF, **{field: (replace(items[0], **changes), *items[1:])})


def test_a_brief_that_holds_is_given_back_as_it_is() -> None:
    brief, left_out, problems = prove(BRIEF)
    assert brief is BRIEF
    assert (left_out, problems) == ([], [])


@pytest.mark.parametrize(
    ("field", "changes", "code"),
    [
        ("key_points", {"text": "Nobody said this."}, "printed-text"),
        ("quotes", {"text": "Nobody said this."}, "quote-text"),
        ("open_questions", {"question": "Will “nobody who said this” pay?"}, "question-quote"),
        ("events", {"text": "Nothing happened at all."}, "printed-text"),
        ("positions", {"text": "to do what no source says"}, "printed-text"),
        ("disagreements", {"topic": "A matter of which no source tells"}, "printed-text"),
        ("bottom_line", {"text": "Nobody said this."}, "printed-text"),
    ],
)
def test_an_item_that_does_not_hold_is_left_out_and_the_others_stay(
    field: str, changes: dict[str, Any], code: str
) -> None:
    assert getattr(BRIEF, field), f"the sample has no {field}"
    broken = with_first(field, **changes)
    brief, left_out, problems = prove(broken)
    assert code in {problem.code for problem in left_out}
    assert problems == []
    assert verify(brief) == []
    assert len(getattr(brief, field)) == len(getattr(BRIEF, field)) - 1


def test_the_items_that_stay_are_numbered_anew() -> None:
    assert len(BRIEF.key_points) > 1
    brief, _, _ = prove(with_first("key_points", text="Nobody said this."))
    assert [point.id for point in brief.key_points] == [
        f"K{number}" for number in range(1, len(BRIEF.key_points))
    ]
    assert [point.text for point in brief.key_points] == [
        point.text for point in BRIEF.key_points[1:]
    ]
    assert brief.provenance.coverage.paragraphs_cited <= BRIEF.provenance.coverage.paragraphs_cited


def test_an_actor_who_cannot_be_proved_takes_what_they_said_along() -> None:
    speaking = {quote.speaker.actor for quote in BRIEF.quotes if quote.speaker is not None}
    actors = tuple(
        replace(actor, name="Nobody Atall") if actor.id in speaking else actor
        for actor in BRIEF.actors
    )
    assert actors != BRIEF.actors
    brief, left_out, problems = prove(replace(BRIEF, actors=actors))
    assert problems == []
    assert {problem.code for problem in left_out} >= {"name", "reference"}
    assert verify(brief) == []
    assert not {"Nobody Atall"} & {actor.name for actor in brief.actors}


def test_a_question_takes_the_statement_along_that_puts_it() -> None:
    question = replace(BRIEF.open_questions[0], question="Who is “nobody at all” to pay?")
    statement = Statement(text=STILL_OPEN + question.question, evidence=question.evidence)
    broken = replace(
        BRIEF, open_questions=(question, *BRIEF.open_questions[1:]), bottom_line=(statement,)
    )
    brief, _, problems = prove(broken)
    assert problems == []
    assert brief.bottom_line == ()
    assert verify(brief) == []


def test_what_cannot_be_left_out_is_named() -> None:
    broken = replace(BRIEF, paragraphs=BRIEF.paragraphs[::-1])
    brief, left_out, problems = prove(broken)
    assert brief is broken
    assert left_out == []
    assert {problem.item for problem in problems} == {"paragraphs"}
    assert prove(replace(BRIEF, paragraphs=(Span("S9", 0, 4),)))[2][0].code == "reference"
