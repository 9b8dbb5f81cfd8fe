"""How what a brief says stands among its sources, in words: who says it, who only repeats it, and
what takes the place of what."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from briefgen.model import Article, Brief, Disagreement, Span
from briefgen.rendering.labels import Labels
from briefgen.rendering.labels.phrasing import date_in_words


def standing_in_words(
    brief: Brief, evidence: Sequence[Span], origins: Sequence[str], labels: Labels
) -> str | None:
    """Say how many sources say a thing, and how many of them independently; None where the brief
    has one source, or does not know."""
    if len(brief.sources) < 2 or not origins:
        return None
    saying = list(dict.fromkeys(span.source for span in evidence))
    if len(saying) == 1:
        return labels.say("standing.only", source=saying[0])
    if len(origins) == len(saying):
        return labels.say("standing.sources", count=len(saying))
    return labels.say("standing.some_independent", count=len(saying), independent=str(len(origins)))


def accounts_in_words(disagreement: Disagreement, labels: Labels) -> str | None:
    """Say what there is to say of the accounts of a matter; None where both stand."""
    superseded = disagreement.superseded
    if superseded is not msgspec.UNSET:
        told = ", ".join(disagreement.sides[superseded.side].sources)
        by = superseded.by
        if superseded.on:
            by = f"{by}, {date_in_words(superseded.on, labels)},"
        key = "standing.corrected" if superseded.why == "correction" else "standing.later"
        return labels.say(key, by=by, told=told)
    return labels.say("standing.wordings") if disagreement.kind == "wording" else None


def source_in_words(source: Article, labels: Labels) -> str | None:
    """Say what a source is beside the others; None where there is nothing to say."""
    said = []
    if source.copy_of:
        said.append(labels.say("standing.copy", source=source.copy_of))
    if source.corrects:
        said.append(labels.say("standing.corrects", sources=", ".join(source.corrects)))
    if source.leans_on:
        said.append(labels.say("standing.leans_on", sources=", ".join(source.leans_on)))
    return "; ".join(said) or None
