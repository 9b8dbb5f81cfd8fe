"""Prove a brief against the sources it carries, and those against the files they were read from.

What is proved: every offset lies in its source; a quotation is the source's text at its place, to the character; every other printed
passage stands in its evidence, in order, once the tool's own words in square brackets are taken out; a phrase in quotation marks in a
question stands in a source of the question; every reference between items leads somewhere; every number and name is given once.

Two things are printed that are no passages, and are proved otherwise. A statement of the bottom line may be a question of the brief after
the words "Still open:"; it must be that question, word for word, with its evidence. And a question is a sentence of the tool's own making:
its words are not compared, but for those in quotation marks.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import msgspec

from briefgen.briefs.bottom_line import STILL_OPEN
from briefgen.briefs.printed import stands_in
from briefgen.errors import SourceError
from briefgen.language.whole_words import find_words, folded, phrases_in_marks
from briefgen.model import SCHEMA, Article, Brief, Disagreement, Event, OpenQuestion, Quote, Span, Speaker, Statement


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
    "file-changed": "the file of this source ({path}) is not the one that was read: its SHA-256 differs",
    "file-text": "its text, its markup or its pages are not what the file ({path}) gives",
    "identifier": "two items have the identifier {id}",
    "reference": "it refers to {id}, which is not in the brief",
    "span": "a passage at {start}-{end} of {source} lies outside that source",
    "paragraphs": "the paragraph at {start}-{end} of {source} is out of order or overlaps another",
    "no-evidence": "it names no passage of a source",
    "quote-text": "it is not what stands in {source} at {start}-{end}",
    "quote-place": "its {what} does not lie where the quotation stands",
    "printed-text": "what is printed does not stand in its evidence: {words!r}",
    "question-quote": "the question quotes {words!r}, which does not stand in a source of the question",
    "name": "the name {name!r} stands in no source",
    "said": "{words!r} does not stand in the evidence of the event",
    "date": "{date!r} is not an ISO date, month, year or range",
    "origins": "it names {id} as its source, and no passage of its evidence is from there",
}
"""Every check, with the sentence of its problem."""

_JOINING = re.compile(r",? and |, ")
_DATE = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
_WHEN = re.compile(rf"{_DATE}(?:/{_DATE})?")


def verify(brief: Brief, sources: Mapping[str, bytes] | None = None) -> list[Problem]:
    """Return everything in a brief that does not hold, in the order of its parts; an empty list proves it.

    Args:
        brief: the brief, as composed or as read from a file that somebody may have edited.
        sources: identifier or path of a source, as the brief gives it -> the bytes of the file. None leaves the files out.
    """
    proof = _Proof(brief)
    checks = chain(
        _schema(brief),
        _files(brief, sources),
        _identifiers(brief),
        proof.spans(),
        proof.paragraphs(),
        proof.bottom_line(),
        proof.points(),
        proof.quotes(),
        proof.questions(),
        proof.disagreements(),
        proof.names(),
        proof.events(),
        proof.positions(),
    )
    return list(dict.fromkeys(checks))


def _problem(code: str, item: str, **details: object) -> Problem:
    return Problem(code, item, f"{CHECKS[code].format(**details)}.")


def _schema(brief: Brief) -> Iterator[Problem]:
    if brief.schema != SCHEMA:
        yield _problem("schema", "brief", found=brief.schema, known=SCHEMA)


def _files(brief: Brief, sources: Mapping[str, bytes] | None) -> Iterator[Problem]:
    if sources is None:
        return
    for source in brief.sources:
        data = sources.get(source.id, sources.get(source.path))
        if data is None:
            yield _problem("file-missing", source.id, path=source.path)
        elif hashlib.sha256(data).hexdigest() != source.sha256:
            yield _problem("file-changed", source.id, path=source.path)
        elif not _is_as_read(source, data):
            yield _problem("file-text", source.id, path=source.path)


def _is_as_read(source: Article, data: bytes) -> bool:
    """Tell whether the text, the markup and the pages of a source are as its file gives them.

    Markup is left out of what is printed, so a word that was made markup by hand would vanish without a trace. A brief may name no pages:
    older ones do not.
    """
    from briefgen.sources import read_one_guarded  # only wanted here

    try:
        article = read_one_guarded(data, path=source.path, id=source.id)
    except SourceError:
        return False
    return (source.text, source.marks) == (article.text, article.marks) and (not source.pages or source.pages == article.pages)


def _identifiers(brief: Brief) -> Iterator[Problem]:
    seen: set[str] = set()
    for name in chain((source.id for source in brief.sources), (name for name, _ in _numbered(brief))):
        if name in seen:
            yield _problem("identifier", name, id=name)
        seen.add(name)


def _numbered(brief: Brief) -> list[tuple[str, msgspec.Struct]]:
    """Return the items that carry an identifier, with it."""
    items: list[tuple[str, msgspec.Struct]] = [(actor.id, actor) for actor in brief.actors]
    items += [(point.id, point) for point in brief.key_points]
    items += [(quote.id, quote) for quote in brief.quotes]
    items += [(question.id, question) for question in brief.open_questions]
    return items + [(event.id, event) for event in brief.events]


def _spans_in(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from _spans_in(member)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from _spans_in(getattr(value, field))


class _Proof:
    """The checks that look into the sources of a brief."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.texts = {source.id: source.text for source in brief.sources}
        self.actors = {actor.id: actor for actor in brief.actors}
        self.articles = {source.id: source for source in brief.sources}
        self.words = " ".join(folded(text) for source in brief.sources for text in (source.text, _without_marks(source))).casefold()

    def holds(self, span: Span) -> bool:
        return span.end <= len(self.texts.get(span.source, ""))

    def passages(self, spans: Sequence[Span]) -> list[str]:
        """Return the passages as they are printed: without markup."""
        return [self.articles[span.source].words(span) for span in spans if self.holds(span)]

    def spans(self) -> Iterator[Problem]:
        """Every span of every item lies in its source."""
        brief = self.brief
        named: list[tuple[str, Any]] = [*_numbered(brief)]
        named += [(f"bottom line {number}", statement) for number, statement in enumerate(brief.bottom_line, 1)]
        named += [(f"disagreement {number}", disagreement) for number, disagreement in enumerate(brief.disagreements, 1)]
        named += [(f"position {number}", position) for number, position in enumerate(brief.positions, 1)]
        named += [("paragraphs", brief.paragraphs)]
        named += [(source.id, (source.body, source.marks)) for source in brief.sources]
        for item, value in named:
            for span in _spans_in(value):
                if span.source not in self.texts:
                    yield _problem("reference", item, id=span.source)
                elif not self.holds(span):
                    yield _problem("span", item, source=span.source, start=span.start, end=span.end)

    def paragraphs(self) -> Iterator[Problem]:
        """The paragraphs of each source stand in order and apart."""
        reached: dict[str, int] = {}
        for span in self.brief.paragraphs:
            if span.start < reached.get(span.source, 0):
                yield _problem("paragraphs", "paragraphs", source=span.source, start=span.start, end=span.end)
            reached[span.source] = span.end

    def printed(self, item: str, text: str, evidence: Sequence[Span]) -> Iterator[Problem]:
        """A printed text stands in its evidence."""
        if not evidence:
            yield _problem("no-evidence", item)
        elif not stands_in(text, self.passages(evidence)):
            yield _problem("printed-text", item, words=text)

    def speaker(self, item: str, speaker: Speaker | None) -> Iterator[Problem]:
        """A speaker is an actor of the brief, by that actor's name, or is named in the words of a source."""
        if speaker is None:
            return
        if speaker.actor is not None and speaker.actor not in self.actors:
            yield _problem("reference", item, id=speaker.actor)
        elif speaker.actor is not None and speaker.name == self.actors[speaker.actor].name:
            return  # the actor's own name is proved with the actor
        else:
            yield from self.name(item, speaker.name)

    def name(self, item: str, name: str) -> Iterator[Problem]:
        """Check that a name stands in a source, or each of several that are joined ("Ada Thorne and Ben Okafor")."""
        whole = folded(name).casefold()
        names = [whole] if whole in self.words else _JOINING.split(whole)
        if not all(one and one in self.words for one in names):
            yield _problem("name", item, name=name)

    def bottom_line(self) -> Iterator[Problem]:
        for number, statement in enumerate(self.brief.bottom_line, 1):
            if not self.is_question(statement):
                yield from self.printed(f"bottom line {number}", statement.text, statement.evidence)

    def is_question(self, statement: Statement) -> bool:
        """Tell whether a statement puts a question of the brief, with its evidence."""
        return any(
            statement.text == STILL_OPEN + question.question and statement.evidence == question.evidence
            for question in self.brief.open_questions
        )

    def points(self) -> Iterator[Problem]:
        for point in self.brief.key_points:
            yield from self.printed(point.id, point.text, point.evidence)
            yield from self.speaker(point.id, point.speaker)
            yield from self.origins(point.id, point.origins, point.evidence)

    def origins(self, item: str, origins: Sequence[str], evidence: Sequence[Span]) -> Iterator[Problem]:
        for source in origins:
            if source not in {span.source for span in evidence}:
                yield _problem("origins", item, id=source)

    def quotes(self) -> Iterator[Problem]:
        known = {quote.id for quote in self.brief.quotes}
        for quote in self.brief.quotes:
            if self.holds(quote.span) and self.articles[quote.span.source].passage(quote.span) != quote.text:
                yield _problem("quote-text", quote.id, source=quote.span.source, start=quote.span.start, end=quote.span.end)
            if quote.continues is not None and quote.continues not in known:
                yield _problem("reference", quote.id, id=quote.continues)
            yield from _places(quote)
            yield from self.speaker(quote.id, quote.speaker)

    def questions(self) -> Iterator[Problem]:
        for question in self.brief.open_questions:
            if not question.evidence:
                yield _problem("no-evidence", question.id)
            for phrase in phrases_in_marks(question.question):
                if not self.is_in_sources(phrase, question):
                    yield _problem("question-quote", question.id, words=phrase)
            yield from self.speaker(question.id, question.asked_by)

    def is_in_sources(self, phrase: str, question: OpenQuestion) -> bool:
        """Tell whether a phrase stands in a source of a question, with its markup or without."""
        sources = [self.articles[name] for name in dict.fromkeys(span.source for span in question.evidence) if name in self.articles]
        return any(find_words(folded(text), phrase) >= 0 for source in sources for text in (source.text, _without_marks(source)))

    def disagreements(self) -> Iterator[Problem]:
        for number, disagreement in enumerate(self.brief.disagreements, 1):
            yield from self.sides(f"disagreement {number}", disagreement)

    def sides(self, item: str, disagreement: Disagreement) -> Iterator[Problem]:
        yield from self.printed(item, disagreement.topic, [span for side in disagreement.sides for span in side.evidence])
        for side in disagreement.sides:
            yield from self.printed(item, side.text, side.evidence)
            yield from self.origins(item, side.sources, side.evidence)

    def names(self) -> Iterator[Problem]:
        for actor in self.brief.actors:
            yield from self.name(actor.id, actor.name)
            if actor.role:
                yield from self.name(actor.id, actor.role)

    def events(self) -> Iterator[Problem]:
        for event in self.brief.events:
            yield from self.printed(event.id, event.text, event.evidence)
            yield from self.dates(event)

    def dates(self, event: Event) -> Iterator[Problem]:
        if event.said is not None and not stands_in(event.said, self.passages(event.evidence)):
            yield _problem("said", event.id, words=event.said)
        if event.when is not None and not _WHEN.fullmatch(event.when):
            yield _problem("date", event.id, date=event.when)

    def positions(self) -> Iterator[Problem]:
        for number, position in enumerate(self.brief.positions, 1):
            yield from self.printed(f"position {number}", position.text, position.evidence)
            if position.actor not in {actor.name for actor in self.brief.actors}:
                yield from self.name(f"position {number}", position.actor)


def _without_marks(source: Article) -> str:
    return source.words(source.span(0, len(source.text))) if source.text else ""


def _places(quote: Quote) -> Iterator[Problem]:
    """Check that the parts of a quotation lie in it, and that it lies in its sentence."""
    if not quote.sentence.overlaps(quote.span):
        yield _problem("quote-place", quote.id, what="sentence")
    if quote.within is not None and not quote.within.covers(quote.span):
        yield _problem("quote-place", quote.id, what="within")
    for part in quote.parts:
        if not quote.span.covers(part):
            yield _problem("quote-place", quote.id, what="part")
