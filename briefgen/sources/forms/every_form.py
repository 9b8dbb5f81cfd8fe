"""Every form that is read, told once: its signs, its reader, and how much of it is read.

A form of one's own is a reader in this room, its name in `briefgen.model.Form`, and a row here.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from briefgen.errors import SourceError
from briefgen.model import Article, Form
from briefgen.sources.forms.recognition import (
    MARKDOWN_NAMES,
    archive_form,
    front_matter_of,
    is_mail,
    is_mailbox,
    is_ninjs,
    is_page,
    is_pdf,
    refusal_of_bytes,
    suffix_of,
    xml_root,
)
from briefgen.sources.forms.records import is_json, is_table
from briefgen.sources.forms.wire import is_transcript, is_wire_copy

MEGABYTE = 1_000_000
LARGEST = 25 * MEGABYTE
"""Bytes of a PDF, an e-mail, an office document or a file of many articles: as much as mail servers
pass on."""
_PAGE_LIMIT = 10 * MEGABYTE
"""Bytes of a web page as saved: browsers write pictures into the file. What is left without them
has its own limit, in `web/page.py`."""
TEXT_LIMIT = 1 * MEGABYTE
"""Bytes of plain text or Markdown: 160,000 words, a hundred times a long read. More is a dump of
many articles, and would be parsed for half a minute only to give one shapeless brief."""

Read = Article | Iterable[Article | SourceError]
"""What a reader gives: an article, or each that the file holds with what is wrong with others."""


class BytesForm(NamedTuple):
    """A form that is told by its bytes, and read from them."""

    form: Form | Literal["mailbox"]
    suffixes: str
    """Names that a walk through a folder picks up, with blanks."""
    is_told: Callable[[bytes, str], bool]
    """Whether bytes, and the path they were read from, are of this form; the rows are asked in
    their order."""
    reader: str
    """Module of `sources`, function ("forms.pdf:read_pdf"): imported when a file is first read."""
    holds: Literal["one", "many"] = "one"
    """Articles in a file."""
    library: Literal["always", "where it holds markup", "never"] = "always"
    """Whether a library reads it: then it is read in a process that can be killed."""


class TextForm(NamedTuple):
    """A form that is told by its text once that is decoded, and read from it."""

    form: Form
    suffixes: str
    is_told: Callable[[str, str], bool]
    """Whether a text, and the path it was read from, are of this form."""
    reader: str
    holds: Literal["one", "many"] = "one"
    library: Literal["always", "where it holds markup", "never"] = "never"
    limit: int = LARGEST
    """Bytes of the file; more is refused."""


# fmt: off
BYTES_FORMS: tuple[BytesForm, ...] = (
    BytesForm("PDF", ".pdf", lambda data, _: is_pdf(data), "forms.pdf:read_pdf"),
    BytesForm("e-mail", ".eml .mht .mhtml", lambda data, path: is_mail(data, suffix_of(path)),
              "forms.mail:read_letter", library="where it holds markup"),
    BytesForm("mailbox", ".mbox", lambda data, _: is_mailbox(data), "forms.mail:read_mailbox",
              holds="many", library="where it holds markup"),
    BytesForm("RTF", ".rtf", lambda data, _: data.startswith(b"{\\rtf"),
              "forms.rich_text:read_rtf"),
    BytesForm("Word", ".docx", lambda data, path: archive_form(data, path) == "Word",
              "forms.office:read_docx"),
    BytesForm("OpenDocument", ".odt",
              lambda data, path: archive_form(data, path) == "OpenDocument",
              "forms.office:read_odt"),
    BytesForm("EPUB", ".epub", lambda data, path: archive_form(data, path) == "EPUB",
              "forms.epub:read_epub"),
)
"""In the order in which they are asked."""

TEXT_FORMS: tuple[TextForm, ...] = (
    TextForm("web page", ".htm .html .xhtml", is_page, "web.stories:read_pages", library="always",
             limit=_PAGE_LIMIT),
    TextForm("feed", ".atom .rss",
             lambda text, path: xml_root(text, path) in {"rss", "feed", "rdf"},
             "forms.feed:read_feed", holds="many", library="always"),
    TextForm("NITF", ".nitf .xml", lambda text, path: xml_root(text, path) == "nitf",
             "forms.agencies:read_nitf", holds="many", library="always"),
    TextForm("NewsML-G2", ".xml",
             lambda text, path: xml_root(text, path) in {"newsitem", "newsmessage"},
             "forms.agencies:read_newsml", holds="many", library="always"),
    TextForm("ninjs", ".jsonl .ndjson",
             lambda text, path: is_json(text, suffix_of(path)) and is_ninjs(text),
             "forms.agencies:read_ninjs", holds="many", library="where it holds markup"),
    TextForm("JSON", ".jsonl .ndjson", lambda text, path: is_json(text, suffix_of(path)),
             "forms.records:read_json", holds="many", library="where it holds markup"),
    TextForm("CSV", ".csv .tsv", lambda text, path: is_table(text, suffix_of(path)),
             "forms.records:read_table", holds="many", library="where it holds markup"),
    TextForm("markdown", ".markdown .md",
             lambda text, path: front_matter_of(text) is not None
             or suffix_of(path) in MARKDOWN_NAMES,
             "forms.markdown:read_markdown", limit=TEXT_LIMIT),
    TextForm("transcript", ".txt", lambda text, _: is_transcript(text),
             "forms.wire:read_transcript", limit=TEXT_LIMIT),
    TextForm("wire copy", ".txt", lambda text, _: is_wire_copy(text), "forms.wire:read_wire_copy",
             limit=TEXT_LIMIT),
    TextForm("text", ".txt", lambda _text, _path: True, "forms.plain:read_plain", limit=TEXT_LIMIT),
)
"""In the order in which they are asked: what a text begins with counts first, then its name."""
# fmt: on

SUFFIXES = tuple(
    sorted(
        {suffix for row in BYTES_FORMS for suffix in row.suffixes.split()}
        | {suffix for row in TEXT_FORMS for suffix in row.suffixes.split()}
    )
)
"""File names that a walk through a folder picks up, sorted; any other file is read where the user
names it. No .json: briefs are written as such."""

_TOLD = (".doc", ".mobi", ".msg", ".webarchive")
"""Names of files that a walk picks up, though none is read: articles are kept in them, and one left
out without a word is missed."""


def picks_up(name: str) -> bool:
    """Tell whether a walk through a folder reads the file of this name, or says why it cannot: its
    suffix is one of articles, and it is neither hidden nor a README."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.name.startswith((".", "~")) or path.stem.lower() == "readme":
        return False
    return path.suffix.lower() in (*SUFFIXES, *_TOLD)


def form_of_bytes(data: bytes, path: str) -> BytesForm | None:
    """Tell the forms that are not read as text; None where the text must tell.

    Raises:
        DocumentLocked, DocumentBroken: an office document that cannot be looked into.
        OtherProgram, NoTextInside, ArchiveGiven, SourceBinary: a file that is no article's.
    """
    for row in BYTES_FORMS:
        if row.is_told(data, path):
            return row
    if refusal := refusal_of_bytes(data, path):
        raise refusal
    return None


def form_of_text(text: str, path: str) -> TextForm:
    """Tell the form of a text; the last row takes any.

    Raises:
        WireBroken: it is XML of a kind that holds no article.
    """
    return next(row for row in TEXT_FORMS if row.is_told(text, path))


def reader_of(row: BytesForm | TextForm) -> Callable[..., Read]:
    """Return the function that reads a form, its module imported: some load half a second's worth
    of libraries."""
    module, _, function = row.reader.partition(":")
    loaded = importlib.import_module(f"briefgen.sources.{module}")
    reader: Callable[..., Read] = getattr(loaded, function)
    return reader
