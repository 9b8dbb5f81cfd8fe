"""What parties contradict each other on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.indirect import of_wh_clause
from briefgen.findings.open_questions.asking.interrogatives import about, polar
from briefgen.findings.open_questions.asking.phrases import phrase
from briefgen.findings.open_questions.asking.punctuation import Piece
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.openings import (
    are_or_is,
    denier_of,
    is_to_be,
    with_subject,
)
from briefgen.findings.open_questions.rules.rule import NOUN, VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.grammar import (
    clause_of,
    dependent_clauses,
    is_negated,
    is_passive,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token

_DENYING_A_CLAUSE = openness.words("deny dispute contest contradict refute")
"""Verbs of denial whose clause is what is denied; one rejects or dismisses a thing."""
_DENYING_A_CLAIM = frozenset({"deny", "reject", "dismiss"})
"""Verbs of denial whose object, a claim, is said to be untrue; one may challenge it for other
reasons."""
_AGREEING = openness.words("agree")
"""What parties do not where they differ."""


def _claim_denied(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "rejected claims that the dam was unsafe", "denied allegations of bribing officials"."""
    denier = denier_of(noun)
    if denier is None:
        return
    yield from _accusation_denied(noun, denier, context)
    owner = next(iter(noun.dependents("poss")), None)
    for kind, verb in dependent_clauses(noun):
        clause = clause_of(verb)
        if kind == "that" and clause.is_finite:
            if owner is not None:
                tail = context.as_they_say(owner, "claim", clause.subject)
            else:
                tail = context.as_they_say(
                    own_subject(denier), "deny", clause.subject, opening="which"
                )
            yield OpenMatter(
                partial(polar, clause, context.wording, "settled", tail), around=denier
            )


def _accusation_denied(
    noun: Token, denier: Token, context: QuestionContext
) -> Iterator[OpenMatter]:
    """ "denied allegations of bribing officials": did she bribe them? "denied allegations of
    fraud": are they true?"""
    holder = own_subject(denier)
    for prep in noun.dependents("prep"):
        for act in prep.dependents("pcomp"):
            if prep.lower == "of" and act.tag == "VBG" and holder is not None:
                tail = [",", "as", "alleged"]
                yield OpenMatter(
                    partial(polar, with_subject(act, holder), context.wording, "past", tail),
                    around=denier,
                )
        if (
            prep.lower in {"of", "against", "about"}
            and prep.dependents("pobj")
            and denier.lemma in _DENYING_A_CLAIM
        ):
            yield OpenMatter(
                partial(about, noun, context.wording, opening=[are_or_is(noun)], closing=["true"]),
                around=denier,
            )


def _called_false(adjective: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The owners say the figures are misleading": are they?"""
    copula = adjective.head
    if (
        adjective.dep not in {"acomp", "oprd"}
        or copula.dep != "ccomp"
        or copula.head.pos != "VERB"
        or is_negated(copula)
    ):
        return
    clause = clause_of(copula)
    tail = context.as_they_say(own_subject(copula.head), copula.head.lemma, clause.subject)
    yield OpenMatter(partial(polar, clause, context.wording, "settled", tail), around=copula.head)


def _denied_that(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    holder = _denier(verb)
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        if kind == "that" and clause.is_finite and inner.dep != "advcl":
            tail = context.as_they_say(holder, "deny", clause.subject, opening="which")
            yield OpenMatter(partial(polar, clause, context.wording, "settled", tail))


def _denied_doing(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    holder = _denier(verb)
    for kind, inner in dependent_clauses(verb):
        if kind == "ing" and inner.dep in {"xcomp", "ccomp"} and holder is not None:
            yield OpenMatter(
                partial(
                    polar,
                    with_subject(inner, holder),
                    context.wording,
                    "past",
                    [",", "as", "alleged"],
                )
            )


def _part_denied(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    holder = _denier(verb)
    for thing in verb.dependents("dobj"):
        if (
            thing.lemma in openness.PARTICIPATION
            and holder is not None
            and thing.dependents("prep")
        ):
            yield OpenMatter(partial(_what_part, holder, thing, context))


def _denier(verb: Token) -> Token | None:
    return subject_of(verb) if not is_passive(verb) else None


def _what_part(holder: Token, thing: Token, context: QuestionContext) -> str:
    """ "denied any involvement in the break-in": what involvement, if any, did the embassy have in
    it?"""
    reading = context.reading
    named: list[Piece] = [
        token for token in phrase(thing, reading, 1) if token.index >= thing.index
    ]
    after = named[1:]
    who: list[Piece] = list(phrase(holder, reading, 2))
    return context.wording.sentence(
        ["what", thing, ",", "if", "any", ",", "did", *who, "have", *after]
    )


def _parties_differ(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    lemma = verb.lemma.lower()
    if is_negated(verb) != (lemma in _AGREEING):
        return
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        if kind == "whether" and (clause.is_finite or lemma != "debate"):
            yield OpenMatter(partial(polar, clause, context.wording, is_to_be(clause)))
        elif kind == "wh":
            yield OpenMatter(partial(of_wh_clause, inner, context.wording))


DISPUTED = (
    QuestionRule(
        name="claim denied",
        category="disputed",
        lemmas=openness.CLAIM_NOUNS | openness.VIEW_NOUNS,
        pos=NOUN,
        find=_claim_denied,
        strength=1.0,
        example="The ministry rejected claims that the dam was unsafe.",
        question="Was the dam unsafe, which the ministry denies?",
    ),
    QuestionRule(
        name="called false",
        category="disputed",
        lemmas=openness.FALSE,
        pos=VERB | {"ADJ"},
        find=_called_false,
        strength=1.0,
        example="The owners say the figures are misleading.",
        question="Are the figures misleading, as the owners say?",
    ),
    QuestionRule(
        name="denied that",
        category="disputed",
        lemmas=_DENYING_A_CLAUSE,
        pos=VERB,
        negated=False,
        find=_denied_that,
        strength=1.0,
        example="The ministry denies that the reactor leaked.",
        question="Did the reactor leak, which the ministry denies?",
    ),
    QuestionRule(
        name="denied doing",
        category="disputed",
        lemmas=_DENYING_A_CLAUSE,
        pos=VERB,
        negated=False,
        find=_denied_doing,
        strength=1.0,
        example="The chairman denied taking the money.",
        question="Did the chairman take the money, as alleged?",
    ),
    QuestionRule(
        name="part denied",
        category="disputed",
        lemmas=openness.words("deny"),
        pos=VERB,
        negated=False,
        find=_part_denied,
        strength=1.0,
        example="The embassy denied any involvement in the break-in.",
        question="What involvement, if any, did the embassy have in the break-in?",
    ),
    QuestionRule(
        name="parties differ",
        category="disputed",
        lemmas=openness.DIFFERING | _AGREEING,
        pos=VERB,
        find=_parties_differ,
        strength=1.0,
        example="The partners disagree about whether the levy is legal.",
        question="Is the levy legal?",
    ),
)
"""Said by one, denied by another."""
