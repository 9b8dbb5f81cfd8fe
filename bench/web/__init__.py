"""How well articles are read out of saved web pages, against their gold text.

A folder of pages has the layout of the public article-extraction benchmark: `html/ID.html` or
`html/ID.html.gz`, and `ground-truth.json`, an object with `articleBody` for each ID. Two figures
matter: F1 over runs of four words, as that benchmark counts it, and the share of
the gold's quoted strings that the reading holds to the character, blanks apart.
"""

from __future__ import annotations

import gzip
import json
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean

from bench.web.written_pages import WrittenPage
from briefgen.errors import SourceError
from briefgen.sources import read_article

_RUN = 4
"""Words in a run: the benchmark's own choice."""
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“([^“”\n]{3,})”|\"([^\"\n]{3,})\"")


@dataclass(frozen=True, slots=True)
class Page:
    """What was counted on one page."""

    id: str
    found: int
    """Runs of words that the gold and the reading share."""
    added: int
    missed: int
    quoted: int
    """Quoted strings in the gold."""
    lost: tuple[str, ...] = ()
    """Those of them that the reading does not hold."""
    error: str | None = None

    @property
    def recall(self) -> float:
        """Share of the gold's runs that were read."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of a folder of pages, 0..1."""

    pages: list[Page] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Mean over the pages of which something was read."""
        return _mean(
            page.found / (page.found + page.added) for page in self.pages if page.found + page.added
        )

    @property
    def recall(self) -> float:
        """Mean over the pages that hold something."""
        return _mean(
            page.found / (page.found + page.missed)
            for page in self.pages
            if page.found + page.missed
        )

    @property
    def f1(self) -> float:
        """Harmonic mean of the two means, as the benchmark has it."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def quotations_kept(self) -> float:
        """Share of the quoted strings of all pages that survive reading."""
        quoted = sum(page.quoted for page in self.pages)
        return 1 - sum(len(page.lost) for page in self.pages) / quoted if quoted else 1.0


Reader = Callable[[bytes], str]
"""Takes a page to its text; raises `SourceError` where there is none."""


def read_ours(data: bytes) -> str:
    """Read a page as briefgen does."""
    return read_article(data, path="page.html", id="S1").text


def read_bare(data: bytes) -> str:
    """Read a page with the extractor alone, to see what our own steps before and after it gain and
    lose."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return (
        trafilatura.extract(data.decode("utf-8", "replace"), fast=True, include_comments=False)
        or ""
    )


def score_folder(folder: Path, reader: Reader = read_ours) -> Score:
    """Read every page of a folder and compare it with its gold text.

    Raises:
        FileNotFoundError: the folder has not the layout of the benchmark.
    """
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    return Score(
        [
            _score(name, gold[name].get("articleBody") or "", _page(folder, name), reader)
            for name in sorted(gold)
        ]
    )


def of_kind(pages: Iterable[WrittenPage], kind: str) -> list[WrittenPage]:
    """Return the written pages of one kind."""
    return [page for page in pages if page.kind == kind]


def score_pages(pages: Iterable[WrittenPage], reader: Reader = read_ours) -> Score:
    """Read written pages and compare each with its gold text."""
    return Score(
        [
            _score(
                f"{page.kind}-{page.language}", "\n\n".join(page.gold), page.page.encode(), reader
            )
            for page in pages
        ]
    )


def is_read(page: WrittenPage) -> bool:
    """Tell whether anything is read of a page, rather than an error given."""
    try:
        return bool(read_ours(page.page.encode()).strip())
    except SourceError:
        return False


def _page(folder: Path, name: str) -> bytes:
    packed = folder / "html" / f"{name}.html.gz"
    return (
        gzip.decompress(packed.read_bytes())
        if packed.is_file()
        else (folder / "html" / f"{name}.html").read_bytes()
    )


def _score(name: str, gold: str, data: bytes, reader: Reader) -> Page:
    error = None
    try:
        read = reader(data)
    except SourceError as mistake:
        read, error = "", str(mistake)
    wanted, got = _runs(gold), _runs(read)
    shared = (wanted & got).total()
    quoted, text = (
        [" ".join((one or other).split()) for one, other in _QUOTED.findall(gold)],
        " ".join(read.split()),
    )
    lost = tuple(words for words in quoted if words not in text)
    return Page(
        name, shared, got.total() - shared, wanted.total() - shared, len(quoted), lost, error
    )


def _runs(text: str) -> Counter[tuple[str, ...]]:
    """Count the runs of words; a text shorter than a run is one."""
    words = _WORD.findall(text)
    return (
        Counter(tuple(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1)))
        if words
        else Counter()
    )


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return fmean(listed) if listed else 0.0
