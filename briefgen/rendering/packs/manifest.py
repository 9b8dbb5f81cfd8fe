"""What pack.toml says."""

from __future__ import annotations

import pathlib
import re
import tomllib
from typing import Any, Literal

import msgspec

from briefgen.errors import ManifestBroken, SchemaUnknown, TemplateBroken
from briefgen.model import SCHEMA
from briefgen.rendering.labels import SOURCES, languages, own_labels
from briefgen.rendering.labels.catalogue import LabelWrong
from briefgen.rendering.packs.budget import PageWrong, Setting, page_settings
from briefgen.rendering.packs.parameters import Parameter, Value, parameter_of

FILE = "pack.toml"
LARGEST = 1_000_000
"""Bytes of it; those of the built-in packs have two thousand."""
MOST_NAMED = 30
"""Names that a hint lists: there are three hundred labels."""
Format = Literal["md", "html", "pdf", "docx"]
Orientation = Literal["portrait", "landscape"]


class PageLimits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a pack holds a brief to."""

    max_pages: int | None = None
    """Pages of the PDF; null for any number."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What pack.toml says; null where it says nothing and the pack it extends decides."""

    name: str
    version: str
    title: str
    """One line that says what it is for."""
    schema: str = SCHEMA
    """The major version of the model it was written for."""
    extends: str | None = None
    """The pack it rests on: a name, "builtin:NAME", or a path from its own folder."""
    formats: tuple[Format, ...] | None = None
    """What it can be rendered to; JSON always can."""
    sections: tuple[str, ...] | None = None
    """The blocks that are printed, in their order."""
    orientation: Orientation | None = None
    """Of the paper."""
    lang: str | None = None
    """The language of the page, which is that of its labels: "en", "de", "fr". What sources say
    stays in theirs."""
    labels: tuple[tuple[str, str], ...] = ()
    """Its own words in the place of some labels; they hold where the page has the pack's
    language."""
    page: tuple[tuple[str, Setting], ...] = ()
    """What the pages have room for, for a pack that cannot print everything."""
    limits: PageLimits = PageLimits()
    params: tuple[Parameter, ...] = ()
    """Those it declares."""
    defaults: tuple[tuple[str, Value], ...] = ()
    """New defaults for those it inherits."""


_KEYS = tuple(name for name in Manifest.__struct_fields__ if name != "defaults")


def read_manifest(folder: pathlib.Path) -> Manifest:
    """Read the manifest of a pack.

    Raises:
        TemplateBroken: there is none, or it is not TOML.
        ManifestBroken: it says something that a manifest cannot say.
        SchemaUnknown: the pack was written for another major version of the model.
        ParameterWrong: a parameter is not declared as one can be.
    """
    place = f"{folder.name}/{FILE}"
    try:
        if not (folder / FILE).is_file():  # a pipe would be waited for without end
            raise FileNotFoundError(FILE)
        if (folder / FILE).stat().st_size > LARGEST:
            raise ManifestBroken(
                place,
                reason="the file is larger than any manifest",
                hint="Keep what is no setting in another file.",
            )
        text = (folder / FILE).read_text(encoding="utf-8")
        table: dict[str, Any] = tomllib.loads(text)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise TemplateBroken(place, reason="the pack has no pack.toml") from error
    except RecursionError as error:
        raise TemplateBroken(place, reason="its lists are nested too deeply") from error
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TemplateBroken(place, reason=str(error).rstrip(".")) from error
    for key in table:
        if key not in _KEYS:
            raise ManifestBroken(
                place,
                line=_line_of(text, key),
                reason=f"{key!r} is no setting of a pack",
                hint=did_you_mean(key, _KEYS),
            )
    if table.get("lang", SOURCES) not in languages():
        there = f"There are: {', '.join(languages())}."
        raise ManifestBroken(
            place,
            line=_line_of(text, "lang"),
            reason=f"there are no labels in {table['lang']!r}",
            hint=there,
        )
    table["labels"] = _checked(table.get("labels", {}), "labels", text, place)
    table["page"] = _checked(table.get("page", {}), "page", text, place)
    params, defaults = _split(table.pop("params", {}), place)
    try:
        manifest = msgspec.convert({**table, "params": params, "defaults": defaults}, Manifest)
    except msgspec.ValidationError as error:
        raise ManifestBroken(place, reason=str(error).rstrip("."), hint="") from error
    if manifest.schema != SCHEMA:
        raise SchemaUnknown(place, found=manifest.schema, known=SCHEMA)
    return manifest


def _checked(
    table: object, name: Literal["labels", "page"], text: str, place: str
) -> tuple[tuple[str, Any], ...]:
    """Return what stands in [labels] or [page] by key, if it may stand there."""
    if not isinstance(table, dict):
        raise ManifestBroken(
            place,
            line=_line_of(text, name),
            reason=f"{name!r} is a table",
            hint=f"Write [{name}] and below it name = ….",
        )
    try:
        return own_labels(table) if name == "labels" else page_settings(table)
    except (LabelWrong, PageWrong) as error:
        near = did_you_mean(error.key, error.known) if error.known else ""
        hint = (
            near
            if near.startswith("Did") or len(error.known) < MOST_NAMED
            else "docs/templates.md has all of them."
        )
        line = _line_of(text, error.key) or _line_of(text, error.key.rpartition(".")[2])
        raise ManifestBroken(place, line=line, reason=error.reason, hint=hint) from error


def _split(params: object, place: str) -> tuple[list[Parameter], list[tuple[str, Any]]]:
    """Split the parameters into those declared, by a table, and new defaults of inherited ones, by
    a plain value."""
    if not isinstance(params, dict):
        raise ManifestBroken(
            place,
            reason="'params' is a table of parameters",
            hint="Write [params] and below it name = value.",
        )
    declared = [
        parameter_of(name, entry, place)
        for name, entry in params.items()
        if isinstance(entry, dict)
    ]
    return declared, [
        (name, entry) for name, entry in params.items() if not isinstance(entry, dict)
    ]


def _line_of(text: str, key: str) -> int | None:
    match = re.search(rf"^[ \t]*\[?[ \t]*{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else None


def did_you_mean(name: str, known: tuple[str, ...] | list[str], else_say: str = "There are") -> str:
    """Return the remedy for a name that is not known: the nearest that is, else all of them."""
    import difflib

    near = difflib.get_close_matches(name, known, n=1, cutoff=0.55)
    if near:
        return f"Did you mean {near[0]!r}?"
    return f"{else_say}: {', '.join(known)}." if known else ""
