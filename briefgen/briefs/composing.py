"""Compose a brief: the findings of one or many articles on one matter become one document."""

from __future__ import annotations

import bisect
import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from briefgen.briefs.comparison.corrections import without_withdrawn
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.composition.bottom_line import told_first, write_bottom_line, write_title
from briefgen.briefs.composition.casting import KINDS, choose_actors
from briefgen.briefs.composition.merging import merge_actors
from briefgen.briefs.composition.numbering import (
    number_sources,
    speakers_of,
    with_actors,
    with_speakers,
)
from briefgen.briefs.composition.selection import choose_points, number_of_points
from briefgen.briefs.composition.shown_quotations import choose_quotes
from briefgen.briefs.composition.standing import standing_of
from briefgen.briefs.composition.timeline import merge_positions
from briefgen.briefs.parts import PARTS, evidence_of, items_of
from briefgen.model import Actor, Brief, Coverage, Findings, Provenance, Span
from briefgen.version import __version__


def compose(
    findings: Sequence[Findings],
    *,
    title: str | None = None,
    marking: str | None = None,
    audience: str | None = None,
    author: str | None = None,
    date: str | None = None,
    notes: str | None = None,
    recommendation: str | None = None,
    points: int | None = None,
    settings: Mapping[str, str] | None = None,
) -> Brief:
    """Compose one brief of the findings of one or many articles.

    Args:
        findings: what was found in each article; the sources are numbered in this order.
        title: instead of the headline of the most telling article.
        marking: printed at the head ("OFFICIAL").
        audience: whom the brief is for.
        author: who answers for it.
        date: ISO date; otherwise that of the latest source, otherwise none.
        notes: the analyst's own Markdown.
        recommendation: what the analyst recommends, in Markdown.
        points: greatest number of key points; otherwise five for one article, up to seven for more.
        settings: options that differ from the defaults, to be told under how the brief was made.

    Raises:
        ValueError: there are no findings, or the date is no ISO date.
    """
    if not findings:
        raise ValueError("a brief needs at least one article")
    if date is not None:
        datetime.date.fromisoformat(date)
    numbered = number_sources(findings)
    actors, actor_of = merge_actors(numbered)
    matter = Matter(
        [with_actors(found, names) for found, names in zip(numbered, actor_of, strict=True)]
    )
    matter = without_withdrawn(matter)
    limit = number_of_points(len(numbered)) if points is None else points
    key_points = PARTS["key_points"].numbered(choose_points(matter, limit))
    quotes = PARTS["quotes"].numbered(choose_quotes(matter, key_points))
    gathered: dict[str, Any] = {
        key: part.numbered(part.gather(matter))
        for key, part in PARTS.items()
        if part.gather is not None
    }
    questions, disagreements = gathered["open_questions"], gathered["disagreements"]
    sources = tuple(found.source for found in numbered)
    headline = title or write_title(matter, key_points, disagreements)
    disputed = [
        span
        for disagreement in disagreements
        if not (disagreement.superseded and disagreement.superseded.why == "correction")
        for side in disagreement.sides
        for span in side.evidence
    ]
    bottom_line = write_bottom_line(key_points, questions, headline, disputed)
    key_points = PARTS["key_points"].numbered(told_first(key_points, bottom_line))
    brief = Brief(
        title=headline,
        marking=marking,
        audience=audience,
        author=author,
        date=date
        or max((source.published for source in sources if source.published), default=None),
        bottom_line=bottom_line,
        key_points=key_points,
        quotes=quotes,
        **gathered,
        positions=tuple(merge_positions(matter, [actor.name for actor in actors])),
        sources=standing_of(matter),
        paragraphs=tuple(paragraph for found in numbered for paragraph in found.paragraphs),
        notes=notes,
        recommendation=recommendation or msgspec.UNSET,
        provenance=Provenance(
            version=__version__,
            model=next((found.model for found in numbered if found.model), "none"),
            settings=dict(sorted((settings or {}).items())),
            coverage=Coverage(sources=len(sources), paragraphs=0, paragraphs_cited=0, words=0),
        ),
    )
    told = [span for point in key_points for span in point.evidence]
    chosen = choose_actors(actors, matter, told, _needed(brief))
    return _with_coverage(_with_cast(brief, [actor for actor in actors if actor.id in chosen]))


def settle(brief: Brief) -> Brief:
    """Return a brief out of which items were taken as if they had never been found: numbered anew,
    its actors those that are left."""
    # The actors are numbered with the cast, and with them whoever refers to them.
    parts: dict[str, Any] = {
        key: part.numbered(getattr(brief, key))
        for key, part in PARTS.items()
        if part.of is not Actor
    }
    return _with_coverage(_with_cast(msgspec.structs.replace(brief, **parts), brief.actors))


def _needed(brief: Brief) -> set[str]:
    """Return the identifiers of the actors to whom an item of the brief points."""
    return {
        speaker.actor
        for _, _, item in items_of(brief)
        for speaker in speakers_of(item)
        if speaker.actor
    }


def _with_cast(brief: Brief, actors: Sequence[Actor]) -> Brief:
    """List these actors and number them anew: who acts before where it happens, and within a kind
    the most mentioned first."""
    cast = sorted(actors, key=lambda actor: KINDS.index(actor.kind))
    renamed = dict(zip((actor.id for actor in cast), PARTS["actors"].numbered(cast), strict=True))
    parts: dict[str, Any] = {
        key: tuple(with_speakers(item, renamed) for item in getattr(brief, key)) for key in PARTS
    }
    return msgspec.structs.replace(brief, **{**parts, "actors": tuple(renamed.values())})


def _by_source(spans: Iterable[Span]) -> dict[str, list[Span]]:
    """Return what of each source the spans cover, in order and apart from each other."""
    found: dict[str, list[Span]] = {}
    for span in sorted(set(spans)):
        apart = found.setdefault(span.source, [])
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(span.source, apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return found


def _is_cited(mention: Span, cited: Mapping[str, Sequence[Span]]) -> bool:
    apart = cited.get(mention.source, ())
    place = bisect.bisect_right(apart, mention.start, key=lambda span: span.end)
    return place < len(apart) and apart[place].overlaps(mention)


def _with_coverage(brief: Brief) -> Brief:
    """Count how many paragraphs of the sources the brief cites."""
    cited = _by_source(evidence_of(brief))
    coverage = Coverage(
        sources=len(brief.sources),
        paragraphs=len(brief.paragraphs),
        paragraphs_cited=sum(_is_cited(paragraph, cited) for paragraph in brief.paragraphs),
        words=sum(len(source.text.split()) for source in brief.sources),
    )
    return msgspec.structs.replace(
        brief, provenance=msgspec.structs.replace(brief.provenance, coverage=coverage)
    )
