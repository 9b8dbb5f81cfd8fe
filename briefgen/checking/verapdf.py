"""Have veraPDF check the PDFs, where it is installed: it knows every rule of the standards they
declare."""

from __future__ import annotations

import json
import pathlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from typing import Any

from briefgen.checking.report import AS, Finding
from briefgen.system import temporary

PROGRAM = "verapdf"
FLAVOURS = {"modern": ("4f", "ua2", "wt1a", "wt1r"), "compatible": ("3a", "ua1")}
"""The standards that a file of each kind declares, by veraPDF's names."""
_PATIENCE = 300.0
"""Seconds for all files and one standard; the program itself takes two to start."""


def has_verapdf() -> bool:
    """Tell whether the program is there."""
    return shutil.which(PROGRAM) is not None


def check_standards(pack: str, files: Iterable[tuple[str, str, bytes]]) -> Iterator[Finding]:
    """Check PDFs, each given with its sample and its kind, and say which rules they break."""
    with tempfile.TemporaryDirectory(prefix="check-", dir=temporary.folder()) as name:
        folder = pathlib.Path(name)
        written: dict[str, list[pathlib.Path]] = {}
        for sample, standard, data in files:
            path = folder / f"{sample}-{standard}.pdf"
            path.write_bytes(data)
            written.setdefault(standard, []).append(path)
        for standard, paths in written.items():
            for flavour in FLAVOURS[standard]:
                yield from _check(pack, standard, flavour, paths)


def _check(pack: str, standard: str, flavour: str, paths: list[pathlib.Path]) -> Iterator[Finding]:
    command = [
        str(shutil.which(PROGRAM)),
        "--flavour",
        flavour,
        "--format",
        "json",
        *map(str, paths),
    ]
    place = f"{pack}{AS}PDF ({standard})"
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
        jobs = json.loads(done.stdout)["report"]["jobs"]
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, TypeError) as error:
        yield Finding(
            place,
            f"veraPDF could not be run, or its report could not be read ({type(error).__name__}).",
            "verapdf",
            "remark",
        )
        return
    for job in jobs:
        sample = pathlib.PurePath(job["itemDetails"]["name"]).stem.removesuffix(f"-{standard}")
        for sentence in _sentences(job):
            yield Finding(place, f"veraPDF, {flavour}: {sentence}", "verapdf", samples=(sample,))


def _sentences(job: dict[str, Any]) -> Iterator[str]:
    """Say which rules a file breaks. Some versions of veraPDF give one result for a file, some a
    list of them."""
    found = job.get("validationResult", [])
    results = found if isinstance(found, list) else [found]
    if not results:
        yield "the file could not be read."
    for result in results:
        rules = result.get("details", {}).get("ruleSummaries", [])
        for rule in rules:
            yield (
                f"{rule.get('clause')}-{rule.get('testNumber')}"
                f" {' '.join(str(rule.get('description', '')).split())}".strip()
            )
        if not rules and not result.get("compliant", True):
            yield "the file breaks the standard."
