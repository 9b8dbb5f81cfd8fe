"""The pack `in-focus`: two pages at most, in two columns, and it takes no position."""

from __future__ import annotations

import re
from types import ModuleType

import msgspec
import pypdfium2
import pytest

from briefgen.errors import TooManyPages
from briefgen.model import Brief
from briefgen.rendering import Paper, render
from briefgen.rendering.pdf.proof import check_pages

PACK = "in-focus"


def markdown(brief: Brief) -> str:
    return render(brief, "md", template=PACK).decode()


def section(text: str, heading: str) -> str:
    """Return what stands under a heading, without the targets of links."""
    part = re.split(rf"^## (?:<a[^>]*></a>)?{heading}$", text, flags=re.MULTILINE)[1].split(
        "\n## "
    )[0]
    return re.sub(r'<a id="[^"]*"></a>', "", part).strip()


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_takes_two_pages_at_most(sample: Brief, paper: Paper) -> None:
    pdf = render(sample, "pdf", template=PACK, paper=paper)
    assert len(pypdfium2.PdfDocument(pdf)) <= 2
    assert check_pages(pdf).missing == ()


def test_text_stands_in_two_columns(typical: Brief) -> None:
    page = pypdfium2.PdfDocument(render(typical, "pdf", template=PACK))[0]
    text = page.get_textpage()
    left = [
        text.get_charbox(index)[0]
        for index in range(text.count_chars())
        if text.get_text_range(index, 1) == "▪"
    ]
    assert len({round(place) for place in left}) == 2


def test_sections_stand_in_their_order(typical: Brief) -> None:
    headings = [
        "Overview",
        "Key points",
        "What was said",
        "Positions",
        "Where sources disagree",
        "Policy considerations",
        "What to watch",
        "Chronology",
        "Who is who",
        "Notes by the author",
        "Sources",
    ]
    text = markdown(typical)
    assert re.findall(r"^## (?:<a.*></a>)?(.*)$", text, re.MULTILINE) == headings
    assert re.findall("<h2>(.*?)</h2>", render(typical, "html", template=PACK).decode()) == headings


def test_an_empty_section_leaves_no_trace(minimal: Brief) -> None:
    text = markdown(minimal)
    assert re.findall("^## (.*)$", text, re.MULTILINE) == ["Sources"]
    assert "None" not in text
    assert "further" not in text


def test_it_says_that_it_takes_no_position(sample: Brief) -> None:
    said = "Prepared from published sources by briefgen 0.1.0; it takes no position."
    assert said in markdown(sample)
    assert said in render(sample, "html", template=PACK).decode()


def test_what_lies_ahead_is_to_watch_and_what_is_past_is_chronology(typical: Brief) -> None:
    text = markdown(typical)
    assert re.findall(r"^- \*\*(.*?):\*\*", section(text, "What to watch"), re.MULTILINE) == [
        "14 March 2026",
        "2 April 2026",
    ]
    assert re.findall(r"^- \*\*(.*?):\*\*", section(text, "Chronology"), re.MULTILINE) == [
        "9 January 2026",
        "10 February 2026",
        "“on Wednesday”",
    ]


def test_both_sides_of_a_disagreement_stand_under_its_matter(typical: Brief) -> None:
    assert (
        section(markdown(typical), "Where sources disagree")
        == "- **What the wall costs**\n  - 48 million crowns [S1¶1](#source-s1)\n  - 61 million"
        " crowns [S2¶1](#source-s2)"
    )


def test_what_is_left_out_is_counted(samples: ModuleType) -> None:
    text = markdown(samples.huge())
    for heading, one, every in (
        ("Key points", "key points", 20),
        ("Policy considerations", "open questions", 40),
    ):
        part = section(text, heading)
        further = re.search(rf"^\*(\d+) further {one} in the full brief\*$", part, re.MULTILINE)
        assert further is not None
        assert len(re.findall("^- ", part, re.MULTILINE)) + int(further[1]) == every
    assert "*1 further statement in the full brief*" in markdown(samples.typical())


def test_too_long_notes_are_refused_with_the_words_to_cut(typical: Brief) -> None:
    notes = "\n\n".join(
        ["The Minister asked officials who would pay for the pumps if the county did not."] * 150
    )
    with pytest.raises(
        TooManyPages, match=r"^E312 in-focus: the brief takes \d pages, and the pack allows 2\."
    ) as caught:
        render(msgspec.structs.replace(typical, notes=notes), "pdf", template=PACK)
    kept = (len(notes.split()) - caught.value.details["words"]) // 15
    assert render(
        msgspec.structs.replace(typical, notes="\n\n".join(notes.split("\n\n")[:kept])),
        "pdf",
        template=PACK,
    )
