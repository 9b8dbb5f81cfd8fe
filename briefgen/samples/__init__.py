"""Briefs made by hand, of invented matter: from the smallest to the largest, and one that is
hostile. A pack is tried with each of them.

A sample is imported when it is first made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefgen.model import Brief


def minimal() -> Brief:
    """Return a brief with nothing in it but a title and a source."""
    from briefgen.samples.meeting import minimal as make

    return make()


def typical() -> Brief:
    """Return a brief of three sources on a city's sea wall."""
    from briefgen.samples.sea_wall import typical as make

    return make()


def huge() -> Brief:
    """Return a brief of forty sources, with a title of forty words and a quotation of three
    hundred."""
    from briefgen.samples.forty_quays import huge as make

    return make()


def hostile() -> Brief:
    """Return a brief in which every field that can holds hostile words."""
    from briefgen.samples.hostile_words import hostile as make

    return make()


ALL: Mapping[str, Callable[[], Brief]] = {
    "minimal": minimal,
    "typical": typical,
    "huge": huge,
    "hostile": hostile,
}
"""Each sample by its name."""
