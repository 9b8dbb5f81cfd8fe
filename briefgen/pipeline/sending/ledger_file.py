"""The ledger: which copy of which brief went to whom, when, and what came of it. SQLite, one file.

    planned ──▶ sending ──▶ sent         the server took it
       ▲           ├──────▶ refused      for good
       │           ├──────▶ uncertain    it may have been taken: nobody answered
       └───────────┘                     refused for now; nothing was taken

"planned" is written for everybody before the first message, "sending" just before the last
character that makes a server take a message, the result after. What is "sending" when nobody sends
is what a run left that was killed between the two.

No password is ever given to this module.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from briefgen.errors import BriefUnknown, LedgerBroken, LedgerHeld
from briefgen.rendering.view.cover_note import Kind
from briefgen.system.files import is_file, readable, reason_of
from briefgen.system.locking import Held, held

State = Literal["planned", "sending", "sent", "refused", "uncertain"]
VERSION = 1
NAME = "ledger.sqlite"
_SHORTEST_ID = 6
"""Characters of a brief's digest by which it can be named."""
_TABLES = """
CREATE TABLE briefs (
    digest TEXT PRIMARY KEY, title TEXT NOT NULL, marking TEXT NOT NULL, date TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE TABLE copies (
    id INTEGER PRIMARY KEY,
    brief TEXT NOT NULL REFERENCES briefs,
    kind TEXT NOT NULL,
    earlier TEXT NOT NULL,
    recipient TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    number INTEGER NOT NULL,
    of INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    pdf TEXT NOT NULL,
    carried TEXT NOT NULL,
    at TEXT NOT NULL,
    way TEXT NOT NULL,
    signed_off TEXT NOT NULL,
    result TEXT NOT NULL,
    UNIQUE (brief, kind, recipient, attempt)
) STRICT;
CREATE TABLE published (
    site TEXT NOT NULL, brief TEXT NOT NULL REFERENCES briefs, at TEXT NOT NULL,
    updated TEXT NOT NULL, state TEXT NOT NULL, successor TEXT NOT NULL,
    PRIMARY KEY (site, brief)
) STRICT;
"""


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the ledger."""

    id: int = 0
    """0 for a line that is not written yet."""
    brief: str
    """SHA-256 of the brief's JSON, in hexadecimal."""
    kind: Kind
    earlier: str = ""
    """Digest of the brief that this one corrects."""
    recipient: str
    """Key of the recipient: the address in small letters."""
    address: str
    name: str
    number: int
    of: int
    attempt: int = 1
    """How often the brief was sent to this recipient on purpose, from 1."""
    message_id: str
    state: State = "planned"
    pdf: str = ""
    """SHA-256 of the PDF in this copy, or else of its first file; empty for a message without
    one."""
    carried: str = ""
    """SHA-256 of the brief's JSON inside that PDF, which is another where sources are withheld."""
    at: str
    """When the run began that had the last word on it: ISO 8601."""
    way: str
    """The way out, such as "outbox" or "smtp mail.desk.example:587"."""
    signed_off: str = ""
    """Who signed the brief off, as the command was told."""
    result: str = ""
    """What the way out said."""


_COLUMNS = Copy.__struct_fields__[1:]


class Issued(msgspec.Struct, frozen=True):
    """A brief that the ledger knows."""

    digest: str
    title: str
    marking: str
    date: str
    content: bytes
    """Its JSON."""


