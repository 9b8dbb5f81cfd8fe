"""A TLP label in the head and the foot of every page of a Word document."""

from __future__ import annotations

import io
from typing import Any

import docx
import msgspec
from docx.enum.text import WD_ALIGN_PARAGRAPH

from briefgen import samples
from briefgen.rendering import render
from briefgen.rendering.view.traffic_light import LabelledMarking
from briefgen.rendering.word.edge_marking import STYLE, mark_edges

LABEL = LabelledMarking("TLP:RED", "#FF2B2B")


def labels_in(edge: Any) -> list[tuple[str, bool, str, str]]:
    """Return text, weight, colour and ground of each labelled run at the right of an edge."""
    return [
        (
            run.text,
            run.style.font.bold,
            str(run.style.font.color.rgb),
            run.style.element.rPr.find(docx.oxml.ns.qn("w:shd")).get(docx.oxml.ns.qn("w:fill")),
        )
        for paragraph in edge.paragraphs
        if paragraph.alignment == WD_ALIGN_PARAGRAPH.RIGHT
        for run in paragraph.runs
        if run.style.name == STYLE
    ]


def test_a_brief_has_its_label_at_head_and_foot_of_the_first_page_and_the_others() -> None:
    brief = msgspec.structs.replace(samples.typical(), marking="tlp:red")
    data = render(brief, "docx")
    assert data == render(brief, "docx")
    section = docx.Document(io.BytesIO(data)).sections[0]
    edges = (section.header, section.footer, section.first_page_header, section.first_page_footer)
    for edge in edges:
        assert labels_in(edge) == [("TLP:RED", True, "FF2B2B", "000000")]
    assert section.header.paragraphs[0].text == "TLP:RED"
    assert section.footer.paragraphs[-1].text == "TLP:RED"


def test_another_marking_stands_where_it_stood() -> None:
    section = docx.Document(io.BytesIO(render(samples.typical(), "docx"))).sections[0]
    assert labels_in(section.header) == []
    assert STYLE not in [style.name for style in docx.Document().styles]


def test_a_house_document_has_it_in_every_head_and_foot_of_its_own() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "The house"
    document.add_section()
    document.sections[1].header.is_linked_to_previous = False
    document.settings.odd_and_even_pages_header_footer = True
    mark_edges(document, LABEL)
    first, second = document.sections
    assert [line.text for line in first.header.paragraphs] == ["TLP:RED", "The house"]
    for edge in (first.footer, first.even_page_header, first.even_page_footer, second.header):
        assert len(labels_in(edge)) == 1
    assert second.footer.is_linked_to_previous
