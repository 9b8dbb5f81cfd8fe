"""Cut canonical text into paragraphs.

A line is a paragraph, unless the text is hard-wrapped (blank lines between blocks of lines broken
near one width): then a block is.
"""

from __future__ import annotations

import itertools
import re

LONGEST = 4_000
"""Characters of the longest piece handed to the parser at once; its cost per word grows with the
length of what it is given, and news paragraphs seldom reach a tenth of this."""

LONGEST_RUN = 400
"""Characters without a blank between them, most of which are no letters: the parser's tokenizer
takes the square of their number, a second for 4,000 of them. Addresses of web pages are shorter,
and no word is as long; scripts that set no blanks are nearly all letters."""
_LETTERS = 0.8
"""Share of letters from which a run is writing."""

_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
_LINE = re.compile(r"[^\n\f\v\x85\u2028\u2029]+")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s")


def find_paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the offsets of each paragraph between start and end, blank space at its edges left
    out."""
    pattern = _BLOCK if is_hard_wrapped(text[start:end]) else _LINE
    found = []
    for match in pattern.finditer(text, start, end):
        for first, last in _pieces(text, *match.span()):
            first, last = _trimmed(text, first, last)
            if first < last:
                found.append((first, last))
    return found


def is_hard_wrapped(text: str) -> bool:
    """Tell whether line ends break lines and not paragraphs, as in plain-text mail and press
    releases.

    Most lines that another line follows in the same block must end in the middle of a sentence,
    between 45 and 100 characters wide.
    """
    inner = [line for block in _BLOCK.findall(text) for line in block.split("\n")[:-1]]
    if len(inner) < 3:
        return False
    broken = sum(
        45 <= len(line) <= 100 and line.rstrip()[-1:] not in {".", "!", "?", ":", '"', "”", ""}
        for line in inner
    )
    return broken >= 0.6 * len(inner)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut what is too long for the parser: runs that are no writing, and then the rest at sentence
    ends, else at blanks, else anywhere."""
    borders = [start]
    for run in _RUN.finditer(text, start, end):
        if sum(map(str.isalpha, run[0])) < _LETTERS * len(run[0]):
            borders += range(run.start() + LONGEST_RUN, run.end(), LONGEST_RUN)
    return [
        piece
        for first, last in itertools.pairwise([*borders, end])
        for piece in _sentences(text, first, last)
    ]


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > LONGEST:
        window = text[start : start + LONGEST]
        cut = (
            max((m.end() for m in _SENTENCE_END.finditer(window)), default=0)
            or window.rfind(" ") + 1
            or LONGEST
        )
        pieces.append((start, start + cut))
        start += cut
    return [*pieces, (start, end)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
