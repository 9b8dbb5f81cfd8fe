"""What pack.toml says."""

from __future__ import annotations

import pathlib
import re
import tomllib
from typing import Any, Literal

import msgspec

from briefgen.errors import ManifestBroken, SchemaUnknown, TemplateBroken
from briefgen.model import SCHEMA
from briefgen.rendering.packs.parameters import Parameter, Value, parameter_of

FILE = "pack.toml"
LARGEST = 1_000_000
"""Bytes of it; those of the built-in packs have two thousand."""
Format = Literal["md", "html", "pdf", "docx"]
Orientation = Literal["portrait", "landscape"]


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
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
    limits: Limits = Limits()
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
            raise ManifestBroken(place, reason="the file is larger than any manifest", hint="Keep what is no setting in another file.")
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
            raise ManifestBroken(place, line=_line_of(text, key), reason=f"{key!r} is no setting of a pack", hint=did_you_mean(key, _KEYS))
    params, defaults = _split(table.pop("params", {}), place)
    try:
        manifest = msgspec.convert({**table, "params": params, "defaults": defaults}, Manifest)
    except msgspec.ValidationError as error:
        raise ManifestBroken(place, reason=str(error).rstrip("."), hint="") from error
    if manifest.schema != SCHEMA:
        raise SchemaUnknown(place, found=manifest.schema, known=SCHEMA)
    return manifest


def _split(params: object, place: str) -> tuple[list[Parameter], list[tuple[str, Any]]]:
    """Split the parameters into those declared, by a table, and new defaults of inherited ones, by a plain value."""
    if not isinstance(params, dict):
        raise ManifestBroken(place, reason="'params' is a table of parameters", hint="Write [params] and below it name = value.")
    declared = [parameter_of(name, entry, place) for name, entry in params.items() if isinstance(entry, dict)]
    return declared, [(name, entry) for name, entry in params.items() if not isinstance(entry, dict)]


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
