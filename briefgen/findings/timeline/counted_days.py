"""Days that are counted from the day of publication, whatever the tense: "yesterday", "a week
today", "Tuesday of last week"."""

from __future__ import annotations

import datetime

from briefgen.findings.timeline.named_dates import (
    Parts,
    from_to,
    number_of_month,
    number_of_weekday,
)
from briefgen.findings.timeline.phrase_patterns import NUMBERS

SUNDAY = 6
ROUND = 10
"""Years from which "ago" is said of round numbers."""


def last_or_next_month(parts: Parts, published: datetime.date) -> str | None:
    """ "Last March" is told where it cannot be the one of this year, nor "next March" this year's:
    people say both."""
    month, aside = number_of_month(parts["month"]), parts["aside"].lower()
    if aside == "this":
        return f"{published.year:04}-{month:02}"
    if aside == "last":
        return f"{published.year - 1:04}-{month:02}" if month >= published.month else None
    return f"{published.year + 1:04}-{month:02}" if month <= published.month else None


def month_of_a_year(parts: Parts, published: datetime.date) -> str | None:
    """ "In March last year"."""
    year = published.year + shift_of(parts["ofyear"].split()[0])
    return f"{year:04}-{number_of_month(parts['month']):02}"


def day_by_name(parts: Parts, published: datetime.date) -> str | None:
    """ "Yesterday", "last night", "this morning"."""
    named = " ".join(parts["named"].lower().split())
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(named, 0)
    return (published + datetime.timedelta(days=shift)).isoformat()


def day_but_one(parts: Parts, published: datetime.date) -> str | None:
    """ "The day before yesterday", "the day after tomorrow"."""
    shift = -2 if parts["named"].lower().startswith("before") else 2
    return (published + datetime.timedelta(days=shift)).isoformat()


def named_day_and_weekday(parts: Parts, published: datetime.date) -> str | None:
    """ "Tomorrow and Saturday"."""
    first = published + datetime.timedelta(
        days={"yesterday": -1, "today": 0, "tomorrow": 1}[parts["named"].lower()]
    )
    last = first + datetime.timedelta(
        days=(number_of_weekday(parts["weekday"]) - first.weekday()) % 7
    )
    return from_to(parts, first, last)


def ago(parts: Parts, published: datetime.date) -> str | None:
    """Count days exactly and a few years to the year; weeks and months are said too loosely to be
    counted."""
    count, unit = count_of(parts), parts["unit"].lower()
    if unit == "day":
        return (published - datetime.timedelta(days=min(count, 366))).isoformat()
    if unit == "year" and 1 <= count < ROUND and parts["count"].lower() not in {"a", "an"}:
        return f"{published.year - count:04}"
    return None


def ago_on_a_day(parts: Parts, published: datetime.date) -> str | None:
    """ "A year ago today" and "two weeks ago yesterday" are counted to the day."""
    if "named" not in parts:
        return None
    count, unit = count_of(parts), parts["unit"].lower()
    from_day = published + datetime.timedelta(
        days={"today": 0, "yesterday": -1, "tomorrow": 1}[parts["named"].lower()]
    )
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    if days is not None:
        return (from_day - datetime.timedelta(days=days * count)).isoformat()
    months = from_day.year * 12 + from_day.month - 1 - count * (12 if unit == "year" else 1)
    return from_day.replace(year=months // 12, month=months % 12 + 1).isoformat()


def from_now(parts: Parts, published: datetime.date) -> str | None:
    """Count days from now; "in three days" is how long as well as when, "in three days' time" is
    not."""
    if parts["unit"].lower() != "day" or parts.get("lead", "").lower() == "within":
        return None
    if "lead" in parts and "time" not in parts:
        return None
    return (published + datetime.timedelta(days=count_of(parts))).isoformat()


def weeks_from_a_day(parts: Parts, published: datetime.date) -> str | None:
    """ "A week today", "tomorrow week", "two weeks from today"."""
    named = parts["named"].lower()
    if named == "now":
        return None
    days = (14 if parts["unit"].lower().startswith("fortnight") else 7) * count_of(parts)
    return (published + datetime.timedelta(days=days + (named == "tomorrow"))).isoformat()


def weekday_of_a_week(parts: Parts, published: datetime.date) -> str | None:
    """ "Tuesday of last week". On a Sunday nobody knows which week is the last one, and a Sunday
    opens the week for some and closes it for others."""
    weekday = number_of_weekday(parts["weekday"])
    aside = parts["aside"].lower()
    if aside not in {"last", "next", "this"} or SUNDAY in {published.weekday(), weekday}:
        return None
    day = monday_of(published) + datetime.timedelta(weeks=shift_of(aside), days=weekday)
    return day.isoformat()


def calendar_span(parts: Parts, published: datetime.date) -> str | None:
    """ "Last week", "next month", "this year"."""
    return span_of(parts["unit"].lower(), shift_of(parts["aside"].lower()), published)


def count_of(parts: Parts) -> int:
    """Return how many are counted; one where no number stands."""
    count = parts.get("count", "a").lower()
    return 1 if count in {"a", "an"} else NUMBERS.get(count) or int(count)


def span_of(unit: str, shift: int, published: datetime.date) -> str | None:
    """Return the week, month or year that lies so many from that of the publication; on a Sunday no
    week."""
    if unit == "year":
        return f"{published.year + shift:04}"
    if unit == "month":
        months = published.year * 12 + published.month - 1 + shift
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if published.weekday() == SUNDAY:
        return None  # the week that ends today, or the one that begins
    monday = monday_of(published) + datetime.timedelta(weeks=shift)
    return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"


def monday_of(day: datetime.date) -> datetime.date:
    """Return the Monday of a day's week."""
    return day - datetime.timedelta(days=day.weekday())


def shift_of(aside: str) -> int:
    """Return -1 for "last", 1 for "next", 0 for any other word."""
    return {"last": -1, "next": 1}.get(aside.lower(), 0)
