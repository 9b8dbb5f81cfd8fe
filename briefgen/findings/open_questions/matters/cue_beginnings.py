"""Which cues a text may hold, by the letters its words begin with: nine in ten cannot stand in a
sentence, and need not be looked for there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.findings.open_questions.matters.cue_class import CueClass

LONGEST = 5
"""Letters of a beginning that are compared."""
_PIECE = re.compile(r"\\.|\[[^\]]*\]|\(\?(?:<?[=!]|:)|.", re.DOTALL)
"""An escaped character, a class of characters, what opens a group, or any one character."""
_MAY_BE_MISSING = frozenset("?*{")
_NO_LETTERS = frozenset(" '")
_WHOLE = "$"
"""Ends a beginning that is all of an alternative."""
_BETWEEN = re.compile(r"\W+")
_START = re.compile(rf"(?<!\w)(?=(\w.{{0,{LONGEST - 1}}}))")
_ALIKE = re.compile("[ıſ\u0130\u212a]")
"""Letters that a pattern takes for i, s and k, and `str.lower` does not."""


class CueFinder:
    """Finds the classes of cues that stand in a text, each by its own pattern."""

    def __init__(self, cues: Sequence[CueClass]) -> None:
        self._cues = tuple(cues)
        self._anywhere: set[int] = set()
        self._by_beginning: dict[str, set[int]] = {}
        for place, cue in enumerate(cues):
            for letters in beginnings(cue.words):
                start = letters.lstrip()[:LONGEST]
                places = self._by_beginning.setdefault(start, set()) if start else self._anywhere
                places.add(place)
        self._lengths = sorted({len(letters) for letters in self._by_beginning})

    def find(self, text: str) -> list[CueClass]:
        """Return the classes of cues in a text with straight apostrophes, in order."""
        cues = [self._cues[place] for place in sorted(self._places(text))]
        return [cue for cue in cues if cue.pattern.search(text)]

    def _places(self, text: str) -> set[int]:
        """Return the places of the classes that a text may hold."""
        if _ALIKE.search(text):
            return set(range(len(self._cues)))
        starts = set(_START.findall(_BETWEEN.sub(" ", f"{text.lower()} ")))
        found = {start[:length] for length in self._lengths for start in starts}
        known = self._by_beginning.keys() & found
        return self._anywhere.union(*(self._by_beginning[letters] for letters in known))


def beginnings(words: str) -> set[str]:
    """Return what all begins with that a regular expression for whole words finds: letters in lower
    case, and blanks for what is none. The empty string is among them where it may begin with
    anything.

    Examples:
        >>> sorted(beginnings("accus(?:es|ed)|rumou?rs|(?:was|n't) ever|if"))
        ['accus', 'if ', 'n t ', 'rumo', 'was ']
        >>> sorted(beginnings("(?:not )?clear|[a-z]+ly"))
        ['']
    """
    return {letters.replace(_WHOLE, " ") for letters in _of_group(iter(_PIECE.findall(words)))}


def _of_group(pieces: Iterator[str]) -> set[str]:
    """Return the beginnings of the alternatives of a group, read to its end."""
    found: set[str] = set()
    begun, reading, group = {""}, True, False
    for piece in pieces:
        if piece in {"|", ")"}:
            found |= _ended(begun, _WHOLE) if reading and not group else begun
            begun, reading, group = {""}, True, False
            if piece == ")":
                return found
        elif piece.startswith("("):
            inside = _of_group(pieces)
            group = reading and begun == {""} and piece == "(?:"
            begun, reading = (inside, True) if group else (_followed(begun, ""), False)
        elif reading:
            if piece in _MAY_BE_MISSING:
                begun = {"" if group else letters[:-1] for letters in begun}
            elif piece in _NO_LETTERS:
                begun = _followed(begun, " ") if group else _ended(begun, " ")
            elif piece.isalnum() and not group:
                begun = _ended(begun, piece.lower())
            else:
                begun = _followed(begun, "")
            reading = not group and (piece in _NO_LETTERS or piece.isalnum())
            group = False
    return found | (_ended(begun, _WHOLE) if reading and not group else begun)


def _ended(begun: set[str], ending: str) -> set[str]:
    return {letters + ending for letters in begun}


def _followed(begun: set[str], by: str) -> set[str]:
    """Return beginnings behind which something stands, at once behind those that are whole."""
    return {letters.replace(_WHOLE, by) for letters in begun}
