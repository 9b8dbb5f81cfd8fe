"""What a template sees: the brief, and each of its items numbered, dated in words and with its references. See docs/templates.md."""

from __future__ import annotations

import msgspec

from briefgen.model import Brief, QuestionCategory, Span, Speaker
from briefgen.rendering.actors import ActorGroup, Position, Stand, gather_stands, group_actors, read_position
from briefgen.rendering.comparison import Claim, Voices, by_source, compare
from briefgen.rendering.excerpts import Excerpt, read_excerpts
from briefgen.rendering.labels import Labels, english
from briefgen.rendering.passages import Annex, BackLink, Citation, SourceEntry
from briefgen.rendering.quotations import Quotation, read_quotations
from briefgen.rendering.shortening import short_title
from briefgen.rendering.typography import begin, set_type
from briefgen.rendering.wording import NEXT_STEPS, date_in_words, made_in_words


class Line(msgspec.Struct, frozen=True):
    """A sentence of the bottom line."""

    text: str
    """As it is printed."""
    citations: tuple[Citation, ...]
    """The paragraphs it rests on, for the filters `cite` and `cited`."""


class Point(msgspec.Struct, frozen=True):
    """A key point."""

    number: int
    """From 1."""
    anchor: str
    """The id to give the item, for the way back from the annex: "k1", …"""
    text: str
    """As it is printed."""
    claimed_by: str | None
    """Whose claim it is, where it is one and the text does not say so."""
    origins: int
    """How many sources say it."""
    disputed: tuple[BackLink, ...]
    """The disagreements of which it is a side, for the filter `back`."""
    citations: tuple[Citation, ...]
    """The paragraphs it rests on, for the filters `cite` and `cited`."""


class Question(msgspec.Struct, frozen=True):
    """An open question."""

    number: int
    """From 1."""
    anchor: str
    """"o1", …"""
    text: str
    """One interrogative sentence."""
    category: str
    """In words: "not disclosed"."""
    asked_by: str | None
    """Who asks it, where the source says so."""
    core: bool
    """Whether the story turns on it."""
    citations: tuple[Citation, ...]
    """The paragraphs it rests on, for the filters `cite` and `cited`."""
    answers: tuple[Citation, ...]
    """Passages of other sources that answer it."""
    category_key: QuestionCategory = "unknown"
    """The category as a key, to choose by: "undisclosed"."""


class Side(msgspec.Struct, frozen=True):
    """What one side of a disagreement says."""

    text: str
    """Its words."""
    citations: tuple[Citation, ...]
    """The paragraphs it rests on, for the filters `cite` and `cited`."""
    sources: tuple[str, ...]
    """The ids of the sources that say it."""


class Disagreement(msgspec.Struct, frozen=True):
    """A matter on which the sources contradict each other."""

    anchor: str
    """"d1", …"""
    topic: str
    """What it is about."""
    sides: tuple[Side, ...]
    """Two or more."""


class Event(msgspec.Struct, frozen=True):
    """A line of the timeline."""

    anchor: str
    """"e1", …"""
    when: str
    """The date in words, else what the source says of when, in its quotation marks; empty where it says nothing."""
    date: str | None
    """ISO date, month, year or range."""
    text: str
    """What happened or is to happen."""
    citations: tuple[Citation, ...]
    """The paragraphs it rests on, for the filters `cite` and `cited`."""


