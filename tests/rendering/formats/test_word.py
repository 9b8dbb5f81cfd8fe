"""The brief as a Word document: it says what the Markdown says, and it is made of styles, headings,
lists and links."""

from __future__ import annotations

import hashlib
import io
import os
import pathlib
import re
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from types import ModuleType
from typing import Any

import docx
import msgspec
import pytest
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from briefgen.model import Brief
from briefgen.rendering import Paper, encode_brief, render
from briefgen.rendering.view.commonmark import html_of_markdown
from briefgen.rendering.word.named_styles import NUMBERED, PARAGRAPHS

BLOCKS = frozenset("p li h1 h2 h3 h4 h5 h6 th td pre".split())


class Blocks(HTMLParser):
    """Collects the text of each block of a page, in order; a block inside another ends the outer
    one."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts = [""]
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if tag in BLOCKS:
            self.texts.append("")
        elif tag == "br":
            self.texts[-1] += " "

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        self.texts[-1] += data


def opened(brief: Brief, paper: Paper = "a4") -> Any:
    return docx.Document(io.BytesIO(render(brief, "docx", paper=paper)))


def said(texts: list[str]) -> list[str]:
    """Return the texts that say something, without regard to blanks."""
    return [joined for text in texts if (joined := re.sub(r"\s+", " ", text).strip())]


def paragraphs(document: Any) -> list[Paragraph]:
    """Return the paragraphs in reading order, those of tables row by row."""
    found: list[Paragraph] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            found += [
                paragraph
                for row in block.rows
                for cell in row.cells
                for paragraph in cell.paragraphs
            ]
        else:
            found.append(block)
    return found


def style_of(paragraph: Paragraph) -> str | None:
    return paragraph.style.name if paragraph.style else None


def in_style(document: Any, *names: str) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name in names]


def test_it_says_what_the_markdown_says_block_by_block(sample: Brief) -> None:
    accounts = {"One account", "Another account", "Accounts"}
    written = [
        text
        for text in said([paragraph.text for paragraph in paragraphs(opened(sample))])
        if text not in accounts
    ]
    shown = [
        text
        for text in said(Blocks(str(html_of_markdown(render(sample, "md").decode()))).texts)
        if text not in accounts
    ]
    assert written == shown


def test_all_that_is_seen_is_in_named_styles(typical: Brief) -> None:
    document = opened(typical)
    assert {style_of(paragraph) for paragraph in paragraphs(document)} <= {
        style.name for style in PARAGRAPHS
    }
    for node in document.element.body.iter(qn("w:rPr"), qn("w:pPr")):
        assert {child.tag for child in node} <= {qn("w:rStyle"), qn("w:pStyle")}


def test_headings_are_headings(typical: Brief) -> None:
    document = opened(typical)
    assert in_style(document, "Title") == [typical.title]
    assert in_style(document, "Heading 1") == [
        "Bottom line", "Key points", "What was said", "Where sources disagree", "Open questions",
        "Actors", "Timeline", "Positions and next steps", "Notes by the author", "Sources",
        "How this was made", "Annex: the passages cited",
    ]  # fmt: skip
    assert in_style(document, "Heading 2")[:3] == [
        "Partly quoted",
        "As reported, not quoted",
        "S1 Council votes for the wall",
    ]


def test_lists_are_numbered_by_their_style_each_from_one(typical: Brief) -> None:
    document = opened(typical)
    assert (len(in_style(document, "Key Point")), len(in_style(document, "Open Question"))) == (
        4,
        3,
    )
    numbers = [document.styles[name].element.pPr.numPr.numId.val for name in NUMBERED]
    assert len(set(numbers)) == len(numbers)
    assert all(
        document.part.numbering_part.element.num_having_numId(number) is not None
        for number in numbers
    )


def test_references_lead_to_passages_and_back(sample: Brief) -> None:
    body = opened(sample).element.body
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,39}", name) for name in names)
    targets = [
        link.get(qn("w:anchor"))
        for link in body.iter(qn("w:hyperlink"))
        if link.get(qn("w:anchor"))
    ]
    assert set(targets) <= set(names)
    if sample.key_points:
        assert {"k1", "s1_p1"} <= set(targets)


def test_a_reference_shows_its_passage_when_pointed_at(typical: Brief) -> None:
    tips = [
        link.get(qn("w:tooltip")) for link in opened(typical).element.body.iter(qn("w:hyperlink"))
    ]
    assert "S2, paragraph 2: Residents’ leader Oyvind Mar rejected the harbour levy." in tips
    assert all(tip is None or len(tip) <= 260 for tip in tips)


def test_links_lead_to_the_web_and_nowhere_else(sample: Brief) -> None:
    document = opened(sample)
    outside = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    assert all(address.startswith(("http://", "https://", "mailto:")) for address in outside)


def test_tables_have_a_header_row_and_a_description(typical: Brief) -> None:
    tables = opened(typical).tables
    assert [[cell.text for cell in table.rows[0].cells] for table in tables] == [
        ["Matter", "One account", "Another account"],
        ["When", "What"],
        ["Who", "Stance", "On what"],
    ]
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))
        assert table.style.name == "Brief Table"


@pytest.mark.parametrize(("paper", "size"), [("a4", (210.0, 297.0)), ("letter", (215.9, 279.4))])
def test_the_page(typical: Brief, paper: Paper, size: tuple[float, float]) -> None:
    section = opened(typical, paper).sections[0]
    assert (round(section.page_width.mm, 1), round(section.page_height.mm, 1)) == size
    assert section.header.paragraphs[0].text == "OFFICIAL\tSea wall at Harlow Bay: the…"
    assert section.first_page_header.paragraphs[0].text == "OFFICIAL"
    for footer in (section.first_page_footer, section.footer):
        line = footer.paragraphs[0]
        assert [field.get(qn("w:instr")).strip() for field in line._p.iter(qn("w:fldSimple"))] == [
            "PAGE",
            "NUMPAGES",
        ]
        assert line.text.startswith("3 sources\tPage ")


def test_the_properties(typical: Brief) -> None:
    properties = opened(typical).core_properties
    assert (properties.title, properties.author, properties.language) == (
        typical.title,
        "Flood policy unit",
        "en-GB",
    )
    assert properties.created == properties.modified
    assert properties.created.date().isoformat() == "2026-02-12"


def test_word_opens_it_in_its_present_layout(typical: Brief) -> None:
    modes = opened(typical).settings.element.iter(qn("w:compatSetting"))
    assert {node.get(qn("w:name")): node.get(qn("w:val")) for node in modes}[
        "compatibilityMode"
    ] == "15"


def test_every_part_has_the_same_date_and_none_is_a_picture(typical: Brief) -> None:
    with zipfile.ZipFile(io.BytesIO(render(typical, "docx"))) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in package.namelist() if name.endswith((".jpeg", ".png"))]


def test_the_same_bytes_from_another_process(typical: Brief, tmp_path: pathlib.Path) -> None:
    code = (
        "import sys, hashlib; from briefgen.rendering import render, decode_brief;"
        "print(hashlib.sha256(render(decode_brief(sys.stdin.buffer.read()), 'docx')).hexdigest())"
    )
    root = str(pathlib.Path(__file__).parents[3])
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "42",
        "TZ": "Pacific/Apia",
        "LC_ALL": "C",
        "PYTHONPATH": root,
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=encode_brief(typical),
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=environment,
    )
    assert done.stdout.decode().strip() == hashlib.sha256(render(typical, "docx")).hexdigest()


NOTES = """# First

