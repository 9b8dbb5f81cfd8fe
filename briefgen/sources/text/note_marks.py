"""Tell the marks of notes from the words beside them: "400⁴ homes" has 400 homes and a note 4.

A reader sets what its form raises between two signs (`raised`, `anchor`); what the text raises by
characters of its own ("400⁴") and what stands in brackets ("400[4]") is found here. A mark goes; a
power, a unit, an ordinal, an isotope, a fraction stays, after a figure as a raised sign: 10⁶ and
never 106.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

OPEN, ANCHOR, CLOSE = "\ufdd0", "\ufdd1", "\ufdd2"
"""Before what is raised, before what leads to a note, behind both: codes that are no characters, so
that no text holds them."""

_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_RAISED = str.maketrans("0123456789+-−–()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ⁿ")
_FROM_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ", "0123456789+-()n")
_CANDIDATE = re.compile(
    rf"(?P<signs>[{OPEN}{ANCHOR}][^{OPEN}{ANCHOR}{CLOSE}]{{0,200}}{CLOSE})"
    rf"|(?P<raised>⁻?[{_DIGITS}]{{1,4}}(?:[,‚–⁻-][{_DIGITS}]{{1,3}}){{0,4}}[⁺⁻]?)"
    r"|(?P<bracketed>\[(?:[1-9]\d{0,2}(?:\s?[,–-]\s?[1-9]\d{0,2}){0,5}"
    r"|(?:note|fn|n\.?) ?\d{1,3}|citation needed)\])"
)
_STRAY = re.compile(f"[{OPEN}{ANCHOR}{CLOSE}]")
_JOINED = re.compile(rf"{CLOSE}{OPEN}")
_NUMBERS = re.compile(r"[1-9]\d{0,2}(?:\s?[,;–-]\s?[1-9]\d{0,2}){0,5}")
_SIGNS = re.compile(r"[*∗†‡§¶‖#]{1,4}")
_LETTERED = re.compile(r"[a-z]|i{1,3}|i?v|vi{1,3}|i?x")
_ANCHORED = re.compile(r"[\[(]?(?:note |fn\.? ?|n\.? ?)?[\w*∗†‡§¶‖#↩^]{1,4}[\])]?")

_ORDINAL = re.compile(r"st|nd|rd|th|er|ère|re|ème|os?|as?|e")
_SHORT_ORDINAL = re.compile(r"(?<![\d.,])[1-9]\d?$")
"""The figure before a raised "e", "o" or "a" that counts; beside a larger one these are notes."""
_TRADE = re.compile(r"tm|sm|r|mc|®|™|℠", re.IGNORECASE)
_PRICE = re.compile(r"[£$€]\s?\d{1,4}$")
_CENTS = frozenset({"00", "49", "50", "90", "95", "98", "99"})

_POWERS = (
    ("power of ten", r"[×x·*]\s?10$", r"-?\d{1,3}", "6.02 × 10", "23"),
    ("ten alone", r"(?:^|[\s(])10$", r"-\d{1,2}|[3-9]|[12]\d", "10", "6"),
    ("below one", r"[\w)]$", r"[-−]\d{1,2}", "kg m", "-3"),
    ("unit of length", r"(?:^|[\s(/·\d])[kcdmnµμ]m$", r"[2-4]", "5 km", "2"),
    ("metre", r"(?<![£$€\d.,])(?<![£$€]\s)(?:\b[\d.,]+\s?|[\s(/])m$", r"[2-4]", "5 m", "2"),
    ("short unit", r"(?:\d\s?|[/·]\s?|\bper |\bsq )(?:ft|in|yd|mi|s|h)$", r"[2-4]", "m/s", "2"),
    ("variable", r"(?:^|[\s(=+−×·/-])(?:[b-z]|mc|R|χ|π|σ)$", r"\d|n", "E = mc", "2"),
    ("bracketed sum", r"\([^()]{1,40}[+−×/=-][^()]{1,40}\)$", r"\d|n", "(a + b)", "2"),
    ("calculation", r"[=+−×·]\s?\d{1,6}$", r"\d{1,2}|n", "= 2", "8"),
)  # fmt: skip
"""Where a raised figure is a power: what stands before it, the figure, and an example of both."""
_POWER_RULES = tuple(
    (re.compile(before), re.compile(raised)) for _, before, raised, _, _ in _POWERS
)
_CALCULATES = re.compile(r"\s?[=×+−]\s?\d")
_MONEY = re.compile(r"[£$€]\s?[\d.,]{1,20}\s?m$")
"""Nine million pounds, not nine square metres."""
_ISOTOPE = re.compile(r"(?:[A-Z][a-z]?|Uu[a-z])(?![\w])")
_BEFORE = 60
"""Characters before a mark that tell what it is."""


class Mark(NamedTuple):
    """A stretch of a text that may be the mark of a note."""

    start: int
    end: int
    shown: str
    """What stands there for a reader: a figure, a letter, a sign."""
    is_raised: bool
    is_anchor: bool
    stays: str | None
    """What stays of it, None where it is the mark of a note and goes."""
    numbers: tuple[int, ...] = ()
    """Of the notes that it names."""


def raised(text: str) -> str:
    """Return text as it is set between the signs of what is raised; blanks are left outside."""
    return _between(OPEN, text)


def anchor(text: str) -> str:
    """Return text as it is set between the signs of what leads to a note."""
    return _between(ANCHOR, text)


def _between(sign: str, text: str) -> str:
    words = _STRAY.sub("", text).strip()
    if not words:
        return text
    at = text.find(words[0])
    return f"{text[:at]}{sign}{words}{CLOSE}" + (" " if text[-1:].isspace() else "")


def find_note_marks(paragraphs: Sequence[str]) -> list[list[Mark]]:
    """Return what may be the mark of a note in each paragraph, and what it is: some are told by the
    others."""
    found = [list(_marks_in(paragraph)) for paragraph in paragraphs]
    named = notes_named(found)
    in_order = [mark for marks in found for mark in marks if mark.is_raised and mark.numbers]
    between = {
        id(mark)
        for before, mark, after in zip(in_order, in_order[1:], in_order[2:], strict=False)
        if (before.numbers[-1] + 1, after.numbers[0] - 1) == (mark.numbers[0], mark.numbers[-1])
    }
    return [
        [
            _with_blank(_told_by_others(mark, text, named, id(mark) in between), text)
            for mark in marks
        ]
        for marks, text in zip(found, paragraphs, strict=True)
    ]


def _with_blank(mark: Mark, text: str) -> Mark:
    """Return a mark that goes with the blank before it, where none is wanted."""
    is_apart = mark.stays is None and text[mark.start - 1 : mark.start] == " "
    if is_apart and mark.start > 1 and text[mark.end : mark.end + 1] in _CLOSERS:
        return mark._replace(start=mark.start - 1)
    return mark


_CLOSERS = frozenset(" .,;:!?)”’\"'\n") | {""}
"""What no blank is wanted before."""


def notes_named(marks: Sequence[Sequence[Mark]]) -> frozenset[int]:
    """Return the numbers of the notes that marks in the text lead to; one that begins a paragraph
    is the label of a note."""
    return frozenset(
        number
        for paragraph in marks
        for mark in paragraph
        if mark.stays is None and mark.start > 0
        for number in mark.numbers
    )


def joined_signs(text: str) -> str:
    """Return text whose raised stretches that stand side by side are one."""
    return _JOINED.sub("", text)


def without_marks(text: str, marks: Sequence[Mark]) -> str:
    """Return a paragraph without the marks of notes, and without the signs around what stays."""
    pieces, at = [], 0
    for mark in marks:
        pieces += [text[at : mark.start], mark.stays or ""]
        at = mark.end
    return _STRAY.sub("", "".join([*pieces, text[at:]]))


def _marks_in(text: str) -> Iterator[Mark]:
    for match in _CANDIDATE.finditer(text):
        before = _STRAY.sub("", text[max(0, match.start() - _BEFORE) : match.start()])
        after = _STRAY.sub("", text[match.end() : match.end() + _BEFORE])
        kind, written = str(match.lastgroup), match[0]
        shown = _STRAY.sub("", written)
        plain = shown.translate(_FROM_RAISED)
        is_anchor = written[0] == ANCHOR
        stays: str | None
        if kind == "bracketed":
            stays = None if _is_attached(before, after) else shown
        elif is_anchor:
            stays = None if _ANCHORED.fullmatch(plain) else shown
        else:
            stays = _staying(before, plain, after)
            if stays is not None and kind == "raised":
                stays = shown if stays.strip() else stays
        yield Mark(
            match.start(),
            match.end(),
            shown,
            kind != "bracketed",
            is_anchor,
            stays,
            tuple(_numbers_of(plain)),
        )


def _numbers_of(plain: str) -> Iterator[int]:
    inner = plain.strip("[]()")
    if _NUMBERS.fullmatch(inner):
        ends = [int(figure) for figure in re.findall(r"\d+", inner)]
        if len(ends) == 2 and not re.search(r"[,;]", inner) and ends[0] < ends[1] < ends[0] + 30:
            yield from range(ends[0], ends[1] + 1)
        else:
            yield from ends


def _is_attached(before: str, after: str) -> bool:
    """Tell whether a number in brackets stands on the heels of a word, as marks do; one inside a
    word is the editor's."""
    return bool(before) and not before[-1].isspace() and not after[:1].isalpha()


