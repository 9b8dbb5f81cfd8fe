"""What is kept from the public."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.actors.person_nouns import is_person_noun
from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.asking import about, polar
from briefgen.findings.open_questions.openings import clauses_are_open, is_yet_to, subject_is_open
from briefgen.findings.open_questions.phrases import phrase
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.language.grammar import clause_of, dependent_clauses, introduced_by, is_hypothetical, is_negated, is_passive, is_plural
from briefgen.language.reading import Token


def find_withheld(token: Token, source: Source) -> Iterator[Candidate]:
    """Find what somebody does not say: "declined to say who", "has not disclosed the cost", "details were not made public"."""
    if token.pos not in {"VERB", "AUX"} or is_hypothetical(token):
        return
    lemma = token.lemma.lower()
    if lemma in cues.TACIT and _is_held_back(token):
        yield from _not_gone_into(token, source)
    heavy = [part for thing in token.dependents("ccomp") if thing.pos == "NOUN" for part in thing.children if part.index == token.index + 1]
    public = lemma == "make" and any(child.lower in {"public", "available", "known"} for child in (*token.children, *heavy))
    if lemma not in cues.DISCLOSING and not public:
        return
    if is_passive(token):
        asks = token.dep in {"ccomp", "pcomp"} and introduced_by(token) in {"wh", "whether"}
        if (is_negated(token) or is_yet_to(token)) and not asks:
            yield from subject_is_open(token, source, "undisclosed", "not disclosed")
        return
    if not _is_held_back(token):
        return
    if lemma == "confirm":
        for kind, verb in dependent_clauses(token):
            if kind in {"that", "whether"}:
                yield from source.candidate("unconfirmed_claim", "not confirmed", token, polar, clause_of(verb), source.wording, "settled")
        return
    yield from clauses_are_open(token, source, "undisclosed", "not said")
    if is_yet_to(token):  # when it will be published is the question then
        return
    for thing in token.dependents("dobj", *(("ccomp",) if public else ())):
        if heavy and thing.lemma.lower() in cues.DOCUMENTS:  # "make public her travel records"
            shown = phrase(thing, source.reading, 2, without=heavy)
            words = ["what", "do" if is_plural(thing) else "does", *shown, "show"]
            yield from source.candidate("undisclosed", "document not released", token, source.wording.sentence, words)
        elif thing.pos == "NOUN":
            yield from _thing_is_open(thing, token, source)


def _not_gone_into(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "would not be drawn on whether", "declined to go into the details of the offer"."""
    preps = [prep for prep in verb.dependents("prep") if prep.lower in {"into", "on", "about"}]
    if verb.lemma == "draw" and not is_passive(verb):
        return
    if verb.lemma != "draw" and not any(prep.lower == "into" for prep in preps):
        return
    yield from clauses_are_open(verb, source, "undisclosed", "not said")
    for prep in preps:
        for thing in prep.dependents("pobj"):
            if thing.lemma in cues.FACTS | cues.CAUSES | cues.DETAIL_NOUNS | {"term"} and thing.dependents("prep", "poss"):
                opening = ["what", "are" if is_plural(thing) else "is"]
                yield from source.candidate("undisclosed", "thing not disclosed", verb, about, thing, source.wording, opening=opening)


def _is_held_back(verb: Token) -> bool:
    """Tell whether a disclosure is denied, declined or still to come."""
    if is_negated(verb) or is_yet_to(verb):
        return True
    governor = verb.head
    if verb.dep in {"xcomp", "ccomp"} and governor.lemma in cues.REFUSING | {"able", "unable", "willing", "unwilling", "reluctant"}:
        negated = is_negated(governor) or is_negated(governor.head)
        if governor.lemma in {"able", "willing", "decide", "choose"}:
            return negated
        return not negated
    if verb.dep == "pcomp" and governor.lower == "without":
        return True
    return verb.dep in {"conj"} and verb.tag == "VB" and governor.tag == "VB" and _is_held_back(governor)


