"""Turn an indirect question into a direct one."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.findings.open_questions.asking.auxiliaries import FULL
from briefgen.findings.open_questions.asking.interrogatives import shortest, with_opening
from briefgen.findings.open_questions.asking.phrases import shortened
from briefgen.findings.open_questions.asking.punctuation import Piece, Unaskable
from briefgen.findings.open_questions.asking.question_words import FIRST_PERSON, Wording
from briefgen.language.grammar import WH_TAGS, Clause, clause_of, own_subject
from briefgen.language.reading import Reading, Token


def of_wh_clause(verb: Token, wording: Wording, holder: Token | None = None) -> str:
    """Turn an indirect question into a direct one: "who would pay" stays, "how it was paid"
    inverts, "how to pay" takes its subject.

    Raises:
        Unaskable: no correct question can be built of it.
    """
    word = _asking_word(verb, wording.reading)
    clause = clause_of(verb)
    if _subject_asks(word, verb, wording.reading):
        return shortest(lambda level: wording.sentence(_straight(word, verb, wording, level)))
    if not clause.is_finite and any(child.tag == "TO" for child in verb.children):
        return _of_infinitive(word, clause, wording, holder)
    subject = own_subject(verb)
    if subject is None or subject.left <= word.index:
        raise Unaskable("the subject of the wh-clause is not where it should be")
    # asked in direct order: "where do they go"
    if any(token.index < subject.left for token in clause.auxiliaries):
        if subject.lower in FIRST_PERSON:
            raise Unaskable("the verb agrees with 'we'")
        return shortest(lambda level: wording.sentence(_straight(word, verb, wording, level)))
    if subject.index > verb.index:
        raise Unaskable("the subject of the wh-clause is not where it should be")
    if not clause.is_finite:
        raise Unaskable("a wh-clause without tense")
    before_subject = wording.reading.tokens[_start_of_wh(word, verb) : subject.left]
    fronted = [token for token in before_subject if token.pos != "PUNCT" or token.text != ","]
    return with_opening(fronted, clause, wording, "settled", without=_heads_of(fronted))


def _asking_word(verb: Token, reading: Reading) -> Token:
    """Return the interrogative word that opens a clause.

    Raises:
        Unaskable: it opens none, or something else than a question.
    """
    word = next(
        (
            token
            for token in reading.subtree(verb)
            if token.tag in WH_TAGS and token.index <= verb.index
        ),
        None,
    )
    if word is None:
        raise Unaskable("no interrogative word")
    if word is verb:
        raise Unaskable("an interrogative word taken for a verb")
    relative = word.lower == "that" or (
        word.lower == "which" and reading.tokens[word.index - 1].text == ","
    )
    if reading.tokens[word.index + 1].dep == "cc" or relative or verb.dep == "relcl":
        raise Unaskable("two interrogative words, or a relative clause")
    subject = own_subject(verb)
    if (
        subject is not None
        and subject.lower == "it"
        and verb.lemma == "be"
        and not verb.dependents("acomp")
    ):
        raise Unaskable("'it' only holds a place here")
    return word


_OF_A_NUMBER = frozenset({"many", "much", "few", "little"})
"""What an adverb that belongs to the subject asks about: "how many"."""


def _subject_asks(word: Token, verb: Token, reading: Reading) -> bool:
    """Tell a clause whose subject asks: "who would pay", "which mine was closed".

    Raises:
        Unaskable: an adverb was taken for a part of the subject.
    """
    subject = own_subject(verb)
    if subject is None or subject.index >= verb.index:
        return False
    following = reading.tokens[word.index + 1]
    which = word.lower in {"which", "whose"} and subject.left == following.index
    if which and (word.dep == "det" or any(child.dep == "auxpass" for child in verb.children)):
        return True
    if not subject.left <= word.index <= subject.right:
        return False
    if word.tag == "WRB" and following.lower not in _OF_A_NUMBER:
        raise Unaskable("an adverb taken for a part of the subject")
    return True


def _of_infinitive(word: Token, clause: Clause, wording: Wording, holder: Token | None) -> str:
    """Ask by an infinitive, which takes its subject from who would act: "how to pay"."""
    verb = clause.verb
    to = next(child for child in verb.children if child.tag == "TO")
    begin = min([to.index, *(token.index for token in clause.auxiliaries)])
    fronted = [
        token for token in wording.reading.subtree(verb) if word.index <= token.index < begin
    ]
    acting = Clause(
        verb, holder if holder is not None else clause.subject, clause.auxiliaries, clause.negation
    )
    return with_opening(fronted, acting, wording, "future", without=_heads_of(fronted))


def _start_of_wh(word: Token, verb: Token) -> int:
    """Return where the interrogative phrase begins: a preposition before the word belongs to it
    ("at what cost")."""
    start = word.index
    token = word
    while token.head is not verb and token.head is not token and token.head.index < verb.index:
        token = token.head
    for child in verb.children:
        if (
            child.dep == "prep"
            and child.left <= word.index <= child.right
            and child.index < word.index
        ):
            start = child.index
    return start


def _heads_of(tokens: Sequence[Token]) -> list[Token]:
    held = {token.index for token in tokens}
    return [token for token in tokens if token.head.index not in held and token.right in held]


def _straight(word: Token, verb: Token, wording: Wording, level: int) -> list[Piece]:
    """Return a clause whose subject asks ("who would pay"), in its own order."""
    reading = wording.reading
    tokens = shortened(
        [token for token in reading.subtree(verb) if token.index >= word.index],
        reading,
        level,
        _own_ways(verb),
        keep=verb,
    )
    pieces: list[Piece] = [
        token
        for token in tokens
        if token.dep != "mark" or token.head is not verb or token.lower == "if"
    ]
    return [
        FULL.get(piece.lower, piece) if isinstance(piece, Token) and piece.dep == "aux" else piece
        for piece in pieces
    ]


def _own_ways(verb: Token) -> list[Token]:
    return [
        child for child in verb.children if child.dep == "conj" and own_subject(child) is not None
    ]
