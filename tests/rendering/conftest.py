"""The sample briefs, by name, and the hostile words, one by one."""

from __future__ import annotations

import contextlib
import os
import pathlib
import sys
from types import ModuleType

import pytest

from briefgen.errors import PangoMissing
from briefgen.model import Brief
from briefgen.rendering import samples as the_samples
from briefgen.rendering.engine import load_weasyprint
from briefgen.rendering.samples.hostile_words import HOSTILE

# As the program loads it, before a test does so by itself: what is asked of WeasyPrint alone is asked of the one that makes the briefs.
with contextlib.suppress(PangoMissing):
    load_weasyprint()


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    return the_samples


@pytest.fixture(scope="session", params=list(the_samples.ALL))
def sample(request: pytest.FixtureRequest) -> Brief:
    """Each sample brief in turn."""
    return the_samples.ALL[request.param]()


@pytest.fixture(scope="session")
def typical() -> Brief:
    return the_samples.typical()


@pytest.fixture(scope="session")
def minimal() -> Brief:
    return the_samples.minimal()


@pytest.fixture(scope="session")
def hostile() -> Brief:
    return the_samples.hostile()


@pytest.fixture(params=HOSTILE)
def hostile_words(request: pytest.FixtureRequest) -> str:
    """Each of the hostile words in turn."""
    return request.param


@pytest.fixture
def pack_folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """An empty pack, named acme."""
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "pack.toml").write_text('name = "acme"\nversion = "1"\ntitle = "Acme"\n', encoding="utf-8")
    return folder


@pytest.fixture
def bare_environment(tmp_path: pathlib.Path) -> dict[str, str]:
    """The environment of a process that finds no libharfbuzz-subset, whether or not this machine has it.

    An empty file of its name is the first that the loader of Linux finds, and the last that it tries.
    """
    if sys.platform != "linux":
        pytest.skip("only the loader of Linux is led astray")
    folder = tmp_path / "libraries"
    folder.mkdir()
    (folder / "libharfbuzz-subset.so.0").touch()
    return {**os.environ, "LD_LIBRARY_PATH": f"{folder}:{os.environ.get('LD_LIBRARY_PATH', '')}".rstrip(":")}
