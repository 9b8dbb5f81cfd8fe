"""What is to come: inquiries, rulings, votes and talks whose outcome the source does not know."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.actors.person_nouns import is_person_noun
from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.asking import about, definite, polar, with_opening
from briefgen.findings.open_questions.indirect import of_wh_clause
from briefgen.findings.open_questions.marks import Piece
from briefgen.findings.open_questions.phrases import phrase
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.language.grammar import (
    Clause,
    clause_of,
    dependent_clauses,
    is_hypothetical,
    is_infinitive,
    is_negated,
    is_passive,
    is_plural,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token


def find_pending(token: Token, source: Source) -> Iterator[Candidate]:
    """Find what is to come: "is investigating", "the case is pending", "is expected to rule", "would look to renegotiate"."""
    if is_hypothetical(token) or is_negated(token):
        return
    lemma = token.lemma.lower()
    looks_into = lemma == "look" and any(prep.lower == "into" for prep in token.dependents("prep"))
    if token.pos == "VERB" and (lemma in cues.PROBING or looks_into):
        yield from _probed(token, source)
    elif token.lower in cues.PENDING and token.dep in {"acomp", "oprd", "advmod", "attr"} and token.head.lemma in {"be", "remain"}:
        yield from _in_progress(token.head, source)
    if token.lower in cues.PENDING and token.tag == "VBG" and any(child.lemma == "be" for child in token.dependents("aux")):
        yield from _in_progress(token, source)
    if lemma in cues.FORESEEING:
        yield from _foreseen(token, source)
    if token.pos == "VERB" and lemma in cues.HANDING_OVER | cues.PASSING_ON:
        yield from _handed_over(token, source)
    if lemma in {"investigation", "review", "consideration", "scrutiny"} and token.dep == "pobj" and token.head.lower == "under":
        yield from _under_review(token, source)
    if lemma in cues.EXPECTED and (token.tag in {"VBN", "VBD"} or token.pos == "ADJ"):
        yield from _expected(token, source)
    if token.pos == "VERB" and lemma in cues.RULING_VERBS | cues.MEETING_VERBS:
        yield from _to_be_settled(token, source)
    if token.lower == "way" and token.dep == "pobj" and token.head.lower == "under" and token.head.head.lemma in {"be", "get"}:
        yield from _in_progress(token.head.head, source)
    if lemma == "await" and token.pos == "VERB":
        for thing in token.dependents("dobj"):
            yield from _outcome(thing, "awaited", token, source)
    if lemma == "wait" and token.pos == "VERB" and token.tag == "VBG":
        for prep in token.dependents("prep"):
            for thing in prep.dependents("pobj") if prep.lower in {"for", "on"} else ():
                yield from _outcome(thing, "awaited", token, source)
    if token.pos == "VERB" and lemma in {"continue", "go"} and token.tag in {"VBG", "VBZ", "VBP"}:
        yield from _continuing(token, source)
    if token.pos == "VERB" and lemma in cues.TAKING_PLACE:
        yield from _to_take_place(token, source)
    if token.pos == "NOUN" and lemma in cues.OUTCOMES:
        yield from _coming(token, source)
    if token.pos == "VERB" and lemma == "appeal" and not is_passive(token):
        yield from _appealed(token, source)
    if token.pos == "VERB" and lemma in cues.ANNOUNCING:
        yield from _announced(token, source)
    if token.tag in {"VB", "VBN"} and is_infinitive(token) and token.dep == "xcomp" and token.head.lemma == "be":
        yield from _is_to(token, source)


def _probed(verb: Token, source: Source) -> Iterator[Candidate]:
    progressive = verb.tag == "VBG" and any(child.lemma == "be" for child in verb.children)
    subject = own_subject(verb)
    into = [prep for prep in verb.dependents("prep") if prep.lower == "into"] if verb.lemma == "look" else []
    things = verb.dependents("dobj") or [thing for prep in into for thing in prep.dependents("pobj")]
    for kind, inner in dependent_clauses(verb):
        if progressive and kind == "wh":
            yield from source.candidate("unknown", "not found out", verb, of_wh_clause, inner, source.wording)
        elif progressive and kind == "whether" and clause_of(inner).is_finite:
            yield from source.candidate("unknown", "not found out", verb, polar, clause_of(inner), source.wording, "settled")
    if subject is not None and subject.lemma in cues.CAUSES | cues.FACTS and is_passive(verb):  # what the cause is, is the question then
        return
    if subject is not None and is_passive(verb) and any(child.lower == "being" for child in verb.children):
        noun = {"review": "review", "examine": "examination", "assess": "assessment"}.get(verb.lemma, "investigation")
        yield from source.candidate("pending_event", "being investigated", verb, _find_of, noun, subject, source)
        return
    if not progressive or subject is None or not things or is_passive(verb):
        return

    def build() -> str:
        who: list[Piece] = list(phrase(subject, source.reading, 2))
        return source.wording.sentence(
            ["what", "will", *who, "conclude", "about", *definite(phrase(things[0], source.reading, 2), things[0])]
        )

    yield from source.candidate("pending_event", "under investigation", verb, build)


def _find_of(noun: str, subject: Token, source: Source) -> str:
    return about(subject, source.wording, opening=["what", "will", "the", noun, "of"], closing=["find"], known=False)


def _under_review(noun: Token, source: Source) -> Iterator[Candidate]:
    """ "The licence is under review": what will the review of it find?"""
    verb = noun.head.head
    subject = own_subject(verb) if verb.pos in {"VERB", "AUX"} else None
    if subject is not None and verb.lemma in {"be", "remain", "come"}:
        if subject.lemma in cues.CAUSES:
            opening = ["what", "are" if is_plural(subject) else "is"]
            yield from source.candidate("unknown", "under review", noun, about, subject, source.wording, opening=opening)
            return
        word = "investigation" if noun.lemma == "scrutiny" else "review" if noun.lemma == "consideration" else noun.lemma
        yield from source.candidate("pending_event", "under review", noun, _find_of, word, subject, source)


def _handed_over(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The judges sent the case back to the lower court", "the bill now goes to the senate": how will it decide?"""
    of_itself = verb.lemma in cues.PASSING_ON
    if of_itself and verb.tag not in {"VBZ", "VBP", "VBG", "VB"}:
        return
    things = verb.dependents("nsubj" if of_itself else "nsubjpass" if is_passive(verb) else "dobj")
    if not things or things[0].lemma not in cues.MATTERS:
        return
    voted = of_itself and things[0].lemma in cues.VOTED_ON
    deciding = ["vote", "on"] if voted else ["decide"]
    waiting = list(verb.children)
    for child in waiting:
        if child.dep == "advmod":
            waiting.extend(child.children)
        if child.dep == "prep" and child.lower == "to":
            for body in child.dependents("pobj"):
                if body.lemma.lower() in cues.BODIES:
                    matter = phrase(things[0], source.reading, 3)
                    words = [
                        "how",
                        "will",
                        *phrase(body, source.reading, 2),
                        *deciding,
                        *(definite(matter, things[0]) if voted else matter),
                    ]
                    yield from source.candidate("pending_event", "handed over", verb, source.wording.sentence, words)


