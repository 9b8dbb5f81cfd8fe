"""Read the role that an apposition or a clause gives a name: "Falk, the mayor", "is the mayor"."""

from __future__ import annotations

from dataclasses import replace

from briefgen.findings.actors.drafts import Role
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.role_edges import WORDS_OF_THE_PAST
from briefgen.findings.actors.role_phrases import (
    OFFICES,
    noun_phrase,
)
from briefgen.findings.actors.role_segments import (
    role_before_mark,
    role_with_its_body,
)
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import (
    calling_of,
    office_of,
)
from briefgen.language.reading import Reading, Token

_LINKING = frozenset({"be", "become", "remain"})


_HOLDING = frozenset(
    {
        "serve",
        "act",
        "appoint",
        "elect",
        "name",
        "install",
        "inaugurate",
        "swear",
        "confirm",
        "choose",
        "resign",
        "retire",
        "work",
        "return",
        "run",
    }
)


_LEAVING = frozenset({"serve", "act", "retire", "work", "run"})
"""Verbs that in the past tense tell what somebody was: "served as mayor"."""


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def in_apposition(mention: NameMention, reading: Reading) -> list[Role | None]:
    """Read "the head of the agency" after the name, or before it with a comma between."""
    whole = role_with_its_body(mention, reading)
    if whole is not None:
        return [whole]
    found: list[Role | None] = []
    head = mention.head
    for child in head.dependents("appos"):
        if child.index > mention.last and not _is_name(child):
            found.append(noun_phrase(child, reading))
    if not found and not (
        head.dep == "appos" and head.head.index < mention.first and head.head.tag == "NN"
    ):
        found.append(role_before_mark(mention, reading))
    named = _named_so(head)
    if named is not None:
        found.append(noun_phrase(named, reading, before=named.index + 1))
    if head.dep == "appos" and head.head.index < mention.first and not _is_nearer(mention, reading):
        noun = head.head
        # "the premier of Western Australia, Sue Tran": the parser may hang the name on the
        # complement.
        while (
            noun.dep == "pobj"
            and noun.head.lower in {"of", "for", "at", "to"}
            and not office_of(noun.text)
        ):
            noun = noun.head.head
        if (
            noun.tag in {"NN", "NNP"}
            and not _is_name(noun)
            and (calling_of(noun.text) if noun.tag == "NN" else office_of(noun.text))
        ):
            found.append(noun_phrase(noun, reading, before=mention.first))
    return found


def _is_nearer(mention: NameMention, reading: Reading) -> bool:
    """Tell "the lawyer of star Ada Hall" and "a son of the founder, Ada Hall": the nearer word is
    hers."""
    tokens = reading.tokens
    last = mention.first - 1
    if tokens[last].text == ",":
        if mention.head.head.lower == "counsel":
            return False  # Counsel for the defendant, Ada Hall
        last -= 1
    between = tokens[mention.head.head.index + 1 : last + 1]
    return (
        any(token.tag == "IN" for token in between)
        and between[-1].text.islower()
        and between[-1].tag == "NN"
        and office_of(between[-1].text) is not None
    )


def _named_so(head: Token) -> Token | None:
    """Return the noun in "a student named Wong" and "the attacker, identified as Falk"."""
    if head.dep in {"oprd", "dobj", "attr"} and head.head.lower in {"named", "called"}:
        verb = head.head
    elif head.dep == "pobj" and head.head.lower == "as" and head.head.head.lemma == "identify":
        verb = head.head.head
    else:
        return None
    noun = verb.head
    if verb.dep != "acl":
        noun = next((child for child in verb.dependents("dobj", "nsubjpass")), verb)
    return noun if noun.tag == "NN" and calling_of(noun.text) is not None else None


def in_its_clause(mention: NameMention, reading: Reading) -> list[Role | None]:
    """Read what the clause says the actor is: "who is mayor", "is the mayor", "served as
    chairman"."""
    found: list[Role | None] = []
    head = mention.head
    for clause in head.dependents("relcl"):
        subject = next((child for child in clause.children if child.dep in _SUBJECTS), None)
        if subject is not None and subject.lower in {"who", "which", "that"}:
            found.extend(_said_to_be(clause, reading))
    if head.dep in _SUBJECTS:
        found.extend(_said_to_be(head.head, reading))
    elif head.dep == "dobj":
        found.extend(_as_something(head.head, reading))
    return found


