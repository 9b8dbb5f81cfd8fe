"""What a section of a brief is, told once: linking, paragraph numbers, contents, proof, Word and
the schema of templates read this table.

A new kind of finding has a part of a brief (see briefs/parts.py), an entry here, and a block in
each pack that prints it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

from briefgen import model
from briefgen.model import Brief
from briefgen.rendering.labels import Labels
from briefgen.rendering.sections import word_writers as word
from briefgen.rendering.view import actors, comparison, excerpts, items, passages, quotations
from briefgen.rendering.view.context import Context
from briefgen.rendering.view.passages import Annex

if TYPE_CHECKING:
    from briefgen.rendering.word.elements import Writer

Words = Iterable[tuple[str, str]]
"""What pages print: of which item ("point 3"), and its words."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """What a section is."""

    anchor: str
    """Its id on a page: "key-points"."""
    heading: str = ""
    """The label that the contents call it by, or the words themselves where there is no such label;
    empty where they pass over it."""
    part: str | None = None
    """The field of a brief whose items it prints."""
    read: Callable[[Brief, Annex], tuple[Any, ...]] | None = None
    """Prepares these items, and cites what they rest on."""
    names: tuple[str, ...]
    """Under which names templates see them, in the order in which they are printed."""
    nouns: Mapping[type, str] = field(default_factory=dict)
    """What an error calls each struct that templates see there, that of the items first."""
    ordered: Callable[[Context], Iterable[Any]] | None = None
    """Its items in the order in which they are printed, where this is not that of the names."""
    ends: Callable[[Any], Iterable[str]] = lambda item: (item.anchor,)
    """The ids that an item has on a page."""
    linked: bool = True
    """References lead to its items."""
    numbered: bool = True
    """Its items have paragraph numbers in a paper that numbers them."""
    words: Callable[[Context], Words] = lambda _: ()
    """What the pages must print of it, for the proof of a PDF."""
    write: Callable[[Context, Writer], None] | None = None
    """Writes it in Word; null where it is not in Word."""

    def heading_in(self, labels: Labels) -> str:
        """Return what the contents call it."""
        return labels.say(self.heading) if self.heading in labels else self.heading

    def items(self, context: Context) -> tuple[Any, ...]:
        """Return what it prints, in order; nothing where the section is left out."""
        if self.ordered is not None:
            return tuple(self.ordered(context))
        return tuple(chain.from_iterable(context.seen(name) or () for name in self.names))

    def anchors(self, context: Context) -> tuple[str, ...]:
        """Return the ids of its items in order, each once."""
        return tuple(dict.fromkeys(end for item in self.items(context) for end in self.ends(item)))


def _end_of(item: Any) -> Iterable[str]:
    """Return the id of an item; the sentences of the bottom line have one together."""
    return (getattr(item, "anchor", items.BOTTOM_LINE),)


def _no_end(_: object) -> Iterable[str]:
    return ()


def _by_stand(context: Context) -> Iterable[actors.Position]:
    return (position for stand in context.stands for position in stand.positions)


def _words_of_quotations(context: Context) -> Words:
    for quotation in (*context.quoted, *context.partly_quoted, *context.reported):
        yield f"quotation {quotation.number}", quotation.text
        yield (
            f"speaker of quotation {quotation.number}",
            quotation.speaker or context.labels.say("note.speaker_not_named"),
        )


def _words_of_disagreements(context: Context) -> Words:
    for number, disagreement in enumerate(context.disagreements, 1):
        for words in (disagreement.topic, *(side.text for side in disagreement.sides)):
            yield f"disagreement {number}", words


def _words_of_events(context: Context) -> Words:
    for event in context.timeline:
        yield "timeline", event.when
        yield "timeline", event.text


def _words_of_positions(context: Context) -> Words:
    for stand in context.stands:
        yield "position", stand.actor
        for position in stand.positions:
            yield "position", f"{position.stance}: {position.text}"


SECTIONS: dict[str, Section] = {
    "summary": Section(
        anchor="summary",
        heading="heading.summary",
        names=("bottom_line", "key_points"),
        ends=_end_of,
    ),
    "bottom_line": Section(
        anchor=items.BOTTOM_LINE,
        part="bottom_line",
        read=items.read_bottom_line,
        names=("bottom_line",),
        nouns={
            items.Line: "a sentence of the bottom line",
            model.Statement: "a sentence of the bottom line in the brief's JSON",
        },
        ends=_end_of,
        words=lambda context: (("bottom line", line.text) for line in context.bottom_line),
        write=word.write_bottom_line,
    ),
    "key_points": Section(
        anchor="key-points",
        heading="heading.key_points",
        part="key_points",
        read=items.read_points,
        names=("key_points",),
        nouns={items.Point: "a key point", model.KeyPoint: "a key point in the brief's JSON"},
        words=lambda context: (
            (f"point {point.number}", point.text) for point in context.further_points
        ),
        write=word.write_key_points,
    ),
    "said": Section(
        anchor="what-was-said",
        heading="heading.said",
        part="quotes",
        read=quotations.read_quotations,
        names=("quoted", "partly_quoted", "reported"),
        nouns={quotations.Quotation: "a quotation", model.Quote: "a quotation in the brief's JSON"},
        words=_words_of_quotations,
        write=word.write_said,
    ),
    "disagreements": Section(
        anchor="disagreements",
        heading="heading.disagreements",
        part="disagreements",
        read=items.read_disagreements,
        names=("disagreements",),
        nouns={
            items.Disagreement: "a disagreement",
            items.Side: "a side of a disagreement",
            model.Disagreement: "a disagreement in the brief's JSON",
            model.Supersession: "what supersedes a side of a disagreement in the brief's JSON",
            model.Side: "a side of a disagreement in the brief's JSON",
        },
        words=_words_of_disagreements,
        write=word.write_disagreements,
    ),
    "open_questions": Section(
        anchor="open-questions",
        heading="heading.open_questions",
        part="open_questions",
        read=items.read_questions,
        names=("open_questions",),
        nouns={
            items.Question: "an open question",
            model.OpenQuestion: "an open question in the brief's JSON",
        },
        words=lambda context: (
            (f"question {question.number}", question.text) for question in context.open_questions
        ),
        write=word.write_open_questions,
    ),
    "actors": Section(
        anchor="actors",
        heading="heading.actors",
        part="actors",
        names=("actors",),
        nouns={
            actors.ActorGroup: "a group of actors",
            actors.Actor: "an actor",
            model.Actor: "an actor in the brief's JSON",
        },
        linked=False,
        words=lambda context: (
            ("actor", actor.name) for group in context.actors for actor in group.actors
        ),
        write=word.write_actors,
    ),
    "timeline": Section(
        anchor="timeline",
        heading="heading.timeline",
        part="events",
        read=items.read_events,
        names=("timeline",),
        nouns={items.Event: "an event", model.Event: "an event in the brief's JSON"},
        words=_words_of_events,
        write=word.write_timeline,
    ),
    "positions": Section(
        anchor="positions",
        heading="heading.positions",
        part="positions",
        read=actors.read_positions,
        names=("positions", "next_steps"),
        nouns={
            actors.Stand: "an actor's stand",
            actors.Position: "a position",
            model.Position: "a position in the brief's JSON",
        },
        ordered=_by_stand,
        words=_words_of_positions,
        write=word.write_positions,
    ),
    "notes": Section(
        anchor="notes",
        heading="short_heading.notes",
        names=("notes",),
        ordered=lambda context: (context.notes,) if context.notes else (),
        ends=_no_end,
        numbered=False,
        write=word.write_notes_of_author,
    ),
    "sources": Section(
        anchor="sources",
        heading="heading.sources",
        names=("sources",),
        nouns={passages.SourceEntry: "a source"},
        numbered=False,
        words=lambda context: (
            (f"source {source.id}", source.short_hash) for source in context.sources
        ),
        write=word.write_sources,
    ),
    "made": Section(
        anchor="made",
        names=("made",),
        ends=_no_end,
        numbered=False,
        write=word.write_making,
    ),
    "annex": Section(
        anchor="annex",
        heading="short_heading.annex",
        names=("annex",),
        nouns={
            passages.Paragraph: "a paragraph",
            passages.Citation: "a reference",
            passages.BackLink: "a reference back",
        },
        ends=lambda source: (paragraph.anchor for paragraph in source.paragraphs),
        numbered=False,
        words=lambda context: (
            (f"paragraph {paragraph.label}", paragraph.text)
            for source in context.annex
            for paragraph in source.paragraphs
        ),
        write=word.write_annex,
    ),
    "excerpts": Section(
        anchor="excerpts",
        heading="short_heading.excerpts",
        names=("excerpts",),
        nouns={
            excerpts.Excerpt: "a quotation in its context",
            excerpts.Surroundings: "a paragraph around a quotation",
            excerpts.Piece: "a piece of a paragraph",
        },
        linked=False,
        numbered=False,
    ),
    "claims": Section(
        anchor="claims",
        heading="heading.claims",
        names=("claims",),
        nouns={
            comparison.Claim: "a claim",
            comparison.Cell: "what a source says to a claim",
            comparison.Voices: "the quotations of a source",
        },
        linked=False,
        numbered=False,
    ),
}
"""Every section by the name it has in packs, in the order in which a brief is read and Word prints
it."""


def added_names() -> dict[str, type]:
    """Return the names of what sections print for which `Context` has no field, with the struct of
    the items."""
    known = Context.__struct_fields__
    return {
        name: next(iter(section.nouns))
        for section in SECTIONS.values()
        for name in section.names
        if name not in known
    }
