"""Leave out of a brief what does not hold, before anybody reads it.

Everything that is composed is made of spans, so nothing should ever be left out; where it is, briefgen has a fault, and a brief with an
item less is better than one that its own `verify` refuses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from briefgen.briefs.composing import settle
from briefgen.briefs.verification import Problem, verify
from briefgen.model import Brief

Item = TypeVar("Item")

_IDENTIFIED = ("key_points", "quotes", "open_questions", "events", "actors")
"""Parts of a brief whose items a problem names by their identifier."""
_COUNTED = {"bottom line": "bottom_line", "disagreement": "disagreements", "position": "positions"}
"""Parts whose items it names by their place in it ("position 2")."""
_PLACE = re.compile(rf"({'|'.join(_COUNTED)}) (\d+)")


def prove(brief: Brief) -> tuple[Brief, list[Problem], list[Problem]]:
    """Return a brief that holds, what was left out of it, and what does not hold and cannot be left out.

    What refers to an item that is left out is left out with it: a quotation whose speaker cannot be proved, a statement of the bottom line
    that puts a question. The items that stay are numbered anew. Where nothing was left out the brief is the one given.
    """
    left_out: list[Problem] = []
    while problems := verify(brief):
        names = {problem.item for problem in problems}
        shorter = _without(brief, names)
        if shorter == brief:
            return brief, left_out, problems
        left_out += problems
        brief = shorter
    return (settle(brief) if left_out else brief), left_out, []


def _without(brief: Brief, names: set[str]) -> Brief:
    kept = {part: tuple(item for item in getattr(brief, part) if item.id not in names) for part in _IDENTIFIED}
    places: dict[str, set[int]] = {}
    for name in names:
        if place := _PLACE.fullmatch(name):
            places.setdefault(_COUNTED[place[1]], set()).add(int(place[2]))
    kept |= {part: _without_places(getattr(brief, part), numbers) for part, numbers in places.items()}
    return msgspec.structs.replace(brief, **kept)


def _without_places(items: Sequence[Item], places: set[int]) -> tuple[Item, ...]:
    return tuple(item for place, item in enumerate(items, 1) if place not in places)
