"""Fit the weights by which a sentence is a key point, and write them with what they reach.

    python -m bench.point_weights SET.jsonl [SET.jsonl …]

A set holds one article a line: "text"; "half", where there is one, is "build" for what is fitted
on, and everything else is left alone; and what annotators marked: under "a", perhaps also under
"b", or at the top, "key_points", each with a "span" and a "rank", or "votes", each a start, an end
and the number of annotators. Nothing of the articles enters the weights but the measures that
`findings/key_points/rules.py` names.

Logistic regression with an L2 penalty over measures that are scaled to their spread; the printed
figures are cross-validated in ten parts by article. Which sentence is the news is fitted by
`bench/news_weights.py`.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from bench.logistic import fit
from bench.news_weights import NewsChoice, figures_of_news, worth
from briefgen.findings.actors import find_actors
from briefgen.findings.key_points import points_for
from briefgen.findings.key_points.candidates import (
    KeyPointCandidate,
    find_candidates,
    stands_alone,
)
from briefgen.findings.key_points.claims import is_nobodys_claim, said_by_somebody
from briefgen.findings.key_points.news import NEWS
from briefgen.findings.key_points.ranking import choose_by
from briefgen.findings.key_points.rules import FITTED, READ_ALONE, KeyPointRule
from briefgen.findings.key_points.untold import is_untold
from briefgen.findings.quotes import find_quotes
from briefgen.language import DEFAULT_MODEL
from briefgen.language.pipeline import read
from briefgen.sources.forms.plain import read_plain

PARTS = 10
PENALTY = 10.0
"""Weight of the squares of the weights beside the log-likelihood."""
PRINTED = 5
"""Points of a brief of one article."""
TARGET = Path(__file__).parent.parent / "briefgen/findings/key_points/weights.py"


@dataclass(eq=False, slots=True)
class Marked:
    """An article, its candidates, and what annotators marked."""

    wanted: int
    every: list[KeyPointCandidate]
    """Sentences that may be told; the weights are fitted on them."""
    alone: list[int]
    """Those of them that can be told by themselves."""
    votes: dict[tuple[int, int], int]
    news: list[tuple[int, int]] = field(default_factory=list)
    """What an annotator ranked first or second."""

    def worth(self, candidate: KeyPointCandidate) -> tuple[int, int] | None:
        """Return the marked sentence that holds most of a candidate."""
        return max(
            (span for span in self.votes if _shared(span, candidate) > 0),
            key=lambda span: _shared(span, candidate),
            default=None,
        )

    def is_news(self, candidate: KeyPointCandidate) -> bool:
        """Tell whether a candidate is a sentence that an annotator ranked first or second: they
        share half of the shorter."""
        return any(
            2 * _shared(span, candidate) >= min(span[1] - span[0], candidate.end - candidate.start)
            for span in self.news
        )


def _shared(span: tuple[int, int], candidate: KeyPointCandidate) -> int:
    return min(span[1], candidate.end) - max(span[0], candidate.start)


def marked_of(article: dict[str, Any]) -> Marked:
    """Analyse an article as far as its key points need it."""
    reading = read(
        read_plain(article["text"], path="article.txt", id="S1", sha256="0" * 64), DEFAULT_MODEL
    )
    cast = find_actors(reading)
    quotes = find_quotes(reading, cast)
    every = find_candidates(reading, cast, quotes)
    said = said_by_somebody(quotes)
    alone = [
        number
        for number, candidate in enumerate(every)
        if stands_alone(candidate, cast)
        and not is_nobodys_claim(candidate, said)
        and not is_untold(candidate, reading.text(candidate.start, candidate.end), said)
    ]
    votes: Counter[tuple[int, int]] = Counter()
    news = []
    if "votes" in article:
        votes.update({(start, end): number for start, end, number in article["votes"]})
    for annotator in (article, article.get("a", {}), article.get("b", {})):
        for point in annotator.get("key_points", ()) if isinstance(annotator, dict) else ():
            votes[tuple(point["span"])] += 1
            if point["rank"] <= 2:
                news.append(tuple(point["span"]))
    return Marked(min(PRINTED, points_for(reading)), every, alone, dict(votes), news)


def reached(
    articles: Sequence[Marked],
    scores: Sequence[np.ndarray],
    as_news: Callable[[KeyPointCandidate], float],
) -> float:
    """Return the share of the attainable votes that the chosen points collect, what each is worth
    as the first of them given by a function."""
    shares = []
    for article, own in zip(articles, scores, strict=True):
        if not article.votes:
            continue
        told = choose_by(
            [article.every[i] for i in article.alone],
            [float(own[i]) for i in article.alone],
            article.wanted,
            [as_news(article.every[i]) for i in article.alone],
        )
        points = [article.every[article.alone[pick.index]] for pick in told]
        held = {span for point in points if (span := article.worth(point))}
        best = sum(sorted(article.votes.values(), reverse=True)[:PRINTED])
        shares.append(sum(article.votes[span] for span in held) / best)
    return float(np.mean(shares))


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    sets = parser.parse_args().sets
    articles: list[Marked] = []
    kinds: list[str] = []
    pages: list[str] = []
    for path in sets:
        for line in path.read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            if article.get("half", "build") == "build":
                articles.append(marked_of(article))
                kinds.append(path.stem if "kind" in article else article.get("set", path.stem))
                pages.append(article.get("kind", kinds[-1]))
    choice = NewsChoice(articles, pages)
    news = choice.fit()
    weights, lines = fitted(articles, kinds, lambda candidate: worth(candidate, news))
    lines += figures_of_news(choice)
    print(*lines, sep="\n")
    _write(weights, news, " ".join(lines))


def fitted(
    articles: list[Marked], kinds: list[str], as_news: Callable[[KeyPointCandidate], float]
) -> tuple[np.ndarray, list[str]]:
    """Return the weights of key points, and a line of cross-validated figures for each set."""
    owner = np.array([i for i, article in enumerate(articles) for _ in article.every])
    every = [candidate for article in articles for candidate in article.every]
    rows = np.array([[rule.measure(c) for rule in FITTED] for c in every])
    alone = np.array([sum(w * rule.measure(c) for rule, w in READ_ALONE) for c in every])
    marked = np.array(
        [articles[i].worth(c) is not None for i, c in zip(owner, every, strict=True)], dtype=float
    )
    part = np.random.default_rng(0).permutation(len(articles))[owner] % PARTS
    scores = np.zeros(len(every))
    for left_out in range(PARTS):
        weights = fit(rows[part != left_out], marked[part != left_out], PENALTY)
        inside = part == left_out
        scores[inside] = weights[0] + rows[inside] @ weights[1:]
    scores += alone
    by_article = [scores[owner == i] for i in range(len(articles))]
    lines = [f"{len(articles)} articles, {len(every)} sentences, {int(marked.sum())} marked;"]
    for kind in sorted(set(kinds)):
        own = [i for i, k in enumerate(kinds) if k == kind]
        votes = reached([articles[i] for i in own], [by_article[i] for i in own], as_news)
        lines.append(f"{kind} ({len(own)}): {100 * votes:.1f} % of the votes;")
    return fit(rows, marked, PENALTY), lines


def _write(points: np.ndarray, news: np.ndarray, told: str) -> None:
    told = "\n".join(textwrap.wrap(f"{told}.", 96))
    TARGET.write_text(
        '"""Weights of the measures by which key sentences are told from the rest, and the news\n'
        "from the others, as log-odds.\n\n"
        f"Written by `bench/point_weights.py`, not by hand. Fitted on\n{told}\n"
        '"""\n\nfrom __future__ import annotations\n\n'
        f"BASE = {points[0]:.2f}\n"
        f"WEIGHTS: dict[str, float] = {{\n{_table(FITTED, points[1:])}}}\n"
        f"NEWS_WEIGHTS: dict[str, float] = {{\n{_table(NEWS, news)}}}\n",
        encoding="utf-8",
    )


def _table(rules: Sequence[KeyPointRule], weights: np.ndarray) -> str:
    return "".join(
        f'    "{rule.name}": {weight:.2f},\n' for rule, weight in zip(rules, weights, strict=True)
    )


if __name__ == "__main__":
    main()
