"""Read the words that say when: dates, months, years, weekdays and days counted from the day of
publication.

A day is only ever counted from the date the article bears, never from the clock, and only where the
words leave no choice: what cannot be told stays open. Results are ISO 8601: a date, a month, a
year, or two of them with a stroke between.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from briefgen.language.grammar import Direction

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
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}

_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
_MONTH = (
    "(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_LEAD = (
    r"(?:(?P<lead>[Oo]n|[Ii]n|[Bb]y|[Uu]ntil|[Bb]efore|[Ff]rom|[Dd]uring|[Ss]ince|[Aa]t|[Oo]f)\s+)?"
)
_ASIDE = r"(?:(?P<aside>[Ll]ast|[Nn]ext|[Tt]his(?: coming)?|[Cc]oming)\s+)?"

PATTERNS: tuple[tuple[str, str, str], ...] = (
    (
        "iso date",
        rf"{_LEAD}{_YEAR}-(?P<monthnumber>[01]\d)-{_DAY}\b",
        "The law takes effect on 2026-07-01.",
    ),
    (
        "weekday and date",
        rf"{_LEAD}{_WEEKDAY},?\s+{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?\b",
        "They meet on Monday 2 March.",
    ),
    (
        "weekday, month, day",
        rf"{_LEAD}{_WEEKDAY},?\s+{_MONTH}\s+{_DAY}\b(?:,?\s+{_YEAR}\b)?",
        "They meet on Monday, March 2.",
    ),
    (
        "days of a month",
        rf"{_LEAD}{_DAY}\s?(?:-|–|to|and)\s?(?P<lastday>[0-3]?\d)\s+{_MONTH}(?:,?\s+{_YEAR}\b)?",
        "It runs from 3 to 5 March 2026.",
    ),
    (
        "day, month",
        rf"{_LEAD}(?:the )?{_DAY}(?: of)?\s+{_MONTH}(?:,?\s+{_YEAR}\b)?",
        "Voting ends on 12 June.",
    ),
    (
        "month, day",
        rf"{_LEAD}{_MONTH}\s+{_DAY}\b(?!\s*(?:%|per))(?:,?\s+{_YEAR}\b)?",
        "Voting ends on June 12, 2026.",
    ),
    (
        "month, year",
        rf"{_LEAD}(?:early |late |mid-)?{_MONTH}(?:,| of)?\s+{_YEAR}\b",
        "The treaty was signed in May 1998.",
    ),
    (
        "years",
        r"(?:[Bb]etween|[Ff]rom)\s+(?P<year>(?:1[5-9]|20)\d\d)\s+(?:and|to)\s+(?P<lastyear>(?:1[5-9]|20)\d\d)\b",
        "It ran from 2019 to 2023.",
    ),
    (
        "aside month",
        rf"{_LEAD}(?P<aside>[Ll]ast|[Nn]ext|[Tt]his)\s+{_MONTH}\b",
        "The mayor resigned last October.",
    ),
    (
        "month",
        (
            r"(?P<lead>[Ii]n|[Bb]y|[Uu]ntil|[Bb]efore|[Ss]ince|[Ff]rom|[Dd]uring)\s+(?:early |late"
            rf" |mid-)?{_MONTH}\b"
        ),
        "The mayor resigned in October.",
    ),
    (
        "year",
        (
            r"(?P<lead>[Ii]n|[Bb]y|[Uu]ntil|[Bb]efore|[Ss]ince|[Dd]uring|[Oo]f)\s+(?:early |late"
            rf" |mid-)?{_YEAR}\b(?!-|\s?%|,\d|\s+[a-z]+s\b)"
        ),
        "The bridge opened in 1998.",
    ),
    (
        "weekday",
        rf"{_LEAD}{_ASIDE}{_WEEKDAY}(?:\s+(?:morning|afternoon|evening|night)\b)?",
        "Ministers met on Wednesday.",
    ),
    (
        "named day",
        (
            r"(?P<named>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his"
            r" (?:morning|afternoon|evening))\b"
        ),
        "Ministers met yesterday.",
    ),
    (
        "calendar span",
        r"(?:(?:[Ee]arlier|[Ll]ater)\s+)?(?P<aside>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<unit>week|month|year)\b(?!['’]s)",
        "The vote is due next month.",
    ),
    (
        "ago",
        rf"(?P<count>a|\d+|{'|'.join(_NUMBERS)})\s+(?P<unit>day|week|month|year)s?\s+ago\b",
        "The mayor resigned three days ago.",
    ),
)
"""Every way of saying when that is read: its name, its pattern, a sentence that has it. The first
that fits at a place holds."""

_COMPILED = tuple((name, re.compile(rf"(?<![\w-]){pattern}")) for name, pattern, _ in PATTERNS)


_HINT = re.compile(
    r"\d{4}|day\b|onight|omorrow|\bago\b|\b(?:week|month|year|morning|afternoon|evening)\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
"""One of these stands in everything the patterns catch; two sentences in three hold none, and are
read once instead of fifteen times."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words that say when."""

    name: str
    """Of the pattern."""
    start: int
    end: int
    """Offsets in the text that was read."""
    parts: dict[str, str]
    """What the pattern caught: day, month, year, weekday, …"""

    @property
    def is_deadline(self) -> bool:
        """Whether the words set a limit ("by Friday")."""
        return self.parts.get("lead", "").lower() in {"by", "until", "before"}

    @property
    def is_relative(self) -> bool:
        """Whether the words mean nothing without the day they were written on."""
        return "year" not in self.parts


