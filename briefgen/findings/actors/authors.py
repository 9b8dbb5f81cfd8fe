"""Say who speaks through a document: the report, the ruling, the post, and whoever wrote them.

    Judge Falk's statement              the possessor
    a report by the audit office        behind "by" and "from", also in "issued by"
    a Harbour Agency report             the body before it
    the agency published a report       the subject of the verb that issues it
    the report, later                   whoever the last one of its kind was given to

Nothing is guessed: a document of which the article names no author speaks as itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefgen.language.english.documents import DOCUMENTS, ISSUING, PARTS
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import office_of
from briefgen.language.grammar import is_passive, subject_of
from briefgen.language.reading import Reading, Token
from briefgen.model import Actor

DEFINITE = frozenset({"the", "this", "that", "its", "their", "his", "her"})
_SOURCES = frozenset({"by", "from"})
_CHANNELS = frozenset({"account", "handle", "page", "profile", "feed", "website", "channel"})
"""What belongs to whoever writes: a post from Falk's account."""
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
    authors: dict[int, Author] = {}
    known: dict[str, Author] = {}
    fresh: Author | None = None  # the author of the document that the sentence before handed over
    quoted = reading.tokens_quoted()
    for sentence in reading.sentences:
        handed_over: Author | None = None
        for token in sentence.tokens:
            if token.lower == "it" and fresh is not None and _is_read(token):
                authors[token.index] = fresh
                continue
            kind = DOCUMENTS.get(token.lemma.lower())
            if (
                kind is None
                or quoted[token.index]
                or token.tag not in {"NN", "NNS", "NNP"}
                or token.dep == "compound"
            ):
                continue
            author = _author_beside(token, actor_of)
            if author is not None:
                known[kind] = author
            elif _points_back(token):
                author = known.get(kind)
            else:
                known.pop(kind, None)  # another's, whom the article does not name
            if author is not None:
                authors[token.index] = author
                whole = token.head.head if token.head.lower == "of" else None
                if whole is not None and whole.lemma.lower() in PARTS:
                    authors[whole.index] = author
                if token.dep == "dobj":
                    handed_over = author
        fresh = handed_over
    return authors


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
        return issuer if issuer is not None and _may_write(issuer) else None
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
