"""The names of packs on the command line: completed by the shell, set in columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer


def complete_pack(incomplete: str) -> list[str]:
    """Return the names of packs that begin so, for the shell's completion."""
    from briefgen.rendering.packs import all_packs

    return [
        name
        for name in dict.fromkeys(found.name for found in all_packs())
        if name.startswith(incomplete)
    ]


Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME", help="A pack: its name or its folder.", autocompletion=complete_pack
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print a machine-readable report.")]


def in_columns(rows: Iterable[tuple[str, ...]], indent: str = "") -> list[str]:
    """Set rows of as many cells each in columns as wide as what stands in them; the last is as long
    as it is."""
    rows = list(rows)
    widths = (
        [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
        if rows
        else []
    )
    lines = (
        "  ".join(
            [*(cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=True)), row[-1]]
        )
        for row in rows
    )
    return [f"{indent}{line}".rstrip() for line in lines]
