"""Prove that a PDF prints what it carries: every item of the brief inside stands, word for word, on
the pages.

An item is looked for without regard to blanks, the form of quotation marks and dashes, and where
lines and pages break. Items of which
the text of a page gives no fair copy, because they hold letters that run from right to left or that
no face could print, are passed over and counted.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence

import msgspec

from briefgen.errors import BriefBroken
from briefgen.rendering.brief_file import decode_brief
from briefgen.rendering.labels import SOURCES, Labels, labels_of, languages
from briefgen.rendering.labels.typography import fold
from briefgen.rendering.packs import Pack
from briefgen.rendering.pdf.copy_mark import foot_pattern, read_mark
from briefgen.rendering.pdf.embedded_files import (
    BRIEF_NAME,
    PAGES_NAME,
    read_attachment,
    read_page_text,
)
from briefgen.rendering.pdf.xmp import COPY_NAMESPACE
from briefgen.rendering.sections.preparing import build_context
from briefgen.rendering.sections.section_table import SECTIONS
from briefgen.rendering.view.context import Context

# What a reader of PDF text may add where a line is broken.
_BREAKS = re.compile("[\u00ad\ufffe\u2010]|(?<=\\S)-(?=\\s*[\r\n])")
# The hyphen of a compound that is broken there comes back as none, or as another sign. No line is
# broken between it and a figure.
_COMPOUND = re.compile(r"-(?!\d)")
_TAG = re.compile("<[^>]*>")


class Pages(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How a brief was put on the pages of a PDF: what the file itself says of it, so that a pack
    may leave items out."""

    pack: str
    """Name of the template pack."""
    version: str
    """Of the pack."""
    paper: str
    """"a4" or "letter"."""
    heads: tuple[str, ...]
    """What stands in the margins of pages, each text once: running heads and feet."""
    left_out: tuple[int, ...]
    """Items that the pack does not print, by their place in `printed_items`."""
    lang: str = SOURCES
    """The language of the page."""
    labels: dict[str, str] = {}
    """The pack's own words in the place of labels."""
    marks: tuple[str, ...] = ()
    """What stands at the head and the foot of every page, the first too: a TLP label."""

    @classmethod
    def of(
        cls,
        everything: Context,
        pack: Pack,
        paper: str,
        page: str,
        heads: Sequence[str],
        marks: tuple[str, ...] = (),
    ) -> Pages:
        """Find out what a page, as HTML, prints of a brief; ``heads`` is what its layout put into
        margins, ``marks`` what is written at the head and the foot of each page beside it.

        ``everything`` is what a pack that prints everything would be written from.
        """
        labels = everything.labels
        furniture = _furniture(labels)
        heads = tuple(dict.fromkeys(head for head in heads if not furniture.fullmatch(head)))
        text = fold(html.unescape(_TAG.sub("", page[max(page.find("<body"), 0) :])))
        missing = _missing_in(text, [fold(words) for _, words in printed_items(everything)])
        return cls(
            pack=pack.name,
            version=pack.manifest.version,
            paper=paper,
            heads=heads,
            left_out=tuple(missing),
            lang=labels.lang,
            labels=dict(labels.own),
            marks=marks,
        )

    def words(self) -> Labels:
        """Return the labels that the pages have.

        Raises:
            BriefBroken: they are in a language that is not known.
        """
        if self.lang not in languages():
            raise BriefBroken(
                reason=f"{PAGES_NAME} in the PDF: there are no labels in {self.lang!r}"
            )
        return labels_of(self.lang, tuple(self.labels.items()))


def _furniture(labels: Labels) -> re.Pattern[str]:
    """Return what finds the numbers of pages and of lists, each on a line of its own."""
    number = re.sub(
        r"\\{pages?\\}",
        r"\\d+",
        re.escape(labels.say("page.number", page="{page}", pages="{pages}")),
    )
    return re.compile(rf"^(?:.*{number}|\d+\.|[•◦▪])\s*$", re.MULTILINE)


def read_pages(pdf: bytes) -> Pages:
    """Return how the brief was put on the pages of a PDF, as the file says it.

    Raises:
        BriefNotAttached: the PDF does not say it.
        BriefBroken: what it says cannot be read.
    """
    try:
        return msgspec.json.decode(read_attachment(pdf, PAGES_NAME), type=Pages)
    except msgspec.MsgspecError as error:
        raise BriefBroken(reason=f"{PAGES_NAME} in the PDF: {error}") from error


