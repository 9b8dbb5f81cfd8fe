"""Read a clause off the parse: its subject, its verb group, what follows, and the clauses that depend on a cue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefgen.language.reading import Token

Kind = Literal["wh", "whether", "that", "to", "ing"]
"""How a dependent clause is introduced: "who pays", "whether they pay", "(that) they pay", "to pay", "paying"."""

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
WH_TAGS = frozenset({"WP", "WP$", "WRB", "WDT"})
OBJECT_CONTROL = frozenset(
    "ask urge tell order force persuade convince press invite instruct require encourage warn advise call push".split()
)
"""Verbs whose object does what the infinitive says: "urged the board to reconsider" leaves open what the board does."""
VAGUE_OBJECTS = frozenset("much anything nothing little more".split())
"""Objects that only carry what is said "about how": "has not said much about how it will pay"."""
_CLAUSES = ("ccomp", "xcomp", "pcomp", "acl", "advcl", "csubj", "csubjpass", "relcl")


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with what belongs to it."""

    verb: Token
    subject: Token | None
    """Head of the subject; where the clause has none of its own, of the phrase that is understood."""
    auxiliaries: tuple[Token, ...]
    negation: Token | None

    @property
    def is_finite(self) -> bool:
        """Whether the clause carries its own tense."""
        first = self.auxiliaries[0] if self.auxiliaries else self.verb
        return first.tag in {"MD", "VBD", "VBP", "VBZ"}

    @property
    def is_modal(self) -> bool:
        """Whether a modal auxiliary leads the verb group."""
        return bool(self.auxiliaries) and self.auxiliaries[0].tag == "MD"


def clause_of(verb: Token) -> Clause:
    """Read the clause that a verb heads."""
    auxiliaries = tuple(child for child in verb.children if child.dep in {"aux", "auxpass"} and child.index < verb.index)
    negation = next(
        (child for child in verb.children if child.dep == "neg" and child.lower != "never" and child.index <= verb.index + 2), None
    )
    return Clause(verb, subject_of(verb), auxiliaries, negation)


def subject_of(verb: Token) -> Token | None:
    """Return the head of a verb's subject, its own or the one understood from the clause it hangs on."""
    for _ in range(8):  # conjunctions and infinitives nest; no clause of English news stacks more
        own = own_subject(verb)
        if own is not None:
            if own.tag in {"WDT", "WP"} and verb.dep == "relcl":
                return verb.head
            return own
        governor = verb.head
        if governor is verb:
            return None
        if verb.dep in {"relcl", "acl"} and governor.pos in {"NOUN", "PROPN", "PRON"}:
            if verb.dep == "acl" and verb.tag == "VB":  # "a plan to build": whoever plans
                return _holder(governor)
            return governor if verb.dep == "relcl" or verb.tag == "VBG" else None
        if verb.dep in {"xcomp", "ccomp", "advcl"} and governor.lemma in OBJECT_CONTROL:
            objects = governor.dependents("dobj")
            if objects:
                return objects[0]
        if verb.dep == "pcomp" and governor.dep == "prep":
            governor = governor.head
        if governor.pos not in {"VERB", "AUX"}:
            return _holder(governor) if governor.pos == "NOUN" else None
        verb = governor
    return None


def own_subject(verb: Token) -> Token | None:
    """Return the subject that hangs on this verb itself."""
    found = verb.dependents(*SUBJECTS) or [  # where an adverb stands between, the parse may hang the subject on the auxiliary
        subject for auxiliary in verb.dependents("aux", "auxpass") for subject in auxiliary.dependents(*SUBJECTS)
    ]
    left = [child for child in found if child.index < verb.index]
    return next(iter(left or found), None)


def _holder(noun: Token) -> Token | None:
    """Return whose the noun is: its possessor, else the subject of the verb it is the object of."""
    owners = noun.dependents("poss")
    if owners:
        return owners[0]
    if noun.dep in {"dobj", "attr"} and noun.head.pos in {"VERB", "AUX"}:
        return subject_of(noun.head)
    if noun.dep == "pobj" and noun.head.dep == "prep" and noun.head.head.pos in {"VERB", "AUX"}:
        return subject_of(noun.head.head)
    return None


def introduced_by(verb: Token) -> Kind | None:
    """Tell how a dependent clause is introduced."""
    first = next((token for token in _opening(verb) if token.pos not in {"PUNCT", "ADP"} or token.lower in {"whether", "if"}), None)
    if first is None:
        return "ing" if verb.tag == "VBG" else None
    if first.lower in {"whether", "if"}:
        return "whether"
    if any(token.tag in WH_TAGS for token in _opening(verb)) and verb.dep != "relcl":
        return "wh"
    if any(child.tag == "TO" for child in verb.children):
        return "to"
    if verb.tag == "VBG" and not clause_of(verb).is_finite:
        return "ing"
    return "that" if own_subject(verb) is not None else None


def _opening(verb: Token) -> list[Token]:
    """Return the tokens of a clause before its subject or, where that opens it, the subject's first."""
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
    """Return the clauses that depend on a cue, through a preposition or not ("unclear who", "questions about how")."""
    found: list[tuple[Kind, Token]] = []
    waiting = [child for child in cue.children if child.index > cue.index or child.dep in {"ccomp", "csubj", "csubjpass"}]
    for child in waiting:
        if child.dep in {"prep", "agent"} or (child.dep == "dobj" and child.lower in VAGUE_OBJECTS) or child.lower in {"as", "to"}:
            waiting.extend(child.children)
        elif child.pos in {"VERB", "AUX", "ADJ", "NOUN", "PROPN"} and child.dep in _CLAUSES and child.dep != "relcl":
            kind = introduced_by(child)
            if kind is not None:
                found.append((kind, child))
    return found


def clause_verb(token: Token) -> Token:
    """Return the verb of the clause a token stands in."""
    while token.pos not in {"VERB", "AUX"} or token.dep in {"aux", "auxpass", "amod"}:
        if token.head is token:
            return token
        token = token.head
    return token


def is_plural(subject: Token) -> bool:
    """Tell whether a verb agrees with this subject in the plural; a collective noun follows the verb of the source."""
    if any(child.dep == "conj" for child in subject.children) and any(child.lower == "and" for child in subject.children):
        return True
    if subject.tag in {"NNS", "NNPS"} or subject.lower in {"they", "we", "you", "these", "those"}:
        return True
    if subject.lower in {"all", "some", "many", "most", "few", "several", "both", "others"} or subject.pos == "NUM":
        return subject.lower != "one"
    verb = clause_of(subject.head) if subject.dep in SUBJECTS else None
    if verb is not None and subject.lower != "i":
        first = verb.auxiliaries[0] if verb.auxiliaries else verb.verb
        return first.lower in {"are", "were", "have", "do"} or (first.tag == "VBP" and first is verb.verb)
    return False


def is_infinitive(verb: Token) -> bool:
    """Tell "to rule" and "to be ruled on": a clause without a tense, led by "to" or bare."""
    if clause_of(verb).is_finite:
        return False
    return verb.tag == "VB" or any(child.tag == "TO" for child in verb.children)
