"""What a person changes in a brief, as data beside it: ``BRIEF.edits.json``.

The entries are applied in their order, each to what those before it have left. Items are named by
their keys (see briefs/item_keys.py), so that an entry finds its item in a brief that was made anew.
"""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

from briefgen.errors import EditsBroken
from briefgen.model import Brief, QuestionCategory
from briefgen.rendering.brief_file import encode_brief
from briefgen.rendering.exact_json import Misfit, decode_exactly

SCHEMA = "briefgen-edits/1"

Head = Literal["title", "marking", "audience", "author", "date", "notes", "recommendation"]
"""Fields at the head of a brief that a person may set."""
Writable = Literal["bottom_line", "key_points", "open_questions"]
"""Parts of a brief to which a person may add a line of their own."""
Selectable = Literal["key_points", "quotes", "open_questions"]
"""Parts of a brief to which a person may add a passage of a source."""
Speaks = Literal["actor", "own", "nobody"]
"""An actor of the brief, a name that the person gives, or nobody who can be named."""


class Passage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of a source, with what it takes to find it again in a brief that was made anew."""

    source: str
    """Identifier of the source when it was chosen: "S1"."""
    sha256: str
    """Of the source's file."""
    start: int
    end: int
    text: str
    """The characters of the source at that place."""


class Speaking(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who speaks, as a person says."""

    kind: Speaks
    name: str = ""
    """Of the actor, as the brief has it, or as the person gives it; empty where it is nobody."""


class Edit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do"):
    """What every entry says."""

    by: str | None = None
    """Who, as they gave it."""
    at: str | None = None
    """ISO date, given by the person. Never the clock."""
    why: str | None = None


class Drop(Edit, frozen=True, kw_only=True, tag="drop"):
    """Leave an item out."""

    item: str
    """Key of the item."""


class Restore(Edit, frozen=True, kw_only=True, tag="restore"):
    """Put an item back where it was."""

    item: str


class Move(Edit, frozen=True, kw_only=True, tag="move"):
    """Put an item elsewhere in its part."""

    item: str
    to: int
    """Its new place among those that are left, from 1."""


class SetField(Edit, frozen=True, kw_only=True, tag="set"):
    """Set a field at the head of the brief."""

    field: Head
    value: str | None
    """Null takes it away."""


class Shorten(Edit, frozen=True, kw_only=True, tag="shorten"):
    """Print fewer of the words of an item's evidence."""

    item: str
    text: str
    """What is left: pieces of the evidence, in order, with " […] " between them. Of a quotation one
    piece."""


class ChangeSpeaker(Edit, frozen=True, kw_only=True, tag="speaker"):
    """Say who speaks."""

    item: str
    speaker: Speaking


class Answer(Edit, frozen=True, kw_only=True, tag="answer"):
    """Hold a question for answered."""

    item: str
    passage: Passage | None = None
    """Where a source answers it."""
    words: str | None = None
    """What the person says of it."""


class Add(Edit, frozen=True, kw_only=True, tag="add"):
    """Make an item of a passage that the person chose."""

    part: Selectable
    passage: Passage
    speaker: Speaking | None = None
    """Whose words or whose claim it is."""
    question: str | None = None
    """Of an open question: how the person puts it; null prints the passage."""
    category: QuestionCategory = "unknown"
    """Of an open question."""


class Own(Edit, frozen=True, kw_only=True, tag="own"):
    """Add a line of the person's own."""

    part: Writable
    text: str


class Lead(Edit, frozen=True, kw_only=True, tag="lead"):
    """Say in the bottom line what these key points and questions say."""

    items: tuple[str, ...]


class Accept(Edit, frozen=True, kw_only=True, tag="accept"):
    """Take note that an item was looked at and stays as it is."""

    item: str


class SignOffEdit(Edit, frozen=True, kw_only=True, tag="sign_off"):
    """Answer for the brief as it stands; any later edit undoes it."""

    of: str
    """Digest of the brief that was signed off: it does not hold for one that was made anew."""


Entry = (
    Drop
    | Restore
    | Move
    | SetField
    | Shorten
    | ChangeSpeaker
    | Answer
    | Add
    | Own
    | Lead
    | Accept
    | SignOffEdit
)


class Edits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that a person has changed in one brief."""

    schema: str = SCHEMA
    brief: str
    """Digest of the brief that they belong to."""
    before: str | None = None
    """Digest of the brief that this one was made instead of: whoever is interrupted between the two
    loses nothing."""
    entries: tuple[Entry, ...] = ()
    """In the order in which they were made."""
    undone: tuple[Entry, ...] = ()
    """What was taken back, the last first; a new entry forgets it."""

    def with_entries(self, *entries: Entry) -> Edits:
        """Return these edits and more."""
        return msgspec.structs.replace(self, entries=(*self.entries, *entries), undone=())

    def taken_along(self, digest: str) -> Edits:
        """Return these edits for a brief that was made anew."""
        if digest == self.brief:
            return self
        return msgspec.structs.replace(self, brief=digest, before=self.brief)

    def undo(self) -> Edits:
        """Take the last entry back; nothing where there is none."""
        if not self.entries:
            return self
        *kept, last = self.entries
        return msgspec.structs.replace(self, entries=tuple(kept), undone=(last, *self.undone))

    def redo(self) -> Edits:
        """Make again what was last taken back; nothing where there is nothing."""
        if not self.undone:
            return self
        first, *left = self.undone
        return msgspec.structs.replace(self, entries=(*self.entries, first), undone=tuple(left))


def digest_of(brief: Brief) -> str:
    """Return what tells one brief from another: the SHA-256 of its JSON, without what a person made
    of it."""
    bare = msgspec.structs.replace(brief, review=msgspec.UNSET)
    return hashlib.sha256(encode_brief(bare)).hexdigest()


def encode_edits(edits: Edits) -> bytes:
    """Write edits as indented JSON in UTF-8; the same edits give the same bytes."""
    return msgspec.json.format(msgspec.json.encode(edits), indent=2) + b"\n"


def decode_edits(data: bytes) -> Edits:
    """Read edits.

    Raises:
        EditsBroken: this is not JSON, not edits, of another version, or has a field that there is
            not; the reason names line and column.
    """
    try:
        edits = decode_exactly(data, Edits)
    except Misfit as misfit:
        raise EditsBroken(reason=str(misfit)) from misfit
    if edits.schema != SCHEMA:
        raise EditsBroken(
            reason=f"its schema is {edits.schema!r}, and this version reads {SCHEMA!r}"
        )
    return edits
