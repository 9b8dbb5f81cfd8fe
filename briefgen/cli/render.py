"""`briefgen render`: a brief that was saved, or edited, becomes Markdown, HTML or PDF again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from briefgen.cli import options
from briefgen.cli.terminal import name_files
from briefgen.cli.writing import Press, formats_asked
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
    press = Press(formats, output, template=template, params=params, paper=paper, pdf=pdf)
    paths = press.write(found, Path(brief).stem)
    if not quiet:
        name_files(paths)
    return 1 if press.errors else 0
