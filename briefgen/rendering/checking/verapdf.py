"""Have veraPDF check the PDFs, where it is installed: it knows every rule of the standards they declare."""

from __future__ import annotations

import pathlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator

from briefgen.rendering.checking.report import Finding

PROGRAM = "verapdf"
FLAVOURS = {"modern": ("4f", "ua2", "wt1a", "wt1r"), "compatible": ("3a", "ua1")}
"""The standards that a file of each kind declares, by veraPDF's names."""
_PATIENCE = 300.0
"""Seconds for all files and one standard; the program itself takes two to start."""
_FAILED = re.compile(r"^\s*FAIL\s+(?P<what>.+)$", re.MULTILINE)


def has_verapdf() -> bool:
    """Tell whether the program is there."""
    return shutil.which(PROGRAM) is not None


def check_standards(pack: str, files: Iterable[tuple[str, str, bytes]]) -> Iterator[Finding]:
    """Check PDFs, each given with its sample and its kind, and say which rules they break."""
    with tempfile.TemporaryDirectory(prefix="briefgen-check-") as name:
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
    command = [str(shutil.which(PROGRAM)), "--flavour", flavour, "--format", "text", "-v", *map(str, paths)]
    place = f"{pack} as PDF ({standard})"
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.SubprocessError) as error:
        yield Finding(place, f"veraPDF could not be run ({type(error).__name__}).", "verapdf", "remark")
        return
    sample = ""
    told = False
    for failed in _FAILED.finditer(done.stdout):
        path = next((path for path in paths if str(path) in failed["what"]), None)
        if path is not None:
            sample = path.stem.removesuffix(f"-{standard}")
            continue
        told = True
        yield Finding(place, f"veraPDF, {flavour}: {' '.join(failed['what'].split())}", "verapdf", samples=(sample,) if sample else ())
    if not told and sample:
        yield Finding(place, f"veraPDF, {flavour}: the file breaks the standard.", "verapdf", samples=(sample,))
