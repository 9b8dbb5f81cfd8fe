"""Stretches of a passage: where a word's subtree begins and ends, and the commas and marks that
hold it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefgen.language.reading import Token

DASHES = frozenset({"--", "---", "–", "—", "-", "―"})
QUOTES = frozenset({'"', "“", "”", "''", "``", "«", "»"})
_END = frozenset({".", "!", "?", "…", "...", ";"})


@dataclass(frozen=True, slots=True)
class CutRule:
    """One construction that a sentence stands without."""

    name: str
    find: Callable[[Sequence[Token]], Iterable[tuple[int, int]]]
    example: str
    """An invented sentence with the cut between bars."""


def borders(tokens: Sequence[Token], token: Token) -> tuple[int, int]:
    """Return the token's subtree as a half-open stretch of the passage, commas at its edges left
    out."""
    base, size = tokens[0].index, len(tokens)
    if tokens[-1].index - base == size - 1:
        first, last = max(token.left - base, 0), min(token.right - base + 1, size)
    else:  # blanks, which are no tokens of a passage, stand between
        first = bisect_left(tokens, token.left, key=_place)
        last = bisect_right(tokens, token.right, key=_place)
    while first < last and tokens[first].text in {",", *DASHES}:
        first += 1
    while first < last and tokens[last - 1].text in {",", *DASHES, *_END}:
        last -= 1
    if (
        last < len(tokens)
        and tokens[last].text in QUOTES
        and sum(token.text in QUOTES for token in tokens[first:last]) % 2
    ):
        last += 1  # parsers hang the closing mark higher than the words that it closes
    return first, last


def between_commas(tokens: Sequence[Token], first: int, last: int) -> Iterable[tuple[int, int]]:
    """Yield the stretch with the commas that go with it, where commas or the passage's ends hold it
    on both sides."""
    if first >= last:
        return
    opened = first > 0 and tokens[first - 1].text == ","
    closed = last < len(tokens) and tokens[last].text == ","
    if opened and closed:
        if _is_reported_below(tokens, first, last):
            yield first - 1, last
        elif not _goes_on_naming(tokens, last):
            yield first - 1, last + 1
    elif opened and last >= before_end(tokens):
        yield first - 1, before_end(tokens)
    elif closed and first == 0:
        yield 0, last + 1


def _goes_on_naming(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether a noun follows the closing comma: without commas it would run into the one
    before ("Anna Berg, the mayor, the …")."""
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    return following is not None and following.pos in {"DET", "NOUN", "PROPN", "NUM", "ADJ"}


def _is_reported_below(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether the stretch ends what somebody says, and who says it follows: "…, the mayor
    said" keeps its comma."""
    begin, end = tokens[first].index, tokens[last - 1].index
    return any(
        up.dep == "ccomp"
        and up.head.index > end
        and up.right <= end + 1  # the comma itself may hang in the clause
        and not _has_had_its_subject(up.head, begin, end)
        for up in (tokens[last - 1], *tokens[last - 1].ancestors())
    )


def before_end(tokens: Sequence[Token]) -> int:
    """Return the position of the marks that end the passage."""
    last = len(tokens)
    while last > 0 and (
        tokens[last - 1].text in _END
        or tokens[last - 1].text in QUOTES
        or tokens[last - 1].pos == "SPACE"
    ):
        last -= 1
    return last


def _has_had_its_subject(verb: Token, begin: int, end: int) -> bool:
    """Tell whether the stretch between these places parts a verb from its subject ("“…,” Berg, the
    mayor, said")."""
    subjects = verb.dependents("nsubj")
    if any(subject.index < begin for subject in subjects):
        return True
    comma_and_verb = verb.index == end + 2
    return comma_and_verb and not any(subject.left == verb.index + 1 for subject in subjects)


def _place(token: Token) -> int:
    """Return a token's place in the article."""
    return token.index


def is_contrast(opener: Token, clause: Token) -> bool:
    """Tell whether "while" sets one thing against another ("while others were fined"), and not
    beside it ("while others were waiting")."""
    return opener.lower == "while" and clause.tag != "VBG"
