"""From the findings of many articles to briefs that hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from briefgen.errors import BriefUnproved, CompositionFault, ItemLeftOut, ProgramFault, fault_of
from briefgen.model import Brief, Findings

Grouping = Literal["event", "each", "one"]
"""One brief for each matter, for each article, or of all."""


@dataclass(frozen=True, slots=True)
class Made:
    """A brief of some articles, or why there is none."""

    brief: Brief | None
    fault: ProgramFault | None = None
    """Why there is no brief."""
    left_out: tuple[ItemLeftOut, ...] = ()
    """What could not be proved and is not in the brief."""


def group_by(grouping: Grouping, findings: Sequence[Findings]) -> tuple[list[list[Findings]], ProgramFault | None]:
    """Put together what goes into one brief; where the matters cannot be told apart for a fault of the program, each article goes alone."""
    alone = [[found] for found in findings]
    if grouping == "each" or len(findings) < 2:
        return alone, None
    if grouping == "one":
        return [list(findings)], None
    from briefgen.briefs import group_by_event

    try:
        return group_by_event(findings), None
    except Exception as unexpected:
        return alone, fault_of(unexpected, CompositionFault, f"{len(findings)} articles, which have a brief each")


def make_brief(findings: Sequence[Findings], **options: Any) -> Made:
    """Compose a brief and prove it; ``options`` are those of `briefgen.compose`. What does not hold is left out, and said."""
    from briefgen.briefs import compose, prove

    where = _named(findings)
    try:
        brief, left_out, problems = prove(compose(findings, **options))
    except Exception as unexpected:
        return Made(None, fault_of(unexpected, CompositionFault, where))
    if problems:
        return Made(None, BriefUnproved(where, item=problems[0].item, reason=problems[0].sentence.rstrip(".")))
    return Made(brief, left_out=tuple(ItemLeftOut(where, item=problem.item, reason=problem.sentence.rstrip(".")) for problem in left_out))


def _named(findings: Sequence[Findings]) -> str:
    """Name the articles of a brief in a few words."""
    first = findings[0].source.path
    others = len(findings) - 1
    return f"{first} and {others} other{'' if others == 1 else 's'}" if others else first
