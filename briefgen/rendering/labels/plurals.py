"""Which form of a noun goes with a number, by the conditions of CLDR (Unicode TS 35, part 3) as far
as whole numbers need them.

"n = 1" is English; "n = 0..1" French; "n % 10 = 2..4 and n % 100 != 12..14" is one form of Polish.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

FORMS = ("zero", "one", "two", "few", "many", "other")
"""Those that CLDR has; every language has "other"."""
_RELATION = re.compile(r"n(?: % ([1-9]\d*))? (=|!=) (\d+(?:\.\.\d+)?(?:,\d+(?:\.\.\d+)?)*)")


def form_of(number: int, conditions: Mapping[str, str]) -> str:
    """Return the form that goes with a number: the first whose condition it fits, else "other".

    >>> form_of(1, {"one": "n = 1"}), form_of(0, {"one": "n = 1"})
    ('one', 'other')
    """
    return next(
        (form for form, condition in conditions.items() if fits(number, condition)), "other"
    )


def fits(number: int, condition: str) -> bool:
    """Tell whether a number fits a condition.

    Raises:
        ValueError: this is no condition.
    """
    return any(
        all(_relates(number, part) for part in either.split(" and "))
        for either in condition.split(" or ")
    )


def _relates(number: int, relation: str) -> bool:
    match = _RELATION.fullmatch(relation)
    if match is None:
        raise ValueError(f"{relation!r} is no condition on a number")
    rest = number % int(match[1]) if match[1] else number
    return any(_is_in(rest, stretch) for stretch in match[3].split(",")) is (match[2] == "=")


def _is_in(number: int, stretch: str) -> bool:
    first, _, last = stretch.partition("..")
    return int(first) <= number <= int(last or first)
