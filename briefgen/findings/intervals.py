"""Stretches of a text that can be asked which of them hold a place, without looking at each."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Held = TypeVar("Held")


class Holders(Generic[Held]):
    """Values with the stretch of text that each holds; stretches may lie in one another."""

    def __init__(self, held: Iterable[tuple[int, int, Held]]) -> None:
        """Take the first and the last offset of each stretch, and what belongs to it."""
        self._held = sorted(held, key=lambda one: one[:2])
        self._starts = [start for start, _, _ in self._held]
        self._reached = list(itertools.accumulate((end for _, end, _ in self._held), max))

    def over(self, start: int, end: int) -> Iterator[Held]:
        """Yield what belongs to the stretches that hold all of ``text[start:end]``, the first to
        begin first."""
        last = bisect.bisect_right(self._starts, start)
        # none of those before reaches so far
        first = bisect.bisect_left(self._reached, end, hi=last)
        return (self._held[i][2] for i in range(first, last) if self._held[i][1] >= end)


class Cover:
    """What of a text some stretches hold between them."""

    def __init__(self, held: Iterable[tuple[int, int]]) -> None:
        """Take the first and the last offset of each stretch."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(held):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meets(self, start: int, end: int) -> bool:
        """Tell whether one of the stretches shares a character with ``text[start:end]``."""
        place = bisect.bisect_right(self._ends, start)
        return place < len(self._starts) and self._starts[place] < end


class Stretches:
    """Stretches that share no character, in the order in which they were added."""

    def __init__(self) -> None:
        self.in_order: list[tuple[int, int]] = []
        self._sorted: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> None:
        """Add ``text[start:end]``, unless it shares a character with one that is there."""
        place = bisect.bisect_left(self._sorted, (start, end))
        before = self._sorted[place - 1][1] if place else start
        behind = self._sorted[place][0] if place < len(self._sorted) else end
        if before <= start and end <= behind:
            self._sorted.insert(place, (start, end))
            self.in_order.append((start, end))