class Context(msgspec.Struct, frozen=True):
    """Everything a template sees under its own name. An empty section is an empty tuple, a missing word null."""

    brief: Brief
    """The brief as it stands in the JSON, its words not set in type."""
    title: str
    """The title."""
    short_title: str
    """The title for the head of a page: six words at most."""
    marking: str | None
    """Such as "OFFICIAL"."""
    audience: str | None
    """For whom."""
    author: str | None
    """From whom."""
    date: str | None
    """In words."""
    bottom_line: tuple[Line, ...]
    """Two or three sentences."""
    key_points: tuple[Point, ...]
    """Ranked."""
    quoted: tuple[Quotation, ...]
    """In their words."""
    partly_quoted: tuple[Quotation, ...]
    """Reported speech with a few of their words in it, between marks."""
    reported: tuple[Quotation, ...]
    """Paraphrase: the reporter's words."""
    disagreements: tuple[Disagreement, ...]
    """Where sources contradict each other."""
    most_sides: int
    """The largest number of sides of a disagreement: the columns of a table."""
    open_questions: tuple[Question, ...]
    """Ranked."""
    actors: tuple[ActorGroup, ...]
    """People first, places last."""
    timeline: tuple[Event, ...]
    """In order."""
    positions: tuple[Position, ...]
    """Who agreed, demanded, offered, rejected, denied, claimed, warned."""
    next_steps: tuple[Position, ...]
    """Who planned or floated what."""
    stands: tuple[Stand, ...]
    """Positions and next steps, by actor."""
    positions_heading: str
    """The label of the heading above them: "positions_and_next_steps", or "positions" or "next_steps" where there are only these."""
    notes: str | None
    """The analyst's own Markdown, for the filter `md`."""
    sources: tuple[SourceEntry, ...]
    """All of them."""
    cited_sources: tuple[SourceEntry, ...]
    """Those that the items printed cite."""
    annex: tuple[SourceEntry, ...]
    """The sources of which a paragraph is cited."""
    source_count: str
    """"1 source", "3 sources"."""
    made: tuple[str, ...]
    """How this was made, in three lines."""
    excerpts: tuple[Excerpt, ...]
    """Every quotation in its context."""
    claims: tuple[Claim, ...]
    """Key points and disagreements, with what each source says to them."""
    by_source: tuple[Voices, ...]
    """The quotations of each source that has any."""
    labels: Labels
    """The program's own words in the language of the page, by group and name: `labels.heading.key_points`."""
    numbers: dict[str, int] = {}
    """The paragraph number of each item, by its anchor, in the order of the pack's sections: for a paper that numbers its paragraphs."""


def build_context(brief: Brief, printed: frozenset[str] | None = None, labels: Labels | None = None) -> Context:
    """Prepare a brief for its templates.

    ``printed`` are the ids of what the pages print, where these are known from a first rendering (see `rendering/linking.py`); ``labels``
    the words of the page, English where none are given.

    Raises:
        BriefBroken: an item points outside its source.
    """
    labels = labels or english()
    annex = Annex(brief, printed, labels)
    above = BackLink(labels.say("link.bottom_line"), "bottom-line", "bottom_line")
    bottom_line = tuple(Line(set_type(line.text), annex.cite(line.evidence, above)) for line in brief.bottom_line)
    key_points = tuple(_point(brief, annex, index) for index in range(len(brief.key_points)))
    quotations = read_quotations(brief, annex)
    disagreements = tuple(_disagreement(brief, annex, index) for index in range(len(brief.disagreements)))
    questions = tuple(_question(brief, annex, index) for index in range(len(brief.open_questions)))
    timeline = tuple(_event(brief, annex, index) for index in range(len(brief.events)))
    positions = tuple(read_position(brief, annex, index) for index in range(len(brief.positions)))
    ahead = [position.stance_key in NEXT_STEPS for position in positions]
    held = tuple(position for position, is_ahead in zip(positions, ahead, strict=True) if not is_ahead)
    planned = tuple(position for position, is_ahead in zip(positions, ahead, strict=True) if is_ahead)
    # Last, when every item has left its references behind.
    sources = annex.entries()
    return Context(
        brief=brief,
        title=set_type(brief.title),
        short_title=short_title(set_type(brief.title)),
        marking=_optional(brief.marking),
        audience=_optional(brief.audience),
        author=_optional(brief.author),
        date=date_in_words(set_type(brief.date), labels) if brief.date else None,
        bottom_line=bottom_line,
        key_points=key_points,
        quoted=tuple(quotation for quotation in quotations if not quotation.paraphrase and not quotation.partly),
        partly_quoted=tuple(quotation for quotation in quotations if quotation.partly),
        reported=tuple(quotation for quotation in quotations if quotation.paraphrase),
        disagreements=disagreements,
        most_sides=max((len(disagreement.sides) for disagreement in disagreements), default=0),
        open_questions=questions,
        actors=group_actors(brief, labels),
        timeline=timeline,
        positions=held,
        next_steps=planned,
        stands=gather_stands(held + planned),
        positions_heading="positions_and_next_steps" if held and planned else "positions" if held else "next_steps",
        notes=brief.notes if brief.notes and brief.notes.strip() else None,
        sources=sources,
        cited_sources=annex.cited_sources(sources),
        annex=tuple(source for source in sources if source.paragraphs),
        source_count=labels.say("count.source", count=len(brief.sources)),
        made=made_in_words(brief, labels),
        excerpts=read_excerpts(brief, annex, quotations),
        claims=compare(brief, sources, key_points, disagreements, labels),
        by_source=by_source(sources, quotations),
        labels=labels,
    )


