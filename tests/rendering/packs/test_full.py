"""The long form numbers every paragraph once, for every format alike, and annexes each quotation in
its context."""

from __future__ import annotations

import html
import pathlib
import re
from types import ModuleType

import pytest
from markdown_it import MarkdownIt

from briefgen.model import Brief
from briefgen.rendering import To, render
from briefgen.rendering.pdf.embedded_files import read_page_text
from briefgen.rendering.pdf.proof import check_pages
from briefgen.rendering.sections.preparing import build_context
from briefgen.rendering.view.commonmark import html_of_markdown

FULL = "builtin:full"


def text_of(brief: Brief, to: To) -> str:
    return render(brief, to, template=FULL).decode()


def test_sections_stand_in_order_in_every_format(typical: Brief) -> None:
    headings = [
        "Summary",
        "Contents",
        "What was said",
        "Where sources disagree",
        "Open questions",
        "Actors",
        "Timeline",
        "Positions and next steps",
        "Notes by the author",
        "Annex A: Quotations in their context",
        "Annex B: Passages cited",
        "Annex C: Sources",
        "Annex D: How this was made",
    ]
    assert re.findall(r"^## (?:<a.*?</a>)?(.*)", text_of(typical, "md"), re.MULTILINE) == headings
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", text_of(typical, "html")) == headings


def test_paragraphs_are_numbered_through_and_alike_in_every_format(typical: Brief) -> None:
    in_markdown = re.findall(r'^(\d+)\. <a id="([\w-]+)">', text_of(typical, "md"), re.MULTILINE)
    in_page = re.findall(
        r'id="([\w-]+)"(?:(?!id=).)*?<span class="number">(\d+)\.</span>',
        text_of(typical, "html"),
        re.DOTALL,
    )
    assert [int(number) for number, _ in in_markdown] == list(range(1, 26))
    assert [(number, anchor) for anchor, number in in_page] == in_markdown
    anchors = [anchor for _, anchor in in_markdown]
    assert anchors[:9] == ["bottom-line", "k1", "k2", "k3", "k4", "q1", "q2", "q4", "q3"]
    on_paper = "\n".join(read_page_text(render(typical, "pdf", template=FULL)))
    assert set(range(1, 26)) <= {
        int(number) for number in re.findall(r"^(\d+)\.", on_paper, re.MULTILINE)
    }


def test_the_numbers_follow_the_sections_of_a_house(
    typical: Brief, pack_folder: pathlib.Path
) -> None:
    manifest = pack_folder / "pack.toml"
    extended = (
        f'{manifest.read_text(encoding="utf-8")}extends = "builtin:full"\nsections ='
        ' ["open_questions", "summary", "annex"]\n'
    )
    manifest.write_text(extended, encoding="utf-8")
    text = render(typical, "md", template=str(pack_folder)).decode()
    assert re.findall(r'^(\d+)\. <a id="([\w-]+)">', text, re.MULTILINE) == [
        ("1", "o1"),
        ("2", "o2"),
        ("3", "o3"),
        ("4", "bottom-line"),
        ("5", "k1"),
        ("6", "k2"),
        ("7", "k3"),
        ("8", "k4"),
    ]
    assert "*(cited in paragraphs [7](#k3), [1](#o1))*" in text


def test_the_contents_name_paragraphs_and_pages(typical: Brief) -> None:
    text = text_of(typical, "md")
    assert (
        "- [What was said](#what-was-said), paragraphs 6–11\n- [Where sources"
        " disagree](#disagreements), paragraph 12\n" in text
    )
    pages = read_page_text(render(typical, "pdf", template=FULL))
    # The text of a page gives the numbers after or before the lines they end.
    numbers = [int(number) for number in re.findall(r"^page (\d+)\s*$", pages[0], re.MULTILINE)]
    headings = [
        "Summary",
        "What was said",
        "Where sources disagree",
        "Open questions",
        "Actors",
        "Timeline",
        "Positions and next steps",
    ]
    headings += [
        "Notes by the author",
        "Annex A: Quotations in their context",
        "Annex B: Passages cited",
        "Annex C: Sources",
    ]
    headings.append("Annex D: How this was made")
    assert len(numbers) == len(headings)
    for heading, number in zip(headings, numbers, strict=True):
        assert re.search(rf"^{heading}\s*$", pages[number - 1], re.MULTILINE)


