"""`briefgen templates check`: everything that is wrong with a pack, in one run."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import print_result, progress, say

if TYPE_CHECKING:
    from briefgen.checking import Finding, Report

PARTS = 5
"""The pack's own files, and four sample briefs."""


def check(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Template pack: a name or a folder.")],
    set_: shared_options.Set = None,
    paper: shared_options.Paper = "a4",
    quiet: shared_options.Quiet = False,
    as_json: shared_options.AsJson = False,
) -> int:
    """Check a pack: what its templates name, and what four sample briefs become with it in every
    format."""
    from briefgen.checking import check_pack
    from briefgen.rendering.packs import find_pack

    shared_options.one_of("--paper", paper, shared_options.PAPERS)
    pack = find_pack(name, shared_options.params_of(set_))
    begun = time.monotonic()
    with progress(PARTS, quiet=quiet or as_json, doing="Checking") as advance:
        report = check_pack(pack, paper=paper, done=lambda _: advance())
    seconds = time.monotonic() - begun
    if as_json:
        print(json.dumps(_as_json(report, seconds), ensure_ascii=True, indent=2))
        return 1 if report.errors else 0
    print_result("".join(f"{finding.line}\n" for finding in report.findings))
    if not quiet:
        for note in report.notes:
            say(note)
        say(f"{_count(report)} ({seconds:.1f} s)")
    return 1 if report.errors else 0


def _count(report: Report) -> str:
    from briefgen.rendering.labels.phrasing import plural

    samples = len({name.partition(".")[0] for name in report.rendered})
    work = f"{plural(len(report.rendered), 'rendering')} of {plural(samples, 'sample brief')}"
    if not report.findings:
        return f"{report.pack} is clean: {work}"
    return (
        f"{report.pack}: {plural(len(report.errors), 'error')},"
        f" {plural(len(report.remarks), 'remark')}; {work}"
    )


def _as_json(report: Report, seconds: float) -> dict[str, object]:
    def entries(findings: tuple[Finding, ...]) -> list[dict[str, object]]:
        return [
            {
                "place": found.place,
                "check": found.check,
                "sentence": found.sentence,
                "samples": list(found.samples),
            }
            for found in findings
        ]

    return {
        "pack": report.pack,
        "clean": not report.errors,
        "errors": entries(report.errors),
        "remarks": entries(report.remarks),
        "rendered": list(report.rendered),
        "notes": list(report.notes),
        "seconds": round(seconds, 1),
    }
