"""Find what stands between quotation marks: one scanner for every style of mark.

Marks are read paragraph by paragraph, from left to right, once. Whether a mark opens or closes is
decided by its own shape where it has one and by its neighbours where it has none. What the scanner
knows:

    straight and curly     "We agree."  “We agree.”
    guillemets             «We agree.»  »We agree.«
    typewriter doubles     ''We agree.''  ``We agree.''
    low-9 marks            „We agree.“  „We agree.”
    British single         ‘We agree,’ she said.  'It's signed,' she said of the ministers' plan.
    nested                 “He said ‘no’ to me.”
    left open              a quotation that the next paragraph takes up with a mark of its own
    unbalanced             a mark that pairs with none is let stand and changes nothing else

It never raises, and its time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_MARK = re.compile(r"''|``|’’|‘‘|[\"“”„‟«»'‘’‚‹›`]")

_SHAPE: dict[str, tuple[str, str]] = {
    # mark: (family, what its shape says: "open", "close" or "either")
    '"': ("double", "either"),
    "''": ("double", "either"),
    "’’": ("double", "close"),
    "‘‘": ("double", "open"),
    "``": ("double", "open"),
    "“": ("double", "open"),
    "”": ("double", "close"),
    "„": ("double", "open"),
    "‟": ("double", "open"),
    "«": ("guillemet", "either"),
    "»": ("guillemet", "either"),
    "'": ("single", "either"),
    "‘": ("single", "open"),
    "’": ("single", "either"),
    "‚": ("single", "open"),
    "`": ("single", "open"),
    "‹": ("single guillemet", "either"),
    "›": ("single guillemet", "either"),
}

_LONGEST_WORD = 60
"""Letters; the longest words of any language that are not made for a record stay below."""
_GUILLEMETS = frozenset({"guillemet", "single guillemet"})
_BEFORE_OPENING = frozenset(" \t\u00a0\u2009\u202f([{—–-/:…\"“„«'‘‟`>*|")
_AFTER_CLOSING = frozenset(" \t\u00a0\u2009\u202f)]}—–-/.,;:!?…\"”»'’<*|")
_ELISIONS = re.compile(
    r"['’‘](?:\d0s|\d\ds?\b|em\b|tis\b|twas\b|til\b|cause\b|cos\b|n['’]?\b|bout\b|round\b|s\b)",
    re.IGNORECASE,
)
"""Words that begin with an apostrophe: the '90s, 'em, 'tis, rock 'n' roll."""


@dataclass(slots=True)
class Quoted:
    """A stretch between quotation marks in one paragraph."""

    start: int
    """Offset of the opening mark."""
    end: int
    """One past the closing mark, or the paragraph's end where it is left open."""
    inner_start: int
    inner_end: int
    """What stands between the marks."""
    paragraph: int
    single: bool = False
    """Marked by single marks."""
    closed: bool = True
    resumes: bool = False
    """Takes up the quotation that the paragraph before left open."""
    nested: list[Quoted] = field(default_factory=list)
    """Quotations inside this one."""


@dataclass(slots=True)
class _Opening:
    mark: str
    family: str
    start: int
    end: int
    nested: list[Quoted] = field(default_factory=list)
    resumes: bool = False


def find_quoted(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quoted]:
    """Return the outermost quotations of a text in order, each within one paragraph.

    Args:
        text: the article's canonical text.
        paragraphs: half-open offsets of its paragraphs, in order.
    """
    found: list[Quoted] = []
    left_open: str | None = None  # the family of the mark that the paragraph before did not close
    for number, (start, end) in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        pieces, left_open = _scan_paragraph(
            text, start, end, number, left_open, _opening_family(text, following)
        )
        found.extend(
            piece
            for piece in pieces
            if any(c.isalnum() for c in text[piece.inner_start : piece.inner_end])
        )
    return found


def _opening_family(text: str, paragraph: tuple[int, int] | None) -> str | None:
    """Return the family of the mark with which a paragraph opens, or None."""
    if paragraph is None:
        return None
    match = _MARK.match(text, *paragraph)
    if match is None or _ELISIONS.match(text, *paragraph) or _SHAPE[match.group()][1] == "close":
        return None
    return _SHAPE[match.group()][0]


