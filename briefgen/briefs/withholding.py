"""What of its sources leaves the house with a brief: all of them, the passages that its items rest
on, or no more than their hashes and the words it quotes.

What is withheld stands in the text of a source as so many bars, and in a table beside it. So every
offset means the same characters as before: what is there can be checked to the character, and what
is not there is known not to be there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, get_args

import msgspec

from briefgen.briefs.parts import evidence_of
from briefgen.errors import EvidenceGone, UnknownOptionValue
from briefgen.model import Article, Brief, Quote, Span

Evidence = Literal["full", "cited", "none"]
BAR = "█"
"""Stands for each character that is withheld, line ends too: no blank, so that no words are joined
over a gap, and no letter, so that none are made."""


def withhold(brief: Brief, evidence: Evidence) -> Brief:
    """Return a brief with so much of its sources.

    "full" carries them whole. "cited" carries the paragraphs that an item rests on, and of what
    stands in no paragraph the passage itself. "none" carries the words of the quotations that the
    brief prints, and nothing else.

    Raises:
        UnknownOptionValue: there is no such measure.
        EvidenceGone: the brief itself carries less than that.
    """
    if evidence not in get_args(Evidence):
        raise UnknownOptionValue(
            option="--evidence", value=evidence, choices=", ".join(get_args(Evidence))
        )
    kept: dict[str, list[Span]] = {source.id: [] for source in brief.sources}
    for span in _wanted(brief, evidence):
        if span.source in kept:
            kept[span.source].append(span)
    sources = tuple(_cut(source, kept[source.id]) for source in brief.sources)
    if evidence == "full":
        return brief
    made = brief.provenance
    settings = {**made.settings, "evidence": evidence}
    return msgspec.structs.replace(
        brief, sources=sources, provenance=msgspec.structs.replace(made, settings=settings)
    )


def _wanted(brief: Brief, evidence: Evidence) -> Iterable[Span]:
    if evidence == "full":
        yield from (source.span(0, len(source.text)) for source in brief.sources if source.text)
        return
    for quote in brief.quotes:
        yield from _printed(quote)
    if evidence == "cited":
        cited = [
            *evidence_of(brief),
            *(span for quote in brief.quotes for span in (quote.sentence, *_printed(quote))),
        ]
        yield from cited
        by_source: dict[str, list[Span]] = {}
        for span in cited:
            by_source.setdefault(span.source, []).append(span)
        for paragraph in brief.paragraphs:
            if any(paragraph.overlaps(span) for span in by_source.get(paragraph.source, ())):
                yield paragraph


def _printed(quote: Quote) -> Sequence[Span]:
    """Return the words that a brief prints of a quote: in marks, or with the clause that they stand
    in."""
    if quote.kind == "direct":
        return (quote.span,)
    alone = quote.kind == "mixed" and any(part.covers(quote.span) for part in quote.parts)
    return (quote.span, quote.within or (quote.sentence if alone else quote.span))


def _cut(source: Article, kept: Sequence[Span]) -> Article:
    """Return a source with nothing but these stretches of its text.

    Raises:
        EvidenceGone: it lacks one of them.
    """
    if any(source.lacks(span) for span in kept):
        raise EvidenceGone(source=source.id)
    pieces, gaps, at = [], [], 0
    for start, end in [*_joined(kept), (len(source.text), len(source.text))]:
        # A span of a broken brief may lie outside: rendering says so.
        start, end = min(start, len(source.text)), min(end, len(source.text))
        if start > at:
            gaps.append(Span(source.id, at, start))
            pieces.append(BAR * (start - at))
        pieces.append(source.text[start:end])
        at = end
    if not gaps:
        return source
    return msgspec.structs.replace(
        source,
        text="".join(pieces),
        withheld=tuple(gaps),
        word_count=source.count_words(),
    )


def _joined(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the stretches that some spans of one source cover, in order and apart."""
    found: list[tuple[int, int]] = []
    for span in sorted(spans):
        if found and span.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], span.end))
        else:
            found.append((span.start, span.end))
    return found


def is_whole(brief: Brief) -> bool:
    """Tell whether a brief carries its sources whole."""
    return not any(source.withheld for source in brief.sources)


def restored(source: Article, read: Article) -> Article | None:
    """Return a source whole, as its file was read anew; None where the file does not say what the
    brief carries of it."""
    gaps = source.withheld or ()
    if len(read.text) != len(source.text):
        return None
    at = 0
    for gap in (*gaps, Span(source.id, len(source.text), len(source.text) + 1)):
        if source.text[at : gap.start] != read.text[at : gap.start]:
            return None
        at = gap.end
    return msgspec.structs.replace(
        source, text=read.text, withheld=msgspec.UNSET, word_count=msgspec.UNSET
    )