class Ledger:
    """The ledger of an outbox; a context manager."""

    def __init__(self, connection: sqlite3.Connection, where: str) -> None:
        self._connection, self._where = connection, where

    def remember(self, digest: str, title: str, marking: str, date: str, content: bytes) -> None:
        """Keep a brief, so that a later one can be compared with it."""
        row = (digest, title, marking, date, zlib.compress(content, 9))
        with self._told() as connection:
            connection.execute("INSERT OR IGNORE INTO briefs VALUES (?, ?, ?, ?, ?)", row)

    def plan(self, copies: Sequence[Copy]) -> tuple[Copy, ...]:
        """Write lines that are new, and what is new in those that are there, all or none; return
        them with their numbers."""
        planned = []
        with self._told() as connection:
            for copy in copies:
                values = [getattr(copy, column) for column in _COLUMNS]
                if copy.id:
                    named = ", ".join(f"{column} = ?" for column in _COLUMNS)
                    connection.execute(
                        f"UPDATE copies SET {named} WHERE id = ?", [*values, copy.id]
                    )
                    planned.append(copy)
                    continue
                marks = ", ".join("?" * len(_COLUMNS))
                cursor = connection.execute(
                    f"INSERT INTO copies ({', '.join(_COLUMNS)}) VALUES ({marks})", values
                )
                planned.append(msgspec.structs.replace(copy, id=int(cursor.lastrowid or 0)))
        return tuple(planned)

    def write(self, copy: Copy, state: State, result: str = "") -> None:
        """Write the state of a line; it is on the disk when this returns."""
        with self._told() as connection:
            connection.execute(
                "UPDATE copies SET state = ?, result = ? WHERE id = ?", (state, result, copy.id)
            )

    def copies(
        self,
        *,
        brief: str | None = None,
        kind: Kind | None = None,
        recipient: str | None = None,
    ) -> tuple[Copy, ...]:
        """Return lines in the order in which they were written; all of them, or those of a brief,
        a kind, a recipient."""
        asked = {"brief": brief, "kind": kind, "recipient": recipient}
        given = {column: value for column, value in asked.items() if value is not None}
        where = " AND ".join(f"{column} = ?" for column in given) or "1"
        with self._told() as connection:
            rows = connection.execute(
                f"SELECT id, {', '.join(_COLUMNS)} FROM copies WHERE {where} ORDER BY id",
                list(given.values()),
            ).fetchall()
        names = Copy.__struct_fields__
        return tuple(msgspec.convert(dict(zip(names, row, strict=True)), Copy) for row in rows)

    def briefs(self) -> tuple[Issued, ...]:
        """Return the briefs that are known, in the order in which they were."""
        with self._told() as connection:
            rows = connection.execute(
                "SELECT digest, title, marking, date, content FROM briefs ORDER BY rowid"
            ).fetchall()
            return tuple(
                Issued(digest, title, marking, date, zlib.decompress(content))
                for digest, title, marking, date, content in rows
            )

    def find(self, name: str) -> Issued:
        """Return the brief whose digest begins so.

        Raises:
            BriefUnknown: there is none, or more than one.
        """
        known = self.briefs()
        found = [brief for brief in known if brief.digest.startswith(name.lower())]
        if len(found) != 1 or len(name) < _SHORTEST_ID:
            raise BriefUnknown(self._where, name=name)
        return found[0]

    def publish(self, site: str, brief: str, at: str) -> None:
        """Write that a brief stands on a site."""
        with self._told() as connection:
            connection.execute(
                "INSERT INTO published VALUES (?, ?, ?, ?, 'shown', '') ON CONFLICT DO UPDATE"
                " SET state = 'shown', successor = '', updated = excluded.updated",
                (site, brief, at, at),
            )

    def withdraw(self, site: str, brief: str, at: str, successor: str = "") -> None:
        """Write that a brief no longer stands on a site, and which one does in its place."""
        with self._told() as connection:
            connection.execute(
                "UPDATE published SET state = 'withdrawn', updated = ?, successor = ?"
                " WHERE site = ? AND brief = ?",
                (at, successor, site, brief),
            )

    def published(self, site: str) -> tuple[tuple[str, str, str, str, str], ...]:
        """Return what a site has and had: digest, first day, last change, "shown" or "withdrawn",
        digest of what stands in its place; in the order of the first."""
        with self._told() as connection:
            rows = connection.execute(
                "SELECT brief, at, updated, state, successor FROM published WHERE site = ?"
                " ORDER BY rowid",
                (site,),
            ).fetchall()
        return tuple(rows)

    @contextlib.contextmanager
    def _told(self) -> Iterator[sqlite3.Connection]:
        """Do something whole or not at all."""
        try:
            with self._connection as connection:
                yield connection
        except (sqlite3.Error, zlib.error, msgspec.ValidationError) as reason:
            raise LedgerBroken(self._where, reason=str(reason)) from reason

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def ledger_path(outbox: str) -> Path:
    """Return where the ledger of an outbox is: beside it."""
    folder = Path(outbox)
    return folder.with_name(f"{folder.name or 'outbox'}.{NAME}")


@contextlib.contextmanager
def writing(outbox: str) -> Iterator[Ledger]:
    """Open the ledger of an outbox for one run, alone; it is made where there is none.

    Raises:
        LedgerHeld: another run is sending.
        LedgerBroken: the file is no ledger, or cannot be written.
    """
    path = ledger_path(outbox)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with held(path.with_name(f"{path.name}.lock")):
            # Made by us, so that nobody else may read it, whatever the user's mask is.
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            yield from _opened(path)
    except Held:
        raise LedgerHeld(readable(str(path))) from None
    except OSError as reason:
        raise LedgerBroken(readable(str(path)), reason=reason_of(reason)) from reason


@contextlib.contextmanager
def reading(outbox: str) -> Iterator[Ledger | None]:
    """Open the ledger of an outbox to be looked into, also while a run writes it; null where there
    is none.

    Raises:
        LedgerBroken: the file is no ledger.
    """
    path = ledger_path(outbox)
    if not is_file(path) or path.stat().st_size == 0:
        yield None
        return
    yield from _opened(path)


def _opened(path: Path) -> Iterator[Ledger]:
    where = readable(str(path))
    try:
        connection = sqlite3.connect(path, timeout=10)
    except sqlite3.Error as reason:
        raise LedgerBroken(where, reason=str(reason)) from reason
    try:
        _prepare(connection, where)
        yield Ledger(connection, where)
    finally:
        connection.close()


def _prepare(connection: sqlite3.Connection, where: str) -> None:
    try:
        # A result is on the disk before the next message is begun, a power cut notwithstanding;
        # with a log of what is written that takes 9 ms, without one 40. And `ledger show` can look
        # into it while a run writes.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version == 0:
            if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise LedgerBroken(where, reason="it is a database of something else")
            with connection:
                connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {VERSION};")
    except sqlite3.Error as reason:
        raise LedgerBroken(where, reason=str(reason)) from reason
    if version > VERSION:
        raise LedgerBroken(where, reason=f"a later version of briefgen has written it ({version})")
