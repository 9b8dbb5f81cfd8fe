"""Find and load a template pack: a folder with a small manifest, templates, partials and style sheets.

acme/
  pack.toml       name, version, title, the schema it was written for
  brief.md.j2     Markdown; alone it gives HTML and PDF too
  brief.html.j2   HTML and PDF
  partials/       pieces of templates
  style.css       the screen
  print.css       paper
"""

from __future__ import annotations

import functools
import pathlib
import tomllib

import msgspec

import briefgen
from briefgen.errors import SchemaUnknown, TemplateBroken, TemplateMissing
from briefgen.model import SCHEMA

BUILT_IN_PREFIX = "builtin:"


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What pack.toml says."""

    name: str
    version: str
    title: str
    schema: str = SCHEMA


class Pack(msgspec.Struct, frozen=True):
    """A template pack, loaded."""

    folder: pathlib.Path
    manifest: Manifest

    @property
    def name(self) -> str:
        """The name by which errors call it."""
        return self.manifest.name

    def has(self, file: str) -> bool:
        """Tell whether the pack itself has this file."""
        return (self.folder / file).is_file()

    def text(self, file: str) -> str:
        """Return the text of a file of the pack, or nothing where there is none.

        Raises:
            TemplateBroken: the file is not UTF-8.
        """
        if not self.has(file):
            return ""
        try:
            return (self.folder / file).read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise TemplateBroken(f"{self.name}/{file}", reason="the file is not UTF-8") from error


def built_in_folder() -> pathlib.Path:
    """Return where the built-in packs are: inside the package once installed, beside it in a checkout."""
    package = pathlib.Path(briefgen.__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def built_in_packs() -> list[str]:
    """Return the names of the built-in packs."""
    return sorted(folder.name for folder in built_in_folder().iterdir() if (folder / "pack.toml").is_file())


def find_pack(template: str) -> Pack:
    """Find a pack by the path of its folder or by the name of a built-in one; "builtin:brief" is always the built-in one.

    Raises:
        TemplateMissing: there is none.
        TemplateBroken: its pack.toml cannot be read.
        SchemaUnknown: it was written for another major version of the model.
    """
    if not template.startswith(BUILT_IN_PREFIX):
        path = pathlib.Path(template)
        if (path.name != template or template.startswith(".")) and path.is_dir():
            return load_pack(path.resolve())
    name = template.removeprefix(BUILT_IN_PREFIX)
    folder = built_in_folder() / name
    # A name is one plain folder name: "../brief" or "/etc" names no built-in pack.
    if not name or pathlib.PurePath(name).name != name or not folder.is_dir():
        raise TemplateMissing(name=template, choices=", ".join(built_in_packs()))
    return load_pack(folder)


@functools.lru_cache(maxsize=32)
def load_pack(folder: pathlib.Path) -> Pack:
    """Load the pack in a folder; once for each folder and process."""
    place = f"{folder.name}/pack.toml"
    try:
        with open(folder / "pack.toml", "rb") as file:
            manifest = msgspec.convert(tomllib.load(file), Manifest)
    except FileNotFoundError as error:
        raise TemplateBroken(place, reason="the pack has no pack.toml") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise TemplateBroken(place, reason=str(error).rstrip(".")) from error
    if manifest.schema != SCHEMA:
        raise SchemaUnknown(place, found=manifest.schema, known=SCHEMA)
    return Pack(folder, manifest)
