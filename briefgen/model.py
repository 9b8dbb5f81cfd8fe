"""What a brief is made of.

Every value here is frozen, and every statement points at the characters of a source that say it.
Offsets are half-open and count
Unicode code points of the source's canonical text. The field names are a public contract
(``briefgen/1``): other programs read the JSON. Adding an optional field is a minor change, renaming
or removing one is a major change.

    Article ──▶ Findings (one article) ──▶ Brief (one matter, one or many articles)
"""

from __future__ import annotations

import bisect
import html
from typing import Literal

import msgspec

SCHEMA = "briefgen/1"

ActorKind = Literal["person", "organisation", "place", "group"]
QuoteKind = Literal["direct", "mixed", "indirect"]
QuestionCategory = Literal[
    "explicit_question",
    "undisclosed",
    "disputed",
    "unconfirmed_claim",
    "unknown",
    "undecided",
    "pending_event",
    "vague_commitment",
]
Stance = Literal[
    "agreed", "demanded", "offered", "rejected", "planned", "floated", "denied", "claimed", "warned"
]
DisagreementKind = Literal[
    "figure", "day", "place", "name", "actor", "polarity", "claim", "wording"
]
ChangeKind = Literal["own", "speaker", "answered", "shortened", "added", "restored", "moved", "set"]
Form = Literal[
    "text",
    "markdown",
    "web page",
    "PDF",
    "e-mail",
    "Word",
    "OpenDocument",
    "RTF",
    "EPUB",
    "CSV",
    "JSON",
    "feed",
    "NITF",
    "NewsML-G2",
    "ninjs",
    "wire copy",
    "transcript",
]


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of a source's canonical text, ``text[start:end]``."""

    source: str
    """Identifier of the article, such as "S1"."""
    start: int
    """First character, counted in Unicode code points from 0."""
    end: int
    """One past the last character."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(
                f"a span must hold at least one character, not [{self.start}, {self.end})"
            )

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether both spans share a character."""
        return self.source == other.source and self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.source == other.source and self.start <= other.start and other.end <= self.end


