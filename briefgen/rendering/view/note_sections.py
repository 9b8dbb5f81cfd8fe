"""The parts of the author's notes: what stands under a heading, and the rest."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_LINE_END = re.compile("\r\n?")


class _Heading(NamedTuple):
    first: int
    """Its line, from 0."""
    after: int
    """The line behind it."""
    level: int
    words: str


def under(notes: str | None, heading: str) -> str:
    """Return what the notes say under a heading of these words, as Markdown; nothing where there is
    no such heading.

    The part ends at the next heading of its level or a higher one. Case does not matter, nor does a
    colon at the end.
    """
    return _split(notes or "", heading)[0]


def without(notes: str | None, heading: str) -> str:
    """Return the notes without the part that `under` returns, and without its heading."""
    return _split(notes or "", heading)[1]


def _split(notes: str, heading: str) -> tuple[str, str]:
    text = _LINE_END.sub("\n", notes)
    lines, headings = text.split("\n"), _headings(text)
    wanted = heading.casefold()
    for at, found in enumerate(headings):
        if found.words.strip().rstrip(":").casefold() == wanted:
            end = next(
                (later.first for later in headings[at + 1 :] if later.level <= found.level),
                len(lines),
            )
            rest = "\n".join([*lines[: found.first], *lines[end:]])
            return "\n".join(lines[found.after : end]).strip("\n"), rest if rest.strip() else ""
    return "", notes if notes.strip() else ""


def _headings(text: str) -> list[_Heading]:
    """Return the headings that stand on their own, in order; what looks like one inside code or a
    quotation is none."""
    tokens = _reader().parse(text)
    return [
        _Heading(token.map[0], token.map[1], int(token.tag[1]), inline.content)
        for token, inline in itertools.pairwise(tokens)
        if token.type == "heading_open" and token.level == 0 and token.map
    ]


@functools.cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})
