"""The sample briefs, by name, and the hostile words, one by one."""

from __future__ import annotations

import importlib.util
import pathlib
from types import ModuleType

import pytest

from briefgen.model import Brief


def _load_samples() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sample_briefs", pathlib.Path(__file__).parent / "sample_briefs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SAMPLES = _load_samples()


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    return SAMPLES


@pytest.fixture(scope="session", params=list(SAMPLES.ALL))
def sample(request: pytest.FixtureRequest) -> Brief:
    """Each sample brief in turn."""
    return SAMPLES.ALL[request.param]()


@pytest.fixture(scope="session")
def typical() -> Brief:
    return SAMPLES.typical()


@pytest.fixture(scope="session")
def minimal() -> Brief:
    return SAMPLES.minimal()


@pytest.fixture(scope="session")
def hostile() -> Brief:
    return SAMPLES.hostile()


@pytest.fixture(params=SAMPLES.HOSTILE)
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
