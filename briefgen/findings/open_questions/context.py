"""What a rule is given and what it hands back: the article to draw from, and a candidate for a
question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefgen.findings.actors import Cast
from briefgen.findings.open_questions.asking.phrases import phrase
from briefgen.findings.open_questions.asking.punctuation import Piece
from briefgen.findings.open_questions.asking.question_words import (
    FIRST_PERSON,
    NOMINATIVE,
    SECOND_PERSON,
    THIRD_PERSON,
    Wording,
)
from briefgen.findings.printing.pointing_back import Known, known_from_the_head
from briefgen.language.grammar import clause_verb, is_plural, own_subject
from briefgen.language.reading import Reading, Token
from briefgen.model import QuestionCategory, Quote

PERSONAL = 0.15
"""Words for the writer or the reader outside quotation marks, for each sentence, from which an
article is an opinion piece: reports have next to none."""


@dataclass(slots=True)
class QuestionCandidate:
    """A question that could be printed."""

    category: QuestionCategory
    question: str
    cue: Token
    """The word that leaves the matter open."""
    start: int
    end: int
    rule: str
    """The name of the rule that found it, and what is told beside it."""
    strength: float
    """How plainly the cue says that the matter is open."""
    figure_of_speech: bool
    """Whether an opinion piece uses such a cue as one."""
    score: float = 0.0
    reasons: list[tuple[str, float]] = field(default_factory=list)


class QuestionContext:
    """An article as the rules see it."""

    def __init__(self, reading: Reading, cast: Cast, quotes: Sequence[Quote] = ()) -> None:
        self.reading = reading
        self.cast = cast
        self.quotes = quotes
        self.wording = Wording(reading, cast, quotes)

    @cached_property
    def known(self) -> Known:
        """What a reader of a brief knows before any passage of it."""
        return known_from_the_head(self.reading, self.cast)

    @cached_property
    def people(self) -> frozenset[str]:
        """The names of the persons."""
        return frozenset(actor.name for actor in self.cast.actors if actor.kind == "person")

    def evidence(self, cue: Token) -> tuple[int, int]:
        """Return the clause that a cue stands in, joined clauses with subjects of their own left
        out."""
        verb = clause_verb(cue)
        while (
            verb.dep in {"xcomp", "pcomp", "aux", "acl"}
            or (verb.dep == "conj" and own_subject(verb) is None)
            or (verb.dep == "prep")
        ):
            if verb.head is verb:
                break
            verb = clause_verb(verb.head)
        first, last = verb.left, verb.right
        for child in verb.children:
            if child.dep == "conj" and own_subject(child) is not None and child.left > cue.index:
                last = min(last, child.left - 1)
        tokens = self.reading.tokens[first : last + 1]
        while len(tokens) > 1 and (
            tokens[0].pos in {"PUNCT", "CCONJ", "SPACE"} or tokens[0].dep == "mark"
        ):
            tokens = tokens[1:]
        while len(tokens) > 1 and (tokens[-1].pos in {"PUNCT", "CCONJ", "SPACE"}):
            tokens = tokens[:-1]
        return tokens[0].start, tokens[-1].end

    def as_they_say(
        self, holder: Token | None, verb: str, subject: Token | None = None, *, opening: str = "as"
    ) -> list[Piece]:
        """Return ", as Lund claims", or nothing where the holder cannot be named on their own."""
        if (
            holder is None
            or holder.is_root  # a clause of which the parser lost the verb
            or holder.tag in {"WP", "WDT", "DT", "CD", "EX"}
            or holder.lower in {"some", "many", "others", "one", "both", "i", "we"}
        ):
            return []
        if holder is subject:
            return [",", "as", "claimed" if verb == "claim" else "alleged"]
        name = self.wording.name_of(holder)
        if holder.lower in THIRD_PERSON and name is None:
            return []
        if (
            subject is not None
            and subject.lower in NOMINATIVE
            and self.wording.antecedent(subject) is holder
        ):
            return [
                ",",
                opening,
                subject.lower,
                verb if subject.lower == "they" else third_person(verb),
            ]
        if subject is not None and name is not None and self.wording.name_of(subject) == name:
            pronoun = (
                subject.lower if subject.lower in NOMINATIVE else self.wording.pronoun_for(name)
            )
            if pronoun is not None:
                return [",", opening, pronoun, verb if pronoun == "they" else third_person(verb)]
        if name is not None and holder.lower in THIRD_PERSON:
            return [",", opening, name, third_person(verb)]
        tokens = [
            token
            for token in phrase(holder, self.reading, 2)
            if token.tag != "POS" or token.index != holder.right
        ]
        if len(tokens) > 7:
            return []
        return [",", opening, *tokens, verb if is_plural(holder) else third_person(verb)]


def third_person(verb: str) -> str:
    """Return the form of a verb after he, she and it."""
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"


def is_settled(cue: Token) -> bool:
    """Tell what was open and no longer is: "it had been unclear until Tuesday"."""
    verb = clause_verb(cue)
    before = any(child.lower in {"had", "'d", "’d"} for child in verb.dependents("aux"))
    return before and any(
        token.lower in {"until", "before"} and token.index > cue.index
        for token in cue.sentence.tokens
    )


def is_opinion(context: QuestionContext) -> bool:
    """Tell an opinion piece by the writer who says "I", "we" and "you"."""
    personal = sum(
        token.lower in FIRST_PERSON | SECOND_PERSON
        and token.tag in {"PRP", "PRP$"}
        and not context.wording.is_quoted(token)
        for token in context.reading.tokens
    )
    return personal > PERSONAL * len(context.reading.sentences)


def stem_of(word: str) -> str:
    """Return the head of a word, near enough a stem to count with."""
    return word.lower()[:6]
