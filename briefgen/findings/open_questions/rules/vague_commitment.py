"""What is promised, planned or called for without saying how."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.auxiliaries import Tense
from briefgen.findings.open_questions.asking.interrogatives import about, polar, with_opening
from briefgen.findings.open_questions.asking.phrases import phrase
from briefgen.findings.open_questions.asking.punctuation import Piece
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.foreseen import announced_by
from briefgen.findings.open_questions.rules.openings import WILL, with_subject
from briefgen.findings.open_questions.rules.rule import NOUN, VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import is_person_noun
from briefgen.language.grammar import (
    clause_of,
    clause_verb,
    dependent_clauses,
    is_infinitive,
    is_passive,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token

_OPENING_MARKS = frozenset({'"', "“", "``"})
_CLOSING_MARKS = frozenset({'"', "”", "''"})
_LONGEST_IN_MARKS = 4
"""Words between marks that still name one thing; more are a statement."""
_AHEAD = openness.PROMISING | openness.INTENDING | {"agree", "call", "need", "demand", "urge"}
"""Verbs of what is to come, for a thing in quotation marks."""
_WITH_PARTICLES = {"step": frozenset({"up"}), "bring": frozenset({"back", "down", "to", "about"})}
"""Verbs of change in one sense only -> the words that tell it."""
_GOVERNED = frozenset(
    {"state", "country", "nation", "city", "town", "county", "region", "province"}
)
"""Places that stand for who governs them."""
_NEEDING = frozenset({"need", "have", "get"})
"""Verbs of "needs to", "has to", "got to"."""


def _promised(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "pledged to halve the waiting lists": how? "vowed to visit every school": will it, as
    promised?"""
    if is_passive(verb):
        return
    for kind, inner in dependent_clauses(verb):
        if any(child.dep == "neg" for child in inner.children):
            continue
        how = _leaves_how_open(inner)
        if kind == "to" and inner.dep in {"xcomp", "ccomp"}:
            yield from _will_or_how(inner, subject_of(verb), verb, how, context)
        elif kind == "that" and not how and inner.dep in {"xcomp", "ccomp"}:
            yield from _will_or_how(inner, subject_of(inner), verb, how, context)
        elif kind == "that" and how and _will_lead(inner):
            yield OpenMatter(
                partial(with_opening, ["how"], clause_of(inner), context.wording, "settled"),
                verb.lemma,
            )


def _will_or_how(
    act: Token, subject: Token | None, verb: Token, how: bool, context: QuestionContext
) -> Iterator[OpenMatter]:
    acting = with_subject(act, subject)
    if how:
        yield OpenMatter(
            partial(with_opening, ["how"], acting, context.wording, "future"), verb.lemma
        )
    elif act.right > act.index:
        yield OpenMatter(
            partial(polar, acting, context.wording, "future", [",", "as", "promised"]), verb.lemma
        )


def _will_lead(verb: Token) -> bool:
    """Tell "will halve" and "would halve"."""
    clause = clause_of(verb)
    return clause.is_modal and clause.auxiliaries[0].lower in {"will", "would"}


