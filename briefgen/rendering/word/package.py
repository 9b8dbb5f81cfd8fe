"""The file around a Word document: page, running heads, properties, and a package whose bytes
depend on the brief alone."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any, Literal

import docx
import lxml.etree
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from briefgen.errors import PageUnsafe, TemplateBroken
from briefgen.rendering.brief_file import date_of
from briefgen.rendering.labels.typography import printable
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.pack import WORD
from briefgen.rendering.view.context import Context
from briefgen.rendering.word.named_styles import define_styles

PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height in millimetres."""
MARGIN = 26.0
"""Millimetres at each side: 82 to 88 characters in a line of the text."""
LONGEST_PROPERTY = 255
"""Characters of a document property, by the limit of the format's library."""
_LOADING_FIELD = re.compile(
    r"\b(?:INCLUDE(?:PICTURE|TEXT)?|IMPORT|LINK|DDE(?:AUTO)?|DATABASE|RD|EMBED)\b", re.IGNORECASE
)
"""Fields that bring something from outside the document."""
_FOREIGN_PARTS = frozenset("aFChunk oleObject package control vbaProject subDocument frame".split())
"""Parts that are another document, or a program: what they ask for cannot be seen here."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a package can hold; the clock would make two runs differ."""


def document_of_house(context: Context, pack: Pack, accent: str) -> Any:
    """Return the document that a pack's files begin from, without its text: its page, head, foot
    and styles, and what styles it lacks.

    Raises:
        TemplateBroken: it is no Word document.
        PageUnsafe: it links to something outside itself, which Word would load.
    """
    path = pack.path(WORD)
    try:
        document = docx.Document(str(path))
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        zipfile.BadZipFile,
        lxml.etree.XMLSyntaxError,
    ) as error:
        raise TemplateBroken(f"{pack.name}/{WORD}", reason="this is no Word document") from error
    for part in document.part.package.iter_parts():
        for relationship in part.rels.values():
            if relationship.is_external and relationship.reltype != RELATIONSHIP_TYPE.HYPERLINK:
                raise PageUnsafe(
                    f"{pack.name}/{WORD}", what=f"a link to {relationship.target_ref[:80]!r}"
                )
            if (kind := relationship.reltype.rpartition("/")[2]) in _FOREIGN_PARTS:
                raise PageUnsafe(f"{pack.name}/{WORD}", what=f"a part of the kind {kind}")
        if (field := _field_that_loads(part)) is not None:
            raise PageUnsafe(f"{pack.name}/{WORD}", what=f"a field {field}")
    body = document.element.body
    for element in list(body):
        if element.tag != qn("w:sectPr"):
            body.remove(element)
    define_styles(
        document,
        context.labels.word_tag,
        accent,
        keep=frozenset(style.name for style in document.styles),
    )
    _describe(document, context)
    return document


def _field_that_loads(part: Any) -> str | None:
    """Return the name of a field that Word fills with what it loads; instructions may be cut into
    pieces."""
    element = getattr(part, "element", None)
    if element is None:
        return None
    written = "".join(piece.text or "" for piece in element.iter(qn("w:instrText")))
    simple = " ".join(field.get(qn("w:instr"), "") for field in element.iter(qn("w:fldSimple")))
    match = _LOADING_FIELD.search(f"{written} {simple}")
    return match[0].upper() if match else None


def new_document(context: Context, paper: Literal["a4", "letter"], accent: str) -> Any:
    """Return an empty document with its page, styles, running heads and properties; ``accent`` is a
    colour as six digits."""
    document = docx.Document()
    define_styles(document, context.labels.word_tag, accent)
    _set_page(document, context, *PAPERS[paper])
    _describe(document, context)
    _modernise(document)
    return document


def _set_page(document: Any, context: Context, width: float, height: float) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    section.header_distance = section.footer_distance = Mm(11)
    # The first page has its title in large type, and no need of it in the head.
    section.different_first_page_header_footer = True
    for name in ("Header", "Footer"):
        stops = document.styles[name].paragraph_format.tab_stops
        stops.clear_all()
        stops.add_tab_stop(Mm(width - 2 * MARGIN), WD_TAB_ALIGNMENT.RIGHT)
    for header, title in (
        (section.first_page_header, ""),
        (section.header, f"\t{context.short_title}"),
    ):
        line = header.paragraphs[0]
        line.style = document.styles["Header"]
        if context.marking:
            line.add_run(context.marking, style="Marking")
        if title:
            line.add_run(title)
    for footer in (section.first_page_footer, section.footer):
        line = footer.paragraphs[0]
        line.style = document.styles["Footer"]
        _add_counted(
            line,
            f"{context.source_count}\t",
            context.labels.say("page.number", page="{page}", pages="{pages}"),
        )


def _add_counted(line: Any, before: str, words: str) -> None:
    """Add words in which the number of the page and that of all pages stand."""
    fields = {"page": "PAGE", "pages": "NUMPAGES"}
    for at, piece in enumerate(re.split(r"\{(pages?)\}", words)):
        if at % 2:
            _add_field(line, fields[piece])
        elif text := piece if at else before + piece:
            line.add_run(text)


def _add_field(line: Any, instruction: str) -> None:
    """Add a number that Word counts itself."""
    line._p.append(
        parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr=" {instruction}'
            ' "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        )
    )


def _describe(document: Any, context: Context) -> None:
    """Say in the document's properties what it is, from whom and of which day."""
    made, date = context.brief.provenance, date_of(context.brief)
    properties = document.core_properties
    properties.title = context.title[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = (context.author or "")[:LONGEST_PROPERTY]
    properties.comments = printable(f"{made.tool} {made.version}")[:LONGEST_PROPERTY]
    properties.category = (context.marking or "")[:LONGEST_PROPERTY]
    properties.subject = properties.keywords = ""
    properties.language = context.labels.word_tag
    properties.created = properties.modified = date.replace(tzinfo=None)
    properties.revision = 1


def _modernise(document: Any) -> None:
    """Ask Word for its present layout, not for the compatibility mode of the library's template,
    and drop that template's picture."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    relationships = document.part.package.rels
    for identifier in [
        key for key, rel in relationships.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL
    ]:
        del relationships[identifier]


def pack_document(document: Any) -> bytes:
    """Return the bytes of the document, with one date for every part."""
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with (
        zipfile.ZipFile(written) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target,
    ):
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _FIRST_DAY)
            part.compress_type, part.create_system, part.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o600 << 16,
            )
            target.writestr(part, source.read(name))
    return packed.getvalue()
