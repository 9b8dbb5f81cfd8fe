"""Tell the form of a file: by what its bytes are, then by its name."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePosixPath
from typing import Literal

from briefgen.errors import ArchiveGiven, DocumentBroken, DocumentLocked, WireBroken
from briefgen.model import Form
from briefgen.sources.agencies import is_ninjs
from briefgen.sources.dumps import is_json, is_table
from briefgen.sources.mail import is_mail, is_mailbox
from briefgen.sources.markdown import has_front_matter
from briefgen.sources.unread import OLE, refusal_of
from briefgen.sources.wire import is_transcript, is_wire_copy

SUFFIXES = tuple(
    """.atom .csv .docx .eml .epub .htm .html .jsonl .markdown .mbox .md .mht .mhtml .ndjson .nitf .odt .pdf .rss .rtf .tsv .txt .xhtml
    .xml""".split()
)
"""File names that a walk through a folder picks up, sorted; any other file is read where the user names it. No .json: briefs are
written as such."""

_TOLD = (".doc", ".mobi", ".msg", ".webarchive")
"""Names of files that a walk picks up, though none is read: articles are kept in them, and one left out without a word is missed."""

_PDF_WITHIN = 1024
"""Bytes in which a PDF must name itself; viewers allow for a header of the server that sent it."""
_ARCHIVE = b"PK\x03\x04"
_LOCKED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""What the container of a Word document with a password holds in its directory."""
_WORD_PART = "word/document.xml"
_ODT_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""The name and content of an OpenDocument's first part, which is never packed."""
_EPUB_TYPE = b"mimetypeapplication/epub+zip"
_EPUB_PART = "META-INF/container.xml"
_OFFICE_NAMES = frozenset({".docx", ".odt", ".epub"})

_PAGE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PAGE_NAMED = re.compile(r"<(?:html|head|body|div|p|article|main|h1|meta|title)\b", re.IGNORECASE)
_XML_FORMS: dict[str, Form] = {
    "rss": "feed", "feed": "feed", "rdf": "feed", "nitf": "NITF", "newsitem": "NewsML-G2", "newsmessage": "NewsML-G2",
}  # fmt: skip
"""The name of the first element, and the form it makes."""
_XML = re.compile(
    r"\ufeff?\s*(?:<\?[^>]{0,500}\?>\s*|<!--[^>]{0,2000}-->\s*|<!DOCTYPE[^>\[]{0,300}(?:\[[^\]]{0,20000}\]\s*)?>\s*){0,8}"
    r"<(?:\w{1,20}:)?(rss|feed|rdf|nitf|newsitem|newsmessage)\b",
    re.IGNORECASE,
)
_OTHER_XML = re.compile(r"\ufeff?\s*<\?xml\b")
_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_PAGE_NAMES = frozenset({".html", ".htm", ".xhtml"})


def suffix_of(path: str) -> str:
    """Return the suffix of a name in lower case, whatever the system's separator is."""
    return PurePosixPath(path.replace("\\", "/")).suffix.lower()


def picks_up(name: str) -> bool:
    """Tell whether a walk through a folder reads the file of this name, or says why it cannot: its suffix is one of articles, and it is
    neither hidden nor a README."""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.suffix.lower() in (*SUFFIXES, *_TOLD) and not path.name.startswith((".", "~")) and path.stem.lower() != "readme"


def form_of_bytes(data: bytes, path: str) -> Form | Literal["mailbox"] | None:
    """Tell the forms that are not read as text; None where the text must tell.

    Raises:
        DocumentLocked, DocumentBroken: an office document that cannot be looked into.
        OtherProgram, NoTextInside, ArchiveGiven, SourceBinary: a file that is no article's.
    """
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "PDF"
    if is_mail(data, suffix_of(path)):
        return "e-mail"
    if is_mailbox(data):
        return "mailbox"
    if data.startswith(b"{\\rtf"):
        return "RTF"
    if data.startswith(_ARCHIVE) and (form := _form_of_archive(data, path)):
        return form
    if data.startswith(OLE) and _LOCKED_PACKAGE in data:
        raise DocumentLocked(path)
    if refusal := refusal_of(data, path):
        is_torn = isinstance(refusal, ArchiveGiven) and data.startswith(_ARCHIVE) and suffix_of(path) in _OFFICE_NAMES
        raise DocumentBroken(path) if is_torn else refusal
    return None


def _form_of_archive(data: bytes, path: str) -> Form | None:
    if _ODT_TYPE in data[:200]:
        return "OpenDocument"
    if _EPUB_TYPE in data[:200]:
        return "EPUB"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as mistake:
        if suffix_of(path) in _OFFICE_NAMES or _WORD_PART.encode() in data:
            raise DocumentBroken(path) from mistake
        return None
    if _WORD_PART in names:
        return "Word"
    if _EPUB_PART in names:
        return "EPUB"
    return "OpenDocument" if "content.xml" in names and suffix_of(path) == ".odt" else None


def form_of_text(text: str, path: str) -> Form:
    """Tell the form of a text: what it begins with counts first, then the suffix of its name.

    Raises:
        WireBroken: it is XML of a kind that holds no article.
    """
    suffix = suffix_of(path)
    if _PAGE.match(text) or (suffix in _PAGE_NAMES and _PAGE_NAMED.search(text[:100_000])):
        return "web page"
    if root := _XML.match(text):
        return _XML_FORMS[root[1].lower()]
    if _OTHER_XML.match(text):
        raise WireBroken(path, reason="it is XML of another kind")
    if is_json(text, suffix):
        return "ninjs" if is_ninjs(text) else "JSON"
    if is_table(text, suffix):
        return "CSV"
    if has_front_matter(text) or suffix in _MARKDOWN_NAMES:
        return "markdown"
    return "transcript" if is_transcript(text) else "wire copy" if is_wire_copy(text) else "text"