def _optional(text: str | None) -> str | None:
    return set_type(text) or None if text else None


def _point(brief: Brief, annex: Annex, index: int) -> Point:
    point, number = brief.key_points[index], index + 1
    anchor, text = f"k{number}", set_type(point.text)
    return Point(
        number=number,
        anchor=anchor,
        text=text,
        claimed_by=_claimed_by(point.speaker, text),
        origins=len(point.origins),
        disputed=_disputed(brief, annex, point.evidence),
        citations=annex.cite(point.evidence, BackLink(annex.labels.say("link.point", number=str(number)), anchor, "point")),
    )


def _disputed(brief: Brief, annex: Annex, evidence: tuple[Span, ...]) -> tuple[BackLink, ...]:
    """Return the disagreements of which the passage that a point prints is a side: whoever reads the point alone must know."""
    return tuple(
        annex.back(annex.labels.say("link.disputed"), f"d{number}", "disagreement")
        for number, disagreement in enumerate(brief.disagreements, 1)
        if any(span.overlaps(evidence[0]) for side in disagreement.sides for span in side.evidence)
    )


def _claimed_by(speaker: Speaker | None, text: str) -> str | None:
    """Name the speaker of a claim, unless the point already does: by the whole name or its last word."""
    if speaker is None or not speaker.name.strip():
        return None
    name = set_type(speaker.name)
    return None if name.split()[-1] in text else name


def _question(brief: Brief, annex: Annex, index: int) -> Question:
    question, number = brief.open_questions[index], index + 1
    anchor = f"o{number}"
    item = BackLink(annex.labels.say("link.question", number=str(number)), anchor, "question")
    return Question(
        number=number,
        anchor=anchor,
        text=set_type(question.question),
        category=annex.labels.say(f"category.{question.category}"),
        asked_by=set_type(question.asked_by.name) if question.asked_by else None,
        core=question.core,
        citations=annex.cite(question.evidence, item),
        answers=annex.cite(question.answered_by, item),
        category_key=question.category,
    )


def _disagreement(brief: Brief, annex: Annex, index: int) -> Disagreement:
    disagreement, anchor = brief.disagreements[index], f"d{index + 1}"
    item = BackLink(annex.labels.say("link.disagreement", number=str(index + 1)), anchor, "disagreement")
    sides = tuple(Side(set_type(side.text), annex.cite(side.evidence, item), side.sources) for side in disagreement.sides)
    return Disagreement(anchor, begin(set_type(disagreement.topic)), sides)


def _event(brief: Brief, annex: Annex, index: int) -> Event:
    event, anchor = brief.events[index], f"e{index + 1}"
    if event.when:
        when = date_in_words(set_type(event.when), annex.labels)
    else:
        when = f"“{set_type(event.said)}”" if event.said else ""
    item = BackLink(annex.labels.say("link.timeline"), anchor, "timeline")
    return Event(anchor, when, event.when, set_type(event.text), annex.cite(event.evidence, item))
