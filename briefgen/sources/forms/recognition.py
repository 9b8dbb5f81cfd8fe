"""The signs by which the form of a file is told: its bytes first, then its name."""

from __future__ import annotations

import functools
import io
import json
import re
import zipfile
from pathlib import PurePosixPath
from typing import Literal

from briefgen.errors import ArchiveGiven, DocumentBroken, DocumentLocked, SourceError, WireBroken
from briefgen.sources.forms.unsupported import OLE, refusal_of

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

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_PAGE_NAMED = re.compile(r"<(?:html|head|body|div|p|article|main|h1|meta|title)\b", re.IGNORECASE)
_XML = re.compile(
    r"\ufeff?\s*(?:<\?[^>]{0,500}\?>\s*|<!--[^>]{0,2000}-->\s*|<!DOCTYPE[^>\[]{0,300}(?:\[[^\]]{0,20000}\]\s*)?>\s*){0,8}"
    r"<(?:\w{1,20}:)?(rss|feed|rdf|nitf|newsitem|newsmessage)\b",
    re.IGNORECASE,
)
_OTHER_XML = re.compile(r"\ufeff?\s*<\?xml\b")
_HEADER_WITHIN = 65_536
_HEADER_LINE = re.compile(rb"(?:[!-9;-~]{1,80}:[^\r\n]*|[ \t][^\r\n]*)(?:\r\n|\r|\n|$)")
_FIELD = re.compile(rb"^([!-9;-~]{1,80}):", re.MULTILINE)
_MAIL_FIELDS = frozenset(
    {
        b"message-id",
        b"mime-version",
        b"received",
        b"delivered-to",
        b"return-path",
        b"dkim-signature",
        b"x-mailer",
    }
)
"""Fields that only mail programs write; a text may well begin with "From:" and "Subject:"."""
MAIL_BEGINS = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]{1,500}\r?\n(?=[!-9;-~]{1,80}:)"
)
"""The line before each message of a mailbox."""
_FRONT_MATTER = re.compile(
    r"---[ \t]*\n((?:(?!---[ \t]*(?:\n|$)|\.\.\.[ \t]*(?:\n|$))[^\n]*\n)*)(?:---|\.\.\.)["
    r" \t]*(?:\n|$)"
)
_LONGEST_FRONT_MATTER = 16_384
"""Characters of front matter that are read: YAML is slow, and an article's has ten lines."""
_KEY = re.compile(r"[A-Za-z][\w -]{0,40}:(?:\s|$)", re.MULTILINE)
MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_PAGE_NAMES = frozenset({".html", ".htm", ".xhtml"})


def suffix_of(path: str) -> str:
    """Return the suffix of a name in lower case, whatever the system's separator is."""
    return PurePosixPath(path.replace("\\", "/")).suffix.lower()


def is_pdf(data: bytes) -> bool:
    """Tell whether the bytes name themselves a PDF where viewers look for it."""
    return b"%PDF-" in data[:_PDF_WITHIN]


@functools.lru_cache(maxsize=1)
def archive_form(data: bytes, path: str) -> Literal["Word", "OpenDocument", "EPUB"] | None:
    """Tell which document an archive is; None where the bytes are no archive, or another.

    Raises:
        DocumentBroken: it is torn, and its name or its parts are an office document's.
    """
    if not data.startswith(_ARCHIVE):
        return None
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


def refusal_of_bytes(data: bytes, path: str) -> SourceError | None:
    """Return why bytes of no known form are no article's; None where they may be text."""
    if data.startswith(OLE) and _LOCKED_PACKAGE in data:
        return DocumentLocked(path)
    refusal = refusal_of(data, path)
    if isinstance(refusal, ArchiveGiven) and data.startswith(_ARCHIVE):
        return DocumentBroken(path) if suffix_of(path) in _OFFICE_NAMES else refusal
    return refusal


def is_mail(data: bytes, suffix: str) -> bool:
    """Tell whether the bytes begin with the header of a mail: a sender, and a field that only mail
    programs write."""
    at = 0
    while at < _HEADER_WITHIN and (line := _HEADER_LINE.match(data, at)) and line.end() > at:
        at = line.end()
    fields = {name.lower() for name in _FIELD.findall(data[:at])}
    return b"from" in fields and bool(
        fields & _MAIL_FIELDS or (suffix == ".eml" and fields & {b"date", b"subject"})
    )


def is_mailbox(data: bytes) -> bool:
    """Tell whether the bytes begin as a file of many mails (mbox)."""
    return MAIL_BEGINS.match(data) is not None


def is_page(text: str, path: str) -> bool:
    """Tell whether a text is a web page: it begins as one, or is named as one and has markup."""
    if _PAGE.match(text):
        return True
    return suffix_of(path) in _PAGE_NAMES and _PAGE_NAMED.search(text[:100_000]) is not None


def xml_root(text: str, path: str) -> str | None:
    """Return the name of a document's first element, of those that hold articles, in lower case.

    Raises:
        WireBroken: it is XML of another kind.
    """
    if root := _XML.match(text):
        return root[1].lower()
    if _OTHER_XML.match(text):
        raise WireBroken(path, reason="it is XML of another kind")
    return None


def is_ninjs(text: str) -> bool:
    """Tell whether JSON is a ninjs item: it names itself so, or has a uri and a body of that
    standard."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return (
        isinstance(said, dict)
        and "uri" in said
        and bool({"body_text", "body_html", "body_xhtml", "bodies"} & set(said))
    )


def front_matter_of(text: str) -> re.Match[str] | None:
    """Return the block of keys between two lines of --- at the head of a text, its first group what
    stands between them; None where there is none."""
    match = _FRONT_MATTER.match(text, 0, _LONGEST_FRONT_MATTER)
    return match if match is not None and _KEY.match(match[1]) else None