def _thing_is_open(thing: Token, verb: Token, source: Source) -> Iterator[Candidate]:
    """Ask about the object of a disclosure that did not happen."""
    beside = [prep for prep in verb.dependents("prep") if prep.left == thing.right + 1 and prep.lower in {"for", "of", "about"}]
    closing = [token for prep in beside for token in phrase(prep, source.reading, 1)]
    has_of = bool(thing.dependents("prep", "poss", "acl")) or bool(beside)
    lemma = thing.lemma.lower()
    if lemma in cues.DOCUMENTS and verb.lemma not in {"say", "tell"}:
        opening = ["what", "do" if is_plural(thing) else "does"]
        yield from source.candidate(
            "undisclosed", "document not released", verb, about, thing, source.wording, opening=opening, closing=["show"]
        )
    elif verb.lemma in {"identify", "name"} and thing.pos == "NOUN":
        if not (is_person_noun(thing) or thing.lemma in cues.UNNAMED):
            return
        opening = ["who", "are" if is_plural(thing) else "is"]
        yield from source.candidate("undisclosed", "not named", verb, about, thing, source.wording, opening=opening)
    elif (
        has_of
        and thing.pos == "NOUN"
        and lemma not in {"evidence", "comment", "word", "reason", "question", "request", "way", "attention", "access"} | cues.PARTICIPATION
    ):
        clauses = [pair for prep in thing.dependents("prep") for pair in dependent_clauses(thing) if prep]
        if any(kind in {"wh", "whether"} for kind, _ in clauses):
            yield from clauses_are_open(thing, source, "undisclosed", "details not given")
        else:
            opening = ["what", "are" if is_plural(thing) else "is"]
            yield from source.candidate(
                "undisclosed", "thing not disclosed", verb, about, thing, source.wording, opening=opening, closing=closing
            )


def find_evasive(token: Token, source: Source) -> Iterator[Candidate]:
    """Find what somebody is vague or silent about, and what no details are given on."""
    lemma = token.lemma.lower()
    if lemma in cues.EVASIVE and token.pos == "ADJ":
        yield from clauses_are_open(token, source, "vague_commitment" if lemma == "vague" else "undisclosed", "vague")
    if (
        lemma in cues.DETAIL_NOUNS
        and token.pos == "NOUN"
        and any(child.lower in {"no", "few", "little", "any"} for child in token.children)
    ):
        verb = token.head
        if any(child.lower == "any" for child in token.children) and not (_is_held_back(verb) or verb.lower == "without"):
            return
        yield from clauses_are_open(token, source, "undisclosed", "no details")


def find_unanswered(token: Token, source: Source) -> Iterator[Candidate]:
    """Find what somebody was asked and did not answer: "Asked whether the fund would close, Lund declined to comment"."""
    if token.lemma not in {"ask", "press", "question"} or token.dep not in {"advcl", "amod", "ccomp", "acl"} or token.tag != "VBN":
        return
    verb = token.head
    if verb.pos not in {"VERB", "AUX"}:
        return
    silent = (verb.lemma in {"decline", "refuse", "demur"} and not is_negated(verb)) or (
        is_negated(verb) and verb.lemma in cues.DISCLOSING | {"respond", "reply", "draw"}
    )
    if silent:
        yield from clauses_are_open(token, source, "undisclosed", "asked and not answered")


def find_withheld_part(token: Token, source: Source) -> Iterator[Candidate]:
    """Find what was published in part: "released only some of the footage"."""
    if token.pos != "VERB" or token.lemma not in cues.DISCLOSING:
        return
    for part in token.dependents("dobj", "nsubjpass"):
        only = any(child.lower in {"only", "just"} for child in (*part.children, *token.children))
        if part.lower in {"some", "part", "portions", "parts"} and only:
            for prep in part.dependents("prep"):
                for thing in prep.dependents("pobj"):
                    opening = ["what", "does", "the", "rest", "of"]
                    yield from source.candidate(
                        "undisclosed", "part not released", token, about, thing, source.wording, opening=opening, closing=["show"]
                    )
