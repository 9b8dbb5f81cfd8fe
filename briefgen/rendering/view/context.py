"""What a template sees: the brief, and each of its items numbered, dated in words and with its
references. See docs/templates.md."""

from __future__ import annotations

from typing import Any

import msgspec

from briefgen.model import Brief
from briefgen.rendering.labels import Labels
from briefgen.rendering.view.actors import ActorGroup, Position, Stand
from briefgen.rendering.view.comparison import Claim, Voices
from briefgen.rendering.view.excerpts import Excerpt
from briefgen.rendering.view.items import Disagreement, Event, Line, Point, Question
from briefgen.rendering.view.passages import SourceEntry
from briefgen.rendering.view.quotations import Quotation


class ContentsLine(msgspec.Struct, frozen=True):
    """A section in the contents."""

    section: str
    """By the name it has in `sections`."""
    anchor: str
    """Its id: "key-points"."""
    heading: str
    """What the built-in contents call it; empty where they pass over it."""
    items: tuple[str, ...]
    """The anchors of its items that have paragraph numbers, in order."""


class Context(msgspec.Struct, frozen=True):
    """Everything a template sees under its own name. An empty section is an empty tuple, a missing
    word null."""

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
    """Ranked; those that the bottom line says come first."""
    said_points: tuple[Point, ...]
    """Key points that the bottom line says, word for word; none in a pack that prints no bottom
    line."""
    further_points: tuple[Point, ...]
    """The others."""
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
    """The label of the heading above them: "positions_and_next_steps", or "positions" or
    "next_steps" where there are only these."""
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
    """How this was made, in three lines; then what the marks of the analyst mean, where there are
    any."""
    excerpts: tuple[Excerpt, ...]
    """Every quotation in its context."""
    claims: tuple[Claim, ...]
    """Key points and disagreements, with what each source says to them."""
    by_source: tuple[Voices, ...]
    """The quotations of each source that has any."""
    labels: Labels
    """The program's own words in the language of the page, by group and name:
    `labels.heading.key_points`."""
    checked: str = ""
    """Who has checked the brief, and how many items were changed; or that nobody has is said."""
    legend: tuple[str, ...] = ()
    """What the marks of the analyst mean, where there are any: lines that are in `made`, too."""
    recommendation: str | None = None
    """What the analyst recommends, in Markdown, for the filter `md`; it stands at the head of
    `notes`, too."""
    numbers: dict[str, int] = {}
    """The paragraph number of each item, by its anchor, in the order of the pack's sections: for a
    paper that numbers its paragraphs."""
    contents: tuple[ContentsLine, ...] = ()
    """Those of the pack's sections that have something in them."""
    added: dict[str, tuple[Any, ...]] = {}
    """What the sections print for which there is no field above, by name: a template sees each
    under its own name."""

    def seen(self, name: str) -> Any:
        """Return what a template sees under a name."""
        return self.added[name] if name in self.added else getattr(self, name)
