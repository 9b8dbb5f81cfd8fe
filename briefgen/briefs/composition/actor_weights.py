"""Weights of the measures by which main actors are told from the rest, as log-odds.

Written by `bench/actor_weights.py`, not by hand. Fitted on
178 articles, 2906 actors found, 914 of them marked; cross-validated: 81.8 % of the marked are
listed, 7.0 an article.
"""

from __future__ import annotations

BASE = -3.81
WEIGHTS: dict[str, float] = {
    "person": 1.39,
    "organisation": 1.29,
    "group": -2.38,
    "place": -0.3,
    "speaking place": 2.02,
    "share of mentions": 9.27,
    "mentions": 0.05,
    "headline": -0.77,
    "lead": 0.41,
    "late": -0.41,
    "quotations": 1.31,
    "direct quotations": 0.45,
    "role": 1.52,
    "words": 1.94,
    "capitals": -1.27,
    "acts": 0.65,
    "where": -0.36,
    "key points": 0.35,
    "medium": -1.34,
}
LEAST = -1.2
"""Score from which an actor is listed."""
MOST = 10
"""Actors listed at most, whoever is quoted apart."""
