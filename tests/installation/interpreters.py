"""The Pythons of this machine, by their names on the path: one counts that starts and can make an
environment with pip in it."""

from __future__ import annotations

import functools
import os
import subprocess
from pathlib import Path


@functools.cache
def interpreter(version: str) -> Path | None:
    """Return the Python of this version ("3.12"): the first on the path that is what its name says,
    or null.

    A name may stand on the path and not start: version managers put one there for each version,
    whether or not it may be used here.
    """
    names = (f"python{version}", f"python{version}.exe")
    places = (Path(folder, name) for folder in os.get_exec_path() for name in names)
    return next((place for place in places if place.is_file() and _is(place, version)), None)


def _is(place: Path, version: str) -> bool:
    code = "import ensurepip, sys, venv; print('%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run(
            [place, "-c", code], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and done.stdout.strip() == version
