"""Tell whether a printed text stands in the passages it was made of.

What the tool adds to a passage stands in square brackets: a name for a pronoun ("[Anna Berg] said"), the mark of an omission (" […] "), a
capital ("[T]he meeting"). Take these out, and what is left are pieces of the source in the source's order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_INSERTION = re.compile(r"\[[^\[\]]*\]")
_CAPITAL = re.compile(r"\[(\w)\](?=\w)")
_RAISED = "\ue000"
"""A character for private use, which no canonical text holds a meaning for: the letter after it was made a capital."""


def stands_in(text: str, passages: Sequence[str]) -> bool:
    """Tell whether a printed text stands in passages: its pieces between square brackets, in order, each whole words of one passage.

    A letter in brackets at the head of a word ("[T]he") is that word's own letter, made a capital.

    Examples:
        >>> stands_in("[Ms Ortega] will resign […] in May", ["She will resign, she said, in May."])
        True
        >>> stands_in("[Ms Ortega] will not resign", ["She will resign, she said, in May."])
        False
        >>> stands_in("[T]he port", ["In the port"]), stands_in("[H]e port", ["In the port"])
        (True, False)
    """
    texts = [folded(passage) for passage in passages]
    pieces = _pieces(text)
    number = offset = 0
    for piece in pieces:
        while number < len(texts) and (found := find_words(texts[number], piece, offset)) < 0:
            number, offset = number + 1, 0
        if number == len(texts):
            return False
        offset = found + len(piece.replace(_RAISED, ""))
    return bool(pieces)


def _pieces(text: str) -> list[str]:
    """Cut a printed text at the tool's own words; a capital of the tool's is marked by a character of its own."""
    marked = _CAPITAL.sub(lambda match: _RAISED + match[1], text)
    pieces = [folded(piece) for piece in _INSERTION.split(marked)]
    return [piece for piece in pieces if any(character.isalnum() for character in piece)]


def find_words(passage: str, piece: str, offset: int) -> int:
    """Return where a piece stands in a passage as whole words, from an offset on, or -1."""
    if _RAISED in piece:
        before, _, after = piece.partition(_RAISED)
        lowered = find_words(passage, before + after[0].lower() + after[1:], offset)
        return lowered if lowered >= 0 else find_words(passage, before + after, offset)
    found = passage.find(piece, offset)
    while found >= 0:
        end = found + len(piece)
        cut_before = found > 0 and passage[found - 1].isalnum() and piece[0].isalnum()
        cut_after = end < len(passage) and passage[end].isalnum() and piece[-1].isalnum()
        if not cut_before and not cut_after:
            return found
        found = passage.find(piece, found + 1)
    return -1


def folded(text: str) -> str:
    """Make every run of blanks one blank."""
    return " ".join(text.split())
