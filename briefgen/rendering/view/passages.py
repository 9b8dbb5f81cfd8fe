"""Numbered paragraphs, and who cites them: the links between an item of the brief and the place in
a source that says it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

import msgspec

from briefgen.errors import BriefBroken
from briefgen.model import Article, Brief, Span
from briefgen.rendering.labels import Labels, english
from briefgen.rendering.labels.phrasing import date_in_words, form_in_words
from briefgen.rendering.labels.typography import set_type
from briefgen.rendering.view.analyst_marks import Marks
from briefgen.rendering.view.standing_words import source_in_words
from briefgen.system.file_names import file_name

WITHHELD = "[…]"
"""Stands for a passage that the brief does not carry."""
_NO_ADDRESS = re.compile(r'[\x00-\x20\x7f-\xa0"<>\\^`{|}\[\]\ud800-\udfff\u2028\u2029]')


class Citation(msgspec.Struct, frozen=True):
    """A reference from an item to a paragraph of a source."""

    label: str
    """"S1¶4", or "S1" where the passage stands in no paragraph; with the page of a source that has
    pages: "S1¶4, p. 3"."""
    target: str
    """The id of the paragraph in the annex, or of the source; empty where neither is printed."""
    place: str
    """The same in words: "source S1, paragraph 4, page 3"."""
    passage: str
    """The words of the source that the item rests on; […] where the brief does not carry them."""
    source: str = ""
    """The id of the source: "S1"."""
    place_in_source: str = ""
    """The place without the word for a source: "S1, paragraph 4, page 3"."""


class BackLink(msgspec.Struct, frozen=True):
    """A reference from a paragraph back to an item."""

    label: str
    """"point 1", "quotation 3"."""
    target: str
    """The id of the item; empty where it is not printed."""
    kind: str = ""
    """What it leads to, as a key: "bottom_line", "point", "quotation", "question", "disagreement",
    "timeline", "positions"."""


class Paragraph(msgspec.Struct, frozen=True):
    """A numbered paragraph of a source, as the annex prints it."""

    anchor: str
    """"s1-p4"."""
    number: int
    """From 1 in each source."""
    label: str
    """"S1¶4", or "S1¶4, p. 3"."""
    text: str
    """The whole paragraph."""
    cited_by: tuple[BackLink, ...]
    """For the filter `back`."""
    follows: bool
    """The paragraph before it is printed too, or it is the first."""


class SourceEntry(msgspec.Struct, frozen=True):
    """A source in the list of sources, with the paragraphs that the annex prints."""

    id: str
    """"S1", …"""
    anchor: str
    """"source-s1"."""
    name: str
    """Title, else the name of the file."""
    outlet: str | None
    """Who published it."""
    title: str | None
    """Its headline."""
    authors: str | None
    """Joined by commas."""
    date: str | None
    """The day it was published, in words."""
    url: str | None
    """The address, as a text."""
    link: str | None
    """The address where it is one a page may link to (http, https), else null."""
    short_hash: str
    """The first 12 digits of the SHA-256 of the bytes read."""
    paragraphs: tuple[Paragraph, ...]
    """Those that are cited."""
    ends: bool
    """The last paragraph printed is the last of the source."""
    paragraph_count: int = 0
    """How many paragraphs it has."""
    word_count: int = 0
    """How many words it has."""
    form: str = ""
    """What it was read from: "web page", "PDF", "wire copy"."""
    file: str = ""
    """Name of the file it was read from, without the folders in which it lay: a brief travels, and
    they are its author's own."""
    sha256: str = ""
    """Of the bytes read, in full."""
    standing: str | None = None
    """In words what it is beside the others: "copy of S1", "names S3 as its source"; null where
    there is nothing to say."""


