"""Tell whether a printed text stands in the passages it was made of.

What the tool adds to a passage stands in square brackets: a name for a pronoun ("[Anna Berg]
said"), the mark of an omission (" […] "), a capital ("[T]he meeting"). Take these out, and what is
left are pieces of the source in the source's order. A source may have brackets of its own ("[i]t
felt"), which are printed as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.language.whole_words import folded, stands_whole

_INSERTION = re.compile(r"\[[^\[\]]*\]")
_CAPITAL = re.compile(r"\[\w\](?=\w)")


def stands_in(text: str, passages: Sequence[str]) -> bool:
    """Tell whether a printed text stands in passages: its pieces between square brackets, in order,
    each whole words of one passage.

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
    pieces = list(_pieces(folded(text)))
    number = offset = 0
    for piece in pieces:
        while number < len(texts) and (end := _end_of(texts[number], piece, offset)) < 0:
            number, offset = number + 1, 0
        if number == len(texts):
            return False
        offset = end
    return bool(pieces)


def _pieces(text: str) -> Iterator[re.Pattern[str]]:
    """Cut a printed text at the tool's own words; what a source may have in the place of each piece
    is a pattern."""
    letters: list[str] = []
    pattern: list[str] = []
    at = 0
    for found in (*_INSERTION.finditer(text), None):
        before = text[at : found.start()] if found is not None else text[at:]
        letters.append(before)
        pattern.append(re.escape(before))
        if found is not None and _CAPITAL.match(text, found.start()):
            letter = found.group()[1]
            letters.append(letter)
            pattern.append(
                f"(?:{re.escape(letter.lower())}|{re.escape(letter)}|{re.escape(found.group())})"
            )
        else:
            if any(character.isalnum() for character in "".join(letters)):
                yield re.compile(_trimmed("".join(pattern)))
            letters, pattern = [], []
        at = found.end() if found is not None else at


def _trimmed(pattern: str) -> str:
    """Leave out the blanks at the ends of a pattern, which the brackets beside them took along."""
    return pattern.removeprefix("\\ ").removesuffix("\\ ")


def _end_of(passage: str, piece: re.Pattern[str], offset: int) -> int:
    """Return where a piece ends that stands in a passage as whole words, from an offset on, or
    -1."""
    found = piece.search(passage, offset)
    while found is not None:
        if stands_whole(passage, *found.span()):
            return found.end()
        found = piece.search(passage, found.start() + 1)
    return -1
