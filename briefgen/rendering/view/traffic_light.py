"""Traffic Light Protocol 2.0 (https://www.first.org/tlp/): labels that FIRST wants in the head and
the foot of every page of a document, at the right, in 12 points and in their colours on black."""

from __future__ import annotations

import re
from typing import NamedTuple

BACKGROUND = "#000000"
"""What every label stands on."""
SIZE = 12.0
"""In points, at least."""
COLOURS = {
    "TLP:CLEAR": "#FFFFFF",
    "TLP:GREEN": "#33FF00",
    "TLP:AMBER": "#FFC000",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:RED": "#FF2B2B",
}
"""Of the letters of each label, from what most may see to what fewest may."""
_BETWEEN = re.compile(r"\s*(?://|[;,|\n])\s*")
_JOINT = " // "


class LabelledMarking(NamedTuple):
    """A marking with a label of the protocol in it."""

    text: str
    """Its parts, the labels as the protocol writes them: "OFFICIAL // TLP:AMBER"."""
    colour: str
    """Of its letters."""


def labelled(marking: str | None) -> LabelledMarking | None:
    """Return a marking that has a label of the protocol as it stands at the head and the foot of
    pages; null where it has none.

    >>> labelled("tlp:amber+strict")
    LabelledMarking(text='TLP:AMBER+STRICT', colour='#FFC000')
    """
    parts = [" ".join(part.split()) for part in _BETWEEN.split(marking or "") if part.strip()]
    parts = [part.upper() if part.upper() in COLOURS else part for part in parts]
    order = list(COLOURS)
    labels = sorted((part for part in parts if part in COLOURS), key=order.index)
    return LabelledMarking(_JOINT.join(parts), COLOURS[labels[-1]]) if labels else None
