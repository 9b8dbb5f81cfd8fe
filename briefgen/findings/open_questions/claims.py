"""What is claimed, alleged or held, and not confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.asking import about, polar
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.language.grammar import (
    Clause,
    clause_of,
    clause_verb,
    dependent_clauses,
    is_hypothetical,
    is_negated,
    is_passive,
    is_plural,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token
from briefgen.model import QuestionCategory


def find_claims(token: Token, source: Source) -> Iterator[Candidate]:
    """Find what is claimed: "claimed he had struck a deal", "allegedly", "accused the board of hiding losses", "no evidence that"."""
    if is_hypothetical(token):
        return
    lemma = token.lemma.lower()
    if token.pos == "VERB":
        argued = lemma in cues.ARGUING and any(_contrasted(verb) for verb in (token, *token.dependents("ccomp")))
        if (lemma in cues.CLAIMING or argued) and not is_passive(token) and not is_negated(token):
            yield from _claimed(token, source, lemma)
        if lemma in cues.ACCUSING:
            yield from _accused(token, source, lemma)
        if lemma in cues.HEARSAY_PASSIVES and is_passive(token):
            yield from _said_of(token, source, lemma)
        if lemma in cues.VERIFYING and is_negated(token):
            yield from _not_verified(token, source)
        if lemma in {"believe", "suspect", "speculate", "fear", "think", "worry"} and not is_passive(token) and not is_negated(token):
            yield from _believed(token, source, lemma)
        if any(child.lower in cues.POSSIBLE_MODALS for child in token.dependents("aux")) and any(
            child.lower == "have" for child in token.dependents("aux")
        ):
            yield from _may_have(token, source)
        if lemma in {"appear", "seem"}:
            yield from _seems(token, source)
    elif lemma in cues.HEARSAY_ADVERBS and token.dep == "advmod":
        yield from _hearsay(token, source)
    elif token.pos == "NOUN" and lemma in cues.PROOF_NOUNS and _is_absent(token):
        held = token.head if token.dep in {"attr", "dobj", "nsubjpass", "nsubj"} else token
        for kind, verb in {verb: (kind, verb) for kind, verb in (*dependent_clauses(token), *dependent_clauses(held))}.values():
            if kind == "that" and clause_of(verb).is_finite and verb.dep != "advcl":
                yield from source.candidate("unconfirmed_claim", "no evidence", token, polar, clause_of(verb), source.wording, "settled")
    elif token.pos == "NOUN" and (lemma in cues.CLAIM_NOUNS or (lemma in cues.VIEW_NOUNS and _denier(token) is not None)):
        yield from _claim_noun(token, source)


def _contrasted(verb: Token) -> bool:
    """Tell whether the sentence sets something against what the verb reports."""
    for child in verb.children:
        if child.dep == "advcl" and any(mark.lower in {"though", "although", "while", "whereas"} for mark in child.children):
            return True
        if child.dep == "prep" and child.lower == "despite":
            return True
        if child.dep == "cc" and child.lower in {"but", "yet"}:
            return True
    return False


def _claimed(verb: Token, source: Source, lemma: str) -> Iterator[Candidate]:
    holder = subject_of(verb)
    category: QuestionCategory = "disputed" if _contrasted(verb) else "unconfirmed_claim"
    for kind, inner in dependent_clauses(verb):
        if inner.dep == "advcl" or kind not in {"that", "to"}:
            continue
        clause = clause_of(inner)
        if kind == "to":
            clause = Clause(inner, holder, clause.auxiliaries, clause.negation)
        tense = "settled" if kind == "that" else ("past" if any(a.lemma == "have" for a in clause.auxiliaries) else "present")
        tail = source.as_they_say(holder, lemma, clause.subject)
        if _contrasted(inner):
            category = "disputed"
        yield from source.candidate(category, f"claim: {lemma}", verb, polar, clause, source.wording, tense, tail)


def _accused(verb: Token, source: Source, lemma: str) -> Iterator[Candidate]:
    """ "The union accused the board of hiding losses", "she is accused of hiding losses"."""
    passive = is_passive(verb)
    accused = own_subject(verb) if passive else next(iter(verb.dependents("dobj")), None)
    if accused is None:
        return
    holder = None if passive else subject_of(verb)
    category: QuestionCategory = "disputed" if _contrasted(verb) else "unconfirmed_claim"
    for prep in verb.children:
        if prep.dep != "prep" or prep.lower != "of":
            continue
        for act in prep.children:
            if act.dep == "pcomp" and not clause_of(act).is_finite:
                clause = clause_of(act)
                acting = Clause(act, accused, clause.auxiliaries, clause.negation)
                tail = source.as_they_say(holder, "allege" if lemma == "accuse" else "suspect", accused)
                yield from source.candidate(category, f"accused: {lemma}", verb, polar, acting, source.wording, "past", tail)


def _believed(verb: Token, source: Source, lemma: str) -> Iterator[Candidate]:
    """ "Some analysts believe the bank is insolvent": what is held without a name."""
    holder = own_subject(verb)
    if holder is None or (holder.lemma.lower() not in cues.GENERAL_HOLDERS and lemma != "speculate"):
        return
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        if kind == "that" and clause.is_finite and inner.dep == "ccomp":
            yield from source.candidate("unconfirmed_claim", f"believed: {lemma}", verb, polar, clause, source.wording, "settled")


def _may_have(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The ledger may have been destroyed": was it?"""
    clause = clause_of(verb)
    if clause.is_finite and not is_hypothetical(verb):
        yield from source.candidate("unconfirmed_claim", "may have", verb, polar, clause, source.wording, "past")


