"""Find for each article those that are like it: in words, in the names of who acts, and in time.

No table of all pairs is made. Articles are looked up by the words that few of them hold, and only
those that share enough of such words are compared whole, so that the work grows with the number of
articles and not with its square.
"""

from __future__ import annotations

import datetime
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.briefs.comparison.vocabulary import Vector, Weights, content_stems, cosine
from briefgen.model import Findings

NAMED = 2.0
"""How many times the name of an actor counts beside an ordinary word: who acts tells matters apart
better than what is done."""
FADES = 7.0
"""Days over which the likeness of two dated articles falls to 1/e. It fades and is never cut: what
is alike enough is one matter after three weeks too. Of 50 events told by three papers each, put
together, all are found exact with 7, 10 and 14 days."""
FEW = 100
"""Articles that may hold a word by which others are looked up: what more of them hold tells no
matter from another."""
MOST_NEIGHBOURS = 100
"""Neighbours of one article that are compared whole, the most promising first."""
LEAST_SHARED = 0.02
"""Likeness by the rarer words alone from which two articles are compared whole."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two articles are."""

    words: float
    """Cosine of their weighted words, the names of actors counting double, 0..1."""
    days: int | None
    """Days between them; None where one of them has no date."""

    @property
    def near(self) -> float:
        """The likeness of the words as it fades with the days between them."""
        return self.words if self.days is None else self.words * math.exp(-self.days / FADES)


Neighbours = list[dict[int, Likeness]]
"""For each article, by its place, the articles like it."""


def find_neighbours(findings: Sequence[Findings]) -> tuple[Neighbours, list[Vector]]:
    """Return for each article those like it, and the weighted words of each."""
    vectors = _vectors(findings)
    days = [_day(found) for found in findings]
    neighbours: Neighbours = [{} for _ in findings]
    holders: dict[str, list[tuple[int, float]]] = {}
    held = Counter(word for vector in vectors for word in vector)
    for number, vector in enumerate(vectors):
        shared: dict[int, float] = {}
        for word, weight in vector.items():
            if 1 < held[word] <= FEW:
                earlier = holders.setdefault(word, [])
                for other, its_weight in earlier:
                    shared[other] = shared.get(other, 0.0) + weight * its_weight
                earlier.append((number, weight))
        for other in _most_promising(shared, number, days):
            likeness = Likeness(cosine(vector, vectors[other]), _between(days, number, other))
            neighbours[number][other] = neighbours[other][number] = likeness
    return neighbours, vectors


def _most_promising(
    shared: dict[int, float], number: int, days: Sequence[int | None]
) -> Sequence[int]:
    enough = [other for other, value in shared.items() if value >= LEAST_SHARED]
    if len(enough) <= MOST_NEIGHBOURS:
        return enough

    def promise(other: int) -> tuple[float, int]:
        return -Likeness(shared[other], _between(days, number, other)).near, other

    return sorted(enough, key=promise)[:MOST_NEIGHBOURS]


def _between(days: Sequence[int | None], one: int, other: int) -> int | None:
    first, second = days[one], days[other]
    return None if first is None or second is None else abs(first - second)


def _day(found: Findings) -> int | None:
    published = found.source.published
    return None if published is None else datetime.date.fromisoformat(published).toordinal()


def _vectors(findings: Sequence[Findings]) -> list[Vector]:
    """Return the weighted words of each article, scaled to length 1."""
    texts = [content_stems(f"{found.source.title or ''} {found.source.text}") for found in findings]
    weights = Weights.of_stems(texts)
    vectors = []
    for found, stems in zip(findings, texts, strict=True):
        named = {word for actor in found.actors for word in content_stems(actor.name)}
        raised = {
            word: weight * (NAMED if word in named else 1.0)
            for word, weight in weights.vector_of(stems).items()
        }
        length = sum(weight * weight for weight in raised.values()) ** 0.5
        vectors.append({word: weight / length for word, weight in raised.items()} if length else {})
    return vectors
