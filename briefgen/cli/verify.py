"""`briefgen verify`: prove a brief, a PDF included, against its sources."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen import pipeline
from briefgen.cli import shared_options
from briefgen.cli.terminal import complain, say
from briefgen.errors import SourceMissing
from briefgen.system.files import is_folder, readable

if TYPE_CHECKING:
    from briefgen.briefs.verification import Problem

FAILED = 3
"""Exit code when a brief does not hold."""


def verify(
    brief: Annotated[
        str, typer.Argument(metavar="BRIEF", help="A brief's .json, or a PDF made by briefgen.")
    ],
    sources: Annotated[
        str | None, typer.Option("--sources", help="Folder with the files the brief was made from.")
    ] = None,
    as_json: shared_options.AsJson = False,
    quiet: shared_options.Quiet = False,
) -> int:
    """Check every span, quotation and number of a brief against the sources it carries, and these
    against their files."""
    if sources is not None and not is_folder(sources):
        raise SourceMissing(readable(sources))
    found, data = pipeline.read_brief(brief)
    problems = pipeline.verify_against(found, Path(sources) if sources is not None else None)
    problems += _printed_otherwise(data)
    if as_json:
        report = [
            {"code": problem.code, "item": problem.item, "sentence": problem.sentence}
            for problem in problems
        ]
        print(
            json.dumps(
                {"brief": readable(brief), "holds": not problems, "problems": report},
                ensure_ascii=True,
                indent=2,
            )
        )
    for problem in problems:
        complain(f"{brief}: {problem.item}: {problem.sentence} ({problem.code})")
    if not problems and not quiet and not as_json:
        from briefgen.briefs.parts import count_items

        say(
            f"{brief} holds: {count_items(found)} items against {len(found.sources)}"
            f" source{'' if len(found.sources) == 1 else 's'}"
        )
    return FAILED if problems else 0


def _printed_otherwise(data: bytes) -> list[Problem]:
    """Return what the pages of a PDF do not print as the brief inside has it, but for what its pack
    leaves out."""
    from briefgen.briefs.verification import Problem
    from briefgen.rendering.pdf.proof import check_pages

    if not data.startswith(b"%PDF-"):
        return []
    return [
        Problem("page-text", item, f"the pages do not print what the brief inside says: {words!r}")
        for item, words in check_pages(data).missing
    ]
