"""What the sentence encoder adds: an open sentence without a cue is printed under its category, and
one that leans on the sentence before it together with that one. The judgements are given here by
hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.open_questions import find_open_questions
from briefgen.findings.open_questions.matters.joined_weights import CALIBRATION, WEIGHTS
from briefgen.findings.open_questions.matters.measures import BY_ENCODER
from briefgen.language.reading import Judgement, Reading
from briefgen.model import OpenQuestion, QuestionCategory

Maker = Callable[..., Reading]
DIFFERING = "One survey puts the depth of the quay at nine metres and another at twelve."
FERRIES = (
    "Ferries to Lund\n\nThe port of Lund opened a second quay for ferries on Monday.\n\n"
    f"{DIFFERING}"
)
LEANING = (
    "Ferries to Lund\n\nThe port of Lund published the accounts of its second quay on Monday. "
    "These leave a gap of two million kronor."
)


def asked(
    reading: Reading, left_open: dict[int, float], category: QuestionCategory = "disputed"
) -> tuple[OpenQuestion, ...]:
    """Return what is printed where the encoder judges sentences so, and all others as settled."""
    reading.judged = tuple(
        Judgement(left_open.get(one.index, -6.0), -3.0, -3.0, category) for one in reading.sentences
    )
    return find_open_questions(reading, find_actors(reading))


def test_a_sentence_without_a_cue_is_printed_under_the_category_it_is_given(
    make_reading: Maker,
) -> None:
    (matter,) = asked(make_reading(FERRIES), {2: 4.0})
    assert (
        matter.question
        == "One survey puts the depth of the quay at nine metres and another at twelve."
    )
    assert matter.category == "disputed"
    assert BY_ENCODER in {reason.rule for reason in matter.reasons}
    assert abs(sum(reason.weight for reason in matter.reasons) - matter.score) < 0.01


def test_by_the_rules_alone_it_is_not_found(make_reading: Maker) -> None:
    reading = make_reading(FERRIES)
    assert find_open_questions(reading, find_actors(reading)) == ()


def test_what_is_judged_settled_is_not_printed(make_reading: Maker) -> None:
    assert asked(make_reading(FERRIES), {}) == ()


def test_what_leans_on_the_sentence_before_is_printed_with_it(make_reading: Maker) -> None:
    reading = make_reading(LEANING)
    (matter,) = asked(reading, {2: 5.0}, "undisclosed")
    assert matter.question == LEANING.partition("\n\n")[2]
    (span,) = matter.evidence
    assert reading.article.text[span.start : span.end] == matter.question


def test_what_leans_is_not_printed_where_the_sentence_before_leans_too(make_reading: Maker) -> None:
    text = LEANING.replace("The port of Lund published the accounts", "These were the accounts")
    assert asked(make_reading(text), {2: 5.0}) == ()


@pytest.mark.parametrize("cue", ["cue: declined to tell", "cue: alleged"])
def test_the_encoder_and_plain_cues_speak_for_a_sentence(cue: str) -> None:
    assert WEIGHTS[BY_ENCODER] > 0
    assert WEIGHTS[cue] > 0
    assert CALIBRATION[1] > 0
