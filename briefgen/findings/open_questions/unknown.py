"""What nobody has established yet."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.asking import polar, shortest, with_opening
from briefgen.findings.open_questions.openings import clauses_are_open, is_yet_to, subject_is_open
from briefgen.findings.open_questions.phrases import phrase
from briefgen.findings.open_questions.source import Candidate, Source, is_settled
from briefgen.language.grammar import Clause, clause_of, dependent_clauses, is_hypothetical, is_negated, is_passive, own_subject, subject_of
from briefgen.language.reading import Token


def find_unknown(token: Token, source: Source) -> Iterator[Candidate]:
    """Find what nobody knows yet: "unclear who", "not known", "trying to establish what", "too early to say whether"."""
    if is_hypothetical(token):
        return
    lemma = token.lemma.lower()
    if token.lower == "whether" and token.dep == "mark":
        yield from _any_whether(token, source)
        return
    if token.pos in {"ADJ", "VERB"} and token.dep not in {"amod", "compound"} and _is_open(token, lemma):
        yield from _unclear(token, source)
        return
    if lemma in cues.FINDING_OUT and token.pos == "VERB":
        subject = own_subject(token)
        contact = (
            lemma == "establish" and subject is not None and subject.lemma not in cues.CAUSES | cues.FACTS
        )  # "contact was not established"
        if is_passive(token) and (is_negated(token) or is_yet_to(token)) and not contact:
            above = own_subject(token.head) if subject is None else None  # "is yet to be established" has its subject on "is"
            place = token.head if above is not None and above.lemma in cues.FACTS | cues.CAUSES else token
            yield from subject_is_open(place, source, "unknown", "not established")
        elif is_negated(token) or _is_tried(token) or _is_too_early(token) or is_yet_to(token):
            yield from clauses_are_open(token, source, "unknown", "not found out", holder=subject_of(token))
    elif lemma in {"say", "tell", "predict", "judge"} and token.tag == "VB" and _is_too_early(token):
        yield from clauses_are_open(token, source, "unknown", "too early to say")
    elif lemma == "see" and token.tag == "VBN" and token.dep == "xcomp" and token.head.lemma == "remain":
        for cue in (token, token.head):
            yield from clauses_are_open(cue, source, "unknown", "remains to be seen")
        yield from subject_is_open(token.head, source, "unknown", "remains to be seen")
    elif lemma in cues.OPEN_NOUNS and token.pos == "NOUN":
        if lemma in {"story", "account", "version"} and not any(child.lower in cues.CONFLICTING for child in token.children):
            return
        if lemma == "question":
            yield from _faced(token, source)
        yield from _remaining(token, source)
        yield from clauses_are_open(
            token,
            source,
            "unknown" if lemma in {"question", "doubt", "uncertainty", "mystery", "speculation", "confusion"} else "disputed",
            f"open noun: {lemma}",
        )


def _adjective_negated(token: Token) -> bool:
    return (
        is_negated(token)
        or (token.head is not token and token.dep in {"acomp", "oprd"} and is_negated(token.head))
        or token.head.lower == "nor"
        or any(child.lower == "nor" for child in token.head.children)
    )


def _is_tried(verb: Token) -> bool:
    governor = verb.head
    return (
        verb.tag == "VB"
        and verb.dep in {"xcomp", "advcl", "ccomp"}
        and governor.lemma in cues.TRYING | {"able", "early", "soon", "hard", "impossible", "difficult", "unable"}
        and (governor.lemma != "able" or is_negated(governor.head))
    )


def _is_too_early(verb: Token) -> bool:
    """Tell "too early to say", "impossible to know"."""
    places = [verb.head, *verb.head.children] if verb.dep in {"xcomp", "advcl", "ccomp", "acl"} else []
    return any(
        place.lower in {"impossible", "difficult", "hard"}
        or (place.lower in {"early", "soon"} and any(c.lower == "too" for c in place.children))
        for place in places
    )


def _unclear(token: Token, source: Source) -> Iterator[Candidate]:
    if is_settled(token):
        return
    found = list(clauses_are_open(token, source, "unknown", "unclear"))
    copula = token.head if token.dep in {"acomp", "oprd"} else None
    if copula is not None:
        found += clauses_are_open(copula, source, "unknown", "unclear")
        if not found:
            for kind, verb in (*dependent_clauses(token), *dependent_clauses(copula)):
                subject = own_subject(copula)
                person = token.lemma in {"sure", "certain"}
                if kind == "that" and subject is not None and (subject.lower == "it" or person) and clause_of(verb).is_finite:
                    clause = clause_of(verb)
                    if person:  # "cannot be sure that it is not so": is it so?
                        clause = Clause(clause.verb, clause.subject, clause.auxiliaries, None)
                        without = [child for child in verb.children if child.dep == "neg"]
                    else:
                        without = []
                    found += source.candidate(
                        "unknown", "not clear that", token, with_opening, [], clause, source.wording, "settled", without=without
                    )
        if not found and token.lemma not in {"unsure", "sure", "certain", "obvious", "evident"}:
            found += subject_is_open(copula, source, "unknown", "unclear")
    elif not found and token.lemma == "know" and is_passive(token):
        found += subject_is_open(token, source, "unknown", "not known")
    yield from found


def _is_open(token: Token, lemma: str) -> bool:
    if lemma in cues.OPEN_ADJECTIVES:
        return True
    predicate = token.dep in {"acomp", "oprd", "ROOT", "conj", "ccomp"}
    return lemma in cues.KNOWN_ADJECTIVES | {"know"} and predicate and _adjective_negated(token)


def _remaining(noun: Token, source: Source) -> Iterator[Candidate]:
    """ "Doubts remain about whether the bridge can be saved", "it is an open question whether"."""
    verb = noun.head
    if (noun.dep == "nsubj" and verb.lemma in {"remain", "persist", "linger", "arise", "swirl"}) or (
        noun.dep == "attr" and verb.lemma == "be"
    ):
        if any(child.lower in {"no", "little"} for child in noun.children):
            return
        yield from clauses_are_open(verb, source, "unknown", "open noun")


def _faced(question: Token, source: Source) -> Iterator[Candidate]:
    """ "The agency faces questions about its records": how will it answer them?"""
    verb = question.head
    who = own_subject(verb) if verb.lemma in {"face", "confront"} and question.dep == "dobj" else None
    if who is None or not any(prep.lower in {"about", "over", "on"} for prep in question.dependents("prep")):
        return

    def build() -> str:
        return shortest(
            lambda level: source.wording.sentence(
                [
                    "how",
                    "will",
                    *phrase(who, source.reading, level),
                    "answer",
                    "the",
                    *phrase(question, source.reading, level, without=question.dependents("det", "amod")),
                ]
            )
        )

    yield from source.candidate("unknown", "faces questions", question, build)


def _any_whether(mark: Token, source: Source) -> Iterator[Candidate]:
    """ "There was talk, all week long, as to whether the duke would attend": a clause with "whether" is open, whatever it hangs on."""
    verb = mark.head
    clause = clause_of(verb)
    governor = verb.head.head if verb.dep == "pcomp" else verb.head
    if governor.lemma in cues.DIFFERING and is_negated(governor):
        return  # "Few people argue about whether": most know
    if verb.dep in {"ccomp", "pcomp"} and clause.is_finite and not is_settled(verb):
        yield from source.candidate("unknown", "whether", mark, polar, clause, source.wording, "settled")