class PageDoubt(msgspec.Struct, frozen=True, kw_only=True):
    """A page of print that may have been read wrongly, and is to be compared with the file."""

    page: int
    """Its number, from 1."""
    problem: Literal["order", "picture"]
    """Its lines may be read in a wrong order; or it is a picture, and was not read."""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One source as it was read."""

    id: str
    """"S1", "S2", … in input order."""
    path: str
    """Where it was read, as the user gave it; "-" for standard input. A brief that is written has
    the name of the file alone."""
    sha256: str
    """Of the bytes read, in lower-case hexadecimal."""
    text: str
    """Canonical text: for .txt and .md what was decoded, with line ends made "\\n" and nothing else
    changed; for other forms what the reader extracted."""
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """ISO date, never guessed."""
    url: str | None = None
    language: str | None = None
    """ISO 639-1 code, or null where the text is too short to tell."""
    form: Form = "text"
    body: Span | None = None
    """The part of the text that is the article, where front matter or a heading stands before it;
    null means the whole text."""
    marks: tuple[Span, ...] = ()
    """Markup inside the body, which is part of the text and no word of it ("**", a link's address);
    in order, apart from each other."""
    pages: tuple[int, ...] | msgspec.UnsetType = msgspec.UNSET
    """Where each page of the file begins in the text; a page without text begins where the next one
    does. Left out where the form has
    no pages."""
    mended: int | msgspec.UnsetType = msgspec.UNSET
    """Characters of the text that were decoded wrongly before the file was saved, and are mended in
    it. Left out where there are none."""
    doubts: tuple[PageDoubt, ...] | msgspec.UnsetType = msgspec.UNSET
    """Pages that may have been read wrongly, in order. Left out where the form has no pages."""
    copy_of: str | msgspec.UnsetType = msgspec.UNSET
    """The source of the brief whose text this one carries. Left out where there is none."""
    leans_on: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """The sources of the brief that this one names as its own ("the Ledger reported"), in order.
    Left out where there are none."""
    corrects: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """The sources of the brief of which this one takes something back, in order. Left out where
    there are none."""
    withheld: tuple[Span, ...] | msgspec.UnsetType = msgspec.UNSET
    """Stretches of the text that are not carried, in order and apart: "█" stands for each of their
    characters, so that offsets hold. Left out where the text is whole."""
    word_count: int | msgspec.UnsetType = msgspec.UNSET
    """Words of the whole text, where some of it is withheld. Left out where the text is whole."""

    def lacks(self, span: Span) -> bool:
        """Tell whether a character of a span of this article is not carried."""
        return any(gap.overlaps(span) for gap in self.withheld or ())

    def count_words(self) -> int:
        """Count the words of the text, those that are withheld too."""
        return self.word_count if isinstance(self.word_count, int) else len(self.text.split())

    def pages_of(self, span: Span) -> tuple[int, int] | None:
        """Return the numbers of the pages on which a span begins and ends, from 1; None where the
        form has no pages."""
        if not self.pages:
            return None
        return max(1, bisect.bisect_right(self.pages, span.start)), max(
            1, bisect.bisect_right(self.pages, span.end - 1)
        )

    def span(self, start: int, end: int) -> Span:
        """Return the span of ``text[start:end]``.

        Raises:
            ValueError: the offsets do not lie inside the text.
        """
        if end > len(self.text):
            raise ValueError(
                f"{self.id} has {len(self.text)} characters, and the span ends at {end}"
            )
        return Span(self.id, start, end)

    def passage(self, span: Span) -> str:
        """Return the characters of a span of this article.

        Raises:
            ValueError: the span belongs to another article or ends outside the text.
        """
        if span.source != self.id or span.end > len(self.text):
            raise ValueError(
                f"{span} is not a span of {self.id}, which has {len(self.text)} characters"
            )
        return self.text[span.start : span.end]

    def words(self, span: Span) -> str:
        """Return the characters of a span of this article without its markup, as a reader is shown
        them.

        Raises:
            ValueError: the span belongs to another article or ends outside the text.
        """
        text = self.passage(span)
        pieces, at = [], span.start
        for mark in self.marks_in(span.start, span.end):
            pieces.append(self.text[at : max(mark.start, at)])
            at = mark.end
        return "".join([*pieces, self.text[at : span.end]]) if pieces else text

    def marks_in(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the marks that share a character with ``text[start:end]``."""
        first = bisect.bisect_right(self.marks, start, key=lambda mark: mark.end)
        return self.marks[
            first : bisect.bisect_left(self.marks, end, lo=first, key=lambda mark: mark.start)
        ]


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A person, organisation, place or group that the sources name."""

    id: str
    """"A1", "A2", …"""
    name: str
    """The longest form seen."""
    role: str | None = None
    """As the source gives it ("Danish Prime Minister"), or null."""
    kind: ActorKind
    mentions: tuple[Span, ...]


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who said a quotation."""

    name: str
    """The resolved name, or the words of the source where it was left open."""
    actor: str | None = None
    """Identifier of the actor; null where the speaker was left open."""
    role: str | None = None
    mention: Span | None = None
    """The words of the source that name the speaker at this place."""
    confidence: float
    """0..1; how sure the attribution and the name are."""
    anonymous: bool = False
    """The source itself withholds the name ("officials familiar with the talks")."""


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody said: in their words (direct), partly in their words (mixed), or in the
    reporter's (indirect)."""

    id: str
    text: str
    """Equals the source's text at ``span``, to the character."""
    kind: QuoteKind
    span: Span
    """One contiguous piece, without the outer quotation marks of a direct quotation. A quotation
    that its speaker's name interrupts is two quotes, the second of which ``continues`` the
    first."""
    parts: tuple[Span, ...] = ()
    """The stretches inside ``span`` that stand between quotation marks, without the marks."""
    speaker: Speaker | None = None
    cue: Span | None = None
    """The words that report the speech ("said", "according to")."""
    sentence: Span
    """The sentence or sentences the quotation stands in."""
    within: Span | None = None
    """The words to print it in, where it says nothing, or something else, without them: *denied
    that he knew*, *called the plan "a folly"*. Null where it stands by itself."""
    via: str | None = None
    """"on X", "in a statement", or null."""
    alone: Span | None = None
    """The stretch of whole sentences in it, mostly all of it, that a reader understands who knows
    the headline, the lead and the speaker; null where there is none. A brief prints this."""
    clipped: bool = False
    """The source goes on, in the same sentence, with a limiting clause ("… but", "unless",
    "if")."""
    continues: str | None = None
    """Identifier of the quote that this one goes on with."""


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """One rule that moved a score, and by how much."""

    rule: str
    weight: float


class KeyPoint(msgspec.Struct, frozen=True, kw_only=True):
    """A point a reader in a hurry must be told."""

    id: str
    text: str
    """As printed: passages of the evidence joined by […], with the tool's own words in square
    brackets."""
    evidence: tuple[Span, ...]
    """The first is the passage that is printed."""
    speaker: Speaker | None = None
    """Whose claim it is, where it is one."""
    origins: tuple[str, ...]
    """Identifiers of the sources that say it."""
    score: float
    reasons: tuple[Reason, ...] = ()


class OpenQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """A matter that the sources themselves leave open."""

    id: str
    question: str
    """One interrogative sentence that stands alone; where none could be built, the passage itself,
    which is printed under its category."""
    category: QuestionCategory
    evidence: tuple[Span, ...]
    asked_by: Speaker | None = None
    core: bool
    """Whether the story turns on it."""
    score: float
    answered_by: tuple[Span, ...] = ()
    """Passages of other sources that answer it."""
    reasons: tuple[Reason, ...] = ()


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened or is to happen, with what the source says of when."""

    id: str
    when: str | None = None
    """ISO date, month, year or range ("2026-01-23", "1951", "2026-01-23/2026-01-25"); null where it
    cannot be known."""
    said: str | None = None
    """The source's own words ("on Wednesday")."""
    text: str
    """As printed, under the same rules as a key point's text."""
    evidence: tuple[Span, ...]
    origins: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """Identifiers of the sources that say it, each in its own words. Left out in a brief of one
    source."""


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """Where an actor stands on a matter."""

    actor: str
    """The actor's name, or the words of the source ("commanders")."""
    stance: Stance
    text: str
    """What the stance is about: the source's words."""
    evidence: tuple[Span, ...]


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of the bottom line."""

    text: str
    evidence: tuple[Span, ...]


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """What one side of a disagreement says."""

    text: str
    evidence: tuple[Span, ...]
    sources: tuple[str, ...]


class Supersession(msgspec.Struct, frozen=True, kw_only=True):
    """Which side of a disagreement another has taken the place of."""

    side: int
    """Place of the side that no longer stands, from 0."""
    by: str
    """The source that says otherwise since."""
    on: str | None = None
    """ISO date of that source."""
    why: Literal["correction", "later"]
    """It corrects what was said before; or it was published later."""


class Disagreement(msgspec.Struct, frozen=True, kw_only=True):
    """A matter on which the sources contradict each other."""

    topic: str
    sides: tuple[Side, ...]
    kind: DisagreementKind | msgspec.UnsetType = msgspec.UNSET
    """In what they differ; left out in briefs made before there were kinds."""
    superseded: Supersession | msgspec.UnsetType = msgspec.UNSET
    """Which side no longer stands; left out where both do."""


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything found in one article."""

    source: Article
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    headline: Statement | None = None
    """The article's title where it has one, else the lead's main clause; at most 12 words where it
    is the lead's."""
    paragraphs: tuple[Span, ...] = ()
    """Every paragraph, in order: what the source annex of a brief numbers from 1."""
    model: str | None = None
    """Name and version of the language pipeline that read the article."""

    def __post_init__(self) -> None:
        for quote in self.quotes:
            if self.source.passage(quote.span) != quote.text:
                raise ValueError(f"{quote.id} is not the text of its source at {quote.span}")


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """How much of the sources the brief rests on."""

    sources: int
    paragraphs: int
    paragraphs_cited: int
    words: int


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    """How the brief was made."""

    tool: str = "briefgen"
    version: str
    model: str
    """Name and version of the language pipeline."""
    settings: dict[str, str] = {}
    """Options that differ from the defaults."""
    coverage: Coverage


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What a person has changed of an item, or at the head of the brief."""

    item: str
    """Identifier of the item ("K3"), its name where it has none ("bottom line 1"), or the field at
    the head ("title")."""
    kind: ChangeKind
    """"own": its words are the person's, and rest on no source; "speaker": who speaks was named by
    the person; "answered": the person holds the question for answered; "shortened": the person
    chose these words of the passage; "added": the person chose the passage; "restored", "moved":
    its place; "set": a field at the head."""
    words: str | None = None
    """The person's own words in it, where the item has others too: a speaker's name, an answer."""
    by: str | None = None
    """Who changed it, as they gave it."""
    at: str | None = None
    """ISO date, given by the person. Never the clock."""
    why: str | None = None


class SignOff(msgspec.Struct, frozen=True, kw_only=True):
    """A person answers for the brief as it stands."""

    by: str
    at: str | None = None
    """ISO date, given by the person. Never the clock."""
    changed: int
    """Items that were changed, added or left out before."""


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """What a person has made of a brief."""

    changes: tuple[Change, ...] = ()
    """In the order of the fields of the brief and of its items."""
    left_out: int = 0
    """Items that the person left out."""
    changed: int = 0
    """Items that the person changed, added or left out."""
    signed_off: SignOff | None = None
    """Null where nobody has signed off what is printed here."""


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """A policy brief: what the templates render and `verify` checks."""

    schema: str = SCHEMA
    title: str
    marking: str | None = None
    audience: str | None = None
    author: str | None = None
    date: str | None = None
    """ISO date given by the user, else that of the latest source, else null. Never the clock."""
    bottom_line: tuple[Statement, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    quotes: tuple[Quote, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    sources: tuple[Article, ...]
    paragraphs: tuple[Span, ...] = ()
    """Every paragraph of the sources, in order; paragraph numbers start from 1 in each source."""
    notes: str | None = None
    """The analyst's own Markdown, printed as theirs."""
    provenance: Provenance
    recommendation: str | msgspec.UnsetType = msgspec.UNSET
    """The analyst's own Markdown: what is recommended. Left out where nothing is."""
    review: Review | msgspec.UnsetType = msgspec.UNSET
    """What a person has changed. Left out where nobody has changed anything."""

    def _repr_html_(self) -> str:
        """Show in a notebook what the brief says first."""
        statements = "".join(
            f"<p>{html.escape(statement.text)}</p>" for statement in self.bottom_line
        )
        points = "".join(f"<li>{html.escape(point.text)}</li>" for point in self.key_points)
        counted = (
            (len(self.sources), "source"),
            (len(self.quotes), "quotation"),
            (len(self.open_questions), "open question"),
        )
        counts = ", ".join(
            f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in counted
        )
        title = f"<h3>{html.escape(self.title)}</h3>"
        return f"{title}{statements}<ol>{points}</ol><p><small>{counts}</small></p>"

    def source(self, source_id: str) -> Article:
        """Return the source with this identifier.

        Raises:
            KeyError: there is none.
        """
        for article in self.sources:
            if article.id == source_id:
                return article
        raise KeyError(source_id)

    def passage(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.source(span.source).passage(span)
