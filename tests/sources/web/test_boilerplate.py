"""What stands around a text on a page is told by its name and what goes with it; a name alone takes
nothing out."""

from __future__ import annotations

import time

import lxml.html
import pytest

from briefgen.sources import read_article
from briefgen.sources.web.boilerplate import _LINES, _NAMES, prune, without_lines
from briefgen.sources.web.paragraph_breaks import make_paragraphs

STORY = (
    (
        "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, after a storm"
        " had broken it in three places."
    ),
    (
        "“We were lucky that nobody died,” said Helen Garrick, the mayor, who had asked for the"
        " money for years."
    ),
    (
        "Tomas Adeyemi, who holds the finance brief, declined to say what the wall would cost, or"
        " who was to pay for it."
    ),
    (
        "The full council is to vote in March. It is not known whether the grant will have come by"
        " the time it meets."
    ),
    (
        "The old wall was built in 1951, after another storm, and it was raised once before, by the"
        " width of a hand."
    ),
)
TEXT = "".join(f"<p>{line}</p>" for line in STORY)


def left_of(part: str) -> str:
    """Return what is left of a part of a page beside the story."""
    tree: lxml.html.HtmlElement = lxml.html.document_fromstring(
        f"<html><body><article>{TEXT}</article><div>{part}</div></body></html>"
    )
    prune(tree)
    return " ".join(tree.text_content().replace("".join(STORY), "").split())


def lines_of(page: str) -> list[str]:
    return read_article(page.encode(), path="a.html", id="S1").text.strip().split("\n\n")


@pytest.mark.parametrize("example", [name.example for name in _NAMES])
def test_every_name_takes_its_example_out(example: str) -> None:
    assert left_of(example) == ""


@pytest.mark.parametrize("example", [line.example for line in _LINES])
def test_every_line_takes_its_example_out(example: str) -> None:
    assert left_of(example if example.startswith("<img") else f"<p>{example}</p>") == ""


@pytest.mark.parametrize(
    "part",
    [
        (
            "<div class='social-policy'><p>The ministry publishes its figures on housing twice a"
            " year.</p></div>"
        ),
        (
            "<div class='share-price'><p>The yard’s shares fell by a tenth on the day on which the"
            " storm came.</p></div>"
        ),
        (
            "<div class='credit-card'><p>The card costs nothing in the first year, and nothing"
            " abroad.</p></div>"
        ),
        (
            "<div class='related-work'><p>Three other studies have looked at walls of this kind and"
            " found the same.</p></div>"
        ),
        (
            "<div class='subscription-model'><p>Readers pay by the month, and may leave when they"
            " like.</p></div>"
        ),
        (
            "<div class='promo-text'><p>The lamp holds half a litre of oil and burns for twenty"
            " hours.</p></div>"
        ),
        "<p class='paywall'>What only subscribers can read is part of the text.</p>",
        "<p class='no-ads has-newsletter'>What a part lacks or has is not what it is.</p>",
        "<p>Recommended for indoor and outdoor use</p>",
        "<p>Related spare parts can be ordered for thirty years</p>",
        "<p>Video: 4K at sixty pictures a second</p>",
        "<p>Register for the meeting by e-mail.</p>",
        "<p>Share this with nobody, the letter said.</p>",
        "<p>Follow us into the harbour, the pilot called.</p>",
        (
            "<p>Photograph: what the word means. It is Greek, and it was made up in the year 1839"
            " by an astronomer.</p>"
        ),
        "<form><p>" + "What the form says. " * 40 + "</p></form>",
    ],
)
def test_a_name_or_a_word_alone_takes_nothing_out(part: str) -> None:
    assert left_of(part) == " ".join(lxml.html.fragment_fromstring(part).text_content().split())


def test_what_most_of_the_page_is_stays_whatever_it_is_called() -> None:
    assert lines_of(f"<html><body><div class='newsletter'>{TEXT}</div></body></html>") == list(
        STORY
    )
    pieces = "".join(f"<div class='cookie-section'><p>{line}</p></div>" for line in STORY)
    assert lines_of(f"<html><body><main>{pieces}</main></body></html>") == list(STORY)


