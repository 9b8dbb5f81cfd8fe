"""Fit the weights by which one sentence of an article is told as the news, for
`bench/point_weights.py`.

One of the sentences that can be told alone is chosen, and it is right where an annotator ranked it
first or second. Figures are cross-validated in ten parts by article, and with all articles of one
kind of page left out: what is to be expected of pages of a kind that nobody has looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from bench.logistic import fit_choice
from briefgen.findings.key_points.candidates import KeyPointCandidate
from briefgen.findings.key_points.news import NEWS
from briefgen.findings.key_points.rules import READ_ALONE

if TYPE_CHECKING:
    from bench.point_weights import Marked

PARTS = 10
PENALTY = 30.0
"""Weight of the squares of the weights beside the log-likelihood; 10 and 60 give the same within
half a point."""
FEWEST_OF_KIND = 5
"""Articles; a kind of page that has fewer is left out together with all such kinds."""


def worth(candidate: KeyPointCandidate, weights: np.ndarray) -> float:
    """Return what a sentence is worth as the news by these weights."""
    own = [rule.measure(candidate) for rule in NEWS]
    return float(np.dot(weights, own)) + _alone(candidate)


def _alone(candidate: KeyPointCandidate) -> float:
    return sum(weight * rule.measure(candidate) for rule, weight in READ_ALONE)


class NewsChoice:
    """The sentences of some articles, measured, and which of them are the news."""

    def __init__(self, articles: Sequence[Marked], pages: Sequence[str]) -> None:
        """Measure the sentences of the articles in which somebody ranked any; ``pages`` are the
        kinds of page."""
        told = [number for number, article in enumerate(articles) if article.news and article.alone]
        counted = Counter(pages[number] for number in told)
        self.pages = np.array(
            [pages[i] if counted[pages[i]] >= FEWEST_OF_KIND else "other" for i in told]
        )
        sentences = [
            (group, articles[i], articles[i].every[k])
            for group, i in enumerate(told)
            for k in articles[i].alone
        ]
        self.group = np.array([group for group, _, _ in sentences])
        self.right = np.array([article.is_news(c) for _, article, c in sentences])
        self.rows = np.array([[rule.measure(c) for rule in NEWS] for _, _, c in sentences])
        self.alone = np.array([_alone(c) for _, _, c in sentences])

    def fit(self, use: np.ndarray | None = None) -> np.ndarray:
        """Return the weights, fitted on all articles or on those that ``use`` marks."""
        inside = np.ones(len(self.group), bool) if use is None else use[self.group]
        return fit_choice(self.rows[inside], self.right[inside], self.group[inside], PENALTY)

    def hits(self, weights: np.ndarray) -> np.ndarray:
        """Return for each article whether the sentence chosen is the news."""
        scores = self.rows @ weights + self.alone
        starts = np.flatnonzero(np.r_[True, self.group[1:] != self.group[:-1]])
        best = [
            start + int(np.argmax(scores[start:end]))
            for start, end in zip(starts, [*starts[1:], len(scores)], strict=True)
        ]
        return self.right[best]

    def left_out(self, part: np.ndarray) -> np.ndarray:
        """Return the hits of each part by weights that were fitted on the others."""
        found = np.zeros(len(self.pages), bool)
        for name in np.unique(part):
            found[part == name] = self.hits(self.fit(part != name))[part == name]
        return found


def figures_of_news(choice: NewsChoice) -> list[str]:
    """Return in how many of a hundred articles the news is told, in a line for each way of leaving
    articles out."""
    count = len(choice.pages)
    by_part = choice.left_out(np.random.default_rng(0).permutation(count) % PARTS)
    by_kind = choice.left_out(choice.pages)
    kinds = ", ".join(
        f"{kind} ({np.sum(choice.pages == kind)}) {100 * by_kind[choice.pages == kind].mean():.0f}"
        for kind in np.unique(choice.pages)
    )
    return [
        f"The news ({count} articles): {100 * choice.hits(choice.fit()).mean():.1f} % as fitted,",
        f"{100 * by_part.mean():.1f} % cross-validated by article,",
        f"{100 * by_kind.mean():.1f} % by kind of page ({kinds})",
    ]
