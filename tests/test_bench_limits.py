"""`python -m bench` fails where a figure of speed is above its limit, or is measured no more."""

from __future__ import annotations

import sys

import pytest

from bench import __main__ as bench
from bench import speed


@pytest.fixture
def at_the_limits(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """Figures that are what their limits are, to be changed."""
    figures: dict[str, float] = dict(bench.LIMITS)
    monkeypatch.setattr(sys, "argv", ["bench", *["a.txt"] * bench.FEWEST_NAMED])
    monkeypatch.setattr(speed, "findings", lambda _paths: figures)
    monkeypatch.setattr(speed, "cold", lambda: {})
    monkeypatch.setattr(speed, "pdf", lambda: {"md": 100.0})
    return figures


def test_figures_at_their_limits_pass(at_the_limits: dict[str, float]) -> None:
    assert bench.main() == 0


@pytest.mark.parametrize("name", list(bench.LIMITS))
def test_a_figure_above_its_limit_fails(
    name: str, at_the_limits: dict[str, float], capsys: pytest.CaptureFixture[str]
) -> None:
    at_the_limits[name] += 0.01
    assert bench.main() == 1
    assert capsys.readouterr().err == f"above its limit of {bench.LIMITS[name]}: {name}\n"


@pytest.mark.parametrize("name", list(bench.LIMITS))
def test_a_limit_of_nothing_that_is_measured_fails(
    name: str, at_the_limits: dict[str, float], capsys: pytest.CaptureFixture[str]
) -> None:
    del at_the_limits[name]
    assert bench.main() == 1
    assert capsys.readouterr().err == f"no such figure, though it has a limit: {name}\n"


def test_on_few_articles_the_findings_are_not_held(
    at_the_limits: dict[str, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench"])
    at_the_limits["analyse over bare parse"] = 9.0
    assert bench.main() == 0
