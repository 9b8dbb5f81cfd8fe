"""Days of which the tense says whether they lie behind or ahead: "on Wednesday", "on 12 March",
"from Monday to Wednesday"."""

from __future__ import annotations

import datetime

from briefgen.findings.timeline.counted_days import count_of, monday_of, shift_of, span_of
from briefgen.findings.timeline.named_dates import (
    Parts,
    from_to,
    if_on_its_weekday,
    named_dates,
    named_days,
    named_months,
    nth_weekday,
    number_of_month,
    number_of_weekday,
)
from briefgen.language.grammar import Direction

SATURDAY = 5
TOO_FAR = 330
"""Days. "On 5 March" of a thing to come, said on 6 March, would be a year away: more likely the
tense or the date of the article misleads, so that it stays open."""


def nearest_date(parts: Parts, published: datetime.date, direction: Direction | None) -> str | None:
    """Take the nearest such date at or before the publication (past) or at or after it (ahead)."""
    month, number = number_of_month(parts["month"]), int(parts["day"])
    if "ofyear" in parts:
        year = published.year + shift_of(parts["ofyear"].split()[0])
        return if_on_its_weekday(parts, datetime.date(year, month, number))
    if direction is None:
        return None
    day = _day_of_date(month, number, published, direction)
    return None if abs((day - published).days) > TOO_FAR else if_on_its_weekday(parts, day)


def _day_of_date(
    month: int, number: int, published: datetime.date, direction: Direction
) -> datetime.date:
    day = datetime.date(published.year, month, number)
    if direction == "past" and day > published:
        return day.replace(year=published.year - 1)
    if direction == "ahead" and day < published:
        return day.replace(year=published.year + 1)
    return day


def days_of_a_month(
    parts: Parts, published: datetime.date, direction: Direction | None
) -> str | None:
    """ "From 3 to 5 March"."""
    if direction is None:
        return None
    month = number_of_month(parts["month"])
    edge = parts["day"] if direction == "past" else parts["day2"]
    year = _day_of_date(month, int(edge), published, direction).year
    return named_days({**parts, "year": str(year)})


def nearest_dates(
    parts: Parts, published: datetime.date, direction: Direction | None
) -> str | None:
    """ "From 30 December to 2 January"."""
    if direction is None:
        return None
    if "year2" in parts:
        year = int(parts["year2"])
        first_year = year - (number_of_month(parts["month"]) > number_of_month(parts["month2"]))
        return named_dates({**parts, "year": str(first_year)})
    if direction == "past":
        first = _day_of_date(number_of_month(parts["month"]), int(parts["day"]), published, "past")
        last = _day_of_date(number_of_month(parts["month2"]), int(parts["day2"]), first, "ahead")
    else:
        last = _day_of_date(
            number_of_month(parts["month2"]), int(parts["day2"]), published, "ahead"
        )
        first = _day_of_date(number_of_month(parts["month"]), int(parts["day"]), last, "past")
    return from_to(parts, first, last)


def weekday_and_number(
    parts: Parts, published: datetime.date, direction: Direction | None
) -> str | None:
    """ "Friday the 13th" is the nearest 13th, if that is a Friday."""
    if direction is None:
        return None
    step = datetime.timedelta(days=-1 if direction == "past" else 1)
    day = published
    for _ in range(31):
        if day.day == int(parts["day"]):
            return if_on_its_weekday(parts, day)
        day += step
    return None


def nth_of_a_month(
    parts: Parts, published: datetime.date, direction: Direction | None
) -> str | None:
    """ "On the first Monday of March", where that has been, or is to come, this year."""
    if direction is None:
        return None
    month = number_of_month(parts["month"])
    year = published.year
    if direction == "past" and month > published.month:
        year -= 1
    if direction == "ahead" and month < published.month:
        year += 1
    day = nth_weekday(parts, year, month)
    told = published.isoformat()
    fits = day is not None and (day <= told if direction == "past" else day >= told)
    return day if fits else None


def month_alone(parts: Parts, published: datetime.date, direction: Direction | None) -> str | None:
    """Take the nearest such month at or before that of the publication, or at or after it."""
    month = number_of_month(parts["month"])
    if direction is None:
        return None
    year = published.year
    if direction == "past" and month > published.month:
        year -= 1
    elif direction == "ahead" and month < published.month:
        year += 1
    return f"{year:04}-{month:02}"


