"""Where a sentence may be cut: asides and clauses that it stands without, found in its tree and held to by its commas.

A cut is a stretch of tokens that can go and leave a sentence. Each rule looks for one construction; all of them ask the same of it: marks
at both its ends, no word that limits the statement, nobody's claim, no half of a quotation, and neither the main verb nor its subject.
The rules stand in the order in which a passage is shortened: what a reader misses least goes first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefgen.findings.printing.hedges import holds_hedge
from briefgen.language.reading import Token
from briefgen.language.reporting import verb_class

DASHES = frozenset({"--", "---", "–", "—", "-", "―"})
_AMBIGUOUS = frozenset({"-", "–"})
"""A hyphen and a range have no blank beside them; a dash has."""
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_QUOTES = frozenset({'"', "“", "”", "''", "``", "«", "»"})
_END = frozenset({".", "!", "?", "…", "...", ";"})
_TIME_AND_REASON = frozenset({"after", "as", "while", "because", "since", "before", "following"})
"""What may introduce a clause that can go. Conditions and contrasts ("if", "unless", "once", "although") may not: they limit the rest."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch that can go, ``tokens[first:last]`` of the passage."""

    first: int
    last: int
    rule: str


@dataclass(frozen=True, slots=True)
class CutRule:
    """One construction that a sentence stands without."""

    name: str
    find: Callable[[Sequence[Token]], Iterable[tuple[int, int]]]
    example: str
    """An invented sentence with the cut between bars."""


def find_cuts(tokens: Sequence[Token], quoted: frozenset[int]) -> list[Cut]:
    """Return the cuts that a passage allows, in the order in which to make them; some may overlap.

    Args:
        tokens: the passage's tokens, in order.
        quoted: indexes (`Token.index`) of the tokens that stand between quotation marks.
    """
    return [Cut(first, last, rule.name) for rule in CUT_RULES for first, last in rule.find(tokens) if _may_go(tokens, first, last, quoted)]


def _may_go(tokens: Sequence[Token], first: int, last: int, quoted: frozenset[int]) -> bool:
    stretch = tokens[first:last]
    kept = [*tokens[:first], *tokens[last:]]
    if not stretch or not any(token.pos in {"VERB", "AUX"} for token in kept):
        return False
    if any(token.index in quoted or token.text in _QUOTES for token in stretch):
        return False  # neither a half of a quotation nor a piece of somebody's words
    if holds_hedge(stretch) or any(_reports(token) for token in stretch):
        return False
    inside = {token.index for token in stretch}
    if any(token.is_root or (token.dep in {"nsubj", "nsubjpass"} and token.head.index not in inside) for token in stretch):
        return False
    return not any(token.head.index in inside and token.pos != "PUNCT" for token in kept)  # what stays must not lose its governor


def _reports(token: Token) -> bool:
    """Tell whether a word says that somebody says it: without it a claim would stand as a fact."""
    if verb_class(token) in {"speech", "claim", "denial", "demand", "promise", "question"}:
        return any(child.dep in {"ccomp", "xcomp", "parataxis"} for child in token.children) or token.dep in {"parataxis", "ccomp"}
    return False


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
        yield marks[0], _before_end(tokens)


def _dashes(tokens: Sequence[Token]) -> list[int]:
    return [i for i, token in enumerate(tokens) if token.text in DASHES and (token.text not in _AMBIGUOUS or _stands_free(tokens, i))]


def _stands_free(tokens: Sequence[Token], i: int) -> bool:
    return 0 < i < len(tokens) - 1 and tokens[i - 1].end < tokens[i].start and tokens[i].end < tokens[i + 1].start


