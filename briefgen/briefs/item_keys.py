"""Give each item of a brief an identity that stays over runs: what it says and rests on, not where
it stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from briefgen.briefs.parts import PARTS
from briefgen.language.whole_words import folded
from briefgen.model import Actor, Brief, Disagreement, Event, OpenQuestion, Position, Span

LETTERS = {
    "bottom_line": "B",
    "key_points": "K",
    "quotes": "Q",
    "open_questions": "O",
    "disagreements": "D",
    "actors": "A",
    "events": "E",
    "positions": "P",
}
"""Of the addresses of items, by the field of a brief: "K3" is the third key point."""
_DIGITS = 12
"""Hexadecimal digits of a key: of a thousand items two have the same by chance once in half a
million briefs, and are then told apart by their order."""


def keys_of(brief: Brief) -> dict[str, tuple[str, ...]]:
    """Return the key of every item, by the field of the brief, in the order of the items.

    Two items that say the same on the same passage are told apart by their order.
    """
    found: dict[str, tuple[str, ...]] = {}
    for part in PARTS:
        seen: dict[str, int] = {}
        keys = []
        for item in getattr(brief, part):
            key = key_of(brief, part, item)
            seen[key] = seen.get(key, 0) + 1
            keys.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
        found[part] = tuple(keys)
    return found


def key_of(brief: Brief, part: str, item: Any) -> str:
    """Return the key of one item of a part: a letter and some digits."""
    said = "\0".join((part, *_said(item), *_rests_on(brief, part, item)))
    digest = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{LETTERS.get(part, part[:1].upper())}-{digest[:_DIGITS]}"


def _said(item: Any) -> Iterator[str]:
    match item:
        case Actor():
            yield from (item.kind, item.name)
        case Disagreement():
            yield item.topic
            yield from (folded(side.text) for side in item.sides)
        case OpenQuestion():
            yield folded(item.question)
        case Event():
            yield from (item.when or "", folded(item.text))
        case Position():
            yield from (item.actor, item.stance, folded(item.text))
        case _:
            yield folded(item.text)


def _rests_on(brief: Brief, part: str, item: Any) -> Iterator[str]:
    """Give the words of the first passage: other sources may be found to say the same."""
    for span in list(PARTS[part].evidence(item))[:1]:
        yield _words(brief, span)


def _words(brief: Brief, span: Span) -> str:
    for source in brief.sources:
        if source.id == span.source and span.end <= len(source.text):
            return folded(source.passage(span))
    return ""
