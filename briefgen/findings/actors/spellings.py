"""Compare two spellings of one name: accents, articles, one letter, one sound."""

from __future__ import annotations

import functools
import unicodedata

from briefgen.language.english.name_words import LEADING_PARTICLES, SUFFIXES

_SHORTEST_SPELT = 5
"""Letters of a name below which one letter makes another name."""


@functools.lru_cache(maxsize=4096)
def bare_name(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a person's name in lower case without suffixes, a peer's place and the small words
    before a surname alone, and with the Arabic article taken off."""
    if "of" in words[1:]:
        words = words[: words.index("of", 1)]
    while len(words) > 1 and words[0] in LEADING_PARTICLES:
        words = words[1:]
    kept = [_without_accents(word.lower().replace(".", "").replace("’", "'")) for word in words]
    while len(kept) > 1 and kept[-1] in SUFFIXES:
        kept.pop()
    return tuple(_without_article(word) for word in kept)


def _without_accents(word: str) -> str:
    return (
        word
        if word.isascii()
        else "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    )


def _without_article(word: str) -> str:
    for article in ("al-", "el-", "as-", "ash-"):
        if word.startswith(article) and len(word) > len(article) + 2:
            return word[len(article) :]
    return word


def differ_by_a_letter(one: str, other: str) -> bool:
    """Tell two spellings of a name: one letter put in, left out or changed, not the first and no
    plural.

    Examples:
        >>> differ_by_a_letter("laden", "ladin"), differ_by_a_letter("hall", "halls")
        (True, False)
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_SPELT or len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    if long == short + "s" or short == long:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


_SPELLINGS = (
    ("ph", "f"),
    ("ck", "k"),
    ("ch", "k"),
    ("c", "k"),
    ("y", "i"),
    ("z", "s"),
    ("h", ""),
)
"""Letters that names of one sound are spelt with, and what they are read as."""


def sounds_like(one: str, other: str) -> bool:
    """Tell two spellings of one sound, beginning with the same letter or with C and K.

    Examples:
        >>> sounds_like("brian", "bryan"), sounds_like("sara", "sarah"), sounds_like("ada", "ida")
        (True, True, False)
    """
    return len(one) > 3 < len(other) and sound(one) == sound(other)


@functools.lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """Return what is left of a word when letters of one sound are read alike."""
    first = word[0]
    for letters, read in _SPELLINGS:
        word = word.replace(letters, read)
    # nothing is left of a word that is all "h"
    once = "".join(a for a, b in zip(word, f"{word[1:]} ", strict=False) if a != b)
    return once if once[:1] in {first, "k", "f", "s"} else first + once