def _said_to_be(verb: Token, reading: Reading) -> list[Role | None]:
    if any(
        child.dep in {"neg", "aux"}
        and child.lower not in {"has", "had", "have", "was", "been", "is", "'s", "’s"}
        for child in verb.children
    ):
        return []
    if verb.lemma in _LINKING:
        # "If she becomes mayor" and "he would be mayor" make nobody mayor.
        if (
            verb.tag not in {"VBZ", "VBD", "VBP", "VBN"}
            or verb.dep not in {"ROOT", "relcl", "conj"}
            or verb.lower == "becomes"
        ):
            return []
        return [
            _as_it_was(noun_phrase(child, reading), verb, reading)
            for child in verb.dependents("attr")
            if (calling_of(child.text) if child.tag == "NN" else office_of(child.text))
            or group_noun(child.text)
        ]
    return _as_something(verb, reading)


def _as_something(verb: Token, reading: Reading) -> list[Role | None]:
    if verb.lemma not in _HOLDING:
        return []
    found: list[Role | None] = []
    for child in verb.children:
        if child.lower == "as" and child.dep == "prep":
            told = [noun_phrase(noun, reading) for noun in child.dependents("pobj")]
            past = verb.lemma in _LEAVING and verb.tag in {"VBD", "VBN"}
            found.extend(_with_its_verb(role, verb, reading) if past else role for role in told)
        elif child.lower == "in" and child.dep in {"prt", "prep"} and verb.lemma == "swear":
            found.append(_sworn_in_as(child, reading))
        elif child.dep in {"oprd", "attr"} and verb.lemma in {"elect", "appoint", "name"}:
            # not "named best actress"
            found.append(noun_phrase(child, reading) if office_of(child.text) in OFFICES else None)
    return found


def _as_it_was(role: Role | None, verb: Token, reading: Reading) -> Role | None:
    """Return a role that "was" or, in a year of the past, "became" gives: with its years, "vice
    president from 2009 to 2017", or with its verb, "was mayor". "Is" and "has been" give it as it
    stands."""
    if role is None or verb.tag != "VBD":
        return role
    dated = any(_is_year(token) for token in verb.sentence.tokens)
    if verb.lemma == "become" and not dated:
        return role
    if verb.lemma == "remain" or not _is_held(role) or role.words & WORDS_OF_THE_PAST:
        return role
    end = _end_of_years(reading, role)
    if end is None:
        return _with_its_verb(role, verb, reading)
    text = " ".join(reading.text(reading.tokens[role.at].start, reading.tokens[end].end).split())
    return replace(role, text=text, past=True)


def _with_its_verb(role: Role | None, verb: Token, reading: Reading) -> Role | None:
    """Return "served as mayor of Orre" with its verb, which tells that it is over."""
    if role is None or not _is_held(role):
        return replace(role, past=True) if role is not None else None
    tokens = reading.tokens
    end = next((i for i in range(role.at, len(tokens)) if tokens[i].end >= _end(role, reading)), 0)
    text = " ".join(reading.text(verb.start, tokens[end].end).split())
    close = 0 < role.at - verb.index <= _NEAR and not role.words & WORDS_OF_THE_PAST
    return replace(role, text=text if close else role.text, past=True, over=not close)


_NEAR = 3
"""Tokens between "served" and the office: "served as the"."""


def _end(role: Role, reading: Reading) -> int:
    """Return the offset where a role ends in the article."""
    words = role.text.split()
    i, at = role.at, 0
    tokens = reading.tokens
    while i < len(tokens) and at < len("".join(words)):
        at += len(tokens[i].text)
        i += 1
    return tokens[i - 1].end


def _end_of_years(reading: Reading, role: Role) -> int | None:
    """Return the last token of "from 2009 to 2017" right behind a role; None where none stands."""
    tokens = reading.tokens
    limit = _end(role, reading)
    i = next(n for n in range(role.at, len(tokens)) if tokens[n].end >= limit) + 1
    last = None
    while i < len(tokens) and tokens[i].sentence is tokens[role.at].sentence:
        if _is_year(tokens[i]):
            last = i
        elif tokens[i].lower not in {
            "from",
            "to",
            "until",
            "between",
            "and",
            "in",
            "till",
            "-",
            "–",
        }:
            break
        i += 1
    return last


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and token.text[:2] in {"18", "19", "20"}


def _is_held(role: Role) -> bool:
    """Tell an office from a calling and from kin: "brother of the prime minister"."""
    return office_of(role.head) in OFFICES


def _sworn_in_as(particle: Token, reading: Reading) -> Role | None:
    """Read "as Orre's new governor" after "sworn in", a time between perhaps."""
    for token in reading.tokens[particle.index + 1 : particle.index + _FAR]:
        if token.text in {",", ";"} or token.sentence is not particle.sentence:
            return None
        if token.lower == "as":
            noun = next(iter(token.dependents("pobj")), None)
            return noun_phrase(noun, reading) if noun is not None else None
    return None


_FAR = 12
"""Tokens between "sworn in" and "as"."""


def _is_name(token: Token) -> bool:
    return (
        token.tag in {"NNP", "NNPS"}
        and token.entity in {"PERSON", "GPE"}
        and office_of(token.text) is None
    )
