"""What parties contradict each other on."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.asking import polar
from briefgen.findings.open_questions.indirect import of_wh_clause
from briefgen.findings.open_questions.marks import Piece
from briefgen.findings.open_questions.phrases import phrase
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.language.grammar import Clause, clause_of, dependent_clauses, is_hypothetical, is_negated, is_passive, own_subject, subject_of
from briefgen.language.reading import Token


def find_disputes(token: Token, source: Source) -> Iterator[Candidate]:
    """Find what parties contradict each other on: "denied that", "disagree about whether", "dispute over who"."""
    lemma = token.lemma.lower()
    if is_hypothetical(token):
        return
    if lemma in cues.FALSE and token.pos in {"ADJ", "VERB"} and token.dep in {"acomp", "oprd"}:
        yield from _called_false(token, source)
    if token.pos != "VERB":
        return
    if lemma in cues.DENYING and not is_negated(token):
        yield from _denied(token, source)
    elif lemma in cues.DIFFERING | {"agree"} and is_negated(token) == (lemma == "agree"):
        for kind, verb in dependent_clauses(token):
            if kind == "whether" and (clause_of(verb).is_finite or lemma != "debate"):
                tense = "settled" if clause_of(verb).is_finite else "future"
                yield from source.candidate("disputed", "parties differ", token, polar, clause_of(verb), source.wording, tense)
            elif kind == "wh":
                yield from source.candidate("disputed", "parties differ", token, of_wh_clause, verb, source.wording)


def _called_false(adjective: Token, source: Source) -> Iterator[Candidate]:
    """ "The owners say the figures are misleading": are they?"""
    copula = adjective.head
    if copula.dep != "ccomp" or copula.head.pos != "VERB" or is_negated(copula):
        return
    clause = clause_of(copula)
    tail = source.as_they_say(own_subject(copula.head), copula.head.lemma, clause.subject)
    yield from source.candidate("disputed", "called false", adjective, polar, clause, source.wording, "settled", tail, around=copula.head)


def _denied(verb: Token, source: Source) -> Iterator[Candidate]:
    holder = subject_of(verb) if not is_passive(verb) else None
    if verb.lemma in {"deny", "dispute", "contest", "contradict", "refute"}:
        for kind, inner in dependent_clauses(verb):
            clause = clause_of(inner)
            if kind == "that" and clause.is_finite and inner.dep != "advcl":
                tail = source.as_they_say(holder, "deny", clause.subject, opening="which")
                yield from source.candidate("disputed", "denied that", verb, polar, clause, source.wording, "settled", tail)
            elif kind == "ing" and inner.dep in {"xcomp", "ccomp"} and holder is not None:
                acting = Clause(inner, holder, clause.auxiliaries, clause.negation)
                tail = [",", "as", "alleged"]
                yield from source.candidate("disputed", "denied doing", verb, polar, acting, source.wording, "past", tail)
    for thing in verb.dependents("dobj"):
        if thing.lemma in cues.PARTICIPATION and holder is not None and verb.lemma == "deny" and thing.dependents("prep"):
            yield from source.candidate("disputed", "part denied", verb, _part, holder, thing, source)


def _part(holder: Token, thing: Token, source: Source) -> str:
    """ "denied any involvement in the break-in": what involvement, if any, did the embassy have in it?"""
    reading = source.reading
    named: list[Piece] = [token for token in phrase(thing, reading, 1) if token.index >= thing.index]
    after = named[1:]
    who: list[Piece] = list(phrase(holder, reading, 2))
    return source.wording.sentence(["what", thing, ",", "if", "any", ",", "did", *who, "have", *after])
