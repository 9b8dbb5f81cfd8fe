"""One matter as its sources tell it: their sentences side by side, weighed, and each copy of
another's text known as one."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.briefs.comparison.leaning import leaning
from briefgen.briefs.comparison.sentences import SourceSentence, cut_passages
from briefgen.briefs.comparison.vocabulary import Vector, Weights, words_of
from briefgen.model import Findings, Span

SHINGLE = 5
"""Words in a row that two texts must share to count as copied at that place: chance and set phrases
seldom make five."""
COPIED = 0.45
"""Share of the shorter article's shingles that stand in the longer one when it is taken for a copy
of it. Papers that run the same wire story cut it and write a new lead, which leaves far more than
half; a copy of which one word in ten is another keeps .50 to .67. Two reporters at one press
conference share its quotations, some tenth; the most of 150 reports of 50 events is .35."""

ENOUGH = 50
"""Shingles from which that share can be trusted: one sentence in common is half of a notice."""
COPIED_IF_SHORT = 0.6
"""The share for articles with fewer."""


class Matter:
    """The findings on one matter, ready to be compared.

    Attributes:
        findings: one for each article, sources numbered.
        weights: how much each word tells, counted over the paragraphs.
        passages: every sentence of every source, in order.
        first_copy: source -> the first source that carries the same text, by date where both have
            one, else in the order given (itself where none does).
        leaning: sentence -> the sources that it names as its own.
    """

    def __init__(self, findings: Sequence[Findings]) -> None:
        """Cut the sources into sentences and weigh their words."""
        self.findings = tuple(findings)
        self.weights = Weights(
            found.source.words(paragraph)
            for found in findings
            for paragraph in found.paragraphs or (_whole(found),)
            if found.source.text
        )
        self.passages: list[SourceSentence] = [
            passage for found in findings for passage in cut_passages(found)
        ]
        self.vectors: list[Vector] = [
            self.weights.vector(passage.text) for passage in self.passages
        ]
        self.first_copy = _first_copies(findings)
        self.independent = tuple(
            source for source, first in self.first_copy.items() if source == first
        )
        self.leaning = leaning(findings, self.passages)
        self._sources = {found.source.id: found.source for found in findings}
        self._office_holders = _office_holders(findings)
        self._holding: dict[str, list[int]] = {}
        for number, vector in enumerate(self.vectors):
            for word in vector:
                self._holding.setdefault(word, []).append(number)

    def text(self, span: Span) -> str:
        """Return the characters of a span, without markup."""
        return self._sources[span.source].words(span)

    def person_meant(self, actor: str) -> str:
        """Return the name of the one person whose office an actor's words end in ("the mayor");
        else the words as they are."""
        return self._office_holders.get(actor.split()[-1].lower(), actor)

    def nearest(self, vector: Vector, *, without: str) -> dict[str, tuple[float, SourceSentence]]:
        """Return the sentence most like a vector in each source other than one, with how alike it
        is (cosine)."""
        alike = self._alike(vector)
        best: dict[str, tuple[float, SourceSentence]] = {}
        for number in sorted(alike):
            passage, value = self.passages[number], alike[number]
            source = passage.span.source
            if source != without and (source not in best or value > best[source][0] + 1e-12):
                best[source] = (value, passage)
        return best

    def nearest_few(
        self, vector: Vector, *, without: str, few: int
    ) -> dict[str, list[tuple[float, SourceSentence]]]:
        """Return the sentences most like a vector in each source other than one, so many of each,
        the nearest first."""
        of_source: dict[str, list[tuple[float, int]]] = {}
        for number, value in sorted(self._alike(vector).items()):
            source = self.passages[number].span.source
            if source != without:
                of_source.setdefault(source, []).append((-value, number))
        return {
            source: [(-value, self.passages[number]) for value, number in sorted(found)[:few]]
            for source, found in of_source.items()
        }

    def _alike(self, vector: Vector) -> dict[int, float]:
        """Return how alike a vector is to each sentence that shares a word, by its place."""
        alike: dict[int, float] = {}
        for word, weight in vector.items():
            for number in self._holding.get(word, ()):
                alike[number] = alike.get(number, 0.0) + weight * self.vectors[number][word]
        return alike

    def centrality(self, text: str, source: str) -> float:
        """Return how much of the other sources speaks of the same: the mean, over them, of the
        likeness of their nearest sentence.

        Copies of one text count as one source. 0 where there is no other.
        """
        home = self.first_copy[source]
        others = [other for other in self.independent if other != home]
        if not others:
            return 0.0
        best = self.nearest(self.weights.vector(text), without=source)
        return sum(best[other][0] for other in others if other in best) / len(others)


def _office_holders(findings: Sequence[Findings]) -> dict[str, str]:
    holders: dict[str, set[str]] = {}
    for found in findings:
        for actor in found.actors:
            if actor.kind == "person" and actor.role and not actor.role.startswith("who "):
                holders.setdefault(actor.role.split()[-1].lower(), set()).add(actor.name)
    return {office: min(names) for office, names in holders.items() if len(names) == 1}


def _whole(found: Findings) -> Span:
    return found.source.span(0, len(found.source.text))


_UNDATED = "9999-12-31"
"""Stands behind every date: what has none is not taken for the original of what has one."""


def _first_copies(findings: Sequence[Findings]) -> dict[str, str]:
    """Find which articles carry the text of an earlier one."""
    first: dict[str, str] = {}
    sizes: dict[str, int] = {}
    holders: dict[tuple[str, ...], list[str]] = {}
    for found in sorted(findings, key=lambda found: found.source.published or _UNDATED):
        source = found.source.id
        shingles = _shingles(found.source.text)
        shared: dict[str, int] = {}
        for shingle in shingles:
            for holder in holders.get(shingle, ()):
                shared[holder] = shared.get(holder, 0) + 1
        copied = [
            other
            for other, count in shared.items()
            if count >= _copied(min(len(shingles), sizes[other]))
        ]
        first[source] = first[copied[0]] if copied else source
        sizes[source] = len(shingles)
        for shingle in shingles:
            holders.setdefault(shingle, []).append(source)
    return {found.source.id: first[found.source.id] for found in findings}


def _copied(shingles: int) -> float:
    """Return how many shingles of the shorter article the longer must have to be its copy."""
    return (COPIED if shingles >= ENOUGH else COPIED_IF_SHORT) * max(1, shingles)


def _shingles(text: str) -> list[tuple[str, ...]]:
    words = words_of(text)
    return list(
        dict.fromkeys(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    )
