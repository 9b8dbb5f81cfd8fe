"""Two checkouts are timed in turns, each by its own Python."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench import against
from bench.against import Comparison, Timing


def test_the_ratio_is_of_the_least() -> None:
    comparison = Comparison("analyse", Timing(1.0, 9.0), Timing(2.0, 2.5))
    assert comparison.ratio == 0.5
    assert str(comparison).split() == ("analyse 0.50 1.000 to 9.000 there 2.000 to 2.500".split())


def test_a_checkout_without_an_environment_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"has no \.venv: run make test there"):
        next(against.compare(tmp_path, rounds=1))


def test_each_is_run_by_its_own_python_in_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("here", "there"):
        folder = tmp_path / name / ".venv" / "bin"
        folder.mkdir(parents=True)
        (folder / "python").write_text(
            f'#!/bin/sh\necho "$PWD $PYTHONPATH" >> {tmp_path}/seen\nexec {sys.executable} "$@"\n',
            encoding="utf-8",
        )
        (folder / "python").chmod(0o755)
    monkeypatch.setattr(against, "HERE", tmp_path / "here")
    monkeypatch.setattr(against, "_tasks", lambda *_: {"a task": ["-c", "print(0.25)"]})
    (found,) = against.compare(tmp_path / "there", rounds=2)
    assert found == Comparison("a task", Timing(0.25, 0.25), Timing(0.25, 0.25))
    here, there = (str(tmp_path / name) for name in ("here", "there"))
    seen = (tmp_path / "seen").read_text(encoding="utf-8").splitlines()
    assert seen == [f"{here} {here}", f"{there} {there}"] * 3
