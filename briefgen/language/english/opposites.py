"""Words of which only one can be true of one thing: "the older sister" and "the younger sister".

The table is the project's own: general English words, each pair with the phrase in which it
matters.
"""

from __future__ import annotations

OPPOSITES: dict[tuple[str, str], str] = {
    ("older", "younger"): "the older sister of the candidate",
    ("elder", "younger"): "her elder brother",
    ("oldest", "youngest"): "the oldest member of the council",
    ("left", "right"): "wounded in the left arm",
    ("north", "south"): "north of the river",
    ("east", "west"): "the east bank",
    ("northern", "southern"): "the northern gate",
    ("eastern", "western"): "the eastern wing",
    ("above", "below"): "above the quay",
    ("before", "after"): "before the vote",
    ("won", "lost"): "won the seat",
    ("rose", "fell"): "the river rose overnight",
    ("gained", "lost"): "gained two seats",
    ("guilty", "innocent"): "was found guilty",
    ("legal", "illegal"): "the sale was legal",
    ("public", "private"): "a public meeting",
    ("alive", "dead"): "was found alive",
    ("open", "closed"): "the bridge is open",
    ("opened", "closed"): "opened the port",
    ("opposes", "supports"): "opposes the wall",
    ("opposed", "supported"): "opposed the wall",
    ("approved", "rejected"): "approved the wall",
    ("accepted", "rejected"): "accepted the offer",
    ("accepted", "refused"): "accepted the post",
    ("confirmed", "denied"): "confirmed the sale",
    ("majority", "minority"): "a majority of the members",
    ("major", "minor"): "a major leak",
    ("male", "female"): "a male patient",
    ("with", "without"): "with a licence",
}
"""Two words, and a phrase with the first."""

_PAIRS = frozenset(frozenset(pair) for pair in OPPOSITES)


def are_opposites(one: str, other: str) -> bool:
    """Tell whether of two words in lower case only one can be true of one thing.

    Examples:
        >>> are_opposites("younger", "older"), are_opposites("older", "old")
        (True, False)
    """
    return frozenset((one, other)) in _PAIRS
