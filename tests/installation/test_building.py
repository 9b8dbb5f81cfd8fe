"""What is built holds what it must, and a wheel built from the sdist is the wheel built here."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

from .conftest import ROOT, build

PASSED_OVER = {"__pycache__"}


def files_below(folder: Path) -> set[str]:
    """The files of a folder, by their paths from its parent."""
    paths = (
        path for path in folder.rglob("*") if path.is_file() and not PASSED_OVER & set(path.parts)
    )
    return {path.relative_to(folder.parent).as_posix() for path in paths}


def test_a_wheel_holds_the_program_its_packs_and_its_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    about = {name for name in names if ".dist-info/" in name}
    assert {name.partition(".dist-info/")[2] for name in about} == {
        "METADATA",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
        "RECORD",
    }
    packs = {f"briefgen/{name}" for name in files_below(ROOT / "templates")}
    assert names - about == files_below(ROOT / "briefgen") | packs


def test_an_sdist_holds_what_is_needed_to_build_and_to_test(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for folder in ("briefgen", "templates", "seeds", "tests", "docs", "bench", "models"):
        assert files_below(ROOT / folder) <= names, folder
    assert names >= {
        "pyproject.toml",
        "requirements.lock",
        "Makefile",
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "PKG-INFO",
    }
    assert {name for name in names if name.startswith((".venv", "output"))} == set()


def test_a_wheel_from_the_sdist_is_the_same_to_the_byte(
    wheel: Path, sdist: Path, tmp_path: Path
) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (folder,) = (tmp_path / "unpacked").iterdir()
    assert build("wheel", folder, tmp_path / "built").read_bytes() == wheel.read_bytes()
