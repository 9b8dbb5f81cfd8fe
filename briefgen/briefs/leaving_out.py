"""Leave out of a brief what does not hold, before anybody reads it.

Everything that is composed is made of spans, so nothing should ever be left out; where it is,
briefgen has a fault, and a brief with an item less is better than one that its own `verify`
refuses.
"""

from __future__ import annotations

from typing import Any

import msgspec

from briefgen.briefs.composing import settle
from briefgen.briefs.parts import PARTS, items_of
from briefgen.briefs.verification import Problem, verify
from briefgen.model import Brief


def prove(brief: Brief) -> tuple[Brief, list[Problem], list[Problem]]:
    """Return a brief that holds, what was left out of it, and what does not hold and cannot be left
    out.

    What refers to an item that is left out is left out with it: a quotation whose speaker cannot be
    proved, a statement of the bottom line that puts a question. The items that stay are numbered
    anew. Where nothing was left out the brief is the one given.
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
    kept: dict[str, list[Any]] = {key: [] for key in PARTS}
    for key, name, item in items_of(brief):
        if name not in names:
            kept[key].append(item)
    return msgspec.structs.replace(brief, **{key: tuple(items) for key, items in kept.items()})
