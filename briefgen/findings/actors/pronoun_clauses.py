"""Where a pronoun stands: the subjects around it, and whom its clause rules out."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.actors.memory import Memory, Referent, governor_of_mention
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import own_subject, verb_over
from briefgen.language.reading import Token

LATE = 1.5
"""Sentences: the one before, a quotation between perhaps."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
_ANSWERING = frozenset({"answer", "reply", "respond"})


def governing_verb(token: Token) -> Token | None:
    """Return the verb of the clause that a token stands in, where it is another token."""
    return verb_over(token.head) if token.head is not token else None


def subject_of_clause(token: Token) -> Token | None:
    """Return the subject of the clause a token stands in, where it is another token; a joined verb
    shares its first one's subject."""
    verb = governing_verb(token)
    while verb is not None:
        subject = own_subject(verb)
        if subject is not None and not subject.left <= token.index <= subject.right:
            return subject
        # What stands in a subject belongs to the clause above: "The agency said its costs had
        # doubled."
        if (
            verb.dep not in ({"conj", "xcomp"} if subject is None else {"ccomp", "advcl"})
            or verb.head is verb
        ):
            return None
        verb = verb.head if verb.head.pos in {"VERB", "AUX"} else None
    return None


def subject_near(
    pronoun: Token, subject: Token | None, referent_at: dict[int, Referent]
) -> Referent | None:
    """Return who the subject of a possessive's own clause is, or for a subject that of the clause
    above."""
    if pronoun.tag == "PRP$":
        return (
            referent_at.get(subject.index)
            if subject is not None and subject.index < pronoun.index
            else None
        )
    if pronoun.dep in SUBJECTS and pronoun.head.dep in {"ccomp", "advcl", "relcl", "acl"}:
        above = own_subject(pronoun.head.head)
        return (
            referent_at.get(above.index)
            if above is not None and above.index < pronoun.index
            else None
        )
    return None


def opens_sentence(pronoun: Token) -> bool:
    """Tell whether a possessive begins the subject of its sentence: "Its chief executive
    resigned"."""
    return pronoun.index - pronoun.sentence.tokens[0].index <= 1 and pronoun.head.dep in SUBJECTS


def ruled_out(
    pronoun: Token, referent_at: dict[int, Referent], quoted: list[bool]
) -> set[Referent]:
    """Return who cannot be meant: the subject whose object the pronoun is, and whoever its own
    clause goes on to name."""
    excluded: set[Referent] = set()
    if pronoun.dep in {"dobj", "dative"} or (
        pronoun.dep == "pobj" and pronoun.head.head is governing_verb(pronoun)
    ):
        subject = subject_of_clause(pronoun)
        if subject is not None and subject.index in referent_at:
            excluded.add(referent_at[subject.index])
    if pronoun.dep in SUBJECTS:
        excluded.update(
            referent_at[token.index]
            for token in _named_around(pronoun, quoted)
            if token.index in referent_at
        )
    return excluded


def who_asked(pronoun: Token, memory: Memory) -> set[Referent]:
    """Return who put the question that the pronoun's clause answers: "Falk asked if … She
    replied"."""
    asked = memory.speaker
    if (
        asked is None
        or pronoun.dep != "nsubj"
        or pronoun.head.lemma not in _ANSWERING
        or memory.now - asked.time > LATE
        or verb_class(governor_of_mention(asked.token).head) != "question"
    ):
        return set()
    return {asked.referent}


def _named_around(pronoun: Token, quoted: list[bool]) -> Iterator[Token]:
    """Yield the tokens where a pronoun's own clause, or what it says, names others."""
    verb = pronoun.head
    tokens = pronoun.sentence.tokens
    base = tokens[0].index
    yield from tokens[max(0, pronoun.index + 1 - base) : max(0, verb.right + 1 - base)]
    for child in verb.children:
        if child.index < pronoun.index and child.dep in _CLAUSES:
            if any(
                token.text == ";" for token in tokens[child.index - base : pronoun.index - base]
            ):
                continue  # "It fell," said Falk; he …: two sentences
            yield from tokens[max(0, child.left - base) : max(0, child.right + 1 - base)]
    if not quoted[pronoun.index] and verb_class(verb) is not None:
        # Who is named in a quotation is not, as a rule, the one who utters it.
        yield from (token for token in tokens if quoted[token.index])


def main_subject_after(pronoun: Token) -> Token | None:
    """Return the subject of the main clause where the pronoun stands in a clause or phrase before
    it: "When she arrived, Falk said"."""
    for governor in pronoun.ancestors():
        if governor.dep in {"advcl", "prep"} and governor.head.pos in {"VERB", "AUX"}:
            subject = own_subject(governor.head)
            if (
                subject is not None
                and governor.index < subject.index
                and pronoun.index < subject.index
            ):
                return subject
    return None
