"""`briefgen render`: a brief that was saved, or edited, becomes Markdown, HTML or PDF again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import name_files
from briefgen.cli.writing import Press, formats_asked
from briefgen.system.files import read_bytes


def render(
    brief: Annotated[
        str, typer.Argument(metavar="BRIEF", help="A brief's .json, or a PDF made by briefgen.")
    ],
    output: shared_options.Output = "output",
    template: shared_options.Template = "brief",
    set_: shared_options.Set = None,
    to: shared_options.To = "md,html,pdf",
    paper: shared_options.Paper = "a4",
    pdf: shared_options.Standard = "modern",
    evidence: shared_options.Evidence = None,
    notes: shared_options.Notes = None,
    quiet: shared_options.Quiet = False,
) -> int:
    """Render a saved brief."""
    from briefgen import pipeline

    params = shared_options.params_of(set_)
    formats = formats_asked(
        to,
        paper=paper,
        pdf=pdf,
        output=output,
        template=template,
        params=params,
        evidence=evidence,
    )
    found, _ = pipeline.read_brief(brief)
    if notes:
        found = msgspec.structs.replace(found, notes=read_bytes(notes).decode("utf-8", "replace"))
    press = Press(
        formats,
        output,
        template=template,
        params=params,
        paper=paper,
        pdf=pdf,
        evidence=evidence,
    )
    paths = press.write(found, Path(brief).stem)
    if not quiet:
        name_files(paths)
    return 1 if press.errors else 0
