"""Read what word processors write (DOCX, ODT): every paragraph as it stands in the document,
changes accepted, tables and notes left out.

The canonical text is the paragraphs, a blank line between them, without the title: the number of a
paragraph is its place in the document.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import NamedTuple

import lxml.etree

from briefgen.errors import DocumentBroken, DocumentLocked, SourceEmpty, SourceTooLarge
from briefgen.model import Article, Form
from briefgen.sources.forms.head_lines import find_filing
from briefgen.sources.forms.office_styles import (
    OfficeStyles,
    is_hidden,
    is_raised,
    leads_to_note,
    open_document_styles,
    word_styles,
)
from briefgen.sources.forms.plain import find_authors
from briefgen.sources.forms.zip_archive import DAMAGED, open_archive, parse_part, read_part
from briefgen.sources.text.footnotes import without_notes
from briefgen.sources.text.note_marks import anchor, raised

_LONGEST = 1_000_000
"""Characters: the limit of plain text."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TITLE_OF = "{http://purl.org/dc/elements/1.1/}title"

_NOT_SHOWN = {
    f"{_W}{name}"
    for name in ("del", "moveFrom", "txbxContent", "footnote", "endnote", "pPr", "rPr")
}
"""What stands in a Word paragraph and is no running text: deleted and moved words, boxes beside the
text, notes."""
_NOT_SHOWN |= {
    f"{_TEXT}{name}"
    for name in ("tracked-changes", "note", "bookmark-start", "table-of-content", "sequence-decls")
}
_NOT_SHOWN |= {f"{_OFFICE}annotation", f"{_DRAW}frame", f"{_DRAW}text-box"}
_PARAGRAPHS = {f"{_W}p", f"{_TEXT}p", f"{_TEXT}h"}
_SIGNS = {
    f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "", f"{_TEXT}tab": " ", f"{_TEXT}s": " ", f"{_TEXT}line-break": "\n",
}  # fmt: skip

_TITLE_STYLE = re.compile(r"title|heading ?1", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"microsoft word|untitled|\.(?:docx?|odt|rtf|pages)\b|^\W*$"
    r"|^(?:word )?(?:document|dokument) ?\d*$",
    re.IGNORECASE,
)
"""What programs write where a title should stand."""
_BLANKS = re.compile(r"[ \t\r\n]+")
"""A no-break space is none of them: it stays."""
_BREAKS = re.compile(r"\n(?:[ \t]*\n)+")


class OfficeParagraph(NamedTuple):
    """A paragraph and the name of its style."""

    text: str
    style: str


def read_docx(data: bytes, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of a Word document.

    Raises:
        DocumentBroken, DocumentLocked: it cannot be opened.
        SourceTooLarge: it unpacks to more than a document holds.
        SourceEmpty: it holds no text.
    """
    import docx
    from docx.opc.exceptions import OpcError

    archive = open_archive(data, path=path)
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            parse_part(read_part(archive, name, path=path) or b"", path=path)
    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        styles = {style.style_id: style.name or "" for style in document.styles}
        looks = word_styles(document.styles.element)
    except (
        OpcError,
        *DAMAGED,
        LookupError,
        AttributeError,
        TypeError,
        lxml.etree.LxmlError,
    ) as mistake:
        raise DocumentBroken(path) from mistake
    found = [
        (
            OfficeParagraph(_words(element, looks, f"{_W}t"), styles.get(_style_of(element), "")),
            _is_inside(element, f"{_W}tbl"),
        )
        for element in body.iter(f"{_W}p")
        if not _is_inside(element, *_NOT_SHOWN)
    ]
    declared = _declared_title(read_part(archive, "docProps/core.xml", path=path), path)
    return make_article(_without_tables(found), declared, "Word", path=path, id=id, sha256=sha256)


def _style_of(paragraph: lxml.etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return str(style.get(f"{_W}val")) if style is not None else ""


def read_odt(data: bytes, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of an OpenDocument text.

    Raises:
        DocumentBroken, DocumentLocked: it cannot be opened.
        SourceTooLarge: it unpacks to more than a document holds.
        SourceEmpty: it holds no text.
    """
    archive = open_archive(data, path=path)
    if b"encryption-data" in (read_part(archive, "META-INF/manifest.xml", path=path) or b""):
        raise DocumentLocked(path)
    content = read_part(archive, "content.xml", path=path)
    if content is None:
        raise DocumentBroken(path)
    tree = parse_part(content, path=path)
    body = next(tree.iter(f"{_OFFICE}text"), None)
    if body is None:
        raise DocumentBroken(path)
    styles = read_part(archive, "styles.xml", path=path)
    looks = open_document_styles(
        [tree, *([parse_part(styles, path=path)] if styles is not None else [])]
    )
    declared = _declared_title(read_part(archive, "meta.xml", path=path), path)
    found = [
        (
            OfficeParagraph(_words(element, looks), _odt_style(element)),
            _is_inside(element, f"{_TABLE}table"),
        )
        for element in body.iter(f"{_TEXT}p", f"{_TEXT}h")
        if not _is_inside(element, *_NOT_SHOWN)
    ]
    return make_article(
        _without_tables(found), declared, "OpenDocument", path=path, id=id, sha256=sha256
    )


def _odt_style(element: lxml.etree._Element) -> str:
    if element.tag == f"{_TEXT}h" and element.get(f"{_TEXT}outline-level", "1") == "1":
        return "Heading 1"
    return str(element.get(f"{_TEXT}style-name") or "")


def _declared_title(part: bytes | None, path: str) -> str:
    """Return the title that the part with the document's properties declares, where there is
    such."""
    title = next(parse_part(part, path=path).iter(_TITLE_OF), None) if part else None
    return (title.text or "") if title is not None else ""


def _words(element: lxml.etree._Element, looks: OfficeStyles, tag: str | None = None) -> str:
    """Return the words of a paragraph, what is raised between signs; in a Word document those of
    the text elements only, for field codes are text to XML.

    The depth of the recursion is that of the tree, which the parser keeps below 256.
    """
    if is_hidden(element, looks):
        return ""
    pieces = [
        _SIGNS.get(str(element.tag), ""),
        element.text or "" if tag in {None, element.tag} else "",
    ]
    for part in element:
        if isinstance(part.tag, str) and part.tag not in _NOT_SHOWN and part.tag not in _PARAGRAPHS:
            pieces.append(_words(part, looks, tag))
        if tag is None:
            pieces.append(part.tail or "")
    words = "".join(pieces)
    if leads_to_note(element):
        return anchor(words)
    return raised(words) if is_raised(element, looks) else words


def _is_inside(element: lxml.etree._Element, *tags: str) -> bool:
    return any(parent.tag in tags for parent in element.iterancestors())


def _without_tables(found: Sequence[tuple[OfficeParagraph, bool]]) -> list[OfficeParagraph]:
    """Leave tables out, unless the document is laid out in one."""
    outside = [paragraph for paragraph, in_table in found if not in_table]
    letters = sum(len(paragraph.text) for paragraph in outside)
    return (
        outside
        if letters * 2 >= sum(len(paragraph.text) for paragraph, _ in found)
        else [paragraph for paragraph, _ in found]
    )


def make_article(
    found: Sequence[OfficeParagraph], declared: str, form: Form, *, path: str, id: str, sha256: str
) -> Article:
    """Make an article of the paragraphs of a document, whose notes are marked by signs.

    Raises:
        SourceEmpty: it holds no text.
        SourceTooLarge: it has more text than an article.
    """
    written = [
        OfficeParagraph(line, paragraph.style)
        for paragraph in found
        for part in _BREAKS.split(paragraph.text)
        if (line := one_line(part))
    ]
    plain = without_notes([paragraph.text for paragraph in written])
    paragraphs = [
        OfficeParagraph(line, paragraph.style)
        for paragraph, text in zip(written, plain, strict=True)
        if (line := one_line(text))
    ]
    title, paragraphs = _title(paragraphs, " ".join(declared.split()))
    text = "\n\n".join(paragraph.text for paragraph in paragraphs) + "\n"
    if not any(character.isalpha() for character in text):
        raise SourceEmpty(path)
    if len(text) > _LONGEST:
        raise SourceTooLarge(path, size=f"{len(text) / 1e6:.1f}", limit=_LONGEST // 1_000_000)
    head = [paragraph.text for paragraph in paragraphs[:6]]
    outlet, published = find_filing(head)
    return Article(
        id=id,
        path=path,
        sha256=sha256,
        text=text,
        form=form,
        title=title,
        outlet=outlet,
        authors=find_authors(head),
        published=published,
    )


def _title(
    paragraphs: list[OfficeParagraph], declared: str
) -> tuple[str | None, list[OfficeParagraph]]:
    """Return the title, and the paragraphs without it: one of the first that is styled so, else
    what the file declares."""
    for i, paragraph in enumerate(paragraphs[:4]):
        if _TITLE_STYLE.fullmatch(paragraph.style) and len(paragraphs) > 1:
            return paragraph.text, [*paragraphs[:i], *paragraphs[i + 1 :]]
    if _NO_TITLE.search(declared):
        return None, paragraphs
    if len(paragraphs) > 1 and paragraphs[0].text == declared:
        del paragraphs[0]
    return declared, paragraphs


def one_line(text: str) -> str:
    """Return text whose blanks are one each; a no-break space stays."""
    return _BLANKS.sub(" ", text).strip(" \u200b\ufeff")
