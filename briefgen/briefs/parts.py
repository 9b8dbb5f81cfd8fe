"""What the parts of a brief are, told once: composing, numbering, proving and counting read this
table.

A new kind of finding has an entry here, and one in the sections of rendering (see
rendering/sections/section_table.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec

from briefgen.briefs.comparison.disagreement import find_disagreements
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.composition.numbering import number_items, number_quotes
from briefgen.briefs.composition.questions import choose_questions
from briefgen.briefs.composition.timeline import merge_events
from briefgen.briefs.item_proof.item_checks import (
    Problem,
    Proof,
    check_actor,
    check_disagreement,
    check_event,
    check_point,
    check_position,
    check_question,
    check_quote,
    check_statement,
    check_text,
)
from briefgen.model import (
    Actor,
    Brief,
    Disagreement,
    Event,
    KeyPoint,
    OpenQuestion,
    Position,
    Quote,
    Span,
    Statement,
)

Item = TypeVar("Item", bound=msgspec.Struct)


def _evidence(item: Any) -> Iterable[Span]:
    evidence: tuple[Span, ...] = item.evidence
    return evidence


@dataclass(frozen=True, kw_only=True)
class Part(Generic[Item]):
    """What a part of a brief is."""

    of: type[Item]
    """Its items."""
    noun: str
    """What one is called."""
    letter: str = ""
    """Of its identifiers, "K" of "K1"; none where its items have no identifier and are named by
    their place ("position 2")."""
    gather: Callable[[Matter], Sequence[Item]] | None = None
    """Makes its items of the findings of many articles; null where that takes more than these (see
    `composing.compose`)."""
    number: Callable[[Sequence[Item], str], tuple[Item, ...]] = number_items
    """Gives its items their identifiers."""
    evidence: Callable[[Item], Iterable[Span]] = _evidence
    """The passages that an item rests on."""
    check: Callable[[Proof, str, Item], Iterator[Problem]] = check_text
    """Proves one item, which is named so, against the sources."""
    is_counted: bool = True
    """Among the items that `verify` says hold: each stands for itself, and is found in one
    article."""
    may_be_own: bool = False
    """A person may add a line of their own."""
    is_told: bool = False
    """`generate` says how many a brief has."""

    def numbered(self, items: Sequence[Item]) -> tuple[Item, ...]:
        """Return items with the identifiers of this part, in the order given."""
        return self.number(items, self.letter) if self.letter else tuple(items)


PARTS: dict[str, Part[Any]] = {
    "bottom_line": Part(
        of=Statement, noun="bottom line", check=check_statement, is_counted=False, may_be_own=True
    ),
    "key_points": Part(
        of=KeyPoint, noun="key point", letter="K", check=check_point, is_told=True, may_be_own=True
    ),
    "quotes": Part(
        of=Quote,
        noun="quotation",
        letter="Q",
        number=number_quotes,
        evidence=lambda quote: (quote.span,),
        check=check_quote,
        is_told=True,
    ),
    "open_questions": Part(
        of=OpenQuestion,
        noun="open question",
        letter="O",
        gather=choose_questions,
        evidence=lambda question: (*question.evidence, *question.answered_by),
        check=check_question,
        is_told=True,
        may_be_own=True,
    ),
    "disagreements": Part(
        of=Disagreement,
        noun="disagreement",
        gather=find_disagreements,
        evidence=lambda disagreement: [
            span for side in disagreement.sides for span in side.evidence
        ],
        check=check_disagreement,
        is_counted=False,
    ),
    "actors": Part(
        of=Actor,
        noun="actor",
        letter="A",
        evidence=lambda _: (),
        check=check_actor,
        is_counted=False,
    ),
    "events": Part(of=Event, noun="event", letter="E", gather=merge_events, check=check_event),
    "positions": Part(of=Position, noun="position", check=check_position),
}
"""Every part of a brief by the name of its field, in the order of the fields."""


def items_of(brief: Brief) -> Iterator[tuple[str, str, Any]]:
    """Give every item of a brief with the key of its part and its name: its identifier, or what it
    is and its place."""
    for key, part in PARTS.items():
        for place, item in enumerate(getattr(brief, key), 1):
            yield key, item.id if part.letter else f"{part.noun} {place}", item


def evidence_of(brief: Brief) -> list[Span]:
    """Return every passage a brief rests on, in the order of its parts; some more than once."""
    return [span for key, _, item in items_of(brief) for span in PARTS[key].evidence(item)]


def count_items(brief: Brief) -> int:
    """Return how many items a brief has that stand for themselves."""
    return sum(PARTS[key].is_counted for key, _, _ in items_of(brief))


def told_counts(brief: Brief) -> list[tuple[int, str]]:
    """Return how many items of each part a brief has, and what one is called, for the parts that
    are told."""
    return [(len(getattr(brief, key)), part.noun) for key, part in PARTS.items() if part.is_told]
