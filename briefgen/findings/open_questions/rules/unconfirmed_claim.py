"""What is claimed, alleged or held, and not confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.auxiliaries import Tense
from briefgen.findings.open_questions.asking.interrogatives import about, polar
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.openings import (
    denier_of,
    is_contested,
    is_contrasted,
    is_held_back,
    with_subject,
)
from briefgen.findings.open_questions.rules.rule import (
    CONTENT,
    NOUN,
    VERB,
    OpenMatter,
    QuestionRule,
)
from briefgen.language.english import openness
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import (
    Clause,
    clause_of,
    clause_verb,
    dependent_clauses,
    is_negated,
    is_passive,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token
from briefgen.model import QuestionCategory

_BELIEVING = openness.words("believe suspect speculate fear think worry")
"""Verbs of what is held without a name."""
_SEEMING = openness.words("appear seem")
"""Verbs of what looks so."""
_HELD_IF_AFFIRMED = frozenset({"believe", "think", "report"})
"""Passives that say nothing when negated: "is not believed to be lost"."""
_CHECKABLE = openness.CLAIM_NOUNS | {
    "figure",
    "number",
    "account",
    "statement",
    "toll",
    "authenticity",
}
"""Things that can be correct, or not."""
_PLAIN_NOUNS = frozenset({"report", "charge"})
"""Nouns of a table of claims that by themselves leave nothing open: a report is news, a charge a
fact."""
_SAID = {
    "allegedly": "alleged",
    "reportedly": "reported",
    "purportedly": "purported",
    "supposedly": "supposed",
}
"""How a question repeats an adverb of hearsay: ", as alleged"."""
_INTENDING = openness.words("hope want wish seek try intend plan aim mean")
"""Verbs of what somebody is about: "claims to be seeking peace" is theirs to say."""
_SCANT = frozenset({"no", "little", "scant"})
"""What stands before proof that is missing."""


def _claim(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    lemma = verb.lemma.lower()
    argued = lemma in openness.ARGUING and any(
        is_contrasted(one) for one in (verb, *verb.dependents("ccomp"))
    )
    if is_passive(verb) or not (lemma in openness.CLAIMING or argued):
        return
    holder = subject_of(verb)
    contrasted = is_contested(verb, holder)
    for kind, inner in dependent_clauses(verb):
        if inner.dep == "advcl" or kind not in {"that", "to"}:
            continue
        if _is_demanded(inner) or (kind == "to" and inner.lemma.lower() in _INTENDING):
            continue
        clause = clause_of(inner) if kind == "that" else with_subject(inner, holder)
        contrasted = contrasted or is_contrasted(inner)
        category: QuestionCategory = "disputed" if contrasted else "unconfirmed_claim"
        tail = context.as_they_say(holder, lemma, clause.subject)
        tense: Tense = "settled" if kind == "that" else _past_or_present(clause)
        yield OpenMatter(partial(polar, clause, context.wording, tense, tail), lemma, category)


def _is_demanded(verb: Token) -> bool:
    """Tell "insists that the budget include it", which says what is to be, from what is held."""
    subject = own_subject(verb)
    return (
        verb.tag in {"VB", "VBP"}
        and subject is not None
        and subject.tag in {"NN", "NNP"}
        and not subject.dependents("conj")
        and not verb.dependents("aux", "auxpass")
    )


def _past_or_present(clause: Clause) -> Tense:
    """Return the tense of what an infinitive says: "claimed to have read" is past."""
    return (
        "past" if any(auxiliary.lemma == "have" for auxiliary in clause.auxiliaries) else "present"
    )


def _accused(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The union accused the board of hiding losses", "she is accused of hiding losses"."""
    passive = is_passive(verb)
    accused = own_subject(verb) if passive else next(iter(verb.dependents("dobj")), None)
    if accused is None:
        return
    lemma = verb.lemma.lower()
    holder = None if passive else subject_of(verb)
    category: QuestionCategory = "disputed" if is_contested(verb, holder) else "unconfirmed_claim"
    for act in [
        act
        for prep in verb.dependents("prep")
        if prep.lower == "of"
        for act in prep.dependents("pcomp")
    ]:
        if not clause_of(act).is_finite:
            tail = context.as_they_say(
                holder, "allege" if lemma == "accuse" else "suspect", accused
            )
            yield OpenMatter(
                partial(polar, with_subject(act, accused), context.wording, "past", tail),
                lemma,
                category,
            )


