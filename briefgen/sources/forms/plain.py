"""Read plain text: nothing is taken out of it; a headline and a byline are only noted."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from briefgen.model import Article
from briefgen.sources.forms.head_lines import find_filing, is_no_title, without_day
from briefgen.sources.text.footnotes import find_notes

_LONGEST_HEADLINE = 140
"""Characters; the longest web headlines run to about 120, the shortest leads to about 150."""
_FEWEST_WORDS = 3
_FIRST = 10
_BYLINES = 6
"""Lines of the head that are looked at."""
_BYLINE = re.compile(
    r"By ((?:[A-Z][\w.'’-]{0,30}|de|van|von|al|bin)(?:"
    r" (?:[A-Z][\w.'’-]{0,30}|de|van|von|al|bin)){1,4})"
)
_JOINED = re.compile(r", (?:and )?| and | & ")
_PAIR_BYLINE = re.compile(r"By [A-Z][^\n]{3,100}")
_DATELINE_LIKE = re.compile(
    r"[A-Z][A-Z.'’-]{2,}[^\n]{0,60}?(?:: | - | -- | – | — |-- )|\([A-Z][\w ]{1,20}\) ?(?:-|–|—)"
)


def read_plain(text: str, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of plain text; the headline stays in its body, and so does all else but a
    list of notes at the end."""
    return with_notes(make_plain(text, path=path, id=id, sha256=sha256))


def with_notes(article: Article) -> Article:
    """Return an article that stays to the character with the marks of its notes among its marks,
    and the list of them outside its body."""
    start, end = (article.body.start, article.body.end) if article.body else (0, len(article.text))
    found = find_notes(article.text[start:end])
    if not found.marks:
        return article
    spans = [article.span(start + first, start + last) for first, last in found.marks]
    marks = sorted([*article.marks, *spans], key=lambda span: span.start)
    apart = [mark for i, mark in enumerate(marks) if i == 0 or mark.start >= marks[i - 1].end]
    body = article.span(start, start + found.end) if start + found.end < end else article.body
    return msgspec.structs.replace(article, body=body, marks=tuple(apart))


def make_plain(text: str, *, path: str, id: str, sha256: str) -> Article:
    """Make an article whose body is the whole text."""
    lines = _first_lines(text)
    title = _headline(lines)
    outlet, published = find_filing(lines)
    return Article(
        id=id,
        path=path,
        sha256=sha256,
        text=text,
        title=title,
        outlet=outlet,
        authors=find_authors(lines),
        published=published,
    )


def _first_lines(text: str) -> list[str]:
    """Return the first lines, stripped, from the first that is not blank."""
    return [line.strip() for line in text.lstrip()[:4000].split("\n")[:_FIRST]]


def _headline(lines: list[str]) -> str | None:
    """Return the first line where it is plainly a headline: short, no full stop, and set off from
    what follows. Lines over it that are none by what they say are read over."""
    while len(lines) > 1 and (not lines[0] or is_no_title(lines[0])):
        lines = lines[1:]
    line = lines[0]
    if len(lines) < 2 or len(line) > _LONGEST_HEADLINE or len(line.split()) < _FEWEST_WORDS:
        return None
    if (
        line.endswith((".", ",", ";", ":", "-"))
        or _authors(line)
        or _DATELINE_LIKE.match(line)
        or not line[0].isalnum() | (line[0] in "\"'“‘")
    ):
        return None
    if lines[1] and not (_DATELINE_LIKE.match(lines[1]) or _authors(lines[1])):
        return None
    # What is set off must be followed by prose: a list of short lines has no headline.
    return line if any(len(other) > len(line) for other in lines[1:]) else None


def find_authors(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the first line of the head that is a byline."""
    return next((names for line in lines[:_BYLINES] if (names := _authors(line))), ())


def _authors(line: str) -> tuple[str, ...]:
    """Return the names of a line that is a byline and nothing else ("By Ann Lee and Tom Fry"), else
    nothing."""
    line = without_day(line)
    if not _PAIR_BYLINE.fullmatch(line):
        return ()
    names = _JOINED.split(line[3:])
    return tuple(names) if all(_BYLINE.fullmatch(f"By {name}") for name in names) else ()
