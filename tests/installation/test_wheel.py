"""The wheel, installed by plain pip where nothing of this checkout is: it reads every form, writes
every format and finds itself whole.

Each Python that this machine has; the oldest with the pip that Python 3.11.0 came with, which knows
least of what today's packages declare.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from briefgen.health.installed import MODULES
from briefgen.health.little_files import little_files

from ..sources.files_of_every_form import FILES
from .conftest import ROOT
from .interpreters import interpreter

pytestmark = pytest.mark.installation

FORMATS = ("md", "html", "pdf", "json", "docx")


class Way(NamedTuple):
    """How the wheel is installed."""

    python: str
    pip: str | None = None
    """The release of pip; that of this Python where none is named."""
    locked: bool = False
    """With the versions and hashes of the lock, and not those that pip chooses today."""
    packs: tuple[str, ...] | None = ("brief",)
    """The packs that are tried; all where none is named."""


WAYS = (Way("3.11", pip="22.3", packs=None), Way("3.12", locked=True), Way("3.13"))


class Installed(NamedTuple):
    """An environment with the wheel in it."""

    way: Way
    folder: Path
    """An empty folder to work in; the environment stands beside it."""

    def run(self, program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment as a user would, from the empty folder."""
        programs = self.folder.parent / "environment" / ("Scripts" if os.name == "nt" else "bin")
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
        }
        return subprocess.run(
            [programs / program, *arguments],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def briefgen(self, *arguments: str | Path) -> str:
        """Run briefgen, which must do what it is asked, and return what it prints."""
        done = self.run("briefgen", *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def locked(wheel: Path) -> str:
    """Return the lines of the lock that the wheel needs, and the wheel with its own hash; those of
    the tests alone are left out."""
    blocks = re.split(
        r"\n(?=\S)", (ROOT / "requirements.lock").read_text(encoding="utf-8").rstrip("\n")
    )
    asked_by = {
        re.split(r"==", block)[0]: set(re.findall(r"#(?: via)? +([\w.-]+(?: \([^)]*\))?)", block))
        for block in blocks
    }
    needed = {"briefgen (pyproject.toml)"}
    while more := {name for name, askers in asked_by.items() if askers & needed} - needed:
        needed |= more
    kept = [block for block in blocks if block.partition("==")[0] in needed]
    sha256 = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return "\n".join([*kept, f"briefgen @ {wheel.as_uri()} --hash=sha256:{sha256}", ""])


@pytest.fixture(scope="module", params=WAYS, ids=[f"python{way.python}" for way in WAYS])
def installed(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Installed:
    way: Way = request.param
    if (python := interpreter(way.python)) is None:
        pytest.skip(f"no python{way.python} on the path starts and can make an environment")
    place = tmp_path_factory.mktemp(f"python{way.python}-")
    (place / "work").mkdir()
    here = Installed(way, place / "work")
    subprocess.run([python, "-m", "venv", place / "environment"], check=True, capture_output=True)
    steps: list[tuple[str | Path, ...]] = [(f"pip=={way.pip}",)] if way.pip else []
    if way.locked:
        (place / "lock.txt").write_text(locked(wheel), encoding="utf-8")
        steps.append(("--require-hashes", "-r", place / "lock.txt"))
    else:
        steps.append((wheel,))
    for step in steps:
        done = here.run(
            "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *step
        )
        assert done.returncode == 0, done.stdout + done.stderr
    return here


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """One file of each form that is read."""
    folder = tmp_path_factory.mktemp("files")
    first: dict[str, Any] = {}
    for file in FILES:
        if isinstance(file.data, bytes) and isinstance(file.gives, dict):
            first.setdefault(file.form, file)
    for form, file in first.items():
        (folder / f"{form.replace(' ', '-')}{Path(file.name).suffix}").write_bytes(file.data)
    return sorted(folder.iterdir())


def test_it_is_the_wheel_that_runs_and_nothing_is_missing(installed: Installed) -> None:
    where = installed.run(
        "python",
        "-c",
        "import briefgen, sys; print(briefgen.__file__, '%d.%d' % sys.version_info[:2])",
    ).stdout.split()
    assert Path(where[0]).is_relative_to(installed.folder.parent / "environment")
    assert where[1] == installed.way.python
    checked = installed.run("python", "-m", "pip", "check", "--disable-pip-version-check")
    assert (checked.returncode, checked.stdout.strip()) == (0, "No broken requirements found.")
    if installed.way.pip:
        assert installed.run("python", "-m", "pip", "--version").stdout.startswith(
            f"pip {installed.way.pip} "
        )
    assert installed.briefgen("--version").startswith("briefgen ")


def packs_of(installed: Installed) -> Iterator[tuple[str, list[str]]]:
    """Give the packs to try, each with the formats it has."""
    for pack in json.loads(installed.briefgen("templates", "list", "--json")):
        if installed.way.packs is None or pack["name"] in installed.way.packs:
            yield pack["name"], [form for form in FORMATS if form in {*pack["formats"], "json"}]


def test_it_reads_every_form_and_writes_every_format_and_what_it_writes_holds(
    installed: Installed, files: list[Path]
) -> None:
    written = set()
    for pack, formats in packs_of(installed):
        printed = installed.briefgen(
            "generate",
            *files,
            "--one",
            "--json",
            "--quiet",
            "--template",
            pack,
            "--to",
            ",".join(formats),
            "-o",
            pack,
        )
        report = json.loads(printed)
        (brief,) = report["briefs"]
        assert report["errors"] == []
        assert {Path(path.partition("#")[0]).name for path in brief["sources"]} == {
            file.name for file in files
        }
        paths = {
            Path(path).suffix.removeprefix("."): installed.folder / path for path in brief["files"]
        }
        assert paths.keys() == set(formats)
        assert all(path.stat().st_size > 1000 for path in paths.values())
        installed.briefgen("verify", paths["json"], "--sources", files[0].parent)
        installed.briefgen("verify", paths["pdf"])
        written |= {(pack, form) for form in formats}
    if installed.way.packs is None:
        assert {pack for pack, _ in written} == {
            path.name for path in (ROOT / "templates").iterdir()
        }
    assert {form for _, form in written} == set(FORMATS)


def test_its_doctor_tries_everything_and_finds_it(installed: Installed) -> None:
    done = installed.run("briefgen", "doctor", "--json")
    report = {check["check"]: check for check in json.loads(done.stdout)}
    assert {
        name: check["found"]
        for name, check in report.items()
        if check["needed"] and not check["ok"]
    } == {}
    assert done.returncode == 0
    assert [name for name in report if name.startswith("reader ")] == [
        f"reader {file.reader}" for file in little_files()
    ]
    assert [name for name in report if name.startswith("library ")] == [
        f"library {name}" for name in MODULES
    ]
