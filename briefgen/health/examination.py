"""Try everything, one part after the other; no part that fails keeps the next from being tried."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from briefgen.health.check import Check, Part
from briefgen.health.fonts import font_parts
from briefgen.health.formats import format_parts
from briefgen.health.language import language_parts
from briefgen.health.libraries import library_parts, system_parts
from briefgen.health.places import place_parts
from briefgen.health.readers import reader_parts

_AGAIN = "Install briefgen again, and report it if that does not help."


def examine(model: str, output: str) -> Iterator[Check]:
    """Try each part that a brief needs, with the pipeline of this name, for briefs in this folder; give each check as it is done."""
    groups: tuple[tuple[str, Callable[[], Iterator[Part]]], ...] = (
        ("python", _python),
        ("libraries", library_parts),
        ("system libraries", system_parts),
        ("language pipeline", lambda: language_parts(model)),
        ("fonts", font_parts),
        ("readers", reader_parts),
        ("formats", format_parts),
        ("places", lambda: place_parts(output)),
    )
    for name, parts_of in groups:
        for part in _parts(name, parts_of):
            yield part.check()


def _parts(name: str, parts_of: Callable[[], Iterator[Part]]) -> Iterator[Part]:
    """Give the parts of a group; where they cannot even be listed, one that says so."""
    try:
        yield from list(parts_of())
    except Exception as fault:
        yield Part(name, _raising(fault), _AGAIN)


def _raising(fault: Exception) -> Callable[[], str]:
    def look() -> str:
        raise fault

    return look


def _python() -> Iterator[Part]:
    yield Part("python", lambda: sys.version.split()[0], "Install Python 3.11 or newer.")
