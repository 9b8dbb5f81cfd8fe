"""A Python counts that starts and is what its name says, wherever it stands on the path."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from .interpreters import interpreter


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    interpreter.cache_clear()
    yield
    interpreter.cache_clear()


def script(folder: Path, body: str) -> Path:
    folder.mkdir()
    path = folder / "python3.98"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.skipif(os.name == "nt", reason="scripts of a shell")
def test_the_first_that_starts_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = [
        script(tmp_path / name, body).parent
        for name, body in (
            ("fails", "exit 127"),
            ("another", "echo 3.97"),
            ("right", "echo 3.98"),
            ("later", "echo 3.98"),
        )
    ]
    monkeypatch.setenv("PATH", os.pathsep.join(map(str, folders)))
    assert interpreter("3.98") == tmp_path / "right" / "python3.98"
    assert interpreter("3.99") is None


def test_this_one_is_found_where_it_has_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    name = f"python{version}{'.exe' if os.name == 'nt' else ''}"
    (tmp_path / name).symlink_to(Path(sys.executable).resolve())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert interpreter(version) == tmp_path / name
