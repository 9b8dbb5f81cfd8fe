"""Read when a sentence says something is: a day, part of a month, a span of years, a time of
day."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_DAY = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(_WEEKDAYS)})|(?P<named>today|tomorrow|yesterday)"
    rf"|(?:(?P<part>mid|early|late)[ -])?(?P<month>{'|'.join(_MONTHS)})\b"
    r"(?:\s+(?P<day>\d{1,2})\b(?!:|\.\d))?"
    rf"|(?P<first>\d{{1,2}})\s+(?P<its>{'|'.join(_MONTHS)}))\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
    r"|\b(?P<noon>noon|midnight)\b"
    r"|\b(?P<part>morning|afternoon|evening)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\b(?P<first>1[5-9]\d\d|20\d\d)(?:\s(?:to|until|through)\s|[-–])"
    r"(?P<last>1[5-9]\d\d|20\d\d)\b"
)
_PARTS_OF_A_DAY = {"morning": (0, 719), "afternoon": (720, 1109), "evening": (1020, 1439)}
_PARTS_OF_A_MONTH = {"early": (1, 12), "mid": (10, 21), "late": (18, 31), None: (1, 31)}


@dataclass(frozen=True, slots=True)
class When:
    """When something is, as a range in which it lies."""

    kind: str
    """"weekday", "date", "clock" or "years"."""
    first: int
    """Day of the week from 0; day of the year as month * 31 + day; minute of the day; year."""
    last: int
    start: int
    end: int
    rough: bool = False
    """A part of a day or of a month, no point of time."""

    def apart_from(self, other: When) -> bool:
        """Tell whether both cannot be true."""
        if self.kind != other.kind:
            return False
        if self.kind == "years":
            return (self.first, self.last) != (other.first, other.last)
        return self.first > other.last or other.first > self.last


def read_days(text: str, published: str | None = None) -> list[When]:
    """Return the days that a sentence names.

    Args:
        text: the sentence.
        published: ISO date of its article; "today" is counted from it, and means no day without it.

    Examples:
        >>> found = read_days("held on Tuesday or in mid-May")
        >>> [(when.kind, when.first, when.last) for when in found]
        [('weekday', 1, 1), ('date', 165, 176)]
    """
    found = []
    for match in _DAY.finditer(text):
        if match["month"] and match["month"] in {"may", "march"}:
            continue  # "may" and "march" in lower case are no months
        found += _read_day(match, published)
    return found


def _read_day(match: re.Match[str], published: str | None) -> list[When]:
    start, end = match.span()
    if match["weekday"]:
        day = _WEEKDAYS.index(match["weekday"].lower())
        return [When("weekday", day, day, start, end)]
    if match["named"]:
        if published is None:
            return []
        shift = {"today": 0, "tomorrow": 1, "yesterday": -1}[match["named"].lower()]
        weekday = (datetime.date.fromisoformat(published).weekday() + shift) % 7
        return [When("weekday", weekday, weekday, start, end)]
    month = _MONTHS.index((match["month"] or match["its"]).lower()) + 1
    number = match["day"] or match["first"]
    if number is not None:
        return [When("date", month * 31 + int(number), month * 31 + int(number), start, end)]
    first, last = _PARTS_OF_A_MONTH[match["part"].lower() if match["part"] else None]
    return [When("date", month * 31 + first, month * 31 + last, start, end, rough=True)]


def read_clock(text: str) -> list[When]:
    """Return the times of day that a sentence names.

    Examples:
        >>> [(when.first, when.last) for when in read_clock("at 6.40 a.m., not in the afternoon")]
        [(400, 400), (720, 1109)]
    """
    found = []
    for match in _CLOCK.finditer(text):
        start, end = match.span()
        if match["part"]:
            first, last = _PARTS_OF_A_DAY[match["part"].lower()]
            found.append(When("clock", first, last, start, end, rough=True))
            continue
        if match["noon"]:
            minute = 720 if match["noon"].lower() == "noon" else 0
        else:
            hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
            minute = hour * 60 + int(match["minute"] or 0)
        found.append(When("clock", minute, minute, start, end))
    return found


def read_years(text: str) -> list[When]:
    """Return the spans of years that a sentence names.

    Examples:
        >>> [(when.first, when.last) for when in read_years("held it from 1966 to 1978")]
        [(1966, 1978)]
    """
    return [
        When("years", int(match["first"]), int(match["last"]), match.start(), match.end())
        for match in _YEARS.finditer(text)
        if match["first"] < match["last"]
    ]
