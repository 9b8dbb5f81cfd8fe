"""What is expected, announced or set for bodies and persons to do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.interrogatives import polar, with_opening
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.openings import WILL_OR_WOULD, is_to_be, with_subject
from briefgen.findings.open_questions.rules.rule import VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.english.person_nouns import is_person_noun
from briefgen.language.grammar import (
    Clause,
    clause_of,
    dependent_clauses,
    is_hypothetical,
    is_infinitive,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token

_NO_PERSONS = openness.words(
    "goal aim purpose plan idea point way job task step key thing problem challenge"
)
"""Subjects of which "is to" says what they consist in: "the goal is to win"."""
_HABITS = frozenset(
    {"sometimes", "often", "usually", "always", "frequently", "never", "occasionally"}
)
"""Adverbs under which "would" tells what used to happen, or never will."""


def _foreseen(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "Brokers predict that the bank will fail": will it?"""
    waiting = dependent_clauses(cue)
    if cue.pos == "NOUN" and cue.dep == "nsubj" and cue.head.lemma == "be":
        waiting += dependent_clauses(cue.head)
    for kind, inner in waiting:
        clause = clause_of(inner)
        if (
            kind == "that"
            and clause.is_modal
            and clause.auxiliaries[0].lower in WILL_OR_WOULD
            and inner.dep in {"ccomp", "acl"}
        ):
            yield OpenMatter(partial(polar, clause, context.wording, "future"), cue.lemma)


def _acts_expected(cue: Token) -> list[Clause]:
    """Return what somebody is expected, set or due to do, with who is."""
    if cue.tag not in {"VBN", "VBD"} and cue.pos != "ADJ":
        return []
    governor = cue if cue.pos == "VERB" else cue.head
    subject = own_subject(cue) or own_subject(governor)
    acts = [
        *cue.dependents("xcomp", "ccomp"),
        *(governor.dependents("xcomp") if governor is not cue else ()),
    ]
    if subject is None:
        return []
    return [
        with_subject(act, subject)
        for act in acts
        if is_infinitive(act) and own_subject(act) is None
    ]


def _choice_of(verb: Token) -> Token | None:
    """Return the clause that a body is to decide on: "whether the law is valid"."""
    return next((inner for kind, inner in dependent_clauses(verb) if kind == "whether"), None)


