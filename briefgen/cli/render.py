"""`briefgen render`: a brief that was saved, or edited, becomes Markdown, HTML or PDF again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from briefgen.cli import options
from briefgen.cli.terminal import say
from briefgen.errors import UnknownOptionValue
from briefgen.files import STANDARD_INPUT, read_bytes, write_whole


def render(
    brief: Annotated[str, typer.Argument(metavar="BRIEF", help="A brief's .json, or a PDF made by briefgen.")],
    output: options.Output = "output",
    template: options.Template = "brief",
    to: options.To = "md,html,pdf",
    paper: options.Paper = "a4",
    pdf: options.Standard = "modern",
    notes: options.Notes = None,
    quiet: options.Quiet = False,
) -> int:
    """Render a saved brief."""
    from briefgen import pipeline
    from briefgen.rendering import render as render_brief
    from briefgen.rendering.packs import find_pack

    formats = options.formats_of(to)
    options.one_of("--paper", paper, options.PAPERS)
    options.one_of("--pdf", pdf, options.STANDARDS)
    if output == STANDARD_INPUT and len(formats) != 1:
        raise UnknownOptionValue(option="--output -", value=to, choices="one format at a time")
    find_pack(template)
    found, _ = pipeline.read_brief(brief)
    if notes:
        found = msgspec.structs.replace(found, notes=read_bytes(notes).decode("utf-8", "replace"))
    rendered = [(form, render_brief(found, form, template=template, paper=paper, pdf=pdf)) for form in formats]  # type: ignore[arg-type]
    for form, data in rendered:
        if output == STANDARD_INPUT:
            import sys

            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
            continue
        path = Path(output, f"{Path(brief).stem}.{form}")
        write_whole(path, data)
        if not quiet:
            say(str(path))
    return 0
