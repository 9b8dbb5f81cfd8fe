"""Quotations in their context: the paragraph they stand in with their words marked, and what stands
around a paragraph that has no more."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from briefgen.model import Brief, Quote, Span
from briefgen.rendering.labels.typography import fold, printable, set_type
from briefgen.rendering.view.passages import WITHHELD, Annex
from briefgen.rendering.view.quotations import Quotation, chains_of

FEW_WORDS = 15
"""Words beside the quotation up to which a paragraph is little context of its own: "the mayor told
the council on Tuesday evening" and not what she was asked. The paragraphs before and after it then
stand with it."""
NEARBY = 60
"""Words of such a neighbour: as many as a quotation may have in the brief."""

# What `fold` keeps of a text: each is one character of it.
_UNIT = re.compile(r"---?|[^\s\u00ad]")
_SENTENCE_END = re.compile(r"(?:(?<=\w{3})\.|[!?…])[\"”’')]*(?=\s)")


class Piece(msgspec.Struct, frozen=True):
    """A piece of a paragraph."""

    text: str
    """Its words, with the blanks at their ends."""
    marked: bool
    """They are those that the quotation prints."""


class Surroundings(msgspec.Struct, frozen=True):
    """A paragraph in which a quotation stands."""

    label: str
    """"S1¶4", or "S1" where the passage stands in no paragraph."""
    before: str | None
    """The end of the paragraph before it, where the paragraph itself says little beside the
    quotation."""
    pieces: tuple[Piece, ...]
    """The whole paragraph, for the filter `marked`."""
    after: str | None
    """The beginning of the paragraph after it, likewise."""


class Excerpt(msgspec.Struct, frozen=True):
    """A quotation in its context."""

    number: int
    """That of the quotation."""
    anchor: str
    """"context-1", …"""
    quotation: Quotation
    """As the brief prints it."""
    paragraphs: tuple[Surroundings, ...]
    """The paragraphs it stands in, in order."""


def read_excerpts(
    brief: Brief, annex: Annex, quotations: Sequence[Quotation]
) -> tuple[Excerpt, ...]:
    """Find the context of each quotation of a brief; ``quotations`` are those that
    `read_quotations` gives.

    They come in the order in which a brief prints quotations: those in the speaker's words, those
    partly so, paraphrases.
    """
    excerpts = (
        Excerpt(
            quotation.number, f"context-{quotation.number}", quotation, _surroundings(chain, annex)
        )
        for chain, quotation in zip(chains_of(brief), quotations, strict=True)
    )
    return tuple(
        sorted(
            excerpts, key=lambda excerpt: (excerpt.quotation.paraphrase, excerpt.quotation.partly)
        )
    )


def _surroundings(chain: list[Quote], annex: Annex) -> tuple[Surroundings, ...]:
    spans = [span for quote in chain for span in _printed(quote)]
    places = dict.fromkeys(
        (span.source, number) for span in spans for number in annex.paragraphs_of(span)
    )
    if not places:
        whole = chain[0].sentence
        return (Surroundings(whole.source, None, _pieces(whole, spans, annex), None),)
    return tuple(
        _around(source, number, spans, annex, alone=len(places) == 1) for source, number in places
    )


def _printed(quote: Quote) -> tuple[Span, ...]:
    """Return the words to mark: the speaker's own where some stand between marks, else all that the
    brief prints."""
    return quote.parts if quote.kind == "mixed" and quote.parts else (quote.span,)


def _around(
    source: str, number: int, spans: list[Span], annex: Annex, *, alone: bool
) -> Surroundings:
    place = annex.paragraph(source, number)
    assert place is not None
    pieces = _pieces(place, spans, annex)
    beside = sum(len(piece.text.split()) for piece in pieces if not piece.marked)
    needs_more = alone and beside <= FEW_WORDS
    before, after = (
        annex.paragraph(source, number + step) if needs_more else None for step in (-1, 1)
    )
    return Surroundings(
        label=f"{source}¶{number}",
        before=_end_of(set_type(annex.passage(before))) if before and annex.has(before) else None,
        pieces=pieces,
        after=_beginning_of(set_type(annex.passage(after))) if after and annex.has(after) else None,
    )


def _pieces(place: Span, spans: list[Span], annex: Annex) -> tuple[Piece, ...]:
    """Cut a passage where the words to mark begin and end.

    The passage is set in type as a whole, as marks and dashes are, and the places of the words are
    then found by what comes before them. Where the words found are not those looked for, nothing is
    marked.
    """
    if not annex.has(place):
        return _carried(place, spans, annex)
    text = set_type(annex.passage(place))
    units = [match.span() for match in _UNIT.finditer(text)]
    pieces, at = [], 0
    for span in sorted(span for span in spans if span.overlaps(place)):
        start, end = max(span.start, place.start), min(span.end, place.end)
        words = _folded(annex, place, start, end)
        before = len(_folded(annex, place, place.start, start))
        if not words or before + len(words) > len(units):
            continue
        first, last = units[before][0], units[before + len(words) - 1][1]
        if first < at or fold(text[first:last]) != words:
            continue
        pieces += [Piece(text[at:first], False), Piece(text[first:last], True)]
        at = last
    return tuple(piece for piece in (*pieces, Piece(text[at:], False)) if piece.text)


def _carried(place: Span, spans: list[Span], annex: Annex) -> tuple[Piece, ...]:
    """Return the words to mark of a passage of which the brief carries nothing else."""
    pieces = []
    for span in sorted(span for span in spans if span.overlaps(place) and annex.has(span)):
        pieces += [Piece(f"{WITHHELD} ", False), Piece(set_type(annex.passage(span)), True)]
    return (*pieces, Piece(f" {WITHHELD}", False))


def _folded(annex: Annex, place: Span, start: int, end: int) -> str:
    """Return the words of a part of a passage as they can be compared with what is set in type."""
    return fold(printable(annex.passage(Span(place.source, start, end)))) if start < end else ""


def _end_of(text: str) -> str:
    """Return the last sentences of a paragraph, at most `NEARBY` words if one ends in time."""
    words = [match.start() for match in re.finditer(r"\S+", text)]
    if len(words) <= NEARBY:
        return text
    starts = [
        match.end() for match in _SENTENCE_END.finditer(text) if match.end() >= words[-NEARBY] - 1
    ]
    return "[…] " + text[starts[0] if starts else words[-NEARBY] :].lstrip()


def _beginning_of(text: str) -> str:
    """Return the first sentences of a paragraph, likewise."""
    words = [match.end() for match in re.finditer(r"\S+", text)]
    if len(words) <= NEARBY:
        return text
    ends = [
        match.end() for match in _SENTENCE_END.finditer(text) if match.end() <= words[NEARBY - 1]
    ]
    return text[: ends[-1] if ends else words[NEARBY - 1]] + " […]"
