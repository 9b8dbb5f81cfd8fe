"""Read a large file in a process of its own, which is killed when it takes too long: C code heeds neither signal nor patience.

Only forms whose libraries have hung, and only above a size at which the second that a process costs does not count. The process speaks
JSON over its standard streams.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import msgspec

from briefgen import errors
from briefgen.errors import BriefgenError, SourceError, SourceTooSlow
from briefgen.model import Article
from briefgen.sources.forms import form_of_bytes, suffix_of
from briefgen.sources.reader import read_articles

APART_FROM = 1_000_000
"""Bytes above which a file is read apart: 199 of 200 saved articles are smaller, and a smaller one cannot take long within the limits."""
PATIENCE = 60.0
"""Seconds; the largest page within the limits takes twenty on a slow machine."""
_MOST_MEMORY = 4_000_000_000
"""Bytes of address space, where the system can limit it."""
_HANGING = frozenset({"PDF", "Word", "OpenDocument", "RTF"})
_PLAIN_SUFFIXES = frozenset({".txt", ".md", ".csv", ".tsv", ".jsonl", ".ndjson", ".mbox", ".eml"})
"""Names of files that are read by this room's own code, whose time is in proportion to their size."""


class _Refusal(msgspec.Struct, tag="error"):
    kind: str
    where: str
    details: dict[str, Any]


class _Success(msgspec.Struct, tag="article"):
    article: Article


_Entry = _Refusal | _Success


def read_guarded(data: bytes, *, path: str, id_from: int = 1, patience: float = PATIENCE) -> tuple[Article | SourceError, ...]:
    """Read the articles of a file as `read_articles` does, apart where it is large and of a form that can hang.

    Raises:
        SourceTooSlow: reading took longer than the patience, in seconds, or more memory than there is.
        SourceError: as `read_articles` does.
    """
    if len(data) < APART_FROM or not can_hang(data, path):
        return read_articles(data, path=path, id_from=id_from)
    return read_apart(data, path=path, id_from=id_from, patience=patience)


def can_hang(data: bytes, path: str) -> bool:
    """Tell whether a library reads the file: a PDF, an office document, a page, a feed."""
    form = form_of_bytes(data, path)
    return form in _HANGING or (form is None and (suffix_of(path) not in _PLAIN_SUFFIXES or b"<" in data[:100]))


def read_apart(data: bytes, *, path: str, id_from: int = 1, patience: float = PATIENCE) -> tuple[Article | SourceError, ...]:
    """Read the articles of a file in another process.

    Raises:
        SourceTooSlow: it took too long, or died.
        SourceError: as `read_articles` does.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in sys.path if place), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-P", "-c", "from briefgen.sources.worker import main; main()", path, str(id_from)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=patience, env=environment, check=True)
        entries = msgspec.json.decode(done.stdout, type=list[_Entry])
    except (subprocess.SubprocessError, OSError, ValueError, msgspec.MsgspecError) as reason:
        raise SourceTooSlow(path, limit=f"{patience:g}") from reason
    found = tuple(entry.article if isinstance(entry, _Success) else _error(entry) for entry in entries)
    if len(found) == 1 and isinstance(found[0], SourceError) and found[0].where == path:
        raise found[0]
    return found


def _error(refusal: _Refusal) -> SourceError:
    kind = getattr(errors, refusal.kind)
    error: SourceError = kind(refusal.where, **refusal.details)
    return error


def _entry(found: Article | BriefgenError) -> _Entry:
    return _Success(found) if isinstance(found, Article) else _Refusal(type(found).__name__, found.where, found.details)


def main() -> None:
    """Read standard input as the file named, and write its articles to standard output."""
    _limit_memory()
    path, id_from = sys.argv[1], int(sys.argv[2])
    try:
        entries = [_entry(found) for found in read_articles(sys.stdin.buffer.read(), path=path, id_from=id_from)]
    except SourceError as error:
        entries = [_entry(error)]
    sys.stdout.buffer.write(msgspec.json.encode(entries))
    sys.stdout.buffer.flush()


def _limit_memory() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    except (ImportError, ValueError, OSError):
        pass  # Windows has no such limit; elsewhere a lower one may stand already
