"""Choose the points one after the other: first the news, then by the sum of the rules, less for
what repeats a point already told or goes beyond the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.findings.key_points.candidates import KeyPointCandidate
from briefgen.findings.key_points.news import NEWS
from briefgen.findings.key_points.redundancy import likeness, say_the_same
from briefgen.findings.key_points.rules import FITTED, READ_ALONE
from briefgen.findings.key_points.weights import BASE, NEWS_WEIGHTS, WEIGHTS
from briefgen.model import Reason

REPETITION = 0.8
"""Weight of the likeness to the nearest point already told, in log-odds."""

WORDS_EACH = 31
"""Words that the points told so far may have on average: seven fill half a page. One long sentence
among short ones is well told; three in a row are an article. The average is held, and not each
point: a point of 35 words is told beside one of 25."""

OVER_LENGTH = 0.5
"""Weight of twenty words beyond that average, in log-odds. The first point pays nothing: the news
is told however long its sentence is, and cut where it is printed."""

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


@dataclass(slots=True)
class Pick:
    """The place of a chosen candidate in the list, what it is worth, and what that cost it."""

    index: int
    net: float
    costs: tuple[tuple[str, float], ...]
    twins: list[int] = field(default_factory=list)


def choose_points(candidates: list[KeyPointCandidate], wanted: int) -> list[Told]:
    """Return at most `wanted` candidates, the news first and then the best, the earlier one of two
    that tie; what says the same as one of them joins it."""
    measured = [_measured(candidate) for candidate in candidates]
    reasons = [_reasons(measures) for measures in measured]
    base = [sum(reason.weight for reason in found) for found in reasons]
    return [
        Told(
            candidates[pick.index],
            pick.net,
            (
                *reasons[pick.index],
                *(
                    Reason(rule=name, weight=-round(cost, 3))
                    for name, cost in pick.costs
                    if abs(cost) >= 0.0005
                ),
            ),
            [candidates[i] for i in pick.twins],
        )
        for pick in choose_by(candidates, base, wanted, [_worth_as_news(m) for m in measured])
    ]


def _measured(candidate: KeyPointCandidate) -> dict[str, float]:
    """Return what each rule measures of a sentence, once for all who weigh it; those of key points
    are among those of the news."""
    measures = {rule.name: rule.measure(candidate) for rule in NEWS}
    return measures | {rule.name: rule.measure(candidate) for rule, _ in READ_ALONE}


def _worth_as_news(measures: dict[str, float]) -> float:
    """Weigh a sentence as the one that tells the news; only the differences between the sentences
    of an article mean anything."""
    return sum(NEWS_WEIGHTS[rule.name] * measures[rule.name] for rule in NEWS) + sum(
        weight * measures[rule.name] for rule, weight in READ_ALONE
    )


def choose_by(
    candidates: Sequence[KeyPointCandidate],
    base: Sequence[float],
    wanted: int,
    news: Sequence[float],
) -> list[Pick]:
    """Choose as `choose_points` does, each candidate's worth given in log-odds, as a point and as
    the news.

    The news is worth what the best point is: it is told first although another may matter more.
    """
    repeats = [0.0] * len(candidates)
    left = list(range(len(candidates)))
    picked: list[Pick] = []
    words = 0
    for _ in range(min(PICKS * wanted, len(candidates))):
        room = WORDS_EACH * (len(picked) + 1) - words if picked else None
        net = {
            i: base[i] - REPETITION * repeats[i] - _over_length(candidates[i], room) for i in left
        }
        worth = net if picked else news
        best = max(left, key=lambda i: (worth[i], -i))
        left.remove(best)
        candidate = candidates[best]
        twin = next(
            (pick for pick in picked if say_the_same(candidate, candidates[pick.index])), None
        )
        if twin is not None:
            twin.twins.append(best)
        elif len(picked) < wanted:
            raised = 0.0 if picked else max(net.values()) - net[best]
            costs = (
                ("the news", -raised),
                ("repeats", REPETITION * repeats[best]),
                ("over length", _over_length(candidate, room)),
            )
            picked.append(Pick(best, net[best] + raised, costs))
            words += candidate.length
        for i in left:
            repeats[i] = max(repeats[i], likeness(candidates[i], candidate))
    return picked


def _over_length(candidate: KeyPointCandidate, room: int | None) -> float:
    return 0.0 if room is None else OVER_LENGTH * max(0, candidate.length - room) / 20


def _reasons(measures: dict[str, float]) -> tuple[Reason, ...]:
    weighed = [
        ("of any sentence", BASE),
        *((rule.name, WEIGHTS[rule.name] * measures[rule.name]) for rule in FITTED),
        *((rule.name, weight * measures[rule.name]) for rule, weight in READ_ALONE),
    ]
    return tuple(
        Reason(rule=name, weight=round(weight, 3))
        for name, weight in weighed
        if abs(weight) >= 0.0005
    )
