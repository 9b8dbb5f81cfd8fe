"""Fit the weights by which a brief's main actors are chosen, and write them with what they reach.

    python -m bench.actor_weights SET.jsonl

A set holds one article a line: "text", "half" ("build" is fitted on; everything else is left
alone), and under "a", perhaps also under "b", what an annotator marked: "actors", each with a
"name". Nothing of the articles enters the weights but the measures that
`briefs/composition/casting.py` names.

Logistic regression with an L2 penalty, by Newton's method; the printed figures are cross-validated
in ten parts by article, those of the whole follow from the weights that are written.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.composition.casting import does_something, measure
from briefgen.briefs.composition.merging import merge_actors
from briefgen.briefs.composition.numbering import number_sources, with_actors
from briefgen.briefs.composition.selection import choose_points, number_of_points
from briefgen.pipeline.analysing import analyse
from briefgen.sources.forms.plain import read_plain

PARTS = 10
PENALTY = 0.1
"""Weight of the squares of the weights beside the log-likelihood."""
PER_ARTICLE = 6.1
"""Actors listed for an article on average, at most."""
MOST = 10
TARGET = Path(__file__).parent.parent / "briefgen/briefs/composition/actor_weights.py"
_TITLES = frozenset("mr mrs ms dr sir dame lord lady the".split())


@dataclass(eq=False, slots=True)
class Candidate:
    """An actor that was found, and whether an annotator marked it."""

    article: int
    name: str
    measures: dict[str, float]
    marked: bool


def words_of(name: str) -> list[str]:
    """Return the words of a name in lower case, titles, brackets and possessives left out."""
    bare = name.split("(")[0].lower().replace("’s", "").replace("'s", "").replace(".", "")
    return [word for word in bare.replace(",", " ").split() if word not in _TITLES]


def same_name(one: str, other: str) -> bool:
    """Tell whether two names can be one actor's: equal, or the shorter a tail or a head of the
    longer."""
    short, long = sorted((words_of(one), words_of(other)), key=len)
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)


def candidates_of(articles: Sequence[dict[str, Any]]) -> list[Candidate]:
    """Analyse each article and measure every actor found in it."""
    found = []
    for number, article in enumerate(articles):
        source = read_plain(article["text"], path="article.txt", id="S1", sha256="0" * 64)
        findings = number_sources([analyse(source)])
        actors, names = merge_actors(findings)
        matter = Matter([with_actors(f, n) for f, n in zip(findings, names, strict=True)])
        points = choose_points(matter, number_of_points(1))
        told = [span for point in points for span in point.evidence]
        marked = [a["name"] for key in "ab" if key in article for a in article[key]["actors"]]
        for actor, measures in measure(actors, matter, told):
            if not does_something(measures):
                continue
            is_marked = any(same_name(actor.name, name) for name in marked)
            found.append(Candidate(number, actor.name, measures, is_marked))
    return found


def fit(rows: np.ndarray, marked: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic regression, the constant first."""
    rows = np.column_stack([np.ones(len(rows)), rows])
    penalty = np.diag([1e-6, *[PENALTY] * (rows.shape[1] - 1)])
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - marked) + penalty @ weights
        curve = (rows.T * (likely * (1 - likely))) @ rows + penalty
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def reached(
    candidates: Sequence[Candidate],
    scores: np.ndarray,
    articles: Sequence[dict[str, Any]],
    least: float,
) -> tuple[float, float]:
    """Return the share of the actors that every annotator of an article marked that are listed,
    and how many are listed an article."""
    by_article: dict[int, list[tuple[float, str]]] = {}
    for candidate, value in zip(candidates, scores, strict=True):
        by_article.setdefault(candidate.article, []).append((float(value), candidate.name))
    hit = wanted = listed = 0
    for number, article in enumerate(articles):
        ranked = sorted(by_article.get(number, ()), key=lambda pair: -pair[0])[:MOST]
        names = [name for value, name in ranked if value >= least]
        listed += len(names)
        for actor in article["a"]["actors"]:
            others = article.get("b", article["a"])["actors"]
            if any(same_name(actor["name"], other["name"]) for other in others):
                wanted += 1
                hit += any(same_name(actor["name"], name) for name in names)
    return hit / max(1, wanted), listed / max(1, len(articles))


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", type=Path)
    lines = parser.parse_args().set.read_text(encoding="utf-8").splitlines()
    articles = [a for line in lines if (a := json.loads(line)).get("half") == "build"]
    candidates = candidates_of(articles)
    names = list(candidates[0].measures)
    rows = np.array([[c.measures[name] for name in names] for c in candidates])
    marked = np.array([c.marked for c in candidates], dtype=float)
    part = np.array([c.article % PARTS for c in candidates])
    scores = np.zeros(len(candidates))
    for left_out in range(PARTS):
        weights = fit(rows[part != left_out], marked[part != left_out])
        inside = part == left_out
        scores[inside] = weights[0] + rows[inside] @ weights[1:]
    steps = [step / 20 for step in range(-80, 20)]
    least = next(
        step for step in steps if reached(candidates, scores, articles, step)[1] <= PER_ARTICLE
    )
    recall, listed = reached(candidates, scores, articles, least)
    weights = fit(rows, marked)
    values = {name: round(float(w), 2) for name, w in zip(names, weights[1:], strict=True)}
    figures = (
        f"{len(articles)} articles, {len(candidates)} actors found, {int(marked.sum())} of them "
        f"marked; cross-validated: {100 * recall:.1f} % of the marked are listed, "
        f"{listed:.1f} an article"
    )
    print(figures)
    table = "".join(f'    "{name}": {value},\n' for name, value in values.items())
    TARGET.write_text(
        '"""Weights of the measures by which main actors are told from the rest, as log-odds.\n\n'
        "Written by `bench/actor_weights.py`, not by hand. Fitted on\n"
        f"{_wrapped(figures)}.\n"
        '"""\n\nfrom __future__ import annotations\n\n'
        f"BASE = {round(float(weights[0]), 2)}\n"
        f"WEIGHTS: dict[str, float] = {{\n{table}}}\n"
        f'LEAST = {least}\n"""Score from which an actor is listed."""\n'
        f'MOST = {MOST}\n"""Actors listed at most, whoever is quoted apart."""\n',
        encoding="utf-8",
    )


def _wrapped(text: str) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(text, 96))


if __name__ == "__main__":
    main()
