"""Try everything, one part after the other; no part that fails keeps the next from being tried."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from briefgen.health.font_files import font_parts
from briefgen.health.formats import format_parts
from briefgen.health.installed import library_parts, system_parts
from briefgen.health.language_pipeline import language_parts
from briefgen.health.places import place_parts
from briefgen.health.readers import reader_parts
from briefgen.health.sentence_encoder import encoder_parts
from briefgen.health.trial import Check, TriedPart
from briefgen.language.sentence_encoder import IF_INSTALLED

_AGAIN = "Install briefgen again, and report it if that does not help."


def examine(model: str, output: str, encoder: str = IF_INSTALLED) -> Iterator[Check]:
    """Try each part that a brief needs, with the pipeline and the sentence encoder of these names,
    for briefs in this folder; give each check as it is done."""
    groups: tuple[tuple[str, Callable[[], Iterator[TriedPart]]], ...] = (
        ("python", _python),
        ("libraries", library_parts),
        ("system libraries", system_parts),
        ("language pipeline", lambda: language_parts(model)),
        ("sentence encoder", lambda: encoder_parts(encoder)),
        ("fonts", font_parts),
        ("readers", reader_parts),
        ("formats", format_parts),
        ("places", lambda: place_parts(output)),
    )
    for name, parts_of in groups:
        for part in _parts(name, parts_of):
            yield part.check()


def _parts(name: str, parts_of: Callable[[], Iterator[TriedPart]]) -> Iterator[TriedPart]:
    """Give the parts of a group; where they cannot even be listed, one that says so."""
    try:
        yield from list(parts_of())
    except Exception as fault:
        yield TriedPart(name, _raising(fault), _AGAIN)


def _raising(fault: Exception) -> Callable[[], str]:
    def look() -> str:
        raise fault

    return look


def _python() -> Iterator[TriedPart]:
    yield TriedPart("python", lambda: sys.version.split()[0], "Install Python 3.11 or newer.")