def _scan_paragraph(
    text: str, start: int, end: int, number: int, left_open: str | None, next_family: str | None
) -> tuple[list[Quoted], str | None]:
    marks = [(m.group(), m.start(), m.end()) for m in _MARK.finditer(text, start, end)]
    closers = _certain_closers_to_come(text, marks, start, end)
    found: list[Quoted] = []
    stack: list[_Opening] = []
    for i, (mark, at, after) in enumerate(marks):
        family, shape = _SHAPE[mark]
        before, behind = text[at - 1] if at > start else " ", text[after] if after < end else " "
        if family == "single" and _is_apostrophe(text, mark, before, behind, at, end):
            continue
        depth = _matching(stack, family)
        role = _role(shape, family, before, behind, depth is not None, at == start)
        if role == "close" and depth is not None:
            to_come = closers[i + 1] or (next_family == "single" and not stack[:depth])
            if (
                family == "single"
                and not _is_one_word(text, stack[depth], at)
                and _is_possessive(text, at, before, behind, after, to_come)
            ):
                continue
            if behind == "'" and family == "double" and text[after : after + 2] == "''":
                continue
            _close(stack, depth, found, at, after, number)
        elif (
            role == "open"
            and depth is not None
            and mark == stack[depth].mark
            and _ends_sentence(text, start, at)
        ):
            _restart(stack, depth, found, _Opening(mark, family, at, after), number)
        elif role == "open" and family in _GUILLEMETS and not _has_partner(marks, i, at == start):
            continue
        elif role == "open" and _may_open(
            stack, family, closers[i + 1] or next_family == family, at == start
        ):
            stack.append(_Opening(mark, family, at, after))
    resumed = (
        left_open is not None
        and bool(marks)
        and marks[0][1] == start
        and _SHAPE[marks[0][0]][0] == left_open
    )
    still_open = _settle_unclosed(text, stack, found, end, number, next_family)
    if resumed:
        first = next((piece for piece in found if piece.start == start), None)
        if first is not None:
            first.resumes = True
    found.sort(key=lambda piece: piece.start)
    return found, still_open


def _role(
    shape: str, family: str, before: str, behind: str, something_open: bool, at_start: bool
) -> str:
    """Say whether a mark opens or closes, by its shape, its neighbours and what is open."""
    can_open = (before in _BEFORE_OPENING or before.isspace() or at_start) and not behind.isspace()
    can_close = (
        not before.isspace()
        and not at_start
        and (behind in _AFTER_CLOSING or behind.isspace() or not behind.isalnum())
    )
    if family == "single":
        if shape == "open":
            return "open" if can_open else "neither"
        return "close" if can_close and something_open else "open" if can_open else "neither"
    if shape != "either":
        # A curly mark the wrong way round: typesetters' slips are common enough to follow the
        # neighbours where they leave no doubt.
        if shape == "close" and not something_open:
            return "open" if can_open and not can_close else "neither"
        if shape == "open" and something_open and can_close and not can_open:
            return "close"
        return shape
    if "guillemet" in family:  # French ones keep a blank inside
        return "close" if something_open else "open"
    if something_open:
        return "open" if can_open and not can_close else "close"
    return "open" if can_open or not can_close else "neither"


def _may_open(stack: list[_Opening], family: str, closer_to_come: bool, at_start: bool) -> bool:
    """Let a single mark open only where another can close it; marks of one kind nest only where
    they are double."""
    if family == "single" and not closer_to_come and (stack or not at_start):
        return False
    return not stack or stack[-1].family != family or family == "double"


def _is_apostrophe(text: str, mark: str, before: str, behind: str, at: int, end: int) -> bool:
    if before.isalnum() and behind.isalnum():
        return True
    if mark == "`":
        return not (before.isspace() and not behind.isspace())
    return not before.isalnum() and _ELISIONS.match(text, at, end) is not None


def _is_one_word(text: str, opening: _Opening, at: int) -> bool:
    """Tell whether a single word behind another one is marked: the 'golden' gate."""
    # a slice to a mark far behind would cost as much as the text is long
    short = at - opening.end <= _LONGEST_WORD
    return (
        short
        and text[opening.end : at].isalpha()
        and text[opening.start - 2 : opening.start - 1].isalnum()
    )


