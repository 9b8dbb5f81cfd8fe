"""What is not decided: considered, made possible, left to a condition, without a date."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.auxiliaries import base_of
from briefgen.findings.open_questions.asking.indirect import of_wh_clause
from briefgen.findings.open_questions.asking.interrogatives import (
    check_subject,
    definite,
    in_the_passive,
    polar,
    shortest,
    with_opening,
)
from briefgen.findings.open_questions.asking.phrases import phrase, predicate_phrase, subject_phrase
from briefgen.findings.open_questions.asking.punctuation import Piece
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.openings import is_to_be, with_subject
from briefgen.findings.open_questions.rules.rule import VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.grammar import (
    Clause,
    clause_of,
    clause_verb,
    dependent_clauses,
    is_infinitive,
    is_negated,
    is_passive,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token

_INVESTIGATORS = openness.words(
    "police policeman officer detective investigator prosecutor firefighter inspector"
)
"""Those who rule out what may have been, and not what may come: "The police have not ruled out a
second explosion." """
_WHAT_HAS_BEEN = frozenset({"link", "connection", "role", "motive", "error", "crime", "cause"})
"""What is ruled out of what has been, whoever does it."""
_POSSIBILITIES = frozenset({"possibility", "prospect", "option", "idea"})
"""What is ruled out in so many words: "has not ruled out the possibility of closing"."""
_ONE_MORE = frozenset({"a", "an", "further", "more", "new"})
"""What stands before an event that may come."""
_WEIGHING = openness.words("consider weigh mull contemplate")
"""Verbs of a choice whose object is what is to be decided on; one may discuss or explore a thing
without that."""
_HEADLINE_VERBS = frozenset({"mull", "weigh"})
"""Those of them that say so in the plain present: "The airline mulls a bid"."""
_ENABLING_MODALS = frozenset({"could", "would", "may", "might"})
"""Auxiliaries of what would be made possible."""
_ALLOWING = frozenset({"allow", "let", "permit"})
"""Verbs of a permission, the others are of an ability."""
_HARDLY = frozenset({"barely", "hardly", "scarcely"})
"""Adverbs under which "could" tells what was, and not what may be."""
_OF_ITSELF = frozenset({"come", "see"})
"""Verbs of which "when will it?" is no question: "the worst has yet to come"."""
_SPEAKING_FOR = frozenset({"lawyer", "attorney", "representative"})
"""Those who speak for others, beside spokespersons."""
_LEAVING = openness.words("leave")
"""The verb of "leave open whether"."""
_UNDECIDED = openness.words("undecided")
"""The adjective of who has not decided."""


