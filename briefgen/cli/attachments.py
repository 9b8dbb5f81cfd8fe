"""`briefgen attachments`: what a PDF carries, taken out byte for byte."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import name_files
from briefgen.errors import BriefNotAttached
from briefgen.system.files import read_bytes, write_whole


def attachments(
    pdf: Annotated[
        str,
        typer.Argument(metavar="FILE.pdf", help="A PDF made by briefgen; - for standard input."),
    ],
    output: Annotated[
        str,
        typer.Option("--output", "-o", help="Folder for brief.json, sources.json and pages.json."),
    ] = "output",
    quiet: shared_options.Quiet = False,
) -> int:
    """Take the brief, its sources and how it was printed out of a PDF, byte for byte."""
    from briefgen.rendering.pdf.embedded_files import (
        BRIEF_NAME,
        PAGES_NAME,
        SOURCES_NAME,
        read_attachment,
    )

    data = read_bytes(pdf)
    try:
        carried = [
            (name, read_attachment(data, name)) for name in (BRIEF_NAME, SOURCES_NAME, PAGES_NAME)
        ]
    except BriefNotAttached as error:
        raise BriefNotAttached(pdf) from error
    for name, content in carried:
        path = Path(output, name)
        write_whole(path, content)
        if not quiet:
            name_files([str(path)])
    return 0
