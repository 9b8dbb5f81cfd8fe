"""What is put to somebody, offered or threatened, and not decided."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.interrogatives import polar
from briefgen.findings.open_questions.asking.phrases import phrase
from briefgen.findings.open_questions.asking.punctuation import Piece
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.openings import with_subject
from briefgen.findings.open_questions.rules.rule import NOUN, VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.grammar import (
    Clause,
    clause_of,
    dependent_clauses,
    is_infinitive,
    is_negated,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token

_CALLING_FOR = openness.words("demand call seek urge want")
"""Verbs of wishing for an inquiry or a vote."""
_WISHED_FOR = openness.PROBES | {"referendum", "ballot", "election"}
"""What there will be, or not."""
_URGENT_NOUNS = openness.words("call demand request appeal plea")
"""Nouns of a wish put to somebody: "a request to the ministry to publish"."""


def _demanded(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "Campaigners demanded that the mine be closed": will it be?"""
    if any(other.text == "?" for other in verb.sentence.tokens):
        return
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        first = clause.auxiliaries[0] if clause.auxiliaries else inner
        if (
            kind == "that"
            and (first.tag == "VB" or first.lower == "should")
            and clause.negation is None
        ):
            yield OpenMatter(partial(polar, clause, context.wording, "future"))


def _inquiry_demanded(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The guild called for an inquiry into the collapse": will there be one?"""
    called = [
        thing
        for prep in verb.dependents("prep")
        if prep.lower == "for"
        for thing in prep.dependents("pobj")
    ]
    for thing in (*(verb.dependents("dobj") if verb.lemma != "call" else ()), *called):
        article = next((child for child in thing.children if child.lower in {"a", "an"}), None)
        if thing.lemma in _WISHED_FOR and article is not None:
            words: list[Piece] = [
                "will",
                "there",
                "be",
                *phrase(thing, context.reading, 2, without=thing.dependents("conj", "cc")),
            ]
            yield OpenMatter(partial(context.wording.sentence, words))


def _threatened(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The guild threatened to close the port": will it?"""
    for inner in verb.dependents("xcomp"):
        if is_infinitive(inner):
            yield OpenMatter(
                partial(polar, with_subject(inner, subject_of(verb)), context.wording, "future")
            )


def _urged(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The unions urged the board to reconsider": will it?"""
    if cue.lemma.lower() not in (openness.URGING if cue.pos == "VERB" else _URGENT_NOUNS):
        return
    if cue.dependents("oprd"):  # "called the hearing a plot to unseat her": a name, not a call
        return
    for inner in cue.dependents("xcomp", "ccomp", "advcl"):
        if is_infinitive(inner) and any(child.tag == "TO" for child in inner.children):
            target = _target_of(cue, inner, context)
            if target is not None:
                yield OpenMatter(
                    partial(polar, with_subject(inner, target), context.wording, "future"),
                    cue.lemma,
                )


def _target_of(cue: Token, inner: Token, context: QuestionContext) -> Token | None:
    """Return who is to do what is urged."""
    on = [prep for prep in cue.dependents("prep") if prep.lower in {"on", "upon"}]
    targets = [*cue.dependents("dobj"), *(whom for prep in on for whom in prep.dependents("pobj"))]
    target = own_subject(inner) or next(iter(targets), None)
    if target is not None and target.tag == "PRP" and context.wording.name_of(target) is None:
        return _addressee(cue) or target
    return target


def _addressee(verb: Token) -> Token | None:
    """Return to whom somebody wrote, where the letter urges "them" ("sent a letter to the board
    urging them to reconsider")."""
    for place in verb.ancestors():
        for child in (
            *place.children,
            *(prep for thing in place.dependents("dobj") for prep in thing.children),
        ):
            if child.dep in {"prep", "dative"} and child.lower == "to" and child.index < verb.index:
                return next(iter(child.dependents("pobj")), None)
    return None


def _willing(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "signalled its willingness to change the levy": will it?"""
    if cue.pos == "ADJ" and is_negated(cue.head):
        return
    for kind, inner in dependent_clauses(cue):
        if kind in {"to", "ing"} and own_subject(inner) is None:
            holder = own_subject(cue.head) if cue.pos != "NOUN" else subject_of(inner)
            yield OpenMatter(
                partial(polar, with_subject(inner, holder), context.wording, "future"), cue.lemma
            )


def _faces_calls(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The mayor faces calls to resign", "is under pressure to sell the port": will she?"""
    verb = noun.head
    if noun.dep == "pobj" and verb.lower == "under" and verb.head.lemma in {"be", "come", "remain"}:
        verb = verb.head
    elif noun.dep != "dobj" or verb.lemma not in openness.RESISTING:
        return
    if is_negated(verb):
        return
    for inner in sorted((*noun.children, *verb.children), key=lambda child: child.index):
        if (
            inner.index > noun.index
            and inner.tag == "VB"
            and any(child.tag == "TO" for child in inner.children)
        ):
            acting = Clause(
                inner, own_subject(inner) or subject_of(verb), clause_of(inner).auxiliaries, None
            )
            yield OpenMatter(partial(polar, acting, context.wording, "future"))
            return


WISHES = (
    QuestionRule(
        name="demanded",
        category="undecided",
        lemmas=openness.DEMANDING,
        pos=VERB,
        negated=False,
        find=_demanded,
        strength=0.7,
        example="Campaigners demanded that the mine be closed.",
        question="Will the mine be closed?",
    ),
    QuestionRule(
        name="inquiry demanded",
        category="undecided",
        lemmas=_CALLING_FOR,
        pos=VERB,
        negated=False,
        find=_inquiry_demanded,
        strength=0.8,
        example="The guild called for an inquiry into the collapse.",
        question="Will there be an inquiry into the collapse?",
    ),
    QuestionRule(
        name="threatened",
        category="undecided",
        lemmas=openness.words("threaten"),
        pos=VERB,
        negated=False,
        find=_threatened,
        strength=0.9,
        example="The guild threatened to close the port.",
        question="Will the guild close the port?",
    ),
    QuestionRule(
        name="urged",
        category="undecided",
        lemmas=openness.URGING | _URGENT_NOUNS,
        pos=VERB | NOUN,
        find=_urged,
        strength=0.7,
        strengths={"ask": 0.4},
        figure_of_speech=True,
        example="The unions urged the board to reconsider the closure.",
        question="Will the board reconsider the closure?",
    ),
    QuestionRule(
        name="willing",
        category="undecided",
        lemmas=openness.WILLING,
        pos=VERB | NOUN | {"ADJ"},
        find=_willing,
        strength=0.8,
        strengths={"ready": 0.5},
        example="The premier is willing to change the law.",
        question="Will the premier change the law?",
    ),
    QuestionRule(
        name="faces calls",
        category="undecided",
        lemmas=openness.CALLS,
        pos=NOUN,
        find=_faces_calls,
        strength=0.8,
        example="The mayor faces calls to resign.",
        question="Will the mayor resign?",
    ),
)
"""Wishes that are not granted yet, offers and threats that are not carried out."""
