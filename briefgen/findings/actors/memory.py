"""What a reader keeps in mind while reading on: who was spoken of, how prominently, how long ago.

A referent is an actor, or somebody the article leaves unnamed ("a woman in the crowd"): the unnamed
are kept too, so that "she" is not given to the wrong name. Every weight is a choice of general
English, ordered as studies of reference order them: subject before object before the rest, near
before far; none was fitted to an article.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Literal

from briefgen.findings.actors.drafts import ActorDraft
from briefgen.language.english.person_nouns import Gender
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Token

Sort = Literal["person", "body", "many"]

WEIGHTS: dict[str, float] = {
    "nsubj": 1.0,
    "nsubjpass": 0.7,
    "speaker": 1.1,
    "agent": 0.7,
    "dobj": 0.55,
    "dative": 0.55,
    "poss": 0.45,
    "pobj": 0.45,
    "attr": 0.4,
    "compound": 0.2,
    "nmod": 0.2,
    "amod": 0.2,
}
"""Dependency label (or "speaker", the subject of a reporting verb) -> weight of a mention."""

EMBEDDING = frozenset({"advcl", "relcl", "ccomp", "acl", "pcomp"})
"""Labels of subordinate clauses."""
OTHER_WEIGHT = 0.4
EMBEDDED = 0.85
"""Factor for the subject of a subordinate clause."""
FADING = 0.7
"""Factor for each sentence that has passed: after six a subject weighs as much as a modifier just
read."""
ECHO = 0.25
"""Share of every further mention within reach, beside the strongest: a person named thrice is
likelier meant than one named once."""
ACROSS_QUOTE = 0.35
"""Factor for a mention between quotation marks where the pronoun stands outside, and the other way
about."""
REACH = 9.0
"""Sentences; beyond them nobody is kept in mind."""
KEPT = 80
"""Mentions kept at most, so that the cost does not grow with the article."""


@dataclass(eq=False, slots=True)
class Referent:
    """Somebody or something spoken of."""

    figure: ActorDraft | None
    """None for one the article leaves unnamed."""
    sort: Sort
    own_gender: Gender | None = None
    noun: str = ""
    """For the unnamed: the noun, in lower case."""
    first: Token | None = None
    """For the unnamed: the head of the phrase that introduces it."""

    people: str | None = None
    """The people that a description gave: "the Swede"."""

    @property
    def gender(self) -> Gender | None:
        """Return what is known of the gender by now."""
        return self.figure.gender if self.figure is not None else self.own_gender


@dataclass(eq=False, slots=True)
class Occurrence:
    """One place where a referent was spoken of."""

    referent: Referent
    token: Token
    weight: float
    time: float
    """Sentences read before it; a sentence that is all quotation counts a quarter."""
    quoted: bool


@dataclass(eq=False, slots=True)
class Memory:
    """The mentions within reach, in order."""

    now: float = 0.0
    kept: deque[Occurrence] = field(default_factory=lambda: deque(maxlen=KEPT))
    speaker: Occurrence | None = None
    """Who spoke last, outside quotations."""
    agent: Occurrence | None = None
    """Who was the subject of a main clause last, outside quotations."""

    def add(self, referent: Referent, token: Token, quoted: bool, factor: float = 1.0) -> None:
        """Remember one more mention."""
        occurrence = Occurrence(referent, token, factor * weight_of(token), self.now, quoted)
        self.kept.append(occurrence)
        if quoted:
            return
        if speaks(token):
            if not self._stands_in_report(referent, token):
                self.speaker = self.agent = occurrence
        elif referent.sort != "many" and acts(token):
            self.agent = occurrence

    def _stands_in_report(self, referent: Referent, token: Token) -> bool:
        """Tell whether who speaks is unnamed or a body, inside what a person reports: in "Falk said
        that the board had told him" Falk goes on speaking."""
        return (
            (referent.sort != "person" or referent.figure is None)
            and self.speaker is not None
            and self.speaker.referent.sort == "person"
            and self.speaker.token.sentence is token.sentence
            and self.speaker.token.index < token.index
            and governor_of_mention(token).head.dep in EMBEDDING
        )

    def strengths(self, quoted: bool, sort: Sort) -> dict[Referent, float]:
        """Return how present each referent of a sort is, seen from a place inside or outside
        quotation marks."""
        strongest: dict[Referent, float] = {}
        total: dict[Referent, float] = {}
        for occurrence in self.kept:
            passed = self.now - occurrence.time
            if passed > REACH or occurrence.referent.sort != sort:
                continue
            strength = occurrence.weight * FADING**passed
            if occurrence.quoted != quoted:
                strength *= ACROSS_QUOTE if occurrence.quoted else 0.8
            referent = occurrence.referent
            strongest[referent] = max(strongest.get(referent, 0.0), strength)
            total[referent] = total.get(referent, 0.0) + strength
        return {
            referent: best + ECHO * (total[referent] - best) for referent, best in strongest.items()
        }


def governor_of_mention(token: Token) -> Token:
    """Return the token whose place in the clause a mention has: the first of joined names, the noun
    an apposition explains."""
    place = token
    while place.dep in {"conj", "appos"} and place.head is not place:
        place = place.head
    return place


def speaks(token: Token) -> bool:
    """Tell whether a mention is the subject of a reporting verb, or stands after "according to"."""
    place = governor_of_mention(token)
    if place.dep == "nsubj":
        return verb_class(place.head) is not None and verb_class(place.head) != "belief"
    return place.dep == "pobj" and place.head.lower == "to" and place.head.head.lower == "according"


def acts(token: Token) -> bool:
    """Tell whether a mention is the subject of a main clause."""
    place = governor_of_mention(token)
    return place.dep in {"nsubj", "nsubjpass"} and place.head.dep in {"ROOT", "conj", "parataxis"}


def weight_of(token: Token) -> float:
    """Return the weight of a mention by its place in the clause."""
    place = governor_of_mention(token)
    if speaks(token):
        return WEIGHTS["speaker"]
    label = "agent" if place.dep == "pobj" and place.head.dep == "agent" else place.dep
    weight = WEIGHTS.get(label, OTHER_WEIGHT)
    if place.dep in {"nsubj", "nsubjpass"} and place.head.dep in EMBEDDING:
        weight *= EMBEDDED
    return weight


def subjects_of_late(memory: Memory) -> set[Referent]:
    """Return who were subjects in the sentence before, outside quotations."""
    return {
        o.referent
        for o in memory.kept
        if memory.now - o.time <= 1.0
        and governor_of_mention(o.token).dep == "nsubj"
        and not o.quoted
    }
