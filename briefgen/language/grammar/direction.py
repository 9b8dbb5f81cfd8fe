"""Whether what a verb says lies behind or ahead of the article that says it, by its form."""

from __future__ import annotations

from typing import Literal

from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar.clause import verb_over
from briefgen.language.grammar.verb_forms import modality_of
from briefgen.language.reading import Token

Direction = Literal["past", "ahead"]

ARRANGED = frozenset("schedule slate expect plan due set time book earmark pencil".split())
"""Participles that put a thing into the future: "the vote is scheduled for Monday"."""
IMPLICATIVE = frozenset(
    "force fail manage begin start continue have get oblige help compel lead cause prompt be_able"
    " seem appear".split()
)
"""Verbs whose infinitive lies where they lie themselves: "he was forced to resign on Monday"."""


def direction_of(verb: Token) -> Direction | None:
    """Tell whether what a verb says lies behind or ahead of the article; None where its form does
    not tell."""
    auxiliaries = [child for child in verb.children if child.dep in {"aux", "auxpass"}]
    lowers = {child.lower for child in auxiliaries}
    if modality_of(verb) is not None:
        return "past" if "have" in lowers else "ahead"
    if any(child.tag == "TO" for child in auxiliaries):
        return _direction_of_infinitive(verb)
    if verb.lemma.lower() in ARRANGED and verb.tag == "VBN":
        return "ahead"
    past = any(
        child.tag in {"VBD", "VBN"} or child.lower in {"has", "have", "'ve"}
        for child in auxiliaries
    )
    if verb.tag == "VBD" or past:
        return "past"
    if verb.tag in {"VBZ", "VBP"} or (verb.tag in {"VBG", "VBN"} and auxiliaries):
        return None if verb_class(verb) else "ahead"
    if verb.dep in {"conj", "pcomp", "advcl"} and verb.head is not verb:
        governor = verb_over(verb.head)
        return direction_of(governor) if governor is not None and governor is not verb else None
    return "past" if verb.tag == "VBN" else None


def _direction_of_infinitive(verb: Token) -> Direction | None:
    governor = verb.head
    if governor is verb or governor.pos not in {"VERB", "AUX"}:
        return "ahead"  # "a plan to meet on Friday", "due to meet on Friday"
    if governor.lemma.lower() in IMPLICATIVE:
        return direction_of(governor)
    return "ahead"


def has_happened(verb: Token) -> bool:
    """Tell whether a verb states what has happened or is going on, by its form."""
    auxiliaries = {child.lower for child in verb.children if child.dep in {"aux", "auxpass"}}
    if any(child.tag in {"MD", "TO"} for child in verb.children if child.dep == "aux"):
        return False
    if verb.tag == "VBD" or auxiliaries & {
        "has",
        "have",
        "had",
        "was",
        "were",
        "'ve",
        "’ve",
        "been",
    }:
        return True
    if verb.tag == "VBG" and auxiliaries:
        return True
    if (
        not auxiliaries
        and verb.tag in {"VBG", "VBN"}
        and verb.dep in {"conj", "xcomp", "advcl"}
        and verb.head.pos in {"VERB", "AUX"}
    ):
        return has_happened(verb.head)
    return False
