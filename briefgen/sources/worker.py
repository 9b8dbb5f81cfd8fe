"""Read in a process of their own the files that libraries read, however small: C code heeds neither signal nor patience.

    this process ──  path, size ▸ bytes  ──▶ the reading process     one for all files, started for the first that needs it,
                 ◀── size ▸ JSON articles ──                         killed when one takes too long, and started again for the next

A process costs a tenth of a second once, and one file in ten thousand is made to hang its reader; what this room's own code reads alone,
whose time is in proportion to its size, is read here.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import re
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Any

import msgspec

from briefgen import errors
from briefgen.errors import BriefgenError, SourceError, SourceTooSlow
from briefgen.model import Article
from briefgen.sources.decoding import decode
from briefgen.sources.forms import form_of_bytes, form_of_text
from briefgen.sources.reader import LARGEST, read_article, read_articles

PATIENCE = 60.0
"""Seconds; the largest page within the limits takes twenty on a slow machine."""
_MOST_MEMORY = 4_000_000_000
"""Bytes of address space, where the system can limit it."""
_OF_LIBRARIES = frozenset({"PDF", "Word", "OpenDocument", "RTF", "EPUB", "web page", "feed", "NITF", "NewsML-G2"})
_ENTRY = re.compile(r"#\d{1,7}$")
_WITH_MARKUP = frozenset({"CSV", "JSON", "ninjs"})
"""Forms whose texts are read as pages where they hold markup."""


class _Request(msgspec.Struct):
    path: str
    size: int
    id_from: int = 1
    id: str | None = None
    """Of the one article that is asked for; all of the file when null."""


class _Refusal(msgspec.Struct, tag="error"):
    kind: str
    where: str
    details: dict[str, Any]


class _Success(msgspec.Struct, tag="article"):
    article: Article


_Entry = _Refusal | _Success


def read_guarded(data: bytes, *, path: str, id_from: int = 1, patience: float = PATIENCE) -> tuple[Article | SourceError, ...]:
    """Read the articles of a file as `read_articles` does, in the reading process where a library reads its form.

    Raises:
        SourceTooSlow: reading took longer than the patience, in seconds, or more memory than there is.
        ReaderFailed: a library failed in a way that is not known of it.
        SourceError: as `read_articles` does.
    """
    if not can_hang(data, path):
        return read_articles(data, path=path, id_from=id_from)
    found = _reading.ask(_Request(path, len(data), id_from), data, patience)
    if len(found) == 1 and isinstance(found[0], SourceError) and found[0].where == path:
        raise found[0]
    return found


def read_one_guarded(data: bytes, *, path: str, id: str, patience: float = PATIENCE) -> Article:
    """Read one article as `read_article` does, in the reading process where a library reads its form.

    Raises:
        SourceTooSlow, SourceError: as `read_guarded` does.
    """
    if not can_hang(data, _ENTRY.sub("", path)):
        return read_article(data, path=path, id=id)
    (found,) = _reading.ask(_Request(path, len(data), id=id), data, patience)
    if isinstance(found, SourceError):
        raise found
    return found


def can_hang(data: bytes, path: str) -> bool:
    """Tell whether a library reads the file, or a part of it: everything but text, tables, and mails without markup.

    Raises:
        SourceError: an office document that cannot be looked into.
    """
    if len(data) > LARGEST:
        return False  # and will be refused
    form: str | None = form_of_bytes(data, path)
    if form in {"e-mail", "mailbox"}:
        return b"text/html" in data.lower()
    if form is None:
        try:
            text = decode(data)
            form = form_of_text(text, path)
        except SourceError:
            return False
        if form in _WITH_MARKUP:
            return "<" in text or "\\u003c" in text.lower()
    return form in _OF_LIBRARIES


class _ReadingProcess:
    """The process that reads, and the way to it; several threads take turns."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def ask(self, request: _Request, data: bytes, patience: float) -> tuple[Article | SourceError, ...]:
        """Return the articles of a file, and what is wrong with any.

        Raises:
            SourceTooSlow: it took too long, or the process died.
        """
        with self._turn:
            try:
                entries = self._answer(request, data, patience)
            except (subprocess.SubprocessError, OSError, ValueError, msgspec.MsgspecError) as reason:
                self.end()
                raise SourceTooSlow(request.path, limit=f"{patience:g}") from reason
            except BaseException:  # interrupted: the answer that is still to come would be taken for that to the next request
                self.end()
                raise
        return tuple(entry.article if isinstance(entry, _Success) else _error(entry) for entry in entries)

    def _answer(self, request: _Request, data: bytes, patience: float) -> list[_Entry]:
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        timer = threading.Timer(patience, process.kill)
        timer.daemon = True
        timer.start()
        try:
            process.stdin.write(msgspec.json.encode(request) + b"\n" + data)
            process.stdin.flush()
            size = int(process.stdout.readline())
            return msgspec.json.decode(process.stdout.read(size), type=list[_Entry])
        finally:
            timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        """Return the process, started where there is none; one of before a fork belongs to another."""
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self.end()
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in sys.path if place), "PYTHONIOENCODING": "utf-8"}
            command = [sys.executable, "-P", "-c", "from briefgen.sources.worker import main; main()"]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
            )
            self._owner = os.getpid()
        return self._process

    def end(self) -> None:
        """Kill the process, unless it is one of before a fork, and close the way to it."""
        process, self._process = self._process, None
        if process is not None:
            if self._owner == os.getpid():
                process.kill()
                process.wait()
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):  # what was still to be written has no reader
                    if pipe is not None:
                        pipe.close()


_reading = _ReadingProcess()
atexit.register(_reading.end)


def _error(refusal: _Refusal) -> SourceError:
    kind = getattr(errors, refusal.kind)
    error: SourceError = kind(refusal.where, **refusal.details)
    return error


def _entry(found: Article | BriefgenError) -> _Entry:
    return _Success(found) if isinstance(found, Article) else _Refusal(type(found).__name__, found.where, found.details)


def main() -> None:
    """Answer requests from standard input on standard output until the input ends."""
    _limit_memory()
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    while line := requests.readline():
        request = msgspec.json.decode(line, type=_Request)
        answer = msgspec.json.encode([_entry(found) for found in _found(request, requests.read(request.size))])
        answers.write(b"%d\n" % len(answer) + answer)
        answers.flush()


def _found(request: _Request, data: bytes) -> Sequence[Article | SourceError]:
    try:
        if request.id is not None:
            return [read_article(data, path=request.path, id=request.id)]
        return read_articles(data, path=request.path, id_from=request.id_from)
    except SourceError as error:
        return [error]
    except MemoryError:
        raise  # and end: nothing can be trusted to work from here on
    except Exception as defect:
        return [errors.ReaderFailed(request.path, reason=type(defect).__name__)]


def _limit_memory() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    except (ImportError, ValueError, OSError):
        pass  # Windows has no such limit; elsewhere a lower one may stand already
