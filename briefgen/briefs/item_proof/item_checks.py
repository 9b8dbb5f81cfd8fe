"""Prove one item of a brief against the sources the brief carries: what is asked of each kind of
item, and what is asked of all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from briefgen.briefs.composition.bottom_line import STILL_OPEN
from briefgen.briefs.composition.numbering import speakers_of
from briefgen.briefs.item_proof.printed import stands_in
from briefgen.language.whole_words import find_words, folded, phrases_in_marks
from briefgen.model import (
    Actor,
    Article,
    Brief,
    Disagreement,
    Event,
    KeyPoint,
    OpenQuestion,
    Position,
    Quote,
    Span,
    Speaker,
    Statement,
)


class Problem(msgspec.Struct, frozen=True):
    """Something in a brief that does not hold."""

    code: str
    """Which check failed: one of `CHECKS`."""
    item: str
    """Identifier of the item ("Q2"), or the part of the brief that has none ("bottom line 1")."""
    sentence: str
    """What is wrong, in one sentence."""


CHECKS: dict[str, str] = {
    "schema": "the brief has the schema {found!r}, and this version proves {known!r}",
    "file-missing": "the file of this source ({path}) was not given",
    "file-changed": (
        "the file of this source ({path}) is not the one that was read: its SHA-256 differs"
    ),
    "file-text": "its text, its markup or its pages are not what the file ({path}) gives",
    "identifier": "two items have the identifier {id}",
    "reference": "it refers to {id}, which is not in the brief",
    "span": "a passage at {start}-{end} of {source} lies outside that source",
    "withheld": "what is said to be withheld at {start}-{end} is not, or is out of order",
    "paragraphs": "the paragraph at {start}-{end} of {source} is out of order or overlaps another",
    "no-evidence": "it names no passage of a source",
    "quote-text": "it is not what stands in {source} at {start}-{end}",
    "quote-place": "its {what} does not lie where the quotation stands",
    "printed-text": "what is printed does not stand in its evidence: {words!r}",
    "question-quote": (
        "the question quotes {words!r}, which does not stand in a source of the question"
    ),
    "name": "the name {name!r} stands in no source",
    "said": "{words!r} does not stand in the evidence of the event",
    "date": "{date!r} is not an ISO date, month, year or range",
    "origins": "it names {id} as its source, and no passage of its evidence is from there",
    "own-evidence": "it is the analyst's own, and names a passage of a source",
    "own-words": "it is the analyst's own, and says nothing",
    "changed-item": "a person has changed it, and it is not in the brief",
}
"""Every check, with the sentence of its problem."""

_JOINING = re.compile(r",? and |, ")
_DATE = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
_WHEN = re.compile(rf"{_DATE}(?:/{_DATE})?")


def problem(code: str, item: str, **details: object) -> Problem:
    """Say what does not hold."""
    return Problem(code, item, f"{CHECKS[code].format(**details)}.")


class Proof:
    """What a brief and its sources say, for the checks of its items."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.texts = {source.id: source.text for source in brief.sources}
        self.actors = {actor.id: actor for actor in brief.actors}
        self.articles = {source.id: source for source in brief.sources}
        changes = brief.review.changes if brief.review else ()
        self.own = frozenset(change.item for change in changes if change.kind == "own")
        """Names of the items that are the analyst's own."""
        self.named = frozenset(
            (change.item, change.words)
            for change in changes
            if change.kind == "speaker" and change.words is not None
        )
        """Names of speakers that the analyst gave, each with the item."""
        self.unproved: dict[str, None] = {}
        """Items of which nobody can tell whether they hold, as a source is not carried whole."""
        self._gaps = {source.id: source.withheld or () for source in brief.sources}
        self.words = " ".join(
            folded(text)
            for source in brief.sources
            for text in (source.text, _without_marks(source))
        ).casefold()

    def holds(self, span: Span) -> bool:
        """Tell whether a span lies in its source."""
        return span.end <= len(self.texts.get(span.source, ""))

    def is_withheld(self, span: Span) -> bool:
        """Tell whether a character of a span is not carried."""
        return any(gap.overlaps(span) for gap in self._gaps.get(span.source, ()))

    def lacks(self, item: str, sources: Iterable[str]) -> bool:
        """Note that an item's words were not found; tell whether they may stand in what is withheld
        of these sources."""
        may = any(self._gaps.get(source) for source in sources)
        if may:
            self.unproved[item] = None
        return may

    def passages(self, spans: Sequence[Span]) -> list[str]:
        """Return the passages as they are printed: without markup."""
        return [self.articles[span.source].words(span) for span in spans if self.holds(span)]

    def printed(self, item: str, text: str, evidence: Sequence[Span]) -> Iterator[Problem]:
        """Check that a printed text stands in its evidence."""
        if not evidence:
            yield problem("no-evidence", item)
        elif not stands_in(text, self.passages(evidence)):
            yield problem("printed-text", item, words=text)

    def speaker(self, item: str, speaker: Speaker) -> Iterator[Problem]:
        """Check that a speaker is an actor of the brief, by that actor's name, or is named in the
        words of a source; or is named by the analyst, who is not a source."""
        if speaker.actor is None and (item, speaker.name) in self.named:
            return
        if speaker.actor is not None and speaker.actor not in self.actors:
            yield problem("reference", item, id=speaker.actor)
            return
        if speaker.actor is not None and speaker.name == self.actors[speaker.actor].name:
            return  # the actor's own name is proved with the actor
        yield from self.name(item, speaker.name)

    def speakers(self, item: str, value: msgspec.Struct) -> Iterator[Problem]:
        """Check the speakers of an item."""
        for speaker in speakers_of(value):
            yield from self.speaker(item, speaker)

    def name(self, item: str, name: str) -> Iterator[Problem]:
        """Check that a name stands in a source, or each of several that are joined ("Ada Thorne and
        Ben Okafor")."""
        whole = folded(name).casefold()
        names = [whole] if whole in self.words else _JOINING.split(whole)
        if not all(one and one in self.words for one in names) and not self.lacks(
            item, self.articles
        ):
            yield problem("name", item, name=name)

    def origins(
        self, item: str, origins: Sequence[str], evidence: Sequence[Span]
    ) -> Iterator[Problem]:
        """Check that a passage is from each of the sources that are named."""
        for source in origins:
            if source not in {span.source for span in evidence}:
                yield problem("origins", item, id=source)


