"""What is under way and not at its end: talks, dates not set, deadlines that run, facts that are still looked for."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.approvals import is_particular
from briefgen.findings.open_questions.asking import about, check_subject, definite, polar, shortest, with_opening
from briefgen.findings.open_questions.indirect import of_wh_clause
from briefgen.findings.open_questions.marks import Piece
from briefgen.findings.open_questions.openings import is_yet_to
from briefgen.findings.open_questions.phrases import phrase, subject_phrase
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.language.grammar import (
    Clause,
    clause_of,
    is_hypothetical,
    is_infinitive,
    is_negated,
    is_passive,
    is_plural,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token
from briefgen.model import QuestionCategory


def find_under_way(token: Token, source: Source) -> Iterator[Candidate]:
    """Find what has begun: "in talks to buy", "no date has been set", "has until Friday to", "still being assessed"."""
    if is_hypothetical(token):
        return
    lemma = token.lemma.lower()
    if lemma in cues.TALKS and token.pos == "NOUN":
        yield from _in_talks(token, source)
    elif lemma in cues.DATES and token.pos == "NOUN":
        yield from _no_date(token, source)
    if lemma in cues.SPOKEN_OF and token.pos == "NOUN":
        yield from _spoken_of(token, source)
    if lemma in {"have", "give"} and token.pos in {"VERB", "AUX"} and not is_negated(token):
        yield from _deadline(token, source)
    if lemma in cues.WORKING_OUT and is_passive(token) and any(child.lower == "being" for child in token.children):
        yield from _being_worked_out(token, source)


def _is_current(verb: Token) -> bool:
    """Tell a verb of now: in the present, or in speech reported in the past."""
    clause = clause_of(verb)
    first = clause.auxiliaries[0] if clause.auxiliaries else verb
    return first.tag in {"VBZ", "VBP"} or (first.tag == "VBD" and verb.dep == "ccomp")


def _in_talks(noun: Token, source: Source) -> Iterator[Candidate]:
    """ "The firm is in talks to buy the port": will it? "in talks with the union about pay": will they agree?"""
    if noun.dep == "pobj" and noun.head.lower == "in" and noun.head.head.lemma == "be":
        verb = noun.head.head
    elif noun.dep == "dobj" and noun.head.lemma == "hold" and noun.head.tag == "VBG":
        verb = noun.head
    else:
        return
    subject = subject_of(verb)
    if subject is None or not _is_current(verb) or is_negated(verb):
        return
    aims = [aim for aim in (*noun.children, *verb.children) if aim.index > noun.index and aim.tag == "VB" and is_infinitive(aim)]
    if aims:
        acting = Clause(aims[0], subject, clause_of(aims[0]).auxiliaries, None)
        yield from source.candidate("undecided", "in talks", noun, polar, acting, source.wording, "future")
        return
    waiting = sorted((*noun.dependents("prep"), *verb.dependents("prep")), key=lambda prep: prep.index)
    preps = [prep for prep in waiting if prep.index > noun.index and prep.lower in {"with", *cues.CONCERNING}]
    if preps:
        yield from source.candidate("pending_event", "in talks", noun, _agree, Clause(verb, subject, (), None), preps, source)


def _agree(clause: Clause, preps: list[Token], source: Source) -> str:
    check_subject(clause)
    words: list[Piece] = []
    for prep in preps:
        inner = phrase(prep, source.reading, 1, without=[other for other in preps if other is not prep])
        words += [prep.lower if prep.lower == "with" else "on", *inner[1:]]
    return shortest(
        lambda level: source.wording.sentence(["will", *subject_phrase(clause, source.reading, level), "reach", "an", "agreement", *words])
    )


def _no_date(noun: Token, source: Source) -> Iterator[Candidate]:
    """ "No date has been set for the vote": when will it take place?"""
    verb = noun.head
    if verb.pos not in {"VERB", "AUX"} or noun.dep not in {"nsubjpass", "dobj", "attr", "nsubj"}:
        return
    none = any(child.lower == "no" for child in noun.children)
    if not (none or is_negated(verb) or is_yet_to(verb)) or verb.lemma not in cues.SETTING | {"be"} or (verb.lemma == "be" and not none):
        return
    category: QuestionCategory = "undisclosed" if verb.lemma in cues.DISCLOSING else "undecided"
    for child in (*noun.children, *verb.children):
        if child.index < noun.index:
            continue
        if child.dep == "prep" and child.lower in {"for", "of"}:
            for thing in child.dependents("pobj"):
                yield from source.candidate(category, "no date", noun, _take_place, thing, source)
            for inner in child.dependents("pcomp"):
                if any(word.lower == "when" for word in inner.children):
                    yield from source.candidate(category, "no date", noun, of_wh_clause, inner, source.wording)
        elif child.tag == "VB" and is_infinitive(child) and own_subject(child) is not None:
            yield from source.candidate(category, "no date", noun, with_opening, ["when"], clause_of(child), source.wording, "future")


def _take_place(thing: Token, source: Source) -> str:
    check_subject(Clause(thing.head, thing, (), None))

    def at(level: int) -> str:
        return source.wording.sentence(["when", "will", *definite(phrase(thing, source.reading, level), thing), "take", "place"])

    return shortest(at)


def _spoken_of(noun: Token, source: Source) -> Iterator[Candidate]:
    """ "There is talk of the premier calling an election": will she?"""
    if any(child.lower == "no" for child in noun.children):
        return
    for prep in (*noun.dependents("prep"), *(noun.head.dependents("prep") if noun.dep in {"nsubj", "attr"} else ())):
        if prep.lower not in {"of", "about"}:
            continue
        acts = [(act, who) for who in prep.dependents("pobj") for act in who.dependents("acl")]
        acts += [(act, who) for act in prep.dependents("pcomp") if (who := own_subject(act)) is not None]
        for act, who in acts:
            if act.tag == "VBG" and not act.dependents("aux", "auxpass"):
                acting = Clause(act, who, (), None)
                yield from source.candidate("undecided", "spoken of", noun, polar, acting, source.wording, "future")


def _deadline(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The company has until Friday to respond", "gave the company seven days to respond": will it by then?"""
    given = verb.lemma == "give"
    acts = [act for act in verb.dependents("xcomp", "advcl") if act.tag == "VB" and is_infinitive(act)]
    spans = [time for time in verb.dependents("dobj") if time.lemma in cues.TERMS and time.dependents("nummod")]
    for time in spans:
        acts += [act for act in time.dependents("acl", "relcl") if act.tag == "VB" and is_infinitive(act)]
    for prep in verb.dependents("prep"):
        if prep.lower == "until":  # "until the end of the month to remove the waste"
            acts += [act for act in source.reading.subtree(prep) if act.tag == "VB" and act.dep in {"acl", "relcl"} and is_infinitive(act)]
    holders = verb.dependents("dative") or [thing for thing in verb.dependents("dobj") if thing not in spans] if given else []
    if given and is_passive(verb):
        holders = verb.dependents("nsubjpass")
    holder = next(iter(holders), None) if given else own_subject(verb)
    if holder is None or not (given or _is_current(verb)):
        return
    for act in acts:
        untils = [prep for place in (verb, act) for prep in place.children if prep.lower == "until" and verb.index < prep.index < act.index]
        times = [time for prep in untils for time in prep.dependents("pobj")]
        ends: list[Piece] = []
        if times:
            ends = ["by", *phrase(times[0], source.reading, 1, without=acts)]
        elif spans and spans[0].index < act.index:
            ends = ["within", *phrase(spans[0], source.reading, 1, without=[act])]
        whose = given and any(token.tag == "PRP$" for token in source.reading.subtree(act))  # the giver's, or theirs to whom it was given?
        if ends and not whose:
            inside = [prep for prep in untils if prep.head is act]
            acting = Clause(act, own_subject(act) or holder, clause_of(act).auxiliaries, None)
            yield from source.candidate(
                "pending_event", "deadline", verb, with_opening, [], acting, source.wording, "future", ends, without=inside
            )


def _being_worked_out(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The extent of the flood is still being assessed": what is it?"""
    subject = own_subject(verb)
    if subject is None or subject.lemma.lower() not in cues.FACTS | cues.CAUSES | cues.DETAIL_NOUNS | {"term", "condition"}:
        return
    if not subject.dependents("prep", "acl", "poss") or not is_particular(subject):
        return
    found = verb.lemma in {"gather", "collect", "establish", "determine", "assess", "investigate"}
    opening = ["what", "are" if is_plural(subject) else "is"] if found else ["what", "will"]
    yield from source.candidate(
        "unknown" if found else "undecided",
        "being worked out",
        verb,
        about,
        subject,
        source.wording,
        opening=opening,
        closing=() if found else ["be"],
    )
