"""Asides: what a sentence says by the way, between marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.findings.printing.stretches import (
    DASHES,
    CutRule,
    before_end,
    between_commas,
    borders,
    is_contrast,
)
from briefgen.language.grammar import has_happened
from briefgen.language.reading import Token

_AMBIGUOUS = frozenset({"-", "–"})
"""A hyphen and a range have no blank beside them; a dash has."""
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_TIME_AND_REASON = frozenset({"after", "as", "while", "because", "since", "before", "following"})
"""What may introduce a clause that can go. Conditions and contrasts ("if", "unless", "once",
"although") may not: they limit the rest."""


def _parentheses(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    opened: int | None = None
    for i, token in enumerate(tokens):
        if token.text in _OPENING:
            opened = i
        elif token.text in _CLOSING and opened is not None:
            yield opened, i + 1
            opened = None


def _between_dashes(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    """Yield what stands between the two dashes of a passage that has just two."""
    marks = _dashes(tokens)
    if len(marks) == 2 and marks[1] - marks[0] > 1:
        yield marks[0], marks[1] + 1


def _after_dash(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    """Yield what follows the only dash of a passage."""
    marks = _dashes(tokens)
    if len(marks) == 1:
        yield marks[0], before_end(tokens)


def _dashes(tokens: Sequence[Token]) -> list[int]:
    return [
        i
        for i, token in enumerate(tokens)
        if token.text in DASHES and (token.text not in _AMBIGUOUS or _stands_free(tokens, i))
    ]


def _stands_free(tokens: Sequence[Token], i: int) -> bool:
    return (
        0 < i < len(tokens) - 1
        and tokens[i - 1].end < tokens[i].start
        and tokens[i].end < tokens[i + 1].start
    )


def _relative_clauses(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    for token in tokens:
        if token.dep == "relcl":
            first, last = borders(tokens, token)
            if first < last and any(
                t.tag in {"WP", "WDT", "WP$", "WRB"} for t in tokens[first : first + 3]
            ):
                yield from between_commas(tokens, first, last)


def _appositions(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    for token in tokens:
        if token.dep != "appos" or _names(token):
            continue
        first, last = borders(tokens, token)
        # Two words and fewer are an age or a province ("Lund, Skåne, voted"): they cost little and
        # their commas belong to the phrase.
        if (
            last - first > 2
            and not token.dependents("conj", "cc")
            and not token.head.dependents("conj", "cc")
        ):
            yield from between_commas(tokens, first, last)


def _names(apposition: Token) -> bool:
    """Tell a name from what describes: "the suspect, Anna Berg, 28," without her name says too
    little."""
    return apposition.pos == "PROPN" and apposition.head.pos != "PROPN"


def _participles(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    for token in tokens:
        if (
            token.dep in {"advcl", "acl"}
            and token.tag in {"VBG", "VBN"}
            and not token.dependents("aux", "nsubj", "nsubjpass", "mark")
        ):
            first, last = borders(tokens, token)
            while first == 0 and last < len(tokens) - 1 and tokens[last].dep == "npadvmod":
                # "Speaking in Lund on the plan today, the mayor said": the day goes with it,
                # whatever the parser says
                last += 1
            yield from between_commas(tokens, first, last)


def _adverbial_clauses(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    for token in tokens:
        if token.dep not in {"advcl", "prep"}:
            continue
        first, last = borders(tokens, token)
        if (
            last - first > 3
            and tokens[first].lower in _TIME_AND_REASON
            and not is_contrast(tokens[first], token)
        ):
            yield from between_commas(tokens, first, last)


def _clauses_before(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    """Yield "When … ," at the head, where both it and the main clause tell what has happened: of
    the future it would be a condition."""
    for token in tokens:
        if token.dep != "advcl" or not has_happened(token) or not has_happened(token.head):
            continue
        first, last = borders(tokens, token)
        if first == 0 and tokens[0].lower == "when" and tokens[0].head is token:
            yield from between_commas(tokens, first, last)


def _second_clauses(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    """Yield a clause with a subject of its own that "and" or a semicolon adds at the end."""
    for token in tokens:
        if (
            token.dep == "conj"
            and token.dependents("nsubj", "nsubjpass")
            and token.pos in {"VERB", "AUX"}
        ):
            first, last = borders(tokens, token)
            if last >= before_end(tokens) and first > 2:
                joint = first - 1
                if tokens[joint].lower == "and" and tokens[joint - 1].text == ",":
                    yield joint - 1, before_end(tokens)
                elif tokens[joint].text == ";":
                    yield joint, before_end(tokens)


ASIDES: tuple[CutRule, ...] = (
    CutRule("parenthesis", _parentheses, "The harbour board| (founded in 1902)| approved the tax."),
    CutRule(
        "dashes", _between_dashes, "The harbour board| -- founded in 1902 --| approved the tax."
    ),
    CutRule(
        "relative clause",
        _relative_clauses,
        "The mayor|, who took office in May,| approved the tax.",
    ),
    CutRule(
        "participle", _participles, "The mayor approved the tax|, ending a quarrel of nine years|."
    ),
    CutRule(
        "clause before",
        _clauses_before,
        "|When the council had met for nine hours, |the mayor approved the tax.",
    ),
    CutRule(
        "adverbial clause",
        _adverbial_clauses,
        "The mayor approved the tax|, after the council had met for nine hours|.",
    ),
    CutRule("apposition", _appositions, "Anna Berg|, the mayor of Lund,| approved the tax."),
    CutRule("after a dash", _after_dash, "The mayor approved the tax| -- the third in a decade|."),
    CutRule(
        "second clause", _second_clauses, "The mayor approved the tax|, and the council went home|."
    ),
)