def _relative_clauses(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    for token in tokens:
        if token.dep == "relcl":
            first, last = _borders(tokens, token)
            if first < last and any(t.tag in {"WP", "WDT", "WP$", "WRB"} for t in tokens[first : first + 3]):
                yield from _between_commas(tokens, first, last)


def _appositions(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    for token in tokens:
        first, last = _borders(tokens, token)
        # Two words and fewer are an age or a province ("Lund, Skåne, voted"): they cost little and their commas belong to the phrase.
        if token.dep == "appos" and last - first > 2 and not token.dependents("conj", "cc") and not token.head.dependents("conj", "cc"):
            yield from _between_commas(tokens, first, last)


def _participles(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    for token in tokens:
        if token.dep in {"advcl", "acl"} and token.tag in {"VBG", "VBN"} and not token.dependents("aux", "nsubj", "nsubjpass", "mark"):
            yield from _between_commas(tokens, *_borders(tokens, token))


def _adverbial_clauses(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    for token in tokens:
        first, last = _borders(tokens, token)
        if token.dep in {"advcl", "prep"} and first < last and tokens[first].lower in _TIME_AND_REASON and last - first > 3:
            yield from _between_commas(tokens, first, last)


def _second_clauses(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    """Yield a clause with a subject of its own that "and" or a semicolon adds at the end."""
    for token in tokens:
        if token.dep == "conj" and token.dependents("nsubj", "nsubjpass") and token.pos in {"VERB", "AUX"}:
            first, last = _borders(tokens, token)
            if last >= _before_end(tokens) and first > 2:
                joint = first - 1
                if tokens[joint].lower == "and" and tokens[joint - 1].text == ",":
                    yield joint - 1, _before_end(tokens)
                elif tokens[joint].text == ";":
                    yield joint, _before_end(tokens)


def _borders(tokens: Sequence[Token], token: Token) -> tuple[int, int]:
    """Return the token's subtree as a half-open stretch of the passage, commas at its edges left out."""
    base = tokens[0].index
    first, last = max(token.left - base, 0), min(token.right - base + 1, len(tokens))
    while first < last and tokens[first].text in {",", *DASHES}:
        first += 1
    while first < last and tokens[last - 1].text in {",", *DASHES, *_END}:
        last -= 1
    return first, last


def _between_commas(tokens: Sequence[Token], first: int, last: int) -> Iterable[tuple[int, int]]:
    """Yield the stretch with the commas that go with it, where commas or the passage's ends hold it on both sides."""
    if first >= last:
        return
    opened = first > 0 and tokens[first - 1].text == ","
    closed = last < len(tokens) and tokens[last].text == ","
    if opened and closed:
        yield first - 1, last if _is_reported_below(tokens, last) else last + 1
    elif opened and last >= _before_end(tokens):
        yield first - 1, _before_end(tokens)
    elif closed and first == 0:
        yield 0, last + 1


def _is_reported_below(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether the stretch ends what somebody says, and who says it follows: "…, the mayor said" keeps its comma."""
    end = tokens[last - 1].index
    return any(
        up.dep == "ccomp" and up.head.index > end and up.right <= end + 1  # the comma itself may hang in the clause
        for up in (tokens[last - 1], *tokens[last - 1].ancestors())
    )


def _before_end(tokens: Sequence[Token]) -> int:
    """Return the position of the marks that end the passage."""
    last = len(tokens)
    while last > 0 and (tokens[last - 1].text in _END or tokens[last - 1].text in _QUOTES or tokens[last - 1].pos == "SPACE"):
        last -= 1
    return last


CUT_RULES: tuple[CutRule, ...] = (
    CutRule("parenthesis", _parentheses, "The harbour board| (founded in 1902)| approved the tax."),
    CutRule("dashes", _between_dashes, "The harbour board| -- founded in 1902 --| approved the tax."),
    CutRule("relative clause", _relative_clauses, "The mayor|, who took office in May,| approved the tax."),
    CutRule("participle", _participles, "The mayor approved the tax|, ending a quarrel of nine years|."),
    CutRule("adverbial clause", _adverbial_clauses, "The mayor approved the tax|, after the council had met for nine hours|."),
    CutRule("apposition", _appositions, "Anna Berg|, the mayor of Lund,| approved the tax."),
    CutRule("after a dash", _after_dash, "The mayor approved the tax| -- the third in a decade|."),
    CutRule("second clause", _second_clauses, "The mayor approved the tax|, and the council went home|."),
)