def _foreseen(cue: Token, source: Source) -> Iterator[Candidate]:
    """ "Brokers predict that the bank will fail": will it?"""
    waiting = dependent_clauses(cue)
    if cue.pos == "NOUN" and cue.dep == "nsubj" and cue.head.lemma == "be":
        waiting += dependent_clauses(cue.head)
    for kind, inner in waiting:
        clause = clause_of(inner)
        if (
            kind == "that"
            and clause.is_modal
            and clause.auxiliaries[0].lower in {"will", "would", "’ll", "'ll"}
            and inner.dep in {"ccomp", "acl"}
        ):
            yield from source.candidate("pending_event", f"foreseen: {cue.lemma}", cue, polar, clause, source.wording, "future")


def _in_progress(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The appeal is pending", "an inquiry into the collapse is under way"."""
    subject = own_subject(verb)
    if subject is not None:
        yield from _outcome(subject, "pending", verb, source)


def _continuing(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "Talks with the operator are continuing", "negotiations are still going on"."""
    subject = own_subject(verb)
    on = verb.lemma == "continue" or any(child.dep == "prt" and child.lower == "on" for child in verb.children)
    if subject is None or not on or verb.dependents("xcomp", "dobj") or not clause_of(verb).is_finite:
        return
    if subject.lemma.lower() not in cues.PROBES or subject.dependents("prep", "poss"):  # an inquiry into what?
        yield from _outcome(subject, "pending", verb, source)


def _outcome(thing: Token, rule: str, cue: Token, source: Source) -> Iterator[Candidate]:
    """Ask what an inquiry will conclude, what a decision will be, what will come of a proceeding."""
    lemma = thing.lemma.lower()
    if thing.pos != "NOUN":
        return
    if lemma in cues.PROBES:
        yield from source.candidate(
            "pending_event", rule, cue, about, thing, source.wording, opening=["what", "will"], closing=["conclude"]
        )
    elif lemma in cues.DECISIONS and thing.dependents("prep", "poss", "acl"):
        yield from source.candidate("pending_event", rule, cue, about, thing, source.wording, opening=["what", "will"], closing=["be"])
    elif lemma in cues.OUTCOMES:
        opening = ["what", "will", "be", "the", "outcome", "of"]
        yield from source.candidate("pending_event", rule, cue, about, thing, source.wording, opening=opening)


def _to_take_place(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "Talks between the two will resume on Monday": with what outcome?"""
    subject = own_subject(verb)
    takes = verb.lemma != "take" or any(child.lower == "place" for child in verb.children)
    held = verb.lemma != "hold" or is_passive(verb)
    if subject is not None and takes and held and any(child.lower in {"will", "'ll", "’ll"} for child in verb.dependents("aux")):
        yield from _outcome(subject, "to take place", verb, source)


def _coming(noun: Token, source: Source) -> Iterator[Candidate]:
    """ "faces a hearing next week", "the coming vote": with what outcome?"""
    soon = any(child.dep == "amod" and child.lower in cues.COMING for child in noun.children)
    times = [child for child in noun.children if child.dep in {"npadvmod", "nmod"}] + [c for c in noun.head.children if c.dep == "npadvmod"]
    later = any(time.lemma in cues.CALENDAR and any(child.lower in {"next", "later"} for child in time.children) for time in times)
    if (soon or later) and noun.dep in {"dobj", "pobj", "nsubj", "nsubjpass"} and not any(c.dep == "poss" for c in noun.children):
        time = [token for one in times for token in phrase(one, source.reading)] if later and not soon else []
        opening = ["what", "will", "be", "the", "outcome", "of"]
        closing = [token for token in time if token.index > noun.right]
        yield from source.candidate("pending_event", "coming", noun, about, noun, source.wording, opening=opening, closing=closing)


def _appealed(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The owners have appealed against the ruling": will they succeed?"""
    clause = clause_of(verb)
    subject = own_subject(verb)
    against = [prep for prep in verb.dependents("prep") if prep.lower == "against"]
    things = [thing for prep in against for thing in prep.dependents("pobj")] or verb.dependents("dobj")
    if subject is None or not things or not clause.is_finite or clause.is_modal or things[0].lemma not in cues.DECISIONS:
        return

    def build() -> str:
        who: list[Piece] = list(phrase(subject, source.reading, 2))
        return source.wording.sentence(["will", *who, "succeed", "in", "appealing", "against", *phrase(things[0], source.reading, 2)])

    yield from source.candidate("pending_event", "appealed", verb, build)


def _announced(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The agency said it would consult the towns": will it?"""
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        if (
            kind != "that"
            or inner.dep != "ccomp"
            or not clause.is_modal
            or clause.negation is not None
            or inner.lemma == "be"
            or _is_habit(inner)
        ):
            continue
        if clause.auxiliaries[0].lower in {"will", "would", "'ll", "’ll", "'d", "’d"} and not is_hypothetical(inner):
            if inner.lemma in cues.INTENDING:
                aims = [aim for aim in inner.dependents("xcomp", "advcl") if aim.tag == "VB" and own_subject(aim) is None]
                clause = Clause(aims[0], clause.subject, clause_of(aims[0]).auxiliaries, None) if aims else clause
            if clause.verb.lemma in cues.REFORMING:
                yield from source.candidate(
                    "vague_commitment", "announced reform", verb, with_opening, ["how"], clause, source.wording, "future"
                )
            elif clause.verb.lemma not in cues.INCOMPLETE or _goes_on(clause.verb):
                yield from source.candidate("pending_event", "announced", verb, polar, clause, source.wording, "future")


def _goes_on(verb: Token) -> bool:
    """Tell whether anything stands behind a verb that belongs to it."""
    return any(child.index > verb.index and child.dep != "punct" for child in verb.children)


def _is_to(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "Her successor is to take over in May": will it be so?"""
    governor = verb.head
    subject = own_subject(governor)
    if subject is None or subject.pos == "PRON" or governor.tag not in {"VBZ", "VBP"} or governor.dependents("attr", "acomp"):
        return
    if source.cast.actor_of(subject) is None and not is_person_noun(subject):
        return
    if subject.lemma in {
        "goal",
        "aim",
        "purpose",
        "plan",
        "idea",
        "point",
        "way",
        "job",
        "task",
        "step",
        "key",
        "thing",
        "problem",
        "challenge",
    }:
        return
    clause = clause_of(verb)
    yield from source.candidate(
        "pending_event", "is to", verb, polar, Clause(verb, subject, clause.auxiliaries, None), source.wording, "future"
    )


def _expected(cue: Token, source: Source) -> Iterator[Candidate]:
    governor = cue if cue.pos == "VERB" else cue.head
    subject = own_subject(cue) or own_subject(governor)
    if subject is not None and any(child.dep in {"prep", "agent", "npadvmod"} for child in cue.children):
        yield from _outcome(subject, "scheduled", cue, source)
    for inner in (*cue.dependents("xcomp", "ccomp"), *(governor.dependents("xcomp") if governor is not cue else ())):
        if subject is None or not is_infinitive(inner) or own_subject(inner) is not None:
            continue
        clause = clause_of(inner)
        acting = Clause(inner, subject, clause.auxiliaries, clause.negation)
        asked = [choice for kind, choice in dependent_clauses(inner) if kind == "whether"]
        if inner.lemma in cues.RULING_VERBS and asked:  # "is expected to decide whether the law is valid"
            whether = clause_of(asked[0])
            tense = "settled" if whether.is_finite else "future"
            yield from source.candidate("pending_event", "to be decided", cue, polar, whether, source.wording, tense)
        elif inner.lemma in cues.RULING_VERBS:
            yield from source.candidate("pending_event", "expected to rule", cue, with_opening, ["how"], acting, source.wording, "future")
        else:
            yield from source.candidate("pending_event", f"expected: {cue.lemma}", cue, polar, acting, source.wording, "future")


def _to_be_settled(verb: Token, source: Source) -> Iterator[Candidate]:
    clause = clause_of(verb)
    ahead = clause.is_modal and clause.auxiliaries[0].lower in {"will", "'ll", "’ll", "would"}
    looked = verb.dep in {"xcomp", "advcl"} and verb.head.lemma in cues.INTENDING and verb.tag == "VB"
    if not (ahead or looked) or clause.subject is None:
        return
    if verb.lemma == "vote" and any(prep.lower in {"for", "against"} for prep in verb.dependents("prep")):
        return
    if verb.lemma in cues.RULING_VERBS:
        if verb.lemma == "decide" and dependent_clauses(verb):
            for kind, inner in dependent_clauses(verb):
                if kind == "whether":
                    yield from source.candidate(
                        "pending_event",
                        "to be decided",
                        verb,
                        polar,
                        clause_of(inner),
                        source.wording,
                        "settled" if clause_of(inner).is_finite else "future",
                    )
            return
        yield from source.candidate("pending_event", "to be ruled on", verb, with_opening, ["how"], clause, source.wording, "future")
    else:
        acting = Clause(verb, subject_of(verb.head) if looked else clause.subject, clause.auxiliaries, clause.negation)
        yield from source.candidate(
            "pending_event", "to be negotiated", verb, polar, acting, source.wording, "future", around=verb.head if looked else verb
        )


def _is_habit(verb: Token) -> bool:
    """Tell "would often decline": what used to happen, or never will."""
    return any(child.lower in {"sometimes", "often", "usually", "always", "frequently", "never", "occasionally"} for child in verb.children)
