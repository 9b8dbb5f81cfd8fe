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
    """Return how many tokens at the head of a passage only tie it to what stands before: the number
    of a list, and a word for the sentence before."""
    number = _list_number(tokens)
    return number + _tie_of(tokens[number:])


def _list_number(tokens: Sequence[Token]) -> int:
    """Return how many tokens "2." or "(b)" takes at the head of a passage; 0 where a figure belongs
    to the sentence ("2.5 million people")."""
    if len(tokens) < 4:
        return 0
    first, second = tokens[0], tokens[1]
    if first.text == "(" and tokens[2].text == ")" and len(second.text) <= 2:
        return 3
    is_number = first.text.isdigit() and len(first.text) <= 2
    if is_number and second.text in {".", ")"} and second.end < tokens[2].start:
        return 2
    return 1 if first.text[:-1].isdigit() and len(first.text) <= 3 and first.text[-1] == "." else 0


def _tie_of(tokens: Sequence[Token]) -> int:
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
