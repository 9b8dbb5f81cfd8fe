"""Put the candidates in order: by the sum of the rules, each next one less the more it repeats what is already told."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.findings.key_points.candidates import Candidate
from briefgen.findings.key_points.redundancy import likeness
from briefgen.findings.key_points.rules import RULES
from briefgen.model import Reason

REPETITION = 0.3
"""Weight of the likeness to the nearest point already told."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate in its place."""

    candidate: Candidate
    score: float
    reasons: tuple[Reason, ...]


def rank_candidates(candidates: list[Candidate], limit: int) -> list[Ranked]:
    """Return at most `limit` candidates, best first; the earlier one of two that tie."""
    reasons = [_reasons(candidate) for candidate in candidates]
    base = [sum(reason.weight for reason in found) for found in reasons]
    repeats = [0.0] * len(candidates)
    left = list(range(len(candidates)))
    ranked: list[Ranked] = []
    while left and len(ranked) < limit:
        best = max(left, key=lambda i: (base[i] - REPETITION * repeats[i], -i))
        left.remove(best)
        told = candidates[best]
        penalty = REPETITION * repeats[best]
        why = (*reasons[best], Reason(rule="repeats", weight=-round(penalty, 3))) if penalty else reasons[best]
        ranked.append(Ranked(told, base[best] - penalty, why))
        for i in left:
            repeats[i] = max(repeats[i], likeness(candidates[i], told))
    return ranked


def _reasons(candidate: Candidate) -> tuple[Reason, ...]:
    weighed = ((rule.name, rule.weight * rule.measure(candidate)) for rule in RULES)
    return tuple(Reason(rule=name, weight=round(weight, 3)) for name, weight in weighed if abs(weight) >= 0.0005)
