"""Tell whether two passages of two sources say the same: by their words, the names in them, and
their figures and days compared as values."""

from __future__ import annotations

import math
import re

from briefgen.briefs.comparison.contradiction import years_of
from briefgen.briefs.comparison.day_values import When, read_clock, read_days
from briefgen.briefs.comparison.figures import read_figures, same_amount
from briefgen.briefs.comparison.vocabulary import Weights, content_stems, cosine, words_of

WEIGHTS: dict[str, float] = {
    "constant": -2.87,
    "cosine": 3.36,
    "held": 0.53,
    "names": 0.32,
    "other words": -0.13,
    "figures": 1.77,
    "day": 0.31,
    "length": 1.6,
}
"""Log-odds that two passages tell one fact. Fitted by logistic regression on 405 pairs of a key
point and the sentence nearest to it in another source, in 18 events whose shared facts annotators
marked: of the first 60 pairs 82 in 100 share a marked fact when each event is judged by weights
fitted on the others, and 70 by the cosine alone. Some of the rest are right and were not marked."""
SAME = 0.4
"""Likelihood from which they say the same."""
SAME_BY_NAMES = 0.7
"""The same where they share two such words only, and else names."""
SURE = 0.5
"""Cosine of the weighted words from which no more is asked than that they share enough words."""
SHARED_WORDS = 4
"""Content words that the two must share: short sentences reach any cosine by a name and a verb."""
BESIDE_NAMES = 3
"""How many of them must be no names: two sentences about one person or firm share its name, its
office and a month, and tell two things."""
_MOST_NAMES, _MOST_FIGURES, _MOST_WORDS = 4, 2, 20
_NAME = re.compile(r"(?<=[\s“\"(])[A-Z][\w’'-]+|^[A-Z][\w’'-]+(?=\s[A-Z])")
_NEGATIONS = frozenset(
    "not no never neither nor none without cannot failed fails refused refuses denied denies"
    " rejected rejects".split()
)


def say_one_thing(weights: Weights, one: str, other: str) -> bool:
    """Tell whether two passages make the same point.

    What contradicts never does: other figures of one unit, other days, hours or years, a denial on
    one side.
    """
    if contradict(one, other):
        return False
    first, second = weights.vector(one), weights.vector(other)
    shared = first.keys() & second.keys()
    beside = shared & (_without_names(one) | _without_names(other))
    if len(shared) < SHARED_WORDS or len(beside) < BESIDE_NAMES - 1:
        return False
    if len(beside) < BESIDE_NAMES:
        return likelihood(weights, one, other) >= SAME_BY_NAMES
    return cosine(first, second) >= SURE or likelihood(weights, one, other) >= SAME


def likelihood(weights: Weights, one: str, other: str) -> float:
    """Return how likely two passages tell one fact, 0..1."""
    value = sum(WEIGHTS[name] * measure for name, measure in measures(weights, one, other).items())
    return 1 / (1 + math.exp(-WEIGHTS["constant"] - value))


def measures(weights: Weights, one: str, other: str) -> dict[str, float]:
    """Return by what two passages are compared, name of the measure -> value."""
    first, second = weights.vector(one), weights.vector(other)
    shared = first.keys() & second.keys()
    shorter = min((first, second), key=len)
    names = shared & _names(one) & _names(other)
    others = {word for word in shared - names if not word[0].isdigit()}
    figures, rivals = read_figures(one), read_figures(other)
    agreeing = sum(
        any(figure.unit == rival.unit and same_amount(figure, rival) for rival in rivals)
        for figure in figures
    )
    return {
        "cosine": cosine(first, second),
        "held": sum(shorter[word] ** 2 for word in shared),
        "names": float(min(len(names), _MOST_NAMES)),
        "other words": math.log1p(len(others)),
        "figures": float(min(agreeing, _MOST_FIGURES)),
        "day": float(_meet(read_days(one), read_days(other))),
        "length": min(len(shorter), _MOST_WORDS) / _MOST_WORDS,
    }


def contradict(one: str, other: str) -> bool:
    """Tell whether two passages cannot both be true of one thing, by their values and what they
    deny."""
    if denies(one) != denies(other) or not _figures_agree(one, other):
        return True
    years, its_years = years_of(one), years_of(other)
    return (
        bool(years and its_years and not years & its_years)
        or _clash(read_days(one), read_days(other))
        or _clash(_exact(read_clock(one)), _exact(read_clock(other)))
    )


def denies(text: str) -> bool:
    """Tell whether a passage holds a word that turns its sense round."""
    return any(word in _NEGATIONS or word.endswith("n't") for word in words_of(text))


def _exact(times: list[When]) -> list[When]:
    return [when for when in times if not when.rough]


def _meet(one: list[When], other: list[When]) -> bool:
    return any(a.kind == b.kind and not a.apart_from(b) for a in one for b in other)


def _clash(one: list[When], other: list[When]) -> bool:
    """Tell whether both name times of one kind, and none that can be the same."""
    comparable = any(a.kind == b.kind for a in one for b in other)
    return comparable and not _meet(one, other)


def _names(text: str) -> set[str]:
    return {stem for name in _NAME.findall(text) for stem in content_stems(name)}


def _without_names(text: str) -> set[str]:
    """Return the stems of the words of a text that do not begin with a capital."""
    return set(
        content_stems(
            " ".join(word for word in text.split() if not word.lstrip("\"'“‘(")[:1].isupper())
        )
    )


def _figures_agree(one: str, other: str) -> bool:
    others = read_figures(other)
    for figure in read_figures(one):
        rivals = [rival for rival in others if rival.unit == figure.unit]
        if rivals and not any(same_amount(figure, rival) for rival in rivals):
            return False
    return True
