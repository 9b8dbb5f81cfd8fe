"""Weights of the measures by which key sentences are told from the rest, as log-odds.

Written by `bench/point_weights.py`, not by hand. Fitted on
658 articles, 13801 sentences, 2966 marked; modern (18): 46.7 % of the votes, the news first in
61 %; policy-dev (40): 59.2 % of the votes; wikinews (160): 61.5 % of the votes, the news first
in 96 %; written (240): 54.1 % of the votes, the news first in 80 %; written-2 (200): 54.2 % of
the votes, the news first in 86 %; cross-validated.
"""

from __future__ import annotations

BASE = -1.83
WEIGHTS: dict[str, float] = {
    "first": -0.56,
    "second": 0.13,
    "early": 0.67,
    "down": -0.42,
    "far down": -0.87,
    "down a long article": -0.94,
    "title": 0.52,
    "headline": 1.18,
    "follows lead": -0.80,
    "central": -0.96,
    "typical": 1.06,
    "main actors": 0.27,
    "names": -0.19,
    "public matter": 1.06,
    "dispute": 0.24,
    "ahead": 0.38,
    "told in past": -0.28,
    "dated": 0.18,
    "weekday": 0.58,
    "figures": 0.39,
    "first in the past": 0.79,
    "first with names": 1.81,
    "first with figures": 0.81,
    "reported": 0.43,
    "quoted": -1.59,
    "mostly quoted": -0.36,
    "length": 0.53,
    "too long": -0.44,
    "too short": -1.07,
    "asks": -2.79,
}
