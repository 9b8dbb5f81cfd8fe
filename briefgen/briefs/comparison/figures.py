"""Read the figures of a sentence: what number, of what unit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.briefs.comparison.vocabulary import stem

_UNITS_OF_TEN = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER_WORDS = {word: float(number) for number, word in enumerate(_UNITS_OF_TEN, 1)} | {
    "dozen": 12.0,
    "twenty": 20.0,
    "thirty": 30.0,
}
_MAGNITUDES = {
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_CURRENCIES = {
    "£": "pound",
    "€": "euro",
    "$": "dollar",
    "US$": "dollar",
    "A$": "dollar",
    "C$": "dollar",
    "¥": "yen",
}

_FIGURE = re.compile(
    r"(?P<currency>US\$|A\$|C\$|[£€$¥])?\s?"
    rf"(?P<number>(?<![\w.,])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?<![\w.,])\d+(?:\.\d+)?|\b(?:{'|'.join(_NUMBER_WORDS)})\b)"
    r"(?:[\s-]?(?P<magnitude>thousand|million|billion|trillion|mn|bn|tn|m|k)\b)?"
    r"(?P<percent>\s?%|\s(?:per\s?cent|percent)\b)?"
    r"(?:[\s-](?P<noun>[A-Za-z]+))?",
    re.IGNORECASE,
)
_MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
_NOT_UNITS = frozenset(
    "of and or to in on at by for from with more other the a an as is was were are per people's"
    " year-old".split()
)
_NUMBERED = re.compile(r"\b(?:No|Nr)\.?\s*$", re.IGNORECASE)
"""What stands before the number of a thing, which counts nothing: "the No. 2 job"."""
_ROUND = re.compile(
    r"(?:about|around|some|nearly|almost|roughly|approximately|up to|at least|more"
    r" than|over|under|fewer than|less than)\s+$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts."""

    value: float
    unit: str
    """Stem of the noun counted, the currency, or "%"."""
    rough: bool
    """The source says that it is not exact ("about", "at least")."""
    start: int
    end: int


def read_figures(text: str) -> list[Figure]:
    """Return the figures of a sentence that count something; years, dates, ages and ordinals are
    none.

    Examples:
        >>> [(f.value, f.unit) for f in read_figures("It will cost £240m and protect 3,100 homes.")]
        [(240000000.0, 'pound'), (3100.0, 'hom')]
    """
    found = []
    for match in _FIGURE.finditer(text):
        number, noun = match["number"].lower(), (match["noun"] or "").lower()
        value = _NUMBER_WORDS.get(number)
        value = float(number.replace(",", "")) if value is None else value
        if match["magnitude"]:
            value *= _MAGNITUDES[match["magnitude"].lower()]
        unit = _unit(match, noun)
        if unit is None or _is_date(match, value, text) or _NUMBERED.search(text, 0, match.start()):
            continue
        rough = bool(_ROUND.search(text, max(0, match.start() - 20), match.start()))
        found.append(
            Figure(value, unit, rough, match.start(), match.end("noun") if noun else match.end())
        )
    return found


def number_of(word: str) -> float | None:
    """Return the value of a number in figures or in words; None for any other word.

    Examples:
        >>> number_of("nine"), number_of("1,900"), number_of("wall")
        (9.0, 1900.0, None)
    """
    if word[0].isdigit():
        return float(word.replace(",", ""))
    return _NUMBER_WORDS.get(word.lower())


def _unit(match: re.Match[str], noun: str) -> str | None:
    if match["percent"]:
        return "%"
    if match["currency"]:
        return _CURRENCIES[match["currency"].upper()]
    if (
        not noun
        or noun in _NOT_UNITS
        or noun in _MONTHS
        or noun in {"year", "am", "pm", "th", "st", "nd", "rd"}
    ):
        return None
    return stem(noun)


def _is_date(match: re.Match[str], value: float, text: str) -> bool:
    """Tell a year or a day of a month from a count."""
    if match["currency"] or match["magnitude"] or match["percent"]:
        return False
    before = text[max(0, match.start() - 12) : match.start()].split()
    if before and before[-1].lower().strip(".,") in _MONTHS:
        return True
    return match["number"].isdigit() and len(match["number"]) == 4 and 1500 <= value <= 2100


def same_amount(one: Figure, other: Figure) -> bool:
    """Tell whether two figures can both be true of one thing: equal, or one is the other
    rounded."""
    low, high = sorted((abs(one.value), abs(other.value)))
    if high == low:
        return True
    # "about 240" against 238, "3,000" against 2,950: a rounded figure stays within a twentieth of
    # the exact one.
    rounded = one.rough or other.rough or _is_round(one.value) or _is_round(other.value)
    last_place = max(_last_place(one.value), _last_place(other.value))
    return rounded and high - low <= min(0.05 * high, last_place)


def _last_place(value: float) -> float:
    """Return the unit of the last figure of a number that is no nought: 10 of 240, 1 of 238."""
    digits = f"{abs(value):.0f}"
    return 10.0 ** (len(digits) - len(digits.rstrip("0"))) if digits.strip("0") else 1.0


def _is_round(value: float) -> bool:
    digits = f"{value:.0f}".rstrip("0")
    return value >= 100 and len(digits) <= 2
