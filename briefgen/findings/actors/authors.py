"""Say who speaks through a document: the report, the ruling, the post, and whoever wrote them.

    Judge Falk's statement              the possessor
    a report by the audit office        behind "by" and "from", also in "issued by"
    a Harbour Agency report             the body before it
    the agency published a report       the subject of the verb that issues it
    Judge Falk ruled … the ruling       the subject of the verb that it is the deed of
    the account for the club            whose it is
    the report, later                   whoever the last one of its kind was given to

Nothing is guessed: a document of which the article names no author speaks as itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from briefgen.language.english.documents import DEEDS, DOCUMENTS, ISSUING, PARTS
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import office_of
from briefgen.language.grammar import agent_of, is_passive, subject_of
from briefgen.language.reading import Reading, Token
from briefgen.model import Actor

DEFINITE = frozenset({"the", "this", "that", "its", "their", "his", "her"})
_SOURCES = frozenset({"by", "from"})
_CHANNELS = frozenset({"account", "handle", "page", "profile", "feed", "website", "channel"})
"""What belongs to whoever writes: a post from Falk's account."""
_TOLD = frozenset({"ROOT", "conj", "ccomp"})
"""Where a verb tells what happened, and not by the way: after the board declared …"""
_READ = frozenset({"read", "say", "state", "add", "continue", "conclude", "warn", "note"})
_WRITERS = frozenset({"family", "office", "team", "couple", "palace", "port", "city", "state"})

NameOf = Callable[[Token], Actor | None]
"""Whom a token names, be it a name, a resolved pronoun or a resolved role."""


Author = Actor | Token
"""An actor, or the head of the phrase that names somebody who is none: "the family's statement"."""


def find_authors(reading: Reading, actor_of: NameOf) -> dict[int, Author]:
    """Return for the head of each mention of a document whose words it carries: index of the token
    -> author.

    A part of a document ("part of the statement") and an "it" that takes one up ("It read:") count
    as mentions of it.
    """
    search = _Search(actor_of)
    quoted = reading.tokens_quoted()
    for sentence in reading.sentences:
        search.handed_over = None
        for token in sentence.tokens:
            if not quoted[token.index]:
                search.take(token)
        search.fresh = search.handed_over
    return search.authors


@dataclass(slots=True)
class _Search:
    """What is known of documents and their authors while an article is read."""

    actor_of: NameOf
    authors: dict[int, Author] = field(default_factory=dict)
    known: dict[str, Author] = field(default_factory=dict)
    """Kind of document -> the author of the last one."""
    deeds: dict[str, Author] = field(default_factory=dict)
    """Noun for a document -> whose deed it is, by the verb told last."""
    fresh: Author | None = None
    """The author of the document that the sentence before handed over."""
    handed_over: Author | None = None

    def take(self, token: Token) -> None:
        """Read one word outside quotation marks."""
        if token.lower == "it" and self.fresh is not None and _is_read(token):
            self.authors[token.index] = self.fresh
        elif token.lemma in DEEDS and token.dep in _TOLD:
            doer = _doer(token, self.actor_of)
            if doer is not None:
                self.deeds.update(dict.fromkeys(DEEDS[token.lemma], doer))
        elif token.lower in _CHANNELS and token.dep == "nsubj":
            owner = _author_of_channel(token, self.actor_of)
            if owner is not None:
                self.authors[token.index] = owner
        elif token.tag in {"NN", "NNS", "NNP"} and token.dep != "compound":
            kind = DOCUMENTS.get(token.lemma.lower())
            author = self._author(token, kind) if kind is not None else None
            if author is not None:
                self._give(token, author)

    def _author(self, noun: Token, kind: str) -> Author | None:
        author = _author_beside(noun, self.actor_of)
        if author is not None:
            self.known[kind] = author
            self.deeds = {n: a for n, a in self.deeds.items() if DOCUMENTS.get(n) != kind}
            return author
        if _points_back(noun):
            return self.deeds.get(noun.lemma.lower()) or self.known.get(kind)
        self.known.pop(kind, None)  # another's, whom the article does not name
        return None

    def _give(self, noun: Token, author: Author) -> None:
        self.authors[noun.index] = author
        whole = noun.head.head if noun.head.lower == "of" else None
        if whole is not None and whole.lemma.lower() in PARTS:
            self.authors[whole.index] = author
        if noun.dep == "dobj":
            self.handed_over = author


