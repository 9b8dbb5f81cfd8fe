"""Tell what day the words mean: counted from the date the article bears, never from the clock, and
only where they leave no choice.

Results are ISO 8601: a date, a month, a year, or two of them with a stroke between. None is "open":
the words are printed as the source has them.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from briefgen.findings.timeline import counted_days, named_dates, nearest_days
from briefgen.findings.timeline.day_phrases import DayPhrase
from briefgen.language.grammar import Direction


def resolve(words: DayPhrase, published: str | None, direction: Direction | None) -> str | None:
    """Return when the words mean, or None where that cannot be told.

    Args:
        words: as found.
        published: ISO date of the article, or None: then only dates that name their year are told.
        direction: whether the thing lies behind the article or ahead of it, or None where that is
            not known.
    """
    if words.lead == "after" or (words.lead in _LIMITS and not _sets_a_limit(words, direction)):
        return None  # "before 2009" is not 2009; a deadline is a day
    try:
        absolute = NAMED.get(words.name)
        if absolute is not None and "year" in words.parts:
            return absolute(words.parts)
        if not published:
            return None
        day = datetime.date.fromisoformat(published)
        counted, nearest = COUNTED.get(words.name), NEAREST.get(words.name)
        if counted is not None:
            return counted(words.parts, day)
        return nearest(words.parts, day, direction) if nearest is not None else None
    except (ValueError, OverflowError):  # 31 June; the day before 1 January of the year 1
        return None


_LIMITS = frozenset({"before", "until", "till", "through"})


def _sets_a_limit(words: DayPhrase, direction: Direction | None) -> bool:
    """Tell whether "until" and "before" lead to a day that is meant: ahead, or named by its
    year."""
    if direction == "ahead":
        return True
    return words.lead != "before" and "year" in words.parts


NAMED: dict[str, Callable[[named_dates.Parts], str | None]] = {
    "iso date": named_dates.named_date,
    "date in figures": named_dates.date_in_figures,
    "date to date": named_dates.named_dates,
    "date to date, month first": named_dates.named_dates,
    "days of a month": named_dates.named_days,
    "days of a month, month first": named_dates.named_days,
    "weekday and date": named_dates.named_date,
    "weekday, month, day": named_dates.named_date,
    "date and weekday": named_dates.named_date,
    "weekday of a month": named_dates.nth_of_named_month,
    "day, month": named_dates.named_date,
    "month, day": named_dates.named_date,
    "month to month": named_dates.named_months,
    "month, year": named_dates.named_month,
    "years": named_dates.named_years,
    "season": named_dates.season_of_a_year,
    "year": named_dates.named_year,
}
"""Name of a pattern -> how a date is read that names its year."""

COUNTED: dict[str, Callable[[named_dates.Parts, datetime.date], str | None]] = {
    "day but one": counted_days.day_but_one,
    "week from a named day": counted_days.weeks_from_a_day,
    "named day week": counted_days.weeks_from_a_day,
    "ago on a day": counted_days.ago_on_a_day,
    "ago": counted_days.ago,
    "from now": counted_days.from_now,
    "in so much time": counted_days.from_now,
    "month of a year": counted_days.month_of_a_year,
    "aside month": counted_days.last_or_next_month,
    "weekday of a week": counted_days.weekday_of_a_week,
    "week and weekday": counted_days.weekday_of_a_week,
    "named day and weekday": counted_days.named_day_and_weekday,
    "named day": counted_days.day_by_name,
    "calendar span": counted_days.calendar_span,
}
"""Name of a pattern -> how a day is counted from that of publication."""

NEAREST: dict[str, Callable[[named_dates.Parts, datetime.date, Direction | None], str | None]] = {
    "week from a weekday": nearest_days.weeks_from_a_weekday,
    "weekday week": nearest_days.weeks_from_a_weekday,
    "date to date": nearest_days.nearest_dates,
    "date to date, month first": nearest_days.nearest_dates,
    "days of a month": nearest_days.days_of_a_month,
    "days of a month, month first": nearest_days.days_of_a_month,
    "weekday and date": nearest_days.nearest_date,
    "weekday, month, day": nearest_days.nearest_date,
    "date and weekday": nearest_days.nearest_date,
    "weekday and number": nearest_days.weekday_and_number,
    "weekday of a month": nearest_days.nth_of_a_month,
    "day, month": nearest_days.nearest_date,
    "month, day": nearest_days.nearest_date,
    "month to month": nearest_days.nearest_months,
    "month": nearest_days.month_alone,
    "night between days": nearest_days.weekday_to_weekday,
    "weekday to weekday": nearest_days.weekday_to_weekday,
    "weekday": nearest_days.weekday_alone,
    "weekend": nearest_days.weekend,
    "edge of a span": nearest_days.edge_of_a_span,
}
"""Name of a pattern -> how the nearest such day behind or ahead is found; what stands in none of
the three tables stays open."""
