"""What nobody has established yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from briefgen.findings.open_questions.asking.indirect import of_wh_clause
from briefgen.findings.open_questions.asking.interrogatives import polar, shortest, with_opening
from briefgen.findings.open_questions.asking.phrases import phrase
from briefgen.findings.open_questions.context import QuestionContext, is_settled
from briefgen.findings.open_questions.rules.openings import (
    clauses_are_open,
    is_yet_to,
    subject_is_open,
)
from briefgen.findings.open_questions.rules.rule import ANY, NOUN, VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.grammar import (
    Clause,
    clause_of,
    dependent_clauses,
    is_negated,
    is_passive,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token

_KNOWING = openness.words("know")
"""The verb that, negated, leaves its clause open as an adjective does: "it is not known who"."""
_OF_A_PERSON = frozenset({"sure", "certain"})
"""Adjectives of who does not know, where the others are of what is not known."""
_NOT_OF_A_THING = _OF_A_PERSON | {"unsure", "obvious", "evident"}
"""Adjectives that do not leave their own subject open: "the minister is unsure"."""
_HARD = frozenset({"hard", "impossible", "difficult"})
"""What it is to find out what cannot be found out."""
_TRIED = openness.TRYING | _HARD | {"able", "early", "soon", "unable"}
"""What a finding-out hangs on that has not happened."""
_PREDICTING = openness.words("say tell predict judge")
"""Verbs of what it is too early for."""
_FACING = frozenset({"face", "confront"})
"""Verbs of those to whom questions are put."""
_STORIES = openness.words("story account version")
"""Nouns that leave something open only where they do not agree."""
_DOUBTS = openness.words("question doubt uncertainty mystery speculation confusion")
"""Nouns for what nobody knows; the others of their table are of parties that do not agree."""
_REMAINING = frozenset({"remain", "persist", "linger", "arise", "swirl"})
"""What doubts do."""


def _whether(mark: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "There was talk, all week long, as to whether the duke would attend": a clause with
    "whether" is open, whatever it hangs on."""
    verb = mark.head
    clause = clause_of(verb)
    governor = verb.head.head if verb.dep == "pcomp" else verb.head
    if mark.dep != "mark" or (governor.lemma in openness.DIFFERING and is_negated(governor)):
        return  # "Few people argue about whether": most know
    if verb.dep in {"ccomp", "pcomp"} and clause.is_finite and not is_settled(verb):
        yield OpenMatter(partial(polar, clause, context.wording, "settled"))


def _is_unclear(token: Token) -> bool:
    """Tell an adjective, or "know", that leaves something open."""
    if token.dep in {"amod", "compound"}:
        return False
    if token.lemma.lower() in openness.OPEN_ADJECTIVES:
        return True
    predicate = token.dep in {"acomp", "oprd", "ROOT", "conj", "ccomp"}
    return (
        predicate
        and token.lemma.lower() in openness.KNOWN_ADJECTIVES | _KNOWING
        and _is_adjective_negated(token)
    )


def _is_adjective_negated(token: Token) -> bool:
    return (
        is_negated(token)
        or (token.head is not token and token.dep in {"acomp", "oprd"} and is_negated(token.head))
        or token.head.lower == "nor"
        or any(child.lower == "nor" for child in token.head.children)
    )


def _copula_of(token: Token) -> Token | None:
    return token.head if token.dep in {"acomp", "oprd"} else None


