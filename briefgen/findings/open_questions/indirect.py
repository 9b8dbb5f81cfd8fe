"""Turn an indirect question into a direct one."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.findings.open_questions.asking import shortest, with_opening
from briefgen.findings.open_questions.marks import Piece, Unaskable
from briefgen.findings.open_questions.phrases import shortened
from briefgen.findings.open_questions.verbs import FULL
from briefgen.findings.open_questions.wording import FIRST_PERSON, Wording
from briefgen.language.grammar import WH_TAGS, Clause, clause_of, own_subject
from briefgen.language.reading import Token


def of_wh_clause(verb: Token, wording: Wording, holder: Token | None = None) -> str:
    """Turn an indirect question into a direct one: "who would pay" stays, "how it was paid" inverts, "how to pay" takes its subject.

    Raises:
        Unaskable: no correct question can be built of it.
    """
    clause = clause_of(verb)
    reading = wording.reading
    subject = own_subject(verb)
    opening = [token for token in reading.subtree(verb) if token.tag in WH_TAGS and token.index <= verb.index]
    if not opening:
        raise Unaskable("no interrogative word")
    word = opening[0]
    if word is verb:
        raise Unaskable("an interrogative word taken for a verb")
    following = reading.tokens[word.index + 1]
    relative = word.lower == "that" or (word.lower == "which" and reading.tokens[word.index - 1].text == ",")
    if following.dep == "cc" or relative or verb.dep == "relcl":
        raise Unaskable("two interrogative words, or a relative clause")
    if subject is not None and subject.lower == "it" and verb.lemma == "be" and not verb.dependents("acomp"):
        raise Unaskable("'it' only holds a place here")
    border = subject.left if subject is not None and subject.left > word.index else None
    which = word.lower in {"which", "whose"} and subject is not None and subject.left == following.index and subject.index < verb.index
    if which and (word.dep == "det" or any(child.dep == "auxpass" for child in verb.children)):
        return shortest(lambda level: wording.sentence(_straight(word, verb, wording, level)))
    if border is None and subject is not None and subject.left <= word.index <= subject.right and subject.index < verb.index:
        if word.tag == "WRB" and following.lower not in {"many", "much", "few", "little"}:
            raise Unaskable("an adverb taken for a part of the subject")
        return shortest(lambda level: wording.sentence(_straight(word, verb, wording, level)))
    if any(child.tag == "TO" for child in verb.children) and not clause.is_finite:
        to = next(child for child in verb.children if child.tag == "TO")
        begin = min([to.index, *(token.index for token in clause.auxiliaries)])
        fronted = [token for token in reading.subtree(verb) if word.index <= token.index < begin]
        subjectless = Clause(verb, holder if holder is not None else clause.subject, clause.auxiliaries, clause.negation)
        return with_opening(fronted, subjectless, wording, "future", without=_heads_of(fronted))
    if border is not None and any(token.index < border for token in clause.auxiliaries):  # asked in direct order: "where do they go"
        if subject is not None and subject.lower in FIRST_PERSON:
            raise Unaskable("the verb agrees with 'we'")
        return shortest(lambda level: wording.sentence(_straight(word, verb, wording, level)))
    if border is None or subject is None or subject.index > verb.index:
        raise Unaskable("the subject of the wh-clause is not where it should be")
    left = _start_of_wh(word, verb)
    fronted = [token for token in reading.tokens[left:border] if token.pos != "PUNCT" or token.text != ","]
    if not clause.is_finite:
        raise Unaskable("a wh-clause without tense")
    return with_opening(fronted, clause, wording, "settled", without=_heads_of(fronted))


def _start_of_wh(word: Token, verb: Token) -> int:
    """Return where the interrogative phrase begins: a preposition before the word belongs to it ("at what cost")."""
    start = word.index
    token = word
    while token.head is not verb and token.head is not token and token.head.index < verb.index:
        token = token.head
    for child in verb.children:
        if child.dep == "prep" and child.left <= word.index <= child.right and child.index < word.index:
            start = child.index
    return start


def _heads_of(tokens: Sequence[Token]) -> list[Token]:
    held = {token.index for token in tokens}
    return [token for token in tokens if token.head.index not in held and token.right in held]


def _straight(word: Token, verb: Token, wording: Wording, level: int) -> list[Piece]:
    """Return a clause whose subject asks ("who would pay"), in its own order."""
    reading = wording.reading
    tokens = shortened([token for token in reading.subtree(verb) if token.index >= word.index], reading, level, _own_ways(verb), keep=verb)
    pieces: list[Piece] = [token for token in tokens if token.dep != "mark" or token.head is not verb or token.lower == "if"]
    return [FULL.get(piece.lower, piece) if isinstance(piece, Token) and piece.dep == "aux" else piece for piece in pieces]


def _own_ways(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep == "conj" and own_subject(child) is not None]
