"""From the sources named on the command line to their findings, with what went wrong said on the way."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen import pipeline
from briefgen.cli.terminal import Interrupted, complain, progress, say
from briefgen.errors import BriefgenError
from briefgen.model import Findings


@dataclass(frozen=True, slots=True)
class Analysed:
    """The findings of every article that could be read, and the errors of those that could not."""

    findings: list[Findings]
    errors: list[BriefgenError]


def analyse_sources(
    sources: Sequence[str], *, model: str, points: int | None, jobs: int | None, quiet: bool, saved_to: Path | None = None
) -> Analysed:
    """Read and analyse; complain of each article that fails and go on with the others.

    Pages of the web are fetched only where a folder is given to save them in.

    Raises:
        NothingToDo: no source was named.
        PipelineMissing: the language pipeline is not installed.
    """
    try:
        gathered = pipeline.gather(sources, saved_to=saved_to)
    except KeyboardInterrupt:
        raise Interrupted("the sources were still being read; nothing is written") from None
    errors = list(gathered.errors)
    for error in errors:
        complain(error)
    if not quiet:
        for repeated, first in gathered.duplicates:
            say(f"{repeated} is the same as {first} and is left out")
    findings: list[Findings] = []
    finished = itertools.count()
    try:
        if gathered.articles:
            with progress(len(gathered.articles), quiet=quiet) as advance:

                def done() -> None:
                    next(finished)
                    advance()

                for outcome in pipeline.analyse_all(gathered.articles, model=model, points=points, jobs=jobs, done=done):
                    if isinstance(outcome, BriefgenError):
                        complain(outcome)
                        errors.append(outcome)
                    else:
                        findings.append(outcome)
    except KeyboardInterrupt:
        raise Interrupted(f"{next(finished)} of {len(gathered.articles)} articles were analysed; nothing is written") from None
    return Analysed(findings, errors)
