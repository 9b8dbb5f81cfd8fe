"""Tell which articles are about one matter, so that each matter gets its own brief, and why."""

from __future__ import annotations

import datetime
import heapq
import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.briefs.comparison.neighbours import FADES, Likeness, Neighbours, find_neighbours
from briefgen.briefs.comparison.vocabulary import Vector, content_stems, cosine, words_of
from briefgen.model import Findings

SAME_MATTER = 1.05
"""Likeness of two groups, measured by how alike the articles of each are to their own nearest, from
which they are one matter. From 0.5 to 1.3 all of 50 events of three dated reports each are exact;
thirty reports without dates of three events that each ran for weeks are three groups up to
1.15."""
CHAINED = 0.8
"""The same where two groups are joined in the order of time: only the days between the nearest two
of their articles count then, as in a matter that runs for weeks. From 0.6 up nothing is joined
wrongly among the 50 events, at 0.4 one pair of them is; the lower, the longer the chains."""
LOOSENESS = 1.5
"""How much faster than the likeness of its articles the bar of a matter rises: reports of one day's
event are much alike, and what is half as alike is another event; reports of a long campaign are
little alike, and what is half as alike may belong to it."""
NEAREST = 2
"""Which of an article's neighbours says how alike its matter is: the second, as the first may be
its copy."""
LEAST_ALIKE = 0.1
"""Likeness that any article is taken to have to its nearest: strangers are no matter because they
have nothing nearer."""
ONE_PAIR = 0.1
OF_MANY_PAIRS = 0.75
"""What the likeness of two groups must have above the ordinary one: a tenth for one pair of
articles, less where the mean of many pairs can be trusted (pairs to the power of -0.75)."""
ORDINARY = 1.25
"""How many times the first quartile of the likeness of any two articles is the ordinary one."""
FEWEST = 10
"""Articles from which that quartile is measured."""
USUAL = 0.03
"""The ordinary likeness where there are fewer: so alike are two articles on unlike matters."""
SAMPLE = 1000
"""Pairs of articles by which the ordinary likeness is measured."""
WIDE = 7
"""Days between two articles of a group, with none of it between them, that a reader is to look
at."""
MOST_SHARED = 5
"""Names or words that are told as the reason of a group."""


@dataclass(frozen=True, slots=True)
class Group:
    """The articles on one matter, and why they are one."""

    findings: tuple[Findings, ...]
    shared: tuple[str, ...]
    """What they share that weighs most: names before words, five at most."""
    likeness: float | None
    """The least that an article of it is like its nearest one in it, 0..1; None for one article."""
    widest_gap: tuple[Findings, Findings] | None
    """The two articles, next to each other in time, with more than a week between them."""

    @classmethod
    def asked_for(cls, findings: tuple[Findings, ...]) -> Group:
        """Return articles that go together because the user says so."""
        return cls(findings=findings, shared=(), likeness=None, widest_gap=None)

    @property
    def gap_days(self) -> int:
        """Days between the two; 0 where there is no such gap."""
        if self.widest_gap is None:
            return 0
        one, other = (_date(found) for found in self.widest_gap)
        return (other - one).days if one and other else 0


def group_by_event(findings: Sequence[Findings]) -> list[list[Findings]]:
    """Put the articles of one matter together, groups and articles in the order given.

    See `explain_groups`.
    """
    return [list(group.findings) for group in explain_groups(findings)]


def explain_groups(findings: Sequence[Findings]) -> list[Group]:
    """Put the articles of one matter together and say why, groups and articles in the order given.

    Articles are alike by the cosine of their weighted words, the names of actors counting double,
    which fades with the days between them where both have a date. The two groups most alike, by the
    mean of all their pairs, are joined first, while that mean is high beside how alike the articles
    of each are to their own nearest. Then what is left is chained in time: a matter that runs for
    weeks is kept together by the days between one report and the next.
    """
    neighbours, vectors = find_neighbours(findings)
    groups = _Joining(neighbours, _ordinary(vectors)).run()
    return [_explained(group, findings, neighbours, vectors) for group in groups]


@dataclass(slots=True)
class _Link:
    """What all pairs of articles of two groups sum up to; pairs that share nothing add nothing."""

    words: float
    near: float
    """Faded likeness, each beside how alike the two are to their own nearest."""
    chained: float
    """The same without fading, of articles with a date."""
    days: int
    """Days between the nearest two; 0 where one has no date."""

    def add(self, other: _Link) -> None:
        self.words += other.words
        self.near += other.near
        self.chained += other.chained
        self.days = min(self.days, other.days)


