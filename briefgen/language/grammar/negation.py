"""Whether a verb is denied, and by what."""

from __future__ import annotations

from typing import Literal

from briefgen.language.grammar.participants import own_subject
from briefgen.language.grammar.verb_forms import DEEPEST, SUBJECTS
from briefgen.language.reading import Token

Negation = Literal["not", "implied", "quantified"]
"""not: by a word of its own or that of the verb it hangs on ("did not agree", "never", "no longer",
"did not want to agree").
implied: by the verb it hangs on or by "without" ("refused to agree", "without agreeing").
quantified: by a subject that is nobody, or few ("nobody agreed", "no minister", "not every
minister", "few ministers")."""

DENYING_WORDS = frozenset({"never", "hardly", "scarcely", "neither", "nor"})
"""Adverbs and conjunctions that deny, whatever label the parser gives them. "Barely" is none: what
barely passed has passed."""
REFUSING = frozenset({"fail", "refuse", "decline"})
"""Verbs whose infinitive did not happen."""
KEEPING_OPEN = frozenset("need have hesitate resist help stop cease quit avoid".split())
"""Verbs whose denial does not deny what hangs on them: "did not need to resign", "could not resist
pointing out"."""
NOBODY = frozenset({"nobody", "none", "nothing", "neither", "nor"})
_FEW = frozenset({"few", "little"})


def negation_of(verb: Token) -> Negation | None:
    """Tell by what a verb is denied; None where it is not.

    "Not only" denies nothing, and denying what denies affirms ("did not fail to agree"). A verb
    joined by "or" or "nor" is denied with the first ("did not confirm or deny"), one joined by
    "and" or "but" is not ("did not deny it and resigned").
    """
    return _negation(verb, DEEPEST)


def _negation(verb: Token, steps: int) -> Negation | None:
    if any(_denies(child, verb) for child in verb.children):
        return "not"
    subject = own_subject(verb)
    if subject is not None:
        return "quantified" if names_nobody(subject) else None
    governor = verb.head
    if steps == 0 or governor is verb:
        return None
    if verb.dep == "xcomp" and not any(child.tag in {"WRB", "WP"} for child in verb.children):
        above = _negation(governor, steps - 1) if governor.pos in {"VERB", "AUX"} else None
        if governor.lemma.lower() in REFUSING:
            return "implied" if above is None else None
        return above if governor.lemma.lower() not in KEEPING_OPEN else None
    if verb.dep == "pcomp" and governor.lower == "without":
        return "implied"
    return (
        _negation(governor, steps - 1)
        if verb.dep == "conj" and _shares_negation(verb, governor)
        else None
    )


def is_negated(verb: Token) -> bool:
    """Tell whether a verb is denied, in whatever way."""
    return negation_of(verb) is not None


def names_nobody(head: Token) -> bool:
    """Tell whether a phrase names nobody, nothing or hardly anybody: "none of them", "no minister",
    "not every minister", "few ministers".

    "No 10", "No. 3" and "no-deal" are names and numbers; "a few ministers" are some.
    """
    if head.lower in NOBODY and head.pos != "PROPN":
        return True
    # "not paying taxes": the clause is denied, and not what is said of it
    if head.pos in {"VERB", "AUX"}:
        return False
    some = any(child.lower == "a" for child in head.children)
    return any(
        (child.lower == "no" and _is_no(child))
        or (child.dep in {"det", "preconj"} and child.lower == "neither")
        or (
            child.lower in _FEW
            and not some
            and not any(word.lower == "a" for word in child.children)
        )
        or (child.dep == "neg" and child.lower not in {"no", "never"})
        for child in head.children
    )


def _denies(child: Token, verb: Token) -> bool:
    """Tell whether a word that hangs on a verb denies it."""
    if child.dep == "neg":
        # further on, it denies what follows
        near = child.index <= verb.index + 2 or verb.lemma == "be"
        return near and not (_following(child) is not None and _following(child).lower == "only")  # type: ignore[union-attr]
    if child.lower == "longer":
        compared = any(word.lower == "than" for word in child.children)
        return not compared and any(word.lower == "no" for word in child.children)
    # it joins what follows, or is a name
    if child.lower == "nor" and not _turns_round(child, verb):
        return False
    return child.lower in DENYING_WORDS and child.pos != "PROPN" and child.dep not in SUBJECTS


def _turns_round(nor: Token, verb: Token) -> bool:
    """Tell "nor would they say": behind the word that opens a clause, the verb or its auxiliary
    stands before the subject."""
    subject = own_subject(verb)
    if nor.index > verb.index:
        return False
    return subject is None or any(
        nor.index < word.index < subject.index
        for word in (verb, *verb.dependents("aux", "auxpass"))
    )


def _shares_negation(verb: Token, governor: Token) -> bool:
    between = [
        child.lower
        for child in (*verb.dependents("cc"), *governor.dependents("cc"))
        if child.index < verb.index
    ]
    return (
        between[-1:] in (["or"], ["nor"])
        and governor.pos in {"VERB", "AUX"}
        and not verb.dependents("aux", "auxpass")
    )


def _is_no(word: Token) -> bool:
    """Tell "no minister" and "no-one" from "No 10" and "no-deal"."""
    after = _following(word)
    if after is None or after.text[:1].isdigit():
        return False
    return after.text != "-" or word.head.lower == "one"


def _following(token: Token) -> Token | None:
    tokens = token.sentence.tokens
    place = token.index - tokens[0].index + 1
    return tokens[place] if place < len(tokens) else None
