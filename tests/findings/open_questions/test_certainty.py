"""A question that lost something of its source is not printed."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.open_questions.certainty import (
    CHECKS,
    EnglishCheck,
    is_certain,
)
from briefgen.findings.open_questions.context import QuestionCandidate, QuestionContext
from briefgen.findings.open_questions.own_words import own_words
from briefgen.language.reading import Reading

Maker = Callable[..., Reading]


def candidate_of(context: QuestionContext, question: str) -> QuestionCandidate:
    sentence = next(
        (one for one in context.reading.sentences if one.tokens[-1].text == "?"),
        context.reading.sentences[0],
    )
    return QuestionCandidate(
        category="unknown",
        question=question,
        cue=sentence.root,
        start=sentence.start,
        end=sentence.end,
        rule="unclear",
        strength=1.0,
        figure_of_speech=False,
    )


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_each_check_by_its_example(check: EnglishCheck, make_reading: Maker) -> None:
    reading = make_reading(check.example)
    context = QuestionContext(reading, find_actors(reading))
    candidate = candidate_of(context, check.question)
    if check.name == "denied once":
        candidate.category = "disputed"
    assert [c.name for c in CHECKS if c.fails(check.question, candidate, context)] == [check.name]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The cause of the fire is not known.", "What is the cause of the fire?"),
        ("The union asked if the wards would close.", "Will the wards close?"),
        ("It is unclear whether the port or the town will pay.", "Who will pay?"),
        ("The members asked how the port would pay the owners.", "How would the port pay them?"),
        ("Residents asked which rules apply to night flights.", "Which rules apply to them?"),
        ("It is unclear who paid for the bridge.", "Who paid for the bridge?"),
        ("The council is weighing whether to close the road.", "Will the council close the road?"),
        ("The union may claim the prize.", "Will the union claim the prize?"),
        ("The mayor asked: who will pay for the bridge?", "Who will pay for the bridge?"),
        ("It is unclear which bridge the town will close.", "Which bridge will the town close?"),
    ],
)
def test_what_is_sound_passes(sentence: str, question: str, make_reading: Maker) -> None:
    reading = make_reading(sentence)
    context = QuestionContext(reading, find_actors(reading))
    assert is_certain(candidate_of(context, question), context)


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("The cause of the fire is not known.", True),
        ("They have not said who will pay for the bridge.", False),
        ("“Nobody knows what caused the fire at the mill,” Anna Berg said.", False),
        ("We do not know who will pay for the bridge.", False),
        ("That is not clear to anybody in the town.", False),
        ("The port would not confirm this.", False),
        ("The army could not verify either account.", False),
        ("The figures for March have not been published.", True),
        ("It did not say what the quantity was.", False),
        ("The owner would not comment on that.", False),
        ("Four people were approached, and he would not say which.", False),
        ("The port did not answer a question on whether it would do so.", False),
        ("The mayor could have closed the bridge.", False),
        ("Who will pay for the bridge?", False),
    ],
)
def test_a_passage_is_printed_where_it_stands_alone(
    sentence: str, stands: bool, make_reading: Maker
) -> None:
    reading = make_reading(sentence)
    context = QuestionContext(reading, find_actors(reading))
    assert (own_words(reading.sentences[0], context) is not None) is stands


def test_the_checks_differ() -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS)
    assert msgspec.json.encode([check.example for check in CHECKS])