class _Joining:
    """Joins groups, the most alike first; each is known by its first article."""

    def __init__(self, neighbours: Neighbours, ordinary: float) -> None:
        self._ordinary = ordinary
        self._members: dict[int, list[int]] = {
            number: [number] for number in range(len(neighbours))
        }
        scales = [_scale(alike.values()) for alike in neighbours]
        self._links: dict[int, dict[int, _Link]] = {number: {} for number in self._members}
        """The one link of two groups, from either."""
        for number, alike in enumerate(neighbours):
            for other, likeness in sorted(alike.items()):
                if number < other:
                    link = _link(likeness, scales[number] * scales[other])
                    self._links[number][other] = self._links[other][number] = link

    def run(self) -> list[list[int]]:
        """Return the groups, each the places of its articles."""
        for is_chained in (False, True):
            waiting = [
                entry
                for one in self._links
                for other in self._links[one]
                if one < other and (entry := self._entry(one, other, is_chained)) is not None
            ]
            heapq.heapify(waiting)
            while waiting:
                entry = heapq.heappop(waiting)
                _, one, other = entry
                if entry != self._entry(one, other, is_chained):
                    continue  # one of them has been joined since
                self._join(one, other)
                for third in self._links[one]:
                    renewed = self._entry(min(one, third), max(one, third), is_chained)
                    if renewed is not None:
                        heapq.heappush(waiting, renewed)
        return [sorted(self._members[first]) for first in sorted(self._members)]

    def _entry(self, one: int, other: int, is_chained: bool) -> tuple[float, int, int] | None:
        """Return how alike two groups are, negated, and the two; None where they are to be kept
        apart, or one of them is no more."""
        link = self._links.get(one, {}).get(other)
        if link is None:
            return None
        pairs = len(self._members[one]) * len(self._members[other])
        if link.words / pairs < self._ordinary + ONE_PAIR / pairs**OF_MANY_PAIRS:
            return None
        if is_chained:
            value = link.chained / pairs * math.exp(-link.days / FADES)
        else:
            value = link.near / pairs
        return (-value, one, other) if value >= (CHAINED if is_chained else SAME_MATTER) else None

    def _join(self, one: int, other: int) -> None:
        """Join the second group to the first."""
        self._members[one] += self._members.pop(other)
        links = self._links[one]
        del links[other]
        for third, link in self._links.pop(other).items():
            if third == one:
                continue
            del self._links[third][other]
            if third in links:
                links[third].add(link)
            else:
                links[third] = self._links[third][one] = link


def _scale(likenesses: Iterable[Likeness]) -> float:
    """Return what the likeness to an article is measured by."""
    near = sorted((likeness.near for likeness in likenesses), reverse=True)
    nearest = near[min(NEAREST, len(near)) - 1] if near else 0.0
    return float(max(LEAST_ALIKE, nearest) ** (LOOSENESS / 2))


def _link(likeness: Likeness, scale: float) -> _Link:
    chained = 0.0 if likeness.days is None else likeness.words / scale
    return _Link(likeness.words, likeness.near / scale, chained, likeness.days or 0)


def _ordinary(vectors: Sequence[Vector]) -> float:
    """Return how alike two articles of these are that have nothing to do with each other."""
    number = len(vectors)
    if number < FEWEST:
        return USUAL
    pairs = number * (number - 1) // 2
    steps = range(1, number) if pairs <= SAMPLE else range(1, 1 + max(1, SAMPLE // number))
    alike = sorted(
        cosine(vectors[one], vectors[(one + step) % number])
        for step in steps
        for one in range(0, number, max(1, number // SAMPLE))
    )
    return ORDINARY * alike[len(alike) // 4]


def _explained(
    group: Sequence[int],
    findings: Sequence[Findings],
    neighbours: Neighbours,
    vectors: Sequence[Vector],
) -> Group:
    nearest = [
        max(
            (neighbours[one][other].words for other in group if other in neighbours[one]), default=0
        )
        for one in group
    ]
    members = tuple(findings[number] for number in group)
    return Group(
        findings=members,
        shared=_shared(members, [vectors[number] for number in group]) if len(group) > 1 else (),
        likeness=round(min(nearest), 3) if len(group) > 1 else None,
        widest_gap=_widest_gap(members),
    )


def _shared(members: Sequence[Findings], vectors: Sequence[Vector]) -> tuple[str, ...]:
    """Return the names, then the words, that most of the articles share, by their weight."""
    held = {
        word: sum(vector.get(word, 0.0) for vector in vectors)
        for word in dict.fromkeys(word for vector in vectors for word in vector)
        if 2 * sum(word in vector for vector in vectors) > len(vectors)
    }
    names: dict[str, float] = {}
    for found in members:
        for actor in found.actors:
            stems = content_stems(actor.name)
            if stems and all(stem in held for stem in stems):
                names.setdefault(actor.name, sum(held[stem] for stem in stems) / len(stems))
    chosen: list[str] = []
    told: set[str] = set()
    for name in sorted(names, key=lambda name: (-names[name], name)):
        if not told.issuperset(content_stems(name)):
            chosen.append(name)
            told.update(content_stems(name))
    spelt: dict[str, str] = {}
    for word in words_of(members[0].source.text):
        for stem in content_stems(word):
            spelt.setdefault(stem, word)
    chosen += [
        spelt[stem]
        for stem in sorted(held, key=lambda stem: (-held[stem], stem))
        if stem in spelt and stem not in told and stem.isalpha()
    ]
    return tuple(chosen[:MOST_SHARED])


def _date(found: Findings) -> datetime.date | None:
    published = found.source.published
    return None if published is None else datetime.date.fromisoformat(published)


def _widest_gap(members: Sequence[Findings]) -> tuple[Findings, Findings] | None:
    """Return the two dated articles, next to each other in time, with the most days between
    them."""
    dated = sorted(
        ((date, number) for number, found in enumerate(members) if (date := _date(found))),
    )
    gaps = [
        ((after - before).days, -number, one, other)
        for number, ((before, one), (after, other)) in enumerate(itertools.pairwise(dated))
    ]
    days, _, one, other = max(gaps, default=(0, 0, 0, 0))
    return (members[one], members[other]) if days > WIDE else None
