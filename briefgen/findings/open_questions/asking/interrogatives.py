"""Build the interrogative of a clause: inversion, do-support, tense and agreement, from the
parse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefgen.findings.open_questions.asking.auxiliaries import Tense, participle_of, verb_group
from briefgen.findings.open_questions.asking.phrases import (
    LEVELS,
    leading_time,
    phrase,
    predicate_phrase,
    subject_phrase,
)
from briefgen.findings.open_questions.asking.punctuation import Piece, Unaskable
from briefgen.findings.open_questions.asking.question_words import PREFERRED, Wording
from briefgen.language.english.openness import UNSPECIFIED
from briefgen.language.grammar import Clause, own_subject
from briefgen.language.reading import Token

UNCOUNTED = (
    "tion",
    "sion",
    "ment",
    "ity",
    "ing",
    "ance",
    "ence",
    "ism",
    "ness",
    "ship",
    "age",
    "cy",
    "th",
    "ics",
    "ure",
    "ude",
    "dom",
    "ry",
)
"""Endings of abstract nouns, which take no article when they are meant in general."""
UNCOUNTED_NOUNS = frozenset(
    """
    money trade oil gas coal water air food aid climate work labour labor debt tax fraud crime
    terror terrorism war peace law
    support demand access advice traffic power energy research news evidence data media staff police
    press public praise hope fear anger congress parliament government business industry income
    revenue inflation unemployment immigration voter turnout
    language land use control
    """.split()
)
"""Common nouns that are not counted, or go without an article."""


def polar(clause: Clause, wording: Wording, tense: Tense, tail: Sequence[Piece] = ()) -> str:
    """Ask whether the clause holds: "Did Lund strike a deal …?"

    Raises:
        Unaskable: no correct question can be built of it.
    """
    return with_opening([], clause, wording, tense, tail)


def with_opening(
    opening: Sequence[Piece],
    clause: Clause,
    wording: Wording,
    tense: Tense,
    tail: Sequence[Piece] = (),
    without: Sequence[Token] = (),
) -> str:
    """Ask with words of the tool's before the operator: "When", "How", or an object that was moved
    to the front.

    Raises:
        Unaskable: no correct question can be built of it.
    """
    if clause.subject is None:
        raise Unaskable("no subject")
    check_subject(clause)
    check_gap(clause.verb)
    alone = (
        clause.subject.tag == "NNP"
        and not clause.subject.children
        and clause.subject.entity in {"", "NORP"}
    )
    if (
        alone
        and wording.cast.actor_of(clause.subject) is None
        and clause.subject is clause.subject.sentence.tokens[0]
    ):
        raise Unaskable("a capital that may be the sentence's own")
    if wording.goes_on(clause.verb, either_way=True):
        raise Unaskable("the verb is cut in two")
    operator, rest = verb_group(clause, tense)
    reading = wording.reading

    def at(level: int) -> str:
        subject = subject_phrase(clause, reading, level)
        if clause.subject not in subject:
            raise Unaskable("no subject is left")
        middle, after = predicate_phrase(
            clause,
            reading,
            level,
            [*without, *(_asides_of_the_past(clause) if tense == "future" else ())],
        )
        # "May well rise": how likely it is goes with the modal, and no question with "will" takes
        # it.
        middle = [
            word
            for word in middle
            if not (word.lower == "well" and reading.tokens[word.index - 1].tag == "MD")
        ]
        negation: list[Piece] = (
            ["not"] if clause.negation is not None and tense in {"same", "settled", "past"} else []
        )
        passive = any(token.dep == "auxpass" for token in clause.auxiliaries)
        if (
            list(opening) == ["how"]
            and not passive
            and not any(token.pos in {"NOUN", "PROPN", "VERB", "PRON"} for token in after)
        ):
            raise Unaskable("how, without what")
        if (
            not opening
            and clause.verb.lemma == "be"
            and len(rest) < 2
            and all(token.pos in {"ADV", "PUNCT"} for token in after)
        ):
            raise Unaskable("being what")
        # what follows the closing mark is the reporter's
        if wording.is_quoted(clause.verb) and wording.is_quoted(clause.subject):
            after = [token for token in after if wording.is_quoted(token)]
        if any(
            token.tag == "MD"
            and own_subject(token.head) is None
            and token.head.dep not in {"relcl", "conj"}
            for token in after
        ):
            raise Unaskable("a second verb without its subject")
        following = _in_base_form(after, clause, operator)
        pieces: list[Piece] = [
            *opening,
            operator,
            *subject,
            *negation,
            *rest[:-1],
            *middle,
            *rest[-1:],
            *following,
            *leading_time(clause, reading),
            *tail,
        ]
        return wording.sentence(pieces)

    return shortest(at)


def _asides_of_the_past(clause: Clause) -> list[Token]:
    """Return the clauses of reason and of the past, which do not go with what is to come."""
    found = []
    for child in clause.verb.children:
        if child.dep == "advcl":
            marks = {mark.lower for mark in child.children if mark.dep in {"mark", "advmod"}}
            if child.tag == "VBD" and not marks and own_subject(child) is None:
                raise Unaskable("a second verb without its subject")
            past = child.tag == "VBD" or any(
                aux.tag == "VBD" for aux in child.dependents("aux", "auxpass")
            )
            if marks & {"as", "because", "since", "although", "though", "while", "whereas"} or past:
                found.append(child)
    return found


def _in_base_form(after: Sequence[Token], clause: Clause, operator: str) -> list[Piece]:
    """Put joined verbs into the form that do-support and will ask for ("struck a deal and left" ->
    strike a deal and leave)."""
    if operator not in {"did", "does", "do", "will", "would"}:
        return list(after)
    joined = {child.index for child in _joined(clause.verb)}
    return [
        token.lemma
        if token.index in joined and token.tag in {"VBD", "VBZ", "VBP", "VBG"}
        else token
        for token in after
    ]


def _joined(verb: Token) -> list[Token]:
    found: list[Token] = []
    for child in verb.children:
        if child.dep == "conj" and own_subject(child) is None:
            found += [child, *_joined(child)]
    return found


def shortest(at: Callable[[int], str]) -> str:
    """Return the question at the first level that is short enough, else the shortest that can be
    asked."""
    best: str | None = None
    reason = Unaskable("no level can be asked")
    for level in LEVELS:
        try:
            question = at(level)
        except Unaskable as failure:
            reason = failure
            continue
        if len(question.split()) <= PREFERRED:
            return question
        if best is None or len(question.split()) < len(best.split()):
            best = question
    if best is None:
        raise reason
    return best


def check_gap(verb: Token) -> None:
    """Refuse a clause whose object stands outside it ("some of the changes lawmakers are expected
    to consider").

    Raises:
        Unaskable: the clause is the relative clause of its own object.
    """
    while verb.dep in {"xcomp", "ccomp", "conj", "pcomp", "prep"} and verb.head is not verb:
        verb = verb.head
    if verb.dep == "relcl":
        subject = own_subject(verb)
        opening = [child for child in verb.children if child.lower in {"where", "when", "why"}]
        if subject is not None and subject.tag not in {"WDT", "WP"} and not opening:
            raise Unaskable("the object stands outside the clause")


def check_subject(clause: Clause) -> None:
    """Refuse subjects that say nothing on their own ("it", "that", "some").

    Raises:
        Unaskable: the subject needs its context.
    """
    subject = clause.subject
    if subject is None:
        raise Unaskable("no subject")
    if subject.dep == "expl":
        return
    reason = next(
        (reason for reason, is_refused in REFUSED_SUBJECTS if is_refused(subject, clause.verb)),
        None,
    )
    if reason is not None:
        raise Unaskable(reason)


_POINTING_TAGS = frozenset({"DT", "WDT", "WP", "EX", "CD", "PDT"})
"""Tags of words that point at what was said before: "this", "which", "two"."""
_POINTING_WORDS = frozenset({"some", "many", "others", "both", "all", "most", "few", "one", "none"})
"""Words that do so whatever their tag."""
_NOBODY = frozenset(
    {"nothing", "nobody", "everything", "something", "anything", "no", "none", "neither"}
)
"""Subjects that name nobody: "will nobody pay?" was left open by no source."""
_SUBJECT_POS = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "VERB"})
"""What can head a subject; the parser finds others too."""


def _needs_its_context(subject: Token, verb: Token) -> bool:
    if subject.tag not in _POINTING_TAGS and subject.lower not in _POINTING_WORDS:
        return False
    return not any(
        child.dep in {"prep", "relcl", "acl", "amod"}
        and not child.left <= verb.index <= child.right
        for child in subject.children
    )


def _stands_for_nobody(subject: Token, _verb: Token) -> bool:
    return subject.lower in _NOBODY


def _is_negative(subject: Token, _verb: Token) -> bool:
    return any(child.lower == "no" and child.dep == "det" for child in subject.children)


def _is_a_number(subject: Token, _verb: Token) -> bool:
    return subject.pos == "NUM" and not subject.dependents("prep")


def _is_one_of_two(_subject: Token, verb: Token) -> bool:
    return (
        len([child for child in verb.dependents("nsubj", "nsubjpass") if child.index < verb.index])
        > 1
    )


def _is_one_of_several(subject: Token, _verb: Token) -> bool:
    return (
        subject.dep == "conj"
        and not subject.dependents("det", "poss", "compound")
        and subject.tag in {"NN", "NNP"}
        and not subject.entity
    )


def _lacks_its_article(subject: Token, _verb: Token) -> bool:
    people = (
        subject.entity == "NORP"
        and subject.tag == "NNP"
        and not subject.dependents("det", "compound", "nummod")
    )
    return is_bare(subject) or people


def _is_no_noun(subject: Token, _verb: Token) -> bool:
    return subject.pos not in _SUBJECT_POS


REFUSED_SUBJECTS: tuple[tuple[str, Callable[[Token, Token], bool]], ...] = (
    ("the subject needs its context", _needs_its_context),
    ("the subject names nobody", _stands_for_nobody),
    ("a negative subject", _is_negative),
    ("a number of what", _is_a_number),
    ("two subjects: the parse went astray", _is_one_of_two),
    ("one of several, without its article", _is_one_of_several),
    ("a noun without its article", _lacks_its_article),
    ("the subject is no noun", _is_no_noun),
)
"""Why a subject makes no question that stands alone, and what tells it, given the subject and its
verb."""


def is_bare(noun: Token) -> bool:
    """Tell a singular noun that lacks its article, as headings and slips of the parse have it; what
    cannot be counted needs none."""
    if (
        noun.tag != "NN"
        or noun.pos != "NOUN"
        or noun.lower.endswith(UNCOUNTED)
        or noun.lemma in UNCOUNTED_NOUNS
    ):
        return False
    return not any(
        child.dep in {"det", "poss", "nummod", "quantmod", "predet"}
        or child.tag in {"PRP$", "CD", "DT"}
        for child in noun.children
    )


def about(
    noun: Token,
    wording: Wording,
    *,
    opening: Sequence[Piece],
    closing: Sequence[Piece] = (),
    known: bool = True,
) -> str:
    """Ask about a thing: "What is the cost of the programme?"

    Raises:
        Unaskable: no correct question can be built of it.
    """

    def at(level: int) -> str:
        joined = noun.dependents("conj", "cc") if closing else ()
        tokens: list[Piece] = list(
            phrase(noun, wording.reading, max(level, 1) if closing else level, without=joined)
        )
        return wording.sentence(
            [*opening, *(definite(tokens, noun) if known else tokens), *closing]
        )

    if noun.pos not in {"NOUN", "PROPN"}:
        raise Unaskable("no noun")
    return shortest(at)


def definite(tokens: Sequence[Piece], noun: Token) -> list[Piece]:
    """Say "the" for "a", "any" and "no": what a question asks about is known by then; a bare noun
    takes it too."""
    if not tokens or not isinstance(tokens[0], Token):
        return list(tokens)
    first = tokens[0]
    if first.tag == "DT" and first.lower in {"a", "an", "any", "no", "some", "every"}:
        return ["the", *tokens[1:]]
    bare = not any(
        child.dep in {"det", "poss", "nummod"} or child.lower in UNSPECIFIED
        for child in noun.children
    )
    if (
        bare
        and noun.tag in {"NN", "NNS"}
        and first.index <= noun.index
        and first.tag not in {"PRP$", "DT", "PDT"}
    ):
        return ["the", *tokens]
    return list(tokens)


def in_the_passive(clause: Clause, wording: Wording) -> str:
    """Ask of an infinitive nobody is the subject of: "no decision on whether to close the port" ->
    Will the port be closed?

    Raises:
        Unaskable: the verb has no object, or is a phrase of several words.
    """
    objects = clause.verb.dependents("dobj")
    if (
        not objects
        or clause.verb.dependents("prt", "dative", "oprd", "conj")
        or clause.negation is not None
    ):
        raise Unaskable("no object to make the subject")
    check_subject(Clause(clause.verb, objects[0], (), None))

    def at(level: int) -> str:
        _, after = predicate_phrase(clause, wording.reading, level, without=objects)
        return wording.sentence(
            [
                "will",
                *phrase(objects[0], wording.reading, level),
                "be",
                participle_of(clause.verb),
                *after,
            ]
        )

    return shortest(at)
