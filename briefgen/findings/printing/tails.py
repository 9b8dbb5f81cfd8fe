"""Tails: what a sentence adds at its end once its main statement is made, mostly without a mark
before it.

Where no comma holds a clause, its meaning must: the statement it follows has happened, is going on
or is denied nothing. "Will close after the sale" and "did not close because of the sale" say with
their tails on what condition and for what reason, and keep them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.findings.printing.stretches import CutRule, before_end, borders, is_contrast
from briefgen.language.english.hedges import denies
from briefgen.language.grammar import IMPLICATIVE, has_happened, is_to_infinitive
from briefgen.language.reading import Token

CIRCUMSTANCE: dict[str, str] = {
    "after": "The mayor signed the contract| after the council had met for nine hours|.",
    "as": "The mayor left the hall| as the fishermen forced the gate|.",
    "while": "The mayor signed the contract| while the fishermen were shouting at the gate|.",
    "since": "The council has closed nine schools| since the mayor signed the contract|.",
    "following": "The mayor left the hall| following a quarrel with the fishermen|.",
    "amid": "The mayor left the hall| amid a quarrel with the fishermen|.",
}
"""Words that open a clause or a phrase of circumstance, each with an example of a tail that can
go."""

SET_OFF: dict[str, str] = {
    "including": "The mayor closed nine schools|, including the oldest in the town|.",
    "with": "The mayor signed the contract|, with the fishermen shouting at the gate|.",
}
"""Prepositions of a phrase that can go where a comma sets it off at the end, each with an
example."""

_STILL_SO = frozenset({"as", "while"})
"""Those whose clause may speak of the present: what goes on beside the statement. After the others
it would be a condition."""

_EMPTY = frozenset({"come", "happen", "occur", "arise", "follow", "emerge", "begin", "start", "be"})
"""Verbs that say nothing without the circumstance: "The strike came after …", "It was noon when
…"."""

_COMPLEMENTS = ("dobj", "attr", "acomp", "ccomp", "xcomp", "oprd", "dative")

_RANKED = frozenset(
    {
        "first",
        "last",
        "only",
        "worst",
        "best",
        "so",
        "such",
        "same",
        "as",
        "more",
        "less",
        "too",
        "ever",
    }
)
"""Words that may lean on the tail: "the first strike since …", "so loud that …", "as soon as …"."""

_MEASURES = frozenset(
    "second minute hour day night morning evening week weekend month year decade moment time point"
    " period age".split()
)
"""Nouns before a tail that it measures or defines: "a day after …", "the moment when …"."""


def _circumstances(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    end = before_end(tokens)
    for token in tokens:
        if token.dep not in {"advcl", "prep"}:
            continue
        first, last = borders(tokens, token)
        if (
            last >= end
            and first > 2
            and _opens(token, tokens[first])
            and _says_enough(token.head, tokens[:first])
        ):
            yield (first - 1 if tokens[first - 1].text == "," else first), end


def _opens(token: Token, opener: Token) -> bool:
    """Tell whether a tail begins with a word of circumstance of its own, and speaks of what has
    happened."""
    if opener.lower not in CIRCUMSTANCE:
        return False
    if token is opener:  # "as mayor" is a role
        return opener.lower != "as" and any(
            child.dep == "pcomp" or (child.dep == "pobj" and child.entity not in {"DATE", "TIME"})
            for child in token.children
        )
    if opener.head is not token or is_contrast(opener, token):
        return False
    if token.tag == "VBG" and not token.dependents("aux", "nsubj", "nsubjpass"):
        return True
    present = opener.lower in _STILL_SO and token.tag in {"VBZ", "VBP"}
    return bool(token.dependents("nsubj", "nsubjpass", "expl")) and (present or has_happened(token))


def _says_enough(governor: Token, kept: Sequence[Token]) -> bool:
    """Tell whether what comes before a tail is a whole statement of fact that does not hang on the
    tail."""
    if governor.pos not in {"VERB", "AUX"} or not has_happened(governor) or denies(kept):
        return False
    whole = [
        child
        for child in governor.children
        if child.index <= kept[-1].index and child.dep in (*_COMPLEMENTS, "agent", "prep", "prt")
    ]
    if governor.lemma.lower() in _EMPTY and not any(child.dep in _COMPLEMENTS for child in whole):
        return False
    before = kept[-1] if kept[-1].text != "," else kept[-2]
    if before.lemma.lower() in _MEASURES or before.pos in {"ADV", "SCONJ", "ADP", "CCONJ", "PUNCT"}:
        return False
    if any(word.tag in {"MD", "JJS", "RBS"} or word.lower in _RANKED for word in kept):
        return False
    return not any(_is_wished(word) for word in kept)


def _is_wished(word: Token) -> bool:
    """Tell whether a word is an infinitive that its verb only wishes or plans ("agreed to pay"),
    and so may hang on a tail."""
    return (
        word.dep in {"xcomp", "ccomp"}
        and is_to_infinitive(word)
        and word.head.lemma.lower() not in IMPLICATIVE
    )


def _phrases(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    """Yield a phrase that a comma sets off at the end: ", with …", ", including …"."""
    end = before_end(tokens)
    for token in tokens:
        if token.dep != "prep" or token.lower not in SET_OFF:
            continue
        first, last = borders(tokens, token)
        if first < 4 or last < end or tokens[first] is not token or tokens[first - 1].text != ",":
            continue
        # After another comma this one may close an aside, and the phrase belong to the verb:
        # "compared the mayor, an engineer, with …".
        if token.lower == "including" or not any(
            other.text == "," for other in tokens[: first - 1]
        ):
            yield first - 1, end


TAILS: tuple[CutRule, ...] = (
    CutRule(
        "phrase", _phrases, "The mayor closed nine schools|, including the oldest in the town|."
    ),
    CutRule(
        "circumstance",
        _circumstances,
        "The mayor signed the contract| after the council had met for nine hours|.",
    ),
)