class PrintedPages(msgspec.Struct, frozen=True):
    """What was found on the pages of a PDF."""

    missing: tuple[tuple[str, str], ...]
    """Items that do not stand on the pages: which one ("point 3"), and its words."""
    checked: int
    passed_over: int
    """Items that cannot be compared."""
    left_out: int
    """Items that the pack does not print."""


def check_pages(pdf: bytes) -> PrintedPages:
    """Compare the pages of a PDF with the brief inside it.

    Raises:
        BriefNotAttached: the PDF carries no brief.
        BriefBroken: what it carries is no brief.
    """
    brief = decode_brief(read_attachment(pdf, BRIEF_NAME))
    pages = read_pages(pdf)
    # The first page has no running head, and its title may be the same words.
    texts = read_page_text(pdf)
    labels = pages.words()
    furniture = _furniture(labels)
    marks = (*pages.marks, *_marks_of_copy(pdf)) * 2
    foot = foot_pattern(labels)
    text = _comparable(
        "\n".join(
            _body(foot.sub("", page), (*(pages.heads if number else ()), *marks), furniture)
            for number, page in enumerate(texts)
        )
    )
    everything = printed_items(build_context(brief, labels))
    left_out = set(pages.left_out)
    printed = [item for number, item in enumerate(everything) if number not in left_out]
    items = [(name, words) for name, words in printed if all(map(_comes_back, words))]
    missing = _missing_in(text, [_comparable(words) for _, words in items])
    return PrintedPages(
        tuple(items[number] for number in missing),
        checked=len(items),
        passed_over=len(printed) - len(items),
        left_out=len(everything) - len(printed),
    )


def _marks_of_copy(pdf: bytes) -> tuple[str, ...]:
    """Return what a recipient's copy has at head and foot beside what its brief was laid out
    with."""
    if COPY_NAMESPACE.encode() not in pdf:
        return ()
    mark = read_mark(pdf)
    return (mark.marking,) if mark is not None and mark.marking else ()


def _comparable(text: str) -> str:
    """Return what the words of an item and the text of a page have in common, however the page
    breaks its lines."""
    return _COMPOUND.sub("", fold(_BREAKS.sub("", text)))


def _missing_in(text: str, items: Sequence[str]) -> list[int]:
    """Return the places of the items that a text lacks.

    The words of a point stand in the annex too: an item is there if its words are found as often as
    all items together have them; where they are found less often, the last of those that have them
    are missing.
    """
    expected = "\0".join(items)
    doubtful = [
        number for number, item in enumerate(items) if text.count(item) < expected.count(item)
    ]
    kept = "\0".join(item for number, item in enumerate(items) if number not in set(doubtful))
    missing = []
    # The longest first: a name that stands inside a printed sentence must not be taken for the name
    # that was left out.
    for number in sorted(doubtful, key=lambda number: -len(items[number])):
        if text.count(items[number]) > kept.count(items[number]):
            kept += f"\0{items[number]}"
        else:
            missing.append(number)
    return sorted(missing)


def printed_items(everything: Context) -> list[tuple[str, str]]:
    """Return what a pack that prints everything prints of a brief, item by item in order: its name,
    and its words as set."""
    items = [("marking", everything.marking or ""), ("title", everything.title)]
    items += [item for section in SECTIONS.values() for item in section.words(everything)]
    return [(name, words) for name, words in items if words]


def _body(page: str, heads: Sequence[str], furniture: re.Pattern[str]) -> str:
    """Return the text of a page without its running head and foot and the numbers of its lists.

    They are drawn apart from the text and would stand in the middle of an item that goes on over
    the page. Several heads may come back as one line.
    """
    lines = furniture.sub("", page).splitlines()
    # Margins are drawn after the text, each head once; a line of the text may have the same words.
    expected = [fold(head) for head in heads]
    for at in range(len(lines) - 1, -1, -1):
        for head in _made_of(fold(lines[at]), expected):
            expected.remove(head)
            lines[at] = ""
    return "\n".join(lines)


def _made_of(line: str, heads: list[str]) -> list[str]:
    """Return the heads that a line is made of, one behind the other; none where it is anything
    else."""
    for head in heads:
        if line == head:
            return [head]
        if head and line.startswith(head):
            others = list(heads)
            others.remove(head)
            if rest := _made_of(line[len(head) :], others):
                return [head, *rest]
    return []


def _comes_back(character: str) -> bool:
    """Tell whether a character comes back from the text of a page as it went in."""
    return ord(character) < 0x0590 or (
        unicodedata.bidirectional(character) in ("ON", "ET", "WS") and ord(character) < 0x2600
    )
