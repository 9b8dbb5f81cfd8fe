"""A marking with a label of the Traffic Light Protocol in the head and the foot of every page of a
Word document, a house's own too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from briefgen.rendering.view.traffic_light import BACKGROUND, SIZE, LabelledMarking

STYLE = "Marking Label"


def mark_edges(document: Any, marking: LabelledMarking) -> None:
    """Write a marking at the right of the head and the foot of every page, in a paragraph of its
    own, above what a head has and below what a foot has."""
    _define_style(document, marking.colour.lstrip("#"))
    for edge, is_head in list(_edges(document)):
        line = edge.paragraphs[0].insert_paragraph_before() if is_head else edge.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.add_run(marking.text, style=STYLE)


def _define_style(document: Any, colour: str) -> None:
    style = document.styles.add_style(STYLE, WD_STYLE_TYPE.CHARACTER)
    style.font.bold = True
    style.font.size = Pt(SIZE)
    style.font.color.rgb = RGBColor.from_string(colour)
    shading = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{BACKGROUND[1:]}"/>'
    style.element.get_or_add_rPr().append(parse_xml(shading))


def _edges(document: Any) -> Iterator[tuple[Any, bool]]:
    """Yield every head and foot that a page can have, and whether it is a head. A section that has
    those of the one before it has none of its own."""
    for number, section in enumerate(document.sections):
        kinds = [(section.header, True), (section.footer, False)]
        if section.different_first_page_header_footer:
            kinds += [(section.first_page_header, True), (section.first_page_footer, False)]
        if document.settings.odd_and_even_pages_header_footer:
            kinds += [(section.even_page_header, True), (section.even_page_footer, False)]
        for edge, is_head in kinds:
            if number == 0 or not edge.is_linked_to_previous:
                yield edge, is_head
