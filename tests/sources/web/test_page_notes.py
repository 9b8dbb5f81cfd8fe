"""Links to notes and what is raised are told from words; notes go, wherever they stand."""

# ruff: noqa: E501 (a page stands on one line)

from __future__ import annotations

import time

import lxml.html
import pytest

from briefgen.sources import read_article
from briefgen.sources.web.page_notes import mark_notes

LEAD = "The port paid £22 million after the storm of that year, said Ada Price, the minister, who told the house that more would follow in the spring, when the budget is made."
LAST = "She left the house before the vote was called, and would not say when the work on the gate is to begin."
SAID = "“We lost 400 homes in 2023,” Price said."


def page(sentence: str, after: str = "", head: str = "") -> str:
    return f"<!doctype html><html lang=en><head><title>Storm bill</title>{head}</head><body><article><h1>Storm bill</h1><p>{LEAD}</p><p>{sentence}</p><p>{LAST}</p>{after}</article></body></html>"


@pytest.mark.parametrize(
    ("sentence", "after", "head"),
    [
        ("“We lost 400<sup>4</sup> homes in 2023<sup>5</sup>,” Price said.", "", ""),
        ("“We lost 400<sup><a href='#fn4'>[4]</a></sup> homes in 2023<a href='#fn5'><sup>5</sup></a>,” Price said.", "", ""),
        # a link that is not raised, and the note it leads to
        ("“We lost 400<a href='#note-4' id='ref-4'>4</a> homes in 2023,” Price said.", "<p id='note-4'>4. The coroner’s count, with those that were found in April. <a href='#ref-4'>Back</a></p>", ""),
        ("“We lost 400 homes in 2023,”<a role='doc-noteref' href='#x1'>*</a> Price said.", "<aside role='doc-footnote' id='x1'>The coroner’s count, with those that were found in April.</aside>", ""),
        # as Word writes pages
        ("“We lost 400<a href='#_ftn1' name='_ftnref1'>[1]</a> homes in 2023,” Price said.", "<div><p><a href='#_ftnref1' name='_ftn1'>[1]</a> The coroner’s count, with those found in April.</p></div>", ""),
        # a list with a heading
        ("“We lost 400<sup class='reference'><a href='#cite_note-1'>[1]</a></sup> homes in 2023,” Price said.", "<h2>References</h2><ol><li id='cite_note-1'>The coroner’s count, with those that were found in April.</li></ol>", ""),
        # raised by a style
        ("“We lost 400<span class='up'>4</span> homes in 2023,” Price said.", "", "<style>.up { font-size: 70%; vertical-align: super }</style>"),
        ("“We lost 400[4] homes in 2023[citation needed],” Price said.", "", ""),
    ],
)  # fmt: skip
def test_no_note_is_read(sentence: str, after: str, head: str) -> None:
    article = read_article(page(sentence, after, head).encode(), path="a.html", id="S1")
    assert article.text.strip().split("\n\n") == [LEAD, SAID, LAST]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("The 2<sup>nd</sup> report has 10<sup>6</sup> rows and 5 m<sup>2</sup> of maps.", "The 2nd report has 10⁶ rows and 5 m2 of maps."),
        ("CO<sub>2</sub> fell, <a href='#part-2'>part 2</a> of the report says.", "CO2 fell, part 2 of the report says."),
        ("She asked for <a href='/rooms/7'>7</a> rooms, and had <a href='#map'>two</a> in May.", "She asked for 7 rooms, and had two in May."),
    ],
)  # fmt: skip
def test_words_stay(sentence: str, read: str) -> None:
    article = read_article(page(sentence).encode(), path="a.html", id="S1")
    assert article.text.strip().split("\n\n") == [LEAD, read, LAST]


@pytest.mark.timing
def test_a_page_of_many_notes_takes_a_time_in_proportion() -> None:
    text = "".join(
        f"<p>It cost £{n} more<sup id='r{n}'><a href='#fn{n}'>{n % 999 + 1}</a></sup>, she said.</p>"
        for n in range(4_000)
    )
    notes = "".join(
        f"<li id='fn{n}'>Minutes of day {n}. <a href='#r{n}'>↩</a></li>" for n in range(4_000)
    )
    tree = lxml.html.document_fromstring(f"<body>{text}<h2>Notes</h2><ol>{notes}</ol></body>")
    started = time.process_time()
    mark_notes(tree)
    # 0.4 on a quiet machine; what takes the square of the notes takes twenty and more
    assert time.process_time() - started < 4
    left = "".join(map(str, tree.itertext()))
    assert "Minutes" not in left
    assert "Notes" not in left
