"""Findings made by hand for the tests of the briefs room: literal texts, every span found by its
words."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from briefgen.model import (
    Actor,
    Article,
    Event,
    Findings,
    KeyPoint,
    OpenQuestion,
    Position,
    Quote,
    Span,
    Speaker,
    Statement,
)


class Maker:
    """Builds the findings of one article, item by item."""

    def __init__(self, text: str, source: str = "S1", **details: Any) -> None:
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        self.article = Article(
            id=source,
            path=details.pop("path", f"{source}.txt"),
            sha256=sha256,
            text=text,
            **details,
        )
        self.actors: list[Actor] = []
        self.quotes: list[Quote] = []
        self.points: list[KeyPoint] = []
        self.questions: list[OpenQuestion] = []
        self.events: list[Event] = []
        self.positions: list[Position] = []
        self.headline: Statement | None = None

    def span(self, words: str) -> Span:
        start = self.article.text.index(words)
        return Span(self.article.id, start, start + len(words))

    def sentence(self, words: str) -> Span:
        start = self.article.text.index(words)
        begin = self.article.text.rfind("\n", 0, start) + 1
        end = self.article.text.find("\n", start)
        return Span(self.article.id, begin, end if end > 0 else len(self.article.text))

    def actor(
        self, name: str, kind: Any = "person", role: str | None = None, also: tuple[str, ...] = ()
    ) -> Maker:
        mentions = tuple(self.span(words) for words in (name, *also))
        self.actors.append(
            Actor(id=f"A{len(self.actors) + 1}", name=name, kind=kind, role=role, mentions=mentions)
        )
        return self

    def speaker(self, name: str | None, mention: Span | None = None) -> Speaker | None:
        if name is None:
            return None
        actor = next((actor for actor in self.actors if actor.name == name), None)
        return Speaker(
            name=name,
            actor=actor.id if actor else None,
            role=actor.role if actor else None,
            mention=mention,
            confidence=0.9,
        )

    def point(self, words: str, text: str | None = None, speaker: str | None = None) -> Maker:
        number = len(self.points) + 1
        self.points.append(
            KeyPoint(
                id=f"K{number}",
                text=text or words,
                evidence=(self.span(words),),
                speaker=self.speaker(speaker),
                origins=(self.article.id,),
                score=1 / number,
            )
        )
        return self

    def quote(
        self,
        words: str,
        speaker: str | None = None,
        kind: Any = "direct",
        continues: str | None = None,
        alone: str | None = "",
        mention: Span | None = None,
        **details: Any,
    ) -> Maker:
        """Add a quotation; `alone` are the words of it that stand alone, all of them where it is
        empty."""
        self.quotes.append(
            Quote(
                id=f"Q{len(self.quotes) + 1}",
                text=words,
                kind=kind,
                span=self.span(words),
                parts=self.parts(words, kind),
                speaker=self.speaker(speaker, mention),
                sentence=self.sentence(words),
                continues=continues,
                alone=None if alone is None else self.span(alone or words),
                **details,
            )
        )
        return self

    def parts(self, words: str, kind: Any) -> tuple[Span, ...]:
        """Return what stands between straight marks in a mixed quotation."""
        if kind != "mixed":
            return ()
        return tuple(self.span(part) for part in words.split('"')[1::2])

    def question(
        self,
        question: str,
        words: str,
        category: Any = "unknown",
        core: bool = True,
        score: float = 0.5,
    ) -> Maker:
        self.questions.append(
            OpenQuestion(
                id=f"O{len(self.questions) + 1}",
                question=question,
                category=category,
                evidence=(self.span(words),),
                core=core,
                score=score,
            )
        )
        return self

    def event(self, words: str, when: str | None = None, said: str | None = None) -> Maker:
        self.events.append(
            Event(
                id=f"E{len(self.events) + 1}",
                when=when,
                said=said,
                text=words,
                evidence=(self.span(words),),
            )
        )
        return self

    def position(self, actor: str, stance: Any, words: str) -> Maker:
        self.positions.append(
            Position(actor=actor, stance=stance, text=words, evidence=(self.span(words),))
        )
        return self

    def titled(self, words: str) -> Maker:
        self.headline = Statement(text=words, evidence=(self.span(words),))
        return self

    def paragraphs(self) -> tuple[Span, ...]:
        spans, start = [], 0
        for line in self.article.text.split("\n"):
            if line:
                spans.append(Span(self.article.id, start, start + len(line)))
            start += len(line) + 1
        return tuple(spans)

    def findings(self) -> Findings:
        return Findings(
            source=self.article,
            actors=tuple(self.actors),
            quotes=tuple(self.quotes),
            key_points=tuple(self.points),
            open_questions=tuple(self.questions),
            events=tuple(self.events),
            positions=tuple(self.positions),
            headline=self.headline,
            paragraphs=self.paragraphs(),
            model="hand 1",
        )


@pytest.fixture(scope="session")
def make_findings() -> type[Maker]:
    return Maker


@pytest.fixture
def barrier() -> list[Maker]:
    return two_reports()


def two_reports() -> list[Maker]:
    """Make two reports of one council meeting that agree on the vote and not on the cost."""
    first = Maker(
        "Council approves flood barrier\n"
        "The city council approved the flood barrier at Holm Quay on Tuesday by 31 votes to 14.\n"
        "The barrier will cost £240m and protect 3,100 homes along the river.\n"
        '"We have waited ten winters for this," council leader Ada Thorne said.\n'
        "It is unclear who will pay for the upkeep.",
        published="2026-03-04",
    )
    first.titled("Council approves flood barrier").actor("Ada Thorne", role="council leader").actor(
        "Holm Quay", "place"
    )
    first.point(
        "The city council approved the flood barrier at Holm Quay on Tuesday by 31 votes to 14."
    )
    first.point("The barrier will cost £240m and protect 3,100 homes along the river.")
    first.quote("We have waited ten winters for this,", "Ada Thorne")
    first.question("Who will pay for the upkeep?", "It is unclear who will pay for the upkeep.")
    first.event(
        "The city council approved the flood barrier at Holm Quay on Tuesday",
        "2026-03-03",
        "on Tuesday",
    )
    second = Maker(
        "The flood barrier at Holm Quay was approved by the city council on Tuesday with 31"
        " votes.\nThe barrier along the river will cost £310m and protect 3,100 homes, the"
        ' treasurer said.\n"We have waited ten winters for this," said Thorne.\n"Nobody has shown'
        ' us the sums," treasurer Ben Okafor told reporters.\nThe council has not said who will pay'
        " for the upkeep.",
        path="b.txt",
        published="2026-03-05",
    )
    second.actor("Thorne").actor("Ben Okafor", role="treasurer").actor("Holm Quay", "place")
    second.point(
        "The flood barrier at Holm Quay was approved by the city council on Tuesday with 31 votes."
    )
    second.point(
        "The barrier along the river will cost £310m and protect 3,100 homes, the treasurer said."
    )
    second.quote("We have waited ten winters for this,", "Thorne").quote(
        "Nobody has shown us the sums,", "Ben Okafor"
    )
    second.question(
        "Who will pay for the upkeep?",
        "The council has not said who will pay for the upkeep.",
        "undisclosed",
    )
    second.event(
        "The flood barrier at Holm Quay was approved by the city council on Tuesday",
        "2026-03-03",
        "on Tuesday",
    )
    return [first, second]
