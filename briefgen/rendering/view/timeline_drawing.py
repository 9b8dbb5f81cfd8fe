"""Draw the dated events as a line, to scale where the dates allow it. The table below the drawing
says the same in words."""

from __future__ import annotations

from datetime import date as Date

from markupsafe import Markup

from briefgen.rendering.labels import Labels, english
from briefgen.rendering.labels.phrasing import date_in_words
from briefgen.rendering.view.items import Event

FEWEST = 3
"""Below three dates a line says nothing that the table does not."""
MOST = 7
"""Above seven, labels would stand closer than they can be read."""
WIDTH, HEIGHT, EDGE = 640, 46, 44
LABEL_WIDTH = 84
"""The width of "23 January 2026" in the drawing's small type, with some air."""

ACCENT = "#17506b"
"""The colour of the days where none is given."""

# The colours are those of paper; the style sheet of the screen has others.
_MARK = Markup(
    '<circle cx="{0}" cy="14" r="{1}" fill="{3}"/><text x="{0}" y="38" text-anchor="middle"'
    ' font-family="Source Sans Pro" font-size="12" fill="#4a4f54">{2}</text>'
)


def draw_timeline(
    events: tuple[Event, ...], colour: str = ACCENT, labels: Labels | None = None
) -> Markup:
    """Return a drawing of the distinct days of some events, or nothing where there are too few or
    too many of them."""
    days = sorted({day for event in events if (day := _day(event.date))})
    if not FEWEST <= len(days) <= MOST:
        return Markup("")
    places = _places([Date.fromisoformat(day).toordinal() for day in days])
    counts = {day: sum(_day(event.date) == day for event in events) for day in days}
    words = labels or english()
    *earlier, last = (date_in_words(day, words) for day in days)
    title = words.say("alternative.timeline", days=", ".join(earlier), last=last)
    marks = Markup("").join(
        _MARK.format(f"{x:.1f}", 4 if counts[day] == 1 else 5.5, date_in_words(day, words), colour)
        for day, x in zip(days, places, strict=True)
    )
    return Markup(
        '<svg class="drawn" xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {0} {1}"'
        ' width="{0}" height="{1}"><title>{2}</title><line x1="0" y1="14" x2="{0}" y2="14"'
        ' stroke="#9fb3bd" stroke-width="1.5"/>{3}</svg>'
    ).format(WIDTH, HEIGHT, title, marks)


def _day(date: str | None) -> str | None:
    """Return the day of an event that has one; months, years and ranges have no one place on the
    line."""
    try:
        return Date.fromisoformat(date).isoformat() if date and len(date) == 10 else None
    except ValueError:
        return None


def _places(days: list[int]) -> list[float]:
    """Place days to scale between the edges, but never closer than their labels are wide."""
    room = WIDTH - 2 * EDGE
    scale = room / (days[-1] - days[0])
    places = [EDGE + (day - days[0]) * scale for day in days]
    step = min(LABEL_WIDTH, room / (len(days) - 1))
    for at in range(1, len(places)):
        places[at] = max(places[at], places[at - 1] + step)
    for at in range(len(places) - 1, -1, -1):
        places[at] = min(places[at], WIDTH - EDGE - (len(places) - 1 - at) * step)
    return places
