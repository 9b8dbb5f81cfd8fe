"""Passages of sources as edits carry them: with their own words, so that they are found again in a
brief that was made anew."""

from __future__ import annotations

import re

from briefgen.model import Article, Brief, Span
from briefgen.review.edits import Passage


class NotThere(Exception):
    """What an edit names is not in the brief; its words say what, in half a sentence."""


def carry(brief: Brief, span: Span) -> Passage:
    """Return a stretch of a source as edits carry it; blanks at its ends are left out.

    Raises:
        NotThere: it lies in no source, or holds no words.
    """
    source = _source_of(brief, span.source)
    if span.end > len(source.text):
        raise NotThere(f"{source.id} ends at character {len(source.text)}")
    words = source.text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    if not any(character.isalnum() for character in words):
        raise NotThere("the passage holds no words")
    return Passage(
        source=source.id, sha256=source.sha256, start=start, end=end, text=source.text[start:end]
    )


def look_for(brief: Brief, source: str, words: str) -> Passage:
    """Return where words stand in a source, whatever blanks are between them.

    Raises:
        NotThere: there is no such source, or the words stand there never, or more than once.
    """
    article = _source_of(brief, source)
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = list(re.finditer(pattern, article.text)) if pattern else []
    if len(found) != 1:
        often = "more than once" if found else "not"
        raise NotThere(f"these words stand {often} in {source}: {words!r}")
    return carry(brief, Span(article.id, *found[0].span()))


def find(brief: Brief, passage: Passage) -> Span:
    """Return where a passage stands in a brief: at its place in the same file, else where its words
    stand once in a source.

    Raises:
        NotThere: it stands nowhere, or in several places.
    """
    places = []
    for source in brief.sources:
        if source.sha256 == passage.sha256 and (
            source.text[passage.start : passage.end] == passage.text
        ):
            return Span(source.id, passage.start, passage.end)
        at = source.text.find(passage.text)
        while at >= 0 and passage.text:
            places.append(Span(source.id, at, at + len(passage.text)))
            at = source.text.find(passage.text, at + 1)
    if len(places) != 1:
        where = "in several places" if places else "in no source any more"
        raise NotThere(f"the passage it rests on stands {where}")
    return places[0]


def _source_of(brief: Brief, source: str) -> Article:
    for article in brief.sources:
        if article.id == source:
            return article
    raise NotThere(f"there is no source {source}")
