"""The pack `ministerial-note`: one page, in the order of a submission, and nothing made up."""

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

PACK = "ministerial-note"
WORDS = (
    "The Minister asked officials who would pay for the pumps if the county did not, and by when"
    " the levy had to be settled.".split()
)


def markdown(brief: Brief) -> str:
    return render(brief, "md", template=PACK).decode()


def section(text: str, heading: str) -> str:
    """Return what stands under a heading, without the targets of links."""
    part = re.split(rf"^## (?:<a[^>]*></a>)?{heading}$", text, flags=re.MULTILINE)[1].split(
        "\n## "
    )[0]
    return re.sub(r'<a id="[^"]*"></a>', "", part).strip()


def words(count: int) -> str:
    """Return so many words in paragraphs of forty."""
    every = [WORDS[number % len(WORDS)] for number in range(count)]
    return "\n\n".join(" ".join(every[start : start + 40]) for start in range(0, count, 40))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_takes_one_page(sample: Brief, paper: Paper) -> None:
    pdf = render(sample, "pdf", template=PACK, paper=paper)
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    assert check_pages(pdf).missing == ()


def test_sections_stand_in_the_order_of_a_submission(typical: Brief) -> None:
    headings = [
        "Issue",
        "Recommendation",
        "Timing",
        "Key points",
        "What was said",
        "What is not known",
        "Notes by the author",
        "Handling",
        "Sources",
    ]
    text = markdown(typical)
    assert re.findall(r"^## (?:<a.*></a>)?(.*)$", text, re.MULTILINE) == headings
    assert re.findall("<h2>(.*?)</h2>", render(typical, "html", template=PACK).decode()) == headings
    assert text.startswith(
        "**OFFICIAL**\n\n# Sea wall at Harlow Bay: the council has voted, the money is not"
        " settled\n\n- To: The Minister for Coastal Affairs\n- From: Flood policy unit\n- Date: 12"
        " February 2026\n"
    )


def test_an_empty_section_leaves_no_trace(minimal: Brief) -> None:
    text = markdown(minimal)
    assert re.findall("^## (.*)$", text, re.MULTILINE) == ["Recommendation", "Handling", "Sources"]
    assert "None" not in text
    assert "further" not in text


def test_a_recommendation_is_never_made_up(typical: Brief) -> None:
    assert section(markdown(typical), "Recommendation") == r"\[for the author\]"
    assert (
        '<p class="blank">[for the author]</p>' in render(typical, "html", template=PACK).decode()
    )


def test_the_author_s_recommendation_is_taken_from_the_notes(typical: Brief) -> None:
    brief = msgspec.structs.replace(
        typical, notes="Seen by counsel.\n\n# Recommendation\n\nThat you **agree** to the levy.\n"
    )
    text = markdown(brief)
    assert section(text, "Recommendation") == "That you **agree** to the levy."
    assert section(text, "Notes by the author") == "Seen by counsel."
    assert "<strong>agree</strong>" in render(brief, "html", template=PACK).decode()
    assert "Notes by the author" not in markdown(
        msgspec.structs.replace(typical, notes="# Recommendation\nAgree.")
    )


def test_timing_is_what_lies_ahead_of_the_day_of_the_brief(typical: Brief) -> None:
    assert (
        section(markdown(typical), "Timing")
        == "- **14 March 2026:** The council will vote on the levy on 14 March 2026."
        " [S1¶6](#source-s1)\n- **2 April 2026:** Work is to begin on 2 April 2026"
        " [S2¶5](#source-s2)"
    )


def test_without_a_day_no_event_is_ahead_and_next_steps_are_timing(typical: Brief) -> None:
    undated = markdown(msgspec.structs.replace(typical, date=None))
    assert (
        section(undated, "Timing")
        == "- **The council**, plan: vote on the levy on 14 March 2026 [S1¶6](#source-s1)"
    )


def test_without_dates_and_steps_what_is_pending_is_timing_and_stands_nowhere_else(
    typical: Brief,
) -> None:
    text = markdown(msgspec.structs.replace(typical, events=(), positions=()))
    assert section(text, "Timing").startswith(
        "- Will the council accept the levy on 14 March 2026? *(still to happen)*"
    )
    assert "14 March" not in section(text, "What is not known")


