"""The sample briefs, by name, and the hostile words, one by one."""

from __future__ import annotations

import pathlib
from types import ModuleType

import pytest

from briefgen.model import Brief
from briefgen.rendering import samples as the_samples
from briefgen.rendering.samples.hostile_words import HOSTILE


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
