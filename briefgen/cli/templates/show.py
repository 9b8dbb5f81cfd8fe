"""`briefgen templates show`: one pack from its manifest to its files, and which folder of its name
won."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.cli.templates.naming import AsJson, Name, in_columns
from briefgen.cli.terminal import cell, print_result

if TYPE_CHECKING:
    from briefgen.rendering.packs.describing import BlockLine, Description, ParameterLine


def show(name: Name, as_json: AsJson = False) -> int:
    """Show a pack: where it was looked for, what it rests on, its sections, blocks, parameters and
    files."""
    import msgspec

    from briefgen.rendering.packs.describing import describe

    found = describe(name)
    if as_json:
        print(json.dumps(msgspec.to_builtins(found), ensure_ascii=True, indent=2))
    else:
        print_result("".join(f"{line}\n" for line in _page(found)))
    return 0


def _page(found: Description) -> Iterator[str]:
    yield f"{cell(found.name)} {cell(found.version)}: {cell(found.title)}"
    yield "\nlooked for"
    yield from in_columns(
        ((place.standing, place.source, cell(place.folder)) for place in found.lookup), "  "
    )
    yield "\nrests on"
    yield from in_columns(
        (
            (f"{cell(link.name)} {cell(link.version)}", link.source, cell(link.folder))
            for link in found.chain
        ),
        "  ",
    )
    yield f"\nformats     {', '.join(found.formats)}"
    yield f"page limit  {found.max_pages or 'none'}"
    yield f"paper       {found.orientation}"
    yield f"sections    {', '.join(map(cell, found.sections)) or 'as its templates have them'}"
    yield "\nblocks"
    yield from in_columns(
        ((block.name, block.format, _said(block)) for block in found.blocks), "  "
    )
    yield "\nparameters"
    yield from in_columns(
        ((line.name, line.type, _value(line), cell(_said_of(line))) for line in found.parameters),
        "  ",
    )
    yield "\nfiles"
    yield from in_columns(
        ((cell(link.name), cell(file)) for link in found.chain for file in link.files), "  "
    )


def _said(block: BlockLine) -> str:
    over = f", over {', over '.join(block.over)}" if block.over else ""
    unprinted = "" if block.printed else " (not among the sections)"
    changed = (
        f" (copied from {block.changed_since}, which has changed since)"
        if block.changed_since
        else ""
    )
    return cell(f"{block.place}{over}{unprinted}{changed}")


def _value(line: ParameterLine) -> str:
    return cell(json.dumps(line.value, ensure_ascii=False))


def _said_of(line: ParameterLine) -> str:
    choices = f" One of: {', '.join(line.choices)}." if line.choices else ""
    return f"{line.set_by}: {line.help}{choices}"