def _seems(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "There did not appear to be any connection to the leak": is there any?"""
    subject = own_subject(verb)
    for inner in verb.dependents("xcomp"):
        if inner.lemma != "be" or subject is None or subject.dep != "expl":
            continue
        clause = clause_of(inner)
        acting = Clause(inner, subject, clause.auxiliaries, None)
        yield from source.candidate("unconfirmed_claim", "appears", verb, polar, acting, source.wording, "present")


def _said_of(verb: Token, source: Source, lemma: str) -> Iterator[Candidate]:
    """ "He is alleged to have destroyed the ledger", "the ship is believed to be lost"."""
    subject = own_subject(verb)
    for inner in verb.dependents("xcomp"):
        if subject is None or inner.tag not in {"VB", "VBN"}:
            continue
        clause = clause_of(inner)
        acting = Clause(inner, subject, clause.auxiliaries, clause.negation)
        if lemma in {"believe", "think", "report"} and is_negated(verb):
            continue
        tense = "past" if any(a.lemma == "have" for a in clause.auxiliaries) else "present"
        yield from source.candidate("unconfirmed_claim", f"said of: {lemma}", verb, polar, acting, source.wording, tense)


def _hearsay(adverb: Token, source: Source) -> Iterator[Candidate]:
    verb = clause_verb(adverb)
    if verb.pos not in {"VERB", "AUX"} or adverb.head is not verb:
        return
    clause = clause_of(verb)
    if not clause.is_finite:
        return
    said = {"allegedly": "alleged", "reportedly": "reported", "purportedly": "purported", "supposedly": "supposed"}[adverb.lower]
    yield from source.candidate(
        "unconfirmed_claim", f"adverb: {adverb.lower}", adverb, polar, clause, source.wording, "same", [",", "as", said]
    )


def _is_absent(noun: Token) -> bool:
    """Tell "no evidence", "without evidence", "did not provide evidence"."""
    if any(child.lower in {"no", "little", "scant"} for child in noun.children):
        return True
    governor = noun.head
    return (governor.lower == "without") or (
        governor.pos in {"VERB", "AUX"} and noun.dep in {"dobj", "attr", "nsubjpass"} and is_negated(governor)
    )


def _not_verified(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The figures could not be verified": are they right? "could not confirm that …": is it so?"""
    for kind, inner in dependent_clauses(verb):
        if kind in {"that", "whether"} and clause_of(inner).is_finite and verb.lemma != "confirm":
            yield from source.candidate("unconfirmed_claim", "not verified", verb, polar, clause_of(inner), source.wording, "settled")
    thing = own_subject(verb) if is_passive(verb) else next(iter(verb.dependents("dobj")), None)
    if thing is None or thing.pos != "NOUN":
        return
    clauses = [inner for kind, inner in dependent_clauses(thing) if kind == "that"]
    if clauses:
        for inner in clauses:
            yield from source.candidate("unconfirmed_claim", "not verified", verb, polar, clause_of(inner), source.wording, "settled")
    elif thing.lemma in cues.CLAIM_NOUNS | {"figure", "number", "account", "statement", "toll", "authenticity"}:
        opening = ["are" if thing.tag == "NNS" else "is"]
        yield from source.candidate(
            "unconfirmed_claim", "not verified", verb, about, thing, source.wording, opening=opening, closing=["correct"]
        )


def _claim_noun(noun: Token, source: Source) -> Iterator[Candidate]:
    """ "allegations that the vote was bought", denied or not."""
    denied = _denier(noun)
    if denied is not None:
        yield from _accusation_denied(noun, denied, source)
    for kind, verb in dependent_clauses(noun):
        if kind != "that" or not clause_of(verb).is_finite:
            continue
        clause = clause_of(verb)
        if denied is not None:
            owner = next(iter(noun.dependents("poss")), None)
            if owner is not None:
                tail = source.as_they_say(owner, "claim", clause.subject)
            else:
                tail = source.as_they_say(own_subject(denied), "deny", clause.subject, opening="which")
            yield from source.candidate("disputed", "claim denied", noun, polar, clause, source.wording, "settled", tail, around=denied)
        elif noun.lemma not in {"report", "charge"}:
            holder = next(iter(noun.dependents("poss")), None)
            tail = source.as_they_say(holder, "claim", clause.subject)
            yield from source.candidate(
                "unconfirmed_claim", f"claim noun: {noun.lemma}", noun, polar, clause, source.wording, "settled", tail
            )


def _denier(noun: Token) -> Token | None:
    """Return the verb by which somebody rejects a claim."""
    if noun.head.lemma in cues.DENYING and noun.dep in {"dobj", "nsubjpass"}:
        return noun.head
    return None


def _accusation_denied(noun: Token, denier: Token, source: Source) -> Iterator[Candidate]:
    """ "denied allegations of bribing officials": did she bribe them? "denied allegations of fraud": are they true?"""
    holder = own_subject(denier)
    for prep in noun.dependents("prep"):
        for act in prep.dependents("pcomp"):
            if prep.lower == "of" and act.tag == "VBG" and holder is not None:
                clause = clause_of(act)
                acting = Clause(act, holder, clause.auxiliaries, clause.negation)
                yield from source.candidate(
                    "disputed", "claim denied", noun, polar, acting, source.wording, "past", [",", "as", "alleged"], around=denier
                )
        if prep.lower in {"of", "against", "about"} and prep.dependents("pobj") and denier.lemma in {"deny", "reject", "dismiss"}:
            opening = ["are" if is_plural(noun) else "is"]
            yield from source.candidate(
                "disputed", "claim denied", noun, about, noun, source.wording, opening=opening, closing=["true"], around=denier
            )
