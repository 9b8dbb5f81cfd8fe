"""What a shortcut stands in for."""

from __future__ import annotations

from typing import Any, NamedTuple


class Replaced(NamedTuple):
    """A name of a library, and what stands under it."""

    place: Any
    """The module or the class that has the name."""
    name: str
    theirs: Any
    ours: Any
