"""Print fewer words of an item, all of them still its evidence's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import msgspec

from briefgen.briefs.item_proof.printed import stands_in
from briefgen.language.whole_words import folded, stands_whole
from briefgen.model import Brief, Event, KeyPoint, OpenQuestion, Position, Quote, Span, Statement
from briefgen.review.carried_passages import NotThere
from briefgen.review.new_items import marked_in

_LIMIT = re.compile(
    r"[”\"’']*[,;]?\s+(?:but|unless|if|only|provided|providing|until|except|although|though|while)\b",
    re.I,
)
"""What limits the words before it: "… but", "unless"."""


def shortened(brief: Brief, item: Any, text: str) -> Any:
    """Return an item that prints these words of its evidence.

    Raises:
        NotThere: the words do not stand in it, in this order; or such an item has no words of a
            source to choose from.
    """
    words = folded(text)
    if isinstance(item, Quote):
        return _quote(brief, item, words)
    if isinstance(item, OpenQuestion):
        raise NotThere("a question is put whole: drop it, or add another of the same passage")
    if not isinstance(item, KeyPoint | Event | Position | Statement):
        raise NotThere("only points, quotations, events, positions and statements can be shortened")
    passages = [brief.source(span.source).words(span) for span in item.evidence]
    if not item.evidence or not stands_in(words, passages):
        raise NotThere(f"this does not stand in the evidence: {words!r}")
    return msgspec.structs.replace(item, text=words)


def _quote(brief: Brief, quote: Quote, words: str) -> Quote:
    """Shorten a quotation to one stretch of the words that are printed of it."""
    source = brief.source(quote.span.source)
    whole = quote.within if quote.within is not None else quote.span
    passage = source.text[whole.start : whole.end]
    # As they stand there, or as they are printed: with marks around them.
    for found in chain(_found(words, passage), _found(words.strip("“”\"'‘’ "), passage)):
        start, end = whole.start + found.start(), whole.start + found.end()
        if stands_whole(source.text, start, end):
            kind, span, parts = marked_in(brief, Span(source.id, start, end))
            return msgspec.structs.replace(
                quote,
                text=source.passage(span),
                kind=kind,
                span=span,
                parts=parts,
                within=None,
                alone=span,
                sentence=_around(quote.sentence, span),
                clipped=quote.clipped or _LIMIT.match(source.text, end, whole.end) is not None,
            )
    raise NotThere(f"this is not one stretch of the quotation: {words!r}")


def _found(words: str, passage: str) -> Iterator[re.Match[str]]:
    pattern = r"\s+".join(map(re.escape, words.split()))
    return re.finditer(pattern, passage) if pattern else iter(())


def _around(sentence: Span, span: Span) -> Span:
    return Span(span.source, min(sentence.start, span.start), max(sentence.end, span.end))
