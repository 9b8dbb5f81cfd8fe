"""Where a clause begins and ends, and a phrase: what belongs to it, without what only joins it or
tells of the circumstances."""

from __future__ import annotations

from briefgen.language.grammar.participants import subject_of
from briefgen.language.grammar.verb_forms import SUBJECTS
from briefgen.language.reading import Reading, Token

SUBORDINATORS = frozenset(
    "after before because while when as although though since until unless whereas if despite amid"
    " following".split()
)
"""Words that open a clause or phrase of circumstance; where one stands at the edge, what it opens
can be left off."""
_CLOSING = frozenset({"”", "%", ")"})


def clause_bounds(reading: Reading, verb: Token, keep: Token | None = None) -> tuple[int, int]:
    """Return the offsets of a verb's clause: its subject to the end of its complements.

    Words that only join it to another clause, clauses of circumstance at its edges and the clauses
    coordinated with it are left off, except those that hold the token to keep. A relative clause
    begins with the noun it tells of.
    """
    first, last = _left_edge(verb, keep), _right_edge(reading, verb, keep)
    while last > first and (
        reading.tokens[last].pos == "PUNCT" or reading.tokens[last].pos == "SPACE"
    ):
        last -= 1
    while first < min(last, verb.index) and _only_joins(reading.tokens[first]):
        first += 1
    opening = next((token for token in reading.tokens[first : last + 1] if token.text == "("), None)
    if (
        opening is not None
        and opening.index > verb.index
        and not any(t.text == ")" for t in reading.tokens[opening.index : last + 1])
    ):
        last = opening.index - 1
    return reading.tokens[first].start, reading.tokens[last].end


def _only_joins(token: Token) -> bool:
    """Tell whether a word at the head of a clause only joins it to another one."""
    if token.pos in {"PUNCT", "CCONJ", "SPACE"} or token.dep == "mark" or token.tag == "WRB":
        return True
    return token.dep == "advmod" and token.lower in {"even", "just", "only", "shortly", "soon"}


def phrase_end(reading: Reading, head: Token) -> int:
    """Return the offset at which a phrase or a subordinate clause ends, circumstance at its edge
    left off."""
    last = _right_edge(reading, head, None)
    while last > head.index and _hangs(reading.tokens[last]):
        last -= 1
    return reading.tokens[last].end


def _hangs(token: Token) -> bool:
    """Tell whether a word at the end of a phrase leads to something that was cut off."""
    # the bar before an outlet's name, which taggers take for a word
    if token.pos in {"PUNCT", "SPACE"} or token.text == "|":
        return token.text not in _CLOSING
    return token.tag in {"CC", "TO"} or (token.tag == "IN" and not token.children)


def _left_edge(verb: Token, keep: Token | None) -> int:
    subject = subject_of(verb)
    left = verb.left
    if (
        subject is not None
        and subject.sentence is verb.sentence
        and subject.left < left
        and verb.dep != "xcomp"
    ):
        left = subject.left
    if verb.dep == "xcomp" and subject is not None and subject.sentence is verb.sentence:
        left = min(left, subject.left)
    for child in verb.children:
        # a phrase that reaches round its verb is a slip of the parse
        if child.right >= verb.index or child.left < left:
            continue
        opens = child.dep == "advcl" or (child.dep == "prep" and child.lower in SUBORDINATORS)
        if opens and child.left == left and not _holds(child, keep):
            left = child.right + 1
    return left


def _right_edge(reading: Reading, verb: Token, keep: Token | None) -> int:
    """Follow the right spine of the tree, cutting what is circumstance or another clause, to the
    last token that belongs."""
    right = verb.right
    spine = verb
    while True:
        last = next(
            (
                child
                for child in reversed(spine.children)
                if child.dep != "punct" and child.left <= right
            ),
            None,
        )
        if last is None or last.index < spine.index or last.right < verb.index:
            return right
        if (
            last.right <= right
            and not _holds(last, keep)
            and last.index > verb.index
            and _can_be_left_off(reading, last)
        ):
            right = last.left - 1
            while right > spine.index and reading.tokens[right].dep in {"cc", "punct", "mark"}:
                right -= 1
            if right <= spine.index:
                return max(right, verb.index)
            continue
        if last.index <= spine.index:
            return right
        spine = last


def _can_be_left_off(reading: Reading, phrase: Token) -> bool:
    """Tell whether a phrase at the end of a clause is one of circumstance or a clause coordinated
    with it."""
    if phrase.dep == "advcl":
        return _marked(phrase) or _after_comma(reading, phrase)
    if phrase.dep == "prep":
        return phrase.lower in SUBORDINATORS
    return (
        phrase.dep in {"conj", "parataxis"}
        and phrase.pos in {"VERB", "AUX"}
        and any(c.dep in SUBJECTS for c in phrase.children)
    )


def _marked(clause: Token) -> bool:
    return any(
        child.dep == "mark" and child.lower in SUBORDINATORS for child in clause.children
    ) or any(child.dep == "advmod" and child.lower == "when" for child in clause.children)


def _after_comma(reading: Reading, clause: Token) -> bool:
    return clause.left > 0 and reading.tokens[clause.left - 1].text in {",", "--", "–", "—"}


def _holds(phrase: Token, token: Token | None) -> bool:
    return token is not None and phrase.left <= token.index <= phrase.right
