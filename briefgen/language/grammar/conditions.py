"""Whether a clause is stated at all, or stands under a condition or in a question."""

from __future__ import annotations

from briefgen.language.reading import Token

CONDITIONS = frozenset({"if", "unless", "lest"})
_ASKING = frozenset({"if", "whether"})
_GOES_UP = frozenset({"xcomp", "conj", "advcl"})


def is_hypothetical(token: Token) -> bool:
    """Tell whether a word stands in a condition: "if the court rules", "unless it is decided".

    What a relative clause behind a comma adds is stated all the same: "if they meet the board,
    which was elected in May".
    """
    for place in (token, *token.ancestors()):
        if place.dep == "advcl" and any(
            child.dep == "mark" and child.lower in CONDITIONS for child in place.children
        ):
            return True
        if place.dep == "relcl" and _set_off(place):
            return False
    return False


def is_asked(verb: Token) -> bool:
    """Tell whether a verb stands in an open question: "whether they agreed", "asked if they would
    agree"."""
    for word in (verb, *verb.ancestors()):
        if any(
            child.lower in _ASKING and child.dep in {"mark", "advmod"} for child in word.children
        ):
            return word.dep != "advcl" or any(child.lower == "whether" for child in word.children)
        if word.dep not in _GOES_UP:
            return False
    return False


def is_unasserted(verb: Token) -> bool:
    """Tell whether nobody says that it is so: a condition, or an open question."""
    return is_hypothetical(verb) or is_asked(verb)


def _set_off(clause: Token) -> bool:
    tokens = clause.sentence.tokens
    place = clause.left - tokens[0].index - 1
    return place >= 0 and tokens[place].text == ","
