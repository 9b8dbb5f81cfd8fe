"""What a user asks for when a brief is to be sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from briefgen.delivery.markings import BUILT_IN, Scheme
from briefgen.delivery.recipient_list import RecipientList
from briefgen.rendering import Paper, Standard

LARGEST = 10_000_000
"""Bytes of a message: what most servers take."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be sent, to whom and how."""

    brief: str | None
    """Path of its JSON or of a PDF that carries it; null where one is withdrawn."""
    listed: RecipientList
    to: tuple[str, ...] = ()
    """Groups, addresses, "all"; empty where those who got another brief are meant."""
    schemes: tuple[Scheme, ...] = BUILT_IN
    unmarked: str | None = None
    """The marking that a brief without one counts as."""
    needs_sign_off: bool = False
    signed_off: str = ""
    """By whom."""
    again: bool = False
    despite_uncertain: bool = False
    corrects: str = ""
    """Digest, or its beginning, of the brief that this one takes the place of."""
    recalls: str = ""
    """The same, of the brief that is withdrawn."""
    sender: tuple[str, str]
    """Name, which may be empty, and address."""
    list_id: str = ""
    """That of the sender's domain if it is empty."""
    at: datetime
    """When this is."""
    template: str = "brief"
    params: Mapping[str, str] = {}
    paper: Paper = "a4"
    standard: Standard = "modern"
    evidence: str | None = None
    """What goes out of the sources: "full", "cited", "none"; as much as the brief has if left
    out."""
    shows_copy: bool = False
    """Print for whom a copy is in its foot, and say so in the message."""
    largest: int = LARGEST
    """Bytes of a message at most."""

    @property
    def domain(self) -> str:
        """Of the sender; a machine's address has none that can stand in an identifier."""
        domain = self.sender[1].rpartition("@")[2].lower()
        return "localhost" if domain.startswith("[") else domain

    @property
    def list_name(self) -> str:
        """The identifier of the list."""
        return self.list_id or f"briefs.{self.domain}"
