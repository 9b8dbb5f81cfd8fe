"""The pack `lines`: quotations to paste, questions with what the sources say to them, and what to
say if pressed."""

from __future__ import annotations

import re
from types import ModuleType

import pypdfium2
import pytest

from briefgen.errors import ParameterWrong
from briefgen.model import Brief
from briefgen.rendering import Paper, render
from briefgen.rendering.pdf.embedded_files import read_page_text
from briefgen.rendering.pdf.proof import check_pages

PACK = "lines"


def markdown(brief: Brief) -> str:
    return render(brief, "md", template=PACK).decode()


def section(text: str, heading: str) -> str:
    """Return what stands under a heading, without the targets of links."""
    part = re.split(rf"^## (?:<a[^>]*></a>)?{heading}$", text, flags=re.MULTILINE)[1].split(
        "\n## "
    )[0]
    return re.sub(r'<a id="[^"]*"></a>', "", part).strip()


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_item_stands_on_the_pages(sample: Brief, paper: Paper) -> None:
    assert check_pages(render(sample, "pdf", template=PACK, paper=paper)).missing == ()


def test_sections_stand_in_their_order(typical: Brief) -> None:
    headings = [
        "Top line",
        "What the sources say",
        "Quotations to use",
        "Questions and answers",
        "If pressed: where sources disagree",
        "Notes by the author",
        "Sources",
    ]
    assert re.findall(r"^## (?:<a.*></a>)?(.*)$", markdown(typical), re.MULTILINE) == headings
    assert re.findall("<h2>(.*?)</h2>", render(typical, "html", template=PACK).decode()) == headings


def test_an_empty_section_leaves_no_trace(minimal: Brief) -> None:
    text = markdown(minimal)
    assert re.findall("^## (.*)$", text, re.MULTILINE) == ["Sources"]
    assert "None" not in text


def test_a_quotation_comes_with_its_speaker_role_source_and_date(typical: Brief) -> None:
    assert section(markdown(typical), "Quotations to use").startswith(
        "> “We will not choose between dry streets and open classrooms”\n>\n"
        "> — Ines Dahlgren, Mayor; Harlow Bay Gazette, 11 February 2026 [S1¶2](#source-s1)\n"
    )


def test_an_answered_question_gives_the_answer_first(typical: Brief) -> None:
    part = section(markdown(typical), "Questions and answers").split("### ")[2]
    assert (
        part.strip()
        == "Will the county pay a third of the cost?\n\n*not known*\n\nWhat the sources say to"
        " it:\n\n- The county has made no promise to the city (bulletin.txt)"
        " [S3¶1](#source-s3)\n\nWhat leaves it open:\n\n- It is not clear whether the county"
        " will pay a third of the cost (County Herald, 12 February 2026) [S2¶4](#source-s2)"
    )


def test_a_question_without_an_answer_says_so(typical: Brief) -> None:
    part = section(markdown(typical), "Questions and answers").split("### ")[1]
    assert (
        part.strip()
        == "How will the loan be repaid?\n\n*not disclosed*\n\nNot answered in the sources. What"
        " leaves it open:\n\n- Details of how the loan will be repaid (Harlow Bay Gazette, 11"
        " February 2026) [S1¶3](#source-s1)"
    )


def test_if_pressed_gives_the_words_of_each_side(typical: Brief) -> None:
    assert (
        section(markdown(typical), "If pressed: where sources disagree")
        == "### What the wall costs\n\n- One account: 48 million crowns (Harlow Bay Gazette, 11"
        " February 2026) [S1¶1](#source-s1)\n- Another account: 61 million crowns (County"
        " Herald, 12 February 2026) [S2¶1](#source-s2)"
    )


def test_large_print_is_16_points(typical: Brief) -> None:
    def height(**params: str) -> float:
        page = pypdfium2.PdfDocument(render(typical, "pdf", template=PACK, params=params))[
            0
        ].get_textpage()
        box = page.get_charbox(page.get_text_range().index("after Mayor"), loose=True)
        return float(box[3] - box[1])

    assert height(print_size="large") / height() == pytest.approx(16 / 11.2, rel=0.01)
    with pytest.raises(ParameterWrong, match="normal, large"):
        render(typical, "md", template=PACK, params={"print_size": "huge"})


@pytest.mark.parametrize("size", ["normal", "large"])
def test_a_question_and_its_answer_stand_on_one_page(samples: ModuleType, size: str) -> None:
    pages = read_page_text(
        render(samples.huge(), "pdf", template=PACK, params={"print_size": size})
    )
    for number in range(1, 41):
        question = f"Who will pay for pump number {number} after 20{number:02d}?"
        page = next(page for page in pages if question in " ".join(page.split()))
        after = " ".join(page.split()).partition(question)[2]
        assert re.match(
            r" not known Not answered in the sources\. What leaves it open: It is not known who"
            r" will pay Harbour Daily",
            after,
        )