def test_nothing_is_printed_twice(typical: Brief) -> None:
    brief = msgspec.structs.replace(
        typical,
        bottom_line=(
            msgspec.structs.replace(typical.bottom_line[0], text=typical.key_points[1].text),
            msgspec.structs.replace(
                typical.bottom_line[1], text="Still open: How will the loan be repaid?"
            ),
        ),
    )
    text = markdown(brief)
    assert text.count("will cost 61 million crowns") == 1
    assert text.count("How will the loan be repaid?") == 1


def test_core_questions_stand_first(typical: Brief) -> None:
    questions = tuple(
        msgspec.structs.replace(question, core=number == 1)
        for number, question in enumerate(typical.open_questions)
    )
    text = section(
        markdown(msgspec.structs.replace(typical, open_questions=questions)), "What is not known"
    )
    assert re.findall(r"^- (\w+ \w+ \w+)", text, re.MULTILINE)[:2] == [
        "Will the county",
        "How will the",
    ]


def test_each_of_two_quotations_has_another_speaker(typical: Brief) -> None:
    quotes = (
        *typical.quotes[:1],
        msgspec.structs.replace(typical.quotes[1], speaker=typical.quotes[0].speaker),
        typical.quotes[3],
    )
    text = section(
        markdown(msgspec.structs.replace(typical, quotes=quotes, key_points=())), "What was said"
    )
    assert re.findall("— ([A-Z][a-z]+ [A-Z][a-z]+)", text) == ["Ines Dahlgren", "Oyvind Mar"]
    assert "*1 further in the full brief*" in text


def test_what_is_left_out_is_counted(samples: ModuleType) -> None:
    huge = samples.huge()
    text = markdown(huge)
    for heading, every in (("Key points", 20), ("What was said", 5), ("What is not known", 40)):
        part = section(text, heading)
        further = re.search(r"^\*(\d+) further in the full brief\*$", part, re.MULTILINE)
        assert further is not None
        assert len(re.findall("^- ", part, re.MULTILINE)) + int(further[1]) == every


def test_only_sources_that_are_cited_are_named(samples: ModuleType) -> None:
    text = markdown(samples.huge())
    assert set(re.findall(r"\*\*(S\d+)\*\*", section(text, "Sources"))) == set(
        re.findall(r"\[(S\d+)¶", text)
    )


def test_handling_says_what_to_be_careful_with(typical: Brief) -> None:
    assert section(markdown(typical), "Handling").split("\n") == [
        "- Marked OFFICIAL.",
        (
            "- Sources disagree. **What the wall costs:** 48 million crowns [S1¶1](#source-s1)"
            " *Other account:* 61 million crowns [S2¶1](#source-s2)"
        ),
        "- 1 quotation has no speaker named in the sources.",
        (
            "- Extracted from 3 sources by briefgen 0.1.0; nothing was written by a language model."
            " That a person has checked it is not recorded."
        ),
    ]


@pytest.mark.parametrize("heading", ["", "# Recommendation\n\n"])
@pytest.mark.parametrize("count", [450, 900])
def test_too_long_notes_are_refused_with_the_words_to_cut(
    typical: Brief, count: int, heading: str
) -> None:
    with pytest.raises(
        TooManyPages,
        match=(
            r"^E312 ministerial-note: the brief takes \d pages, and the pack allows 1\. Cut about"
        ),
    ) as caught:
        render(msgspec.structs.replace(typical, notes=heading + words(count)), "pdf", template=PACK)
    cut = caught.value.details["words"]
    assert render(
        msgspec.structs.replace(typical, notes=heading + words(count - cut)), "pdf", template=PACK
    )
    # About right: two hundred words fewer are not enough.
    with pytest.raises(TooManyPages):
        render(
            msgspec.structs.replace(typical, notes=heading + words(count - cut + 200)),
            "pdf",
            template=PACK,
        )


def test_long_notes_do_not_drive_out_what_matters(typical: Brief) -> None:
    text = markdown(msgspec.structs.replace(typical, notes=words(900)))
    assert len(re.findall("^- ", section(text, "Key points"), re.MULTILINE)) >= 3
    assert section(text, "Timing")
