"""The comparison says of each claim what each source says to it, in words and by sign, on a page
that lies on its side."""

from __future__ import annotations

import re
from types import ModuleType

import msgspec
import pytest

from briefgen.model import Brief
from briefgen.rendering import Paper, To, render
from briefgen.rendering.pdf.embedded_files import read_page_text
from briefgen.rendering.pdf.proof import check_pages
from briefgen.rendering.view.commonmark import html_of_markdown
from briefgen.samples import building

COMPARE = "builtin:compare"


def text_of(brief: Brief, to: To, **params: str) -> str:
    return render(brief, to, template=COMPARE, params=params).decode()


def test_sections_stand_in_order(typical: Brief) -> None:
    assert re.findall(r"^## (?:<a.*?</a>)?(.*)", text_of(typical, "md"), re.MULTILINE) == [
        "Bottom line",
        "Claim by source",
        "Where sources disagree, side by side",
        "Who says what, by source",
        "Timeline",
        "Open questions",
        "Notes by the author",
        "Sources",
        "How this was made",
        "Annex: the passages cited",
    ]


def test_a_claim_is_set_against_every_source(typical: Brief) -> None:
    text = text_of(typical, "md")
    assert (
        "| Claim | S1 Harlow Bay Gazette | S2 County Herald | S3 bulletin.txt |\n| --- | --- | ---"
        " | --- |\n" in text
    )
    assert (
        "left out the pumps. *(one source only)* | ≠ contradicts: 48 million crowns [S1¶1](#s1-p1)"
        " | ● says so [S2¶1](#s2-p1) | – not found |\n" in text
    )
    assert (
        "a levy on harbour dues was part of the plan. | ● says so [S1¶3](#s1-p3) | ● says so"
        " [S2¶2](#s2-p2) | – not found |\n" in text
    )


def test_the_signs_are_explained_above_the_table(typical: Brief) -> None:
    for text in (text_of(typical, "md"), re.sub("<[^>]*>", "", text_of(typical, "html"))):
        before = (
            text[: text.index("Claim\n" if "Claim\n" in text else "| Claim")]
            if "| Claim" in text
            else text
        )
        for words in ("● says so", "○ repeats it", "= agrees", "≠ contradicts", "– not found"):
            assert words in before


def test_more_sources_than_columns_are_counted_and_named(
    samples: ModuleType, typical: Brief
) -> None:
    text = text_of(samples.huge(), "md")
    assert "| Claim | Says so | Contradicts | Not found in |\n" in text
    assert (
        "the district of Quay 3 asked for 3 pumps. *(one source only)* | ● 1 of 40: [S3¶1](#s3-p1)"
        " | ≠ 1 pumps [S1¶1](#s1-p1); ≠ 2 pumps [S2¶1](#s2-p1); ≠ 4 pumps [S4¶1](#s4-p1) | –"
        " S5–S40 |\n" in text
    )
    assert "| – none | – S1–S19, S21–S40 |\n" in text
    assert "| Claim | Says so |" in text_of(typical, "md", columns="2")
    assert "| Claim | S1 Harlow" in text_of(typical, "md", columns="3")


def test_the_sides_of_a_disagreement_stand_side_by_side(typical: Brief) -> None:
    assert (
        '### <a id="d1"></a>What the wall costs\n\n- **S1:** 48 million crowns [S1¶1](#s1-p1)\n-'
        " **S2:** 61 million crowns [S2¶1](#s2-p1)\n" in text_of(typical, "md")
    )
    page = text_of(typical, "html")
    assert re.search(
        r'<h3>What the wall costs</h3>\n<table class="accounts">\n<thead><tr><th'
        r' scope="col">S1</th><th scope="col">S2',
        page,
    )


def test_who_says_what_stands_by_source(typical: Brief) -> None:
    text = text_of(typical, "md")
    assert (
        '### S2 County Herald, 12 February 2026\n\n- <a id="q4"></a>Oyvind Mar, Residents’ leader,'
        " in a statement: “Fishermen did not build the streets that flood” [S2¶3](#s2-p3)\n\n### S3"
        " bulletin.txt\n\n" in text
    )
    assert (
        '- <a id="q3"></a>Ines Dahlgren, Mayor *(partly quoted)*: Dahlgren said on Wednesday'
        in text
    )


def test_events_and_questions_name_their_sources(typical: Brief) -> None:
    text = text_of(typical, "md")
    assert (
        '| 2 April 2026 | <a id="e5"></a>Work is to begin on 2 April 2026 | [S2¶5](#s2-p5) |\n'
        in text
    )
    assert (
        '| <a id="o2"></a>Will the county pay a third of the cost? *(not known)* | [S2¶4](#s2-p4) |'
        " [S3¶1](#s3-p1) |\n" in text
    )
    assert "| [S1¶3](#s1-p3) | no answer found |\n" in text


def test_what_is_left_out_is_said(typical: Brief, minimal: Brief) -> None:
    said = "Left out here, and in the full brief: 5 actors and 3 positions."
    assert said in text_of(typical, "md")
    assert said in text_of(typical, "html")
    assert "Left out" not in text_of(minimal, "md")
    assert "in the full brief: 3 positions." in text_of(
        msgspec.structs.replace(typical, actors=()), "md"
    )


def test_an_empty_section_leaves_no_trace(minimal: Brief) -> None:
    text = text_of(minimal, "md")
    assert re.findall(r"^## (.*)", text, re.MULTILINE) == ["Sources", "How this was made"]
    assert "None" not in text


def test_of_one_source_nothing_is_called_confirmed(samples: ModuleType, minimal: Brief) -> None:
    sources = building.Sources(building.article("S1", "The bridge is shut. It opens in May."))
    brief = msgspec.structs.replace(
        minimal,
        sources=sources.articles,
        paragraphs=sources.paragraphs(),
        key_points=(sources.point(1, "S1", "The bridge is shut."),),
    )
    text = text_of(brief, "md")
    assert (
        '## Claim by source\n\n1. <a id="k1"></a>The bridge is shut. [S1¶1](#s1-p1)\n\nThere is one'
        " source" in text
    )
    assert "matrix" not in text_of(brief, "html").partition("</head>")[2]
    assert "There is one source: nothing confirms it here, and nothing contradicts it.\n" in text
    assert "one source only" not in text


@pytest.mark.parametrize("to", ["md", "html"])
def test_every_link_leads_somewhere(sample: Brief, to: To) -> None:
    page = str(html_of_markdown(text_of(sample, to))) if to == "md" else text_of(sample, to)
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'\bid="([^"]+)"', page))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_pages_lie_on_their_side_and_print_what_they_should(
    sample: Brief, paper: Paper
) -> None:
    import pypdfium2

    pdf = render(sample, "pdf", template=COMPARE, paper=paper)
    assert check_pages(pdf).missing == ()
    document = pypdfium2.PdfDocument(pdf)
    width, height = document[0].get_size()
    document.close()
    assert width > height


def test_the_head_of_a_table_is_repeated(samples: ModuleType) -> None:
    pages = read_page_text(render(samples.huge(), "pdf", template=COMPARE))
    assert sum("Not found in" in page for page in pages) == 2
    assert len(pages) <= 14
