"""The items of a brief as templates see them: numbered, set in type, dated in words, each with its
references."""

from __future__ import annotations

import msgspec

from briefgen.model import Brief, QuestionCategory, Span, Speaker
from briefgen.rendering.labels import Labels
from briefgen.rendering.labels.phrasing import date_in_words
from briefgen.rendering.labels.typography import begin, set_type
from briefgen.rendering.view.passages import Annex, BackLink, Citation
from briefgen.rendering.view.standing_words import accounts_in_words, standing_in_words

BOTTOM_LINE = "bottom-line"
"""The id of the bottom line, whose sentences have none of their own."""


class Line(msgspec.Struct, frozen=True):
    """A sentence of the bottom line."""

    text: str
    """As it is printed."""
    citations: tuple[Citation, ...]
    """The paragraphs it rests on, for the filters `cite` and `cited`."""
    claimed_by: str | None = None
    """Whose claim it is, where it is a key point that is one and the text does not say so."""
    disputed: tuple[BackLink, ...] = ()
    """The disagreements of which it is a side, for the filter `back`."""
    standing: str | None = None
    """In words which sources say it, where it is a key point; null in a brief of one source."""


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
    standing: str | None = None
    """In words which sources say it, and how many of them independently: "3 sources, 2
    independent", "only S2"; null in a brief of one source."""


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
    note: str | None = None
    """In words what there is to say of the accounts: that one is a correction, or later, or that
    both are wordings of one utterance."""
    kind: str | None = None
    """In what they differ, as a key: "figure", "wording"; null where the brief does not say."""


class Event(msgspec.Struct, frozen=True):
    """A line of the timeline."""

    anchor: str
    """"e1", …"""
    when: str
    """The date in words, else what the source says of when, in its quotation marks; empty where it
    says nothing."""
    date: str | None
    """ISO date, month, year or range."""
    text: str
    """What happened or is to happen."""
    citations: tuple[Citation, ...]
    """The paragraphs it rests on, for the filters `cite` and `cited`."""
    standing: str | None = None
    """In words which sources tell it, as of a key point."""


def read_bottom_line(brief: Brief, annex: Annex) -> tuple[Line, ...]:
    """Prepare the bottom line of a brief."""
    back = BackLink(annex.labels.say("link.bottom_line"), BOTTOM_LINE, "bottom_line")
    speakers = {point.text: point.speaker for point in brief.key_points}
    standings = {
        point.text: standing_in_words(brief, point.evidence, point.origins, annex.labels)
        for point in brief.key_points
    }
    return tuple(
        Line(
            annex.marks.text(f"bottom line {number}", text),
            annex.cite(line.evidence, back),
            annex.marks.name(f"bottom line {number}", _claimed_by(speakers.get(line.text), text)),
            _disputed(brief, line.evidence, annex.labels) if line.text in speakers else (),
            standings.get(line.text),
        )
        for number, line in enumerate(brief.bottom_line, 1)
        if (text := set_type(line.text))
    )


def read_points(brief: Brief, annex: Annex) -> tuple[Point, ...]:
    """Prepare the key points of a brief."""
    return tuple(_point(brief, annex, index) for index in range(len(brief.key_points)))


def read_disagreements(brief: Brief, annex: Annex) -> tuple[Disagreement, ...]:
    """Prepare the disagreements of a brief."""
    return tuple(_disagreement(brief, annex, index) for index in range(len(brief.disagreements)))


def read_questions(brief: Brief, annex: Annex) -> tuple[Question, ...]:
    """Prepare the open questions of a brief."""
    return tuple(_question(brief, annex, index) for index in range(len(brief.open_questions)))


def read_events(brief: Brief, annex: Annex) -> tuple[Event, ...]:
    """Prepare the timeline of a brief."""
    return tuple(_event(brief, annex, index) for index in range(len(brief.events)))


def _point(brief: Brief, annex: Annex, index: int) -> Point:
    point, number = brief.key_points[index], index + 1
    anchor, text = f"k{number}", set_type(point.text)
    return Point(
        number=number,
        anchor=anchor,
        text=annex.marks.text(point.id, text),
        claimed_by=annex.marks.name(point.id, _claimed_by(point.speaker, text)),
        origins=len(point.origins),
        disputed=_disputed(brief, point.evidence, annex.labels),
        citations=annex.cite(
            point.evidence,
            BackLink(annex.labels.say("link.point", number=str(number)), anchor, "point"),
        ),
        standing=standing_in_words(brief, point.evidence, point.origins, annex.labels),
    )


def _disputed(brief: Brief, evidence: tuple[Span, ...], labels: Labels) -> tuple[BackLink, ...]:
    """Return the disagreements of which the passage that a point prints is a side: whoever reads
    the point alone must know."""
    return tuple(
        BackLink(labels.say("link.disputed"), f"d{number}", "disagreement")
        for number, disagreement in enumerate(brief.disagreements, 1)
        if evidence
        and any(span.overlaps(evidence[0]) for side in disagreement.sides for span in side.evidence)
    )


def _claimed_by(speaker: Speaker | None, text: str) -> str | None:
    """Name the speaker of a claim, unless the point already does: by the whole name or its last
    word."""
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
        text=annex.marks.text(question.id, set_type(question.question)),
        category=annex.marks.answer(question.id)
        or annex.labels.say(f"category.{question.category}"),
        asked_by=annex.marks.name(
            question.id, set_type(question.asked_by.name) if question.asked_by else None
        ),
        core=question.core,
        citations=annex.cite(question.evidence, item),
        answers=annex.cite(question.answered_by, item),
        category_key=question.category,
    )


def _disagreement(brief: Brief, annex: Annex, index: int) -> Disagreement:
    disagreement, anchor = brief.disagreements[index], f"d{index + 1}"
    item = BackLink(
        annex.labels.say("link.disagreement", number=str(index + 1)), anchor, "disagreement"
    )
    sides = tuple(
        Side(set_type(side.text), annex.cite(side.evidence, item), side.sources)
        for side in disagreement.sides
    )
    return Disagreement(
        anchor,
        begin(set_type(disagreement.topic)),
        sides,
        accounts_in_words(disagreement, annex.labels),
        disagreement.kind or None,
    )


def _event(brief: Brief, annex: Annex, index: int) -> Event:
    event, anchor = brief.events[index], f"e{index + 1}"
    if event.when:
        when = date_in_words(set_type(event.when), annex.labels)
    else:
        when = f"“{set_type(event.said)}”" if event.said else ""
    item = BackLink(annex.labels.say("link.timeline"), anchor, "timeline")
    text = annex.marks.text(event.id, set_type(event.text))
    return Event(
        anchor,
        when,
        event.when,
        text,
        annex.cite(event.evidence, item),
        standing_in_words(brief, event.evidence, event.origins or (), annex.labels),
    )
