"""Tell the names of works, ships and makes from those of who acts."""

from __future__ import annotations

from briefgen.findings.actors.memory import speaks
from briefgen.findings.actors.names import NameMention
from briefgen.language.english.feminine_things import VESSELS
from briefgen.language.english.group_nouns import NAME_ENDINGS
from briefgen.language.english.name_words import VEHICLES, WORKS
from briefgen.language.reading import Token

_SHIPS = VESSELS | {"carrier", "sailboat"}
"""Nouns beside the name of a ship: "the trawler Ada Voss"."""


def is_a_work(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell a film, a book or a song: "the sitcom Dora Sutton", "On Cinema"."""
    return any(
        (mention.offices is None or mention.title in {"mister", "lady", "miss"})
        and _names_a_work(mention, tokens)
        for mention in mentions
    )


def _names_a_work(mention: NameMention, tokens: list[Token]) -> bool:
    first = mention.offices[0] if mention.offices else mention.first
    if mention.words[0].lower() in WORKS and len(mention.words) > 2:
        return True
    if not first:
        return False
    before, head = tokens[first - 1], mention.head
    if before.sentence is not head.sentence:
        return False
    if before.lower in WORKS:
        return before.head is head or head.head is before or before.head is head.head
    return (
        len(mention.words) == 1
        and before.tag == "IN"
        and before.text.istitle()
        and before is not before.sentence.tokens[0]
        and tokens[first - 2].text.isalpha()
    )


def names_a_ship(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell "the barge Mandy Voss" and "a survey ship, the Mandy Voss", from "the carrier Fens Air"
    and "ferry captain Ada Voss"."""
    if mention.offices or mention.title or not mention.first:
        return False
    before, head = tokens[mention.first - 1], mention.head
    if before.sentence is not head.sentence:
        return False
    if before.lower in _SHIPS:
        beside = before.head is head or head.head is before or before.head is head.head
        return beside and (before.lower != "carrier" or _is_for_goods(before, tokens))
    noun = head.head
    return (
        before.lower == "the"
        and head.dep == "appos"
        and noun.lower in _SHIPS
        and (noun.lower != "carrier" or _is_for_goods(noun, tokens))
    )


def names_a_make(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell "the Orre Dragon capsule" from who makes capsules: it never acts."""
    return any(
        mention.last + 1 < len(tokens)
        and tokens[mention.last + 1].lower in VEHICLES
        and mention.head.dep in {"compound", "nmod"}
        and mention.words[-1].lower() not in NAME_ENDINGS
        for mention in mentions
    ) and not any(
        speaks(mention.head) or mention.title or mention.offices or mention.head.dep == "poss"
        for mention in mentions
    )


def _is_for_goods(carrier: Token, tokens: list[Token]) -> bool:
    """Tell "bulk carrier" from a carrier that flies passengers."""
    return tokens[carrier.index - 1].lower in {"bulk", "aircraft", "container", "car", "gas", "ore"}
