"""What comes of edits: the brief as a person has made it, and what did not apply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from briefgen.model import Brief, SignOff
from briefgen.review.edits import Entry


class Gone(msgspec.Struct, frozen=True):
    """An entry that does not apply."""

    number: int
    """Among the entries, from 1."""
    edit: Entry
    reason: str
    """Why, in half a sentence."""


class LeftOut(msgspec.Struct, frozen=True):
    """An item that a person left out."""

    key: str
    part: str
    item: Any


class Applied(msgspec.Struct, frozen=True, kw_only=True):
    """A brief as a person has made it."""

    brief: Brief
    keys: Mapping[str, str]
    """The key of each item, by its name: "K3", "position 2"."""
    left_out: tuple[LeftOut, ...]
    """In the order of the parts."""
    gone: tuple[Gone, ...]
    """Entries that do not apply; everything else was applied."""
    reviewed: frozenset[str]
    """Keys of the items that a person has accepted or changed."""


def signed_off_by(brief: Brief) -> SignOff | None:
    """Return who has signed off a brief as it stands, if anybody has."""
    return brief.review.signed_off if brief.review else None
