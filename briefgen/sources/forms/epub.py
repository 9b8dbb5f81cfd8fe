"""Read an EPUB: the documents of its spine in their order, as one article.

The canonical text is every paragraph, heading and list item, a blank line between them; the table
of contents is left out.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote

import lxml.etree
import lxml.html

from briefgen.errors import BookLocked, DocumentBroken, SourceEmpty, SourceTooLarge
from briefgen.model import Article
from briefgen.sources.forms.xml_documents import children, first, name_of, words
from briefgen.sources.forms.zip_archive import open_archive, parse_part, read_part
from briefgen.sources.text.dates import iso_date
from briefgen.sources.text.footnotes import without_notes
from briefgen.sources.web.page_notes import mark_notes, places_of_notes, raised_classes
from briefgen.sources.web.paragraph_breaks import INLINE, make_paragraphs

_LONGEST = 1_000_000
"""Characters: the limit of plain text; a novel has half of that."""
_FONTS = re.compile(r"\.(?:ttf|otf|woff2?|ttc)$", re.IGNORECASE)
"""Fonts are scrambled in books that anybody may read."""
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/xml", "text/xml"})
_UNREAD = frozenset(
    {"head", "script", "style", "nav", "svg", "math", "table", "figure", "template"}
)


def read_epub(data: bytes, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of a book.

    Raises:
        BookLocked: its text is encrypted.
        DocumentBroken: it cannot be opened, or names no text.
        SourceTooLarge: it unpacks to more than a document holds, or has more text than an article.
        SourceEmpty: it holds no text.
    """
    archive = open_archive(data, path=path)
    package_path = _package_path(archive, path)
    package = parse_part(_part(archive, package_path, path), path=path)
    names = [
        posixpath.normpath(posixpath.join(posixpath.dirname(package_path), name))
        for name in _spine(package)
    ]
    if _is_locked(archive, names, path):
        raise BookLocked(path)
    paragraphs: list[str] = []
    length = 0
    pages = {
        name: tree for name in names if (tree := _tree(_part(archive, name, path))) is not None
    }
    raised = raised_classes(_style_sheets(archive, path))
    noted = {place for name, tree in pages.items() for place in _places_of_notes(name, tree)}
    for name, tree in pages.items():
        here = frozenset(place for document, place in noted if document == name)
        mark_notes(tree, raised, here)
        found = list(_paragraphs(tree))
        length += sum(map(len, found))
        if length > _LONGEST:
            raise SourceTooLarge(path, size=f"{length / 1e6:.1f}", limit=_LONGEST // 1_000_000)
        paragraphs += found
    plain = (" ".join(line.split()) for line in without_notes(paragraphs))
    text = "\n\n".join(line for line in plain if line) + "\n"
    if not any(character.isalpha() for character in text):
        raise SourceEmpty(path)
    said = first(package, "metadata")
    return Article(
        id=id,
        path=path,
        sha256=sha256,
        text=text,
        form="EPUB",
        title=next(iter(_said(said, "title")), None),
        outlet=next(iter(_said(said, "publisher")), None),
        authors=tuple(_said(said, "creator"))[:10],
        published=next((day for line in _said(said, "date") if (day := iso_date(line))), None),
        language=next(
            (
                line[:2].lower()
                for line in _said(said, "language")
                if re.match(r"[A-Za-z]{2}(?:$|[-_])", line)
            ),
            None,
        ),
    )


def _said(metadata: lxml.etree._Element | None, name: str) -> list[str]:
    """Return what the metadata say under a name; the day on which a book was changed is none of
    publication."""
    found = children(metadata, name) if metadata is not None else []
    return [
        line
        for one in found
        if not any(str(value).startswith("modif") for value in one.attrib.values())
        and (line := words(one))
    ]


def _part(archive: zipfile.ZipFile, name: str, path: str) -> bytes:
    part = read_part(archive, name, path=path)
    if part is None:
        raise DocumentBroken(path)
    return part


def _package_path(archive: zipfile.ZipFile, path: str) -> str:
    """Return the name of the part that lists all others."""
    container = parse_part(_part(archive, "META-INF/container.xml", path), path=path)
    root = first(container, "rootfile")
    if root is None or not root.get("full-path"):
        raise DocumentBroken(path)
    return str(root.get("full-path"))


def _spine(package: lxml.etree._Element) -> list[str]:
    """Return the names of the documents in the order of reading, without the table of contents and
    what stands outside the order."""
    items = {str(item.get("id")): item for item in package.iter() if name_of(item) == "item"}
    listed = [
        items.get(str(entry.get("idref")))
        for entry in package.iter()
        if name_of(entry) == "itemref" and entry.get("linear") != "no"
    ]
    return [
        unquote(str(item.get("href")))
        for item in listed
        if item is not None
        and item.get("href")
        and item.get("media-type") in _PAGES
        and "nav" not in str(item.get("properties")).split()
    ]


def _is_locked(archive: zipfile.ZipFile, names: list[str], path: str) -> bool:
    """Tell whether any part of the text is encrypted."""
    listed = read_part(archive, "META-INF/encryption.xml", path=path)
    if listed is None:
        return False
    hidden = [
        unquote(str(one.get("URI")))
        for one in parse_part(listed, path=path).iter()
        if name_of(one) == "CipherReference"
    ]
    return any(name in names or not _FONTS.search(name) for name in hidden)


def _style_sheets(archive: zipfile.ZipFile, path: str) -> str:
    """Return the style sheets of the book, one after the other."""
    names = [name for name in archive.namelist() if name.endswith(".css")]
    found = (read_part(archive, name, path=path) or b"" for name in names)
    return "\n".join(sheet.decode("utf-8", "replace") for sheet in found)


def _places_of_notes(name: str, tree: lxml.html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield each place in another document that a link of this one leads to as to a note."""
    for target in places_of_notes(tree):
        document, _, place = target.partition("#")
        if document:
            yield posixpath.normpath(posixpath.join(posixpath.dirname(name), document)), place


def _tree(document: bytes) -> lxml.html.HtmlElement | None:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(document, parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None  # a page without a word


def _paragraphs(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """Yield the runs of words between the borders of blocks."""
    make_paragraphs(tree)
    for unread in list(tree.iter(*sorted(_UNREAD))):
        tail = unread.tail
        unread.clear()
        unread.tail = tail
    pieces: list[str] = []
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end")):
        if element.tag not in INLINE:
            line, pieces = " ".join("".join(pieces).split()), []
            if line:
                yield line
        pieces.append((element.text if event == "start" else element.tail) or "")
