"""Fit the weights by which a sentence leaves something open, and write them with what they reach.

    python -m bench.open_matters SET.jsonl [SET.jsonl …] [--encoder SCORES.jsonl …]

A set holds one article a line: "text"; "half", where there is one, is "build" for what is fitted
on, and everything else is left alone; "set", the kind of article; and what annotators marked: under
"a", perhaps also under "b", or at the top, "open_questions", each with a "span". Nothing of the
articles enters the weights but the measures that `open_questions/matters/measures.py` names.

With `--encoder`, what the sentence encoder says of each sentence is one more measure, and every
sentence counts. The files are those that `bench/encoder/train.py` writes of articles that it has
not learnt from; only these articles are fitted on.

Logistic regression with an L2 penalty; then a calibration of the sum with what the rules' own
plainness adds. The printed figures are cross-validated in ten parts by article.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bench.logistic import fit
from briefgen.findings.actors import find_actors
from briefgen.findings.key_points import find_key_points
from briefgen.findings.open_questions.choosing import LEAST, LEAST_JOINED, MOST
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.finding import find_candidates, is_heading
from briefgen.findings.open_questions.matters.measures import ArticleMeasures
from briefgen.findings.open_questions.matters.openness_score import PLAINNESS, PLAINNESS_JOINED
from briefgen.findings.quotes import find_quotes
from briefgen.language import DEFAULT_MODEL
from briefgen.language.pipeline import read
from briefgen.language.reading import Judgement
from briefgen.language.sentence_encoder.judging import judgement_of
from briefgen.sources.forms.plain import read_plain

PARTS = 10
PENALTY = 30.0
"""Weight of the squares of the weights beside the log-likelihood."""
RAREST = 15
"""Sentences that a measure must hold of to be weighed."""
CALIBRATED_ON = ("wikinews", "modern")
"""Kinds of articles that were written to be read: what is printed with a chance of p is to be right
in p of them."""
BINS = 5
FOLDER = Path(__file__).parent.parent / "briefgen/findings/open_questions/matters"


@dataclass(eq=False, slots=True)
class Row:
    """A sentence."""

    article: int
    start: int
    end: int
    measures: dict[str, float]
    plainest: float


@dataclass(eq=False, slots=True)
class Marked:
    """An article and the spans that each annotator marked."""

    kind: str
    spans: list[list[tuple[int, int]]]

    def met_by(self, row: Row) -> bool:
        """Tell whether an annotator marked something in a sentence."""
        return any(_meets(span, row) for spans in self.spans for span in spans)

    def wanted(self) -> list[tuple[int, int]]:
        """Return what every annotator marked."""
        first, *others = self.spans
        return [span for span in first if all(_overlap(span, spans) for spans in others)]


def _meets(span: tuple[int, int], row: Row) -> bool:
    return min(span[1], row.end) > max(span[0], row.start)


def _overlap(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(min(span[1], end) > max(span[0], start) for start, end in spans)


def marked_of(
    number: int, article: dict[str, Any], kind: str, judged: tuple[Judgement, ...] = ()
) -> tuple[Marked, list[Row]]:
    """Analyse an article as far as its open matters need it."""
    source = read_plain(article["text"], path="article.txt", id="S1", sha256="0" * 64)
    reading = read(source, DEFAULT_MODEL)
    reading.judged = judged
    cast = find_actors(reading)
    quotes = find_quotes(reading, cast)
    context = QuestionContext(reading, cast, quotes)
    candidates = find_candidates(context)
    measures = ArticleMeasures(context, find_key_points(reading, cast, quotes))
    rows = []
    for sentence in reading.sentences:
        own = [one for one in candidates if one.cue.sentence is sentence]
        if (own or judged or measures.cues[sentence.index]) and not is_heading(sentence):
            plainest = max((one.strength for one in own), default=0.0)
            found = measures.of(sentence, own)
            rows.append(Row(number, sentence.start, sentence.end, found, plainest))
    annotators = [article[key] for key in "ab" if key in article] or [article]
    spans = [
        [tuple(one["span"]) for one in annotator["open_questions"]] for annotator in annotators
    ]
    return Marked(kind, spans), rows


def scores_of(
    rows: np.ndarray, plain: np.ndarray, truth: np.ndarray, part: np.ndarray
) -> np.ndarray:
    """Return log-odds of each row before calibration, none of its own article's part in the fit;
    `plain` is what rules that are plain add."""
    raw = np.zeros(len(truth))
    for left_out in range(PARTS):
        inside = part == left_out
        weights = fit(rows[~inside], truth[~inside], PENALTY)
        raw[inside] = weights[0] + rows[inside] @ weights[1:]
    raw += plain
    return raw


def calibrated(raw: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    """Return the shift and the scale that make log-odds of a sum."""
    shift, scale = fit(raw[:, None], truth, 1e-6)
    return float(shift), float(scale)


def reached(
    articles: Sequence[Marked], rows: Sequence[Row], scores: np.ndarray, least: float
) -> str:
    """Return precision, recall and calibration of what would be printed, as a line."""
    by_article: dict[int, list[int]] = {}
    for i, row in enumerate(rows):
        by_article.setdefault(row.article, []).append(i)
    right: list[tuple[float, bool]] = []
    found = wanted = 0
    for number, article in enumerate(articles):
        ranked = sorted(by_article.get(number, ()), key=lambda i: -scores[i])[:MOST]
        printed = [rows[i] for i in ranked if scores[i] >= least]
        for i, row in zip(ranked, printed, strict=False):
            right.append((1 / (1 + float(np.exp(-scores[i]))), article.met_by(row)))
        spans = article.wanted()
        wanted += len(spans)
        found += sum(any(_meets(span, row) for row in printed) for span in spans)
    right.sort()
    bins = [right[len(right) * b // BINS : len(right) * (b + 1) // BINS] for b in range(BINS)]
    told = ", ".join(
        f"{100 * np.mean([p for p, _ in one]):.0f}:{100 * np.mean([hit for _, hit in one]):.0f}"
        for one in bins
        if one
    )
    precise = 100 * sum(hit for _, hit in right) / max(1, len(right))
    return (
        f"precision {precise:.0f} %, recall {100 * found / max(1, wanted):.0f} %; chance and share "
        f"right in {BINS} bins {told}"
    )


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--encoder", type=Path, nargs="+", default=[])
    given = parser.parse_args()
    judged = judged_in(given.encoder)
    articles: list[Marked] = []
    rows: list[Row] = []
    for path in given.sets:
        for line in path.read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            if judged and article["id"] not in judged:
                continue
            if article.get("half", "build") == "build":
                kind = article.get("set", path.stem)
                own_judged = judged.get(article["id"], ())
                marked, own = marked_of(len(articles), article, kind, own_judged)
                articles.append(marked)
                rows += own
    print(*fitted(articles, rows, write=True, joined=bool(judged)), sep="\n")


def judged_in(paths: Sequence[Path]) -> dict[str, tuple[Judgement, ...]]:
    """Return what the encoder says of each article's sentences: the mean where several say it."""
    told: dict[str, list[np.ndarray]] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            told.setdefault(one["id"], []).append(np.array(one["scores"]))
    return {
        name: tuple(judgement_of(row.tolist()) for row in np.mean(several, 0))
        for name, several in told.items()
    }


