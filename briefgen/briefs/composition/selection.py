"""Choose which key points a brief prints: those that a reader with little time needs."""

from __future__ import annotations

import math
from collections.abc import Sequence

from briefgen.briefs.comparison.corroboration import join_points
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.vocabulary import Vector, cosine
from briefgen.model import KeyPoint

MOST_POINTS = 7
FEWEST_POINTS = 3
PRIOR = 1.5
"""Weight of a point's likelihood in its own article beside its centrality among the sources, both
as shares of the greatest: what one reporter puts first counts for more than what all of them speak
of, for background is central too, as every report repeats it. Tried on three events of ten reports
each, no weight from a tenth up changes the overlap with a summary by hand by more than a point."""
TOLD_AGAIN = 0.5
"""What each further source that says a point adds to it."""
ENOUGH = 6
"""Points looked at for each one printed: of fifty articles those far down the ranking are never
reached."""
NEAR = 0.45
"""Cosine with a chosen point from which another one tells the reader too little that is new; it
waits until nothing else is left."""


def number_of_points(sources: int) -> int:
    """Return how many key points a brief of this many sources has: five for one, which is a page,
    up to seven for three or more."""
    return min(MOST_POINTS, 4 + sources)


def choose_points(matter: Matter, limit: int) -> list[KeyPoint]:
    """Return the key points of a matter, most important first, each said once.

    One article keeps its own order. Several are ranked by how many of the sources speak of the
    point, and how closely.
    """
    if len(matter.findings) == 1:
        return list(matter.findings[0].key_points[:limit])
    points = [point for found in matter.findings for point in found.key_points]
    if not points:
        return []
    central = [
        matter.centrality(matter.text(point.evidence[0]), point.evidence[0].source)
        for point in points
    ]
    likely = [1 / (1 + math.exp(-point.score)) for point in points]
    most_central, best = max(central) or 1.0, max(likely)
    worth = [
        share / most_central + PRIOR * chance / best
        for share, chance in zip(central, likely, strict=True)
    ]
    # the original's words are printed, not its copy's
    copied = [is_copied(matter, point) for point in points]
    order = sorted(range(len(points)), key=lambda i: (copied[i], -worth[i], i))
    ranked = [points[i] for i in order]
    joined = join_points(matter, ranked[: ENOUGH * limit])
    worth_of = {point.evidence[0]: worth[i] for i, point in enumerate(points)}
    joined.sort(
        key=lambda point: (
            is_copied(matter, point) * ENOUGH
            - worth_of[point.evidence[0]]
            - TOLD_AGAIN * (_telling(point) - 1)
        )
    )
    return _varied(matter, joined, limit)


def is_copied(matter: Matter, point: KeyPoint) -> bool:
    """Tell whether a point is told in the words of a source that carries another's text."""
    source = point.evidence[0].source
    return matter.first_copy[source] != source


def _telling(point: KeyPoint) -> int:
    """Return how many sources say a point, in their own words or not."""
    return len({span.source for span in point.evidence})


def _varied(matter: Matter, points: Sequence[KeyPoint], limit: int) -> list[KeyPoint]:
    """Take the points in order, those that are near to one taken last."""
    taken: list[tuple[KeyPoint, Vector]] = []
    waiting: list[tuple[KeyPoint, Vector]] = []
    for point in points:
        vector = matter.weights.vector(matter.text(point.evidence[0]))
        near = any(cosine(vector, other) >= NEAR for _, other in taken)
        (waiting if near else taken).append((point, vector))
    return [point for point, _ in (*taken[:limit], *waiting[: max(0, FEWEST_POINTS - len(taken))])][
        :limit
    ]
