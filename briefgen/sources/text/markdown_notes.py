"""Find the notes of Markdown, whose marks may be raised by tags or carets between its markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.sources.text.footnotes import (
    NotesFound,
    begins_line,
    is_notes_heading,
    list_begins_at,
)
from briefgen.sources.text.note_marks import CLOSE, OPEN, find_note_marks, notes_named

_SUP = re.compile(
    r"<(?P<closes>/)?sup\b[^<>]{0,100}>|(?<=[\w.,;!?”’\"')])(?P<caret>\^)-?\d{1,3}(?P<end>\^)",
    re.IGNORECASE,
)
"""What raises in Markdown: tags, and a caret on each side."""


def find_notes_between(text: str, marks: Sequence[tuple[int, int]], start: int) -> NotesFound:
    """Find the notes of ``text[start:]``, and return them among its markup.

    A mark of a note goes with what raises it; a power keeps that, for 10<sup>6</sup> would be
    another figure without.
    """
    seen, places = _without_markup(text, marks, start)
    found = find_note_marks([seen])[0]
    spans: list[tuple[int, int]] = []
    kept: list[tuple[int, int]] = []
    for mark in found:
        whole = (places[mark.start][0], places[mark.end - 1][1])
        if mark.stays is None and not begins_line(seen, mark.start):
            spans.append(whole)
        elif mark.is_raised and mark.stays != mark.shown:
            kept.append(whole)
    end = start + list_begins_at(text[start:], notes_named([found]))
    last = seen.rstrip().rpartition("\n")[2]
    if last and is_notes_heading(last):  # what stood under it were notes
        end = min(end, places[seen.rindex(last)][0])
    markup = [mark for mark in marks if not any(a <= mark[0] and mark[1] <= b for a, b in kept)]
    return NotesFound(tuple(_apart([*markup, *spans])), end)


def _without_markup(
    text: str, marks: Sequence[tuple[int, int]], start: int
) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its markup, what raises made signs, and where each character
    stands."""
    signs: dict[int, tuple[int, str]] = {}
    for match in _SUP.finditer(text, start):
        if match["caret"]:
            signs[match.start()] = (match.start() + 1, OPEN)
            signs[match.end() - 1] = (match.end(), CLOSE)
        else:
            signs[match.start()] = (match.end(), CLOSE if match["closes"] else OPEN)
    ends = dict(marks)
    seen: list[str] = []
    places: list[tuple[int, int]] = []
    at = hidden = start
    while at < len(text):
        hidden = max(hidden, ends.get(at, at))
        end, sign = signs.get(at, (at + 1, "" if at < hidden else text[at]))
        if sign:
            seen.append(sign)
            places.append((at, end))
        at = end
    return "".join(seen), places


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches in order, those that meet made one."""
    apart: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if apart and first <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(last, apart[-1][1]))
        else:
            apart.append((first, last))
    return apart
