"""What is under way and not at its end: talks, dates not set, deadlines that run, facts that are
still looked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.indirect import of_wh_clause
from briefgen.findings.open_questions.asking.interrogatives import (
    about,
    check_subject,
    definite,
    polar,
    shortest,
    with_opening,
)
from briefgen.findings.open_questions.asking.phrases import phrase, subject_phrase
from briefgen.findings.open_questions.asking.punctuation import Piece
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.openings import are_or_is, is_particular, is_yet_to
from briefgen.findings.open_questions.rules.rule import NOUN, VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.grammar import (
    Clause,
    clause_of,
    is_infinitive,
    is_negated,
    is_passive,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token
from briefgen.model import QuestionCategory

_GIVING_TIME = openness.words("have give")
"""Verbs of who has time for an act, or is given it."""
_SOUGHT = openness.words("gather collect establish determine assess investigate")
"""Verbs of working out what is there already; the others are of what will be."""
_WORKED_OUT = openness.FACTS | openness.CAUSES | openness.DETAIL_NOUNS | {"term", "condition"}
"""What takes shape bit by bit."""


def _is_current(verb: Token) -> bool:
    """Tell a verb of now: in the present, or in speech reported in the past."""
    clause = clause_of(verb)
    first = clause.auxiliaries[0] if clause.auxiliaries else verb
    return first.tag in {"VBZ", "VBP"} or (first.tag == "VBD" and verb.dep == "ccomp")


def _in_talks(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The firm is in talks to buy the port": will it? "in talks with the union about pay": will
    they agree?"""
    if noun.dep == "pobj" and noun.head.lower == "in" and noun.head.head.lemma == "be":
        verb = noun.head.head
    elif noun.dep == "dobj" and noun.head.lemma == "hold" and noun.head.tag == "VBG":
        verb = noun.head
    else:
        return
    subject = subject_of(verb)
    if subject is None or not _is_current(verb) or is_negated(verb):
        return
    after = [child for child in (*noun.children, *verb.children) if child.index > noun.index]
    aims = [aim for aim in after if aim.tag == "VB" and is_infinitive(aim)]
    preps = [
        prep
        for prep in after
        if prep.dep == "prep" and prep.lower in {"with", *openness.CONCERNING}
    ]
    if aims:
        acting = Clause(aims[0], subject, clause_of(aims[0]).auxiliaries, None)
        yield OpenMatter(partial(polar, acting, context.wording, "future"), category="undecided")
    elif preps:
        yield OpenMatter(
            partial(
                _agree,
                Clause(verb, subject, (), None),
                sorted(preps, key=lambda prep: prep.index),
                context,
            )
        )


def _agree(clause: Clause, preps: list[Token], context: QuestionContext) -> str:
    check_subject(clause)
    words: list[Piece] = []
    for prep in preps:
        inner = phrase(
            prep, context.reading, 1, without=[other for other in preps if other is not prep]
        )
        words += [prep.lower if prep.lower == "with" else "on", *inner[1:]]
    return shortest(
        lambda level: context.wording.sentence(
            [
                "will",
                *subject_phrase(clause, context.reading, level),
                "reach",
                "an",
                "agreement",
                *words,
            ]
        )
    )


