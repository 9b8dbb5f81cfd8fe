"""Words as the briefs room compares them: folded, cut back to a stem, weighed by how rare they are.

Nothing here needs the parser: a brief can be composed of findings that were read from a file.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

Vector = dict[str, float]
"""Weight of each stem, in the order of first appearance; of length 1 unless empty."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")

FUNCTION_WORDS = frozenset(
    """
    a about above after again against all also although am among an and another any are as at be
    because been before being below between both but by can could did do does doing down during each
    either else ever every few for from further had has have having he her here hers herself him
    himself his how however i if in into is it its itself just least less let like made make may me
    might more most much must my myself neither next no nor not now of off on once one only onto or
    other others our ours out over own per said same say says shall she should since so some still
    such than that the their theirs them themselves then there these they this those though through
    thus to told too toward towards under until up upon us very via was we were what when where
    whether which while who whom whose why will with within without would yet you your yours
    """.split()
)
"""Words that bind a sentence together, and "say": two articles do not meet because both use
them."""

_ENDINGS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("ied", "y"),
    ("eed", "ee"),
    ("ings", ""),
    ("ing", ""),
    ("ed", ""),
    ("es", "e"),
    ("s", ""),
)
"""Inflections and what takes their place, the longest first. A stem needs only be the same for the
forms of one word."""


def stem(word: str) -> str:
    """Cut a lower-case word back to what its inflected forms share.

    Examples:
        >>> stem("agreed"), stem("agrees"), stem("agree")
        ('agre', 'agre', 'agre')
        >>> stem("talks"), stem("policies")
        ('talk', 'policy')
    """
    for ending, instead in _ENDINGS:
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= 3
            and not word.endswith(("ss", "us", "is"))
        ):
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]  # planned, planning -> plan
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def without_accents(text: str) -> str:
    """Return a text with the plain letter for one that bears an accent.

    Examples:
        >>> without_accents("Raúl Ibáñez")
        'Raul Ibanez'
    """
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text as it stands, lower-case, possessive endings off."""
    found = []
    for match in _WORD.finditer(text):
        word = match.group().lower().replace("’", "'")
        found.append(word.removesuffix("'s"))
    return found


def content_stems(text: str) -> list[str]:
    """Return the stems of the words that carry content, in order."""
    return [
        stem(word)
        for word in words_of(text)
        if word not in FUNCTION_WORDS and "'" not in word and (len(word) > 1 or word.isdigit())
    ]


class Weights:
    """How much each word tells: the logarithm of how rare it is among some texts (inverse document
    frequency)."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count in how many of the texts each stem stands."""
        self._texts = 0
        self._vectors: dict[str, Vector] = {}
        self._count: Counter[str] = Counter()
        self._add(content_stems(text) for text in texts)

    @classmethod
    def of_stems(cls, texts: Iterable[Sequence[str]]) -> Weights:
        """Count in how many texts each stem stands, where their stems are known already."""
        weights = cls(())
        weights._add(texts)
        return weights

    def _add(self, texts: Iterable[Iterable[str]]) -> None:
        for stems in texts:
            self._texts += 1
            self._count.update(dict.fromkeys(stems, 1))

    def of(self, word: str) -> float:
        """Return the weight of a stem, at least 1."""
        return 1.0 + math.log((1 + self._texts) / (1 + self._count[word]))

    def vector(self, text: str) -> Vector:
        """Return the weighted stems of a text, scaled to length 1; empty for a text without content
        words.

        A text is read once: a key point is compared with many sentences. The vector is shared and
        must not be changed.
        """
        if text not in self._vectors:
            self._vectors[text] = self.vector_of(content_stems(text))
        return self._vectors[text]

    def vector_of(self, stems: Iterable[str]) -> Vector:
        """Return the weighted vector of some stems. A repeated word counts by the logarithm of its
        number."""
        raw = {
            word: (1.0 + math.log(count)) * self.of(word) for word, count in Counter(stems).items()
        }
        length = math.sqrt(sum(weight * weight for weight in raw.values()))
        return {word: weight / length for word, weight in raw.items()} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """Return how alike two vectors of length 1 are, 0..1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[word] for word, weight in one.items() if word in other)


_PRONOUNS = frozenset("he she it they this that these those his her its their".split())


def opens_with_pronoun(text: str) -> bool:
    """Tell a passage that nobody understands out of its place: who "she" is stands before it."""
    return text.split(maxsplit=1)[:1] != [] and text.split(maxsplit=1)[0].lower() in _PRONOUNS
