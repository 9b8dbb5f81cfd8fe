"""Where a sentence may be cut: asides and clauses that it stands without, found in its tree and
held to by its commas.

A cut is a stretch of tokens that can go and leave a sentence. Each rule looks for one construction;
all of them ask the same of it: no word that limits the statement, nobody's claim, no half of a
quotation, and neither the main verb nor its subject.
The rules stand in the order in which a passage is shortened: what a reader misses least goes first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.findings.printing.asides import ASIDES
from briefgen.findings.printing.stretches import QUOTES, CutRule, before_end
from briefgen.findings.printing.tails import TAILS
from briefgen.language.english.hedges import holds_hedge
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Token

CUT_RULES: tuple[CutRule, ...] = (*ASIDES, *TAILS)


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch that can go, ``tokens[first:last]`` of the passage."""

    first: int
    last: int
    rule: str


def find_cuts(tokens: Sequence[Token], quoted: frozenset[int]) -> list[Cut]:
    """Return the cuts that a passage allows, in the order in which to make them; some may overlap.

    Args:
        tokens: the passage's tokens, in order.
        quoted: indexes (`Token.index`) of the tokens that stand between quotation marks.
    """
    return [
        Cut(first, last, rule.name)
        for rule in CUT_RULES
        for first, last in rule.find(tokens)
        if _may_go(tokens, first, last, quoted)
    ]


def _may_go(tokens: Sequence[Token], first: int, last: int, quoted: frozenset[int]) -> bool:
    stretch = tokens[first:last]
    kept = [*tokens[:first], *tokens[last:]]
    if not stretch or not any(token.pos in {"VERB", "AUX"} for token in kept):
        return False
    if _tears_quotation(tokens, first, last, quoted):
        return False
    inside = {token.index for token in stretch}
    if (
        holds_hedge(stretch)
        or any(_reports(token, inside) for token in stretch)
        or _is_broken_off(stretch)
    ):
        return False
    if any(_says_on(token) for token in stretch) and first > 0 and last < before_end(tokens):
        return False
    if any(
        token.is_root or (token.dep in {"nsubj", "nsubjpass"} and token.head.index not in inside)
        for token in stretch
    ):
        return False
    # what stays must not lose its governor
    return not any(token.head.index in inside and token.pos != "PUNCT" for token in kept)


def _is_broken_off(stretch: Sequence[Token]) -> bool:
    """Tell whether a stretch ends with a word that leads to more: its border is the parser's
    mistake."""
    last = next((token for token in reversed(stretch) if token.pos != "PUNCT"), None)
    if last is None:
        return False
    return (
        last.pos in {"CCONJ", "SCONJ", "DET"}
        or last.tag == "TO"
        or (last.dep == "prep" and not last.children)
    )


def _says_on(token: Token) -> bool:
    """Tell whether a participle reports: what stands after it may be said as well ("…, saying the
    dam held, but it fell")."""
    return (
        token.tag == "VBG"
        and token.dep == "advcl"
        and verb_class(token) is not None
        and bool(token.dependents("ccomp"))
    )


def _tears_quotation(
    tokens: Sequence[Token], first: int, last: int, quoted: frozenset[int]
) -> bool:
    """Tell whether a stretch takes a piece of somebody's words away; a whole quotation may go with
    the clause it stands in."""
    stretch = tokens[first:last]
    if any(token.text in QUOTES and token.index not in quoted for token in stretch):
        return True  # a mark without its fellow
    begins = first > 0 and tokens[first].index in quoted and tokens[first - 1].index in quoted
    ends = last < len(tokens) and tokens[last - 1].index in quoted and tokens[last].index in quoted
    return begins or ends


def _reports(token: Token, inside: set[int]) -> bool:
    """Tell whether a word says that somebody says what stays: without it a claim would stand as a
    fact.

    Where all that is said goes with it ("…, adding that the bridge was safe"), nothing that stays
    is a claim of his.
    """
    if verb_class(token) in {"speech", "claim", "denial", "demand", "promise", "question"}:
        said = [child for child in token.children if child.dep in {"ccomp", "xcomp", "parataxis"}]
        if any(child.index < token.index for child in said):
            # it follows what is said ("…, police claim"), and may cover what stays as well
            return True
        if not said and any(child.lower == "as" for child in token.children):
            return True  # "as officials had warned": what they warned of is what stays
        return token.dep in {"parataxis", "ccomp"} or any(
            place not in inside for child in said for place in (child.left, child.right)
        )
    return False
