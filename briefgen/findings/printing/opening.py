"""How a passage opens: a word that ties it to the sentence before says nothing where that sentence
is not printed."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.language.reading import Token

TIES: dict[str, str] = {
    "and": "And the board agreed.",
    "but": "But the board agreed.",
    "so": "So the board agreed.",
    "also": "Also, the board agreed.",
    "meanwhile": "Meanwhile, the board agreed.",
    "however": "However, the board agreed.",
    "moreover": "Moreover, the board agreed.",
    "furthermore": "Furthermore, the board agreed.",
    "additionally": "Additionally, the board agreed.",
    "nevertheless": "Nevertheless, the board agreed.",
    "nonetheless": "Nonetheless, the board agreed.",
    "still": "Still, the board agreed.",
    "indeed": "Indeed, the board agreed.",
    "yet": "Yet the board agreed.",
}
"""Words that open a sentence and belong to its tie with the one before, each with an example."""

_BARE = frozenset({"and", "but", "so", "yet"})
"""Those that need no comma after them."""

_NOT_A_TIE = frozenset({"far", "that", "long", "as", "to", "much", "many", "few"})
"""What may follow "so" or "yet" where it is no tie ("So far", "Yet to come")."""


def opening_of(tokens: Sequence[Token]) -> int:
    """Return how many tokens at the head of a passage only tie it to the sentence before."""
    if len(tokens) < 4 or tokens[0].lower not in TIES:
        return 0
    following = tokens[1]
    if following.text == ",":
        return 2
    return (
        1
        if tokens[0].lower in _BARE
        and following.lower not in _NOT_A_TIE
        and following.pos not in {"PUNCT", "CCONJ"}
        else 0
    )
