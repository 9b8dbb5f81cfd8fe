"""What somebody else has still to approve, or a court to find: without that, what the source reports does not come."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.asking import check_subject, polar, shortest
from briefgen.findings.open_questions.marks import Piece
from briefgen.findings.open_questions.phrases import phrase, predicate_phrase, subject_phrase
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.findings.open_questions.verbs import participle_of
from briefgen.language.grammar import Clause, clause_of, clause_verb, is_hypothetical, is_negated, is_passive, own_subject, subject_of
from briefgen.language.reading import Token

_PARTICIPLES = {
    "approval": "approved",
    "ratification": "ratified",
    "authorisation": "authorised",
    "authorization": "authorized",
    "endorsement": "endorsed",
    "confirmation": "confirmed",
}
"""What a thing is that gets what others give ("approval by the owners" -> be approved by the owners)."""


def find_approvals(token: Token, source: Source) -> Iterator[Candidate]:
    """Find what waits for a yes: "subject to approval", "needs the consent of", "must be approved by", "if convicted"."""
    lemma = token.lemma.lower()
    if token.pos == "NOUN" and lemma in cues.APPROVALS and not is_hypothetical(token):
        yield from _awaited(token, source)
    if token.pos != "VERB" or token.tag != "VBN" or is_negated(token):
        return
    guilty = lemma == "find" and any(child.lower == "guilty" for child in token.children)
    if lemma in cues.APPROVING | cues.JUDGING or guilty:
        yield from _condition(token, source)
        if is_passive(token) and not guilty and not is_hypothetical(token):
            yield from _required(token, source)


def is_particular(subject: Token) -> bool:
    """Tell "the plan" and "Heron Bridge" from "any plan" and "plans": what holds of all plans leaves nothing open."""
    if subject.pos in {"PROPN", "PRON"}:
        return subject.tag not in {"DT", "WDT", "WP"}
    first = {child.lower for child in subject.children if child.dep in {"det", "poss"}}
    return bool(first) and not first & {"any", "all", "every", "each", "no", "some", "a", "an", "such"}


def _is_past(verb: Token) -> bool:
    """Tell what was so at the time of the story; in reported speech the same form speaks of now."""
    return verb.tag == "VBD" and verb.dep != "ccomp"


def _awaited(noun: Token, source: Source) -> Iterator[Candidate]:
    governor = noun.head
    if noun.dep == "dobj" and governor.lemma in cues.REQUIRING:
        verb = governor
    elif noun.dep == "pobj" and (governor.lower == "pending" or governor.head.lower == "subject"):
        verb = clause_verb(governor)
    else:
        return
    subject = subject_of(verb)
    if subject is None or _is_past(verb) or is_negated(verb) or not is_particular(subject):
        return
    agents = [prep for prep in noun.dependents("prep") if prep.lower == "by"]
    approved = _PARTICIPLES.get(noun.lemma.lower())
    if agents and approved is not None:
        named: list[Piece] = ["be", approved, *phrase(agents[0], source.reading, 1)]
    else:
        named = ["receive", *phrase(noun, source.reading, 1)]
    yield from source.candidate("pending_event", "to be approved", noun, _will, Clause(verb, subject, (), None), named, source)


def _required(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The plan must be approved by parliament", "still needs to be ratified": will it be?"""
    clause = clause_of(verb)
    must = bool(clause.auxiliaries) and clause.auxiliaries[0].lower == "must"
    needs = verb.dep == "xcomp" and verb.head.lemma in {"need", "have", "require"} and not is_negated(verb.head) and not _is_past(verb.head)
    subject = clause.subject
    if not (must or needs) or subject is None or not is_particular(subject):
        return
    yield from source.candidate("pending_event", "to be approved", verb, polar, clause, source.wording, "future")


def _condition(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "If approved, the scheme would create jobs", "if the owner is convicted": will it, will he be?"""
    if verb.dep != "advcl" or not any(mark.dep == "mark" and mark.lower == "if" for mark in verb.children):
        return
    auxiliaries = verb.dependents("aux", "auxpass")
    if any(auxiliary.lower not in {"is", "are", "’s", "'s"} for auxiliary in auxiliaries):  # "if it were approved", "if it had been"
        return
    subject = own_subject(verb)
    if (subject is None) == bool(auxiliaries):
        return
    subject = subject or own_subject(verb.head)
    if subject is None or subject.lower in {"you", "we", "it", "one"} or not is_particular(subject):
        return
    acting = Clause(verb, subject, (), None)
    _, after = predicate_phrase(acting, source.reading, 1)
    yield from source.candidate(
        "pending_event",
        "if approved",
        verb,
        _will,
        acting,
        ["be", participle_of(verb), *after],
        source,
        around=verb.head,
    )


def _will(clause: Clause, words: list[Piece], source: Source) -> str:
    check_subject(clause)
    return shortest(lambda level: source.wording.sentence(["will", *subject_phrase(clause, source.reading, level), *words]))
