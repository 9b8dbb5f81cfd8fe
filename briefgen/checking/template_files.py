"""Follow templates from one file to the next: each is parsed once, and what cannot be parsed or
found is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import jinja2
from jinja2 import nodes

from briefgen.checking.report import words_of
from briefgen.checking.style_rules import missing_file
from briefgen.errors import TemplateBroken
from briefgen.rendering.packs.manifest import did_you_mean
from briefgen.rendering.templating.environment import PackEnvironment

TOO_DEEP = "this is nested too deeply to be read."


class File(NamedTuple):
    """A template that was read."""

    place: str
    """On the shelf: "0:brief.html.j2"."""
    said: str
    """As an error gives it: "acme/brief.html.j2"."""
    tree: nodes.Template
    blocks: dict[str, nodes.Block]
    """Outer ones before those inside them."""
    inside: frozenset[str]
    """The blocks that stand inside another block of the file."""
    extends: nodes.Extends | None


class Files:
    """The templates of one pack and one kind of output, parsed."""

    def __init__(self, environment: PackEnvironment, say: Callable[[str, str, str], None]) -> None:
        self._environment = environment
        self._say = say
        self._read: dict[str, File | None] = {}

    def all(self) -> tuple[File, ...]:
        """Return every file that was read."""
        return tuple(file for file in self._read.values() if file is not None)

    def read(self, place: str) -> File | None:
        """Return the file at a place of the shelf; null where there is none, or one that cannot be
        parsed."""
        if place not in self._read:
            try:
                text, _, _ = self._environment.shelf.get_source(self._environment, place)
            except jinja2.TemplateNotFound:
                return None
            except TemplateBroken as error:
                self._say(error.where, "syntax", words_of(error))
                text = ""
            self._read[place] = self._parse(place, text)
        return self._read[place]

    def _parse(self, place: str, text: str) -> File | None:
        said = self._environment.shelf.said(place)
        try:
            tree = self._environment.parse(text, place)
        except jinja2.TemplateSyntaxError as error:
            self._say(f"{said}:{error.lineno}", "syntax", f"{str(error.message).rstrip('.')}.")
            # Nothing more can be said of it: it counts as an empty one.
            tree = nodes.Template([], lineno=1)
        except RecursionError:
            self._say(said, "syntax", TOO_DEEP)
            tree = nodes.Template([], lineno=1)
        blocks = {block.name: block for block in tree.find_all(nodes.Block)}
        inside = frozenset(
            inner.name for block in blocks.values() for inner in block.find_all(nodes.Block)
        )
        return File(place, said, tree, blocks, inside, tree.find(nodes.Extends))

    def chain(self, start: File) -> tuple[tuple[File, ...], bool]:
        """Return a file and those it extends, one after the other, and whether all of them could be
        followed."""
        files = [start]
        while (extends := files[-1].extends) is not None:
            names = constant_names(extends.template)
            if len(names) != 1:
                return tuple(files), False
            found = self.read(self._environment.join_path(names[0], files[-1].place))
            if found is None:
                self._say(f"{files[-1].said}:{extends.lineno}", "file", self.missing(names[0]))
            if found is None or found in files:
                return tuple(files), False
            files.append(found)
        return tuple(files), True

    def first_there(self, names: tuple[str, ...], file: File) -> tuple[str, ...]:
        """Return those of some names under which there is a file."""
        return tuple(
            name
            for name in names
            if self.read(self._environment.join_path(name, file.place)) is not None
        )

    def missing(self, name: str) -> str:
        """Say that a file is not there, and which there is that is near."""
        hint = did_you_mean(name, self.names())
        return (
            f"there is no file {name!r}. {hint if hint.startswith('Did you mean') else ''}".rstrip()
        )

    def missing_asset(self, name: str) -> str:
        """Say that no pack of the chain has a file for `asset`; nothing where one has."""
        pack = self._environment.shelf.pack
        return "" if pack.holder(name) is not None else missing_file(pack, name)

    def names(self) -> tuple[str, ...]:
        """Return the names of all templates on the shelf, as a file of the pack can name them."""
        found: dict[str, None] = {}
        for pack in self._environment.shelf.packs:
            found.update(
                {
                    path.relative_to(pack.folder).as_posix(): None
                    for path in sorted(pack.folder.rglob("*.j2"))
                }
            )
        return tuple(found)


def constant_names(node: nodes.Node) -> tuple[str, ...]:
    """Return the names of files that are written out; none where they are worked out."""
    match node:
        case nodes.Const(value=str(name)):
            return (name,)
        case nodes.Const(value=tuple(names)) | nodes.Const(value=list(names)):
            return tuple(str(name) for name in names)
        case nodes.Tuple() | nodes.List():
            found = [constant_names(item) for item in node.items]
            return tuple(name for names in found for name in names) if all(found) else ()
        case nodes.CondExpr():
            found = [constant_names(part) for part in (node.expr1, node.expr2) if part is not None]
            return tuple(name for names in found for name in names) if all(found) else ()
        case _:
            return ()