def test_a_quotation_and_its_context_lead_to_each_other(typical: Brief) -> None:
    text = text_of(typical, "md")
    assert (
        '9. <a id="q3"></a>Ines Dahlgren, Mayor: Dahlgren said on Wednesday that the city needed a'
        " “permanent barrier” along the eastern shore. [S1¶5](#s1-p5) (context: [A9](#context-3))\n"
        in text
    )
    assert (
        '### <a id="context-3"></a>A9 Ines Dahlgren, Mayor\n\n> Engineer Tomas Reve, who drew up'
        " the wall, said “the first winter storm will not wait for a second vote”.\n>\n> Dahlgren"
        " said on Wednesday that the city needed a “**permanent barrier**” along the eastern"
        " shore.\n>\n> The council will vote on the levy on 14 March 2026.\n\n[S1¶5](#s1-p5)"
        " *(quoted in paragraph [9](#q3))*\n" in text
    )
    assert "needed a “<mark>permanent barrier</mark>” along the eastern shore." in text_of(
        typical, "html"
    )


def test_every_quotation_is_in_annex_a(sample: Brief) -> None:
    page = text_of(sample, "html")
    assert len(re.findall('<div class="excerpt"', page)) == len(sample.quotes)


def test_a_source_stands_with_all_its_details(typical: Brief) -> None:
    text = text_of(typical, "md")
    assert (
        '### <a id="source-s1"></a>S1 Council votes for the wall\n\n- Outlet: Harlow Bay'
        " Gazette\n- By: Jo Winter\n- Date: 11 February 2026\n- Length: 119 words in 6 paragraphs,"
        f" 6 cited\n- Read as: text from s1.txt\n- SHA-256: {typical.sources[0].sha256}\n" in text
    )


def test_an_empty_section_leaves_no_trace(minimal: Brief) -> None:
    text = text_of(minimal, "md")
    assert re.findall(r"^## (?:<a.*?</a>)?(.*)", text, re.MULTILINE) == [
        "Contents",
        "Annex C: Sources",
        "Annex D: How this was made",
    ]
    assert "None" not in text
    assert "1 paragraph" not in text
    assert "3 words in 0 paragraphs, none cited" in text


@pytest.mark.parametrize("to", ["md", "html"])
def test_every_link_leads_somewhere(sample: Brief, to: To) -> None:
    page = str(html_of_markdown(text_of(sample, to))) if to == "md" else text_of(sample, to)
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= set(re.findall(r'\bid="([^"]+)"', page))
    assert "source-s1" in set(re.findall(r'\bid="([^"]+)"', page))


def test_nothing_is_left_out(sample: Brief) -> None:
    for paper in ("a4", "letter"):
        printed = check_pages(render(sample, "pdf", template=FULL, paper=paper))
        assert (printed.missing, printed.left_out) == ((), 0)


def test_as_many_pages_as_it_needs(typical: Brief, samples: ModuleType) -> None:
    assert len(read_page_text(render(typical, "pdf", template=FULL))) == 5
    assert len(read_page_text(render(samples.huge(), "pdf", template=FULL))) <= 25


def test_hostile_words_come_back_literal_from_markdown(hostile: Brief) -> None:
    shown = " ".join(
        html.unescape(
            re.sub(
                "<[^>]*>",
                "",
                MarkdownIt("commonmark").enable("table").render(text_of(hostile, "md")),
            )
        ).split()
    )
    for point in build_context(hostile).key_points:
        assert " ".join(point.text.split()) in shown
    assert "<script" not in text_of(hostile, "html").replace("&lt;script", "")
