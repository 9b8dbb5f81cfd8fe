"""Whether the day of a phrase lies behind the article or ahead of it: by the tense of the clause
that the phrase belongs to, participles included."""

from __future__ import annotations

from briefgen.findings.timeline.day_phrases import DayPhrase
from briefgen.language.english.event_words import (
    ANNOUNCING,
    COMMITTING,
    DECISIVE_VERBS,
    EVENT_NOUNS,
    HANDLING,
    INTENDING,
    RESCHEDULING,
)
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import (
    ARRANGED,
    IMPLICATIVE,
    Direction,
    direction_of,
    is_to_infinitive,
    reporting_verb_over,
    verb_over,
)
from briefgen.language.reading import Token

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha"})
_ABLE = frozenset({"able", "unable"})
_NOUN_LABELS = frozenset({"poss", "compound", "nmod", "amod", "nummod"})


def direction_of_phrase(verb: Token, anchor: Token, words: DayPhrase) -> Direction | None:
    """Tell on which side of the article the day of a phrase lies; None where that cannot be told.

    Args:
        verb: the verb that the phrase belongs to.
        anchor: the word of the phrase that hangs on another.
        words: the phrase.
    """
    lemma = verb.lemma.lower()
    if lemma in RESCHEDULING and words.lead in {"to", "until", "till", "for"}:
        return "ahead" if not _is_long_past(verb) else None
    if anchor.dep in _NOUN_LABELS:
        return None  # "a Friday meeting was cancelled": no telling which Friday
    if _has_a_timed_object(verb, anchor):
        return None
    direction = _direction(verb)
    if words.lead in {"until", "till", "through"} and direction == "past":
        return None  # "was closed until Friday": which has come, or is to come
    return direction


def _has_a_timed_object(verb: Token, anchor: Token) -> bool:
    """Tell whether the day may be that of the object: "announced a strike on Monday", "cancelled a
    meeting on Friday"."""
    lemma = verb.lemma.lower()
    return any(
        lemma in ANNOUNCING or (lemma in HANDLING and child.lemma.lower() in EVENT_NOUNS)
        for child in verb.dependents("dobj")
        if child.index < anchor.index
    )


def _direction(verb: Token) -> Direction | None:
    auxiliaries = {child.lower for child in verb.children if child.dep in {"aux", "auxpass"}}
    if is_to_infinitive(verb):
        return _of_an_infinitive(verb)
    if verb.lemma.lower() in ARRANGED and verb.tag == "VBN":
        return None if auxiliaries & {"was", "were", "had", "'d"} else "ahead"
    if verb.tag in {"VBN", "VBD"} and not auxiliaries and not _shares_a_modal(verb):
        return "past"  # "Launched in June, the operation is …"
    if verb.tag == "VBG" and not auxiliaries:
        return _of_a_gerund(verb)
    if auxiliaries & {"would", "'d", "’d"} and "have" not in auxiliaries:
        return "ahead" if reporting_verb_over(verb) is not None else None
    if verb.tag == "VBG" and auxiliaries & {"was", "were", "been"}:
        return "past"
    if verb.tag in {"VBZ", "VBP"} and not auxiliaries and _is_done(verb):
        return "ahead"  # "Talks resume on Friday": no report, though "resume" may be one
    return direction_of(verb)


def _is_done(verb: Token) -> bool:
    """Tell a verb of what is done, with nothing reported behind it."""
    return verb.lemma.lower() in DECISIVE_VERBS and not verb.dependents("ccomp")


def _shares_a_modal(verb: Token) -> bool:
    """Tell whether a participle is joined to one that is to come: "will be tried and sentenced"."""
    return verb.dep == "conj" and verb.tag == "VBN" and direction_of(verb.head) == "ahead"


def _of_an_infinitive(verb: Token) -> Direction | None:
    """ "Set to open in June" lies ahead, "was forced to resign" behind; of what was planned or was
    to happen nobody knows."""
    governor = verb_over(verb.head) if verb.head is not verb else None
    if governor is None or governor is verb:
        return "ahead"
    lemma = governor.lemma.lower()
    if lemma in IMPLICATIVE:
        return direction_of(governor)
    if any(child.lower == "have" and child.dep == "aux" for child in verb.children):
        return None  # "were to have been signed"
    finite = _finite_over(governor)
    past = finite.tag == "VBD" or any(
        child.lower in {"was", "were", "had"} for child in finite.dependents("aux", "auxpass")
    )
    if verb.head.lower in _ABLE:
        return direction_of(finite)
    if not past:
        return "ahead"
    if lemma == "be" or lemma in INTENDING or lemma in ARRANGED or verb.dep == "advcl":
        return None
    return "ahead" if lemma in COMMITTING or verb_class(governor) is not None else None


def _of_a_gerund(verb: Token) -> Direction | None:
    """ "After being elected in 2005" lies behind; what else a participle tells lies where its verb
    does, if anywhere."""
    if verb.dep in {"acl", "amod", "compound", "csubj", "nsubj"}:
        return None
    preposition = verb.head.lower if verb.dep == "pcomp" else ""
    marks = {child.lower for child in verb.children if child.dep in {"mark", "prep"}}
    governor = verb_over(verb.head) if verb.head is not verb else None
    above = direction_of(governor) if governor is not None and governor is not verb else None
    if "after" in {preposition} | marks:
        return "past" if above == "past" else None
    if "before" in {preposition} | marks:
        return None if above == "past" else above
    return above


def _finite_over(verb: Token) -> Token:
    while verb.dep in {"xcomp", "acomp", "pcomp", "prep", "attr", "oprd"} and verb.head is not verb:
        verb = verb.head
    return verb


def _is_long_past(verb: Token) -> bool:
    return any(child.lower == "had" for child in verb.dependents("aux", "auxpass"))


def is_foretold(verb: Token) -> bool:
    """Tell whether a verb can only speak of what is to come: "will meet"."""
    return any(child.lower in _WILL for child in verb.dependents("aux")) and not any(
        child.lower == "have" for child in verb.dependents("aux")
    )


def may_not_have_happened(verb: Token) -> bool:
    """Tell whether nobody knows that a thing of the past took place: "was to be held yesterday",
    "had planned to meet", "could have met"."""
    auxiliaries = {child.lower for child in verb.children if child.dep in {"aux", "auxpass"}}
    if auxiliaries & {"would", "could", "should", "might", "'d", "’d"} and "have" in auxiliaries:
        return True
    if verb.lemma.lower() in ARRANGED and verb.tag == "VBN" and auxiliaries & {"was", "were"}:
        return True
    if not is_to_infinitive(verb) or verb.head is verb:
        return False
    governor = verb_over(verb.head)
    if governor is None or governor is verb:
        return False
    lemma = governor.lemma.lower()
    return (lemma == "be" and verb.head is governor) or (
        lemma not in IMPLICATIVE and (lemma in INTENDING or lemma in ARRANGED)
    )
