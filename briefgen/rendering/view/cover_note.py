"""What the templates of a message see beside the brief: for whom it is, and what has changed."""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal["issue", "correction", "recall"]


class ChangedText(msgspec.Struct, frozen=True):
    """Something printed that is not as it was."""

    text: str
    """As it is printed now."""
    before: str
    """As it was printed."""


class CoverNote(msgspec.Struct, frozen=True, kw_only=True):
    """The message that a brief is sent to somebody with; templates see it as `mail`."""

    kind: Kind = "issue"
    """A brief, one that takes the place of another, or word that one is withdrawn."""
    name: str
    """Of the recipient."""
    organisation: str = ""
    """Of the recipient; empty where there is none."""
    sender: str = ""
    """The name of who sends it; empty where there is only an address."""
    marking: str = ""
    """As it is printed; empty where there is none."""
    number: int = 0
    """Of the copy."""
    of: int = 0
    """Of so many."""
    tells_copy: bool = False
    """Whether the message says which copy it is."""
    attachments: tuple[str, ...] = ()
    """Their names."""
    earlier: str = ""
    """Title of the brief that is corrected or withdrawn; empty where it may not be named."""
    new: tuple[str, ...] = ()
    """What is printed now, and was not in the brief that this one corrects."""
    gone: tuple[str, ...] = ()
    """What was printed in it, and is no longer."""
    changed: tuple[ChangedText, ...] = ()
    """What is printed in other words now."""
    more: int = 0
    """Changes that are not listed."""
