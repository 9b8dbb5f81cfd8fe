"""What is not decided: floated, considered, made possible, urged, left to a condition."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.asking import check_subject, definite, in_the_passive, polar, shortest, with_opening
from briefgen.findings.open_questions.indirect import of_wh_clause
from briefgen.findings.open_questions.marks import Piece
from briefgen.findings.open_questions.phrases import phrase, predicate_phrase, subject_phrase
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.findings.open_questions.verbs import base_of
from briefgen.language.grammar import (
    Clause,
    clause_of,
    clause_verb,
    dependent_clauses,
    is_hypothetical,
    is_infinitive,
    is_negated,
    is_passive,
    own_subject,
    subject_of,
)
from briefgen.language.reading import Token

_INVESTIGATORS = cues.words("police policeman officer detective investigator prosecutor firefighter inspector")
"""Those who rule out what may have been, and not what may come: "The police have not ruled out a second explosion." """


def find_undecided(token: Token, source: Source) -> Iterator[Candidate]:
    """Find choices still open: "is considering raising", "has yet to start", "no decision on whether", "could allow"."""
    if is_hypothetical(token):
        yield from _condition(token, source)
        return
    lemma = token.lemma.lower()
    if token.pos == "VERB":
        if lemma in cues.CONSIDERING and not is_negated(token):
            yield from _considered(token, source)
        if lemma in cues.DECIDING and (is_negated(token) or _yet_to(token) or (token.dep == "xcomp" and token.head.lemma == "remain")):
            yield from _choices(token, source)
        asks = any(kind in {"wh", "whether"} for kind, _ in dependent_clauses(token)) or lemma in {"come", "see"}
        fact = own_subject(token.head)
        asks = asks or (fact is not None and lemma in cues.FINDING_OUT and fact.lemma in cues.FACTS | cues.CAUSES)  # asked as unknown
        if _yet_to(token) and not asks:
            clause = clause_of(token)
            having = [auxiliary for auxiliary in clause.auxiliaries if auxiliary.lemma == "have"]
            auxiliaries = tuple(auxiliary for auxiliary in clause.auxiliaries if auxiliary not in having)
            acting = Clause(token, own_subject(token) or subject_of(token.head), auxiliaries, None)
            yield from source.candidate(
                "undecided",
                "has yet to",
                token,
                with_opening,
                ["when"],
                acting,
                source.wording,
                "future",
                without=having,
                around=token if having else token.head,
            )
        if lemma in cues.ENABLING and any(
            child.tag == "MD" and child.lower in {"could", "would", "may", "might"} for child in token.children
        ):
            yield from _enabled(token, source)
        elif any(child.dep == "aux" and child.lower in cues.POSSIBLE_MODALS for child in token.children) and not is_negated(token):
            yield from _possible(token, source)
        if lemma in cues.DEMANDING and not is_negated(token) and not any(other.text == "?" for other in token.sentence.tokens):
            yield from _demanded(token, source)
        if lemma in {"demand", "call", "seek", "urge", "want"} and not is_negated(token):
            yield from _inquiry_demanded(token, source)
        if lemma == "leave" and any(child.lower == "open" for child in token.children):
            yield from _choices(token, source)
            for child in token.children:
                if child.lower == "open":
                    yield from _choices(child, source)
        if lemma == "threaten" and not is_negated(token):
            yield from _threatened(token, source)
        if lemma in cues.URGING:
            yield from _urged(token, source)
        if (
            lemma == "rule"
            and (is_negated(token) or token.head.lemma in cues.REFUSING)
            and any(child.dep == "prt" for child in token.children)
        ):
            yield from _not_ruled_out(token, source)
    elif token.pos == "NOUN" and lemma in cues.DECISION_NOUNS and any(child.lower == "no" for child in token.children):
        yield from _choices(token, source)
        if token.head.pos in {"VERB", "AUX"}:
            yield from _choices(token.head, source)
    elif lemma == "undecided":
        yield from _choices(token, source)
    if lemma in cues.WILLING and token.pos in {"ADJ", "NOUN", "VERB"}:
        yield from _willing(token, source)
    if lemma in cues.CALLS and token.pos == "NOUN":
        yield from _called_upon(token, source)
    if lemma in {"call", "demand", "request", "appeal", "plea"} and token.pos == "NOUN":
        yield from _urged(token, source)


def _yet_to(verb: Token) -> bool:
    """Tell "has yet to decide", "has still to decide" (and not "still has to", a duty), whichever of the two is the head for the parse."""
    having = next((child for child in verb.children if child.dep == "aux" and child.lemma == "have"), None)
    governor = having or verb.head
    if having is None and (verb.dep not in {"xcomp", "ccomp"} or governor.lemma not in {"have", "be", "remain"}):
        return False
    between = any(
        child.lower == "yet" or (child.lower == "still" and child.index > governor.index) for child in (*governor.children, *verb.children)
    )
    return between and is_infinitive(verb) if having is None else between and any(child.tag == "TO" for child in verb.children)


def _considered(verb: Token, source: Source) -> Iterator[Candidate]:
    holder = subject_of(verb)
    plans = [inner for thing in verb.dependents("dobj") if thing.lemma in cues.PLANS for inner in thing.dependents("acl", "relcl")]
    for inner in plans:
        if is_infinitive(inner) and own_subject(inner) is None:
            clause = clause_of(inner)
            acting = Clause(inner, holder, clause.auxiliaries, clause.negation)
            yield from source.candidate("undecided", f"considered: {verb.lemma}", verb, polar, acting, source.wording, "future")
    if (
        not plans
        and verb.lemma in {"consider", "weigh", "mull", "contemplate"}
        and (verb.tag == "VBG" or (verb.lemma in {"mull", "weigh"} and verb.tag in {"VBZ", "VBP"}))
        and holder is not None
    ):
        for thing in verb.dependents("dobj"):
            if thing.pos == "NOUN" and thing.dependents("prep", "amod", "compound"):
                yield from source.candidate("undecided", "thing considered", verb, _decide_on, holder, thing, source)
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        if kind == "ing" and inner.dep in {"xcomp", "ccomp", "pcomp"}:
            acting = Clause(inner, own_subject(inner) or holder, clause.auxiliaries, clause.negation)
            yield from source.candidate("undecided", f"considered: {verb.lemma}", verb, polar, acting, source.wording, "future")
        elif kind == "whether":
            acting = Clause(inner, own_subject(inner) or holder, clause.auxiliaries, clause.negation)
            tense = "settled" if clause.is_finite else "future"
            yield from source.candidate("undecided", f"considered: {verb.lemma}", verb, polar, acting, source.wording, tense)
        elif kind == "wh" and (not clause.is_finite or clause.is_modal):  # how it once was is studied, and not decided
            yield from source.candidate("undecided", f"considered: {verb.lemma}", verb, of_wh_clause, inner, source.wording, holder)


def _choices(cue: Token, source: Source) -> Iterator[Candidate]:
    """ "has not decided whether to appeal", "no decision on how to pay"."""
    for kind, inner in dependent_clauses(cue):
        clause = clause_of(inner)
        if clause.subject is not None and clause.subject.lemma in cues.DECISION_NOUNS:
            clause = Clause(inner, _who_decides(cue), clause.auxiliaries, clause.negation)
        if kind == "whether" and clause.subject is None:
            yield from source.candidate("undecided", "not decided", cue, in_the_passive, clause, source.wording)
        elif kind == "whether":
            tense = "settled" if clause.is_finite else "future"
            yield from source.candidate("undecided", "not decided", cue, polar, clause, source.wording, tense)
        elif kind == "wh":
            yield from source.candidate("undecided", "not decided", cue, of_wh_clause, inner, source.wording)


def _enabled(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "That could allow the fleet to double": will the fleet be allowed to double?"""
    for inner in verb.dependents("ccomp", "xcomp"):
        subject = own_subject(inner) or next(iter(verb.dependents("dobj")), None)
        if subject is None or inner.tag != "VB":
            continue
        acting = Clause(inner, subject, (), None)
        word = "allowed" if verb.lemma in {"allow", "let", "permit"} else "able"
        yield from source.candidate("undecided", "could allow", verb, _will_be, acting, word, source)


