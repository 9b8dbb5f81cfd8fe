"""Runs of type become lines: what is raised is a mark, a large letter joins its word."""

from __future__ import annotations

# ruff: noqa: E501 (the runs of a line stand on one line)
import random

import pytest

from briefgen.sources.paper.glyphs import Run
from briefgen.sources.paper.run_joins import join_runs
from briefgen.sources.text.note_marks import CLOSE, OPEN


def run(text: str, left: float, *, lift: float = 0.0, size: float = 12.0, line: int = 0) -> Run:
    """Return a run on one of several lines, raised by so many points, its letters half as wide as
    high."""
    baseline = 700.0 - 14 * line + lift
    words = text.strip()
    right = left + 0.5 * size * len(words)
    return Run(
        words, left, baseline - 0.25 * size, right, baseline + 0.75 * size, size, baseline, False,
        text[0] == " ", text[-1] == " ",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("runs", "lines"),
    [
        ([run("We lost 400", 60), run("4", 126, lift=5, size=7), run(" homes", 131)], ["We lost 400{4} homes"]),
        ([run("CO", 60), run("2", 72, lift=-2, size=7), run(" fell", 78)], ["CO2 fell"]),
        ([run("1", 60, lift=4, size=7), run(" See the minutes", 66)], ["{1} See the minutes"]),
        # raised without being smaller
        ([run("We lost 400", 60), run("4", 126, lift=5), run(" homes", 133)], ["We lost 400{4} homes"]),
        # two columns
        ([run("On the left", 60), run("On the right", 300)], ["On the left", "On the right"]),
        # lines that follow each other
        ([run("The first line", 60), run("the second line", 60, line=1)], ["The first line", "the second line"]),
        # larger type beside the line
        ([run("The text is read", 60), run("“Nobody", 160, size=20)], ["The text is read", "“Nobody"]),
        # small capitals
        ([run("T", 60), run("HE", 66, size=9), run(" wall", 76)], ["THE wall"]),
        # a large first letter that reaches down to the third line
        (
            [run("T", 60, size=68, line=2), *(run(text, 96, line=i) for i, text in enumerate(("he mayor asked", "for a wall and", "for a gate")))],
            ["The mayor asked", "for a wall and", "for a gate"],
        ),
        # one that is a word
        (
            [run("A", 60, size=68, line=2), *(run(text, 96, line=i) for i, text in enumerate(("storm broke it", "and the next storm", "came soon")))],
            ["A storm broke it", "and the next storm", "came soon"],
        ),
    ],
)  # fmt: skip
def test_runs_become_lines_in_whatever_order_they_are_drawn(
    runs: list[Run], lines: list[str]
) -> None:
    for seed in range(5):
        drawn = random.Random(seed).sample(runs, len(runs))
        found = join_runs(drawn)
        texts = [piece.text for piece in sorted(found, key=lambda p: (-p.baseline, p.left))]
        assert [text.replace(OPEN, "{").replace(CLOSE, "}") for text in texts] == lines