def test_a_box_that_asks_for_consent_is_no_article_though_nothing_else_is_there() -> None:
    page = (
        "<html><body><div id='cookie-banner'><p>"
        + "We use cookies to do this and that. " * 20
        + "</p></div></body></html>"
    )
    with pytest.raises(Exception, match="E109"):
        lines_of(page)


@pytest.mark.parametrize("count", [1, 3, 4, 9])
def test_lines_that_only_their_words_tell_go_where_they_are_few(count: int) -> None:
    lines = [f"We use cookies of the {number}th kind." for number in range(count)]
    assert without_lines([*STORY, *lines]) == [*STORY, *(lines if count > 3 else [])]
    links = "".join(
        f"<p><a href='/{number}'>See also: wall {number}</a></p>" for number in range(count)
    )
    assert left_of(links) == ""


def test_a_layout_of_tables_and_a_page_in_a_form_are_read() -> None:
    rows = f"<table><tr><td><a href='/'>Home</a></td><td>{TEXT}</td></tr></table>"
    assert lines_of(f"<html><body>{rows}</body></html>") == list(STORY)
    assert lines_of(
        f"<html><body><form action='.'><input name='a'><div>{TEXT}</div></form></body></html>"
    ) == list(STORY)


def test_a_table_of_figures_is_left_out() -> None:
    figures = (
        "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>1951</td><td>£61m</td></tr></table>"
    )
    assert lines_of(f"<html><body><article>{TEXT}{figures}</article></body></html>") == list(STORY)


def test_nothing_between_blocks_is_lost() -> None:
    nested = (
        "<ul><li>The wall<ul><li>of the harbour</li><li>of the beach</li></ul></li><li>The"
        " pier</li></ul>"
    )
    found = lines_of(f"<html><body><article>{TEXT}{nested}</article></body></html>")
    assert found == [*STORY, "The wall", "of the harbour", "of the beach", "The pier"]


def test_a_drawing_that_is_closed_in_its_tag_swallows_nothing() -> None:
    page = (
        f"<html><body><nav><svg class='icon'/></nav><article>{TEXT}</article><footer><svg><path"
        " d='M0'/></svg></footer></body></html>"
    )
    assert lines_of(page) == list(STORY)


def test_comments_between_words_lose_nothing() -> None:
    page = (
        f"<html><body><article>{TEXT.replace('the ', 'the<!-- --> ')}<!-- end"
        " --></article></body></html>"
    )
    assert lines_of(page) == list(STORY)
    mixed = "<br><br>".join(f"<!-- {number} -->{line}" for number, line in enumerate(STORY))
    assert lines_of(f"<html><body><div>{mixed}</div></body></html>") == list(STORY)


@pytest.mark.parametrize("tag", ["div", "font", "td", "blockquote"])
@pytest.mark.parametrize("gap", ["<br><br>", "<br>\n<br/>", "<br><br><br>", "<br> <br> <br>"])
def test_line_breaks_in_a_row_part_paragraphs(tag: str, gap: str) -> None:
    tree = lxml.html.document_fromstring(
        f"<html><body><{tag}>One <b>two</b>{gap}three<br>four{gap}<i>five</i> six<hr>seven</{tag}>"
    )
    make_paragraphs(tree)
    paragraphs = [
        lxml.html.tostring(p, encoding="unicode", with_tail=False) for p in tree.iter("p")
    ]
    assert paragraphs == [
        "<p>One <b>two</b></p>",
        "<p>three<br>four</p>",
        "<p><i>five</i> six</p>",
        "<p>seven</p>",
    ]


@pytest.mark.parametrize(
    "page",
    ["<div>one<br>two<br>three</div>", "<p>one<br><br>two</p>", "<div><p>one</p><p>two</p></div>"],
)
def test_what_has_paragraphs_or_only_lines_stays(page: str) -> None:
    tree = lxml.html.document_fromstring(page)
    before = lxml.html.tostring(tree)
    make_paragraphs(tree)
    assert lxml.html.tostring(tree) == before


def test_a_stray_nul_does_not_make_a_page_binary() -> None:
    assert lines_of(f"<html><body><article>\0{TEXT}</article></body></html>") == list(STORY)


