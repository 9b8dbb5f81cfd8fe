"""Make the pieces of a sample brief: sources, spans of words that a source has, and the items that
rest on them."""

from __future__ import annotations

import hashlib

from briefgen.model import (
    Article,
    Coverage,
    Event,
    KeyPoint,
    OpenQuestion,
    Position,
    Provenance,
    QuestionCategory,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    Stance,
)


def article(identifier: str, text: str, **details: object) -> Article:
    """Make a source of a text."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    path = f"{identifier.lower()}.txt"
    told = {"id": identifier, "path": path, "sha256": sha256, "text": text, **details}
    return Article(**told)  # type: ignore[arg-type]


class Sources:
    """Finds the place of words in some sources."""

    def __init__(self, *articles: Article) -> None:
        self.articles = articles

    def at(self, source: str, words: str) -> Span:
        """Return the span of the first occurrence of some words."""
        text = next(article.text for article in self.articles if article.id == source)
        start = text.index(words)
        return Span(source, start, start + len(words))

    def paragraphs(self) -> tuple[Span, ...]:
        """Return one span for each line."""
        spans = []
        for article in self.articles:
            start = 0
            for line in article.text.split("\n"):
                if line.strip():
                    spans.append(Span(article.id, start, start + len(line)))
                start += len(line) + 1
        return tuple(spans)

    def quote(
        self,
        number: int,
        kind: QuoteKind,
        source: str,
        words: str,
        speaker: Speaker | None,
        **details: object,
    ) -> Quote:
        """Make a quotation of words that a source has."""
        span = self.at(source, words)
        fields = {
            "id": f"Q{number}",
            "text": words,
            "kind": kind,
            "span": span,
            "speaker": speaker,
            "sentence": span,
            **details,
        }
        return Quote(**fields)  # type: ignore[arg-type]

    def point(
        self,
        number: int,
        source: str,
        words: str,
        *more: tuple[str, str],
        text: str | None = None,
        **details: object,
    ) -> KeyPoint:
        """Make a key point that prints words of a source."""
        evidence = (self.at(source, words), *(self.at(*place) for place in more))
        origins = tuple(dict.fromkeys(span.source for span in evidence))
        fields = {
            "id": f"K{number}",
            "text": text or words,
            "evidence": evidence,
            "origins": origins,
            "score": 1.0,
            **details,
        }
        return KeyPoint(**fields)  # type: ignore[arg-type]

    def question(
        self,
        number: int,
        category: QuestionCategory,
        question: str,
        source: str,
        words: str,
        **details: object,
    ) -> OpenQuestion:
        """Make an open question on words of a source."""
        evidence = (self.at(source, words),)
        fields = {
            "id": f"O{number}",
            "question": question,
            "category": category,
            "evidence": evidence,
            "core": True,
            "score": 1.0,
        }
        return OpenQuestion(**{**fields, **details})  # type: ignore[arg-type]

    def event(
        self, number: int, when: str | None, said: str | None, source: str, words: str
    ) -> Event:
        """Make an event of words of a source."""
        return Event(
            id=f"E{number}", when=when, said=said, text=words, evidence=(self.at(source, words),)
        )

    def position(self, actor: str, stance: Stance, source: str, words: str) -> Position:
        """Make a position of words of a source."""
        return Position(actor=actor, stance=stance, text=words, evidence=(self.at(source, words),))


def speaker(name: str, role: str | None = None, **details: object) -> Speaker:
    """Make a speaker."""
    return Speaker(**{"name": name, "role": role, "actor": "A1", "confidence": 0.9, **details})  # type: ignore[arg-type]


def provenance(sources: tuple[Article, ...], paragraphs: tuple[Span, ...]) -> Provenance:
    """Say how a sample was made."""
    words = sum(len(article.text.split()) for article in sources)
    coverage = Coverage(
        sources=len(sources),
        paragraphs=len(paragraphs),
        paragraphs_cited=len(paragraphs),
        words=words,
    )
    return Provenance(version="0.1.0", model="en_core_web_sm 3.8.0", coverage=coverage)
