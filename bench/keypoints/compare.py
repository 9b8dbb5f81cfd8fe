"""Set briefgen's key points beside the usual extractive summarisers, on the same sentences, in one
run.

    pip install -r bench/keypoints/requirements.txt
    python bench/keypoints/compare.py SET.jsonl [SET.jsonl ...]

A set holds one article a line, with "id" and "text", and one of two kinds of gold:

    "refs"    [[line, ...], ...]       ROUGE-1/2/L F (stemmed) of 3 points against people's summary
    "votes"   [[start, end, n], ...]   share of the attainable votes that 5 points collect

"sents" or "lead" (offsets of the sentences, or of the first five) gives lead-k; without it
briefgen's own sentences do. The peers choose among briefgen's sentences, so that only the choice
differs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pathlib
import statistics
import time
from collections.abc import Callable
from typing import NotRequired, TypedDict

import lede
from rouge_score import rouge_scorer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from briefgen.findings.actors import find_actors
from briefgen.findings.key_points import find_key_points
from briefgen.findings.quotes import find_quotes
from briefgen.language.pipeline import read
from briefgen.language.reading import Reading
from briefgen.sources.forms.plain import read_plain

Spans = list[tuple[int, int]]


class Article(TypedDict):
    """A line of a set."""

    id: str
    text: str
    refs: NotRequired[list[list[str]]]
    votes: NotRequired[list[list[int]]]
    sents: NotRequired[list[list[int]]]
    lead: NotRequired[list[list[int]]]


PEERS = {"LexRank": LexRankSummarizer, "TextRank": TextRankSummarizer, "Luhn": LuhnSummarizer}
SCORER = rouge_scorer.RougeScorer(["rouge1", "rouge2", "rougeLsum"], use_stemmer=True)


class Words:
    """What sumy asks of a tokenizer, answered with the words of a line."""

    def to_words(self, text: str) -> list[str]:
        return [
            word for word in (piece.strip(".,;:!?\"'“”‘’()[]") for piece in text.split()) if word
        ]


def reading_of(text: str) -> Reading:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return read(
        read_plain(text, path="-", id="S1", sha256=hashlib.sha256(text.encode()).hexdigest())
    )


def ours(reading: Reading, k: int) -> Spans:
    cast = find_actors(reading)
    points = find_key_points(reading, cast, find_quotes(reading, cast))
    return [(point.evidence[0].start, point.evidence[0].end) for point in points[:k]]


def peer(name: str) -> Callable[[Reading, int], Spans]:
    def choose(reading: Reading, k: int) -> Spans:
        place: dict[int, tuple[int, int]] = {}
        paragraphs = []
        for paragraph in reading.paragraphs:
            made = [Sentence(reading.text(s.start, s.end), Words()) for s in paragraph.sentences]
            place.update(
                {
                    id(one): (s.start, s.end)
                    for one, s in zip(made, paragraph.sentences, strict=True)
                }
            )
            paragraphs.append(Paragraph(made))
        summarizer = PEERS[name](Stemmer("english"))
        summarizer.stop_words = get_stop_words("english")
        return [place[id(one)] for one in summarizer(ObjectDocumentModel(paragraphs), k)]

    return choose


def by_lede(article: Article, reading: Reading, k: int) -> Spans:
    """Return the sentences that lede gives in as many characters as the first k sentences have,
    which is how it is told a length."""
    room = sum(end - start for start, end in lead(article, reading, k)) + k
    told = " ".join(str(lede.summarize(article["text"], max_length=room)).split())
    return [
        (s.start, s.end)
        for s in reading.sentences
        if " ".join(reading.text(s.start, s.end).split()) in told
    ]


def lead(article: Article, reading: Reading, k: int) -> Spans:
    given = (
        article.get("sents") or article.get("lead") or [[s.start, s.end] for s in reading.sentences]
    )
    return [(start, end) for start, end in given[:k]]


def rouge(article: Article, spans: Spans) -> list[float]:
    got = SCORER.score(
        "\n".join(article["refs"][0]), "\n".join(article["text"][a:b] for a, b in spans)
    )
    return [100 * got[name].fmeasure for name in ("rouge1", "rouge2", "rougeLsum")]


def pyramid(article: Article, spans: Spans, k: int) -> list[float]:
    votes = {(start, end): n for start, end, n in article["votes"]}
    chosen = set()
    for start, end in spans[:k]:
        best = max(votes, key=lambda s: min(s[1], end) - max(s[0], start))
        if min(best[1], end) > max(best[0], start):
            chosen.add(best)
    attainable = sum(sorted(votes.values(), reverse=True)[:k])
    return [100 * sum(votes[s] for s in chosen) / attainable if attainable else 100.0]


def compare(path: pathlib.Path) -> None:
    articles: list[Article] = [
        json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()
    ]
    summaries = "refs" in articles[0]
    k = 3 if summaries else 5
    systems: dict[str, Callable[[Article, Reading], Spans]] = {
        "briefgen": lambda _, reading: ours(reading, k),
        f"first {k} sentences": lambda article, reading: lead(article, reading, k),
        "first sentence": lambda article, reading: lead(article, reading, 1),
        "lede": lambda article, reading: by_lede(article, reading, k),
        **{
            name: (lambda choose: lambda _, reading: choose(reading, k))(peer(name))
            for name in PEERS
        },
    }
    rows: dict[str, list[list[float]]] = {name: [] for name in systems}
    seconds = dict.fromkeys(systems, 0.0)
    for article in articles:
        reading = reading_of(article["text"])
        for name, choose in systems.items():
            begun = time.process_time()
            spans = choose(article, reading)
            seconds[name] += time.process_time() - begun
            words = sum(len(article["text"][a:b].split()) for a, b in spans)
            rows[name].append(
                [*(rouge(article, spans) if summaries else pyramid(article, spans, k)), words]
            )
    columns = ["R1", "R2", "RL", "words"] if summaries else ["share of votes", "words"]
    print(
        f"\n{path.stem}: {len(articles)} articles, {k} points\n\n| system | {' | '.join(columns)} |"
        f" CPU s |\n|{'---|' * (len(columns) + 2)}"
    )
    for name, scores in rows.items():
        means = " | ".join(f"{statistics.mean(column):.1f}" for column in zip(*scores, strict=True))
        print(f"| {name} | {means} | {seconds[name]:.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="+", type=pathlib.Path)
    for path in parser.parse_args().sets:
        compare(path)


if __name__ == "__main__":
    main()
