"""Who does it and to whom it is done: subjects, own and understood, objects, agents, and what is
joined to them."""

from __future__ import annotations

from briefgen.language.grammar.verb_forms import (
    DEEPEST,
    SUBJECTS,
    auxiliaries_of,
    is_finite,
    is_infinitive,
    is_passive,
    is_to_infinitive,
)
from briefgen.language.reading import Token

OBJECT_CONTROL = frozenset(
    "ask urge tell order force persuade convince press invite instruct require encourage warn"
    " advise call push".split()
)
"""Verbs whose object does what the infinitive says: "urged the board to reconsider" is about what
the board does."""
_OF_THE_OBJECT = frozenset(
    "accuse suspect convict blame criticise criticize condemn charge praise thank fine jail arrest"
    " prevent stop ban bar discourage".split()
)
"""Verbs whose object does what the gerund behind "of", "for", "with" or "from" says: "accused the
board of hiding the report"."""
_TAKES_BARE = frozenset("help make let have see hear watch".split())
"""Verbs that take an infinitive without "to"."""
_RELATIVES = frozenset({"who", "which", "that"})
_HANGS_ON_A_VERB = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "acomp", "oprd", "dep"})
"""Labels of verbs that share the subject of the verb they hang on, where they have none."""
_HANGS_ON_A_NOUN = frozenset({"xcomp", "advcl", "pcomp", "ccomp", "conj"})


def own_subject(verb: Token) -> Token | None:
    """Return the head of the subject that a verb has itself: a noun, a clause, or "there" and "it"
    in its place.

    Where an adverb stands between them, the parser may hang the subject on the auxiliary. Of two,
    the one before the verb is it.
    """
    found = auxiliaries = None
    for child in verb.children:
        if child.dep in SUBJECTS:
            if child.index < verb.index:
                return child
            found = found or child
        elif child.dep in {"aux", "auxpass"} and child.children:
            auxiliaries = auxiliaries or child
    if found is None and auxiliaries is not None:
        hanging = [
            child
            for auxiliary in verb.dependents("aux", "auxpass")
            for child in auxiliary.dependents(*SUBJECTS)
        ]
        return next(
            (child for child in hanging if child.index < verb.index),
            hanging[0] if hanging else None,
        )
    return found


def subject_of(verb: Token) -> Token | None:
    """Return the head of a verb's subject: its own, for a relative pronoun what it stands for, else
    the one that is understood.

    Understood is the subject of the verb it is joined to or hangs on; the object, of an infinitive
    under "urge" and its like; the noun that a relative clause or a participle describes; whose the
    noun is, of "a plan to build". A participle that is an adjective or a preposition ("rising
    seas", "following a vote") is no clause and has none; nor has a finite clause whose subject the
    parser lost.
    """
    finite = is_finite(verb)
    for _ in range(DEEPEST):
        own = own_subject(verb)
        if own is not None:
            return antecedent(own)
        governor = verb.head
        if governor is verb:
            return None
        if verb.dep in {"relcl", "acl"} and governor.pos not in {"VERB", "AUX"}:
            return _described(verb)
        if verb.dep not in _HANGS_ON_A_VERB and verb.dep not in {"relcl", "acl"}:
            return None
        if verb.dep == "ccomp" and not (
            is_to_infinitive(verb) or (governor.lemma in _TAKES_BARE and is_infinitive(verb))
        ):
            return None
        if (
            not finite
            and governor.lemma in OBJECT_CONTROL
            and verb.dep in {"xcomp", "ccomp", "advcl"}
            and is_infinitive(verb)
        ):
            objects = governor.dependents("dobj")
            if objects:
                return objects[0]
        if verb.dep == "pcomp" and governor.head is not governor:
            preposition, governor = governor, governor.head
            objects = governor.dependents("dobj")
            if (
                objects
                and governor.lemma in _OF_THE_OBJECT
                and preposition.lower in {"of", "for", "with", "from"}
            ):
                return objects[0]
        if governor.pos not in {"VERB", "AUX"}:
            return (
                holder_of(governor)
                if governor.pos == "NOUN" and verb.dep in _HANGS_ON_A_NOUN
                else None
            )
        verb = governor
    return None


def _described(verb: Token) -> Token | None:
    """Return the subject of a clause on a noun: the noun, but whoever holds it for "a plan to
    build"."""
    if verb.dep == "acl" and verb.tag == "VB":
        return holder_of(verb.head)
    return verb.head if verb.dep == "relcl" or verb.tag in {"VBG", "VBN"} else None


def holder_of(noun: Token) -> Token | None:
    """Return whose a noun is: its possessor, else the subject of the verb it is the object of ("he
    has a plan")."""
    owners = noun.dependents("poss")
    if owners:
        return owners[0]
    if noun.dep in {"dobj", "attr"} and noun.head.pos in {"VERB", "AUX"}:
        return subject_of(noun.head)
    if noun.dep == "pobj" and noun.head.dep == "prep" and noun.head.head.pos in {"VERB", "AUX"}:
        return subject_of(noun.head.head)
    return None


def antecedent(pronoun: Token) -> Token:
    """Return what a relative pronoun stands for as a subject, mostly a noun, for some "which" a
    verb; any other word stands for itself."""
    if pronoun.lower in _RELATIVES and pronoun.dep in SUBJECTS:
        verb = pronoun.head.head if pronoun.head.dep in {"aux", "auxpass"} else pronoun.head
        if verb.dep == "relcl":
            return verb.head
    return pronoun


def object_of(verb: Token) -> Token | None:
    """Return the head of what is acted upon: the object, in the passive the subject."""
    if is_passive(verb):
        return subject_of(verb)
    return next(iter(verb.dependents("dobj")), None)


def agent_of(verb: Token) -> Token | None:
    """Return who does what is told in the passive: "was rejected by the council", "a plan rejected
    by the council"."""
    if not is_passive(verb):
        return None
    return next((who for by in verb.dependents("agent") for who in by.dependents("pobj")), None)


def joined_to(head: Token) -> list[Token]:
    """Return the nouns that are joined to a noun, at whatever remove: "the mayor, the board and the
    union"."""
    joined: list[Token] = []
    waiting = [head]
    while waiting:
        for child in waiting.pop().children:
            if child.dep == "conj" and child.pos in {"NOUN", "PROPN", "PRON"}:
                joined.append(child)
                waiting.append(child)
    return joined


def is_plural(subject: Token) -> bool:
    """Tell whether a verb agrees with this subject in the plural; a collective noun follows the
    verb of the source."""
    if any(child.dep == "conj" for child in subject.children) and any(
        child.lower == "and" for child in subject.children
    ):
        return True
    if subject.tag in {"NNS", "NNPS"} or subject.lower in {"they", "we", "you", "these", "those"}:
        return True
    if (
        subject.lower in {"all", "some", "many", "most", "few", "several", "both", "others"}
        or subject.pos == "NUM"
    ):
        return subject.lower != "one"
    if subject.dep in SUBJECTS and subject.lower != "i":
        first = next(iter(auxiliaries_of(subject.head)), subject.head)
        return first.lower in {"are", "were", "have", "do"} or (
            first.tag == "VBP" and first is subject.head
        )
    return False
