"""The brief as Markdown: it reads as plain text, and its references lead both ways."""

from __future__ import annotations

import html
import re
import subprocess
import sys

from markdown_it import MarkdownIt

from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.labels.typography import printable
from briefgen.rendering.sections.preparing import build_context
from briefgen.rendering.view.commonmark import html_of_markdown, html_of_notes
from briefgen.rendering.view.items import Line, Point, Question
from briefgen.rendering.view.quotations import Quotation


def test_an_empty_section_is_left_out(minimal: Brief) -> None:
    text = render(minimal, "md").decode()
    assert re.findall(r"^##.*", text, re.MULTILINE) == ["## Sources", "## How this was made"]
    assert "None" not in text


def test_sections_stand_in_order(typical: Brief) -> None:
    text = render(typical, "md").decode()
    assert re.findall(r"^## (?:<a.*?</a>)?(.*)", text, re.MULTILINE) == [
        "Bottom line",
        "Key points",
        "What was said",
        "Where sources disagree",
        "Open questions",
        "Actors",
        "Timeline",
        "Positions and next steps",
        "Notes by the author",
        "Sources",
        "How this was made",
        "Annex: the passages cited",
    ]


def test_a_quotation_reads_as_one(typical: Brief) -> None:
    text = re.sub(r'<a id="[^"]*"></a>', "", render(typical, "md").decode())
    assert (
        "> “Fishermen did not build the streets that flood”\n>\n> — Oyvind Mar, Residents’ leader,"
        " in a statement [S2¶3](#s2-p3)\n" in text
    )
    assert (
        "### Partly quoted\n\n- Ines Dahlgren, Mayor: Dahlgren said on Wednesday that the city"
        " needed a “permanent barrier”" in text
    )
    assert (
        "- A spokesman for Governor Lise Arnt: The county has made no promise to the city"
        " [S3¶1](#s3-p1)\n" in text
    )


def test_actors_stand_by_kind(typical: Brief) -> None:
    text = render(typical, "md").decode()
    assert (
        "- People: **Ines Dahlgren**, Mayor; **Tomas Reve**, Engineer; **Oyvind Mar**, Residents’"
        " leader; **Lise Arnt**, Governor\n- Places: **Harlow Bay**\n" in text
    )


def test_every_reference_leads_somewhere(sample: Brief) -> None:
    text = render(sample, "md").decode()
    targets = re.findall(r'(?<!\\)<a id="([^"]+)"></a>', text)
    assert len(targets) == len(set(targets))
    assert set(re.findall(r"\]\(#([a-z0-9-]+)\)", text)) <= set(targets)


def test_items_come_back_from_a_reader_as_they_were(sample: Brief) -> None:
    text = render(sample, "md").decode()
    page = html_of_markdown(text)
    shown = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", page)))
    context = build_context(sample)
    said = (*context.quoted, *context.partly_quoted, *context.reported)
    items: list[Line | Point | Question | Quotation] = [
        *context.bottom_line,
        *context.key_points,
        *context.open_questions,
        *said,
    ]
    for item in items:
        assert re.sub(r"\s+", " ", item.text) in shown


def test_any_commonmark_reader_makes_nothing_of_the_sources_words(hostile: Brief) -> None:
    page = (
        MarkdownIt("commonmark")
        .enable("table")
        .render(render(hostile, "md").decode().split("## Notes by the author")[0])
    )
    assert "<img" not in page
    assert "<script" not in page
    assert 'href="https://evil' not in page


def test_notes_are_the_authors_markdown(typical: Brief) -> None:
    assert (
        "The Minister meets the **Governor** on Monday.\n\n- Ask who pays for the pumps.\n"
        in render(typical, "md").decode()
    )
    assert (
        html_of_notes("# One\n\n**two** <b>three</b> ![x](https://a.example/x.png)")
        == "<h3>One</h3>\n<p><strong>two</strong> &lt;b&gt;three&lt;/b&gt; !<a"
        ' href="https://a.example/x.png">x</a></p>\n'
    )


def test_no_line_ends_in_blanks_and_no_two_blank_lines_follow(sample: Brief) -> None:
    text = render(sample, "md").decode()
    assert not re.search(r"[ \t]\n|\n\n\n|\n\n\Z", text)
    assert printable("x") in "x"


def test_markdown_and_html_load_no_weasyprint() -> None:
    code = (
        "import sys; from briefgen.rendering import render, decode_brief; brief ="
        " decode_brief(sys.stdin.buffer.read());render(brief, 'md'); render(brief, 'html');"
        " render(brief, 'json');assert not {'weasyprint', 'spacy', 'pydyf', 'pypdfium2'} &"
        " set(sys.modules)"
    )
    from briefgen.model import Article, Coverage, Provenance
    from briefgen.rendering import encode_brief

    coverage = Coverage(sources=1, paragraphs=1, paragraphs_cited=0, words=1)
    brief = Brief(
        title="x",
        sources=(Article(id="S1", path="a", sha256="0" * 64, text="x"),),
        provenance=Provenance(version="1", model="m", coverage=coverage),
    )
    subprocess.run([sys.executable, "-c", code], input=encode_brief(brief), check=True)
