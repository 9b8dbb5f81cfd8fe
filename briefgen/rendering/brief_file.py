"""The JSON of a brief: what other programs read, what an analyst edits, and what every PDF
carries."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import msgspec

from briefgen.errors import BriefBroken, SchemaUnknown
from briefgen.model import SCHEMA, Article, Brief
from briefgen.rendering.exact_json import Misfit, decode_exactly
from briefgen.system.file_names import file_name
from briefgen.version import __version__

_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for the date of a file whose brief has none; the clock would make two runs differ."""


class _Maker(msgspec.Struct, frozen=True):
    version: str = ""


class _Head(msgspec.Struct, frozen=True):
    """The fields that tell how to read the rest."""

    schema: str
    provenance: _Maker = _Maker()


def encode_brief(brief: Brief) -> bytes:
    """Write a brief as indented JSON in UTF-8 with a final newline; the same brief gives the same
    bytes. Files and packs are named without their folders."""
    return msgspec.json.format(msgspec.json.encode(without_folders(brief)), indent=2) + b"\n"


def encode_sources(sources: tuple[Article, ...]) -> bytes:
    """Write the sources alone, in the form they have inside a brief."""
    return (
        msgspec.json.format(msgspec.json.encode({"schema": SCHEMA, "sources": sources}), indent=2)
        + b"\n"
    )


def decode_brief(data: bytes) -> Brief:
    """Read the JSON of a brief. Fields this version does not know are passed over where a later
    version wrote it, as that may have added some; otherwise they are slips of whoever edited it.

    Raises:
        BriefBroken: this is not JSON, or not a brief; the reason names line, column and field.
        SchemaUnknown: the brief was written for another major version.
    """
    try:
        head = decode_exactly(data, _Head, tolerant=True)
        if head.schema != SCHEMA:
            raise SchemaUnknown(found=head.schema, known=SCHEMA)
        is_later = _numbers(head.provenance.version) > _numbers(__version__)
        return decode_exactly(data, Brief, tolerant=is_later)
    except Misfit as misfit:
        raise BriefBroken(reason=str(misfit)) from misfit


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, to compare: (0, 1, 0)."""
    return tuple(int(number) for number in re.findall(r"\d{1,6}", version)[:3])


def date_of(brief: Brief) -> datetime:
    """Return the date of a brief, at midnight in Greenwich, or a fixed one where it has none."""
    try:
        return datetime.fromisoformat(brief.date or "").replace(tzinfo=UTC)
    except ValueError:
        return _NO_DATE


def without_folders(brief: Brief) -> Brief:
    """Return a brief that names files and packs by their names alone: where they lie on the machine
    that made it is nobody's business."""
    made = brief.provenance
    settings = {
        name: ", ".join(file_name(part) for part in value.split(", "))
        for name, value in made.settings.items()
    }
    return msgspec.structs.replace(
        brief,
        sources=tuple(map(_without_folder, brief.sources)),
        provenance=msgspec.structs.replace(made, settings=settings),
    )


def _without_folder(source: Article) -> Article:
    is_local = source.url is not None and source.url.lower().startswith("file:")
    return msgspec.structs.replace(
        source, path=file_name(source.path), url=None if is_local else source.url
    )
