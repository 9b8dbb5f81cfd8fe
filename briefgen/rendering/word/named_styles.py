"""The named styles of a Word document, as a table: all that is seen of a brief is in them, and a
house changes them there."""

from __future__ import annotations

from typing import Any, NamedTuple

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from briefgen.rendering.packs.colour import mixed

ACCENT, SOFT, INK = "17506B", "4A4F54", "1B1D1F"


class ParagraphStyle(NamedTuple):
    """How one kind of paragraph looks; lengths in points unless they say otherwise, null means as
    in the style it is based on."""

    name: str
    based_on: str | None = None
    size: float | None = None
    colour: str | None = None
    bold: bool | None = None
    before: float = 0
    after: float = 4
    line: float | None = None
    """In lines."""
    keep_next: bool = False
    """It never stands at the foot of a page without what follows."""
    keep_together: bool = False
    indent: float | None = None
    """Millimetres."""


PARAGRAPHS = (
    ParagraphStyle("Normal", size=11, colour=INK, bold=False, line=1.12),
    ParagraphStyle("Title", size=20, colour=ACCENT, bold=True, after=4, line=1.0, keep_next=True),
    ParagraphStyle("Subtitle", size=10, colour=SOFT, bold=False, after=2),
    ParagraphStyle(
        "Heading 1", size=13, colour=ACCENT, bold=True, before=14, after=4, line=1.0, keep_next=True
    ),
    ParagraphStyle(
        "Heading 2", size=11, colour=SOFT, bold=True, before=8, after=3, line=1.0, keep_next=True
    ),
    ParagraphStyle(
        "Heading 3", size=11, colour=SOFT, bold=False, before=6, after=3, line=1.0, keep_next=True
    ),
    ParagraphStyle("Bottom Line", "Normal", size=12, after=0, keep_together=True),
    ParagraphStyle("Key Point", "Normal"),
    ParagraphStyle("Open Question", "Normal"),
    ParagraphStyle(
        "Quote", size=11, colour=INK, after=0, keep_next=True, keep_together=True, indent=6
    ),
    ParagraphStyle(
        "Speaker", "Normal", size=10, colour=SOFT, after=7, keep_together=True, indent=6
    ),
    ParagraphStyle("List Bullet"),
    ParagraphStyle("List Bullet 2"),
    ParagraphStyle("List Bullet 3"),
    ParagraphStyle("List Number"),
    ParagraphStyle("Source", "List Bullet", size=10),
    ParagraphStyle("Small Print", "List Bullet", size=9, colour=SOFT, after=2),
    ParagraphStyle("Passage", "Normal", size=10),
    ParagraphStyle("Table Text", "Normal", size=10, after=2),
    ParagraphStyle("Table Heading", "Table Text", colour=SOFT, bold=True, keep_next=True),
    ParagraphStyle("Header", size=8.5, colour=SOFT, after=0),
    ParagraphStyle("Footer", size=8.5, colour=SOFT, after=0),
)
NUMBERED = ("Key Point", "Open Question")
"""Each of these styles numbers its paragraphs from 1."""
TABLE = "Brief Table"
CHARACTERS = {
    "Hyperlink": (None, ACCENT, True),
    "Reference": (8.5, ACCENT, False),
    "Category": (9.5, SOFT, False),
    "Marking": (None, ACCENT, False),
    "Code": (None, None, False),
}
"""Name -> size in points, colour, underlined."""


def define_styles(
    document: Any, lang: str, accent: str = ACCENT, keep: frozenset[str] = frozenset()
) -> None:
    """Bring the styles of the table into a document, each by its name, except those to keep as a
    house has them.

    ``lang`` is the language of its text ("en-GB"), ``accent`` a colour as six digits.
    """
    if not keep:
        _drop_tables(document)
    for wanted in PARAGRAPHS:
        if wanted.name not in keep:
            _define_paragraph(document, wanted, accent)
    for name, (size, colour, underlined) in CHARACTERS.items():
        if name in keep:
            continue
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.size = Pt(size) if size else None
        style.font.underline = True if underlined else None
        if colour:
            style.font.color.rgb = RGBColor.from_string(accent if colour == ACCENT else colour)
    if "Marking" not in keep:
        document.styles["Marking"].font.bold = True
    if "Code" not in keep:
        document.styles["Code"].font.name = "Consolas"
    if "Bottom Line" not in keep:
        _set_off(document.styles["Bottom Line"], accent)
    if not keep:
        _set_bullets(document)
    for name in NUMBERED:
        if name not in keep:
            _number(document, name)
    if TABLE not in keep:
        _define_table(document, accent)
    if not keep:
        for language in document.styles.element.find(qn("w:docDefaults")).iter(qn("w:lang")):
            language.set(qn("w:val"), lang)


