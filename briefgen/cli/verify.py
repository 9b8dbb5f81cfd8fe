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
    from briefgen.model import Brief

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
    standing = _standing(found)
    problems = pipeline.verify_against(found, Path(sources) if sources is not None else None)
    problems += _printed_otherwise(data)
    if as_json:
        report = [
            {"code": problem.code, "item": problem.item, "sentence": problem.sentence}
            for problem in problems
        ]
        print(
            json.dumps(
                {
                    "brief": readable(brief),
                    "holds": not problems,
                    "problems": report,
                    **standing,
                    "signed_off": _signed(found),
                },
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
            f" source{'' if len(found.sources) == 1 else 's'}{_in_words(found, standing)}"
        )
    return FAILED if problems else 0


def _standing(brief: Brief) -> dict[str, list[str]]:
    """Return which items rest on the sources alone, which a person chose of them, and which are
    that person's own."""
    from briefgen.briefs.verification import standing_of

    found: dict[str, list[str]] = {"proved": [], "chosen": [], "own": []}
    for name, standing in standing_of(brief).items():
        found[standing].append(name)
    return found


def _signed(brief: Brief) -> dict[str, object] | None:
    from briefgen.review import signed_off_by

    signed = signed_off_by(brief)
    return (
        {"by": signed.by, "at": signed.at, "changed": signed.changed}
        if signed is not None
        else None
    )


def _in_words(brief: Brief, standing: dict[str, list[str]]) -> str:
    """Say what of a brief a person has made, where anybody has."""
    if not brief.review:
        return ""
    parts = [f"{len(standing['proved'])} proved"]
    if standing["chosen"]:
        names = ", ".join(standing["chosen"])
        parts.append(f"{len(standing['chosen'])} proved and chosen by a person ({names})")
    if standing["own"]:
        parts.append(f"{len(standing['own'])} a person's own ({', '.join(standing['own'])})")
    left_out = brief.review.left_out
    parts += [f"{left_out} left out"] if left_out else []
    signed = _signed(brief)
    parts += [f"signed off by {signed['by']}"] if signed is not None else []
    return f": {', '.join(parts)}"


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
