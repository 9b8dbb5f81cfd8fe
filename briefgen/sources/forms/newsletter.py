"""Part a newsletter into its items: each is an article under its own headline.

A mail is a newsletter where its header says that it went to a list, or its text offers to end the
subscription. Its items are told by what stands between them (a rule of dashes) or over them (a
heading), and each must hold a sentence.
"""

from __future__ import annotations

import email.message
import re
from collections.abc import Iterator
from typing import NamedTuple

_FEWEST = 3
"""Items of a newsletter: two parts under headings are a release and what it says of its sender."""
_LONGEST_HEADLINE = 140
_SENTENCE = 60
"""Letters of the shortest sentence that makes an item of what stands under a headline."""
_LIST_FIELDS = ("List-Id", "List-Unsubscribe", "List-Post")
_ENDING = re.compile(
    r"\b(?:unsubscribe|abmelden|abbestellen|désabonner|désinscrire|darse de baja|cancelar (?:la )?"
    r"suscripción|disiscriv|annulla(?:re)? l[’']iscrizione|cancelar (?:a )?subscrição|uitschrijven"
    r"|avprenumerera|wypisz|отписаться|abonelikten)|配信停止",
    re.IGNORECASE,
)
"""What offers to end a subscription, in the languages of the pages that are measured."""
_RULE = re.compile(r"^[ \t]*(?:[-=_*~•—–#]{5,}|(?:[-=*_~•] ){3,}[-=*_~•])[ \t]*$", re.MULTILINE)
_NOTES = re.compile(
    r"(?:about\b|notes? (?:to|for) editors?|contacts?\b|media contacts?|press contacts?|follow us"
    r"|über\b|kontakt|à propos|contacto|acerca|contatti|sobre\b|in this (?:issue|edition))",
    re.IGNORECASE,
)
"""Headlines of what is no item: what a sender says of itself."""
_ADDRESS_LINE = re.compile(r"(?:[\w ’'-]{0,30}[:>]? ?)?<?https?://\S+")
_STOPS = (".", ",", ";", ":", "…")
_SENTENCE_END = re.compile(r"[.!?…。！？][”\"’»)]?(?:\s|$)")


class Item(NamedTuple):
    """One article of a newsletter."""

    headline: str | None
    text: str


def is_newsletter(message: email.message.Message, text: str) -> bool:
    """Tell whether a mail went to a list, or offers to end a subscription."""
    return any(message.get(name) for name in _LIST_FIELDS) or _ENDING.search(text) is not None


def items_of_text(text: str) -> list[Item]:
    """Return the items of a plain text that stand between rules; none where they are fewer than
    three with a headline."""
    return _checked([item for part in _RULE.split(text) if (item := _item(part))])


def items_of_blocks(blocks: list[tuple[str, bool]]) -> list[Item]:
    """Return the items of a page that stand under headings; none where they are fewer than three.

    Args:
        blocks: its lines in their order, and whether each is a heading or a link as a whole.
    """
    return _checked(list(_under_headings(blocks)))


def _checked(items: list[Item]) -> list[Item]:
    return items if sum(item.headline is not None for item in items) >= _FEWEST else []


def _item(part: str) -> Item | None:
    """Return a part between two rules as an item; None where it is the frame of the letter."""
    lines = part.split("\n")
    text = "\n".join(line for line in lines if not _ADDRESS_LINE.fullmatch(line.strip())).strip()
    if not text or _ENDING.search(text):
        return None
    first, _, rest = text.partition("\n")
    first = first.strip(" \t*_#")
    is_headline = (
        len(first) <= _LONGEST_HEADLINE and not first.endswith(_STOPS) and bool(rest.strip())
    )
    body = rest.strip() if is_headline else text
    if not _has_sentence(body) or (is_headline and _NOTES.match(first)):
        return None
    return Item(first if is_headline else None, body + "\n")


def _under_headings(blocks: list[tuple[str, bool]]) -> Iterator[Item]:
    headline: str | None = None
    lines: list[str] = []
    for line, is_heading in [*blocks, ("", True)]:
        if not is_heading:
            # the end of a letter stands under its last item
            lines += [line] if _ENDING.search(line) is None else []
            continue
        text = "\n\n".join(lines)
        if headline is not None and _has_sentence(text) and _NOTES.match(headline) is None:
            yield Item(headline, text + "\n")
        is_title = len(line) <= _LONGEST_HEADLINE and len(line.split()) > 1
        if lines or is_title:
            headline, lines = (line if is_title else None), []


def _has_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and _SENTENCE_END.search(text) is not None