def _will_be(clause: Clause, word: str, source: Source) -> str:
    check_subject(clause)

    def at(level: int) -> str:
        _, after = predicate_phrase(clause, source.reading, level)
        return source.wording.sentence(
            ["will", *subject_phrase(clause, source.reading, level), "be", word, "to", base_of(clause.verb), *after]
        )

    return shortest(at)


def _possible(verb: Token, source: Source) -> Iterator[Candidate]:
    clause = clause_of(verb)
    if any(child.lower in {"barely", "hardly", "scarcely"} for child in verb.children):  # "could hardly stand": what was, not what may be
        return
    if verb.dep == "relcl" or clause.subject is None or any(child.lemma == "have" for child in clause.auxiliaries):
        return
    yield from source.candidate("undecided", f"possible: {clause.auxiliaries[0].lower}", verb, polar, clause, source.wording, "future")


def _condition(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "will expire unless the assembly acts to extend it": will it act?"""
    if (
        verb.dep == "advcl"
        and any(child.dep == "mark" and child.lower == "unless" for child in verb.children)
        and own_subject(verb) is not None
    ):
        yield from source.candidate("undecided", "unless", verb, polar, clause_of(verb), source.wording, "future", around=verb.head)


def _urged(verb: Token, source: Source) -> Iterator[Candidate]:
    for inner in verb.dependents("xcomp", "ccomp", "advcl"):
        clause = clause_of(inner)
        if not is_infinitive(inner) or not any(child.tag == "TO" for child in inner.children):
            continue
        on = [prep for prep in verb.dependents("prep") if prep.lower in {"on", "upon"}]
        target = (
            own_subject(inner)
            or next(iter(verb.dependents("dobj")), None)
            or next((t for prep in on for t in prep.dependents("pobj")), None)
        )
        if target is not None and target.tag == "PRP" and source.wording.name_of(target) is None:
            target = _addressee(verb) or target
        if target is None:
            continue
        acting = Clause(inner, target, clause.auxiliaries, clause.negation)
        yield from source.candidate("undecided", f"urged: {verb.lemma}", verb, polar, acting, source.wording, "future")


def _willing(cue: Token, source: Source) -> Iterator[Candidate]:
    """ "signalled its willingness to change the levy": will it?"""
    if cue.pos == "ADJ" and is_negated(cue.head):
        return
    for kind, inner in dependent_clauses(cue):
        if kind in {"to", "ing"} and own_subject(inner) is None:
            clause = clause_of(inner)
            holder = own_subject(cue.head) if cue.pos != "NOUN" else subject_of(inner)
            acting = Clause(inner, holder, clause.auxiliaries, clause.negation)
            yield from source.candidate("undecided", f"willing: {cue.lemma}", cue, polar, acting, source.wording, "future")


def _not_ruled_out(verb: Token, source: Source) -> Iterator[Candidate]:
    holder = subject_of(verb)
    things = verb.dependents("nsubjpass" if is_passive(verb) else "dobj")
    named = [thing for thing in things if thing.lemma in {"possibility", "prospect", "option", "idea"}]
    for kind, inner in [pair for cue in (verb, *named) for pair in dependent_clauses(cue)]:
        if kind == "ing":
            clause = clause_of(inner)
            acting = Clause(inner, own_subject(inner) or holder, clause.auxiliaries, clause.negation)
            yield from source.candidate("undecided", "not ruled out", verb, polar, acting, source.wording, "future")
    if holder is not None and holder.lemma.lower() in _INVESTIGATORS and not is_passive(verb):
        return
    for thing in things:
        event = any(child.lower in {"a", "an", "further", "more", "new"} for child in thing.children)
        if event and thing.pos == "NOUN" and thing.lemma not in {"link", "connection", "role", "motive", "error", "crime", "cause"}:
            words: list[Piece] = ["will", "there", "be", *phrase(thing, source.reading, 2)]
            yield from source.candidate("undecided", "not ruled out", verb, source.wording.sentence, words)


def _called_upon(noun: Token, source: Source) -> Iterator[Candidate]:
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
            yield from source.candidate("undecided", "faces calls", noun, polar, acting, source.wording, "future")
            return


def _threatened(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The guild threatened to close the port": will it?"""
    for inner in verb.dependents("xcomp"):
        if is_infinitive(inner):
            clause = clause_of(inner)
            acting = Clause(inner, subject_of(verb), clause.auxiliaries, clause.negation)
            yield from source.candidate("undecided", "threatened", verb, polar, acting, source.wording, "future")


def spokesman_for(holder: Token) -> Token:
    """Return whom a spokesperson or lawyer speaks for, else the same word."""
    if holder.lemma.lower().startswith("spokes") or holder.lemma in {"lawyer", "attorney", "representative"}:
        for prep in holder.dependents("prep"):
            if prep.lower in {"for", "of"}:
                for whom in prep.dependents("pobj"):
                    return whom
    return holder


def _who_decides(cue: Token) -> Token | None:
    """Return who would decide where "no decision was made" does not say: who speaks of it, or whom they speak for."""
    verb = clause_verb(cue)
    while verb.head is not verb:
        subject = own_subject(verb.head) if verb.head.pos == "VERB" else None
        if verb.dep == "ccomp" and subject is not None:
            return spokesman_for(subject)
        verb = verb.head
    return None


def _demanded(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "Campaigners demanded that the mine be closed": will it be?"""
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        first = clause.auxiliaries[0] if clause.auxiliaries else inner
        if kind == "that" and (first.tag == "VB" or first.lower == "should") and clause.negation is None:
            yield from source.candidate("undecided", "demanded", verb, polar, clause, source.wording, "future")


def _decide_on(holder: Token, thing: Token, source: Source) -> str:
    """ "The cabinet is considering a new levy on flights": what will it decide on that?"""
    check_subject(Clause(thing.head, holder, (), None))
    who: list[Piece] = list(phrase(holder, source.reading, 2))
    return source.wording.sentence(["what", "will", *who, "decide", "on", *definite(phrase(thing, source.reading, 2), thing)])


def _inquiry_demanded(verb: Token, source: Source) -> Iterator[Candidate]:
    """ "The guild called for an inquiry into the collapse": will there be one?"""
    called = [thing for prep in verb.dependents("prep") if prep.lower == "for" for thing in prep.dependents("pobj")]
    for thing in (*(verb.dependents("dobj") if verb.lemma != "call" else ()), *called):
        article = next((child for child in thing.children if child.lower in {"a", "an"}), None)
        if thing.lemma in cues.PROBES | {"referendum", "ballot", "election"} and article is not None:
            words: list[Piece] = ["will", "there", "be", *phrase(thing, source.reading, 2, without=thing.dependents("conj", "cc"))]
            yield from source.candidate("undecided", "inquiry demanded", verb, source.wording.sentence, words)


def _addressee(verb: Token) -> Token | None:
    """Return to whom somebody wrote, where the letter urges "them" ("sent a letter to the board urging them to reconsider")."""
    for place in verb.ancestors():
        for child in (*place.children, *(prep for thing in place.dependents("dobj") for prep in thing.children)):
            if child.dep in {"prep", "dative"} and child.lower == "to" and child.index < verb.index:
                return next(iter(child.dependents("pobj")), None)
    return None
