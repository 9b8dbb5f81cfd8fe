"""From a PDF that turned up somewhere to who was sent it."""

from __future__ import annotations

from briefgen.delivery.copies import CopyFound, read_copy_number
from briefgen.pipeline.sending.ledger_file import Copy, digest_of, reading


def trace(pdf: bytes, outbox: str) -> tuple[tuple[Copy, ...], str]:
    """Return the lines of the ledger that a PDF is a copy of, and how that is known; no line, and
    why not.

    A foot without metadata names a number and a name: there may be several briefs of which somebody
    had that copy.

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
        found = read_copy_number(pdf)
        if found is None:
            return (), "it says neither in its metadata nor in its foot which copy it is"
        fitting = tuple(copy for copy in copies if _fits(copy, found))
        if not fitting:
            return (), f"it says copy {found.number} of {found.of}, and the ledger has no such copy"
        return fitting, "its metadata" if found.brief is not None else "the foot of its pages"


def _fits(copy: Copy, found: CopyFound) -> bool:
    if (copy.number, copy.of) != (found.number, found.of):
        return False
    if found.brief is None:
        return found.name in (None, copy.name)
    return found.brief in (copy.brief, copy.carried) and found.is_for(copy.recipient)
