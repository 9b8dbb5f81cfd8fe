"""`briefgen render`: a brief that was saved, or edited, becomes Markdown, HTML or PDF again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from briefgen.cli import options
from briefgen.cli.terminal import say
from briefgen.cli.writing import formats_asked, write_brief
from briefgen.system.files import read_bytes


def render(
    brief: Annotated[str, typer.Argument(metavar="BRIEF", help="A brief's .json, or a PDF made by briefgen.")],
    output: options.Output = "output",
    template: options.Template = "brief",
    set_: options.Set = None,
    to: options.To = "md,html,pdf",
    paper: options.Paper = "a4",
    pdf: options.Standard = "modern",
    notes: options.Notes = None,
    quiet: options.Quiet = False,
) -> int:
    """Render a saved brief."""
    from briefgen import pipeline

    params = options.params_of(set_)
    formats = formats_asked(to, paper=paper, pdf=pdf, output=output, template=template, params=params)
    found, _ = pipeline.read_brief(brief)
    if notes:
        found = msgspec.structs.replace(found, notes=read_bytes(notes).decode("utf-8", "replace"))
    for path in write_brief(found, Path(brief).stem, formats, output, template=template, params=params, paper=paper, pdf=pdf):
        if not quiet:
            say(path)
    return 0