def _no_date(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "No date has been set for the vote": when will it take place?"""
    if not _is_not_set(noun):
        return
    verb = noun.head
    category: QuestionCategory = "undisclosed" if verb.lemma in openness.DISCLOSING else "undecided"
    for child in (*noun.children, *verb.children):
        if child.index < noun.index:
            continue
        if child.dep == "prep" and child.lower in {"for", "of"}:
            for thing in child.dependents("pobj"):
                yield OpenMatter(partial(_take_place, thing, context), category=category)
            for inner in child.dependents("pcomp"):
                if any(word.lower == "when" for word in inner.children):
                    yield OpenMatter(
                        partial(of_wh_clause, inner, context.wording), category=category
                    )
        elif child.tag == "VB" and is_infinitive(child) and own_subject(child) is not None:
            yield OpenMatter(
                partial(with_opening, ["when"], clause_of(child), context.wording, "future"),
                category=category,
            )


def _is_not_set(date: Token) -> bool:
    verb = date.head
    if verb.pos not in {"VERB", "AUX"} or date.dep not in {"nsubjpass", "dobj", "attr", "nsubj"}:
        return False
    none = any(child.lower == "no" for child in date.children)
    if verb.lemma == "be":
        return none
    return verb.lemma in openness.SETTING and (none or is_negated(verb) or is_yet_to(verb))


def _take_place(thing: Token, context: QuestionContext) -> str:
    check_subject(Clause(thing.head, thing, (), None))

    def at(level: int) -> str:
        return context.wording.sentence(
            [
                "when",
                "will",
                *definite(phrase(thing, context.reading, level), thing),
                "take",
                "place",
            ]
        )

    return shortest(at)


def _spoken_of(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "There is talk of the premier calling an election": will she?"""
    if any(child.lower == "no" for child in noun.children):
        return
    for prep in (
        *noun.dependents("prep"),
        *(noun.head.dependents("prep") if noun.dep in {"nsubj", "attr"} else ()),
    ):
        if prep.lower not in {"of", "about"}:
            continue
        acts = [(act, who) for who in prep.dependents("pobj") for act in who.dependents("acl")]
        acts += [
            (act, who) for act in prep.dependents("pcomp") if (who := own_subject(act)) is not None
        ]
        for act, who in acts:
            if act.tag == "VBG" and not act.dependents("aux", "auxpass"):
                yield OpenMatter(
                    partial(polar, Clause(act, who, (), None), context.wording, "future")
                )


def _deadline(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The company has until Friday to respond", "gave the company seven days to respond": will it
    by then?"""
    spans = [
        time
        for time in verb.dependents("dobj")
        if time.lemma in openness.TERMS and time.dependents("nummod")
    ]
    holder = _holder_of_time(verb, spans)
    acts = _acts_in_time(verb, spans, context)
    given = verb.lemma == "give"
    if holder is None or not (given or _is_current(verb)):
        return
    for act in acts:
        untils = [
            prep
            for place in (verb, act)
            for prep in place.children
            if prep.lower == "until" and verb.index < prep.index < act.index
        ]
        times = [time for prep in untils for time in prep.dependents("pobj")]
        ends: list[Piece] = []
        if times:
            ends = ["by", *phrase(times[0], context.reading, 1, without=acts)]
        elif spans and spans[0].index < act.index:
            ends = ["within", *phrase(spans[0], context.reading, 1, without=[act])]
        # the giver's, or theirs to whom it was given?
        whose = given and any(token.tag == "PRP$" for token in context.reading.subtree(act))
        if ends and not whose:
            inside = [prep for prep in untils if prep.head is act]
            acting = Clause(act, own_subject(act) or holder, clause_of(act).auxiliaries, None)
            yield OpenMatter(
                partial(with_opening, [], acting, context.wording, "future", ends, without=inside)
            )


def _holder_of_time(verb: Token, spans: list[Token]) -> Token | None:
    """Return who has the time: the subject of "have", those to whom it is given."""
    if verb.lemma != "give":
        return own_subject(verb)
    if is_passive(verb):
        return next(iter(verb.dependents("nsubjpass")), None)
    return next(
        iter(
            verb.dependents("dative")
            or [thing for thing in verb.dependents("dobj") if thing not in spans]
        ),
        None,
    )


def _acts_in_time(verb: Token, spans: list[Token], context: QuestionContext) -> list[Token]:
    """Return what is to be done in the time, wherever the parse hangs it."""
    acts = verb.dependents("xcomp", "advcl")
    acts += [act for time in spans for act in time.dependents("acl", "relcl")]
    for prep in verb.dependents("prep"):
        if prep.lower == "until":  # "until the end of the month to remove the waste"
            acts += [act for act in context.reading.subtree(prep) if act.dep in {"acl", "relcl"}]
    return [act for act in acts if act.tag == "VB" and is_infinitive(act)]


def _being_worked_out(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The extent of the flood is still being assessed": what is it?"""
    subject = own_subject(verb)
    if not is_passive(verb) or not any(child.lower == "being" for child in verb.children):
        return
    if subject is None or subject.lemma.lower() not in _WORKED_OUT:
        return
    if not subject.dependents("prep", "acl", "poss") or not is_particular(subject):
        return
    if verb.lemma in _SOUGHT:
        yield OpenMatter(
            partial(about, subject, context.wording, opening=["what", are_or_is(subject)]),
            category="unknown",
        )
    else:
        yield OpenMatter(
            partial(about, subject, context.wording, opening=["what", "will"], closing=["be"])
        )


UNDER_WAY = (
    QuestionRule(
        name="in talks",
        category="pending_event",
        also="undecided",
        lemmas=openness.TALKS,
        pos=NOUN,
        find=_in_talks,
        strength=0.8,
        example="The club is in discussions about the stadium.",
        question="Will the club reach an agreement on the stadium?",
    ),
    QuestionRule(
        name="deadline",
        category="pending_event",
        lemmas=_GIVING_TIME,
        pos=VERB | {"AUX"},
        negated=False,
        find=_deadline,
        strength=0.9,
        example="The company has ten days to respond.",
        question="Will the company respond within ten days?",
    ),
)
"""Talks and deadlines."""

UNSETTLED = (
    QuestionRule(
        name="no date",
        category="undecided",
        also="undisclosed",
        lemmas=openness.DATES,
        pos=NOUN,
        find=_no_date,
        strength=1.0,
        example="No date has been set for the vote.",
        question="When will the vote take place?",
    ),
    QuestionRule(
        name="spoken of",
        category="undecided",
        lemmas=openness.SPOKEN_OF,
        pos=NOUN,
        find=_spoken_of,
        strength=0.7,
        example="There is talk of the premier calling an election.",
        question="Will the premier call an election?",
    ),
    QuestionRule(
        name="being worked out",
        category="undecided",
        also="unknown",
        lemmas=openness.WORKING_OUT,
        find=_being_worked_out,
        strength=1.0,
        example="The details of the deal are still being worked out.",
        question="What will the details of the deal be?",
    ),
)
"""What takes shape: dates, terms, what people expect of somebody."""