def test_a_heading_that_is_the_title_is_not_repeated() -> None:
    head = (
        "<title>Sea wall to rise at Marlow Bay | The Herald</title><meta property='og:title'"
        " content='Marlow: wall to rise'>"
    )
    page = (
        f"<html><head>{head}</head><body><article><h1>Wall to"
        f" rise</h1>{TEXT}</article></body></html>"
    )
    assert lines_of(page) == list(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "Ann Lee and Tom Fry",
        "4 March 2031",
        "Published: 4 March 2031, 10:12",
        "March 4, 2031",
    ],
)
def test_a_byline_and_a_day_before_the_text_are_no_part_of_it(line: str) -> None:
    head = (
        "<meta name='author' content='Ann Lee and Tom Fry'><meta name='date' content='2031-03-04'>"
    )
    if line == "By Ann Lee":
        head = head.replace(" and Tom Fry", "")
    assert lines_of(
        f"<html><head>{head}</head><body><article><p>{line}</p>{TEXT}</article></body></html>"
    ) == list(STORY)


@pytest.mark.parametrize(
    "line", ["By Per Dahl", "5 March 2031", "It fell on 4 March 2031.", "By the harbour"]
)
def test_another_line_before_the_text_stays(line: str) -> None:
    head = "<meta name='author' content='Ann Lee'><meta name='date' content='2031-03-04'>"
    assert lines_of(
        f"<html><head>{head}</head><body><article><p>{line}</p>{TEXT}</article></body></html>"
    ) == [line, *STORY]


def test_a_long_paragraph_that_stood_before_is_left_out_and_a_short_one_stays() -> None:
    twice = f"<blockquote><p>{STORY[2]}</p></blockquote><p>Nobody knows.</p><p>Nobody knows.</p>"
    page = f"<html><body><article>{TEXT}{twice}</article></body></html>"
    assert lines_of(page) == [*STORY, "Nobody knows.", "Nobody knows."]


def test_a_text_that_stands_twice_is_read_once_and_a_work_that_repeats_itself_is_left() -> None:
    assert lines_of(
        f"<html><body><article>{TEXT}<div class='mobile'>{TEXT}</div></article></body></html>"
    ) == list(STORY)
    notes = "".join(
        f"<h3>Method {number}</h3><p>{STORY[0]}</p><p>{number}: {STORY[1]}</p>"
        for number in range(6)
    )
    assert (
        "\n".join(lines_of(f"<html><body><article>{notes}</article></body></html>")).count(STORY[0])
        == 6
    )


def test_a_page_that_is_written_in_divisions_is_read_and_its_short_lines_with_it() -> None:
    divisions = "".join(f"<div>{line}</div>" for line in (*STORY[:2], "Nobody knows", *STORY[2:]))
    tree = lxml.html.document_fromstring(
        f"<html><body><div class='text'>{divisions}</div><div><a"
        " href='/'>Home</a></div></body></html>"
    )
    make_paragraphs(tree)
    assert [p.text for p in tree.iter("p")] == [*STORY[:2], "Nobody knows", *STORY[2:]]


def test_the_divisions_around_a_page_of_paragraphs_stay_what_they_are() -> None:
    notes = "".join(f"<div>{line}</div>" for line in STORY)
    tree = lxml.html.document_fromstring(
        f"<html><body><div>{TEXT}</div><div>{notes}</div></body></html>"
    )
    make_paragraphs(tree)
    assert sum(1 for _ in tree.iter("p")) == len(STORY)


@pytest.mark.parametrize(
    "hostile",
    [
        "<nav></nav>x",
        "<p class=caption>",
        "<div class=related><a>",
        "<span class=credit></span>",
        "<table><td>",
        "<form>",
        "Read more: a<p>",
    ],
)
@pytest.mark.timing
def test_hostile_pages_take_no_time(hostile: str) -> None:
    started = time.process_time()
    tree = lxml.html.document_fromstring(
        f"<html><body>{TEXT}{hostile * (1_000_000 // len(hostile))}</body></html>"
    )
    prune(tree)
    assert time.process_time() - started < 10
