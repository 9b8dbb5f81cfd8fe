"""Items that a person adds: of a passage of a source, or lines of their own."""

from __future__ import annotations

from typing import Any

from briefgen.briefs.item_proof.printed import stands_in
from briefgen.language.quotation_marks import find_quoted
from briefgen.language.whole_words import folded, stands_whole
from briefgen.model import (
    Brief,
    KeyPoint,
    OpenQuestion,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    Statement,
)
from briefgen.review.carried_passages import NotThere
from briefgen.review.edits import Add, Own


def of_passage(brief: Brief, edit: Add, span: Span, speaker: Speaker | None) -> Any:
    """Return the item that a person makes of a passage, without an identifier.

    Raises:
        NotThere: the passage begins or ends inside a word, or cannot be printed by itself.
    """
    source = brief.source(span.source)
    if not stands_whole(source.text, span.start, span.end):
        raise NotThere("the passage begins or ends inside a word")
    words = folded(source.words(span))
    if not stands_in(words, [source.words(span)]):
        raise NotThere("the passage cannot be printed by itself")
    if edit.part == "quotes":
        return quote_of(brief, span, speaker)
    if edit.part == "open_questions":
        return OpenQuestion(
            id="",
            question=edit.question or words,
            category=edit.category,
            evidence=(span,),
            asked_by=speaker,
            core=False,
            score=0.0,
        )
    return KeyPoint(
        id="", text=words, evidence=(span,), speaker=speaker, origins=(span.source,), score=0.0
    )


def quote_of(brief: Brief, span: Span, speaker: Speaker | None) -> Quote:
    """Return a quotation of a stretch of a source. Its marks are the source's own: it is direct
    where it stands between them, and never becomes so by a person's choice."""
    kind, span, parts = marked_in(brief, span)
    return Quote(
        id="",
        text=brief.passage(span),
        kind=kind,
        span=span,
        parts=parts,
        speaker=speaker,
        sentence=span,
        alone=span,
    )


def marked_in(brief: Brief, span: Span) -> tuple[QuoteKind, Span, tuple[Span, ...]]:
    """Return whose words a stretch of a source holds, the stretch without the marks around it, and
    what stands between marks in it."""
    source = brief.source(span.source)
    paragraphs = [
        (paragraph.start, paragraph.end)
        for paragraph in brief.paragraphs
        if paragraph.source == span.source and paragraph.end > span.start
    ]
    parts = []
    for quoted in find_quoted(source.text, paragraphs):
        if quoted.start <= span.start and span.end <= quoted.end:
            start = max(span.start, quoted.inner_start)
            end = min(span.end, quoted.inner_end)
            if start < end:
                inner = Span(span.source, start, end)
                return "direct", inner, (inner,)
        start, end = max(span.start, quoted.inner_start), min(span.end, quoted.inner_end)
        if start < end:
            parts.append(Span(span.source, start, end))
    return ("mixed" if parts else "indirect"), span, tuple(parts)


def of_own(edit: Own) -> Any:
    """Return a line of the person's own as an item, without an identifier.

    Raises:
        NotThere: it says nothing.
    """
    words = " ".join(edit.text.split())
    if not words:
        raise NotThere("a line of one's own must say something")
    if edit.part == "bottom_line":
        return Statement(text=words, evidence=())
    if edit.part == "open_questions":
        return OpenQuestion(
            id="", question=words, category="unknown", evidence=(), core=False, score=0.0
        )
    return KeyPoint(id="", text=words, evidence=(), origins=(), score=0.0)
