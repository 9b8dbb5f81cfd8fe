"""Read in a process of their own the files that libraries read, however small: C code heeds neither
signal nor patience.

A process costs a tenth of a second once, and one file in ten thousand is made to hang its reader;
what this room's own code reads alone, whose time is in proportion to its size, is read here.
"""

from __future__ import annotations

import atexit
import re
from typing import Any

import msgspec

from briefgen import errors
from briefgen.errors import BriefgenError, ReaderFailed, SourceError, SourceTooSlow
from briefgen.model import Article
from briefgen.sources.forms.every_form import LARGEST, form_of_bytes, form_of_text
from briefgen.sources.reader import read_article, read_articles
from briefgen.sources.text.decoding import decode
from briefgen.system.isolation import Kept, Limits

PATIENCE = 60.0
"""Seconds; the largest page within the limits takes twenty on a slow machine."""
_LIMITS = Limits(memory=4_000_000_000, result=500_000_000)
"""The largest files within the limits of their readers take a tenth of either."""
_ENTRY = re.compile(r"#\d{1,7}$")


class _Refusal(msgspec.Struct, tag="error"):
    kind: str
    where: str
    details: dict[str, Any]


class _Success(msgspec.Struct, tag="article"):
    article: Article


_Entry = _Refusal | _Success


def read_guarded(
    data: bytes, *, path: str, id_from: int = 1, patience: float = PATIENCE
) -> tuple[Article | SourceError, ...]:
    """Read the articles of a file as `read_articles` does, in the reading process where a library
    reads its form.

    Raises:
        SourceTooSlow: reading took longer than the patience, in seconds, or more memory than there
            is.
        ReaderFailed: a library failed in a way that is not known of it.
        SourceError: as `read_articles` does.
    """
    if not can_hang(data, path):
        return read_articles(data, path=path, id_from=id_from)
    found = _read_apart(data, path, id_from, None, patience)
    if len(found) == 1 and isinstance(found[0], SourceError) and found[0].where == path:
        raise found[0]
    return found


def read_one_guarded(data: bytes, *, path: str, id: str, patience: float = PATIENCE) -> Article:
    """Read one article as `read_article` does, in the reading process where a library reads its
    form.

    Raises:
        SourceTooSlow, SourceError: as `read_guarded` does.
    """
    if not can_hang(data, _ENTRY.sub("", path)):
        return read_article(data, path=path, id=id)
    (found,) = _read_apart(data, path, 1, id, patience)
    if isinstance(found, SourceError):
        raise found
    return found


def can_hang(data: bytes, path: str) -> bool:
    """Tell whether a library reads the file, or a part of it: everything but text, tables, and
    mails without markup.

    Raises:
        SourceError: an office document that cannot be looked into.
    """
    if len(data) > LARGEST:
        return False  # and will be refused
    if (row := form_of_bytes(data, path)) is not None:
        return row.library == "always" or b"text/html" in data.lower()
    try:
        text = decode(data)
        kind = form_of_text(text, path)
    except SourceError:
        return False
    if kind.library == "where it holds markup":
        return "<" in text or "\\u003c" in text.lower()
    return kind.library == "always"


_reading = Kept(_LIMITS, quiet=True)
atexit.register(_reading.end)


def _read_apart(
    data: bytes, path: str, id_from: int, id: str | None, patience: float
) -> tuple[Article | SourceError, ...]:
    try:
        reply = _reading.ask(
            "briefgen.sources.isolated_reader:read_task", data, path, id_from, id, patience=patience
        )
    except OSError as reason:
        raise SourceTooSlow(path, limit=f"{patience:g}") from reason
    if reply.excess is not None:
        raise SourceTooSlow(path, limit=f"{patience:g}")
    reply.raise_error(path)
    if reply.defect is not None:
        raise ReaderFailed(path, reason=reply.defect["kind"], trace=reply.defect["trace"])
    entries = msgspec.convert(reply.result, list[_Entry])
    return tuple(
        entry.article if isinstance(entry, _Success) else _error(entry) for entry in entries
    )


def read_task(data: bytes, path: str, id_from: int, id: str | None) -> list[_Entry]:
    """Read a file in this process, for another one: the one article of this id, or all of them."""
    if id is not None:
        return [_entry(read_article(data, path=path, id=id))]
    return [_entry(found) for found in read_articles(data, path=path, id_from=id_from)]


def _error(refusal: _Refusal) -> SourceError:
    kind = getattr(errors, refusal.kind)
    error: SourceError = kind(refusal.where, **refusal.details)
    return error


def _entry(found: Article | BriefgenError) -> _Entry:
    return (
        _Success(found)
        if isinstance(found, Article)
        else _Refusal(type(found).__name__, found.where, found.details)
    )
