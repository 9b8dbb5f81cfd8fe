"""What is kept from the public."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Literal

from briefgen.findings.open_questions.asking.interrogatives import about
from briefgen.findings.open_questions.asking.phrases import phrase
from briefgen.findings.open_questions.asking.punctuation import Piece
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.openings import (
    are_or_is,
    as_unknown,
    clauses_are_open,
    do_or_does,
    is_held_back,
    is_yet_to,
    subject_is_open,
)
from briefgen.findings.open_questions.rules.rule import NOUN, VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.english.person_nouns import is_person_noun
from briefgen.language.grammar import (
    dependent_clauses,
    introduced_by,
    is_negated,
    is_passive,
    own_subject,
)
from briefgen.language.reading import Token

_VERB_OR_AUX = VERB | {"AUX"}
_MAKING_PUBLIC = openness.words("make")
"""The verb of "make public", which discloses only with what stands beside it."""
_PUBLIC = frozenset({"public", "available", "known"})
"""What is made of a thing that is disclosed."""
_DISCLOSING = openness.DISCLOSING | _MAKING_PUBLIC
_CONFIRMING = "confirm"
"""What is not confirmed is a claim, and asked as one."""

_MATTERS_GONE_INTO = openness.FACTS | openness.CAUSES | openness.DETAIL_NOUNS | {"term"}
"""What somebody does not go into, of which "what is …?" makes a question."""
_SAYING = frozenset({"say", "tell", "answer", "mention", "report"})
"""Verbs whose object is words, or what the words are about, and no document: "could not answer
every letter"."""
_NAMING = openness.words("identify name")
"""Verbs whose object, withheld, is asked about with "who"."""
_NO_MATTERS = (
    openness.words("evidence comment word reason question request way attention access")
    | openness.PARTICIPATION
)
"""Objects of disclosing verbs that are not a thing withheld: "gave no reason", "did not provide
access"."""
_FEW = frozenset({"no", "few", "little", "any"})
"""What stands before details that are missing."""
_PUT_TO = openness.words("ask press question")
"""Verbs of somebody to whom a question is put."""
_DECLINING = openness.words("decline refuse demur")
"""Verbs of not answering."""
_ANSWERING = openness.DISCLOSING | {"respond", "reply", "draw"}
"""Verbs of answering, negated: "would not be drawn"."""
_PART = frozenset({"some", "part", "portions", "parts"})
"""What is published where the rest is not."""

_NOBODY = frozenset({"nobody", "none", "one"})
"""Subjects, negated, of what is not known to anyone: "no one can say"."""

Kind = Literal["document", "person", "clauses", "thing"]


