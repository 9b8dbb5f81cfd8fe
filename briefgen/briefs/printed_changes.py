"""What a brief prints that another did not, what it no longer prints, and what it prints otherwise:
by the words, kind by kind.

An item whose words are the same is the same item, wherever it stands. Of the others, those of one
kind that are most alike are the same item in other words, where they are alike enough.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal

import msgspec

from briefgen.briefs.parts import PARTS
from briefgen.model import Brief

ALIKE = 0.6
"""Share of words that two texts have in common, in order, from which one is the other in new words:
a sentence with another figure or day in it has 0.8 and more, two sentences about one matter 0.4."""


class Change(msgspec.Struct, frozen=True):
    """One thing that is printed otherwise."""

    kind: Literal["new", "gone", "changed"]
    part: str
    """The field of the brief: "key_points"."""
    text: str
    """As it is printed now; of what is gone, as it was."""
    before: str = ""
    """As it was printed, of what is changed."""


def _quotation(quote: Any) -> str:
    return f"“{quote.text}”{f' — {quote.speaker.name}' if quote.speaker else ''}"


def _disagreement(matter: Any) -> str:
    return f"{matter.topic}: {' / '.join(side.text for side in matter.sides)}"


PRINTED: dict[str, Callable[[Any], str]] = {
    "bottom_line": lambda statement: statement.text,
    "key_points": lambda point: point.text,
    "quotes": _quotation,
    "open_questions": lambda question: question.question,
    "disagreements": _disagreement,
    "events": lambda event: f"{event.when or event.said or ''}: {event.text}".removeprefix(": "),
    "positions": lambda position: f"{position.actor} {position.stance}: {position.text}",
}
"""How the items of each part of a brief read; the cast is left out, as everybody in it is named by
an item."""


def find_changes(old: Brief, new: Brief) -> tuple[Change, ...]:
    """Return what differs between two briefs, in the order of the parts and, in each, of the new
    brief; what is gone comes last in its part. The title comes first, the notes last."""
    found = [*_of_text("title", old.title, new.title)]
    for part in PARTS:
        if part in PRINTED:
            before, after = (
                tuple(_line(PRINTED[part](item)) for item in getattr(brief, part))
                for brief in (old, new)
            )
            found += _of_items(part, before, after)
    found += _of_text("notes", old.notes or "", new.notes or "")
    return tuple(found)


def _line(text: str) -> str:
    return " ".join(text.split())


def _of_text(part: str, before: str, after: str) -> Iterator[Change]:
    before, after = _line(before), _line(after)
    if before == after:
        return
    if before and after:
        yield Change("changed", part, after, before)
    else:
        yield Change("new" if after else "gone", part, after or before)


def _of_items(part: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    old = [text for text in dict.fromkeys(before) if text not in after]
    new = [text for text in dict.fromkeys(after) if text not in before]
    pairs = _most_alike(old, new)
    for text in new:
        if text in pairs:
            yield Change("changed", part, text, pairs[text])
        else:
            yield Change("new", part, text)
    for text in old:
        if text not in pairs.values():
            yield Change("gone", part, text)


def _most_alike(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """Return the old text of each new one that has one: the most alike pairs first."""
    ranked = sorted(
        (-alike, place, earlier)
        for place, after in enumerate(new)
        for earlier, before in enumerate(old)
        if (alike := _alike(before, after)) >= ALIKE
    )
    pairs: dict[str, str] = {}
    for _, place, earlier in ranked:
        if new[place] not in pairs and old[earlier] not in pairs.values():
            pairs[new[place]] = old[earlier]
    return pairs


def _alike(before: str, after: str) -> float:
    words = difflib.SequenceMatcher(None, before.split(), after.split(), autojunk=False)
    return words.ratio() if words.quick_ratio() >= ALIKE else 0.0
