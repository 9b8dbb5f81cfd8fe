"""Set two statements about one thing against each other, word by word, and tell in what they
differ: a name, a word and its opposite, a time."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefgen.briefs.comparison.vocabulary import FUNCTION_WORDS
from briefgen.language.english.opposites import are_opposites

_TOKEN = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")
ALIGNED = 0.65
"""Share of the words of two sentences that must be the same, in one order, for them to be one
statement: of two statements of one length two words in three."""
LONGEST = 3
"""Words of a name that takes another's place."""
HELD = 2
"""Words that must be the same right before and right behind what differs."""
FEWEST = 6
"""Words that must be the same."""


_OF_PLACES = frozenset(
    "in at near from to into on over outside across around between for than".split()
)
"""Words before the name of a place, or of another thing that is spoken of: two places are two
things."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What one of two aligned sentences has in the place of what the other has."""

    kind: Literal["name", "polarity"]
    """A name and another, or a word and its opposite."""
    one: str
    other: str


def differences(one: str, other: str) -> Iterator[Difference]:
    """Yield in what two sentences differ that say the same of one thing; nothing where they do
    not.

    Examples:
        >>> list(differences(
        ...     "Greta Maas, the older sister of the candidate, criticised her.",
        ...     "Greta Maas, the younger sister of the candidate, criticised her.",
        ... ))
        [Difference(kind='polarity', one='older', other='younger')]
    """
    words, others = (_TOKEN.findall(text.replace("’", "'")) for text in (one, other))
    matcher = difflib.SequenceMatcher(
        None, [word.lower() for word in words], [word.lower() for word in others], autojunk=False
    )
    same = sum(block.size for block in matcher.get_matching_blocks())
    if same < FEWEST or same < ALIGNED * min(len(words), len(others)):
        return
    steps = matcher.get_opcodes()
    for before, (operation, i, j, k, m), after in zip(steps, steps[1:], steps[2:], strict=False):
        is_held = min(before[2] - before[1], after[2] - after[1]) >= HELD
        if operation == "replace" and j - i == m - k <= LONGEST and is_held:
            yield from _difference(words, i, j, others, k, m)


def _difference(
    words: list[str], i: int, j: int, others: list[str], k: int, m: int
) -> Iterator[Difference]:
    here, there = words[i:j], others[k:m]
    if j - i == 1 and are_opposites(here[0].lower(), there[0].lower()):
        yield Difference("polarity", here[0], there[0])
    elif _is_name(words, i, j) and _is_name(others, k, m):
        yield Difference("name", " ".join(here), " ".join(there))


def _is_name(words: list[str], start: int, end: int) -> bool:
    """Tell whether a stretch is a name, or the part of one that differs: capitals that do not come
    from the head of the sentence."""
    return (
        start > 0
        and words[start - 1].lower() not in _OF_PLACES
        and all(
            word[:1].isupper() and not word.isupper() and word.lower() not in FUNCTION_WORDS
            for word in words[start:end]
        )
    )
