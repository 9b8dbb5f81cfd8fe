"""What the findings have and a brief does not print: candidates, with what they score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from briefgen.briefs.parts import PARTS
from briefgen.model import Brief, Findings, Quote, Span
from briefgen.review.applied import LeftOut
from briefgen.review.carried_passages import NotThere, carry
from briefgen.review.edits import Passage, Selectable

MOST = 200
"""Candidates that are offered, the best of them: nobody reads more."""


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A passage that might be printed."""

    part: Selectable
    text: str
    passage: Passage
    speaker: str | None
    score: float
    """Of a point or a question its score; of a quotation how sure its speaker is."""
    question: str | None = None


def candidates_of(
    brief: Brief, findings: Iterable[Findings], left_out: Iterable[LeftOut] = ()
) -> tuple[Candidate, ...]:
    """Return what was found in the sources of a brief and is not printed, the best of each kind
    first; the sources of the findings have the brief's own identifiers. What a person has left out
    is to be put back, and no candidate."""
    taken: dict[str, list[Span]] = {
        "key_points": [span for point in brief.key_points for span in point.evidence],
        "quotes": [quote.span for quote in brief.quotes],
        "open_questions": [span for question in brief.open_questions for span in question.evidence],
    }
    for out in left_out:
        if out.part in taken:
            taken[out.part] += PARTS[out.part].evidence(out.item)
    found = []
    for one in findings:
        for candidate, span in _found(brief, one):
            if not any(span.overlaps(other) for other in taken[candidate.part]):
                found.append(candidate)
                taken[candidate.part].append(span)
    order = list(taken)
    found.sort(key=lambda candidate: (order.index(candidate.part), -candidate.score))
    return tuple(found[:MOST])


def _found(brief: Brief, one: Findings) -> Iterator[tuple[Candidate, Span]]:
    for part, items in (
        ("key_points", one.key_points),
        ("quotes", one.quotes),
        ("open_questions", one.open_questions),
    ):
        for item in items:
            span = item.span if isinstance(item, Quote) else item.evidence[0]
            if (candidate := _candidate(brief, part, item, span)) is not None:
                yield candidate, span


def _candidate(brief: Brief, part: Any, item: Any, span: Span) -> Candidate | None:
    try:
        passage = carry(brief, span)
    except NotThere:
        return None
    who = getattr(item, "speaker", None) or getattr(item, "asked_by", None)
    score = getattr(item, "score", None)
    if score is None:
        score = who.confidence if who is not None else 0.0
    return Candidate(
        part=part,
        text=getattr(item, "question", None) or item.text,
        passage=passage,
        speaker=who.name if who is not None else None,
        score=round(score, 3),
    )
