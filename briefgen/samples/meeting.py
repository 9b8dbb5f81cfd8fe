"""A brief with nothing in it."""

from __future__ import annotations

from briefgen.model import Brief
from briefgen.samples.building import article, provenance


def minimal() -> Brief:
    """Return a brief with nothing in it but a title and a source."""
    source = article("S1", "Nothing was decided.")
    return Brief(
        title="A meeting without a result", sources=(source,), provenance=provenance((source,), ())
    )
