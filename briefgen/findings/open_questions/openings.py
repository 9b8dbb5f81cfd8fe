"""What the rules of several categories share: asking what the clauses on a cue, or its subject, leave open."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.asking import about, polar
from briefgen.findings.open_questions.indirect import of_wh_clause
from briefgen.findings.open_questions.source import Candidate, Source, is_settled
from briefgen.language.grammar import clause_of, dependent_clauses, introduced_by, is_plural, own_subject
from briefgen.language.reading import Token
from briefgen.model import QuestionCategory


def clauses_are_open(cue: Token, source: Source, category: QuestionCategory, rule: str, holder: Token | None = None) -> Iterator[Candidate]:
    """Ask what the clauses on a cue leave open."""
    if is_settled(cue):
        return
    for kind, verb in dependent_clauses(cue):
        if kind == "wh":
            yield from source.candidate(category, f"{rule}: wh-clause", cue, of_wh_clause, verb, source.wording, holder)
        elif kind == "whether":
            tense = "settled" if clause_of(verb).is_finite else "future"
            yield from source.candidate(category, f"{rule}: whether", cue, polar, clause_of(verb), source.wording, tense)


def subject_is_open(verb: Token, source: Source, category: QuestionCategory, rule: str) -> Iterator[Candidate]:
    """Ask about the subject of "was not disclosed", "is not known", "remains unclear"."""
    subject = own_subject(verb)
    if subject is None:
        return
    if introduced_by(subject) == "whether":
        tense = "settled" if clause_of(subject).is_finite else "future"
        yield from source.candidate(category, f"{rule}: whether", verb, polar, clause_of(subject), source.wording, tense)
        return
    if subject.pos in {"VERB", "AUX"}:
        yield from source.candidate(category, f"{rule}: wh-clause", verb, of_wh_clause, subject, source.wording)
        return
    inner = [pair for pair in dependent_clauses(subject) if pair[0] in {"wh", "whether"}]
    if inner:
        yield from clauses_are_open(subject, source, category, rule)
        return
    if any(child.lower in {"no", "any"} for child in subject.children) and not subject.dependents("prep"):
        return
    if subject.pos == "NOUN" and subject.lemma not in {"reason", "one", "thing"}:
        lemma = subject.lemma.lower()
        plural = is_plural(subject)
        if lemma in cues.DOCUMENTS:
            yield from source.candidate(
                category, rule, verb, about, subject, source.wording, opening=["what", "do" if plural else "does"], closing=["show"]
            )
        elif lemma in {"detail", "information"} and not subject.dependents("prep"):
            return
        else:
            later = any(child.lower in {"will", "'ll", "’ll"} for child in verb.dependents("aux"))
            opening = ["what", "will"] if later else ["what", "are" if plural else "is"]
            closing = ["be"] if later else []
            yield from source.candidate(category, rule, verb, about, subject, source.wording, opening=opening, closing=closing)


def is_yet_to(verb: Token) -> bool:
    """Tell "has yet to": the verb hangs as an infinitive on "have" with "yet"."""
    return (
        verb.dep in {"xcomp", "ccomp"}
        and verb.head.lemma in {"have", "be"}
        and any(child.lower == "yet" for child in (*verb.head.children, *verb.children))
    )
