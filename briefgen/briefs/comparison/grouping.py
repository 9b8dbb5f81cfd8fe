"""Tell which articles are about one matter, so that each matter gets its own brief."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.briefs.comparison.vocabulary import Vector, Weights, content_stems, cosine
from briefgen.model import Findings

SAME_MATTER = 0.14
"""Mean likeness of the articles of two groups from which they are one matter. Chosen on three
events of ten reports each, spread over weeks, and on eighty-four reports of one election campaign,
in groups of two to eighty-four: 0.14 joins 30 to 40 of 100 pairs of one event and 2 of 100 of the
campaign; at 0.12 it is 45 and 3, and strangers gather in groups of ten; at 0.18 it is 25 and 1."""
NAMED = 2.0
"""How many times the name of an actor counts beside an ordinary word: who acts tells matters apart
better than what is done."""


def group_by_event(findings: Sequence[Findings]) -> list[list[Findings]]:
    """Put the articles of one matter together, groups and articles in the order given.

    Articles are compared by the cosine of their weighted words, the names of their actors counting
    double. The two groups most alike are joined while the mean likeness of their articles reaches
    the threshold (average link: one article in between joins no two matters).
    """
    groups: dict[int, list[int]] = {number: [number] for number in range(len(findings))}
    alike = _likenesses(findings)
    nearest = {one: _nearest(alike, groups, one) for one in groups}
    while len(groups) > 1:
        one = max(groups, key=lambda group: (nearest[group][0], -group))
        value, other = nearest[one]
        if value < SAME_MATTER:
            break
        _join(groups, alike, *sorted((one, other)))
        del nearest[max(one, other)]
        for group in groups:
            if group == min(one, other) or nearest[group][1] in {one, other}:
                nearest[group] = _nearest(alike, groups, group)
    return [
        [findings[number] for number in sorted(group)] for group in sorted(groups.values(), key=min)
    ]


def _nearest(alike: list[list[float]], groups: dict[int, list[int]], one: int) -> tuple[float, int]:
    """Return the group most like one, the first of several, with how alike they are."""
    best, number = max(
        ((alike[one][other], -other) for other in groups if other != one), default=(0.0, 0)
    )
    return best, -number


def _likenesses(findings: Sequence[Findings]) -> list[list[float]]:
    weights = Weights(found.source.text for found in findings)
    vectors = [_vector(weights, found) for found in findings]
    return [[cosine(one, other) for other in vectors] for one in vectors]


def _vector(weights: Weights, found: Findings) -> Vector:
    stems = content_stems(f"{found.source.title or ''} {found.source.text}")
    vector = weights.vector_of(stems)
    named = {word for actor in found.actors for word in content_stems(actor.name)}
    raised = {word: weight * (NAMED if word in named else 1.0) for word, weight in vector.items()}
    length = sum(weight * weight for weight in raised.values()) ** 0.5
    return {word: weight / length for word, weight in raised.items()} if length else {}


def _join(groups: dict[int, list[int]], alike: list[list[float]], one: int, other: int) -> None:
    """Join the second group to the first; their likeness to a third is the mean over their
    articles."""
    first, second = len(groups[one]), len(groups[other])
    for third in groups:
        value = (first * alike[one][third] + second * alike[other][third]) / (first + second)
        alike[one][third] = alike[third][one] = value
    groups[one] += groups.pop(other)