Some *words* and **more** of `them`, see [the page](https://a.example/x).

1. one
2. two
   - inside

   still two

> quoted

| A | B |
| --- | --- |
| 1 | 2 |

    code
"""


def test_notes_are_styles_too(minimal: Brief) -> None:
    document = opened(msgspec.structs.replace(minimal, notes=NOTES))
    written = [(style_of(paragraph), paragraph.text) for paragraph in paragraphs(document)]
    start = written.index(("Heading 1", "Notes by the author"))
    assert written[start + 1 : start + 13] == [
        ("Heading 2", "First"),
        ("Normal", "Some words and more of them, see the page."),
        ("List Number", "one"),
        ("List Number", "two"),
        ("List Bullet 2", "inside"),
        ("List Continue", "still two"),
        ("Quote", "quoted"),
        ("Table Heading", "A"),
        ("Table Heading", "B"),
        ("Table Text", "1"),
        ("Table Text", "2"),
        ("Normal", "code"),
    ]
    assert "https://a.example/x" in [
        rel.target_ref for rel in document.part.rels.values() if rel.is_external
    ]


def test_what_xml_cannot_hold_is_replaced(samples: ModuleType, minimal: Brief) -> None:
    provenance = msgspec.structs.replace(minimal.provenance, tool="brief\x07gen")
    document = opened(
        msgspec.structs.replace(
            minimal, title="A\x00B \ud800", notes="bell \x07", provenance=provenance
        )
    )
    assert document.paragraphs[0].text == "A\ufffdB \ufffd"
    assert "bell \ufffd" in [paragraph.text for paragraph in document.paragraphs]


def test_word_loads_no_weasyprint(minimal: Brief) -> None:
    code = (
        "import sys; from briefgen.rendering import render, decode_brief;"
        " render(decode_brief(sys.stdin.buffer.read()), 'docx');assert not {'weasyprint', 'spacy',"
        " 'jinja2'} & set(sys.modules)"
    )
    root = str(pathlib.Path(__file__).parents[3])
    subprocess.run(
        [sys.executable, "-c", code],
        input=encode_brief(minimal),
        check=True,
        env={**os.environ, "PYTHONPATH": root},
    )