class Annex:
    """The paragraphs of a brief's sources, and a record of who cites which."""

    def __init__(self, brief: Brief, labels: Labels | None = None) -> None:
        self.labels = labels or english()
        """The words for places and for items."""
        self.marks = Marks(brief, self.labels)
        """What in the brief is the analyst's."""
        self._sources = {source.id: source for source in brief.sources}
        self._spans: dict[str, list[Span]] = {source.id: [] for source in brief.sources}
        for span in brief.paragraphs:
            self._article(span)
            self._spans[span.source].append(span)
        self._starts = {
            source: [span.start for span in spans] for source, spans in self._spans.items()
        }
        self._cited_by: dict[tuple[str, int], dict[BackLink, None]] = {}

    def _article(self, span: Span) -> Article:
        article = self._sources.get(span.source)
        if article is None:
            raise BriefBroken(reason=f"an item points at {span.source}, which is no source of it")
        if span.end > len(article.text):
            raise BriefBroken(
                reason=(
                    f"an item points at character {span.end} of {span.source}, which has"
                    f" {len(article.text)}"
                )
            )
        return article

    def passage(self, span: Span) -> str:
        """Return the words of a span, without the markup its source may have.

        Raises:
            BriefBroken: the span lies outside the sources.
        """
        return self._article(span).words(span)

    def has(self, span: Span) -> bool:
        """Tell whether the brief carries all words of a span."""
        return not self._article(span).lacks(span)

    def paragraphs_of(self, span: Span) -> tuple[int, ...]:
        """Return the numbers of the paragraphs that share a character with a span, in order."""
        starts, spans = self._starts[span.source], self._spans[span.source]
        first = max(bisect_right(starts, span.start) - 1, 0)
        return tuple(
            at + 1 for at in range(first, bisect_left(starts, span.end)) if spans[at].overlaps(span)
        )

    def paragraph(self, source: str, number: int) -> Span | None:
        """Return the place of a paragraph of a source; null where it has none of this number."""
        spans = self._spans[source]
        return spans[number - 1] if 0 < number <= len(spans) else None

    def number(self, span: Span) -> int:
        """Return the number of the paragraph in which a span starts, from 1; 0 where it starts in
        none."""
        at = bisect_right(self._starts[span.source], span.start)
        return at if at and span.start < self._spans[span.source][at - 1].end else 0

    def cite(self, spans: tuple[Span, ...], item: BackLink | None = None) -> tuple[Citation, ...]:
        """Return the references to some spans, one for each paragraph, and record them for the way
        back from the paragraphs."""
        passages: dict[tuple[str, int], list[Span]] = {}
        for span in spans:
            self._article(span)
            place = (span.source, self.number(span))
            passages.setdefault(place, []).append(span)
            if item is not None:
                self._cited_by.setdefault(place, {})[item] = None
        return tuple(
            self._citation(source, number, cited) for (source, number), cited in passages.items()
        )

    def _citation(self, source: str, number: int, cited: Sequence[Span]) -> Citation:
        within = (
            self.labels.say("place.paragraph", source=source, paragraph=str(number))
            if number
            else source
        )
        pages = self._pages(cited, "place.page", "place.pages")
        return Citation(
            label=(f"{source}¶{number}" if number else source)
            + self._pages(cited, "place.page_short", "place.pages_short"),
            target=paragraph_anchor(source, number) if number else source_anchor(source),
            place=self.labels.say("place.source", place=within) + pages,
            passage=" […] ".join(
                dict.fromkeys(set_type(self.passage(span)) for span in cited if self.has(span))
            )
            or WITHHELD,
            source=source,
            place_in_source=within + pages,
        )

    def _pages(self, spans: Sequence[Span], one: str, several: str) -> str:
        """Return on which pages some spans of one source stand, after a comma; nothing where it has
        no pages."""
        found = [pages for span in spans if (pages := self._sources[span.source].pages_of(span))]
        if not found:
            return ""
        first, last = min(pages[0] for pages in found), max(pages[1] for pages in found)
        words = (
            self.labels.say(one, page=str(first))
            if first == last
            else self.labels.say(several, first=str(first), last=str(last))
        )
        return f", {words}"

    def entries(
        self, printed: frozenset[str] | None = None
    ) -> tuple[tuple[SourceEntry, ...], tuple[SourceEntry, ...]]:
        """Return every source with the paragraphs cited so far, and those of the sources that were
        cited.

        ``printed`` are the ids that the pages have, where these are known: what is not printed
        cites nothing.
        """
        cited_by = {
            place: back
            for place, links in self._cited_by.items()
            if (back := _each_once(links, printed))
        }
        entries = tuple(self._entry(source, cited_by) for source in self._sources.values())
        cited = {source for source, _ in cited_by}
        return entries, tuple(entry for entry in entries if entry.id in cited)

    def _entry(
        self, source: Article, cited_by: Mapping[tuple[str, int], tuple[BackLink, ...]]
    ) -> SourceEntry:
        spans = self._spans[source.id]
        numbers = [
            number
            for number, span in enumerate(spans, 1)
            if (source.id, number) in cited_by and self.has(span)
        ]
        paragraphs = tuple(
            Paragraph(
                anchor=paragraph_anchor(source.id, number),
                number=number,
                label=f"{source.id}¶{number}"
                + self._pages(spans[number - 1 : number], "place.page_short", "place.pages_short"),
                text=set_type(self.passage(spans[number - 1])),
                cited_by=cited_by[source.id, number],
                follows=number == 1 or number - 1 in numbers[:at][-1:],
            )
            for at, number in enumerate(numbers)
        )
        title = set_type(source.title) if source.title else None
        file = set_type(file_name(source.path))
        return SourceEntry(
            id=source.id,
            anchor=source_anchor(source.id),
            name=title or file,
            outlet=set_type(source.outlet) if source.outlet else None,
            title=title,
            authors=", ".join(map(set_type, source.authors)) or None,
            date=(
                set_type(date_in_words(source.published, self.labels)) if source.published else None
            ),
            url=set_type(source.url) if source.url else None,
            link=_web_address(source.url) if source.url else None,
            short_hash=source.sha256[:12],
            paragraphs=paragraphs,
            ends=bool(numbers) and numbers[-1] == len(spans),
            paragraph_count=len(spans),
            word_count=source.count_words(),
            form=form_in_words(source.form, self.labels),
            file=file,
            sha256=source.sha256,
            standing=source_in_words(source, self.labels),
        )


def _each_once(links: Iterable[BackLink], printed: frozenset[str] | None) -> tuple[BackLink, ...]:
    """Return the items that a paragraph names: each kind once, the first line of the timeline that
    cites it leads to the others."""
    named: dict[tuple[str, str], BackLink] = {}
    for link in links:
        if printed is None or link.target in printed:
            named.setdefault((link.kind, link.label), link)
    return tuple(named.values())


def _web_address(url: str) -> str | None:
    """Return an address that a page may link to, with what may not stand in one written as %XX;
    null where it is none."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return None
    return _NO_ADDRESS.sub(
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")),
        url.strip(),
    )


def source_anchor(source: str) -> str:
    """Return the id of a source's entry: "source-s1"."""
    return f"source-{_plain(source)}"


def paragraph_anchor(source: str, number: int) -> str:
    """Return the id of a paragraph: "s1-p4"."""
    return f"{_plain(source)}-p{number}"


def _plain(identifier: str) -> str:
    """Keep of an identifier what may stand in an HTML id: a brief edited by hand may hold
    anything."""
    return "".join(c for c in identifier.lower() if c.isascii() and c.isalnum()) or "x"
