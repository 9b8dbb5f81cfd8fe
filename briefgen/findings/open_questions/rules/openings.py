"""What the rules of several categories share: asking what the clauses on a cue, or its subject,
leave open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from briefgen.findings.open_questions.asking.auxiliaries import Tense
from briefgen.findings.open_questions.asking.indirect import of_wh_clause
from briefgen.findings.open_questions.asking.interrogatives import about, polar
from briefgen.findings.open_questions.context import QuestionContext, is_settled
from briefgen.findings.open_questions.rules.rule import OpenMatter
from briefgen.language.english import openness
from briefgen.language.grammar import (
    Clause,
    clause_of,
    dependent_clauses,
    introduced_by,
    is_negated,
    is_plural,
    own_subject,
)
from briefgen.language.reading import Token

WILL = frozenset({"will", "'ll", "’ll"})
"""What puts a clause into the future."""
WILL_OR_WOULD = WILL | {"would"}
"""What does so in speech that is reported too."""

_SAYING_NOTHING = frozenset({"reason", "one", "thing"})
"""Subjects of which "what is …?" makes no question: "the reason is unclear" wants a why."""
_DETAILS = frozenset({"detail", "information"})
"""Subjects that need a word on what they are of."""


def is_to_be(clause: Clause) -> Tense:
    """Return the tense in which to ask whether a clause holds: its own, or the future where it has
    none ("whether to appeal")."""
    return "settled" if clause.is_finite else "future"


def with_subject(verb: Token, subject: Token | None) -> Clause:
    """Read the clause of a verb with the subject that is understood."""
    clause = clause_of(verb)
    return Clause(verb, subject, clause.auxiliaries, clause.negation)


def are_or_is(noun: Token) -> str:
    """Return the verb that agrees with a noun that is asked about."""
    return "are" if is_plural(noun) else "is"


def do_or_does(noun: Token) -> str:
    """Return the auxiliary that agrees with a noun that is asked about."""
    return "do" if is_plural(noun) else "does"


def asked_whether(verb: Token, context: QuestionContext, cue: Token) -> OpenMatter:
    """Return the matter of a clause with "whether"."""
    clause = clause_of(verb)
    return OpenMatter(partial(polar, clause, context.wording, is_to_be(clause)), "whether", cue=cue)


def asked_by_wh_clause(
    verb: Token, context: QuestionContext, cue: Token, holder: Token | None = None
) -> OpenMatter:
    """Return the matter of a clause with an interrogative word."""
    return OpenMatter(partial(of_wh_clause, verb, context.wording, holder), "wh-clause", cue=cue)


def clauses_are_open(
    cue: Token, context: QuestionContext, holder: Token | None = None
) -> Iterator[OpenMatter]:
    """Ask what the clauses on a cue leave open."""
    if is_settled(cue):
        return
    for kind, verb in dependent_clauses(cue):
        if kind == "wh":
            yield asked_by_wh_clause(verb, context, cue, holder)
        elif kind == "whether":
            yield asked_whether(verb, context, cue)


def as_unknown(matters: Iterator[OpenMatter]) -> Iterator[OpenMatter]:
    """Give matters as what nobody knows, and not as what somebody keeps back."""
    return (replace(matter, category="unknown") for matter in matters)


def subject_is_open(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """Ask about the subject of "was not disclosed", "is not known", "remains unclear"."""
    subject = own_subject(verb)
    if subject is None:
        return
    if introduced_by(subject) == "whether":
        yield asked_whether(subject, context, verb)
    elif subject.pos in {"VERB", "AUX"}:
        yield asked_by_wh_clause(subject, context, verb)
    elif any(kind in {"wh", "whether"} for kind, _ in dependent_clauses(subject)):
        yield from clauses_are_open(subject, context)
    elif subject.pos == "NOUN" and subject.lemma not in _SAYING_NOTHING and not _is_none(subject):
        yield from _noun_is_open(subject, verb, context)


def _is_none(noun: Token) -> bool:
    """Tell "no decision" and "any word": of nothing in particular."""
    return any(child.lower in {"no", "any"} for child in noun.children) and not noun.dependents(
        "prep"
    )


def _noun_is_open(subject: Token, verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    lemma = subject.lemma.lower()
    if lemma in openness.DOCUMENTS:
        opening, closing = ["what", do_or_does(subject)], ["show"]
    elif lemma in _DETAILS and not subject.dependents("prep"):
        return
    elif any(child.lower in WILL for child in verb.dependents("aux")):
        opening, closing = ["what", "will"], ["be"]
    else:
        opening, closing = ["what", are_or_is(subject)], []
    yield OpenMatter(
        partial(about, subject, context.wording, opening=opening, closing=closing), cue=verb
    )


def is_yet_to(verb: Token) -> bool:
    """Tell "has yet to": the verb hangs as an infinitive on "have" with "yet"."""
    return (
        verb.dep in {"xcomp", "ccomp"}
        and verb.head.lemma in {"have", "be"}
        and any(child.lower == "yet" for child in (*verb.head.children, *verb.children))
    )


_REFUSABLE = openness.REFUSING | {"able", "unable", "willing", "unwilling", "reluctant"}
"""What a disclosure hangs on that does not happen: "declined to say", "was unable to say"."""
_REFUSABLE_IF_NEGATED = frozenset({"able", "willing", "decide", "choose"})
"""Those of them that refuse only when negated: "was not able to say"."""


def is_held_back(verb: Token) -> bool:
    """Tell whether a disclosure is denied, declined or still to come."""
    if is_negated(verb) or is_yet_to(verb):
        return True
    governor = verb.head
    if verb.dep in {"xcomp", "ccomp"} and governor.lemma in _REFUSABLE:
        negated = is_negated(governor) or is_negated(governor.head)
        return negated == (governor.lemma in _REFUSABLE_IF_NEGATED)
    if verb.dep == "pcomp" and governor.lower == "without":
        return True
    return (
        verb.dep == "conj" and verb.tag == "VB" and governor.tag == "VB" and is_held_back(governor)
    )


def denier_of(noun: Token) -> Token | None:
    """Return the verb by which somebody rejects a claim."""
    if noun.head.lemma in openness.DENYING and noun.dep in {"dobj", "nsubjpass"}:
        return noun.head
    return None


_THOUGH = frozenset({"though", "although", "while", "whereas"})
"""What opens a clause that is set against the one above."""


def is_contrasted(verb: Token) -> bool:
    """Tell whether the sentence sets something against what the verb reports."""
    return any(
        (child.dep == "advcl" and any(mark.lower in _THOUGH for mark in child.children))
        or (child.dep == "prep" and child.lower == "despite")
        or (child.dep == "cc" and child.lower in {"but", "yet"})
        for child in verb.children
    )


def is_contested(verb: Token, holder: Token | None) -> bool:
    """Tell whether a claim has another against it: in what is set against it, by a denial in its
    sentence ("…, which he denied"), or because it is made in court."""
    return (
        is_contrasted(verb)
        or (holder is not None and holder.lemma.lower() in _LITIGANTS)
        or any(
            other.lemma in _FLAT_DENIALS
            and other.dep in {"relcl", "conj", "advcl", "ROOT"}
            and other is not verb
            and not is_negated(other)
            and not (verb.dep in {"ccomp", "xcomp"} and verb.head is other)
            for other in verb.sentence.tokens
        )
    )


_LITIGANTS = openness.words(
    "motion lawsuit suit complaint petition appeal filing plaintiff defendant claimant appellant"
    " petitioner respondent"
)
"""Those who claim something in court, where another holds against it, and what they file there.
"The defendants claimed the deed was forged." """
_FLAT_DENIALS = openness.words("deny reject refute rebut dispute contradict")
"""Verbs that by themselves set a word against a claim."""


def is_particular(subject: Token) -> bool:
    """Tell "the plan" and "Heron Bridge" from "any plan" and "plans": what holds of all plans
    leaves nothing open."""
    if subject.pos in {"PROPN", "PRON"}:
        return subject.tag not in {"DT", "WDT", "WP"}
    first = {child.lower for child in subject.children if child.dep in {"det", "poss"}}
    return bool(first) and not first & _OF_NO_ONE_THING


_OF_NO_ONE_THING = frozenset({"any", "all", "every", "each", "no", "some", "a", "an", "such"})
"""Determiners of what is not one thing that the article speaks of."""
