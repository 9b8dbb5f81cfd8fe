"""Words and phrases that tie a sentence to the one before it, and that printing cannot leave out as
it does "But" and "Meanwhile,"."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.language.reading import Token

CONNECTIVES: dict[str, str] = {
    "after all": "After all, the board agreed to the loan.",
    "afterwards": "Afterwards the board agreed to the loan.",
    "again": "Again the board agreed to the loan.",
    "another": "Another member of the board agreed to the loan.",
    "as a result": "As a result, the board agreed to the loan.",
    "at the same time": "At the same time, the board agreed to the loan.",
    "besides": "Besides, the board agreed to the loan.",
    "by contrast": "By contrast, the board agreed to the loan.",
    "elsewhere": "Elsewhere, the board agreed to the loan.",
    "for example": "For example, the board agreed to the loan.",
    "for instance": "For instance, the board agreed to the loan.",
    "hence": "Hence the board agreed to the loan.",
    "in addition": "In addition, the board agreed to the loan.",
    "in contrast": "In contrast, the board agreed to the loan.",
    "in fact": "In fact, the board agreed to the loan.",
    "in other words": "In other words, the board agreed to the loan.",
    "in particular": "In particular, the board agreed to the loan.",
    "in turn": "In turn, the board agreed to the loan.",
    "instead": "Instead, the board agreed to the loan.",
    "later": "Later the board agreed to the loan.",
    "likewise": "Likewise, the board agreed to the loan.",
    "nor": "Nor has the board agreed to the loan.",
    "of course": "Of course, the board agreed to the loan.",
    "on the other hand": "On the other hand, the board agreed to the loan.",
    "on top of": "On top of that, the board agreed to the loan.",
    "or": "Or the board agreed to the loan.",
    "others": "Others on the board agreed to the loan.",
    "otherwise": "Otherwise the board agreed to the loan.",
    "plus": "Plus, the board agreed to the loan.",
    "similarly": "Similarly, the board agreed to the loan.",
    "then": "Then the board agreed to the loan.",
    "therefore": "Therefore the board agreed to the loan.",
    "thus": "Thus the board agreed to the loan.",
    "to be sure": "To be sure, the board agreed to the loan.",
}
"""Each with an example. "As a result of the storm" and "Later this month" say of what themselves,
and tie to nothing."""

_GOES_ON = frozenset({"of", "this", "than"})
"""Words after a connective that make it part of the sentence itself."""

_LONGEST = max(len(phrase.split()) for phrase in CONNECTIVES)


def connective_of(words: Sequence[Token]) -> str | None:
    """Return the connective a sentence begins with, or None."""
    begins = [word.lower for word in words[: _LONGEST + 1]]
    for length in range(_LONGEST, 0, -1):
        phrase = " ".join(begins[:length])
        if phrase in CONNECTIVES and not _GOES_ON.intersection(begins[length : length + 1]):
            return phrase
    return None
