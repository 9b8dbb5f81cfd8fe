"""What there is to say of packs: all that can be found, and one of them from its manifest to its
files."""

from __future__ import annotations

import os
import pathlib

import msgspec

from briefgen.errors import BriefgenError
from briefgen.rendering.packs.blocks import TEMPLATES, Block, blocks_of, outdated
from briefgen.rendering.packs.lookup import (
    PackCandidate,
    Standing,
    all_packs,
    find_pack,
    load_pack,
    looked_at,
)
from briefgen.rendering.packs.manifest import Format
from briefgen.rendering.packs.pack import Pack, Source
from briefgen.rendering.packs.parameters import Type, Value
from briefgen.rendering.packs.starting import default_of


class Listed(msgspec.Struct, frozen=True):
    """A pack in the list of all."""

    name: str
    """By which it is found."""
    source: Source
    folder: str
    title: str | None
    """Null where it cannot be loaded."""
    formats: tuple[str, ...]
    shadowed_by: str | None
    """The folder of the pack that is found by this name instead."""
    error: str | None
    """Why it cannot be loaded, in one line."""


class PackPlace(msgspec.Struct, frozen=True):
    """A place where a name was looked for."""

    source: Source
    folder: str
    standing: Standing


class Link(msgspec.Struct, frozen=True):
    """A pack of the chain."""

    name: str
    version: str
    title: str
    source: Source
    folder: str
    files: tuple[str, ...]
    """Of its folder."""


class BlockLine(msgspec.Struct, frozen=True):
    """A block in one format."""

    name: str
    format: str
    place: str
    """Where what is printed stands."""
    over: tuple[str, ...]
    """What it stands in for, nearest first."""
    printed: bool
    """Whether it is one of the sections, or stands around them."""
    changed_since: str | None
    """What it was copied from, where that has changed since."""


class ParameterLine(msgspec.Struct, frozen=True):
    """A parameter."""

    name: str
    type: Type
    value: Value
    """As pack.toml has it."""
    choices: tuple[str, ...]
    help: str
    set_by: str
    """The pack of the chain that gives the value."""


class Description(msgspec.Struct, frozen=True):
    """Everything there is to say of one pack."""

    name: str
    version: str
    title: str
    lookup: tuple[PackPlace, ...]
    chain: tuple[Link, ...]
    formats: tuple[Format, ...]
    max_pages: int | None
    orientation: str
    sections: tuple[str, ...]
    blocks: tuple[BlockLine, ...]
    parameters: tuple[ParameterLine, ...]


def list_packs() -> tuple[Listed, ...]:
    """Return every pack there is, in the order of their names and of the lookup; one that cannot be
    loaded says why."""
    first: dict[str, str] = {}
    found = []
    for candidate in all_packs():
        folder = said_of(candidate.folder)
        winner = first.setdefault(candidate.name, folder)
        shadowed_by = None if winner == folder else winner
        title: str | None = None
        formats: tuple[str, ...] = ()
        error = None
        try:
            pack = load_pack(candidate.folder.resolve(), candidate.source)
            title, formats = pack.manifest.title, pack.formats
        except BriefgenError as reason:
            error = str(reason)
        found.append(
            Listed(candidate.name, candidate.source, folder, title, formats, shadowed_by, error)
        )
    return tuple(found)


def describe(template: str) -> Description:
    """Describe the pack that a name or a path means.

    Raises:
        RenderingError: there is none, or it cannot be loaded.
    """
    pack = find_pack(template)
    return Description(
        name=pack.name,
        version=pack.manifest.version,
        title=pack.manifest.title,
        lookup=tuple(_place(candidate, standing) for candidate, standing in looked_at(template)),
        chain=tuple(_link(link) for link in pack.chain),
        formats=pack.formats,
        max_pages=pack.max_pages,
        orientation=pack.orientation,
        sections=pack.sections,
        blocks=tuple(_block_lines(pack)),
        parameters=tuple(_parameter_lines(pack)),
    )


def _place(candidate: PackCandidate, standing: Standing) -> PackPlace:
    nowhere = candidate.source == "installed" and standing == "not there"
    return PackPlace(
        candidate.source,
        f"entry points {candidate.folder}" if nowhere else said_of(candidate.folder),
        standing,
    )


def _link(pack: Pack) -> Link:
    files = []
    for place, folders, names in os.walk(pack.folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        files += [
            pathlib.Path(place, name).relative_to(pack.folder).as_posix() for name in sorted(names)
        ]
    return Link(
        pack.name,
        pack.manifest.version,
        pack.manifest.title,
        pack.source,
        said_of(pack.folder),
        tuple(files),
    )


def _block_lines(pack: Pack) -> list[BlockLine]:
    stale = {(block.name, block.form): block for block, _ in outdated(pack)}
    lines = []
    everything = {form: blocks_of(pack, form) for form in TEMPLATES}
    for name in _in_order(pack, everything):
        for form, blocks in everything.items():
            if name in blocks:
                lines.append(_block_line(pack, blocks[name], stale.get((name, form))))
    return lines


def _block_line(pack: Pack, definitions: tuple[Block, ...], stale: Block | None) -> BlockLine:
    block, *others = definitions
    known = {name for link in pack.chain for name in link.manifest.sections or ()}
    printed = block.name in pack.sections or block.name not in known
    origin = (
        f"{stale.origin.pack} {stale.origin.version}"
        if stale is not None and stale.origin is not None
        else None
    )
    return BlockLine(
        block.name, block.form, block.place, tuple(other.place for other in others), printed, origin
    )


def _in_order(pack: Pack, everything: dict[str, dict[str, tuple[Block, ...]]]) -> list[str]:
    """Return the names of all blocks: the sections in their order, where the first of them stands,
    between what is around them."""
    names = list(dict.fromkeys(name for blocks in everything.values() for name in blocks))
    sections = [name for name in pack.sections if name in names]
    around = [name for name in names if name not in sections]
    return [*sections, *around]


def _parameter_lines(pack: Pack) -> list[ParameterLine]:
    lines = []
    for parameter in pack.parameters.values():
        value, holder = default_of(pack, parameter)
        lines.append(
            ParameterLine(
                parameter.name,
                parameter.type,
                value,
                parameter.choices,
                parameter.help,
                holder.name,
            )
        )
    return lines


def said_of(folder: pathlib.Path) -> str:
    """Return a folder as people name it: from the working folder where it is below that, else from
    the root."""
    try:
        inside = folder.absolute().relative_to(pathlib.Path().absolute())
    except ValueError:
        return str(folder)
    return f"./{inside.as_posix()}"
