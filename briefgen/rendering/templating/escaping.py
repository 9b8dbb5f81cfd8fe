"""Article text is data: it is escaped where it enters Markdown, by what the CommonMark reader would
otherwise make of it.

Every ASCII mark may be escaped in CommonMark, but a text in which all are can no longer be read. So
a mark is escaped only where it could mean something; brackets, of which a brief is full, stay bare
unless a link could come of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from briefgen.rendering.labels.typography import printable

# Marks that mean something anywhere in a line: escape, code, emphasis, HTML and autolinks, table
# cells, strike-through.
_ANYWHERE = re.compile(r"[\\`*<|~]")
# An underscore inside a word is only an underscore.
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#|[A-Za-z])")
# At the start of a line: heading, quotation, list, ruler, setext underline, numbered list, the box
# of a task.
_START = re.compile(r"(?=[#>+\-=])")
_TASK = re.compile(r"\[[ xX]\]")
_START_NUMBER = re.compile(r"(?<=^)(\d{1,9})(?=[.)])")
# What makes a link, an image, a footnote or a definition of a bracketed text.
_LINKING = re.compile(r"\](?=[(\[:])|!\[|\]\s*\[|\[\^")


class MarkdownText(Markup):
    """Markdown as it is; whatever is joined to it in a template is escaped for Markdown, and not
    for HTML."""

    @classmethod
    def escape(cls, s: object, /) -> MarkdownText:
        """Return a value as Markdown that shows it literally."""
        return cls(escape_markdown(s))


def escape_markdown(value: object) -> Markup:
    """Return a value as Markdown that shows it literally, on one line; what is Markdown already
    comes back as it is."""
    if hasattr(value, "__html__"):
        return MarkdownText(value)
    text = printable(str(value))
    if not text:
        return MarkdownText("")
    bracketed = not _brackets_are_inert(text)
    text = _ANYWHERE.sub(r"\\\g<0>", text)
    text = _UNDERSCORE.sub(r"\\_", text)
    text = _ENTITY.sub(r"\\&", text)
    if bracketed:
        text = re.sub(r"[\[\]]", r"\\\g<0>", text)
    # What follows in the template may be a link, which an exclamation mark before it would make an
    # image; a hash closes a heading.
    if text[-1] in "!#":
        text = f"{text[:-1]}\\{text[-1]}"
    text = _START_NUMBER.sub(lambda match: match[1] + "\\", text)
    return MarkdownText("\\" + text if _START.match(text) else text)


def _brackets_are_inert(text: str) -> bool:
    """Tell whether brackets pair up and nothing about them could make a link, so that they may
    stand inside a link's text too."""
    if _LINKING.search(text) or _TASK.match(text) or text.endswith("]"):
        return "[" not in text and "]" not in text
    depth = 0
    for character in text:
        depth += (character == "[") - (character == "]")
        if depth < 0:
            return False
    return depth == 0


def link_destination(url: str) -> Markup:
    """Return an address as the destination of a Markdown link, in angle brackets."""
    inner = "".join(f"%{ord(c):02X}" if c in '<>\\"` |' or ord(c) < 33 else c for c in url)
    return MarkdownText(f"<{inner.replace('&', '&amp;')}>")


def join_markdown(parts: Iterable[object], between: object = "") -> str:
    """Join texts of a template: as they are where all of them still are to be escaped, else each
    escaped that is not Markdown already."""
    pieces = list(parts)
    if hasattr(between, "__html__") or any(hasattr(piece, "__html__") for piece in pieces):
        return MarkdownText.escape(between).join(MarkdownText.escape(piece) for piece in pieces)
    return str(between).join(map(str, pieces))