def nearest_months(
    parts: Parts, published: datetime.date, direction: Direction | None
) -> str | None:
    """ "From March to May"."""
    first, last = number_of_month(parts["month"]), number_of_month(parts["month2"])
    if "year2" in parts:
        return named_months({**parts, "year": str(int(parts["year2"]) - (first > last))})
    if direction is None or parts["joint"] == "or" or "ofyear" in parts:
        return None
    year = published.year
    if direction == "past" and first > published.month:
        year -= 1
    if direction == "ahead" and last < published.month:
        year += 1
    first_year, last_year = year, year
    if first > last:
        first_year, last_year = (year, year + 1) if direction == "past" else (year - 1, year)
        if direction == "ahead" and last >= published.month and first > published.month:
            first_year, last_year = year, year + 1
    return f"{first_year:04}-{first:02}/{last_year:04}-{last:02}"


def weeks_from_a_weekday(
    parts: Parts, published: datetime.date, direction: Direction | None
) -> str | None:
    """ "Friday week", "a week on Monday": so many weeks after the next such day; open on that day
    itself, and of what is past."""
    forth = (number_of_weekday(parts["weekday"]) - published.weekday()) % 7
    if forth == 0 or direction == "past":
        return None
    days = (14 if parts["unit"].lower().startswith("fortnight") else 7) * count_of(parts)
    return (published + datetime.timedelta(days=forth + days)).isoformat()


def weekday_alone(
    parts: Parts, published: datetime.date, direction: Direction | None
) -> str | None:
    """Take the nearest such day at or before the publication (past) or at or after it (ahead).

    "Last Wednesday" and "next Friday" are read in two ways, unless the nearest such day lies in the
    week before or after.
    """
    weekday = number_of_weekday(parts["weekday"])
    aside = " ".join(parts.get("aside", "").lower().split())
    back = (published.weekday() - weekday) % 7
    forth = (weekday - published.weekday()) % 7
    if aside in {"last", "this past"}:
        day = published - datetime.timedelta(days=back or 7)
        near = monday_of(day) == monday_of(published) and aside == "last"
        return None if near else day.isoformat()
    if aside in {"next", "this coming", "coming"}:
        day = published + datetime.timedelta(days=forth or 7)
        near = monday_of(day) == monday_of(published) and aside == "next"
        return None if near else day.isoformat()
    if back == 0 and (direction or aside):
        return published.isoformat()
    if direction == "past":
        return (published - datetime.timedelta(days=back)).isoformat()
    if direction == "ahead" or aside:
        return (published + datetime.timedelta(days=forth)).isoformat()
    return None


def weekday_to_weekday(
    parts: Parts, published: datetime.date, direction: Direction | None
) -> str | None:
    """ "From Monday to Wednesday": the nearest that lie wholly behind or ahead."""
    if direction is None or "aside" in parts or "more" in parts:
        return None
    first, last = number_of_weekday(parts["weekday"]), number_of_weekday(parts["weekday2"])
    length = (last - first) % 7
    if direction == "past":
        end = published - datetime.timedelta(days=(published.weekday() - last) % 7)
        start = end - datetime.timedelta(days=length)
        other = published - datetime.timedelta(days=(published.weekday() - first) % 7)
    else:
        start = published + datetime.timedelta(days=(first - published.weekday()) % 7)
        end = start + datetime.timedelta(days=length)
        other = published + datetime.timedelta(days=(last - published.weekday()) % 7)
        other -= datetime.timedelta(days=length)
    joint = parts["joint"].strip()
    if start != other:
        return None  # the day of publication lies within: which of two is meant?
    return from_to({**parts, "joint": joint}, start, end) if joint != "," else None


def edge_of_a_span(
    parts: Parts, published: datetime.date, direction: Direction | None
) -> str | None:
    """ "By the end of the month" is this month, of what is to come; of what is past, another may be
    meant."""
    if "edge2" in parts:
        unit = parts["edge2"].lower().split("-")[0].split("’")[0].split("'")[0]
        return span_of(unit, 0, published) if direction == "ahead" else None
    aside = parts["aside"].lower()
    if aside == "the" and direction != "ahead":
        return None
    if aside == "the" and parts["edge"].lower() in {"start", "beginning", "middle"}:
        return None
    return span_of(parts["unit"].lower(), shift_of(aside), published)


def weekend(parts: Parts, published: datetime.date, direction: Direction | None) -> str | None:
    """Take the Saturday and Sunday that are nearest; open where two can be meant."""
    aside = " ".join(parts.get("aside", "").lower().split())
    today = published.weekday()
    saturday = monday_of(published) + datetime.timedelta(days=SATURDAY)
    if today >= SATURDAY:
        shift = {"": 0, "this": 0, "last": -1, "past": None, "next": 1}.get(aside)
    elif direction == "past" or aside in {"last", "past", "this past"}:
        shift = None if aside == "this" else -1
    elif direction == "ahead":
        shift = None if aside == "next" else 0
    else:
        shift = None
    if shift is None or (today >= SATURDAY and not aside and direction is None):
        return None
    saturday += datetime.timedelta(weeks=shift)
    return f"{saturday.isoformat()}/{(saturday + datetime.timedelta(days=1)).isoformat()}"
