"""The paragraphs of a Word document that was made of a brief, and may have come back changed."""

from __future__ import annotations

from typing import Any, NamedTuple

from briefgen.errors import WordUnknown
from briefgen.sources.forms.zip_archive import open_archive, parse_part, read_part

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PART = "word/document.xml"
_BLANKS = frozenset({f"{_W}tab", f"{_W}br"})
_LINK, _TARGET = f"{_W}hyperlink", f"{_W}anchor"


class WordParagraph(NamedTuple):
    """A paragraph."""

    style: str
    """Identifier of its style: "KeyPoint"."""
    anchor: str
    """The bookmark in it, by which an item is known: "k1"; empty where there is none."""
    words: str
    """As they are with all tracked changes accepted, without references to sources."""


def paragraphs_of(data: bytes, *, path: str = "") -> list[WordParagraph]:
    """Return the paragraphs of a Word document in order, those of tables too.

    Raises:
        SourceError: it is damaged, or too large.
        WordUnknown: it is no Word document.
    """
    with open_archive(data, path=path) as archive:
        part = read_part(archive, _PART, path=path)
    if part is None:
        raise WordUnknown(path, reason="it is no Word document")
    return [_paragraph(node) for node in parse_part(part, path=path).iter(f"{_W}p")]


def _paragraph(node: Any) -> WordParagraph:
    style = node.find(f"{_W}pPr/{_W}pStyle")
    anchors = (mark.get(f"{_W}name", "") for mark in node.iter(f"{_W}bookmarkStart"))
    # Word puts a mark of its own where somebody last was.
    known = [name for name in anchors if name and not name.startswith("_")]
    words = "".join(_words(node))
    return WordParagraph(
        style.get(f"{_W}val", "") if style is not None else "",
        known[0] if known else "",
        " ".join(words.split()),
    )


def _words(node: Any) -> list[str]:
    """Return the pieces of text in a node; what was struck out has another element, and references
    are links inside the document."""
    found: list[str] = []
    for child in node:
        if child.tag == f"{_W}t":
            found.append(child.text or "")
        elif child.tag in _BLANKS or (child.tag == _LINK and child.get(_TARGET) is not None):
            found.append(" ")
        elif child.tag not in (f"{_W}del", f"{_W}moveFrom"):
            found += _words(child)
    return found
