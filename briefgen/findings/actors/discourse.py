"""Read an article once from the beginning and say of each pronoun and each role who it is.

Sentence by sentence: first what stands outside quotation marks, then what stands inside. Names
refresh the memory, pronouns and roles are resolved against it and refresh it in turn, and whoever
the article leaves unnamed is remembered as such.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from briefgen.findings.actors.descriptions import (
    is_description,
    named_behind_mark,
    people_of,
    resolve_description,
)
from briefgen.findings.actors.drafts import ActorDraft
from briefgen.findings.actors.gender import GENDER_OF_PRONOUN
from briefgen.findings.actors.memory import Memory, Referent, Sort
from briefgen.findings.actors.nominals import (
    is_definite,
    is_head_of_phrase,
    resolve_group_noun,
    resolve_owned_body,
    resolve_person_noun,
)
from briefgen.findings.actors.pronouns import (
    NEUTER,
    PERSONAL,
    PLURAL,
    resolve_pronoun,
    stands_as_subject,
)
from briefgen.language.english.documents import DOCUMENTS
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import (
    BODIES_TOO,
    PARTICULAR_OFFICES,
    Gender,
    gender_of_noun,
    is_person_noun,
    office_of,
)
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Reading, Token

SURE = 0.58
"""Below this confidence a pronoun or role is left open. The strongest candidate must be 1.4 times
as strong as the next."""
SURE_OBLIQUE = 0.65
"""For "him", "his", "her", which take up an object or a modifier more often than a subject does."""
SURE_DESCRIPTION = 0.6
"""For "the Swede": whoever stands out by half."""
SURE_OFFICE = 0.66
"""For an office: where two hold it, the one must be twice as present as the other."""
SURE_PLURAL = 0.7
"""For "they" and "it", which more things can be."""
SURE_INSIDE = 0.75
"""Inside quotation marks, where the speaker knows more than the reader."""

TEACHES = 0.7
"""From this confidence a resolved pronoun tells the gender of whom it means, for what follows."""

HOLDERS_TRIED = 12
"""Holders of one office looked at, latest first, so that the cost does not grow with the
article."""


@dataclass(eq=False, slots=True)
class Discourse:
    """The state of reading: who is in memory, who holds which office, and what has been
    resolved."""

    reading: Reading
    quoted: list[bool]
    figure_at: dict[int, ActorDraft]
    """Index of each token of a name -> who it names."""
    heads: dict[int, ActorDraft]
    """Index of the head of each name -> who it names."""
    resolved: dict[int, tuple[ActorDraft, float]] = field(default_factory=dict)
    """Index of a pronoun's token, or of a role's head -> who it is, and how sure that is."""
    unnamed: dict[int, Token] = field(default_factory=dict)
    """Index of a pronoun's token, or of a role's head -> the head of the phrase that introduced
    whoever it means, where the article gives no name."""
    memory: Memory = field(default_factory=Memory)
    _introduced: set[ActorDraft] = field(default_factory=set)
    _referents: dict[ActorDraft, Referent] = field(default_factory=dict)
    _referent_at: dict[int, Referent] = field(default_factory=dict)
    _holders: dict[str, list[Referent]] = field(default_factory=lambda: defaultdict(list))
    _bodies: dict[str, list[Referent]] = field(default_factory=lambda: defaultdict(list))

    def read(self) -> None:
        """Read the whole article."""
        for sentence in self.reading.sentences:
            outside = [token for token in sentence.tokens if not self.quoted[token.index]]
            inside = [token for token in sentence.tokens if self.quoted[token.index]]
            for token in sentence.tokens:
                figure = self.figure_at.get(token.index)
                if figure is not None:
                    self._referent_at[token.index] = self._referent_of(figure)
            for token in (*outside, *inside):
                self._take(token)
            # A sentence that is quotation from end to end takes little time from those who stand
            # outside it.
            self.memory.now += 1.0 if _tells(outside) else 0.25

    def is_contradicted(self) -> bool:
        """Tell whether a pronoun was given to somebody whose gender, as known at the end, is
        another."""
        for index, (figure, _) in self.resolved.items():
            gender = GENDER_OF_PRONOUN.get(self.reading.tokens[index].lower)
            if gender is not None and figure.gender not in {gender, None}:
                return True
        return False

    def _take(self, token: Token) -> None:
        figure = self.heads.get(token.index)
        if figure is not None:
            self._introduce(figure, token)
        elif token.index in self.figure_at:
            return
        elif token.tag in {"PRP", "PRP$"}:
            self._take_pronoun(token)
        elif token.tag in {"WP", "WDT"}:
            self._take_relative(token)
        elif token.tag in {"NN", "NNP", "NNS", "NNPS"} and is_head_of_phrase(token):
            self._take_noun(token)
        elif token.dep == "compound" and token.head.lower in DOCUMENTS and group_noun(token.text):
            if is_definite(token.head):
                # The government statement: that of the government spoken of.
                self._settle(token, *self._body_of_kind(token), SURE_OFFICE)
        elif token.lower == "one" and (kind := _one_of_many(token)) is not None:
            self._remember_unnamed(token, "person", gender_of_noun(kind.text))
        elif token.tag == "JJ" and is_description(token):
            self._settle_description(token)

    def _referent_of(self, figure: ActorDraft) -> Referent:
        referent = self._referents.get(figure)
        if referent is None:
            sort: Sort = (
                "person"
                if figure.kind == "person"
                else "many"
                if figure.kind == "group"
                else "body"
            )
            referent = self._referents[figure] = Referent(figure, sort)
        return referent

    def _introduce(self, figure: ActorDraft, token: Token) -> None:
        referent = self._referent_of(figure)
        if figure not in self._introduced:
            self._introduced.add(figure)
            for role in figure.roles:
                for office in role.offices:
                    if referent not in self._holders[office]:
                        self._holders[office].append(referent)
            for word in (*(word.lower() for word in figure.words), *sorted(figure.described_as)):
                self._bodies[word].append(referent)
        self.memory.add(referent, token, self.quoted[token.index])
        if any(child.dep == "conj" and child.index in self.heads for child in token.children):
            # "Hallam and Falk": who "they" are afterwards.
            self.memory.add(Referent(None, "many"), token, self.quoted[token.index])

    def _take_pronoun(self, token: Token) -> None:
        if token.lower not in PERSONAL | PLURAL | NEUTER:
            return
        referent, confidence = resolve_pronoun(token, self.memory, self._referent_at, self.quoted)
        floor = SURE_PLURAL
        if token.lower in PERSONAL:
            floor = SURE if stands_as_subject(token) else SURE_OBLIQUE
        if self.quoted[token.index]:
            floor = max(floor, SURE_INSIDE)
        settled = self._settle(token, referent, confidence, floor)
        gender = GENDER_OF_PRONOUN.get(token.lower)
        if (
            settled
            and gender
            and referent is not None
            and referent.figure is not None
            and confidence >= TEACHES
            and not self._has_rival(token, referent, gender)
        ):
            referent.figure.genders[gender] += 1

    def _has_rival(self, token: Token, referent: Referent, gender: Gender) -> bool:
        """Tell whether somebody else of a pronoun's gender is spoken of in its sentence: in "Ada
        Hall, who looks after the man, said his house had burnt" the word tells nothing of her."""
        return referent.gender is None and any(
            occurrence.referent is not referent
            and occurrence.referent.gender == gender
            and occurrence.token.sentence is token.sentence
            for occurrence in self.memory.kept
        )

    def _take_relative(self, token: Token) -> None:
        clause = token.head
        while clause.dep not in {"relcl", "ROOT"} and clause.head is not clause:
            clause = clause.head
        if clause.dep == "relcl" and clause.head.index < token.index:
            referent = self._referent_at.get(clause.head.index)
            if referent is not None and referent.figure is not None:
                self.resolved[token.index] = referent.figure, 0.95
                self._referent_at[token.index] = referent

    def _take_noun(self, token: Token) -> None:
        named = self._named_beside(token)
        if named is not None:
            self.resolved[token.index] = named, 0.95
            self._referent_at[token.index] = self._referent_of(named)
            return
        if token.tag in {"NNS", "NNPS"}:
            self._remember_unnamed(token, "many")
        elif is_person_noun(token) or is_description(token):
            if not self._settle(token, *self._person_of(token), SURE_OFFICE) and not (
                self._settle_description(token)
            ):
                self._remember_unnamed(token, "person")
        elif group_noun(token.text):
            if not self._settle(token, *self._body_of(token), SURE_OFFICE):
                self._remember_unnamed(token, "body")
        elif token.dep == "nsubj" and verb_class(token.head) is not None:
            self._remember_unnamed(token, "body")

    def _person_of(self, noun: Token) -> tuple[Referent | None, float]:
        """Return whom a noun for a person means, and how sure that is."""
        if not is_definite(noun):
            return None, 0.0
        return resolve_person_noun(
            noun, self.memory, self._holders_of(noun), self.quoted[noun.index]
        )

    def _settle_description(self, token: Token) -> bool:
        """Keep whom a description means, and the gender that it tells of them."""
        referent, confidence = self._described_by(token)
        settled = self._settle(token, referent, confidence, SURE_DESCRIPTION)
        if settled and referent is not None:
            referent.people = referent.people or people_of(token)
            gender = gender_of_noun(token.text)
            if gender and referent.figure is not None:
                referent.figure.genders[gender] += 1
        return settled

    def _described_by(self, noun: Token) -> tuple[Referent | None, float]:
        """Return whom "the 23-year-old" or "the Swede" describes, and how sure that is."""
        if not is_description(noun) or self.quoted[noun.index] or self._holders_of(noun):
            return None, 0.0
        around = [
            self._referent_at[token.index]
            for token in noun.sentence.tokens
            if token.index in self.figure_at and token.index in self._referent_at
        ]
        return resolve_description(noun, self.memory, self.reading, around)

    def _body_of(self, noun: Token) -> tuple[Referent | None, float]:
        """Return which body a noun for bodies means, and how sure that is."""
        owner = self._owner_of(noun)
        bodies = self._bodies.get(noun.lower, [])[-HOLDERS_TRIED:]
        if owner is not None:
            return resolve_owned_body(noun, owner, bodies)
        return self._body_of_kind(noun) if is_definite(noun) else (None, 0.0)

    def _body_of_kind(self, noun: Token) -> tuple[Referent | None, float]:
        bodies = self._bodies.get(noun.lower, [])[-HOLDERS_TRIED:]
        return resolve_group_noun(noun, self.memory, bodies, self.quoted[noun.index])

    def _named_beside(self, token: Token) -> ActorDraft | None:
        """Return who the phrase is where the name stands beside it: "the prime minister, Ada Hall,
        …"."""
        for child in token.children:
            if child.dep != "appos" or child.index not in self.figure_at:
                continue
            figure = self.figure_at[child.index]
            if figure.kind == "organisation":
                return figure if token.lower in BODIES_TOO or group_noun(token.text) else None
            if office_of(token.text) or is_description(token):
                return figure if figure.kind == "person" else None
        first = token
        while first.dep == "conj" and first.head.tag in {"NN", "NNP"} and first.head is not first:
            first = first.head  # Ada Hall, a lawyer and former minister
        if first.dep == "appos" and first.head.index in self.heads and first.tag in {"NN", "NNP"}:
            return self.heads[first.head.index]
        return named_behind_mark(token, self.reading.tokens, self.figure_at)

    def _owner_of(self, token: Token) -> ActorDraft | None:
        """Return whose "her campaign" is."""
        for child in token.children:
            if child.dep == "poss" and child.index in self.resolved:
                return self.resolved[child.index][0]
        return None

    def _holders_of(self, token: Token) -> list[Referent]:
        office = office_of(token.text)
        if office is None:
            return []
        offices = [office, *PARTICULAR_OFFICES.get(office, "").split()]
        found: dict[Referent, None] = {}
        for each in offices:
            found.update(dict.fromkeys(self._holders.get(each, [])[-HOLDERS_TRIED:]))
        return list(found)

    def _settle(
        self, token: Token, referent: Referent | None, confidence: float, floor: float
    ) -> bool:
        """Keep what was resolved with enough confidence; return whether it was."""
        if referent is None or confidence < floor:
            return False
        self._referent_at[token.index] = referent
        self.memory.add(referent, token, self.quoted[token.index])
        if referent.figure is not None:
            self.resolved[token.index] = referent.figure, confidence
        elif referent.first is not None:
            self.unnamed[token.index] = referent.first
        return True

    def _remember_unnamed(self, token: Token, sort: Sort, gender: Gender | None = None) -> None:
        office = office_of(token.text)
        referent = Referent(
            None,
            sort,
            gender or (gender_of_noun(token.text) if sort == "person" else None),
            office or token.lower,
            token,
        )
        self._referent_at[token.index] = referent
        self.memory.add(referent, token, self.quoted[token.index], factor=0.85)


def _one_of_many(token: Token) -> Token | None:
    """One of the victims: return the noun for the many; not: Falk, one of the victims."""
    if token.dep not in {"nsubj", "nsubjpass"}:
        return None
    for child in token.dependents("prep"):
        if child.lower == "of":
            for noun in child.dependents("pobj"):
                if noun.tag == "NNS" and office_of(noun.text) is not None:
                    return noun
    return None


def _tells(outside: list[Token]) -> bool:
    return any(token.pos in {"VERB", "AUX"} for token in outside)