def _expected_to_rule(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    for acting in _acts_expected(cue):
        if acting.verb.lemma in openness.RULING_VERBS and _choice_of(acting.verb) is None:
            yield OpenMatter(partial(with_opening, ["how"], acting, context.wording, "future"))


def _expected(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    for acting in _acts_expected(cue):
        if acting.verb.lemma not in openness.RULING_VERBS:
            yield OpenMatter(partial(polar, acting, context.wording, "future"), cue.lemma)


def _to_be_decided(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "is expected to decide whether the law is valid", "will decide whether it is": is it?"""
    for acting in _acts_expected(cue) if cue.lemma.lower() in openness.EXPECTED else ():
        choice = _choice_of(acting.verb)
        if acting.verb.lemma in openness.RULING_VERBS and choice is not None:
            yield _decided(choice, context)
    if cue.pos == "VERB" and cue.lemma == "decide" and _is_ahead(cue):
        for kind, inner in dependent_clauses(cue):
            if kind == "whether":
                yield _decided(inner, context)


def _decided(choice: Token, context: QuestionContext) -> OpenMatter:
    clause = clause_of(choice)
    return OpenMatter(partial(polar, clause, context.wording, is_to_be(clause)))


def _is_looked_to(verb: Token) -> bool:
    """Tell "would look to renegotiate"."""
    return (
        verb.dep in {"xcomp", "advcl"}
        and verb.head.lemma in openness.INTENDING
        and verb.tag == "VB"
    )


def _is_ahead(verb: Token) -> bool:
    """Tell what a body will do, or looks to do; how one will vote "for" or "against" is said."""
    clause = clause_of(verb)
    if clause.subject is None or not (
        _is_looked_to(verb) or (clause.is_modal and clause.auxiliaries[0].lower in WILL_OR_WOULD)
    ):
        return False
    return verb.lemma != "vote" or not any(
        prep.lower in {"for", "against"} for prep in verb.dependents("prep")
    )


def _to_be_ruled_on(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The senate will vote on the treaty": how?"""
    if _is_ahead(verb) and not (verb.lemma == "decide" and dependent_clauses(verb)):
        yield OpenMatter(partial(with_opening, ["how"], clause_of(verb), context.wording, "future"))


def _to_be_negotiated(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The two states would look to renegotiate the pact": will they?"""
    if not _is_ahead(verb):
        return
    looked = _is_looked_to(verb)
    acting = with_subject(verb, subject_of(verb.head)) if looked else clause_of(verb)
    yield OpenMatter(
        partial(polar, acting, context.wording, "future"), around=verb.head if looked else verb
    )


def announced_by(verb: Token) -> list[Clause]:
    """Return what somebody says that they would do: "The agency said it would consult the
    towns"."""
    announced = []
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        if kind != "that" or inner.dep != "ccomp" or not _is_announced(clause):
            continue
        aims = inner.dependents("xcomp", "advcl") if inner.lemma in openness.INTENDING else []
        aim = next((aim for aim in aims if aim.tag == "VB" and own_subject(aim) is None), None)
        announced.append(
            Clause(aim, clause.subject, clause_of(aim).auxiliaries, None)
            if aim is not None
            else clause
        )
    return announced


def _is_announced(clause: Clause) -> bool:
    verb = clause.verb
    if not clause.is_modal or clause.auxiliaries[0].lower not in WILL_OR_WOULD | {"'d", "’d"}:
        return False
    habit = any(child.lower in _HABITS for child in verb.children)
    return (
        clause.negation is None and verb.lemma != "be" and not habit and not is_hypothetical(verb)
    )


def _announced(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    for clause in announced_by(verb):
        act = clause.verb
        if act.lemma not in openness.REFORMING and (
            act.lemma not in openness.INCOMPLETE or _goes_on(act)
        ):
            yield OpenMatter(partial(polar, clause, context.wording, "future"))


def _goes_on(verb: Token) -> bool:
    """Tell whether anything stands behind a verb that belongs to it."""
    return any(child.index > verb.index and child.dep != "punct" for child in verb.children)


def _is_to(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "Her successor is to take over in May": will it be so?"""
    if (
        verb.tag not in {"VB", "VBN"}
        or verb.dep != "xcomp"
        or verb.head.lemma != "be"
        or not is_infinitive(verb)
    ):
        return
    governor = verb.head
    subject = own_subject(governor)
    if (
        subject is None
        or subject.pos == "PRON"
        or governor.tag not in {"VBZ", "VBP"}
        or governor.dependents("attr", "acomp")
    ):
        return
    acting = context.cast.actor_of(subject) is not None or is_person_noun(subject)
    if acting and subject.lemma not in _NO_PERSONS:
        yield OpenMatter(
            partial(
                polar,
                Clause(verb, subject, clause_of(verb).auxiliaries, None),
                context.wording,
                "future",
            )
        )


FORESEEN = (
    QuestionRule(
        name="foreseen",
        category="pending_event",
        lemmas=openness.FORESEEING,
        negated=False,
        find=_foreseen,
        strength=0.8,
        example="Brokers predict that the bank will fail.",
        question="Will the bank fail?",
    ),
    QuestionRule(
        name="expected to rule",
        category="pending_event",
        lemmas=openness.EXPECTED,
        negated=False,
        find=_expected_to_rule,
        strength=1.0,
        example="The court is expected to rule in May.",
        question="How will the court rule in May?",
    ),
    QuestionRule(
        name="to be decided",
        category="pending_event",
        lemmas=openness.EXPECTED | {"decide"},
        negated=False,
        find=_to_be_decided,
        strength=1.0,
        example="The court will decide whether the law is valid.",
        question="Is the law valid?",
    ),
    QuestionRule(
        name="expected",
        category="pending_event",
        lemmas=openness.EXPECTED,
        negated=False,
        find=_expected,
        strength=0.6,
        figure_of_speech=True,
        example="The premier is expected to resign.",
        question="Will the premier resign?",
    ),
    QuestionRule(
        name="to be ruled on",
        category="pending_event",
        lemmas=openness.RULING_VERBS,
        pos=VERB,
        negated=False,
        find=_to_be_ruled_on,
        strength=0.8,
        example="The senate will vote on the treaty.",
        question="How will the senate vote on the treaty?",
    ),
    QuestionRule(
        name="to be negotiated",
        category="pending_event",
        lemmas=openness.MEETING_VERBS,
        pos=VERB,
        negated=False,
        find=_to_be_negotiated,
        strength=1.0,
        example="The leaders will meet in Oslo on Tuesday.",
        question="Will the leaders meet in Oslo on Tuesday?",
    ),
    QuestionRule(
        name="announced",
        category="pending_event",
        lemmas=openness.ANNOUNCING,
        pos=VERB,
        negated=False,
        find=_announced,
        strength=0.7,
        figure_of_speech=True,
        example="The agency said it would consult the towns.",
        question="Will the agency consult the towns?",
    ),
    QuestionRule(
        name="is to",
        category="pending_event",
        negated=False,
        find=_is_to,
        strength=0.7,
        example="The two leaders are to meet in Oslo in June.",
        question="Will the two leaders meet in Oslo in June?",
    ),
)
"""Foreseen, scheduled or said to come."""
