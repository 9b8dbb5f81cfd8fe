"""Whether two sentences say the same, and whether the later one adds a figure to the earlier."""

from __future__ import annotations

import math

from briefgen.findings.key_points.candidates import KeyPointCandidate

SAME_SHARE = 0.5
"""Of the shorter sentence's content words, the share that the longer must hold for the two to say
the same. Two sentences on one matter share a third to a half of their words (the names, the
matter); a restatement shares most."""

QUOTED_SHARE = 0.4
"""The same for a sentence of which two fifths or more are quotation: it says in somebody's words
what is told already."""

FEWEST_SHARED = 4
"""Content words: three in common may be a name and a day."""

_FIGURES = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})


def likeness(one: KeyPointCandidate, other: KeyPointCandidate) -> float:
    """Return how much two sentences share, from 0 to 1: the cosine of their sets of content
    words."""
    return len(one.content & other.content) / math.sqrt(len(one.content) * len(other.content))


def say_the_same(one: KeyPointCandidate, other: KeyPointCandidate) -> bool:
    """Tell whether the first sentence says nothing much that the other, already told, does not."""
    shared = len(one.content & other.content)
    if shared < FEWEST_SHARED:
        return False
    if one.quoted_share >= QUOTED_SHARE and shared >= QUOTED_SHARE * len(one.content):
        return True
    return shared >= SAME_SHARE * min(len(one.content), len(other.content))


def adds_figure(later: KeyPointCandidate, told: KeyPointCandidate) -> bool:
    """Tell whether the later sentence gives a figure that the one already told has not."""
    known = {token.lower for token in told.words}
    return any(
        token.entity in _FIGURES and token.text[:1].isdigit() and token.lower not in known
        for token in later.words
    )
