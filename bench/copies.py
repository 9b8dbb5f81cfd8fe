"""What a recipient's copy of a brief of two pages takes: ``python -m bench.copies [NUMBER]``."""

from __future__ import annotations

import datetime
import gc
import pathlib
import resource
import sys
import time

from briefgen import samples
from briefgen.delivery.copies import CopyOf, make_copies
from briefgen.delivery.markings import read_marking
from briefgen.errors import SigningMissing
from briefgen.rendering import render
from briefgen.rendering.pdf.signing import Signer

AT = datetime.datetime(2026, 3, 1, 9, tzinfo=datetime.UTC)
MOST = 25.0
"""CPU milliseconds that a copy may take."""


def copies_of(number: int) -> list[CopyOf]:
    """Return so many copies, each with a name and a marking to be written."""
    marking = read_marking("TLP:AMBER")
    return [
        CopyOf(
            pathlib.Path("brief.pdf"),
            at,
            number,
            f"Ministry {at} of Łódź",
            f"desk{at}@ministry.example",
            True,
            marking,
        )
        for at in range(1, number + 1)
    ]


def signer() -> Signer:
    """Return a signer with a key of its own.

    Raises:
        SigningMissing: pyHanko is not installed.
    """
    try:
        from tests.delivery.keys import PASSPHRASE, keys
    except ImportError as error:
        raise SigningMissing() from error
    return Signer.from_pkcs12(keys().pkcs12, PASSPHRASE, at=AT)


def main() -> int:
    """Print the figures; return 1 where a copy takes more than it may."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    rendered = render(samples.typical(), "pdf", template="builtin:lines")
    next(iter(make_copies(rendered, copies_of(1))))
    gc.collect()
    before, memory = time.process_time(), []
    for at, copy in enumerate(make_copies(rendered, copies_of(number)), 1):
        assert copy
        if at in (number // 10, number):
            memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    each = (time.process_time() - before) / number * 1000
    print(f"{number} copies of {len(rendered)} bytes: {each:.1f} ms CPU each beyond the first")
    print(
        f"most memory after a tenth of them, and at the end: {memory[0]:.0f}, {memory[-1]:.0f} MB"
    )
    few = min(number, 50)
    try:
        signs = signer()
        before = time.process_time()
        for copy in make_copies(rendered, copies_of(few), signer=signs):
            assert copy
        print(f"signed: {(time.process_time() - before) / few * 1000:.1f} ms CPU each")
    except SigningMissing as error:
        print(error)
    return 1 if each > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
