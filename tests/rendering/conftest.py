"""WeasyPrint as the program loads it, and a machine without a library that it may use."""

from __future__ import annotations

import contextlib
import os
import pathlib
import sys

import pytest

from briefgen.errors import PangoMissing
from briefgen.rendering.pdf.engine import load_weasyprint

# As the program loads it, before a test does so by itself: what is asked of WeasyPrint alone is
# asked of the one that makes the briefs.
with contextlib.suppress(PangoMissing):
    load_weasyprint()


@pytest.fixture
def bare_environment(tmp_path: pathlib.Path) -> dict[str, str]:
    """The environment of a process that finds no libharfbuzz-subset, whether or not this machine
    has it.

    An empty file of its name is the first that the loader of Linux finds, and the last that it
    tries.
    """
    if sys.platform != "linux":
        pytest.skip("only the loader of Linux is led astray")
    folder = tmp_path / "libraries"
    folder.mkdir()
    (folder / "libharfbuzz-subset.so.0").touch()
    return {
        **os.environ,
        "LD_LIBRARY_PATH": f"{folder}:{os.environ.get('LD_LIBRARY_PATH', '')}".rstrip(":"),
    }
