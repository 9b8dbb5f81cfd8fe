"""What is put to somebody, offered or threatened, and not decided."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.asking import polar
from briefgen.findings.open_questions.marks import Piece
from briefgen.findings.open_questions.phrases import phrase
from briefgen.findings.open_questions.rules.openings import with_subject
from briefgen.findings.open_questions.rules.rule import NOUN, VERB, Matter, Rule
from briefgen.findings.open_questions.source import Source
from briefgen.language.grammar import Clause, clause_of, dependent_clauses, is_infinitive, is_negated, own_subject, subject_of
from briefgen.language.reading import Token

_CALLING_FOR = cues.words("demand call seek urge want")
"""Verbs of wishing for an inquiry or a vote."""
_WISHED_FOR = cues.PROBES | {"referendum", "ballot", "election"}
"""What there will be, or not."""
_URGENT_NOUNS = cues.words("call demand request appeal plea")
"""Nouns of a wish put to somebody: "a request to the ministry to publish"."""


def _demanded(verb: Token, source: Source) -> Iterator[Matter]:
    """ "Campaigners demanded that the mine be closed": will it be?"""
    if any(other.text == "?" for other in verb.sentence.tokens):
        return
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        first = clause.auxiliaries[0] if clause.auxiliaries else inner
        if kind == "that" and (first.tag == "VB" or first.lower == "should") and clause.negation is None:
            yield Matter(partial(polar, clause, source.wording, "future"))


def _inquiry_demanded(verb: Token, source: Source) -> Iterator[Matter]:
    """ "The guild called for an inquiry into the collapse": will there be one?"""
    called = [thing for prep in verb.dependents("prep") if prep.lower == "for" for thing in prep.dependents("pobj")]
    for thing in (*(verb.dependents("dobj") if verb.lemma != "call" else ()), *called):
        article = next((child for child in thing.children if child.lower in {"a", "an"}), None)
        if thing.lemma in _WISHED_FOR and article is not None:
            words: list[Piece] = ["will", "there", "be", *phrase(thing, source.reading, 2, without=thing.dependents("conj", "cc"))]
            yield Matter(partial(source.wording.sentence, words))


def _threatened(verb: Token, source: Source) -> Iterator[Matter]:
    """ "The guild threatened to close the port": will it?"""
    for inner in verb.dependents("xcomp"):
        if is_infinitive(inner):
            yield Matter(partial(polar, with_subject(inner, subject_of(verb)), source.wording, "future"))


def _urged(cue: Token, source: Source) -> Iterator[Matter]:
    """ "The unions urged the board to reconsider": will it?"""
    if cue.lemma.lower() not in (cues.URGING if cue.pos == "VERB" else _URGENT_NOUNS):
        return
    for inner in cue.dependents("xcomp", "ccomp", "advcl"):
        if is_infinitive(inner) and any(child.tag == "TO" for child in inner.children):
            target = _target_of(cue, inner, source)
            if target is not None:
                yield Matter(partial(polar, with_subject(inner, target), source.wording, "future"), cue.lemma)


def _target_of(cue: Token, inner: Token, source: Source) -> Token | None:
    """Return who is to do what is urged."""
    on = [prep for prep in cue.dependents("prep") if prep.lower in {"on", "upon"}]
    targets = [*cue.dependents("dobj"), *(whom for prep in on for whom in prep.dependents("pobj"))]
    target = own_subject(inner) or next(iter(targets), None)
    if target is not None and target.tag == "PRP" and source.wording.name_of(target) is None:
        return _addressee(cue) or target
    return target


def _addressee(verb: Token) -> Token | None:
    """Return to whom somebody wrote, where the letter urges "them" ("sent a letter to the board urging them to reconsider")."""
    for place in verb.ancestors():
        for child in (*place.children, *(prep for thing in place.dependents("dobj") for prep in thing.children)):
            if child.dep in {"prep", "dative"} and child.lower == "to" and child.index < verb.index:
                return next(iter(child.dependents("pobj")), None)
    return None


def _willing(cue: Token, source: Source) -> Iterator[Matter]:
    """ "signalled its willingness to change the levy": will it?"""
    if cue.pos == "ADJ" and is_negated(cue.head):
        return
    for kind, inner in dependent_clauses(cue):
        if kind in {"to", "ing"} and own_subject(inner) is None:
            holder = own_subject(cue.head) if cue.pos != "NOUN" else subject_of(inner)
            yield Matter(partial(polar, with_subject(inner, holder), source.wording, "future"), cue.lemma)


def _faces_calls(noun: Token, source: Source) -> Iterator[Matter]:
    """ "The mayor faces calls to resign", "is under pressure to sell the port": will she?"""
    verb = noun.head
    if noun.dep == "pobj" and verb.lower == "under" and verb.head.lemma in {"be", "come", "remain"}:
        verb = verb.head
    elif noun.dep != "dobj" or verb.lemma not in cues.RESISTING:
        return
    if is_negated(verb):
        return
    for inner in sorted((*noun.children, *verb.children), key=lambda child: child.index):
        if inner.index > noun.index and inner.tag == "VB" and any(child.tag == "TO" for child in inner.children):
            acting = Clause(inner, own_subject(inner) or subject_of(verb), clause_of(inner).auxiliaries, None)
            yield Matter(partial(polar, acting, source.wording, "future"))
            return


WISHES = (
    Rule(
        name="demanded",
        category="undecided",
        lemmas=cues.DEMANDING,
        pos=VERB,
        negated=False,
        find=_demanded,
        strength=0.7,
        example="Campaigners demanded that the mine be closed.",
        question="Will the mine be closed?",
    ),
    Rule(
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
    Rule(
        name="threatened",
        category="undecided",
        lemmas=cues.words("threaten"),
        pos=VERB,
        negated=False,
        find=_threatened,
        strength=0.9,
        example="The guild threatened to close the port.",
        question="Will the guild close the port?",
    ),
    Rule(
        name="urged",
        category="undecided",
        lemmas=cues.URGING | _URGENT_NOUNS,
        pos=VERB | NOUN,
        find=_urged,
        strength=0.7,
        strengths={"ask": 0.4},
        figure_of_speech=True,
        example="The unions urged the board to reconsider the closure.",
        question="Will the board reconsider the closure?",
    ),
    Rule(
        name="willing",
        category="undecided",
        lemmas=cues.WILLING,
        pos=VERB | NOUN | {"ADJ"},
        find=_willing,
        strength=0.8,
        strengths={"ready": 0.5},
        example="The premier is willing to change the law.",
        question="Will the premier change the law?",
    ),
    Rule(
        name="faces calls",
        category="undecided",
        lemmas=cues.CALLS,
        pos=NOUN,
        find=_faces_calls,
        strength=0.8,
        example="The mayor faces calls to resign.",
        question="Will the mayor resign?",
    ),
)
"""Wishes that are not granted yet, offers and threats that are not carried out."""
