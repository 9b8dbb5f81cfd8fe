"""Quality may not fall: the figures of the evaluation sets, where they are at hand, against the
floors that were reached."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
EVALUATION = Path(os.environ.get("BRIEFGEN_EVALUATION", ROOT.parent / "shared" / "eval"))
FLOORS = json.loads((ROOT / "bench" / "floors.json").read_text(encoding="utf-8"))["quality"]


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    if not (EVALUATION / "run.py").is_file():
        pytest.skip(
            "the evaluation sets are not beside this checkout (their texts belong to their"
            " publishers)"
        )
    command = [
        sys.executable,
        str(EVALUATION / "run.py"),
        "all",
        "--briefgen",
        f"{sys.executable} -m briefgen",
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "refused" not in done.stderr
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def figure(figures: Any, path: str) -> float:
    for key in path.split(" / "):
        figures = figures[key]
    return float(figures)


@pytest.mark.parametrize("path", list(FLOORS["at least"]))
def test_a_figure_has_not_fallen(path: str, figures: dict[str, Any]) -> None:
    assert figure(figures, path) >= FLOORS["at least"][path]


@pytest.mark.parametrize("path", list(FLOORS["at most"]))
def test_a_figure_has_not_risen(path: str, figures: dict[str, Any]) -> None:
    assert figure(figures, path) <= FLOORS["at most"][path]
