"""Choose which words of a clause go into a question: the whole phrase, without asides, or without
what can be spared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.language.grammar import Clause, own_subject
from briefgen.language.reading import Reading, Token

LEVELS = (0, 1, 2, 3)
"""How much is left out: 0 asides only; 1 also clauses after the fact (because, after, although); 2
also relative clauses; 3 also participles and the last adjuncts."""

SENTENCE_ADVERBS = frozenset(
    """
    also however moreover meanwhile therefore thus indeed furthermore nevertheless nonetheless
    instead too still yet even though then already apparently reportedly allegedly purportedly
    supposedly potentially possibly perhaps presumably probably likely soon now here certainly
    clearly obviously actually really simply only just finally initially ultimately eventually
    """.split()
)
"""Adverbs that tie a sentence to the one before it or colour the whole of it: a question stands
without them."""
_DASHES = frozenset({"-", "--", "---", "–", "—", "―", ";", ":"})
_KEPT_ADVERBS = frozenset({"only", "just"})


def phrase(
    head: Token, reading: Reading, level: int = 0, without: Iterable[Token] = ()
) -> list[Token]:
    """Return the tokens of a noun phrase or clause, shortened to a level, with what hangs on
    ``without`` left out."""
    return shortened(reading.subtree(head), reading, level, without, keep=head)


def shortened(
    tokens: Sequence[Token],
    reading: Reading,
    level: int,
    without: Iterable[Token] = (),
    keep: Token | None = None,
    scope: Sequence[Token] = (),
) -> list[Token]:
    """Leave asides and, by level, clauses that can be spared out of a stretch of tokens; dashes and
    brackets are paired over the scope."""
    dropped: set[int] = set()
    for token in without:
        dropped.update(range(token.left, token.right + 1))
    inside = {token.index for token in tokens}
    for token in tokens:
        if token is keep or token.index in dropped or token.head.index not in inside:
            continue
        if _can_be_spared(token, reading, level) and token.left <= token.index <= token.right:
            dropped.update(range(token.left, token.right + 1))
    dropped |= _parentheses(scope or tokens, reading)
    kept = [token for token in tokens if token.index not in dropped]
    return _without_stray_marks(kept)


def _can_be_spared(token: Token, reading: Reading, level: int) -> bool:
    # "those who pay"
    if token.head.pos in {"PRON", "DET"} and token.dep in {"relcl", "acl", "prep"}:
        return False
    before = reading.tokens[token.left - 1].text if token.left else ""
    aside = before == "," or before in _DASHES
    if token.dep in {"parataxis", "intj", "meta"} or (
        token.dep == "advmod"
        and token.lower in SENTENCE_ADVERBS - _KEPT_ADVERBS
        and _is_bare(token)
    ):
        return not (
            token.lower in {"yet", "even", "then", "too", "only"}
            and token.head.pos in {"ADJ", "ADV", "NUM"}
        )
    if token.dep == "appos" or (
        token.dep in {"npadvmod", "vocative"}
        and token.pos == "PROPN"
        and token.entity not in {"DATE", "TIME"}
    ):
        return aside
    if token.dep == "relcl":
        return aside or level >= 2
    if token.dep == "advcl":
        return aside or level >= 1
    if token.dep == "acl" and token.tag in {"VBG", "VBN"}:
        return aside or level >= 3
    if token.dep == "prep":
        return (
            aside
            and token.lower
            in {"including", "like", "despite", "with", "according", "after", "amid"}
            and level >= 1
        ) or token.lower == "according"
    return (
        token.dep == "conj"
        and level >= 1
        and token.pos in {"VERB", "AUX"}
        and own_subject(token) is not None
    )


def _is_bare(token: Token) -> bool:
    return not token.children


def _stands_free(mark: Token, reading: Reading) -> bool:
    """Tell a hyphen between blanks, which is a dash."""
    last = mark.index + 1 >= len(reading.tokens)
    return (
        mark.index > 0
        and reading.tokens[mark.index - 1].end < mark.start
        and not last
        and reading.tokens[mark.index + 1].start > mark.end
    )


def _parentheses(tokens: Sequence[Token], reading: Reading) -> set[int]:
    """Return the tokens between parentheses, and between two dashes."""
    dropped: set[int] = set()
    opened: int | None = None
    for token in tokens:
        if token.text in {"(", "["}:
            opened = token.index
        elif token.text in {")", "]"} and opened is not None:
            dropped.update(range(opened, token.index + 1))
            opened = None
    dashes = [
        token.index
        for token in tokens
        if token.text in {"--", "–", "—", "―"}
        or (token.text == "-" and _stands_free(token, reading))
    ]
    if len(dashes) == 2:
        dropped.update(range(dashes[0], dashes[1] + 1))
    elif len(dashes) == 1:
        dropped.update(token.index for token in tokens if token.index >= dashes[0])
    return dropped


def _without_stray_marks(tokens: list[Token]) -> list[Token]:
    """Drop the commas and dashes that stood beside what was left out, and conjunctions that join
    nothing."""
    while tokens and (tokens[0].text in _DASHES | {","} or tokens[0].dep == "cc"):
        tokens = tokens[1:]
    while tokens and (
        tokens[-1].text in _DASHES | {",", "."}
        or tokens[-1].dep in {"cc", "mark"}
        or tokens[-1].lower in {"and", "but", "or"}
    ):
        tokens = tokens[:-1]
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        if token.text == "," or token.text in _DASHES - {"-"}:
            before = place > 0 and tokens[place - 1].index == token.index - 1
            after = place + 1 < len(tokens) and tokens[place + 1].index == token.index + 1
            if not (before and after):
                continue
        if (
            token.dep == "cc"
            and place + 1 < len(tokens)
            and tokens[place + 1].index != token.index + 1
        ):
            following = tokens[place + 1]
            if following.head is not token.head and following.left > token.index + 1:
                continue
        kept.append(token)
    return kept


def subject_phrase(clause: Clause, reading: Reading, level: int) -> list[Token]:
    """Return the words of a clause's subject, without the clause the question is built from and
    without the mark of the genitive."""
    subject = clause.subject
    if subject is None:
        return []
    containing = [
        child for child in subject.children if child.left <= clause.verb.index <= child.right
    ]
    tokens = phrase(subject, reading, level, without=containing)
    # an apposition that the parse hangs on after the verb
    if subject.index < clause.verb.index <= subject.right and not containing:
        tokens = [
            token
            for token in tokens
            if token.index
            < min((clause.verb, *clause.auxiliaries), key=lambda one: one.index).index
        ]
    return tokens[:-1] if tokens and tokens[-1].tag == "POS" else tokens


def predicate_phrase(
    clause: Clause, reading: Reading, level: int, without: Iterable[Token] = ()
) -> tuple[list[Token], list[Token]]:
    """Return what stands between the verb group's first word and the verb, and what follows the
    verb."""
    verb = clause.verb
    omitted = [*without]
    subject = own_subject(verb)
    named: set[int] = set()
    if subject is not None:
        first = min(token.index for token in (verb, *clause.auxiliaries))
        last = first - 1 if subject.index < first <= subject.right else subject.right
        named = set(range(subject.left, last + 1))
    for child in verb.children:
        if (child.dep == "conj" and _goes_its_own_way(child, verb)) or (
            child.dep in {"mark", "parataxis", "cc"} and child.dep != "cc"
        ):
            omitted.append(child)
    inside = [token for token in reading.subtree(verb) if token.index not in named]
    tokens = shortened(inside, reading, level, omitted, keep=verb, scope=reading.subtree(verb))
    skipped = {token.index for token in clause.auxiliaries} | {verb.index}
    if clause.negation is not None:
        skipped.add(clause.negation.index)
    begin = clause.auxiliaries[0].index if clause.auxiliaries else verb.index
    if subject is not None and subject.index < verb.index:
        begin = min(begin, subject.right + 1)
    middle = [
        token
        for token in tokens
        if begin <= token.index < verb.index and token.index not in skipped and token.text != ","
    ]
    after = [token for token in tokens if token.index > verb.index and token.index not in skipped]
    contrast = next(
        (place for place, token in enumerate(after) if token.lower == "but" and token.dep == "cc"),
        None,
    )
    if contrast is not None:  # what is set against it is not asked
        after = after[:contrast]
    return middle, _without_stray_marks(after)


def _goes_its_own_way(other: Token, verb: Token) -> bool:
    """Tell whether a joined verb cannot share the question's subject and auxiliary."""
    if any(child.dep == "neg" for child in other.children):
        return True
    if own_subject(other) is not None or other.tag != verb.tag or other.pos != verb.pos:
        return True
    return any(
        child.dep in {"aux", "auxpass"} and child.index < other.index for child in other.children
    )


def leading_time(clause: Clause, reading: Reading) -> list[Token]:
    """Return a short time phrase that stands before the subject ("On Wednesday, the court …"), to
    be said at the end."""
    border = clause.subject.index if clause.subject is not None else clause.verb.index
    for child in clause.verb.children:
        if (
            child.index < border
            and child.dep in {"npadvmod", "prep"}
            and child.right - child.left < 4
        ):
            tokens = reading.subtree(child)
            if any(token.entity in {"DATE", "TIME"} for token in tokens):
                return tokens
    return []
