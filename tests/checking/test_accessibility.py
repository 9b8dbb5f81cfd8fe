"""What makes a page hard to hear, rule by rule, with the page that keeps it."""

from __future__ import annotations

import pytest

from briefgen.checking.accessibility import RULES, listen
from briefgen.model import Brief
from briefgen.rendering import render


def page(
    body: str = "<h1>Title</h1>", *, lang: str = ' lang="en"', title: str = "<title>Title</title>"
) -> str:
    return f"<!DOCTYPE html><html{lang}><head>{title}</head><body>{body}</body></html>"


BAD = [
    (page(lang=""), 'the page does not say its language: write <html lang="en">.'),
    (page(title=""), "the page has no title: write <title>{{ title }}</title>."),
    (page(title="<title> </title>"), "the page has no title: write <title>{{ title }}</title>."),
    (page("<p>x</p>"), "the page has no <h1>; it needs one, the title."),
    (page("<h1>a</h1><h1>b</h1>"), "the page has 2 <h1>; it needs one, the title."),
    (page("<h1>a</h1><h3>b</h3>"), "<h3> follows <h1>: a level is left out."),
    (
        page('<h1>a</h1><img class="logo" src="x">'),
        '<img class="logo"> has no alt: write what it shows, or alt="" where it only adorns.',
    ),
    (
        page("<h1>a</h1><svg><circle></circle></svg>"),
        '<svg> has no <title>: write what it shows, or aria-hidden="true" where it only adorns.',
    ),
    (
        page("<h1>a</h1><table><tr><td>b</td></tr></table>"),
        "<table> has no header cell: write <th> for what names a row or a column.",
    ),
    (
        page("<h1>a</h1><table class='t'><tr><th>b</th><td>c</td></tr></table>"),
        'a <th> of <table class="t"> has no scope: write scope="row" or scope="col".',
    ),
    (
        page(
            '<h1>a</h1><table><tr><th scope="row">b</th></tr><tr><th'
            ' scope="row">c</th><td>d</td></tr></table>'
        ),
        "the rows of <table> do not have the same number of cells: fill them up with empty <td>.",
    ),
    (
        page(
            '<h1>a</h1><table><tr><th scope="row"'
            ' rowspan="2">b</th><td>1</td></tr><tr><td>2</td><td>3</td></tr></table>'
        ),
        "the rows of <table> do not have the same number of cells: fill them up with empty <td>.",
    ),
    (page('<h1 id="a">a</h1><a href="#a"></a>'), "<a> has no words: a link is read out by them."),
    (
        page('<h1>a</h1><a class="cite" href="#s1-p4">x</a>'),
        '<a class="cite"> leads to #s…-p…, and nothing on the page has this id.',
    ),
    (page('<h1>a</h1><a href="#">x</a>'), "<a> leads nowhere."),
    (page("<h1>a</h1><ul><p>b</p></ul>"), "<ul> holds <p>; a list holds <li> and nothing else."),
    (page("<h1>a</h1><div><li>b</li></div>"), "<li> stands in no list: put it into <ul> or <ol>."),
    (
        page("<h1>a</h1><p>• b</p><p>• c</p>"),
        "paragraphs such as <p> are made to look like a list; write <ul> and <li>.",
    ),
    (page('<h1 id="a">a</h1><p id="a">b</p>'), "the id 'a' stands on the page more than once."),
    (
        page('<h1>a</h1><p class="x"> </p>'),
        '<p class="x"> is printed with nothing in it: print it only {% if … %} there is something.',
    ),
    (
        page("<h1>a</h1><p>b <bdi></bdi></p>"),
        "<bdi> is printed with nothing in it: print it only {% if … %} there is something.",
    ),
]

GOOD = [
    page(),
    page("<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>"),
    page('<h1>a</h1><img src="x" alt=""><img src="y" alt="A harbour">'),
    page(
        '<h1>a</h1><svg><title>A line</title></svg><svg aria-hidden="true"></svg><svg'
        ' aria-label="x"></svg><svg role="presentation"></svg>'
    ),
    page(
        '<h1>a</h1><table><tr><th scope="row">b</th><td></td></tr></table><table'
        ' role="presentation"><tr><td>c</td></tr></table>'
    ),
    page(
        '<h1 id="a">a</h1><a href="#a">b</a><a href="#a" aria-label="c"></a><a href="#a"><img'
        ' src="x" alt="d"></a><a id="e"></a>'
    ),
    page(
        '<h1>a</h1><a href="https://herald.example/">b</a><a href="mailto:x@herald.example">c</a>'
    ),
    page(
        '<h1>a</h1><table><tr><th scope="row"'
        ' rowspan="2">b</th><td>1</td></tr><tr><td>2</td></tr></table>'
    ),
    page(
        '<h1>a</h1><table><tr><th scope="col"'
        ' colspan="2">b</th></tr><tr><td>1</td><td>2</td></tr></table>'
    ),
    page(
        '<h1>a</h1><table><tr><th scope="col">b</th></tr><tr><td><table'
        ' role="none"><tr><td>1</td><td>2</td></tr></table></td></tr></table>'
    ),
    page("<h1>a</h1><ul><li>b<ol><li>c</li></ol></li></ul>"),
    page("<h1>a</h1><p>• alone</p><p>b</p><p>– said by</p><p>– another</p>"),
    page("<h1>a</h1><p><img src='x' alt=''></p>"),
]


@pytest.mark.parametrize(("text", "sentence"), BAD)
def test_what_cannot_be_heard_is_found(text: str, sentence: str) -> None:
    assert listen(text) == (sentence,)


@pytest.mark.parametrize("text", GOOD)
def test_a_good_page_gives_nothing(text: str) -> None:
    assert listen(text) == ()


def test_a_picture_alone_is_no_link_on_paper() -> None:
    text = page(
        '<h1>a</h1><a class="home" href="https://herald.example/"><img src="x" alt="The'
        ' Herald"></a>'
    )
    assert listen(text) == ()
    assert listen(text, on_paper=True) == (
        (
            '<a class="home"> holds a picture and no words; in a PDF/UA file a link needs words:'
            " put the picture beside it."
        ),
    )


def test_every_rule_has_an_example() -> None:
    import lxml.html

    for rule in RULES:
        assert any(list(rule(lxml.html.document_fromstring(text))) for text, _ in BAD), (
            rule.__name__
        )


def test_the_built_in_page_gives_nothing(sample: Brief) -> None:
    assert listen(render(sample, "html").decode()) == ()