def _unless(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "will expire unless the assembly acts to extend it": will it act?"""
    condition = verb.dep == "advcl" and any(
        child.dep == "mark" and child.lower == "unless" for child in verb.children
    )
    if condition and own_subject(verb) is not None:
        yield OpenMatter(
            partial(polar, clause_of(verb), context.wording, "future"), around=verb.head
        )


def _plans_considered(verb: Token) -> list[Token]:
    """Return what a plan that is considered would do: "a proposal to ban cars"."""
    plans = [plan for plan in verb.dependents("dobj") if plan.lemma in openness.PLANS]
    return [act for plan in plans for act in plan.dependents("acl", "relcl")]


def _considered(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    lemma = verb.lemma
    holder = subject_of(verb)
    for act in _plans_considered(verb):
        if is_infinitive(act) and own_subject(act) is None:
            yield OpenMatter(
                partial(polar, with_subject(act, holder), context.wording, "future"), lemma
            )
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        acting = with_subject(inner, own_subject(inner) or holder)
        if kind == "ing" and inner.dep in {"xcomp", "ccomp", "pcomp"}:
            yield OpenMatter(partial(polar, acting, context.wording, "future"), lemma)
        elif kind == "whether":
            yield OpenMatter(partial(polar, acting, context.wording, is_to_be(clause)), lemma)
        # how it once was is studied, and not decided
        elif kind == "wh" and (not clause.is_finite or clause.is_modal):
            yield OpenMatter(partial(of_wh_clause, inner, context.wording, holder), lemma)


def _thing_considered(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    now = verb.tag == "VBG" or (verb.lemma in _HEADLINE_VERBS and verb.tag in {"VBZ", "VBP"})
    holder = subject_of(verb) if now and not _plans_considered(verb) else None
    for thing in verb.dependents("dobj") if holder is not None else ():
        if (
            holder is not None
            and thing.pos == "NOUN"
            and thing.dependents("prep", "amod", "compound")
        ):
            yield OpenMatter(partial(_decide_on, holder, thing, context))


def _decide_on(holder: Token, thing: Token, context: QuestionContext) -> str:
    """ "The cabinet is considering a new levy on flights": what will it decide on that?"""
    check_subject(Clause(thing.head, holder, (), None))
    who: list[Piece] = list(phrase(holder, context.reading, 2))
    return context.wording.sentence(
        ["what", "will", *who, "decide", "on", *definite(phrase(thing, context.reading, 2), thing)]
    )


def _not_decided(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "has not decided whether to appeal", "no decision on how to pay"."""
    for place in _places_of_choice(cue):
        for kind, inner in dependent_clauses(place):
            clause = clause_of(inner)
            # whether something is so is found out, and not decided
            if cue.lemma == "determine" and clause.is_finite and not clause.is_modal:
                continue
            if clause.subject is not None and clause.subject.lemma in openness.DECISION_NOUNS:
                clause = with_subject(inner, _who_decides(place))
            if kind == "whether" and clause.subject is None:
                yield OpenMatter(partial(in_the_passive, clause, context.wording), cue=place)
            elif kind == "whether":
                yield OpenMatter(
                    partial(polar, clause, context.wording, is_to_be(clause)), cue=place
                )
            elif kind == "wh":
                yield OpenMatter(partial(of_wh_clause, inner, context.wording), cue=place)


def _places_of_choice(cue: Token) -> list[Token]:
    """Return the words that a choice still open can hang on in the parse; none where it is not
    open."""
    lemma = cue.lemma.lower()
    if cue.pos == "VERB" and lemma in _LEAVING:
        opens = [child for child in cue.children if child.lower == "open"]
        return [cue, *opens] if opens else []
    if cue.pos == "VERB" and lemma in openness.DECIDING:
        remains = cue.dep == "xcomp" and cue.head.lemma == "remain"
        return [cue] if is_negated(cue) or _is_yet_to(cue) or remains else []
    if (
        cue.pos == "NOUN"
        and lemma in openness.DECISION_NOUNS
        and any(child.lower == "no" for child in cue.children)
    ):
        return [cue, cue.head] if cue.head.pos in {"VERB", "AUX"} else [cue]
    return [cue] if cue.pos != "VERB" and lemma in _UNDECIDED else []


def _who_decides(cue: Token) -> Token | None:
    """Return who would decide where "no decision was made" does not say: who speaks of it, or whom
    they speak for."""
    verb = clause_verb(cue)
    while verb.head is not verb:
        subject = own_subject(verb.head) if verb.head.pos == "VERB" else None
        if verb.dep == "ccomp" and subject is not None:
            return spokesman_for(subject)
        verb = verb.head
    return None


def spokesman_for(holder: Token) -> Token:
    """Return whom a spokesperson or lawyer speaks for, else the same word."""
    if holder.lemma.lower().startswith("spokes") or holder.lemma in _SPEAKING_FOR:
        for prep in holder.dependents("prep"):
            if prep.lower in {"for", "of"}:
                for whom in prep.dependents("pobj"):
                    return whom
    return holder


def _having(verb: Token) -> Token | None:
    return next(
        (child for child in verb.children if child.dep == "aux" and child.lemma == "have"), None
    )


def _is_yet_to(verb: Token) -> bool:
    """Tell "has yet to decide", "has still to decide" (and not "still has to", a duty), whichever
    of the two is the head for the parse."""
    having = _having(verb)
    governor = having or verb.head
    if having is None and (
        verb.dep not in {"xcomp", "ccomp"} or governor.lemma not in {"have", "be", "remain"}
    ):
        return False
    between = any(
        child.lower == "yet" or (child.lower == "still" and child.index > governor.index)
        for child in (*governor.children, *verb.children)
    )
    return (
        between and is_infinitive(verb)
        if having is None
        else between and any(child.tag == "TO" for child in verb.children)
    )


def _has_yet_to(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if not _is_yet_to(verb) or _asks_something_else(verb):
        return
    clause = clause_of(verb)
    having = [auxiliary for auxiliary in clause.auxiliaries if auxiliary.lemma == "have"]
    auxiliaries = tuple(auxiliary for auxiliary in clause.auxiliaries if auxiliary not in having)
    acting = Clause(verb, own_subject(verb) or subject_of(verb.head), auxiliaries, None)
    ask = partial(with_opening, ["when"], acting, context.wording, "future", without=having)
    yield OpenMatter(ask, around=verb if having else verb.head)


def _asks_something_else(verb: Token) -> bool:
    """Tell where "when will it?" is not the question: "has yet to say who", "the cause has yet to
    be established"."""
    if verb.lemma.lower() in _OF_ITSELF or any(
        kind in {"wh", "whether"} for kind, _ in dependent_clauses(verb)
    ):
        return True
    fact = own_subject(verb.head)
    return (
        fact is not None
        and verb.lemma.lower() in openness.FINDING_OUT
        and fact.lemma in openness.FACTS | openness.CAUSES
    )


def _is_enabling(verb: Token) -> bool:
    return verb.lemma.lower() in openness.ENABLING and any(
        child.tag == "MD" and child.lower in _ENABLING_MODALS for child in verb.children
    )


def _could_allow(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "That could allow the fleet to double": will the fleet be allowed to double?"""
    for inner in verb.dependents("ccomp", "xcomp") if _is_enabling(verb) else ():
        subject = own_subject(inner) or next(iter(verb.dependents("dobj")), None)
        if subject is not None and inner.tag == "VB":
            word = "allowed" if verb.lemma in _ALLOWING else "able"
            yield OpenMatter(partial(_will_be, Clause(inner, subject, (), None), word, context))


def _will_be(clause: Clause, word: str, context: QuestionContext) -> str:
    check_subject(clause)

    def at(level: int) -> str:
        _, after = predicate_phrase(clause, context.reading, level)
        return context.wording.sentence(
            [
                "will",
                *subject_phrase(clause, context.reading, level),
                "be",
                word,
                "to",
                base_of(clause.verb),
                *after,
            ]
        )

    return shortest(at)


def _possible(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if not any(
        child.lower in openness.POSSIBLE_MODALS for child in verb.dependents("aux")
    ) or _is_enabling(verb):
        return
    clause = clause_of(verb)
    # "could hardly stand": what was, not what may be
    if any(child.lower in _HARDLY for child in verb.children):
        return
    if (
        verb.dep == "relcl"
        or clause.subject is None
        or any(child.lemma == "have" for child in clause.auxiliaries)
    ):
        return
    yield OpenMatter(partial(polar, clause, context.wording, "future"), clause.auxiliaries[0].lower)


def _not_ruled_out(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    held = is_negated(verb) or verb.head.lemma in openness.REFUSING
    if not held or not any(child.dep == "prt" for child in verb.children):
        return
    holder = subject_of(verb)
    things = verb.dependents("nsubjpass" if is_passive(verb) else "dobj")
    named = [thing for thing in things if thing.lemma in _POSSIBILITIES]
    for kind, inner in [pair for cue in (verb, *named) for pair in dependent_clauses(cue)]:
        if kind == "ing":
            yield OpenMatter(
                partial(
                    polar,
                    with_subject(inner, own_subject(inner) or holder),
                    context.wording,
                    "future",
                )
            )
    if holder is not None and holder.lemma.lower() in _INVESTIGATORS and not is_passive(verb):
        return
    for thing in things:
        event = any(child.lower in _ONE_MORE for child in thing.children)
        if event and thing.pos == "NOUN" and thing.lemma not in _WHAT_HAS_BEEN:
            words: list[Piece] = ["will", "there", "be", *phrase(thing, context.reading, 2)]
            yield OpenMatter(partial(context.wording.sentence, words))


CHOICES = (
    QuestionRule(
        name="unless",
        category="undecided",
        in_condition=True,
        find=_unless,
        strength=0.9,
        figure_of_speech=True,
        example="The licence will expire unless the assembly acts to extend it.",
        question="Will the assembly act to extend the licence?",
    ),
    QuestionRule(
        name="considered",
        category="undecided",
        lemmas=openness.CONSIDERING,
        pos=VERB,
        negated=False,
        find=_considered,
        strength=0.9,
        example="The council is weighing whether to close the library.",
        question="Will the council close the library?",
    ),
    QuestionRule(
        name="thing considered",
        category="undecided",
        lemmas=_WEIGHING,
        pos=VERB,
        negated=False,
        find=_thing_considered,
        strength=0.7,
        example="The cabinet is considering a new levy on flights.",
        question="What will the cabinet decide on the new levy on flights?",
    ),
    QuestionRule(
        name="not decided",
        category="undecided",
        lemmas=openness.DECIDING | openness.DECISION_NOUNS | _LEAVING | _UNDECIDED,
        find=_not_decided,
        strength=1.0,
        example="The council has not decided whether to appeal.",
        question="Will the council appeal?",
    ),
    QuestionRule(
        name="has yet to",
        category="undecided",
        pos=VERB,
        find=_has_yet_to,
        strength=1.0,
        example="The mission has yet to receive any money.",
        question="When will the mission receive any money?",
    ),
    QuestionRule(
        name="could allow",
        category="undecided",
        lemmas=openness.ENABLING,
        pos=VERB,
        find=_could_allow,
        strength=0.6,
        example="That could allow the fleet to double.",
        question="Will the fleet be allowed to double?",
    ),
    QuestionRule(
        name="possible",
        category="undecided",
        pos=VERB,
        negated=False,
        find=_possible,
        strength=0.6,
        strengths={"could": 0.45},
        figure_of_speech=True,
        example="The mayor might resign.",
        question="Will the mayor resign?",
    ),
    QuestionRule(
        name="not ruled out",
        category="undecided",
        lemmas=openness.words("rule"),
        pos=VERB,
        find=_not_ruled_out,
        strength=0.9,
        example="The minister did not rule out raising the levy.",
        question="Will the minister raise the levy?",
    ),
)
"""Choices that are still open."""