def _intended(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if is_passive(verb):  # "the strike was planned to end on Friday" tells when, and nobody's plan
        return
    for inner in verb.dependents("xcomp"):
        if _leaves_how_open(inner) and is_infinitive(inner):
            yield OpenMatter(
                partial(
                    with_opening,
                    ["how"],
                    with_subject(inner, subject_of(verb)),
                    context.wording,
                    "future",
                ),
                verb.lemma,
            )


def _announced_reform(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    for clause in announced_by(verb):
        if _leaves_how_open(clause.verb) and _acts(clause.subject, verb, context):
            yield OpenMatter(partial(with_opening, ["how"], clause, context.wording, "future"))


def _leaves_how_open(verb: Token) -> bool:
    """Tell a verb of change with what it changes: "step up", and not "step down"; "bring down
    prices", and not "bring a pencil"."""
    if verb.lemma not in openness.REFORMING:
        return False
    beside = {child.lower for child in verb.dependents("prt", "advmod", "prep")}
    return verb.lemma not in _WITH_PARTICLES or bool(beside & _WITH_PARTICLES[verb.lemma])


def _acts(subject: Token | None, announcing: Token, context: QuestionContext) -> bool:
    """Tell a subject that does what it announces from a thing of which an effect is foreseen: "it
    said a levy would cut sales"."""
    if subject is None or subject.tag == "PRP" or subject is own_subject(announcing):
        return subject is not None
    return (
        context.cast.actor_of(subject) is not None
        or subject.entity in {"PERSON", "ORG", "GPE", "NORP"}
        or is_person_noun(subject)
        or group_noun(subject.lower) is not None
        or subject.lemma.lower() in _GOVERNED
    )


def _unspecified_measures(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "will take additional steps to …": what additional steps will it take?"""
    unspecified = any(
        child.dep == "amod" and child.lower in openness.UNSPECIFIED for child in noun.children
    )
    if not unspecified or noun.dep != "dobj" or noun.dependents("det"):
        return
    verb = noun.head
    clause = clause_of(verb)
    ahead = _will_lead(verb) or (verb.tag == "VBG" and clause.is_finite) or verb.dep == "xcomp"
    if clause.subject is not None and ahead:
        tense: Tense = "same" if clause.is_finite and not clause.is_modal else "future"
        opening: list[Piece] = ["what", *phrase(noun, context.reading, 1)]
        without = [noun, *verb.dependents("conj", "cc")]
        yield OpenMatter(
            partial(with_opening, opening, clause, context.wording, tense, without=without)
        )


def _called_for(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The minister called for a new strategy", "agreed on the need for a permanent presence"."""
    need = cue.pos == "NOUN" and cue.lemma.lower() == "need" and cue.dep in {"pobj", "dobj"}
    if not need and not (cue.pos == "VERB" and cue.lemma.lower() == "call"):
        return
    for prep in cue.dependents("prep"):
        for thing in prep.dependents("pobj") if prep.lower == "for" else ():
            more = any(word.lower == "more" for word in context.reading.subtree(thing))
            if (
                thing.lemma in openness.ANNOUNCED
                and not more
                and thing.dependents("amod", "compound")
            ):
                opening, closing = ["what", "would"], ["consist", "of"]
                yield OpenMatter(
                    partial(about, thing, context.wording, opening=opening, closing=closing),
                    cue=thing,
                )


def _is_in_own_words(verb: Token) -> bool:
    """Tell "We will restore the river"."""
    first = next(iter(clause_of(verb).auxiliaries), None)
    ahead = first is not None and first.lower in WILL | {"must"}
    return ahead and any(
        child.dep == "nsubj" and child.lower in {"we", "i"} for child in verb.children
    )


def _in_own_words(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if _is_in_own_words(verb):
        yield OpenMatter(partial(with_opening, ["how"], clause_of(verb), context.wording, "future"))


def _needs_to(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The agency needs to improve its oversight": how?"""
    clause = clause_of(verb)
    must = bool(clause.auxiliaries) and clause.auxiliaries[0].lower == "must"
    needed = verb.dep == "xcomp" and verb.tag == "VB" and verb.head.lemma in _NEEDING
    if (needed or must) and not _is_in_own_words(verb):
        yield OpenMatter(partial(with_opening, ["how"], clause, context.wording, "future"))


def _in_marks(mark: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "the need for a "permanent presence"": announced in quotation marks, and spelled out by
    nobody."""
    tokens = context.reading.tokens
    close = _closing(mark, tokens)
    inside = tokens[mark.index + 1 : close] if close is not None else []
    head = next((noun for noun in inside if noun.pos == "NOUN" and noun.head not in inside), None)
    if (
        close is None
        or len(inside) < 2
        or head is None
        or head is not inside[-1]
        or head.lemma not in openness.ANNOUNCED | openness.MEASURES
    ):
        return
    verb = clause_verb(head)
    if clause_of(verb).is_modal or verb.lemma in _AHEAD:
        yield OpenMatter(partial(_consist_of, mark, close, head, context), cue=head)


def _closing(mark: Token, tokens: list[Token]) -> int | None:
    """Return the place of the mark that closes a pair round a few words."""
    last = min(mark.index + 2 + _LONGEST_IN_MARKS, len(tokens))
    return next(
        (place for place in range(mark.index + 1, last) if tokens[place].text in _CLOSING_MARKS),
        None,
    )


def _consist_of(mark: Token, close: int, head: Token, context: QuestionContext) -> str:
    named = context.reading.tokens[mark.index : close + 1]
    after = [
        token
        for prep in head.dependents("prep")
        if prep.left == close + 1
        for token in phrase(prep, context.reading, 1)
    ]
    return context.wording.sentence(["what", "would", "the", *named, *after, "consist", "of"])


PROMISED = (
    QuestionRule(
        name="promised",
        category="vague_commitment",
        lemmas=openness.PROMISING,
        pos=VERB,
        negated=False,
        find=_promised,
        strength=0.8,
        figure_of_speech=True,
        example="The premier pledged to halve the waiting lists.",
        question="How will the premier halve the waiting lists?",
    ),
    QuestionRule(
        name="intended",
        category="vague_commitment",
        lemmas=openness.INTENDING,
        pos=VERB,
        negated=False,
        find=_intended,
        strength=0.8,
        example="The agency plans to improve its oversight.",
        question="How will the agency improve its oversight?",
    ),
    QuestionRule(
        name="announced reform",
        category="vague_commitment",
        lemmas=openness.ANNOUNCING,
        pos=VERB,
        negated=False,
        find=_announced_reform,
        strength=0.7,
        example="The ministry said it would raise the levy on ferries.",
        question="How will the ministry raise the levy on ferries?",
    ),
    QuestionRule(
        name="unspecified measures",
        category="vague_commitment",
        lemmas=openness.MEASURES,
        pos=NOUN,
        negated=False,
        find=_unspecified_measures,
        strength=0.9,
        example="The agency will take additional steps.",
        question="What additional steps will the agency take?",
    ),
    QuestionRule(
        name="in own words",
        category="vague_commitment",
        lemmas=openness.REFORMING,
        pos=VERB,
        negated=False,
        find=_in_own_words,
        strength=0.8,
        example="“We will restore the river,” said Anna Lund.",
        question="How will Anna Lund restore the river?",
    ),
    QuestionRule(
        name="needs to",
        category="vague_commitment",
        lemmas=openness.REFORMING,
        pos=VERB,
        negated=False,
        find=_needs_to,
        strength=0.6,
        figure_of_speech=True,
        example="The agency needs to improve its oversight.",
        question="How will the agency improve its oversight?",
    ),
    QuestionRule(
        name="called for",
        category="vague_commitment",
        lemmas=openness.words("need call"),
        pos=VERB | NOUN,
        negated=False,
        find=_called_for,
        strength=0.8,
        figure_of_speech=True,
        example="The minister called for a new strategy.",
        question="What would the new strategy consist of?",
    ),
    QuestionRule(
        name="in marks",
        category="vague_commitment",
        forms=_OPENING_MARKS,
        pos=frozenset({"PUNCT"}),
        in_condition=None,
        find=_in_marks,
        strength=0.9,
        example='The allies agreed on the need for a "permanent presence" in the Arctic.',
        question='What would the "permanent presence" in the Arctic consist of?',
    ),
)
"""Promised, planned, called for, announced in a word."""
