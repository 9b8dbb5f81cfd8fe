"""Set the words of a question: the source's spacing, quotation marks in pairs, one capital, one
mark at the end."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from briefgen.language.reading import Reading, Token

Piece = Token | str
"""A word of the source, or a word of the tool."""

LONGEST = 38
"""Words of the longest question printed; above some forty a question is no longer read in one
go."""

_CLITICS = frozenset(
    {
        "'s",
        "’s",
        "'",
        "’",
        "n't",
        "n’t",
        "%",
        "'re",
        "’re",
        "'ve",
        "’ve",
        "'ll",
        "’ll",
        "'d",
        "’d",
        "'m",
        "’m",
    }
)
_MARKS = frozenset({'"', "“", "”", "``", "''"})
_SINGLE_MARKS = frozenset({"'", "‘", "’"})
_CUT_OFF = re.compile(
    r"\b(?:St|Mt|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|No|vs|Ft|the|an?|(?:and|or)"
    r" (?:\w+ly|long|also|then))$"
)
"""Ends of a question whose last words were lost: an abbreviation that the parser took for the end
of the sentence, an article."""
_CLOSING = frozenset({",", ".", ";", ":", "?", "!", ")", "]", "”", "%"})
_OPENING = frozenset({"(", "[", "“", "$", "£", "€", "#"})


class Unaskable(Exception):
    """No correct question can be built here."""


def paired(pieces: Sequence[Piece]) -> tuple[list[Piece], list[tuple[int, int]]]:
    """Leave out quotation marks that lost their partner, or whose words were pulled apart.

    Returns:
        The pieces that stay, and the places of the marks of each pair among them.
    """
    stray: set[int] = set()
    pairs: list[tuple[int, int]] = []
    opened: int | None = None
    for place, piece in enumerate(pieces):
        if isinstance(piece, str) or not (
            piece.text in _MARKS or (piece.text in _SINGLE_MARKS and piece.tag in {"``", "''"})
        ):
            continue
        if opened is None and piece.text in {"'", "’"} and _ends_a_word(place, pieces):
            continue  # the apostrophe of "the engineers’ report"
        if opened is None or piece.text in {"“", "‘"}:
            if opened is not None:
                stray.add(opened)
            opened = place
            continue
        inside = pieces[opened : place + 1]
        whole = all(
            isinstance(one, Token)
            and isinstance(next_one, Token)
            and next_one.index == one.index + 1
            for one, next_one in itertools.pairwise(inside)
        )
        if whole:
            pairs.append((opened, place))
        else:
            stray |= {opened, place}
        opened = None
    if opened is not None:
        stray.add(opened)
    kept = [place for place in range(len(pieces)) if place not in stray]
    now_at = {place: now for now, place in enumerate(kept)}
    return [pieces[place] for place in kept], [
        (now_at[first], now_at[last]) for first, last in pairs
    ]


def _ends_a_word(place: int, pieces: Sequence[Piece]) -> bool:
    piece, previous = pieces[place], pieces[place - 1] if place else None
    return (
        isinstance(piece, Token)
        and isinstance(previous, Token)
        and previous.end == piece.start
        and previous.text[-1:].isalpha()
    )


def gap(previous: Piece | None, piece: Piece, words: list[str], reading: Reading) -> str:
    """Return the blank between two pieces: the source's where they are neighbours there."""
    if previous is None or not words:
        return ""
    text = piece if isinstance(piece, str) else piece.text
    if (
        isinstance(previous, Token)
        and isinstance(piece, Token)
        and previous.index + 1 == piece.index
    ):
        return " " if reading.text(previous.end, piece.start) else ""
    opens = isinstance(piece, Token) and piece.tag == "``"
    if not opens and (text in _CLOSING or text in _CLITICS or text[:1] == ","):
        return ""
    last = previous if isinstance(previous, str) else previous.text
    return "" if last in _OPENING else " "


def finished(text: str) -> str:
    """Mend marks that lost their partner, and set the capital and the question mark."""
    text = re.sub(r"\s+", " ", text).strip()
    text = text.strip(" ,;:-–—―.!?…")
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]")):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = re.sub(r" ?,(?: ?,)+", ",", text)
    text = re.sub(r"\s+", " ", text).strip(" ,;:-–—.!?…")
    text = re.sub(r",([\"”’']+)$", r"\1", text)
    if not text or "?" in text or ";" in text or "..." in text or "…" in text:
        raise Unaskable("more than one sentence")
    if _CUT_OFF.search(text):
        raise Unaskable("the end is cut off")
    if len(text.split()) > LONGEST:
        raise Unaskable("too long")
    return f"{text[0].upper()}{text[1:]}?"


def possessive_of(name: str, apostrophe: str) -> str:
    """Return a name in the possessive ("Lund's", "the United Nations'")."""
    plural = name.endswith("s") and (
        name.startswith("the ")
        or name.split()[-1] in {"States", "Nations", "Democrats", "Republicans"}
    )
    return f"{name}{apostrophe}" if plural else f"{name}{apostrophe}s"
