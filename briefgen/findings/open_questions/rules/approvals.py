"""What somebody else has still to approve, or a court to find: without that, what the source
reports does not come."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.auxiliaries import participle_of
from briefgen.findings.open_questions.asking.interrogatives import check_subject, polar, shortest
from briefgen.findings.open_questions.asking.phrases import phrase, predicate_phrase, subject_phrase
from briefgen.findings.open_questions.asking.punctuation import Piece
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.openings import is_particular
from briefgen.findings.open_questions.rules.rule import NOUN, VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.grammar import (
    Clause,
    clause_of,
    clause_verb,
    is_negated,
    is_passive,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token

_PARTICIPLES = {
    "approval": "approved",
    "ratification": "ratified",
    "authorisation": "authorised",
    "authorization": "authorized",
    "endorsement": "endorsed",
    "confirmation": "confirmed",
}
"""What a thing is that gets what others give ("approval by the owners" -> be approved by the
owners)."""
_NEEDING = frozenset({"need", "have", "require"})
"""Verbs of what must happen first: "still needs to be ratified"."""
_NOW = frozenset({"is", "are", "’s", "'s"})
"""Auxiliaries of a condition that may come; "if it were" and "if it had been" are of what is
not."""
_OF_THE_READER = frozenset({"you", "we", "it", "one"})
"""Subjects of a condition that names nobody."""


def _is_past(verb: Token) -> bool:
    """Tell what was so at the time of the story; in reported speech the same form speaks of now."""
    return verb.tag == "VBD" and verb.dep != "ccomp"


def _to_be_approved(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if cue.pos == "NOUN" and cue.lemma.lower() in openness.APPROVALS:
        yield from _approval_awaited(cue, context)
    elif (
        cue.tag == "VBN"
        and cue.lemma.lower() in openness.APPROVING | openness.JUDGING
        and not is_negated(cue)
    ):
        yield from _approval_required(cue, context)


def _approval_awaited(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The sale is subject to regulatory approval", "needs the consent of the owners": will it get
    it?"""
    verb = _verb_of_awaiting(noun)
    subject = subject_of(verb) if verb is not None else None
    if (
        verb is None
        or subject is None
        or _is_past(verb)
        or is_negated(verb)
        or not is_particular(subject)
    ):
        return
    agents = [prep for prep in noun.dependents("prep") if prep.lower == "by"]
    approved = _PARTICIPLES.get(noun.lemma.lower())
    if agents and approved is not None:
        named: list[Piece] = ["be", approved, *phrase(agents[0], context.reading, 1)]
    else:
        named = ["receive", *phrase(noun, context.reading, 1)]
    yield OpenMatter(partial(_will, Clause(verb, subject, (), None), named, context))


def _verb_of_awaiting(noun: Token) -> Token | None:
    governor = noun.head
    if noun.dep == "dobj" and governor.lemma in openness.REQUIRING:
        return governor
    if noun.dep == "pobj" and (governor.lower == "pending" or governor.head.lower == "subject"):
        return clause_verb(governor)
    return None


def _approval_required(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The plan must be approved by parliament", "still needs to be ratified": will it be?"""
    clause = clause_of(verb)
    must = bool(clause.auxiliaries) and clause.auxiliaries[0].lower == "must"
    needs = (
        verb.dep == "xcomp"
        and verb.head.lemma in _NEEDING
        and not is_negated(verb.head)
        and not _is_past(verb.head)
    )
    if (
        is_passive(verb)
        and (must or needs)
        and clause.subject is not None
        and is_particular(clause.subject)
    ):
        yield OpenMatter(partial(polar, clause, context.wording, "future"))


def _if_approved(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "If approved, the scheme would create jobs", "if the owner is found guilty": will it, will
    he be?"""
    if (
        not _is_judgement(verb)
        or verb.dep != "advcl"
        or not any(mark.dep == "mark" and mark.lower == "if" for mark in verb.children)
    ):
        return
    auxiliaries = verb.dependents("aux", "auxpass")
    own = own_subject(verb)
    if any(auxiliary.lower not in _NOW for auxiliary in auxiliaries) or (own is None) == bool(
        auxiliaries
    ):
        return
    subject = own or own_subject(verb.head)
    if subject is None or subject.lower in _OF_THE_READER or not is_particular(subject):
        return
    acting = Clause(verb, subject, (), None)
    _, after = predicate_phrase(acting, context.reading, 1)
    yield OpenMatter(
        partial(_will, acting, ["be", participle_of(verb), *after], context), around=verb.head
    )


def _is_judgement(verb: Token) -> bool:
    """Tell a participle of those who approve or judge, "found guilty" among them."""
    guilty = verb.lemma.lower() == "find" and any(
        child.lower == "guilty" for child in verb.children
    )
    return verb.tag == "VBN" and (
        guilty or verb.lemma.lower() in openness.APPROVING | openness.JUDGING
    )


def _will(clause: Clause, words: list[Piece], context: QuestionContext) -> str:
    check_subject(clause)
    return shortest(
        lambda level: context.wording.sentence(
            ["will", *subject_phrase(clause, context.reading, level), *words]
        )
    )


APPROVALS = (
    QuestionRule(
        name="to be approved",
        category="pending_event",
        lemmas=openness.APPROVALS | openness.APPROVING | openness.JUDGING,
        pos=VERB | NOUN,
        find=_to_be_approved,
        strength=0.9,
        example="The sale is subject to regulatory approval.",
        question="Will the sale receive regulatory approval?",
    ),
    QuestionRule(
        name="if approved",
        category="pending_event",
        lemmas=openness.APPROVING | openness.JUDGING | {"find"},
        pos=VERB,
        negated=False,
        in_condition=None,
        find=_if_approved,
        strength=0.7,
        example="If approved, the scheme would create 300 jobs.",
        question="Will the scheme be approved?",
    ),
)
"""What waits for a yes."""