def _not_said(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if _is_not_gone_into(verb) or _is_kept_back(verb):
        matters = clauses_are_open(verb, context)
        yield from as_unknown(matters) if _cannot_be_said(verb) else matters


def _cannot_be_said(verb: Token) -> bool:
    """Tell "no one can say when" from "the town would not say when"."""
    subject = own_subject(verb)
    return subject is not None and subject.lower in _NOBODY


def _is_not_gone_into(verb: Token) -> bool:
    """Tell "would not be drawn on whether", "declined to go into the details of the offer"."""
    if verb.lemma.lower() not in openness.TACIT or not is_held_back(verb):
        return False
    if verb.lemma == "draw":
        return is_passive(verb)
    return any(prep.lower == "into" for prep in verb.dependents("prep"))


def _is_disclosure(verb: Token) -> bool:
    """Tell a verb of making known, "make public" among them."""
    if verb.lemma.lower() in openness.DISCLOSING:
        return True
    return verb.lemma.lower() in _MAKING_PUBLIC and any(
        child.lower in _PUBLIC for child in (*verb.children, *_public_before(verb))
    )


def _public_before(verb: Token) -> list[Token]:
    """Return the word after the verb where what is made public follows it: "make public her travel
    records"."""
    return [
        part
        for thing in verb.dependents("ccomp")
        if thing.pos == "NOUN"
        for part in thing.children
        if part.index == verb.index + 1
    ]


def _is_kept_back(verb: Token) -> bool:
    """Tell an active disclosure that does not happen."""
    return (
        verb.lemma.lower() != _CONFIRMING
        and _is_disclosure(verb)
        and not is_passive(verb)
        and is_held_back(verb)
    )


def _not_disclosed(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if (
        not is_passive(verb)
        or not _is_disclosure(verb)
        or not (is_negated(verb) or is_yet_to(verb))
    ):
        return
    asks = verb.dep in {"ccomp", "pcomp"} and introduced_by(verb) in {"wh", "whether"}
    if not asks:
        yield from subject_is_open(verb, context)


def _withheld(verb: Token, kind: Kind) -> list[Token]:
    """Return the objects, of one kind, of a disclosure that did not happen."""
    objects = ("dobj", "ccomp") if verb.lemma.lower() in _MAKING_PUBLIC else ("dobj",)
    things = [thing for thing in verb.dependents(*objects) if _kind_of(thing, verb) == kind]
    # when it will be published is the question of what is yet to be
    if not things or is_yet_to(verb) or not _is_kept_back(verb):
        return []
    return things


def _kind_of(thing: Token, verb: Token) -> Kind | None:
    """Tell how an object that is withheld can be asked about; None where it cannot."""
    lemma = thing.lemma.lower()
    if lemma in openness.DOCUMENTS and _public_before(verb):
        return "document"
    if thing.pos != "NOUN":
        return None
    if lemma in openness.DOCUMENTS and verb.lemma not in _SAYING:
        return "document"
    if verb.lemma in _NAMING:
        return "person" if is_person_noun(thing) or thing.lemma in openness.UNNAMED else None
    if lemma in _NO_MATTERS or not (
        thing.dependents("prep", "poss", "acl") or _beside(thing, verb)
    ):
        return None
    asks = thing.dependents("prep") and any(
        kind in {"wh", "whether"} for kind, _ in dependent_clauses(thing)
    )
    return "clauses" if asks else "thing"


def _beside(thing: Token, verb: Token) -> list[Token]:
    """Return the prepositions that the parse hangs on the verb and the sense on its object."""
    return [
        prep
        for prep in verb.dependents("prep")
        if prep.left == thing.right + 1 and prep.lower in {"for", "of", "about"}
    ]


def _document_not_released(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    for thing in _withheld(verb, "document"):
        opening = ["what", do_or_does(thing)]
        before = _public_before(verb)
        if before:
            words: list[Piece] = [
                *opening,
                *phrase(thing, context.reading, 2, without=before),
                "show",
            ]
            yield OpenMatter(partial(context.wording.sentence, words))
        else:
            yield OpenMatter(
                partial(about, thing, context.wording, opening=opening, closing=["show"])
            )


def _not_named(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    for thing in _withheld(verb, "person"):
        yield OpenMatter(partial(about, thing, context.wording, opening=["who", are_or_is(thing)]))


def _details_not_given(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    for thing in _withheld(verb, "clauses"):
        yield from clauses_are_open(thing, context)


def _thing_not_disclosed(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    for thing in _things_not_gone_into(verb):
        yield OpenMatter(partial(about, thing, context.wording, opening=["what", are_or_is(thing)]))
    for thing in _withheld(verb, "thing"):
        closing = [
            token for prep in _beside(thing, verb) for token in phrase(prep, context.reading, 1)
        ]
        yield OpenMatter(
            partial(
                about, thing, context.wording, opening=["what", are_or_is(thing)], closing=closing
            )
        )


def _things_not_gone_into(verb: Token) -> list[Token]:
    if not _is_not_gone_into(verb):
        return []
    preps = [prep for prep in verb.dependents("prep") if prep.lower in {"into", "on", "about"}]
    things = [thing for prep in preps for thing in prep.dependents("pobj")]
    return [
        thing
        for thing in things
        if thing.lemma in _MATTERS_GONE_INTO and thing.dependents("prep", "poss")
    ]


def _vague(adjective: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    category: Literal["vague_commitment", "undisclosed"] = (
        "vague_commitment" if adjective.lemma.lower() == "vague" else "undisclosed"
    )
    for matter in clauses_are_open(adjective, context):
        yield OpenMatter(matter.ask, matter.detail, category)


def _no_details(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    before = {child.lower for child in noun.children} & _FEW
    verb = noun.head
    if not before or ("any" in before and not (is_held_back(verb) or verb.lower == "without")):
        return
    yield from clauses_are_open(noun, context)


def _not_answered(asked: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if (
        asked.dep not in {"advcl", "amod", "ccomp", "acl"}
        or asked.tag != "VBN"
        or asked.head.pos not in _VERB_OR_AUX
    ):
        return
    if asked.head.lemma in (_ANSWERING if is_negated(asked.head) else _DECLINING):
        yield from clauses_are_open(asked, context)


def _part_not_released(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    for part in verb.dependents("dobj", "nsubjpass"):
        only = any(child.lower in {"only", "just"} for child in (*part.children, *verb.children))
        for prep in part.dependents("prep") if only and part.lower in _PART else ():
            for thing in prep.dependents("pobj"):
                opening = ["what", "does", "the", "rest", "of"]
                yield OpenMatter(
                    partial(about, thing, context.wording, opening=opening, closing=["show"])
                )


WITHHELD = (
    QuestionRule(
        name="not said",
        category="undisclosed",
        also="unknown",
        lemmas=_DISCLOSING | openness.TACIT,
        pos=_VERB_OR_AUX,
        find=_not_said,
        strength=1.0,
        example="The ministry declined to say who would pay for the bridge.",
        question="Who would pay for the bridge?",
    ),
    QuestionRule(
        name="not disclosed",
        category="undisclosed",
        lemmas=_DISCLOSING,
        pos=_VERB_OR_AUX,
        find=_not_disclosed,
        strength=1.0,
        example="The size of the fine was not disclosed.",
        question="What is the size of the fine?",
    ),
    QuestionRule(
        name="document not released",
        category="undisclosed",
        lemmas=_DISCLOSING,
        pos=_VERB_OR_AUX,
        find=_document_not_released,
        strength=1.0,
        example="The council refused to release its travel records.",
        question="What do the council's travel records show?",
    ),
    QuestionRule(
        name="not named",
        category="undisclosed",
        lemmas=_NAMING,
        pos=_VERB_OR_AUX,
        find=_not_named,
        strength=0.9,
        example="The police did not identify the driver.",
        question="Who is the driver?",
    ),
    QuestionRule(
        name="details not given",
        category="undisclosed",
        lemmas=_DISCLOSING,
        pos=_VERB_OR_AUX,
        find=_details_not_given,
        strength=1.0,
        example="The minister refused to give details of how the scheme would work.",
        question="How will the scheme work?",
    ),
    QuestionRule(
        name="thing not disclosed",
        category="undisclosed",
        lemmas=_DISCLOSING | openness.TACIT,
        pos=_VERB_OR_AUX,
        find=_thing_not_disclosed,
        strength=0.9,
        example="The company did not disclose the price of the licence.",
        question="What is the price of the licence?",
    ),
    QuestionRule(
        name="vague",
        category="undisclosed",
        also="vague_commitment",
        lemmas=openness.EVASIVE,
        pos=frozenset({"ADJ"}),
        in_condition=None,
        find=_vague,
        strength=1.0,
        example="The minister was silent on whether the levy would rise.",
        question="Will the levy rise?",
    ),
    QuestionRule(
        name="no details",
        category="undisclosed",
        lemmas=openness.DETAIL_NOUNS,
        pos=NOUN,
        in_condition=None,
        find=_no_details,
        strength=1.0,
        example="The government gave no details of how the scheme would work.",
        question="How will the scheme work?",
    ),
    QuestionRule(
        name="asked and not answered",
        category="undisclosed",
        lemmas=_PUT_TO,
        in_condition=None,
        find=_not_answered,
        strength=1.0,
        example="Asked whether the port would close, Anna Lund declined to comment.",
        question="Will the port close?",
    ),
    QuestionRule(
        name="part not released",
        category="undisclosed",
        lemmas=openness.DISCLOSING,
        pos=VERB,
        in_condition=None,
        find=_part_not_released,
        strength=1.0,
        example="The city released only some of the footage.",
        question="What does the rest of the footage show?",
    ),
)
"""Asked and not told, refused, or told in part."""