def _clauses_unclear(token: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "It is unclear who will lead the review"."""
    if not _is_unclear(token) or is_settled(token):
        return
    yield from clauses_are_open(token, context)
    copula = _copula_of(token)
    if copula is not None:
        yield from clauses_are_open(copula, context)


def _subject_unclear(token: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The fate of the crew remains unclear"."""
    copula = _copula_of(token)
    if (
        copula is not None
        and token.lemma not in _NOT_OF_A_THING
        and _is_unclear(token)
        and not is_settled(token)
    ):
        yield from subject_is_open(copula, context)


def _not_clear_that(token: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    copula = _copula_of(token)
    subject = (
        own_subject(copula)
        if copula is not None and _is_unclear(token) and not is_settled(token)
        else None
    )
    person = token.lemma in _OF_A_PERSON
    if copula is None or subject is None or not (subject.lower == "it" or person):
        return
    for kind, verb in (*dependent_clauses(token), *dependent_clauses(copula)):
        clause = clause_of(verb)
        if kind == "that" and clause.is_finite:
            without: list[Token] = []
            if person:  # "cannot be sure that it is not so": is it so?
                clause = Clause(clause.verb, clause.subject, clause.auxiliaries, None)
                without = [child for child in verb.children if child.dep == "neg"]
            yield OpenMatter(
                partial(with_opening, [], clause, context.wording, "settled", without=without)
            )


def _not_known(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if _is_unclear(verb) and not is_settled(verb) and _copula_of(verb) is None and is_passive(verb):
        yield from subject_is_open(verb, context)


def _is_not_established(verb: Token) -> bool:
    subject = own_subject(verb)
    contact = (
        verb.lemma.lower() == "establish"
        and subject is not None
        and subject.lemma not in openness.CAUSES | openness.FACTS
    )
    # "contact was not established"
    return is_passive(verb) and (is_negated(verb) or is_yet_to(verb)) and not contact


def _not_established(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if _is_unclear(verb) or not _is_not_established(verb):
        return
    # "is yet to be established" has its subject on "is"
    above = own_subject(verb.head) if own_subject(verb) is None else None
    yield from subject_is_open(
        verb.head
        if above is not None and above.lemma in openness.FACTS | openness.CAUSES
        else verb,
        context,
    )


def _not_found_out(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    sought = (
        verb.lemma.lower() in openness.FINDING_OUT
        and not _is_unclear(verb)
        and not _is_not_established(verb)
    )
    if sought and (is_negated(verb) or _is_tried(verb) or _is_too_early(verb) or is_yet_to(verb)):
        yield from clauses_are_open(verb, context, subject_of(verb))
    if is_probed(verb) and is_going_on(verb) and not is_negated(verb):
        yield from _being_found_out(verb, context)


def _being_found_out(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The prosecutors are examining how the money was spent"."""
    for kind, inner in dependent_clauses(verb):
        if kind == "wh":
            yield OpenMatter(partial(of_wh_clause, inner, context.wording))
        elif kind == "whether" and clause_of(inner).is_finite:
            yield OpenMatter(partial(polar, clause_of(inner), context.wording, "settled"))


def is_probed(verb: Token) -> bool:
    """Tell a verb of inquiry, "look into" among them."""
    if verb.lemma.lower() == "look":
        return any(prep.lower == "into" for prep in verb.dependents("prep"))
    return verb.lemma.lower() in openness.PROBING


def is_going_on(verb: Token) -> bool:
    """Tell "is investigating"."""
    return verb.tag == "VBG" and any(child.lemma == "be" for child in verb.children)


def _is_tried(verb: Token) -> bool:
    governor = verb.head
    return (
        verb.tag == "VB"
        and verb.dep in {"xcomp", "advcl", "ccomp"}
        and governor.lemma in _TRIED
        and (governor.lemma != "able" or is_negated(governor.head))
    )


def _is_too_early(verb: Token) -> bool:
    """Tell "too early to say", "impossible to know"."""
    places = (
        [verb.head, *verb.head.children] if verb.dep in {"xcomp", "advcl", "ccomp", "acl"} else []
    )
    return any(
        place.lower in _HARD
        or (
            place.lower in {"early", "soon"}
            and any(child.lower == "too" for child in place.children)
        )
        for place in places
    )


def _too_early_to_say(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if verb.tag == "VB" and _is_too_early(verb):
        yield from clauses_are_open(verb, context)


def _remains_to_be_seen(seen: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if seen.tag == "VBN" and seen.dep == "xcomp" and seen.head.lemma == "remain":
        yield from clauses_are_open(seen, context)
        yield from clauses_are_open(seen.head, context)
        yield from subject_is_open(seen.head, context)


def _faces_questions(question: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The agency faces questions about its records": how will it answer them?"""
    verb = question.head
    who = own_subject(verb) if verb.lemma in _FACING and question.dep == "dobj" else None
    if who is not None and any(
        prep.lower in {"about", "over", "on"} for prep in question.dependents("prep")
    ):
        yield OpenMatter(partial(_answer_of, who, question, context))


def _answer_of(who: Token, question: Token, context: QuestionContext) -> str:
    def at(level: int) -> str:
        answering = phrase(who, context.reading, level)
        put = phrase(question, context.reading, level, without=question.dependents("det", "amod"))
        return context.wording.sentence(["how", "will", *answering, "answer", "the", *put])

    return shortest(at)


def _open_noun(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    lemma = noun.lemma.lower()
    if lemma in _STORIES and not any(
        child.lower in openness.CONFLICTING for child in noun.children
    ):
        return
    if _remains(noun):
        yield from clauses_are_open(noun.head, context)
    for matter in clauses_are_open(noun, context):
        yield replace(
            matter,
            detail=f"{lemma}: {matter.detail}",
            category="unknown" if lemma in _DOUBTS else "disputed",
        )


def _remains(noun: Token) -> bool:
    """Tell "Doubts remain about whether the bridge can be saved", "it is an open question
    whether"."""
    verb = noun.head
    there = (noun.dep == "nsubj" and verb.lemma in _REMAINING) or (
        noun.dep == "attr" and verb.lemma == "be"
    )
    return there and not any(child.lower in {"no", "little"} for child in noun.children)


UNKNOWN = (
    QuestionRule(
        name="whether",
        category="unknown",
        forms=openness.words("whether"),
        pos=ANY,
        find=_whether,
        strength=0.7,
        example="There was much talk all week as to whether the duke would attend.",
        question="Will the duke attend?",
    ),
    QuestionRule(
        name="unclear",
        category="unknown",
        lemmas=openness.OPEN_ADJECTIVES | openness.KNOWN_ADJECTIVES | _KNOWING,
        pos=VERB | {"ADJ"},
        find=_clauses_unclear,
        otherwise=_subject_unclear,
        strength=1.0,
        example="It is unclear who will lead the review.",
        question="Who will lead the review?",
    ),
    QuestionRule(
        name="not clear that",
        category="unknown",
        lemmas=openness.OPEN_ADJECTIVES | openness.KNOWN_ADJECTIVES | _KNOWING,
        pos=VERB | {"ADJ"},
        unless="unclear",
        find=_not_clear_that,
        strength=1.0,
        example="It is not clear that the new rules would help farmers.",
        question="Will the new rules help farmers?",
    ),
    QuestionRule(
        name="not known",
        category="unknown",
        lemmas=_KNOWING,
        pos=VERB | {"ADJ"},
        unless="unclear",
        find=_not_known,
        strength=1.0,
        example="The number of victims is not known.",
        question="What is the number of victims?",
    ),
    QuestionRule(
        name="not established",
        category="unknown",
        lemmas=openness.FINDING_OUT,
        pos=VERB,
        find=_not_established,
        strength=1.0,
        example="The cause of the fire has not been determined.",
        question="What is the cause of the fire?",
    ),
    QuestionRule(
        name="not found out",
        category="unknown",
        lemmas=openness.FINDING_OUT | openness.PROBING | {"look"},
        pos=VERB,
        find=_not_found_out,
        strength=0.9,
        example="Investigators are trying to determine what caused the blast.",
        question="What caused the blast?",
    ),
    QuestionRule(
        name="too early to say",
        category="unknown",
        lemmas=_PREDICTING,
        find=_too_early_to_say,
        strength=1.0,
        example="It is too early to say whether the reef will recover.",
        question="Will the reef recover?",
    ),
    QuestionRule(
        name="remains to be seen",
        category="unknown",
        lemmas=openness.words("see"),
        find=_remains_to_be_seen,
        strength=1.0,
        example="It remains to be seen whether the truce will hold.",
        question="Will the truce hold?",
    ),
    QuestionRule(
        name="faces questions",
        category="unknown",
        lemmas=openness.words("question"),
        pos=NOUN,
        find=_faces_questions,
        strength=0.9,
        example="The agency faces questions about its records.",
        question="How will the agency answer the questions about its records?",
    ),
    QuestionRule(
        name="open noun",
        category="unknown",
        also="disputed",
        lemmas=openness.OPEN_NOUNS,
        pos=NOUN,
        find=_open_noun,
        strength=0.9,
        example="There is uncertainty over who will inherit the estate.",
        question="Who will inherit the estate?",
    ),
)
"""Not known, not found out, doubtful."""