def _said_of(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "He is alleged to have destroyed the ledger", "the ship is believed to be lost"."""
    lemma = verb.lemma.lower()
    subject = own_subject(verb)
    if subject is None or not is_passive(verb) or (lemma in _HELD_IF_AFFIRMED and is_negated(verb)):
        return
    for inner in verb.dependents("xcomp"):
        if inner.tag in {"VB", "VBN"}:
            clause = with_subject(inner, subject)
            yield OpenMatter(
                partial(polar, clause, context.wording, _past_or_present(clause)), lemma
            )


def _not_verified(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The figures could not be verified": are they right? "could not verify that …": is it so?"""
    thing = own_subject(verb) if is_passive(verb) else next(iter(verb.dependents("dobj")), None)
    noun = thing if thing is not None and thing.pos == "NOUN" else None
    held = (
        [inner for kind, inner in dependent_clauses(noun) if kind == "that"]
        if noun is not None
        else []
    )
    settling = () if verb.lemma == "confirm" else dependent_clauses(verb)
    for inner in [
        *(
            inner
            for kind, inner in settling
            if kind in {"that", "whether"} and clause_of(inner).is_finite
        ),
        *held,
    ]:
        yield OpenMatter(partial(polar, clause_of(inner), context.wording, "settled"))
    if noun is not None and not held and noun.lemma in _CHECKABLE:
        yield from _told_before(noun, context)
        opening = ["are" if noun.tag == "NNS" else "is"]
        yield OpenMatter(
            partial(about, noun, context.wording, opening=opening, closing=["correct"])
        )


def _told_before(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The mill burned down, the army said. The claim could not be verified": did it, as the army
    says?"""
    place = noun.sentence.index
    if not place or any(child.dep not in {"det", "amod"} for child in noun.children):
        return
    reporting = context.reading.sentences[place - 1].root
    holder = own_subject(reporting)
    if not verb_class(reporting) or is_negated(reporting) or is_passive(reporting):
        return
    for kind, inner in dependent_clauses(reporting):
        clause = clause_of(inner)
        if kind == "that" and inner.dep == "ccomp" and clause.is_finite and not is_negated(inner):
            lemma = reporting.lemma.lower()
            tail = context.as_they_say(
                holder, lemma if lemma in openness.CLAIMING else "say", clause.subject
            )
            yield OpenMatter(partial(polar, clause, context.wording, "settled", tail))


def _not_confirmed(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if is_passive(verb) or not is_held_back(verb):
        return
    for kind, inner in dependent_clauses(verb):
        if kind in {"that", "whether"}:
            yield OpenMatter(partial(polar, clause_of(inner), context.wording, "settled"))


def _believed(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "Some analysts believe the bank is insolvent": what is held without a name."""
    lemma = verb.lemma.lower()
    holder = own_subject(verb)
    if (
        is_passive(verb)
        or holder is None
        or (holder.lemma.lower() not in openness.GENERAL_HOLDERS and lemma != "speculate")
    ):
        return
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        if kind == "that" and clause.is_finite and inner.dep == "ccomp":
            yield OpenMatter(partial(polar, clause, context.wording, "settled"), lemma)


def _appears(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "There did not appear to be any connection to the leak": is there any?"""
    subject = own_subject(verb)
    for inner in verb.dependents("xcomp"):
        if inner.lemma == "be" and subject is not None and subject.dep == "expl":
            clause = Clause(inner, subject, clause_of(inner).auxiliaries, None)
            yield OpenMatter(partial(polar, clause, context.wording, "present"))


def _adverb(adverb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    verb = clause_verb(adverb)
    if adverb.dep != "advmod" or verb.pos not in {"VERB", "AUX"} or adverb.head is not verb:
        return
    clause = clause_of(verb)
    if clause.is_finite:
        tail = [",", "as", _SAID[adverb.lower]]
        yield OpenMatter(partial(polar, clause, context.wording, "same", tail), adverb.lower)


def _no_evidence(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    if not _is_absent(noun):
        return
    held = noun.head if noun.dep in {"attr", "dobj", "nsubjpass", "nsubj"} else noun
    for kind, verb in {
        verb: (kind, verb) for kind, verb in (*dependent_clauses(noun), *dependent_clauses(held))
    }.values():
        if kind == "that" and clause_of(verb).is_finite and verb.dep != "advcl":
            yield OpenMatter(partial(polar, clause_of(verb), context.wording, "settled"))


def _is_absent(noun: Token) -> bool:
    """Tell "no evidence", "without evidence", "did not provide evidence"."""
    if any(child.lower in _SCANT for child in noun.children):
        return True
    governor = noun.head
    return (governor.lower == "without") or (
        governor.pos in {"VERB", "AUX"}
        and noun.dep in {"dobj", "attr", "nsubjpass"}
        and is_negated(governor)
    )


def _claim_noun(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "allegations that the vote was bought", which nobody denies."""
    if denier_of(noun) is not None or noun.lemma in _PLAIN_NOUNS:
        return
    for kind, verb in dependent_clauses(noun):
        clause = clause_of(verb)
        if kind == "that" and clause.is_finite:
            tail = context.as_they_say(
                next(iter(noun.dependents("poss")), None), "claim", clause.subject
            )
            yield OpenMatter(partial(polar, clause, context.wording, "settled", tail), noun.lemma)


CLAIMED = (
    QuestionRule(
        name="claim",
        category="unconfirmed_claim",
        also="disputed",
        lemmas=openness.CLAIMING | openness.ARGUING,
        pos=VERB,
        negated=False,
        find=_claim,
        strength=0.8,
        figure_of_speech=True,
        example="The premier claimed he had struck a deal.",
        question="Did the premier strike a deal, as he claims?",
    ),
    QuestionRule(
        name="accused",
        category="unconfirmed_claim",
        also="disputed",
        lemmas=openness.ACCUSING,
        pos=VERB,
        find=_accused,
        strength=1.0,
        example="The union accused the board of hiding the losses.",
        question="Did the board hide the losses, as the union alleges?",
    ),
    QuestionRule(
        name="said of",
        category="unconfirmed_claim",
        lemmas=openness.HEARSAY_PASSIVES,
        pos=VERB,
        find=_said_of,
        strength=0.8,
        example="The ship is believed to have sunk near the coast.",
        question="Did the ship sink near the coast?",
    ),
    QuestionRule(
        name="not verified",
        category="unconfirmed_claim",
        lemmas=openness.VERIFYING,
        pos=VERB,
        negated=True,
        find=_not_verified,
        strength=1.0,
        example="The figures could not be verified.",
        question="Are the figures correct?",
    ),
    QuestionRule(
        name="not confirmed",
        category="unconfirmed_claim",
        lemmas=openness.words("confirm"),
        pos=VERB | {"AUX"},
        find=_not_confirmed,
        strength=1.0,
        example="The army could not confirm that the bridge had fallen.",
        question="Did the bridge fall?",
    ),
    QuestionRule(
        name="believed",
        category="unconfirmed_claim",
        lemmas=_BELIEVING,
        pos=VERB,
        negated=False,
        find=_believed,
        strength=0.5,
        example="Some analysts believe the bank is insolvent.",
        question="Is the bank insolvent?",
    ),
    QuestionRule(
        name="appears",
        category="unconfirmed_claim",
        lemmas=_SEEMING,
        pos=VERB,
        find=_appears,
        strength=0.8,
        example="There did not appear to be any connection to the leak.",
        question="Is there any connection to the leak?",
    ),
    QuestionRule(
        name="adverb",
        category="unconfirmed_claim",
        lemmas=openness.HEARSAY_ADVERBS,
        pos=CONTENT - VERB,
        find=_adverb,
        strength=0.9,
        strengths={"reportedly": 0.2},  # names a source, and not a doubt
        example="The clerk allegedly destroyed the ledger.",
        question="Did the clerk destroy the ledger, as alleged?",
    ),
    QuestionRule(
        name="no evidence",
        category="unconfirmed_claim",
        lemmas=openness.PROOF_NOUNS,
        pos=NOUN,
        find=_no_evidence,
        strength=1.0,
        example="There is no evidence that the fire was set.",
        question="Was the fire set?",
    ),
    QuestionRule(
        name="claim noun",
        category="unconfirmed_claim",
        lemmas=openness.CLAIM_NOUNS,
        pos=NOUN,
        find=_claim_noun,
        strength=0.8,
        example="Allegations that the vote was bought have shaken the party.",
        question="Was the vote bought?",
    ),
)
"""Said, and not shown."""
