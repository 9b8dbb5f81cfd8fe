"""Cut the paragraphs of a source into sentences without the parser, for comparing sources sentence
by sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.language.dateline import find_dateline
from briefgen.model import Article, Findings, Span

DATELINES = 4
"""First paragraphs that may bear a dateline, after a headline and a byline."""

_END = re.compile(r"[.!?][\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]{0,3}[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|No|vs|Inc|Co|Corp|Ltd|etc|cf|approx)|\b[A-Za-z])\.$"
)
"""Endings after which a full stop does not close a sentence; a single letter is an initial ("J.")
or the end of "U.S."."""


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence of a source."""

    span: Span
    text: str
    """Without markup."""


def cut_passages(findings: Findings) -> list[SourceSentence]:
    """Return the sentences of an article's paragraphs, in order; the whole text is one paragraph
    where none are known."""
    article = findings.source
    paragraphs = findings.paragraphs or (
        (article.span(0, len(article.text)),) if article.text else ()
    )
    return [
        SourceSentence(span, article.words(span))
        for number, paragraph in enumerate(paragraphs)
        for span in _sentences(
            article, _without_dateline(article, paragraph) if number < DATELINES else paragraph
        )
    ]


def _without_dateline(article: Article, paragraph: Span) -> Span:
    content = find_dateline(article.text, paragraph.start, paragraph.end)
    return paragraph if content is None else article.span(content, paragraph.end)


def _sentences(article: Article, paragraph: Span) -> list[Span]:
    text, start = article.text, paragraph.start
    found = []
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        mark = match.start() + 1
        if text[mark - 1] == "." and _ABBREVIATION.search(text, max(start, mark - 12), mark):
            continue
        end = match.start() + len(match.group().rstrip())
        found.append(article.span(start, end))
        start = match.end()
    if text[start : paragraph.end].strip():
        found.append(article.span(start, paragraph.end))
    return found
