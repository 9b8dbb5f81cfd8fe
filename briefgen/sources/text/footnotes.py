"""Take the notes out of a text: their marks, and the list of them at its end.

paragraphs with what is raised between signs ─▶ marks found ─▶ without the list at the end ─▶
without marks
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.sources.text.note_marks import (
    ANCHOR,
    CLOSE,
    OPEN,
    find_note_marks,
    joined_signs,
    notes_named,
    without_marks,
)

_HEADING = re.compile(
    r"(?:foot|end)?notes?(?: and references)?|references|notes and sources|citations", re.IGNORECASE
)
"""Over a list of notes; "Notes to editors" is none, nor is "Sources", which a paper may write of
people."""
_LABEL = re.compile(
    rf"\s*(?:(?P<strong>[{OPEN}{ANCHOR}]\[?(?P<raised>[1-9]\d{{0,2}})\]?{CLOSE}[.:)]?"
    r"|\[(?P<bracketed>[1-9]\d{0,2})\][.:)]?|(?P<small>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))"
    r"|(?P<plain>[1-9]\d{0,2})[.:)]?(?=\s))\s*\S"
)
"""How a note of a list begins."""
_SMALL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class _Label(NamedTuple):
    number: int
    is_strong: bool
    """Whether only notes begin so; a list of demands begins with plain figures, too."""


class NotesFound(NamedTuple):
    """What is no word of a text that stays as it is."""

    marks: tuple[tuple[int, int], ...]
    """Offsets of the marks of notes, in order."""
    end: int
    """Offset at which the list of notes begins; the length of the text where there is none."""


def without_notes(paragraphs: Sequence[str]) -> list[str]:
    """Return the paragraphs without the marks of notes; each that is a note itself, or the heading
    over such, is empty."""
    joined = [joined_signs(paragraph) for paragraph in paragraphs]
    marks = find_note_marks(joined)
    end = list_begins(joined, notes_named(marks))
    plain = [without_marks(text, found) for text, found in zip(joined, marks, strict=True)]
    return [text if i < end else "" for i, text in enumerate(plain)]


def find_notes(text: str) -> NotesFound:
    """Find the notes of a text that stays to the character."""
    marks = find_note_marks([text])[0]
    named = notes_named([marks])
    spans = tuple((mark.start, mark.end) for mark in marks if mark.stays is None and mark.start)
    if not named:
        return NotesFound((), len(text))
    end = list_begins_at(text, named)
    return NotesFound(tuple(span for span in spans if not begins_line(text, span[0])), end)


def list_begins_at(text: str, named: frozenset[int]) -> int:
    """Return the offset at which the list of notes at the end of a text begins; its length where
    there is none."""
    lines = [match for match in re.finditer(r"[^\n]+", text) if not match[0].isspace()]
    first = list_begins([line[0] for line in lines], named) if named else len(lines)
    return lines[first].start() if 0 < first < len(lines) else len(text)


def is_notes_heading(line: str) -> bool:
    """Tell whether a line is the heading over a list of notes."""
    return _HEADING.fullmatch(line.strip(" :.#*_")) is not None


def begins_line(text: str, at: int) -> bool:
    """Tell whether a line begins here, or hardly before: a number in brackets there is a label."""
    before = text[max(0, at - 12) : at].rstrip(" \t")
    return before.endswith("\n") or (not before and at < 12)


def list_begins(paragraphs: Sequence[str], named: frozenset[int]) -> int:
    """Return which paragraph begins the list of notes at the end; their number where there is
    none.

    Under a heading, or with labels as only notes have them, some of the notes must be named in the
    text; of a list with plain numbers every one, and no other.
    """
    labels: list[_Label] = []
    first = len(paragraphs)
    while named and first and (label := _label_of(paragraphs[first - 1])) is not None:
        if labels and label.number >= labels[-1].number:
            break
        labels.append(label)
        first -= 1
    numbers = {label.number for label in labels}
    if not numbers & named:
        return len(paragraphs)
    if first > 0 and is_notes_heading(paragraphs[first - 1]):
        return first - 1
    is_list = numbers == named or (numbers <= named and all(label.is_strong for label in labels))
    return first if is_list else len(paragraphs)


def _label_of(paragraph: str) -> _Label | None:
    match = _LABEL.match(paragraph)
    if match is None:
        return None
    figure = match["raised"] or match["bracketed"] or match["plain"] or match["small"]
    return _Label(int(figure.translate(_SMALL)), match["plain"] is None)
