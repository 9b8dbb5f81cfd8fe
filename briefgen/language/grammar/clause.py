"""The clause: its verb with what belongs to it, how it is introduced, the clauses that depend on a
word, what reports it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar.participants import own_subject, subject_of
from briefgen.language.grammar.verb_forms import auxiliaries_of, is_finite
from briefgen.language.reading import Token

Kind = Literal["wh", "whether", "that", "to", "ing"]
"""How a dependent clause is introduced: "who pays", "whether they pay", "(that) they pay", "to
pay", "paying"."""

WH_TAGS = frozenset({"WP", "WP$", "WRB", "WDT"})
VAGUE_OBJECTS = frozenset("much anything nothing little more".split())
"""Objects that only carry what is said "about how": "has not said much about how it will pay"."""
_CLAUSES = ("ccomp", "xcomp", "pcomp", "acl", "advcl", "csubj", "csubjpass", "relcl")
_BELOW_A_REPORT = frozenset("xcomp conj advcl relcl acl pcomp prep dobj pobj ccomp attr".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with what belongs to it."""

    verb: Token
    subject: Token | None
    """Head of the subject; where the clause has none of its own, of the phrase that is
    understood."""
    auxiliaries: tuple[Token, ...]
    negation: Token | None
    """The "not" that stands with the verb; "never" is an adverb like others and stays where it
    is."""

    @property
    def is_finite(self) -> bool:
        """Whether the clause carries its own tense."""
        return is_finite(self.verb)

    @property
    def is_modal(self) -> bool:
        """Whether a modal auxiliary leads the verb group."""
        return bool(self.auxiliaries) and self.auxiliaries[0].tag == "MD"


def clause_of(verb: Token) -> Clause:
    """Read the clause that a verb heads."""
    negation = next(
        (
            child
            for child in verb.children
            if child.dep == "neg" and child.lower != "never" and child.index <= verb.index + 2
        ),
        None,
    )
    return Clause(verb, subject_of(verb), auxiliaries_of(verb), negation)


def verb_over(token: Token) -> Token | None:
    """Return the verb that governs a token, the token itself if it is one; None where there is
    none."""
    for word in (token, *token.ancestors()):
        if word.pos in {"VERB", "AUX"} and word.dep not in {"aux", "auxpass", "amod", "compound"}:
            return word
    return None


def clause_verb(token: Token) -> Token:
    """Return the head of the clause a token stands in: its verb, else what the parser made the head
    of a fragment."""
    verb = verb_over(token)
    if verb is not None:
        return verb
    return next((word for word in (token, *token.ancestors()) if word.is_root), token)


def introduced_by(verb: Token) -> Kind | None:
    """Tell how a dependent clause is introduced."""
    first = next(
        (
            token
            for token in _opening(verb)
            if token.pos not in {"PUNCT", "ADP"} or token.lower in {"whether", "if"}
        ),
        None,
    )
    if first is None:
        return "ing" if verb.tag == "VBG" else None
    if first.lower in {"whether", "if"}:
        return "whether"
    if any(token.tag in WH_TAGS for token in _opening(verb)) and verb.dep != "relcl":
        return "wh"
    if any(child.tag == "TO" for child in verb.children):
        return "to"
    if verb.tag == "VBG" and not is_finite(verb):
        return "ing"
    return "that" if own_subject(verb) is not None else None


def _opening(verb: Token) -> list[Token]:
    """Return the tokens of a clause before its subject or, where that opens it, the subject's
    first."""
    tokens: list[Token] = []
    subject = own_subject(verb)
    border = subject.index if subject is not None and subject.index < verb.index else verb.index
    for child in verb.children:
        if child.index <= border:
            tokens.extend(_leading(child, border))
    return sorted(tokens, key=lambda token: token.index)


def _leading(token: Token, border: int) -> list[Token]:
    """Return a subtree without clauses of its own, up to the border."""
    found = [token] if token.index <= border else []
    for child in token.children:
        if child.dep not in _CLAUSES or child.dep == "pcomp":
            found.extend(_leading(child, border))
    return found


def dependent_clauses(cue: Token) -> list[tuple[Kind, Token]]:
    """Return the clauses that depend on a word, through a preposition or not ("unclear who",
    "questions about how"), each by its verb."""
    found: list[tuple[Kind, Token]] = []
    waiting = [
        child
        for child in cue.children
        if child.index > cue.index or child.dep in {"ccomp", "csubj", "csubjpass"}
    ]
    for child in waiting:
        if (
            child.dep in {"prep", "agent"}
            or (child.dep == "dobj" and child.lower in VAGUE_OBJECTS)
            or child.lower in {"as", "to"}
        ):
            waiting.extend(child.children)
        elif (
            child.pos in {"VERB", "AUX", "ADJ", "NOUN", "PROPN"}
            and child.dep in _CLAUSES
            and child.dep != "relcl"
        ):
            kind = introduced_by(child)
            if kind is not None:
                found.append((kind, child))
    return found


def reporting_verb_over(verb: Token) -> Token | None:
    """Return the verb that reports a clause: "Trump claimed he had struck a deal" -> "claimed"."""
    for word in (verb, *verb.ancestors()):
        if word.dep == "ccomp" and word.head is not word and verb_class(word.head):
            return word.head
        if word.dep not in _BELOW_A_REPORT:
            return None
    return None


def in_relative_clause(token: Token) -> bool:
    """Tell whether a word stands in a clause on a noun: "the council, which approved the tax"."""
    return any(word.dep in {"relcl", "acl"} for word in token.ancestors())
