"""`briefgen render`: a brief that was saved, or edited, becomes Markdown, HTML or PDF again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import name_files
from briefgen.cli.writing import Press, formats_asked
from briefgen.errors import UnknownOptionValue
from briefgen.system.files import edits_path, is_file, read_bytes


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
    title: shared_options.Title = None,
    marking: shared_options.Marking = None,
    audience: shared_options.Audience = None,
    author: shared_options.Author = None,
    date: shared_options.Date = None,
    evidence: shared_options.Evidence = None,
    notes: shared_options.Notes = None,
    recommendation: shared_options.Recommendation = None,
    points: Annotated[
        int | None,
        typer.Option("--points", min=1, max=20, help="Key points at the most, the first of them."),
    ] = None,
    force: shared_options.Force = False,
    quiet: shared_options.Quiet = False,
) -> int:
    """Render a saved brief, with what was changed in it by `briefgen edit`; what is given here
    holds for once."""
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
    if "json" in formats and is_file(edits_path(brief)) and Path(output) == Path(brief).parent:
        raise UnknownOptionValue(
            option="--to json",
            value=output,
            choices="another folder with -o: this one holds the brief as it was made",
        )
    found, _ = pipeline.read_brief(brief)
    given = {
        "title": title,
        "marking": marking,
        "audience": audience,
        "author": author,
        "date": shared_options.iso_date(date),
        "notes": read_bytes(notes).decode("utf-8", "replace") if notes else None,
        "recommendation": recommendation,
    }
    found = msgspec.structs.replace(
        found, **{field: value for field, value in given.items() if value is not None}
    )
    if points is not None:
        from briefgen.review.fewer_points import first_points

        found = first_points(found, points)
    press = Press(
        formats,
        output,
        force=force,
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
