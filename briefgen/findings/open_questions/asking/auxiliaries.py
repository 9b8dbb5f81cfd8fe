"""The verb of a question: which word stands before the subject, and what is left behind it, in the
tense that is asked."""

from __future__ import annotations

from typing import Literal

from briefgen.findings.open_questions.asking.punctuation import Piece, Unaskable
from briefgen.findings.open_questions.asking.question_words import FIRST_PERSON
from briefgen.language.grammar import Clause, is_plural
from briefgen.language.reading import Token

Tense = Literal["same", "settled", "past", "present", "future", "conditional"]
"""same: as the clause has it. settled: the back-shift of reported speech undone ("said he had
struck" -> did he strike).
past, present: for clauses without a tense of their own. future: will. conditional: would, for what
somebody only proposes."""

Group = tuple[str, list[Piece]]
"""The operator that stands before the subject, and the rest of the verb group."""

FULL = {
    "'ll": "will",
    "’ll": "will",
    "wo": "will",
    "ca": "can",
    "'ve": "have",
    "’ve": "have",
    "'re": "are",
    "’re": "are",
    "'m": "am",
    "’m": "am",
    "sha": "shall",
}
_SINGULAR = {"do": "does", "are": "is", "am": "is", "have": "has", "were": "was"}


def verb_group(clause: Clause, tense: Tense) -> Group:
    """Return the operator and the rest of the verb group in the tense of the question.

    Raises:
        Unaskable: the group has no form in that tense.
    """
    auxiliaries = [token for token in clause.auxiliaries if token.tag != "TO"]
    plural = clause.subject is not None and is_plural(clause.subject)
    if tense in {"future", "conditional"}:
        return ("will" if tense == "future" else "would"), _base(auxiliaries, clause.verb)
    operator, rest = {
        "settled": lambda: _settled(auxiliaries, clause.verb, plural),
        "past": lambda: _past(auxiliaries, clause.verb, plural),
        "present": lambda: _present(auxiliaries, clause.verb, plural),
        "same": lambda: _same(auxiliaries, clause.verb),
    }[tense]()
    # the name of one speaker stands there in the end
    if clause.subject is not None and clause.subject.lower in FIRST_PERSON:
        operator = _SINGULAR.get(operator, operator)
    return operator, rest


def _same(auxiliaries: list[Token], verb: Token) -> Group:
    if auxiliaries:
        first, rest = auxiliaries[0], [*auxiliaries[1:], verb]
        if first.tag not in {"MD", "VBD", "VBP", "VBZ"}:
            raise Unaskable("no finite verb")
        return _operator(first, rest[0]), list(rest)
    if verb.lemma == "be" and verb.tag in {"VBD", "VBP", "VBZ"}:
        return _operator(verb, verb), []
    if verb.tag == "VBD":
        return "did", [verb.lemma]
    if verb.tag == "VBZ":
        return "does", [verb.lemma]
    if verb.tag == "VBP":
        return "do", [verb.lemma]
    raise Unaskable("no finite verb")


def _operator(token: Token, following: Token) -> str:
    if token.lower in {"'s", "’s"}:
        return "has" if following.tag == "VBN" and token.lemma in {"have", "'s", "’s"} else "is"
    if token.lower in {"'d", "’d"}:
        return "had" if following.tag in {"VBN", "VBD"} else "would"
    return FULL.get(token.lower, token.lower)


def _settled(auxiliaries: list[Token], verb: Token, plural: bool) -> Group:
    operator = _operator(auxiliaries[0], [*auxiliaries[1:], verb][0]) if auxiliaries else ""
    if operator == "had":
        return _past(auxiliaries, verb, plural)
    if operator == "would" and (auxiliaries[1:2] or [verb])[0].lower != "have":
        return "will", [*auxiliaries[1:], verb]
    return _same(auxiliaries, verb)


def _past(auxiliaries: list[Token], verb: Token, plural: bool) -> Group:
    chain = [
        token
        for token in auxiliaries
        if token.lemma not in {"have", "do"}
        and token.tag != "MD"
        and token.lower not in {"'d", "’d", "'ve", "’ve"}
    ]
    be = "were" if plural else "was"
    if chain and chain[0].lemma == "be":
        return be, [*chain[1:], verb]
    if verb.lemma == "be":
        return be, []
    return "did", [base_of(verb)]


def _present(auxiliaries: list[Token], verb: Token, plural: bool) -> Group:
    chain = [token for token in auxiliaries if token.tag != "MD"]
    if chain and chain[0].lemma == "have":
        return _past(chain, verb, plural)
    if chain and chain[0].lemma == "be":
        return ("are" if plural else "is"), [*chain[1:], verb]
    if verb.lemma == "be":
        return ("are" if plural else "is"), []
    if verb.tag == "VBG":
        return ("are" if plural else "is"), [verb]
    return ("do" if plural else "does"), [base_of(verb)]


def _base(auxiliaries: list[Token], verb: Token) -> list[Piece]:
    chain = [token for token in auxiliaries if token.tag != "MD" and token.lemma != "do"]
    if not chain:
        return [base_of(verb)]
    if chain[0].lemma == "be" and verb.tag not in {"VBG", "VBN"}:
        raise Unaskable("two forms that do not go together")
    return [chain[0].lemma if chain[0].lemma in {"be", "have"} else "be", *chain[1:], verb]


def base_of(verb: Token) -> str:
    """Return the base form of a verb."""
    if not verb.text[:1].isalpha() or verb.tag not in {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}:
        raise Unaskable(f"'{verb.text}' is no verb")
    return "be" if verb.lemma == "be" else verb.lemma


def participle_of(verb: Token) -> str:
    """Return the past participle of a verb.

    Raises:
        Unaskable: the verb is not known.
    """
    # slow to import, and needed for a few articles in a hundred
    from lemminflect import getInflection

    forms = getInflection(base_of(verb), tag="VBN")
    if not forms:
        raise Unaskable("the verb has no known participle")
    return str(forms[0])
