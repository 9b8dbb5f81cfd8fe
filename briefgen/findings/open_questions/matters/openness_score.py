"""How likely a sentence leaves something open that is worth printing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.findings.open_questions.context import QuestionCandidate, QuestionContext
from briefgen.findings.open_questions.finding import is_heading
from briefgen.findings.open_questions.matters import joined_weights, openness_weights
from briefgen.findings.open_questions.matters.cue_class import CueClass
from briefgen.findings.open_questions.matters.measures import ArticleMeasures
from briefgen.language.reading import Sentence
from briefgen.model import KeyPoint, QuestionCategory, Reason

PLAINNESS = 2.0
"""Log-odds for a rule whose cue says plainly that the matter is open (strength 1). Set, not fitted:
the rules were made with articles that the weights have never seen, and are right there far more
often than where the weights come from."""

PLAINNESS_JOINED = 1.5
"""The same beside the encoder, which says much of what a plain cue does. Of 0.5, 1, 1.5 and 2, 1.5
finds most at equal precision in news that the encoder has not learnt from."""

TOLD = 0.1
"""Log-odds from which a reason is told by itself."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """Weights of measures, and what makes log-odds of their sum."""

    base: float
    weights: Mapping[str, float]
    calibration: tuple[float, float]
    plainness: float


RULES_ALONE = Weighing(
    openness_weights.BASE, openness_weights.WEIGHTS, openness_weights.CALIBRATION, PLAINNESS
)
JOINED = Weighing(
    joined_weights.BASE, joined_weights.WEIGHTS, joined_weights.CALIBRATION, PLAINNESS_JOINED
)
"""For a reading whose sentences the encoder has judged."""


@dataclass(slots=True)
class OpenSentence:
    """A sentence that may leave something open."""

    sentence: Sentence
    score: float
    """Calibrated log-odds."""
    reasons: tuple[Reason, ...]
    """They add up to the score."""
    candidates: list[QuestionCandidate]
    """The questions that rules build of it."""
    category: QuestionCategory | None
    """As the encoder, or else its cues, have it; None where it has neither."""


def weigh_sentences(
    context: QuestionContext,
    candidates: Sequence[QuestionCandidate],
    key_points: Sequence[KeyPoint],
) -> list[OpenSentence]:
    """Return the sentences of an article that hold a cue or a candidate, in order; all where the
    encoder has judged each."""
    judged = context.reading.judged
    weighing = JOINED if judged else RULES_ALONE
    measures = ArticleMeasures(context, key_points)
    asked: dict[int, list[QuestionCandidate]] = {}
    for candidate in candidates:
        asked.setdefault(candidate.cue.sentence.index, []).append(candidate)
    found = []
    for sentence in context.reading.sentences:
        own = asked.get(sentence.index, [])
        cues = measures.cues[sentence.index]
        if (own or cues or judged) and not is_heading(sentence):
            reasons = _reasons(measures.of(sentence, own), own, weighing)
            score = round(sum(reason.weight for reason in reasons), 3)
            category = judged[sentence.index].category if judged else _category(cues)
            found.append(OpenSentence(sentence, score, reasons, own, category))
    return found


def log_odds(
    measures: dict[str, float], candidates: Sequence[QuestionCandidate], weighing: Weighing
) -> float:
    """Return the log-odds before calibration: what `bench/open_matters.py` calibrates."""
    plainest = max((candidate.strength for candidate in candidates), default=0.0)
    fitted = sum(weighing.weights.get(name, 0.0) * value for name, value in measures.items())
    return weighing.base + fitted + weighing.plainness * plainest


def _reasons(
    measures: dict[str, float], candidates: Sequence[QuestionCandidate], weighing: Weighing
) -> tuple[Reason, ...]:
    """Return what moved the score, the rule's name first; small things and the base are one."""
    shift, scale = weighing.calibration
    weights = weighing.weights
    parts = {name: scale * weights.get(name, 0.0) * value for name, value in measures.items()}
    told = [
        Reason(rule=name, weight=round(weight, 3))
        for name, weight in sorted(parts.items(), key=lambda item: -abs(item[1]))
        if abs(weight) >= TOLD
    ]
    plainest = max(candidates, key=lambda one: one.strength, default=None)
    if plainest is not None:
        weight = round(scale * weighing.plainness * plainest.strength, 3)
        told.insert(0, Reason(rule=plainest.rule, weight=weight))
    whole = shift + scale * log_odds(measures, candidates, weighing)
    rest = round(whole - sum(reason.weight for reason in told), 3)
    return (*told, Reason(rule="any sentence", weight=rest))


def _category(cues: Sequence[CueClass]) -> QuestionCategory | None:
    """Return the category of which the cues are the surest signs."""
    signs: dict[QuestionCategory, float] = {}
    for cue in cues:
        weight = max(0.05, openness_weights.WEIGHTS.get(f"cue: {cue.name}", 0.0))
        signs[cue.category] = signs.get(cue.category, 0.0) + weight
    return max(signs, key=lambda category: signs[category], default=None)