def _told_by_others(mark: Mark, text: str, named: frozenset[int], is_next: bool) -> Mark:
    """Return a mark as the others tell it: a number in brackets behind a blank; a power of ten that
    stands in the row of the notes, and has no note of its number beside it."""
    if mark.stays is None or mark.is_anchor or not mark.numbers:
        return mark
    if mark.is_raised:
        is_note = is_next and mark.numbers[0] not in named and _is_ten(text, mark.start)
    else:
        before = text[max(0, mark.start - _BEFORE) : mark.start]
        is_note = bool(before.strip()) and not named.isdisjoint(
            {mark.numbers[0] - 1, mark.numbers[-1] + 1}
        )
    return mark._replace(stays=None) if is_note else mark


def _is_ten(text: str, end: int) -> bool:
    """Tell whether a ten by itself stands before a place."""
    return text[max(0, end - 3) : end].strip() == "10"


def _staying(before: str, plain: str, after: str) -> str | None:
    """Return what stays of what is raised: all of it where it is no mark of a note."""
    inner = plain.strip("[]()")
    if after[:1] in {"/", "⁄"} and inner.isdigit():
        return f" {plain}" if before[-1:].isdigit() else plain
    if _NUMBERS.fullmatch(inner):
        return _raised_again(before, plain) if _is_figure(before, inner, after) else None
    if _SIGNS.fullmatch(inner):
        return None
    lowered = inner.lower()
    if before[-1:].isdigit() and _ORDINAL.fullmatch(lowered):
        is_short = len(lowered) > 1 or _SHORT_ORDINAL.search(before) is not None
        return plain if is_short else None
    if _is_power(before, inner, after) or _TRADE.fullmatch(lowered):
        return _raised_again(before, plain)
    if _LETTERED.fullmatch(inner) and not after[:1].isalpha():
        return None if re.search(r"\w\w$|[^\w\s]$", before) else plain
    return _raised_again(before, plain)


def _raised_again(before: str, plain: str) -> str:
    """Return a power as signs that stand raised where it follows a figure, so that they make no
    other figure of it."""
    if before[-1:].isdigit() and plain[:1] in "0123456789+-−–n":
        return plain.translate(_TO_RAISED)
    return plain


def _is_figure(before: str, inner: str, after: str) -> bool:
    """Tell whether a raised number belongs to the words: a power, an isotope, a price, a part of a
    word."""
    return (
        _is_power(before, inner, after)
        or (before[-1:].isalpha() and after[:1].isalpha())
        or (before[-1:] in {" ", "("} and _ISOTOPE.match(after) is not None)
        or (inner in _CENTS and _PRICE.search(before) is not None)
        or (after[:1] in {"+", "⁺", "−"} and before[-1:].isalnum())
    )


def _is_power(before: str, inner: str, after: str) -> bool:
    if _MONEY.search(before):
        return False
    if before[-1:].isdigit() and _CALCULATES.match(after):
        return True
    return any(
        base.search(before) and power.fullmatch(inner) is not None for base, power in _POWER_RULES
    )
