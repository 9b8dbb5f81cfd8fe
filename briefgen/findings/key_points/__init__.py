"""Key points: what a minister would be told, in the words of the source.

reading ──▶ candidates (sentences, measured) ──▶ ranking (rules, repetition) ──▶ redundancy ──▶ printing ──▶ key points
"""

from __future__ import annotations

from briefgen.findings.actors import Cast
from briefgen.findings.key_points.candidates import Candidate, continues_previous, find_candidates, stands_alone
from briefgen.findings.key_points.claims import claim_on, is_nobodys_claim, missing_speaker
from briefgen.findings.key_points.ranking import Ranked, rank_candidates
from briefgen.findings.key_points.redundancy import adds_figure, say_the_same
from briefgen.findings.printing import print_passage
from briefgen.findings.printing.referents import PRONOUNS
from briefgen.language.reading import Reading
from briefgen.model import KeyPoint, Quote, Span

__all__ = ["find_key_points"]

POINT_WORDS = 28
"""Words of a point, where a correct cut exists: short of the longest passage, so that a name put in for a pronoun still fits."""

BY_LENGTH: tuple[tuple[int, int], ...] = ((120, 3), (250, 4), (450, 5), (800, 6))
"""Words of the article below which so many points are told; seven above. A point is some thirty words: a third of a short item, a tenth
of a long one, and never more than fits on half a page."""


def find_key_points(reading: Reading, cast: Cast, quotes: tuple[Quote, ...], *, limit: int | None = None) -> tuple[KeyPoint, ...]:
    """Find an article's key points, in the order of their weight.

    Args:
        reading: the article.
        cast: who its pronouns and roles are.
        quotes: its quotations: whose claim a point is.
        limit: how many at most; by the article's length where it is None.
    """
    every = find_candidates(reading, cast, quotes)
    candidates = [candidate for candidate in every if stands_alone(candidate, cast) and not is_nobodys_claim(candidate, quotes)]
    wanted = limit if limit is not None else _by_length(sum(len(token.text) > 1 for token in reading.tokens))
    told: list[tuple[Ranked, list[Candidate]]] = []
    for ranked in rank_candidates(candidates, 3 * wanted):
        twin = next((joined for first, joined in told if say_the_same(ranked.candidate, first.candidate)), None)
        if twin is not None:
            if adds_figure(ranked.candidate, twin[0]):
                twin.append(ranked.candidate)
        elif len(told) < wanted:
            told.append((ranked, [ranked.candidate]))
    for _, joined in told:
        joined.extend(_sequel(joined[0], every))
    return tuple(_key_point(reading, cast, quotes, i, ranked, joined) for i, (ranked, joined) in enumerate(told, start=1))


def _sequel(told: Candidate, every: list[Candidate]) -> list[Candidate]:
    """Return the sentence after it where it goes on with a demonstrative ("That could allow …"): nothing else could explain it."""
    return [other for other in every if other.position == told.position + 1 and continues_previous(other)]


def _by_length(words: int) -> int:
    return next((points for below, points in BY_LENGTH if words < below), 7)


def _key_point(reading: Reading, cast: Cast, quotes: tuple[Quote, ...], number: int, ranked: Ranked, joined: list[Candidate]) -> KeyPoint:
    printed = print_passage(reading, cast, ranked.candidate.start, ranked.candidate.end, words=POINT_WORDS)
    claim = claim_on(printed.passage, quotes)
    absent = missing_speaker(claim, printed.passage) if claim else None
    further = tuple(Span(reading.article.id, other.start, other.end) for other in joined[1:])
    return KeyPoint(
        id=f"K{number}",
        text=f"[{absent}:] {printed.text}" if absent else printed.text,
        evidence=(printed.passage, *further),
        speaker=claim.speaker if claim and claim.speaker and claim.speaker.name.lower() not in PRONOUNS else None,
        origins=(reading.article.id,),
        score=round(ranked.score, 3),
        reasons=ranked.reasons,
    )
