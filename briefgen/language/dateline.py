"""Recognise a wire dateline: where and when the copy was filed, and by whom. It is kept in the text and not printed as content."""

from __future__ import annotations

import re

_PLACE = r"[A-Z][A-Z.'’\-]+(?:[ /][A-Z][A-Z.'’\-]+){0,3}"
_REGION = r"(?:,\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})?"
_DAY = r"(?:,?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:,\s+\d{4})?|,?\s+\d{1,2}\s+[A-Z][a-z]+)?"
_AGENCY = r"(?:\s*\([A-Z][\w/ .&]{1,30}\))?"
_DASH = r"(?:-{1,2}|–|—)"

_DATELINE = re.compile(
    rf"(?:{_PLACE}{_REGION}{_DAY}{_AGENCY}\s*(?:{_DASH}\s|:\s)"  # BRUSSELS: | LONDON, Jan 5 (Reuters) -
    rf"|[A-Z][\w.'’]*(?:[ ,]+[A-Z][\w.'’]*){{0,4}}\s*\([A-Z][\w/ .&]{{1,30}}\)\s*{_DASH}\s"  # Washington (CNN) --
    rf"|\([A-Z][\w/ .&]{{1,30}}\)\s*{_DASH}{{1,2}}\s)"  # (CNN) --
)


def find_dateline(text: str, start: int, end: int) -> int | None:
    """Return the offset at which the content begins after a dateline in ``text[start:end]``, or None where there is none.

    Examples:
        >>> text = "LONDON, Jan 5 (Reuters) - Ministers met."
        >>> text[find_dateline(text, 0, len(text)):]
        'Ministers met.'
    """
    match = _DATELINE.match(text, start, end)
    return match.end() if match and match.end() < end else None