def _is_possessive(
    text: str, at: int, before: str, behind: str, after: int, closer_to_come: bool
) -> bool:
    """Tell the ministers' plan from the end of a quotation: a real end must still be to come, and a
    small letter follows."""
    if before in "sS" and text[after : after + 2] in {
        ".'",
        ".’",
        ",'",
        ",’",
        "!'",
        "!’",
        "?'",
        "?’",
    }:
        return True  # It's the taxpayers'.'
    following = text[after + 1 : after + 2]
    return (
        before in "sSzx"
        and behind.isspace()
        and following.islower()
        and closer_to_come
        and text[at - 1].isalpha()
    )


def _certain_closers_to_come(
    text: str, marks: list[tuple[str, int, int]], start: int, end: int
) -> list[bool]:
    """For each mark: does a single mark that can close stand at or behind it, before the next
    single mark that only opens?"""
    coming = [False] * (len(marks) + 1)
    for i in range(len(marks) - 1, -1, -1):
        mark, at, after = marks[i]
        coming[i] = coming[i + 1]
        if _SHAPE[mark][0] != "single":
            continue
        before, behind = text[at - 1] if at > start else " ", text[after] if after < end else " "
        if before.isalnum() and behind.isalnum():
            continue
        opens = not before.isalnum() and before not in ".,;:!?…" and not behind.isspace()
        if opens and mark != "’" and not _ends_sentence(text, start, at):
            coming[i] = False
        elif mark in {"'", "’"} and not before.isspace() and not behind.isalnum():
            coming[i] = True
    return coming


def _matching(stack: list[_Opening], family: str) -> int | None:
    """Return the place of the innermost open mark of this family."""
    # deeper nesting than four does not occur: time stays linear
    for depth in range(len(stack) - 1, max(-1, len(stack) - 5), -1):
        if stack[depth].family == family:
            return depth
    return None


def _close(
    stack: list[_Opening], depth: int, found: list[Quoted], at: int, after: int, number: int
) -> None:
    """Close an opening; marks opened inside it and never closed pair with none."""
    opening = stack[depth]
    inner = [piece for later in stack[depth:] for piece in later.nested]
    del stack[depth:]
    piece = Quoted(
        opening.start,
        after,
        opening.end,
        at,
        number,
        opening.family.startswith("single"),
        True,
        opening.resumes,
        inner,
    )
    (stack[-1].nested if stack else found).append(piece)


def _ends_sentence(text: str, start: int, at: int) -> bool:
    """Tell whether a mark follows the end of a sentence: there a second opening mark begins the
    quotation's next paragraph."""
    while at > start and text[at - 1].isspace():
        at -= 1
    return at > start and text[at - 1] in ".!?…"


def _restart(
    stack: list[_Opening], depth: int, found: list[Quoted], opening: _Opening, number: int
) -> None:
    """End an open quotation where a new opening mark takes it up again."""
    before = len(found)
    _close(stack, depth, found, opening.start, opening.start, number)
    if len(found) > before:
        found[-1].closed = False
        opening.resumes = True
    stack.append(opening)


def _has_partner(marks: list[tuple[str, int, int]], i: int, at_start: bool) -> bool:
    """Tell whether a guillemet's counterpart is still to come: a lone one is an arrow."""
    partner = {"«": "»", "»": "«", "‹": "›", "›": "‹"}[marks[i][0]]
    return at_start or any(mark == partner for mark, _, _ in marks[i + 1 : i + 6])


def _settle_unclosed(
    text: str,
    stack: list[_Opening],
    found: list[Quoted],
    end: int,
    number: int,
    next_family: str | None,
) -> str | None:
    """Let the outermost double mark that stays open run to the paragraph's end, unless quotations
    of its own kind follow inside."""
    if not stack:
        return None
    outer = stack[0]
    inner = [piece for opening in stack for piece in opening.nested]
    if outer.family == "single" and found and next_family != "single":
        found.extend(inner)
        return None
    own_kind = any(text.startswith(outer.mark, piece.start) for piece in inner) or any(
        o.mark == outer.mark for o in stack[1:]
    )
    if own_kind:
        # The closing mark was forgotten: what stands before the next quotation of the same kind is
        # not certain to be speech.
        found.extend(inner)
        last = next((o for o in reversed(stack[1:]) if o.mark == outer.mark), None)
        if last is not None and not any(piece.start > last.start for piece in inner):
            found.append(Quoted(last.start, end, last.end, end, number, closed=False))
            return last.family
        return None
    if outer.end < end:
        single = outer.family.startswith("single")
        found.append(
            Quoted(outer.start, end, outer.end, end, number, single, False, outer.resumes, inner)
        )
    return outer.family