def check_own(name: str, item: Any) -> Iterator[Problem]:
    """Check what can be asked of an item that is the analyst's own: it says something, and does not
    seem to rest on a source. A question may say where sources leave it open."""
    if not (getattr(item, "text", "") or getattr(item, "question", "")).strip():
        yield problem("own-words", name)
    if not isinstance(item, OpenQuestion) and (item.evidence or getattr(item, "origins", ())):
        yield problem("own-evidence", name)


def check_text(proof: Proof, name: str, item: Any) -> Iterator[Problem]:
    """Check what is asked of every item that prints a text: it stands in the evidence, and whoever
    speaks is known."""
    yield from proof.printed(name, item.text, item.evidence)
    yield from proof.speakers(name, item)


def check_statement(proof: Proof, name: str, statement: Statement) -> Iterator[Problem]:
    """Check a statement of the bottom line, which may put a question of the brief, with its
    evidence."""
    puts_a_question = any(
        statement.text == STILL_OPEN + question.question and statement.evidence == question.evidence
        for question in proof.brief.open_questions
    )
    if not puts_a_question:
        yield from check_text(proof, name, statement)


def check_point(proof: Proof, name: str, point: KeyPoint) -> Iterator[Problem]:
    """Check a key point."""
    yield from check_text(proof, name, point)
    yield from proof.origins(name, point.origins, point.evidence)


