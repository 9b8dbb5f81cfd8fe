"""From a PDF that turned up somewhere to who was sent it."""

from __future__ import annotations

import importlib
from typing import Any

from briefgen.pipeline.sending.ledger_file import Copy, digest_of, reading


def trace(pdf: bytes, outbox: str) -> tuple[tuple[Copy, ...], str]:
    """Return the lines of the ledger that a PDF is a copy of, and how that is known; no line, and
    why not.

    Raises:
        DeliveryError: the ledger cannot be read, or the PDF opens with a password only.
    """
    with reading(outbox) as ledger:
        if ledger is None:
            return (), "nothing was sent from here"
        copies = [copy for copy in ledger.copies() if copy.kind != "recall"]
        digest = digest_of(pdf)
        if same := tuple(copy for copy in copies if copy.pdf == digest):
            return same, "its bytes"
        found: Any = importlib.import_module("briefgen.delivery.copies").read_copy_number(pdf)
        if found is None:
            return (), "it says neither in its metadata nor in its foot which copy it is"
        numbered = tuple(
            copy
            for copy in copies
            if copy.number == found.number and found.brief in ("", None, copy.brief)
        )
        return numbered, "the number in it" if numbered else "the ledger has no such copy"
