"""The cues by their examples, the measures by pairs of sentences, the score by its parts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.finding import find_candidates
from briefgen.findings.open_questions.matters.cue_class import CueClass
from briefgen.findings.open_questions.matters.measures import CUES, ArticleMeasures, cues_in
from briefgen.findings.open_questions.matters.openness_score import weigh_sentences
from briefgen.findings.open_questions.matters.openness_weights import CALIBRATION, WEIGHTS
from briefgen.language.reading import Reading

Maker = Callable[..., Reading]
PLAIN = "Anna Berg opened a bridge on a hill near Lund."


def context_of(reading: Reading) -> QuestionContext:
    return QuestionContext(reading, find_actors(reading))


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_each_class_of_cues_is_found_in_its_example(cue: CueClass) -> None:
    assert cue in cues_in(cue.example)
    assert cue not in cues_in(PLAIN)


def test_names_of_cues_differ() -> None:
    assert len({cue.name for cue in CUES}) == len(CUES)


def test_a_plain_sentence_has_no_cue() -> None:
    assert cues_in(PLAIN) == []


@pytest.mark.parametrize(
    ("measure", "sentence"),
    [
        ("counterfactual", "The mayor would have closed the bridge."),
        ("forecast", "Analysts expect growth of two per cent."),
        ("past perfect", "Anna Berg had opened a bridge on a hill."),
        ("negated", "Anna Berg did not open a bridge on a hill."),
        ("numbers", "Anna Berg opened 4 bridges on 5 hills."),
        ("first person", "We opened a bridge on a hill near Lund."),
        ("second person", "You opened a bridge on a hill near Lund."),
        ("question", "Did Anna Berg open a bridge on a hill?"),
        ("quoted", "“The bridge on the hill is open,” said Anna Berg."),
        ("reported", "Anna Berg said a bridge on a hill was open."),
        ("a year", "Anna Berg opened a bridge on a hill in 1931."),
        ("settled", "The bridge on the hill was approved by Anna Berg."),
        ("told of the past", "Anna Berg opened a bridge on a hill last year."),
        ("short", "Anna opened a bridge."),
    ],
)
def test_each_measure_tells_its_sentence_from_a_plain_one(
    measure: str, sentence: str, make_reading: Maker
) -> None:
    reading = make_reading(f"{PLAIN}\n{sentence}")
    measures = ArticleMeasures(context_of(reading), ())
    plain, other = (measures.of(one, ()) for one in reading.sentences)
    assert other.get(measure, 0.0) > plain.get(measure, 0.0)


def test_what_is_answered_later_is_measured(make_reading: Maker) -> None:
    asked = "It was unclear who had opened the bridge on the hill."
    answered = "Anna Berg opened the bridge on the hill."
    other = "Gulls ate bread by the church."
    found = []
    for last in (answered, other):
        reading = make_reading(f"{asked}\n{last}")
        measures = ArticleMeasures(context_of(reading), ())
        found.append(measures.of(reading.sentences[0], ()).get("answered later", 0.0))
    assert found[0] > found[1]


def test_every_weight_is_of_a_measure_that_is_taken() -> None:
    cues = {f"cue: {cue.name}" for cue in CUES}
    assert {name for name in WEIGHTS if name.startswith("cue: ")} <= cues
    assert CALIBRATION[1] > 0


def test_the_reasons_add_up_and_a_plain_cue_weighs_more(make_reading: Maker) -> None:
    reading = make_reading(
        "The ministry declined to say who will pay for the bridge.\n\nThe bridge could be nice."
    )
    context = context_of(reading)
    weighed = weigh_sentences(context, find_candidates(context), ())
    for one in weighed:
        assert abs(sum(reason.weight for reason in one.reasons) - one.score) < 0.01
    assert weighed[0].score > weighed[-1].score
    assert weighed[0].category == "undisclosed"