def _doer(verb: Token, actor_of: NameOf) -> Author | None:
    """Return whose deed a verb tells; None where it is nobody's who writes."""
    doer = agent_of(verb) if is_passive(verb) else subject_of(verb)
    if doer is None:
        return None
    actor = actor_of(doer)
    if actor is not None:
        return actor if actor.kind != "place" else None
    return doer if _may_write(doer) else None


def _author_of_channel(noun: Token, actor_of: NameOf) -> Author | None:
    """Return whose account it is: the account for the club, Falk's account."""
    owners = [*noun.dependents("poss"), *noun.dependents("compound")]
    for preposition in noun.dependents("prep"):
        if preposition.lower in {"of", "for", "from"}:
            owners += preposition.dependents("pobj")
    for owner in owners:
        actor = actor_of(owner)
        if actor is not None and actor.kind != "place":
            return actor
    return None


def _is_read(pronoun: Token) -> bool:
    return pronoun.dep == "nsubj" and pronoun.head.lemma in _READ


def _points_back(noun: Token) -> bool:
    return any(child.dep in {"det", "poss"} and child.lower in DEFINITE for child in noun.children)


def _author_beside(noun: Token, actor_of: NameOf) -> Author | None:
    """Return whom the words around a document name as its author."""
    named = [*_owners(noun), *_behind(noun)]
    for token in (*named, *_bodies_before(noun)):
        actor = actor_of(token)
        if actor is not None and actor.kind != "place":
            return actor
        if token in named and _may_write(token):
            return token
    if noun.dep == "dobj" and noun.head.lemma in ISSUING and not is_passive(noun.head):
        issuer = subject_of(noun.head)
        actor = actor_of(issuer) if issuer is not None else None
        if actor is not None and actor.kind != "place":
            return actor
        if issuer is None or actor is not None:
            return None
        return issuer if issuer.tag == "NNP" or _may_write(issuer) else None
    return None


def _may_write(token: Token) -> bool:
    """Tell whether a common noun names somebody who writes: the family, Falk's office, the
    board."""
    if token.tag not in {"NN", "NNS"}:
        return False
    return token.lower in _WRITERS or bool(office_of(token.text) or group_noun(token.text))


def _owners(noun: Token) -> Iterable[Token]:
    """Judge Falk's statement, its report; the statement of Falk's office."""
    yield from noun.dependents("poss")


def _behind(noun: Token) -> Iterable[Token]:
    """A tweet on Monday by Falk, a report from the agency, a letter signed by Falk."""
    for child in noun.children:
        if child.index < noun.index:
            continue
        if child.dep == "acl" and child.tag == "VBN":
            prepositions = child.dependents("agent", "prep")
        elif child.lower in _SOURCES:
            prepositions = [child]
        else:
            # The parser hangs "by Falk" on the day before it: a tweet on Monday by Falk.
            days = child.dependents("pobj")
            prepositions = [by for day in days for by in day.dependents("prep")]
        for preposition in prepositions:
            if preposition.lower in _SOURCES:
                yield from _named(preposition)


def _named(preposition: Token) -> Iterable[Token]:
    for noun in preposition.dependents("pobj"):
        yield from noun.dependents("poss") if noun.lower in _CHANNELS else [noun]


def _bodies_before(noun: Token) -> Iterable[Token]:
    """The Harbour Agency report, a government statement."""
    for child in noun.dependents("compound", "nmod", "amod"):
        if child.index < noun.index and child.entity in {"ORG", ""}:
            yield child
