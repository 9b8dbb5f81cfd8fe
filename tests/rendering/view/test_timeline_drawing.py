"""The drawn timeline: to scale, but never label on label."""

from __future__ import annotations

import itertools
import re

import pytest

from briefgen.rendering.view.items import Event
from briefgen.rendering.view.timeline_drawing import EDGE, LABEL_WIDTH, WIDTH, draw_timeline


def events(*dates: str | None) -> tuple[Event, ...]:
    return tuple(
        Event(anchor=f"e{n}", when=date or "", date=date, text="x", citations=())
        for n, date in enumerate(dates)
    )


def places(drawing: str) -> list[float]:
    return [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', drawing)]


@pytest.mark.parametrize(
    "dates",
    [
        (),
        ("2026-01-01", "2026-01-02"),
        ("2026-01", "2026", None, "x"),
        tuple(f"2026-01-{d:02d}" for d in range(1, 10)),
    ],
)
def test_too_few_or_too_many_days_are_not_drawn(dates: tuple[str | None, ...]) -> None:
    assert draw_timeline(events(*dates)) == ""


def test_days_stand_to_scale() -> None:
    assert places(draw_timeline(events("2026-01-01", "2026-01-11", "2026-01-21"))) == [
        EDGE,
        WIDTH / 2,
        WIDTH - EDGE,
    ]


@pytest.mark.parametrize(
    "dates",
    [
        ("1951-04-27", "2026-01-21", "2026-01-22", "2026-01-23"),
        tuple(f"2026-01-{d:02d}" for d in range(1, 8)),
    ],
)
def test_labels_never_touch(dates: tuple[str, ...]) -> None:
    found = places(draw_timeline(events(*dates)))
    assert all(later - earlier >= LABEL_WIDTH for earlier, later in itertools.pairwise(found))
    assert found[0] >= EDGE
    assert found[-1] <= WIDTH - EDGE


def test_the_drawing_says_the_same_in_words() -> None:
    drawing = draw_timeline(events("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-03"))
    assert (
        "<title>A line with the days 1 January 2026, 2 January 2026 and 3 January 2026; the table"
        " below says" in drawing
    )
