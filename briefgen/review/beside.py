"""A brief's file and the edits beside it, on the disk.

BRIEF.json         as it was made, never changed by an edit
BRIEF.edits.json   what a person has changed
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable
from pathlib import Path

import msgspec

from briefgen.errors import (
    BriefError,
    EditImpossible,
    EditsBroken,
    EditsForeign,
    EditsNewer,
    OutputNotWritable,
    SourceMissing,
)
from briefgen.model import Brief
from briefgen.rendering.brief_file import decode_brief
from briefgen.review.applied import Applied
from briefgen.review.applying import apply_edits
from briefgen.review.edits import Edits, decode_edits, digest_of, encode_edits
from briefgen.system.files import edits_path, read_bytes, readable, reason_of, write_whole
from briefgen.system.locking import held_in_turn


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """A brief with its edits, as they are on the disk."""

    made: Brief
    """As it was made."""
    edits: Edits
    version: str
    """Tells one state of the edits from another; empty where there is no file of them."""

    @property
    def applied(self) -> Applied:
        """The brief with its edits."""
        return apply_edits(self.made, self.edits)


class Beside:
    """The file of a brief, with its edits."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.edits_path = edits_path(path)
        self._read: tuple[str, Brief, str] | None = None

    def open(self, *, adopt: bool = False) -> Opened:
        """Read the brief and its edits; ``adopt`` takes edits that were made on another brief.

        Raises:
            SourceError: a file cannot be read.
            BriefError: this is no brief, or what stands beside it are no edits of it.
        """
        made, digest = self._made()
        edits, version = read_edits(self.edits_path)
        if edits is None:
            return Opened(made=made, edits=Edits(brief=digest), version="")
        if digest not in (edits.brief, edits.before) and not adopt:
            raise EditsForeign(readable(self.edits_path), brief=readable(self.path))
        if digest != edits.brief:
            edits = edits.taken_along(digest)
        return Opened(made=made, edits=edits, version=version)

    def change(
        self,
        change: Callable[[Opened], Edits],
        *,
        version: str | None = None,
        adopt: bool = False,
    ) -> Opened:
        """Change the edits, and write them whole before anybody else can; return what is there now.

        Args:
            change: gives the edits that are to be, of those that are.
            version: of the edits that whoever changes them has seen; None where it does not matter.
            adopt: take edits that were made on another brief.

        Raises:
            EditsNewer: the edits are of another version: somebody has changed them meanwhile.
            EditImpossible: an entry that is new does not apply; nothing was written.
            OutputNotWritable: the system refuses.
        """
        try:
            with held_in_turn(self.path):
                opened = self.open(adopt=adopt)
                if version is not None and version != opened.version:
                    raise EditsNewer(readable(self.edits_path))
                edits = change(opened)
                self._must_apply(opened, edits)
                data = encode_edits(edits)
                write_whole(Path(self.edits_path), data)
        except OSError as reason:
            raise OutputNotWritable(readable(self.path), reason=reason_of(reason)) from reason
        return Opened(made=opened.made, edits=edits, version=_version_of(data))

    def _must_apply(self, opened: Opened, edits: Edits) -> None:
        """Refuse entries that are new and do not apply; an old one may have lost its item."""
        pairs = zip(opened.edits.entries, edits.entries, strict=False)
        old = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
        if len(edits.entries) == old:
            return
        for gone in apply_edits(opened.made, edits).gone:
            if gone.number > old:
                raise EditImpossible(
                    readable(self.edits_path), reason=gone.reason, brief=readable(self.path)
                )

    def _made(self) -> tuple[Brief, str]:
        data = read_bytes(self.path)
        sha256 = hashlib.sha256(data).hexdigest()
        if self._read is None or self._read[0] != sha256:
            try:
                brief = decode_brief(data)
            except BriefError as error:
                raise type(error)(readable(self.path), **error.details) from error
            self._read = (sha256, brief, digest_of(brief))
        return self._read[1:]


def read_edits(path: str) -> tuple[Edits | None, str]:
    """Return the edits of a file and their version; none where there is no such file.

    Raises:
        EditsBroken: it holds no edits.
    """
    try:
        data = read_bytes(path)
    except SourceMissing:
        return None, ""
    try:
        return decode_edits(data), _version_of(data)
    except EditsBroken as error:
        raise EditsBroken(readable(path), **error.details) from error


def take_along(path: str, brief: Brief, *, force: bool = False) -> Opened | None:
    """Return a brief that was made anew with the edits of the one whose place it is to take; None
    where that has none. Nothing is written: `settle_beside` does so.

    Raises:
        EditsBroken: what stands beside it are no edits.
        EditsForeign: they belong to neither of the two, and ``force`` is not given.
    """
    edits, version = read_edits(edits_path(path))
    if edits is None:
        return None
    digest = digest_of(brief)
    if digest not in (edits.brief, edits.before) and not force:
        try:
            old = digest_of(decode_brief(read_bytes(path)))
        except (SourceMissing, BriefError):
            old = ""
        if old not in (edits.brief, edits.before):
            raise EditsForeign(readable(edits_path(path)), brief=readable(path))
    return Opened(made=brief, edits=edits.taken_along(digest), version=version)


def settle_beside(path: str, taken: Opened) -> None:
    """Write edits that were taken along, where they have changed by it.

    Raises:
        OutputNotWritable: the system refuses.
    """
    data = encode_edits(taken.edits)
    if _version_of(data) != taken.version:
        write_whole(Path(edits_path(path)), data)


def _version_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