def check_quote(proof: Proof, name: str, quote: Quote) -> Iterator[Problem]:
    """Check a quotation: its text, to the character, its place, and what it goes on with."""
    if (
        proof.holds(quote.span)
        and proof.articles[quote.span.source].passage(quote.span) != quote.text
    ):
        yield problem(
            "quote-text", name, source=quote.span.source, start=quote.span.start, end=quote.span.end
        )
    if quote.continues is not None and all(
        quote.continues != other.id for other in proof.brief.quotes
    ):
        yield problem("reference", name, id=quote.continues)
    yield from _places(quote)
    yield from proof.speakers(name, quote)


def check_question(proof: Proof, name: str, question: OpenQuestion) -> Iterator[Problem]:
    """Check an open question, of whose words only those in quotation marks are compared."""
    if not question.evidence:
        yield problem("no-evidence", name)
    sources = [
        proof.articles[id]
        for id in dict.fromkeys(span.source for span in question.evidence)
        if id in proof.articles
    ]
    # With its markup or without.
    texts = [folded(text) for source in sources for text in (source.text, _without_marks(source))]
    for phrase in phrases_in_marks(question.question):
        if not any(find_words(text, phrase) >= 0 for text in texts) and not proof.lacks(
            name, (source.id for source in sources)
        ):
            yield problem("question-quote", name, words=phrase)
    yield from proof.speakers(name, question)


def check_disagreement(proof: Proof, name: str, disagreement: Disagreement) -> Iterator[Problem]:
    """Check a disagreement and its sides."""
    yield from proof.printed(
        name, disagreement.topic, [span for side in disagreement.sides for span in side.evidence]
    )
    for side in disagreement.sides:
        yield from proof.printed(name, side.text, side.evidence)
        yield from proof.origins(name, side.sources, side.evidence)


def check_actor(proof: Proof, name: str, actor: Actor) -> Iterator[Problem]:
    """Check that the name and the role of an actor stand in a source, the name inside the role
    perhaps: "senator of Vermont" of "Senator Ada Hall of Vermont"."""
    yield from proof.name(name, actor.name)
    if actor.role and not _stands_around(proof, actor.role, actor.mentions):
        yield from proof.name(name, actor.role)


def _stands_around(proof: Proof, role: str, mentions: Sequence[Span]) -> bool:
    """Tell whether a role stands on both sides of one of the actor's mentions."""
    words = folded(role).casefold().split()
    named = dict.fromkeys(folded(text).casefold() for text in proof.passages(mentions))
    return any(
        " ".join((*words[:i], name, *words[i:])) in proof.words
        for i in range(1, min(2, len(words)))
        for name in named
    )


def check_event(proof: Proof, name: str, event: Event) -> Iterator[Problem]:
    """Check an event and its date."""
    yield from check_text(proof, name, event)
    if event.said is not None and not stands_in(event.said, proof.passages(event.evidence)):
        yield problem("said", name, words=event.said)
    if event.when is not None and not _WHEN.fullmatch(event.when):
        yield problem("date", name, date=event.when)


def check_position(proof: Proof, name: str, position: Position) -> Iterator[Problem]:
    """Check a position, and that whoever holds it is an actor of the brief or named in a source."""
    yield from check_text(proof, name, position)
    if all(position.actor != actor.name for actor in proof.brief.actors):
        yield from proof.name(name, position.actor)


def _without_marks(source: Article) -> str:
    return source.words(source.span(0, len(source.text))) if source.text else ""


def _places(quote: Quote) -> Iterator[Problem]:
    """Check that the parts of a quotation lie in it, and that it lies in its sentence."""
    if not quote.sentence.overlaps(quote.span):
        yield problem("quote-place", quote.id, what="sentence")
    if quote.within is not None and not quote.within.covers(quote.span):
        yield problem("quote-place", quote.id, what="within")
    for part in quote.parts:
        if not quote.span.covers(part):
            yield problem("quote-place", quote.id, what="part")