def fitted(
    articles: list[Marked], rows: list[Row], *, write: bool, joined: bool = False
) -> list[str]:
    """Return a line of cross-validated figures for each kind of article, and write the weights."""
    counts = Counter(name for row in rows for name in row.measures)
    names = sorted(name for name, count in counts.items() if count >= RAREST)
    table = np.array([[row.measures.get(name, 0.0) for name in names] for row in rows])
    plainness = PLAINNESS_JOINED if joined else PLAINNESS
    plain = plainness * np.array([row.plainest for row in rows])
    truth = np.array([articles[row.article].met_by(row) for row in rows], dtype=float)
    owner = np.array([row.article for row in rows])
    part = np.random.default_rng(0).permutation(len(articles))[owner] % PARTS
    use = np.array([articles[i].kind in CALIBRATED_ON for i in owner])
    raw = scores_of(table, plain, truth, part)
    # on sums of weights that have not seen the article, as it will be
    shift, scale = calibrated(raw[use], truth[use])
    scores = shift + scale * raw
    lines = [
        f"{len(articles)} articles, {len(rows)} sentences{'' if joined else ' with a cue'}, "
        f"{int(truth.sum())} open;"
    ]
    for kind in sorted({article.kind for article in articles}):
        inside = [i for i, article in enumerate(articles) if article.kind == kind]
        place = {number: i for i, number in enumerate(inside)}
        own = [i for i, row in enumerate(rows) if row.article in place]
        moved = [Row(place[rows[i].article], rows[i].start, rows[i].end, {}, 0.0) for i in own]
        least = LEAST_JOINED if joined else LEAST
        figures = reached([articles[i] for i in inside], moved, scores[own], least)
        lines.append(f"{kind} ({len(inside)}): {figures};")
    if write:
        name = "joined_weights.py" if joined else "openness_weights.py"
        _write(FOLDER / name, names, fit(table, truth, PENALTY), (shift, scale), " ".join(lines))
    return lines


def _write(
    target: Path,
    names: Sequence[str],
    weights: np.ndarray,
    calibration: tuple[float, float],
    told: str,
) -> None:
    table = "".join(
        f'    "{name}": {weight:.2f},\n' for name, weight in zip(names, weights[1:], strict=True)
    )
    told = "\n".join(textwrap.wrap(f"{told.rstrip(';')}; cross-validated.", 96))
    shift, scale = calibration
    target.write_text(
        '"""Weights of the measures by which sentences that leave something open are told from\n'
        "the rest, as log-odds.\n\n"
        f"Written by `bench/open_matters.py`, not by hand. Fitted on\n{told}\n"
        '"""\n\nfrom __future__ import annotations\n\n'
        f"BASE = {weights[0]:.2f}\n"
        f"CALIBRATION = ({shift:.3f}, {scale:.3f})\n"
        '"""Shift and scale that turn the sum into the log-odds of what was marked."""\n'
        f"WEIGHTS: dict[str, float] = {{\n{table}}}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
