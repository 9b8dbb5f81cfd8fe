"""Key points: what a minister would be told, in the words of the source.

reading ──▶ candidates (sentences, measured) ──▶ ranking (rules, repetition) ──▶ redundancy ──▶
printing ──▶ key points
"""

from __future__ import annotations

from briefgen.findings.actors import Cast
from briefgen.findings.key_points.candidates import (
    POINT_WORDS,
    KeyPointCandidate,
    continues_previous,
    find_candidates,
    stands_alone,
)
from briefgen.findings.key_points.claims import (
    claim_on,
    is_nobodys_claim,
    missing_speaker,
    said_by_somebody,
)
from briefgen.findings.key_points.ranking import Told, choose_points
from briefgen.findings.key_points.redundancy import adds_figure
from briefgen.findings.key_points.untold import is_untold
from briefgen.findings.printing import LONGEST, print_passage
from briefgen.findings.printing.referents import PRONOUNS, in_brackets
from briefgen.language.reading import Reading
from briefgen.model import KeyPoint, Quote

__all__ = ["find_key_points", "points_for"]

BY_LENGTH: tuple[tuple[int, int], ...] = ((120, 3), (250, 4), (450, 5), (800, 6))
"""Words of the article below which so many points are told; seven above. A point is some thirty
words: a third of a short item, a tenth
of a long one, and never more than fits on half a page."""


def find_key_points(
    reading: Reading, cast: Cast, quotes: tuple[Quote, ...], *, limit: int | None = None
) -> tuple[KeyPoint, ...]:
    """Find an article's key points, in the order of their weight.

    Args:
        reading: the article.
        cast: who its pronouns and roles are.
        quotes: its quotations: whose claim a point is.
        limit: how many at most; by the article's length where it is None.
    """
    every = find_candidates(reading, cast, quotes)
    said = said_by_somebody(quotes)
    candidates = [
        candidate
        for candidate in every
        if stands_alone(candidate, cast)
        and not is_nobodys_claim(candidate, said)
        and not is_untold(candidate, reading.text(candidate.start, candidate.end), said)
    ]
    points = choose_points(candidates, points_for(reading) if limit is None else limit)
    return tuple(
        _key_point(reading, cast, quotes, i, point, _further(point, every))
        for i, point in enumerate(points, start=1)
    )


def _further(point: Told, every: list[KeyPointCandidate]) -> list[KeyPointCandidate]:
    """Return the sentences that are evidence beside the one told: those that say the same and add a
    figure, and the one that goes on."""
    return [
        *(twin for twin in point.twins if adds_figure(twin, point.candidate)),
        *_sequel(point.candidate, every),
    ]


def _sequel(told: KeyPointCandidate, every: list[KeyPointCandidate]) -> list[KeyPointCandidate]:
    """Return the sentence after it where it goes on with a demonstrative ("That could allow …"):
    nothing else could explain it."""
    return [
        other
        for other in every
        if other.position == told.position + 1 and continues_previous(other)
    ]


def points_for(reading: Reading) -> int:
    """Return how many points an article of this length has."""
    words = sum(len(token.text) > 1 for token in reading.tokens)
    return next((points for below, points in BY_LENGTH if words < below), 7)


def _key_point(
    reading: Reading,
    cast: Cast,
    quotes: tuple[Quote, ...],
    number: int,
    point: Told,
    further: list[KeyPointCandidate],
) -> KeyPoint:
    printed = print_passage(
        reading,
        cast,
        point.candidate.start,
        point.candidate.end,
        words=POINT_WORDS,
        words_with_end=LONGEST,
    )
    claim = claim_on(printed.passage, quotes)
    absent = missing_speaker(claim, printed.passage) if claim else None
    return KeyPoint(
        id=f"K{number}",
        text=f"{in_brackets(f'{absent}:')} {printed.text}" if absent else printed.text,
        evidence=(
            printed.passage,
            *(reading.article.span(other.start, other.end) for other in further),
        ),
        speaker=claim.speaker
        if claim and claim.speaker and claim.speaker.name.lower() not in PRONOUNS
        else None,
        origins=(reading.article.id,),
        score=round(point.score, 3),
        reasons=point.reasons,
    )
