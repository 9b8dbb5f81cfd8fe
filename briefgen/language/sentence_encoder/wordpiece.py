"""Cut text into the pieces of words that the encoder knows, as BERT's uncased tokenizer does.

The package `tokenizers` does the same and brings a client for a hub of models with a dozen packages
of its own; `bench/encoder/export.py` compares the two.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Sequence

_LONGEST_WORD = 100
"""Letters of a word that is still cut into pieces."""
_UNKNOWN = "[UNK]"
_IDEOGRAPHS = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)
"""Chinese characters: each is a word."""


class WordPieces:
    """The pieces by their number."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._unknown = self._numbers[_UNKNOWN]
        self._of_word = functools.lru_cache(maxsize=20_000)(self._cut)

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of a text's pieces, without marks of beginning and end."""
        return [number for word in words_of(text) for number in self._of_word(word)]

    def _cut(self, word: str) -> tuple[int, ...]:
        """Return the longest pieces from the left; one unknown piece where some letters are in
        none."""
        if len(word) > _LONGEST_WORD:
            return (self._unknown,)
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = word[start:end] if not start else f"##{word[start:end]}"
                if piece in self._numbers:
                    found.append(self._numbers[piece])
                    start = end
                    break
            else:
                return (self._unknown,)
        return tuple(found)


def words_of(text: str) -> list[str]:
    """Return the words and marks of a text, without accents, in lower case."""
    cleaned = "".join(map(_cleaned, text))
    bare = "".join(
        character
        for character in unicodedata.normalize("NFD", cleaned)
        if unicodedata.category(character) != "Mn"
    ).lower()
    return "".join(f" {one} " if _is_mark(one) else one for one in bare).split()


@functools.lru_cache(maxsize=4096)
def _cleaned(character: str) -> str:
    code = ord(character)
    if character in "\t\n\r" or unicodedata.category(character) == "Zs":
        return " "
    if code in (0, 0xFFFD) or unicodedata.category(character).startswith("C"):
        return ""
    if any(first <= code <= last for first, last in _IDEOGRAPHS):
        return f" {character} "
    return character


@functools.lru_cache(maxsize=4096)
def _is_mark(character: str) -> bool:
    if character.isascii():
        return character.isprintable() and not character.isalnum() and character != " "
    return unicodedata.category(character).startswith("P")
