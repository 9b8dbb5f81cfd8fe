"""Cut an article into windows of whole sentences, as the encoder reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CLS, SEP = 101, 102
SIZE = 256
"""Tokens of a window at most, marks included."""
TITLE = 20
"""Tokens of the title that begin every window."""
BEFORE = 48
"""Tokens of the sentences before it that a window repeats, so that its first sentence has what it
speaks of."""
LONGEST = 160
"""Tokens of a sentence that are read."""


@dataclass(frozen=True, slots=True)
class Window:
    """Token ids, and where each sentence stands in them."""

    ids: tuple[int, ...]
    title_end: int
    """Place after the mark that ends the title."""
    places: tuple[tuple[int, int, int], ...]
    """Number of the sentence in the article, first token, place after the last; those that are only
    repeated are left out."""


def windows_of(
    title: Sequence[int], sentences: Sequence[Sequence[int]], size: int = SIZE
) -> list[Window]:
    """Return windows in which every sentence stands once as its own, in order."""
    head = (CLS, *title[:TITLE], SEP)
    cut = [tuple(sentence[:LONGEST]) for sentence in sentences]
    windows: list[Window] = []
    at = 0
    while at < len(cut):
        repeated, length = at, 0
        while repeated and length + len(cut[repeated - 1]) + 1 <= BEFORE:
            repeated -= 1
            length += len(cut[repeated]) + 1
        ids = [*head]
        for sentence in cut[repeated:at]:
            ids += [*sentence, SEP]
        places: list[tuple[int, int, int]] = []
        while at < len(cut) and (not places or len(ids) + len(cut[at]) + 1 <= size):
            places.append((at, len(ids), len(ids) + len(cut[at])))
            ids += [*cut[at], SEP]
            at += 1
        windows.append(Window(tuple(ids), len(head), tuple(places)))
    return windows
