"""`briefgen doctor`: is everything here that a brief needs?"""

from __future__ import annotations

import json
from typing import Annotated

import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import print_result
from briefgen.health import Check, examine
from briefgen.language import DEFAULT_MODEL
from briefgen.language.sentence_encoder import IF_INSTALLED


def doctor(
    model: shared_options.Model = DEFAULT_MODEL,
    encoder: shared_options.Encoder = IF_INSTALLED,
    output: Annotated[
        str, typer.Option("--output", "-o", help="Folder that briefs are to be written to.")
    ] = "output",
    as_json: Annotated[
        bool, typer.Option("--json", help="Print a machine-readable report.")
    ] = False,
) -> int:
    """Try each part that a brief needs: libraries, fonts, the pipeline, each reader and format,
    folders; say what to install."""
    report = []
    for check in examine(model, output, encoder):
        report.append(check)
        if not as_json:
            print_result(_line(check))
    if as_json:
        print(json.dumps([check._asdict() for check in report], ensure_ascii=True, indent=2))
    return 0 if all(check.ok for check in report if check.needed) else 1


def _line(check: Check) -> str:
    sign = "ok" if check.ok else "BAD" if check.needed else "note"
    line = f"{sign:<4}  {check.check:<30}  {check.found}"
    return f"{line}\n      {check.remedy}\n" if check.remedy else f"{line}\n"