def _set_off(style: Any, accent: str) -> None:
    """Give a style a bar at its left and a tint."""
    properties = style.element.get_or_add_pPr()
    bar = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{accent}"/>'
    # Borders and shading have their place between "keep lines" and "spacing".
    properties.insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{bar}</w:pBdr>"), "w:shd", "w:tabs", "w:spacing", "w:ind"
    )
    tint = mixed(f"#{accent}", "#ffffff", 0.925).lstrip("#").upper()
    properties.insert_element_before(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{tint}"/>'),
        "w:tabs",
        "w:spacing",
        "w:ind",
    )


def _drop_tables(document: Any) -> None:
    """Drop the ninety table styles of the library's template: no brief has any, and they are most
    of the file."""
    for style in document.styles.element.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) != "TableNormal":
            document.styles.element.remove(style)


def _define_paragraph(document: Any, wanted: ParagraphStyle, accent: str) -> None:
    styles = document.styles
    style = (
        styles[wanted.name]
        if wanted.name in styles
        else styles.add_style(wanted.name, WD_STYLE_TYPE.PARAGRAPH)
    )
    if wanted.based_on:
        style.base_style = styles[wanted.based_on]
        style.quick_style = True
    font, form = style.font, style.paragraph_format
    font.size = Pt(wanted.size) if wanted.size else None
    font.bold, font.italic = wanted.bold, False if wanted.name in ("Quote", "Subtitle") else None
    if wanted.colour:
        font.color.rgb = RGBColor.from_string(accent if wanted.colour == ACCENT else wanted.colour)
    form.space_before, form.space_after = Pt(wanted.before), Pt(wanted.after)
    form.line_spacing = wanted.line
    form.keep_with_next = wanted.keep_next or None
    form.keep_together = wanted.keep_together or None
    form.widow_control = True
    if wanted.indent is not None:
        form.left_indent = Mm(wanted.indent)
    if wanted.name == "Title":
        # The template of the library draws a line under it.
        border = style.element.pPr.find(qn("w:pBdr"))
        if border is not None:
            style.element.pPr.remove(border)


def _number(document: Any, name: str) -> None:
    """Make a style number its paragraphs: "1.", "2.", … with the text hanging beside the number."""
    style = document.styles[name]
    identifier = add_numbering(document, f'<w:pStyle w:val="{style.style_id}"/>')
    properties = style.element.get_or_add_pPr()
    numbering = parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="{identifier}"/></w:numPr>')
    properties.insert_element_before(numbering, "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind")


def _set_bullets(document: Any) -> None:
    """Write bullets as the letter that they are: the library's template has them in a font that not
    every machine has."""
    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        text, look = level.find(qn("w:lvlText")), level.find(qn("w:rPr"))
        if level.find(qn("w:numFmt")).get(qn("w:val")) == "bullet" and look is not None:
            text.set(qn("w:val"), "•")
            level.remove(look)


def add_numbering(document: Any, style: str = "") -> int:
    """Add a numbered list that starts from 1 and return its number; ``style`` is the XML that ties
    it to a style."""
    numbering = document.part.numbering_part.element
    taken = [
        int(node.get(qn("w:abstractNumId"))) for node in numbering.findall(qn("w:abstractNum"))
    ]
    abstract = max(taken, default=-1) + 1
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{style}<w:lvlText'
        f' w:val="%{level + 1}."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{397 * (level + 1)}"'
        ' w:hanging="397"/></w:pPr></w:lvl>'
        for level in range(1 if style else 9)
    )
    kind = "singleLevel" if style else "multilevel"
    definition = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}"><w:multiLevelType'
        f' w:val="{kind}"/>{levels}</w:abstractNum>'
    )
    numbering.insert_element_before(definition, "w:num")
    return int(numbering.add_num(abstract).numId)


def _define_table(document: Any, accent: str) -> None:
    """Add a table style: a line under each row, and a first row that is a heading."""
    rule = f'w:val="single" w:sz="4" w:space="0" w:color="{accent}"'
    thin = 'w:val="single" w:sz="2" w:space="0" w:color="B9C6CD"'
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1"'
            f' w:styleId="BriefTable"><w:name w:val="{TABLE}"/><w:basedOn'
            ' w:val="TableNormal"/><w:uiPriority'
            f' w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders><w:top {rule}/><w:bottom'
            f' {thin}/><w:insideH {thin}/></w:tblBorders><w:tblCellMar><w:top w:w="40"'
            ' w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="20"'
            ' w:type="dxa"/><w:right w:w="140"'
            ' w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr'
            ' w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
        )
    )


def number_from(document: Any, name: str, start: int) -> int | None:
    """Return the number of a list in which the paragraphs of a style go on from another number than
    1; None where the style numbers none."""
    properties = document.styles[name].element.pPr
    own = properties.numPr if properties is not None else None
    if own is None or own.numId is None:
        return None
    numbering = document.part.numbering_part.element
    abstract = numbering.num_having_numId(own.numId.val).abstractNumId.val
    listed = numbering.add_num(abstract)
    listed.add_lvlOverride(ilvl=0).add_startOverride(val=start)
    return int(listed.numId)
