"""What is promised, planned or called for without saying how."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.asking import about, polar, with_opening
from briefgen.findings.open_questions.phrases import phrase
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.language.grammar import (
    Clause,
    clause_of,
    clause_verb,
    dependent_clauses,
    is_hypothetical,
    is_infinitive,
    is_negated,
    is_passive,
    subject_of,
)
from briefgen.language.reading import Token


def find_vague(token: Token, source: Source) -> Iterator[Candidate]:
    """Find promises without what, who or how: "pledged to halve", "will take further steps", "the need for a …"."""
    if is_hypothetical(token) or is_negated(token):
        return
    lemma = token.lemma.lower()
    if token.pos == "VERB" and lemma in cues.PROMISING and not is_passive(token):
        yield from _promised(token, source)
    elif token.pos == "VERB" and lemma in cues.INTENDING:
        yield from _intended(token, source)
    elif token.pos == "NOUN" and lemma in cues.MEASURES:
        yield from _measures(token, source)
    if token.pos == "VERB" and lemma in cues.REFORMING:
        yield from _must(token, source)
    if token.pos == "NOUN" and lemma == "need" and token.dep in {"pobj", "dobj"}:
        for prep in token.dependents("prep"):
            if prep.lower == "for":
                yield from _consists(prep, source)
    if token.pos == "VERB" and lemma == "call":
        for prep in token.dependents("prep"):
            if prep.lower == "for":
                yield from _consists(prep, source)


def _promised(verb: Token, source: Source) -> Iterator[Candidate]:
    holder = subject_of(verb)
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        if any(child.dep == "neg" for child in inner.children):
            continue
        if inner.lemma not in cues.REFORMING:
            if kind in {"to", "that"} and inner.dep in {"xcomp", "ccomp"} and inner.right > inner.index:
                acting = Clause(inner, clause.subject if kind == "that" else holder, clause.auxiliaries, None)
                tail = [",", "as", "promised"]
                yield from source.candidate(
                    "vague_commitment", f"promised: {verb.lemma}", verb, polar, acting, source.wording, "future", tail
                )
            continue
        if kind == "to" and inner.dep in {"xcomp", "ccomp"}:
            acting = Clause(inner, holder, clause.auxiliaries, clause.negation)
            yield from source.candidate(
                "vague_commitment", f"promised: {verb.lemma}", verb, with_opening, ["how"], acting, source.wording, "future"
            )
        elif kind == "that" and clause.is_modal and clause.auxiliaries[0].lower in {"would", "will"}:
            yield from source.candidate(
                "vague_commitment", f"promised: {verb.lemma}", verb, with_opening, ["how"], clause, source.wording, "settled"
            )


def _intended(verb: Token, source: Source) -> Iterator[Candidate]:
    holder = subject_of(verb)
    for inner in verb.dependents("xcomp"):
        if inner.lemma in cues.REFORMING and is_infinitive(inner):
            clause = clause_of(inner)
            acting = Clause(inner, holder, clause.auxiliaries, clause.negation)
            yield from source.candidate(
                "vague_commitment", f"intended: {verb.lemma}", verb, with_opening, ["how"], acting, source.wording, "future"
            )


def _measures(noun: Token, source: Source) -> Iterator[Candidate]:
    """ "will take additional steps to …": what additional steps will it take?"""
    if not any(child.dep == "amod" and child.lower in cues.UNSPECIFIED for child in noun.children) or noun.dep != "dobj":
        return
    verb = noun.head
    clause = clause_of(verb)
    if clause.subject is None:
        return
    ahead = (
        (clause.is_modal and clause.auxiliaries[0].lower in {"will", "would"})
        or (verb.tag == "VBG" and clause.is_finite)
        or verb.dep == "xcomp"
    )
    if not ahead or any(child.dep == "det" for child in noun.children):
        return
    tense = "same" if clause.is_finite and not clause.is_modal else "future"
    moved = phrase(noun, source.reading, 1)
    yield from source.candidate(
        "vague_commitment",
        "unspecified measures",
        noun,
        with_opening,
        ["what", *moved],
        clause,
        source.wording,
        tense,
        without=[noun, *verb.dependents("conj", "cc")],
    )


def _consists(prep: Token, source: Source) -> Iterator[Candidate]:
    for thing in prep.dependents("pobj"):
        if (
            thing.lemma in cues.ANNOUNCED
            and not any(word.lower == "more" for word in source.reading.subtree(thing))
            and any(child.dep in {"amod", "compound"} for child in thing.children)
        ):
            yield from source.candidate(
                "vague_commitment", "called for", thing, about, thing, source.wording, opening=["what", "would"], closing=["consist", "of"]
            )


def _must(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The agency needs to improve its oversight", "We will restore the river": how?"""
    clause = clause_of(verb)
    first = clause.auxiliaries[0].lower if clause.auxiliaries else ""
    needed = verb.dep == "xcomp" and verb.tag == "VB" and verb.head.lemma in {"need", "have", "get"}
    own_words = first in {"will", "'ll", "’ll", "must"} and any(
        child.dep == "nsubj" and child.lower in {"we", "i"} for child in verb.children
    )
    if needed or own_words or first == "must":
        acting = Clause(verb, clause.subject, clause.auxiliaries, clause.negation)
        rule = "in own words" if own_words else "needs to"
        yield from source.candidate("vague_commitment", rule, verb, with_opening, ["how"], acting, source.wording, "future")


def find_in_marks(token: Token, source: Source) -> Iterator[Candidate]:
    """Find a thing announced in quotation marks, which nobody spells out: the need for a "permanent presence"."""
    if token.text not in {'"', "“", "``"}:
        return
    tokens = source.reading.tokens
    close = next((i for i in range(token.index + 1, min(token.index + 6, len(tokens))) if tokens[i].text in {'"', "”", "''"}), None)
    if close is None or close - token.index < 3:
        return
    head = next(
        (one for one in tokens[token.index + 1 : close] if one.pos == "NOUN" and one.head.index not in range(token.index + 1, close)), None
    )
    if head is None or head.index != close - 1 or head.lemma not in cues.ANNOUNCED | cues.MEASURES:
        return
    verb = clause_verb(head)
    ahead = clause_of(verb).is_modal or verb.lemma in cues.PROMISING | cues.INTENDING | {"agree", "call", "need", "demand", "urge"}
    if ahead:
        yield from source.candidate("vague_commitment", "in marks", head, _consist_of, token, close, head, source)


def _consist_of(mark: Token, close: int, head: Token, source: Source) -> str:
    named = source.reading.tokens[mark.index : close + 1]
    after = [token for prep in head.dependents("prep") if prep.left == close + 1 for token in phrase(prep, source.reading, 1)]
    return source.wording.sentence(["what", "would", "the", *named, *after, "consist", "of"])
