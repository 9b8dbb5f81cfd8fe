"""Where templates are found: along the chain of a pack, so that a child's piece stands in for its
parent's everywhere.

partials/speaker.html.j2        the first in the chain
parent:brief.html.j2            the next one up from the pack that says so
builtin:brief/brief.html.j2     that of a built-in pack
"""

from __future__ import annotations

import pathlib
import re
from collections.abc import Callable

import jinja2

from briefgen.rendering.packs import BUILT_IN_PREFIX, Pack, find_pack

PARENT_PREFIX = "parent:"
_PLACE = re.compile("[0-9]{1,4}")
"""What stands before the colon of a template that is known by its place."""


class Shelf(jinja2.BaseLoader):
    """The packs that templates are taken from. A template is known by the place of its pack on the
    shelf: "0:brief.html.j2"."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        built_in = find_pack(f"{BUILT_IN_PREFIX}brief")
        self.packs = list(pack.chain) if built_in in pack.chain else [*pack.chain, built_in]

    def place_of(self, name: str, asking: str | None = None) -> str:
        """Return the place of a template that another one asks for; the name itself where there is
        none."""
        if name.startswith(PARENT_PREFIX):
            file = name.removeprefix(PARENT_PREFIX)
            above = int((asking or "0").partition(":")[0]) + 1
            # What is above the last of the chain is no parent, but the built-in pack that is there
            # for its pieces.
            end = len(self.pack.chain) if above <= len(self.pack.chain) else len(self.packs)
            return next(
                (f"{place}:{file}" for place in range(above, end) if self.packs[place].has(file)),
                name,
            )
        if name.startswith(BUILT_IN_PREFIX):
            pack_name, _, file = name.removeprefix(BUILT_IN_PREFIX).partition("/")
            wanted = find_pack(f"{BUILT_IN_PREFIX}{pack_name}")
            if wanted not in self.packs:
                self.packs.extend(wanted.chain)
            return f"{self.packs.index(wanted)}:{file}"
        if _PLACE.fullmatch(name.partition(":")[0]):
            return name
        return next(
            (f"{place}:{name}" for place, pack in enumerate(self.packs) if pack.has(name)), name
        )

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the text of a template and the path it has."""
        del environment  # of one pack, as the shelf is
        found = self.find(template)
        path = found[0].path(found[1]) if found else None
        if found is None or path is None:
            raise jinja2.TemplateNotFound(template)
        return found[0].text(found[1]), str(path), None

    def find(self, template: str) -> tuple[Pack, str] | None:
        """Return the pack and the file of a template known by its place; null where there is
        none."""
        place, _, file = template.partition(":")
        pack = (
            self.packs[int(place)]
            if _PLACE.fullmatch(place) and int(place) < len(self.packs)
            else None
        )
        return (pack, file) if pack is not None and pack.has(file) else None

    def said(self, template: str | None) -> str:
        """Return a template's place as an error gives it: "acme/brief.html.j2"."""
        place, _, file = (template or "").partition(":")
        on_shelf = _PLACE.fullmatch(place) and int(place) < len(self.packs)
        return (
            f"{self.packs[int(place)].name}/{file}" if on_shelf else f"{self.pack.name}/{template}"
        )

    def said_of_path(self, path: str) -> str | None:
        """Return the same of the path of a file, or null for one that is in no pack."""
        for pack in self.packs:
            if (found := pathlib.Path(path)).is_relative_to(pack.folder.resolve()):
                return f"{pack.name}/{found.relative_to(pack.folder.resolve()).as_posix()}"
        return None