def find_time_words(text: str) -> list[TimeWords]:
    """Return the words that say when, in order, none inside another."""
    if not _HINT.search(text):
        return []
    found: list[TimeWords] = []
    taken = bytearray(len(text))
    for name, pattern in _COMPILED:
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\x01" * (end - start)
                found.append(
                    TimeWords(
                        name,
                        start,
                        end,
                        {key: value for key, value in match.groupdict().items() if value},
                    )
                )
    return sorted(found, key=lambda words: words.start)


def resolve(words: TimeWords, published: str | None, direction: Direction | None) -> str | None:
    """Return when the words mean, or None where that cannot be told.

    Args:
        words: as found.
        published: ISO date of the article, or None: then only dates that name their year are told.
        direction: whether the thing lies behind the article or ahead of it, or None where that is
            not known.
    """
    parts = words.parts
    if parts.get("lead", "").lower() == "before" and direction != "ahead":
        return None  # "before 2009" is not 2009; a deadline is a day
    try:
        if "year" in parts:
            return _absolute(parts)
        day = datetime.date.fromisoformat(published) if published else None
        return _relative(words, day, direction) if day else None
    except (ValueError, OverflowError):  # 31 June; the day before 1 January of the year 1
        return None


def _absolute(parts: dict[str, str]) -> str:
    year = int(parts["year"])
    if "lastyear" in parts:
        return f"{year}/{parts['lastyear']}" if year < int(parts["lastyear"]) else f"{year}"
    if "monthnumber" not in parts and "month" not in parts:
        return f"{year:04}"
    month = int(parts["monthnumber"]) if "monthnumber" in parts else _month(parts["month"])
    if "day" not in parts:
        return f"{year:04}-{month:02}"
    return _days(parts, datetime.date(year, month, int(parts["day"])))


def _days(parts: dict[str, str], first: datetime.date) -> str:
    if "lastday" in parts:
        return f"{first.isoformat()}/{first.replace(day=int(parts['lastday'])).isoformat()}"
    return first.isoformat()


def _month(name: str) -> int:
    return next(
        number
        for number, month in enumerate(MONTHS, 1)
        if month.startswith(name.lower().rstrip(".")[:3])
    )


def _relative(
    words: TimeWords, published: datetime.date, direction: Direction | None
) -> str | None:
    parts = words.parts
    if "named" in parts:
        shift = {"yesterday": -1, "tomorrow": 1}.get(parts["named"].lower(), 0)
        return (published + datetime.timedelta(days=shift)).isoformat()
    if "count" in parts:
        return _ago(parts, published)
    if "unit" in parts:
        return _calendar_span(
            parts["unit"], {"last": -1, "next": 1}.get(parts["aside"].lower(), 0), published
        )
    if "month" in parts:
        return _in_month(parts, published, direction)
    return _on_weekday(parts, published, direction)


def _ago(parts: dict[str, str], published: datetime.date) -> str | None:
    """Count days exactly and years to the year; weeks and months are said too loosely to be
    counted."""
    count = (
        1
        if parts["count"].lower() == "a"
        else _NUMBERS.get(parts["count"].lower()) or int(parts["count"])
    )
    if parts["unit"] == "day":
        return (published - datetime.timedelta(days=min(count, 366))).isoformat()
    return (
        f"{published.year - count:04}"
        if parts["unit"] == "year" and 1 <= count <= 400 and parts["count"] != "a"
        else None
    )


def _calendar_span(unit: str, shift: int, published: datetime.date) -> str:
    if unit == "year":
        return f"{published.year + shift:04}"
    if unit == "month":
        months = published.year * 12 + published.month - 1 + shift
        return f"{months // 12:04}-{months % 12 + 1:02}"
    monday = (
        published - datetime.timedelta(days=published.weekday()) + datetime.timedelta(weeks=shift)
    )
    return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"


def _in_month(
    parts: dict[str, str], published: datetime.date, direction: Direction | None
) -> str | None:
    """Take the nearest such month, or day of a month, at or before the publication (past) or at or
    after it (ahead)."""
    month, aside = _month(parts["month"]), parts.get("aside", "").lower()
    direction = {"last": "past", "next": "ahead"}.get(aside, direction)  # type: ignore[assignment]
    if aside == "this":
        return f"{published.year:04}-{month:02}"
    if direction is None:
        return None
    year = published.year
    if "day" in parts:
        day = datetime.date(year, month, int(parts["day"]))
        if direction == "past" and day > published:
            year -= 1
        elif direction == "ahead" and day < published:
            year += 1
        return _days(parts, day.replace(year=year))
    # "last March" in March is that of the year before; "in March" is this one.
    strictly = int(bool(aside))
    if direction == "past" and month > published.month - strictly:
        year -= 1
    elif direction == "ahead" and month < published.month + strictly:
        year += 1
    return f"{year:04}-{month:02}"


def _on_weekday(
    parts: dict[str, str], published: datetime.date, direction: Direction | None
) -> str | None:
    """Take the nearest such day at or before the publication (past) or at or after it (ahead).

    "Last Wednesday" and "next Friday" are read in two ways, unless the nearest such day lies in the
    week before or after.
    """
    weekday, aside = WEEKDAYS.index(parts["weekday"].lower()), parts.get("aside", "").lower()
    back = (published.weekday() - weekday) % 7
    forth = (weekday - published.weekday()) % 7
    if aside == "last":
        day = published - datetime.timedelta(days=back or 7)
        return None if day.isocalendar()[:2] == published.isocalendar()[:2] else day.isoformat()
    if aside == "next":
        day = published + datetime.timedelta(days=forth or 7)
        return None if day.isocalendar()[:2] == published.isocalendar()[:2] else day.isoformat()
    if back == 0 and (direction or aside):
        return published.isoformat()
    if direction == "past":
        return (published - datetime.timedelta(days=back)).isoformat()
    if direction == "ahead" or aside:
        return (published + datetime.timedelta(days=forth)).isoformat()
    return None
