"""`briefgen extract`: the findings of each article, one JSON object a line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from briefgen import pipeline
from briefgen.cli import shared_options
from briefgen.cli.telling import Told
from briefgen.cli.terminal import cell, print_result, say, write_result
from briefgen.errors import BriefgenError
from briefgen.language import DEFAULT_MODEL
from briefgen.language.sentence_encoder import IF_INSTALLED
from briefgen.model import Findings, Reason
from briefgen.system.files import STANDARD_INPUT, write_whole


def extract(
    sources: shared_options.Sources = None,
    jsonl: Annotated[
        str, typer.Option("--jsonl", help="File for the JSON Lines; - for standard output.")
    ] = STANDARD_INPUT,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Print why each point and question ranked where it did."),
    ] = False,
    points: shared_options.Points = None,
    exclude: shared_options.Exclude = None,
    since: shared_options.Since = None,
    until: shared_options.Until = None,
    model: shared_options.Model = DEFAULT_MODEL,
    encoder: shared_options.Encoder = IF_INSTALLED,
    jobs: shared_options.Jobs = None,
    allow_net: shared_options.AllowNet = False,
    quiet: shared_options.Quiet = False,
) -> int:
    """Print what is found in each article as JSON Lines, in input order."""
    first, last = shared_options.days_between(since, until)
    asked = pipeline.Options(
        exclude=tuple(exclude or ()),
        since=first,
        until=last,
        points=points,
        model=model,
        encoder=encoder,
        jobs=jobs,
        saved_to=Path(shared_options.SAVED) if allow_net else None,
    )
    told, errors = Told(quiet=quiet), []

    def fail(error: BriefgenError) -> None:
        errors.append(error)
        told.failed(error)

    with told.until_interrupted():
        found = list(pipeline.analyse_sources(sources or [], asked, told, fail))
    if explain:
        print_result("".join(_explanation(findings) for findings in found))
    if not explain or jsonl != STANDARD_INPUT:
        lines = b"".join(msgspec.json.encode(findings) + b"\n" for findings in found)
        if jsonl == STANDARD_INPUT:
            write_result(lines)
        else:
            write_whole(Path(jsonl), lines)
            if not quiet:
                say(f"{jsonl}: {len(found)} articles")
    return 1 if errors else 0


def _explanation(findings: Findings) -> str:
    """Write each ranked item with its score and the rules that made it."""
    lines = [cell(findings.source.path)]
    for point in findings.key_points:
        lines += [f"  {point.id}  {point.score:6.3f}  {cell(point.text)}", *_reasons(point.reasons)]
    for question in findings.open_questions:
        lines += [
            f"  {question.id}  {question.score:6.3f}  {cell(question.question)}",
            *_reasons(question.reasons),
        ]
    return "\n".join(lines) + "\n"


def _reasons(reasons: tuple[Reason, ...]) -> list[str]:
    return [f"      {reason.weight:+7.3f}  {reason.rule}" for reason in reasons]
