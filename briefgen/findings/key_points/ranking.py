"""Choose the points one after the other: by the sum of the rules, less for what repeats a point
already told or goes beyond the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefgen.findings.key_points.candidates import KeyPointCandidate
from briefgen.findings.key_points.redundancy import likeness, say_the_same
from briefgen.findings.key_points.rules import RULES
from briefgen.model import Reason

REPETITION = 0.3
"""Weight of the likeness to the nearest point already told."""

WORDS_EACH = 31
"""Words that the points told so far may have on average: seven fill half a page. One long sentence
among short ones is well told; three in a row are an article. The average is held, and not each
point: a point of 35 words is told beside one of 25."""

OVER_LENGTH = 1.0
"""Weight of twenty words beyond that average: as much as the first place in an article gives. Only
what must be told is worth it."""

PICKS = 3
"""Candidates looked at for each point wanted: the rest may be restatements of points already
told."""


@dataclass(slots=True)
class Told:
    """A candidate that is told, and why."""

    candidate: KeyPointCandidate
    score: float
    reasons: tuple[Reason, ...]
    twins: list[KeyPointCandidate] = field(default_factory=list)
    """Later sentences that say the same, best first."""


def choose_points(candidates: list[KeyPointCandidate], wanted: int) -> list[Told]:
    """Return at most `wanted` candidates, best first, the earlier one of two that tie; what says
    the same as one of them joins it."""
    reasons = [_reasons(candidate) for candidate in candidates]
    base = [sum(reason.weight for reason in found) for found in reasons]
    repeats = [0.0] * len(candidates)
    left = list(range(len(candidates)))
    told: list[Told] = []
    words = 0
    for _ in range(min(PICKS * wanted, len(candidates))):
        room = WORDS_EACH * (len(told) + 1) - words
        net = {
            i: base[i] - REPETITION * repeats[i] - _over_length(candidates[i], room) for i in left
        }
        best = max(left, key=lambda i: (net[i], -i))
        left.remove(best)
        candidate = candidates[best]
        twin = next((point for point in told if say_the_same(candidate, point.candidate)), None)
        if twin is not None:
            twin.twins.append(candidate)
        elif len(told) < wanted:
            costs = (
                ("repeats", REPETITION * repeats[best]),
                ("over length", _over_length(candidate, room)),
            )
            why = tuple(
                Reason(rule=name, weight=-round(cost, 3)) for name, cost in costs if cost >= 0.0005
            )
            told.append(Told(candidate, net[best], (*reasons[best], *why)))
            words += candidate.length
        for i in left:
            repeats[i] = max(repeats[i], likeness(candidates[i], candidate))
    return told


def _over_length(candidate: KeyPointCandidate, room: int) -> float:
    return OVER_LENGTH * max(0, candidate.length - room) / 20


def _reasons(candidate: KeyPointCandidate) -> tuple[Reason, ...]:
    weighed = ((rule.name, rule.weight * rule.measure(candidate)) for rule in RULES)
    return tuple(
        Reason(rule=name, weight=round(weight, 3))
        for name, weight in weighed
        if abs(weight) >= 0.0005
    )
