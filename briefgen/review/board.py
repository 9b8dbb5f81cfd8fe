"""The items of a brief laid out, while edits move them about: each with its key, what a person has
changed of it, and where what was dropped came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefgen.briefs.composition.bottom_line import STILL_OPEN
from briefgen.briefs.item_keys import key_of, keys_of
from briefgen.model import Brief, Change, ChangeKind, OpenQuestion
from briefgen.review.carried_passages import NotThere

LEADING = ("key_points", "open_questions")
"""Parts whose items a bottom line says."""


@dataclass
class Card:
    """One item."""

    key: str
    part: str
    item: Any
    is_added: bool = False
    """A person put it there."""
    follows: str | None = None
    """Of a statement of the bottom line: the key of the point or question that it says."""
    changes: dict[ChangeKind, Change] = field(default_factory=dict)
    """By kind; the last of each counts. Their items are named when all is done."""


@dataclass
class Board:
    """All items, by their part and in their order."""

    brief: Brief
    parts: dict[str, list[Card]]
    dropped: dict[str, tuple[int, Card]] = field(default_factory=dict)
    """What was left out, by key: its place from 0, and the item."""
    lead_is_chosen: bool = False
    """A person has said what stands in the bottom line."""

    @classmethod
    def of(cls, brief: Brief) -> Board:
        """Lay out a brief as it was made."""
        parts = {
            part: [
                Card(key, part, item) for key, item in zip(keys, getattr(brief, part), strict=True)
            ]
            for part, keys in keys_of(brief).items()
        }
        said = {said_of(card.item): card.key for part in LEADING for card in parts[part]}
        for card in parts["bottom_line"]:
            card.follows = said.get(card.item.text)
        return cls(brief, parts)

    def cards(self) -> Iterator[Card]:
        """Give every item that is left, in order."""
        for cards in self.parts.values():
            yield from cards

    def card(self, key: str) -> Card:
        """Return an item that is left.

        Raises:
            NotThere: there is none of this key.
        """
        for card in self.cards():
            if card.key == key:
                return card
        raise NotThere(
            "the item was left out before" if key in self.dropped else "there is no such item"
        )

    def drop(self, key: str) -> None:
        """Leave an item out."""
        card = self.card(key)
        cards = self.parts[card.part]
        self.dropped[key] = (cards.index(card), card)
        cards.remove(card)

    def restore(self, key: str) -> Card:
        """Put an item back where it was.

        Raises:
            NotThere: it was not left out.
        """
        if key not in self.dropped:
            raise NotThere("the item was not left out")
        place, card = self.dropped.pop(key)
        self.parts[card.part].insert(place, card)
        return card

    def move(self, key: str, to: int) -> bool:
        """Put an item at a place of its part, from 1; tell whether it was elsewhere.

        Raises:
            NotThere: there is no such item, or no such place.
        """
        card = self.card(key)
        cards = self.parts[card.part]
        if not 1 <= to <= len(cards):
            raise NotThere(f"there is no place {to} among {len(cards)}")
        before = cards.index(card)
        cards.insert(to - 1, cards.pop(before))
        return before != to - 1

    def add(self, part: str, item: Any) -> Card:
        """Put a new item last.

        Raises:
            NotThere: it is there, or was left out before.
        """
        key = key_of(self.brief, part, item)
        if key in self.dropped or any(card.key == key for card in self.cards()):
            raise NotThere("there is such an item" + " left out" * (key in self.dropped))
        card = Card(key, part, item, is_added=True)
        self.parts[part].append(card)
        return card


def said_of(item: Any) -> str:
    """Return what a bottom line says where it says a point or a question."""
    return STILL_OPEN + item.question if isinstance(item, OpenQuestion) else item.text
