"""Write each object of a PDF once.

pydyf writes every object twice, once into the file and once for the identifier that is drawn from
all of them, and compresses streams and numbers anew each time. What is written here first is the
same to the byte, and is there the second time.
"""

from __future__ import annotations

from typing import Any

import pydyf


class Serialised(pydyf.Object):  # type: ignore[misc]
    """An object of a PDF whose bytes are known."""

    data = b""
    compressible = False

    def __init__(self, original: Any) -> None:
        super().__init__()
        self.number, self.generation, self.free = (
            original.number,
            original.generation,
            original.free,
        )
        self.data, self.compressible = original.data, original.compressible


def serialise(pdf: Any) -> None:
    """Put in place of each object of a PDF its bytes. Nothing may be changed in them any more."""
    pdf.objects[:] = [item if item.free == "f" else Serialised(item) for item in pdf.objects]
