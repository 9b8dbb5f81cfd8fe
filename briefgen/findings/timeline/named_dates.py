"""Dates that name their year: they need no day of publication."""

from __future__ import annotations

import calendar
import datetime

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

Parts = dict[str, str]
"""What a pattern caught: day, month, year, weekday, …"""


def named_year(parts: Parts) -> str:
    """ "In 1998"."""
    return f"{int(parts['year']):04}"


def season_of_a_year(parts: Parts) -> str | None:
    """A winter lies in two years."""
    return None if parts["season"] == "winter" else named_year(parts)


def named_years(parts: Parts) -> str | None:
    """ "Between 2019 and 2023"."""
    first, last = int(parts["year"]), int(parts["year2"])
    return f"{first:04}/{last:04}" if first < last else None


def named_month(parts: Parts) -> str:
    """ "In May 1998"."""
    return f"{int(parts['year']):04}-{number_of_month(parts['month']):02}"


def named_date(parts: Parts) -> str | None:
    """ "On Tuesday, 13 April 2027", "on 2027-04-13"."""
    month = int(parts["monthnumber"]) if "monthnumber" in parts else number_of_month(parts["month"])
    return if_on_its_weekday(parts, datetime.date(int(parts["year"]), month, int(parts["day"])))


def if_on_its_weekday(parts: Parts, day: datetime.date) -> str | None:
    """Return a date, but none that falls on another weekday than the words say."""
    if "weekday" in parts and day.weekday() != number_of_weekday(parts["weekday"]):
        return None
    return day.isoformat()


def date_in_figures(parts: Parts) -> str | None:
    """Read 21/07/2026, and 7/21/2026; of 03/04/2026 nobody knows which is the month, but with dots
    the day stands first."""
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    if parts["between"] == "." or first > 12 or first == second:
        return datetime.date(year, second, first).isoformat()
    return datetime.date(year, first, second).isoformat() if second > 12 else None


def named_days(parts: Parts) -> str | None:
    """ "From 3 to 5 March 2026"."""
    first = datetime.date(int(parts["year"]), number_of_month(parts["month"]), int(parts["day"]))
    return from_to(parts, first, first.replace(day=int(parts["day2"])))


def named_dates(parts: Parts) -> str | None:
    """ "From 30 June to 2 July 2026"."""
    last_year = int(parts.get("year2", parts["year"]))
    return from_to(
        parts,
        datetime.date(int(parts["year"]), number_of_month(parts["month"]), int(parts["day"])),
        datetime.date(last_year, number_of_month(parts["month2"]), int(parts["day2"])),
    )


def from_to(parts: Parts, first: datetime.date, last: datetime.date) -> str | None:
    """Return a range; two days that "and" joins are one where they follow each other, and "or"
    leaves open which."""
    joint, days = parts["joint"], (last - first).days
    between = parts.get("lead", "").lower() == "between"
    if days <= 0 or joint == "or" or (joint == "and" and days > 1 and not between):
        return None
    return f"{first.isoformat()}/{last.isoformat()}"


def named_months(parts: Parts) -> str | None:
    """ "From March 2024 to May 2025"; "… to May last year" is open."""
    if "ofyear" in parts:
        return None
    first = f"{int(parts['year']):04}-{number_of_month(parts['month']):02}"
    last = f"{int(parts.get('year2', parts['year'])):04}-{number_of_month(parts['month2']):02}"
    return f"{first}/{last}" if first < last and parts["joint"] != "or" else None


def nth_of_named_month(parts: Parts) -> str | None:
    """ "On the first Monday of March 2026"."""
    return nth_weekday(parts, int(parts["year"]), number_of_month(parts["month"]))


def nth_weekday(parts: Parts, year: int, month: int) -> str | None:
    """Return the first, second, … or last such weekday of a month."""
    weekday = number_of_weekday(parts["weekday"])
    days = [
        day
        for day in range(1, calendar.monthrange(year, month)[1] + 1)
        if datetime.date(year, month, day).weekday() == weekday
    ]
    place = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}[parts["nth"].lower()]
    return datetime.date(year, month, days[place]).isoformat()


def number_of_weekday(name: str) -> int:
    """Return 0 for "Monday" to 6 for "Sunday"."""
    return WEEKDAYS.index(name.lower())


def number_of_month(name: str) -> int:
    """Return 1 for "January" or "Jan." to 12."""
    return next(
        number
        for number, month in enumerate(MONTHS, 1)
        if month.startswith(name.lower().rstrip(".")[:3])
    )
