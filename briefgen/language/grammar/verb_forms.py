"""The form of a verb: with a tense or without, in the passive, under a modal."""

from __future__ import annotations

from typing import Literal

from briefgen.language.reading import Token

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
"""Labels of what can be a verb's subject, "there" and clauses among them."""
FINITE_TAGS = frozenset({"MD", "VBD", "VBP", "VBZ"})
"""Tags of the words that carry a tense; a sentence rests on one."""

DEEPEST = 8
"""Steps that are climbed: conjunctions and infinitives nest, but no clause of English news stacks
more."""

Modality = Literal["future", "conditional", "possible", "required"]

_MODALS: dict[Modality, str] = {
    "future": "will shall 'll ’ll wo sha",
    "conditional": "would 'd ’d",
    "possible": "may might can could ca",
    "required": "must should ought",
}
_MODALITY_OF: dict[str, Modality] = {
    word: modality for modality, words in _MODALS.items() for word in words.split()
}


def auxiliaries_of(verb: Token) -> tuple[Token, ...]:
    """Return the auxiliaries that stand before a verb, in order."""
    return tuple(
        child
        for child in verb.children
        if child.dep in {"aux", "auxpass"} and child.index < verb.index
    )


def is_finite(verb: Token) -> bool:
    """Tell whether a verb has a tense, its own or an auxiliary's, on whichever side that stands:
    "said", "has said", "could not".

    A modal has none for itself before its verb: in "will say" it is "say" that is finite.
    """
    if verb.tag == "MD" and verb.dep == "aux":
        return False
    auxiliaries = verb.dependents("aux", "auxpass")
    if any(auxiliary.tag in FINITE_TAGS for auxiliary in auxiliaries):
        return True
    # Taggers take the participle of "having said" for a past tense.
    return verb.tag in FINITE_TAGS and not any(
        auxiliary.tag in {"TO", "VBG"} for auxiliary in auxiliaries
    )


def is_infinitive(verb: Token) -> bool:
    """Tell "to rule", "to be ruled on" and a bare "rule": a clause without a tense, led by "to" or
    by nothing."""
    return not is_finite(verb) and (verb.tag == "VB" or _has_to(verb))


def is_to_infinitive(verb: Token) -> bool:
    """Tell an infinitive that has a "to" of its own, in the active or the passive."""
    return _has_to(verb) and not is_finite(verb) and verb.tag in {"VB", "VBN"}


def _has_to(verb: Token) -> bool:
    return any(child.tag == "TO" for child in verb.children)


def is_passive(verb: Token) -> bool:
    """Tell whether the subject of a verb suffers what it says: by an auxiliary, as a bare
    participle, or joined to a passive.

    "was approved", "a plan approved in May", "when asked", "was shot and killed"; not "has
    approved", not "the elected board".
    """
    for _ in range(DEEPEST):
        if verb.dependents("auxpass", "nsubjpass", "csubjpass"):
            return True
        if verb.tag != "VBN" or verb.dependents("aux", *SUBJECTS):
            return False
        if verb.dep in {"acl", "advcl"} or verb.dependents("agent"):
            return True
        if verb.dep != "conj":
            return False
        verb = verb.head
    return False


def modality_of(verb: Token) -> Modality | None:
    """Tell what a modal makes of a verb: "will", "would", "may" and "can", "must" and "should";
    None without a modal."""
    return next(
        (
            _MODALITY_OF[child.lower]
            for child in verb.dependents("aux")
            if child.lower in _MODALITY_OF and child.tag != "VBD"
        ),
        None,
    )
