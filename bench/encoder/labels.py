"""What annotators marked in each sentence, as numbers to learn."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Sentence:
    """A sentence of an article, as the program reads it."""

    start: int
    end: int
    heading: bool
    open: float
    """1 where an annotator marked something open in it."""
    category: str | None
    """Of what is open."""
    point: float
    """Share of the annotators to whom it is a key point."""
    news: float
    """Share of the annotators to whom it is the news; half for the second key point."""


@dataclass(slots=True)
class Read:
    """An article with its sentences."""

    id: str
    set: str
    text: str
    title: str
    sentences: list[Sentence]


def meets(one: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether two spans share half of the shorter one."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 2 * shared >= min(one[1] - one[0], other[1] - other[0])


def annotators_of(article: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what each annotator marked."""
    return [article[key] for key in "ab" if key in article] or [article]


def labelled(article: dict[str, Any], cut: dict[str, Any], kind: str) -> Read:
    """Join an article and its sentences ("rows" with "start", "end", "heading"; "title")."""
    annotators = annotators_of(article)
    sentences = []
    for row in cut["rows"]:
        span = (row["start"], row["end"])
        marked = [
            one for by in annotators for one in by["open_questions"] if meets(one["span"], span)
        ]
        ranks = [
            min((one["rank"] for one in by["key_points"] if meets(one["span"], span)), default=0)
            for by in annotators
        ]
        sentences.append(
            Sentence(
                *span,
                row["heading"],
                float(bool(marked)),
                marked[0]["category"] if marked else None,
                sum(rank > 0 for rank in ranks) / len(ranks),
                sum({1: 1.0, 2: 0.5}.get(rank, 0.0) for rank in ranks) / len(ranks),
            )
        )
    first = cut["rows"][0]
    title = cut["title"] or cut["text"][first["start"] : first["end"]]
    return Read(article["id"], article.get("set", kind), cut["text"], title, sentences)


def read_set(path: Path, cuts: Path, kind: str, half: str | None = None) -> Iterator[Read]:
    """Yield the articles of a set, of one half where it is named."""
    known = {cut["id"]: cut for cut in map(json.loads, cuts.read_text("utf-8").splitlines())}
    for line in path.read_text("utf-8").splitlines():
        article = json.loads(line)
        if half is None or article["half"] == half:
            yield labelled(article, known[article["id"]], kind)
