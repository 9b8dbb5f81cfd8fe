"""A saved page gives its article, whole and alone, in the manners in which news sites build
pages."""

# ruff: noqa: E501 (a page reads better on one line)

from __future__ import annotations

import contextlib
import json
import logging
import time

import pytest

from briefgen.errors import SourceError
from briefgen.model import Article
from briefgen.sources import read_article

PARAGRAPHS = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, after a storm had broken it in three places.",
    "“We were lucky that nobody died,” said Helen Garrick, the mayor.",
    "“Luck is not a policy.”",
    "Tomas Adeyemi, who holds the finance brief, declined to say what the wall would cost. He said that borrowing would cover most of it.",
    "‘You cannot ask people to pay for thirty years without a plan,’ Ruth Pallister told the meeting.",
    '"Nobody has asked us," said Joan Merrick, who lives behind the wall & has been flooded twice.',
    "The full council is to vote on 24 March. It is not known whether the government’s grant will have been confirmed by then.",
)
NOISE = (
    "We use cookies to improve your visit.",
    "Sign up to our newsletter for news in your inbox",
    "Read more: Ferry operators announce winter timetable",
    "Photograph: Ann Lane",
    "The old wall, seen from the promenade",
    "Fishing fleets call for calmer waters",
    "Advertisement",
    "All rights reserved",
)


def p(*lines: str) -> str:
    return "".join(f"<p>{line.replace('&', '&amp;')}</p>\n" for line in lines)


COOKIES = '<div id="cookie-banner"><p>We use cookies to improve your visit.</p><button>Accept</button></div>'
NEWSLETTER = (
    '<div class="newsletter-box"><p>Sign up to our newsletter for news in your inbox</p></div>'
)
CAPTION = '<figure><img src="a.jpg"><figcaption>The old wall, seen from the promenade <span>Photograph: Ann Lane</span></figcaption></figure>'
OLD_CAPTION = '<div class="image-block"><img src="a.jpg"><p class="wp-caption-text">The old wall, seen from the promenade</p></div>'
RELATED = '<aside class="related"><h3>Related</h3><ul><li><a href="/b">Fishing fleets call for calmer waters</a></li></ul></aside>'
MORE = (
    '<p><strong><a href="/f">Read more: Ferry operators announce winter timetable</a></strong></p>'
)
FOOTER = "<footer><p>© The Herald. All rights reserved</p></footer>"
HEAD = "<!DOCTYPE html><html><head><title>Wall to rise</title></head>"

LAYOUTS = {
    "article": f"{HEAD}<body>{COOKIES}<main><article><h1>Wall to rise</h1>{CAPTION}{p(*PARAGRAPHS)}</article></main>{RELATED}{FOOTER}",
    "noise inside": f"{HEAD}<body><article><h1>Wall to rise</h1>{p(*PARAGRAPHS[:2])}{NEWSLETTER}{p(*PARAGRAPHS[2:4])}{RELATED}{MORE}"
    f"{p(*PARAGRAPHS[4:])}</article>{FOOTER}</body></html>",
    "divs": f"{HEAD}<body><div class='page'><div class='story-body'><h1>Wall to rise</h1>{OLD_CAPTION}{p(*PARAGRAPHS)}</div>{FOOTER}</div>",
    "a div a paragraph": f"{HEAD}<body><article><h1>Wall to rise</h1>"
    + "".join(f"<div data-component='text-block'>{p(line)}</div>" for line in PARAGRAPHS)
    + f"</article>{RELATED}</body></html>",
    "line breaks": f"{HEAD}<body><div id='content'><h1>Wall to rise</h1><div class='text'>{'<br><br>'.join(PARAGRAPHS)}</div></div>{FOOTER}",
    "spans and links": f"{HEAD}<body><article>"
    + p(
        *(
            f"<span>{line[:20]}</span><a href='/t'>{line[20:31]}</a><em>{line[31:]}</em>"
            for line in PARAGRAPHS
        )
    )
    + "</article></body></html>",
    "block quotations": f"{HEAD}<body><article>{p(*PARAGRAPHS[:2])}<blockquote>{p(PARAGRAPHS[2])}</blockquote>{p(*PARAGRAPHS[3:])}</article>",
    "wordpress": f"{HEAD}<body class='single'><div class='entry-content'>{p(*PARAGRAPHS)}<div class='sharedaddy share'><p>Share this</p></div></div>"
    f"<div id='comments'><h3>2 comments</h3><ol class='comment-list'><li><p>I do not believe a word of this.</p></li></ol></div></body>",
    "list of other stories first": f"{HEAD}<body><section class='most-read'><ol><li><a href='/b'>Fishing fleets call for calmer waters</a></li></ol>"
    f"</section><main><article>{p(*PARAGRAPHS)}</article></main></body></html>",
    "never closed": f"{HEAD}<body><article><h1>Wall to rise"
    + "".join(f"<p>{line}" for line in PARAGRAPHS),
    "script with markup": f"{HEAD}<body><script>document.write('<p>Advertisement</p>' + \"</scr\" + 'ipt>')</script><article>{p(*PARAGRAPHS)}</article>",
    "subheadings": f"{HEAD}<body><article>{p(*PARAGRAPHS[:3])}<h2>Who pays</h2>{p(*PARAGRAPHS[3:])}</article></body></html>",
}


def read(page: str) -> Article:
    return read_article(page.encode(), path="a.html", id="S1")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_paragraph_survives_in_order_and_nothing_else_does(layout: str) -> None:
    found = read(LAYOUTS[layout]).text.strip().split("\n\n")
    assert [line for line in found if line not in {"Wall to rise", "Who pays"}] == list(PARAGRAPHS)


def test_the_title_is_not_repeated_in_the_text() -> None:
    assert "Wall to rise" not in read(LAYOUTS["article"]).text


def page(head: str, body: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}<article>{p(*PARAGRAPHS)}</article></body></html>"


def json_ld(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **said})}</script>'


PUBLISHER = {"@type": "Organization", "@id": "#p", "name": "The Herald"}


@pytest.mark.parametrize(
    ("head", "body", "detail", "value"),
    [
        (json_ld(headline="Wall &amp; water"), "", "title", "Wall & water"),
        ('<meta property="og:title" content="Wall to rise">', "", "title", "Wall to rise"),
        ("<title>Wall to rise | The Herald</title><meta property='og:site_name' content='The Herald'>", "", "title", "Wall to rise"),
        ("<title>The Herald</title>", "<h1>Wall to rise</h1>", "title", "Wall to rise"),
        ("", "", "title", None),
        (json_ld(publisher={"name": "The Herald"}), "", "outlet", "The Herald"),
        (json_ld(publisher=[{"name": "The Herald"}]), "", "outlet", "The Herald"),
        ('<meta property="og:site_name" content="The Herald">', "", "outlet", "The Herald"),
        (json_ld(author={"@type": "Person", "name": "Ann Lee"}), "", "authors", ("Ann Lee",)),
        (json_ld(author=[{"name": "Ann Lee"}, {"name": "Tom Fry"}]), "", "authors", ("Ann Lee", "Tom Fry")),
        (json_ld(author="By Ann Lee and Tom Fry"), "", "authors", ("Ann Lee", "Tom Fry")),
        (json_ld(author={"url": "https://herald.example/ann"}), "", "authors", ()),
        ('<meta name="author" content="Ann Lee">', "", "authors", ("Ann Lee",)),
        ('<meta property="article:author" content="https://herald.example/ann">', "", "authors", ()),
        ("", '<a rel="author" href="/ann">Ann Lee</a>', "authors", ("Ann Lee",)),
        (json_ld(datePublished="2031-03-04T23:30:00-05:00"), "", "published", "2031-03-04"),
        (json_ld(datePublished="2031-03-04", dateModified="2031-04-01"), "", "published", "2031-03-04"),
        (json_ld(dateModified="2031-04-01"), "", "published", None),
        ('<meta property="article:published_time" content="2031-03-04T08:00:00Z">', "", "published", "2031-03-04"),
        ('<meta name="DC.date.issued" content="2031-03-04">', "", "published", "2031-03-04"),
        ("", '<time itemprop="datePublished" datetime="2031-03-04">today</time>', "published", "2031-03-04"),
        ("", "<article><time datetime='2031-03-04'>4 March</time></article>", "published", "2031-03-04"),
        # the date of the page's head, or of another story
        ("", "<time datetime='2031-03-04'>4 March</time>", "published", None),
        # an address is no date
        ('<link rel="canonical" href="https://herald.example/2031/03/04/wall">', "", "published", None),
        ("<meta name='copyright' content='2031'>", "<p>Copyright 2031</p>", "published", None),
        ('<link rel="canonical" href="https://herald.example/wall">', "", "url", "https://herald.example/wall"),
        ('<link rel="canonical" href="javascript:alert(1)">', "", "url", None),
        (json_ld(mainEntityOfPage={"@id": "https://herald.example/wall"}), "", "url", "https://herald.example/wall"),
        ("<!-- saved from url=(0027)https://herald.example/wall -->", "", "url", "https://herald.example/wall"),
        ('<script type="application/ld+json">{"broken": </script>', "", "title", None),
        ('<script type="application/ld+json">' + "[" * 5000 + "</script>", "", "title", None),
        (
            '<script type="application/ld+json">' + json.dumps({"@type": "ItemList", "itemListElement": [{"@type": "Article", "headline": "B"}]})
            + "</script>",
            "",
            "title",
            None,
        ),
        (
            f'<script type="application/ld+json">{json.dumps({"@graph": [PUBLISHER, {"@type": "Article", "publisher": {"@id": "#p"}}]})}</script>',
            "",
            "outlet",
            "The Herald",
        ),
    ],
)  # fmt: skip
def test_details_come_from_what_the_page_declares(
    head: str, body: str, detail: str, value: object
) -> None:
    assert getattr(read(page(head, body)), detail) == value


def test_a_heavy_page_is_slimmed_before_it_is_measured() -> None:
    picture = "data:image/png;base64," + "iVBORw0KGgo" * 400_000
    article = read(
        page(
            f"<style>{'a{}' * 100_000}</style>",
            f"<img src='{picture}'><svg>{'<path/>' * 100_000}</svg>",
        )
    )
    assert article.text.strip().split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 100_000,
        "<script>" * 100_000,
        "<meta " * 100_000,
        "<!--" * 200_000,
        "&" * 900_000,
        "<p>" + "word " * 300_000,
        "<a href='" * 90_000,
    ],
)
@pytest.mark.timing
def test_a_hostile_page_ends_soon(hostile: str) -> None:
    started = time.process_time()
    with contextlib.suppress(SourceError):
        read(f"<html><body>{hostile}")
    assert time.process_time() - started < 10


def test_nothing_is_written_to_the_log(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    read(LAYOUTS["article"])
    assert logging.lastResort is not None
    assert capsys.readouterr() == ("", "")


def test_characters_that_no_tree_can_hold_are_left_out() -> None:
    lines = (
        "The wall\x0b is\x1f safe\ufffe,&#0; the&#xD800; mayor&#x110000; said&#8217;s it.",
        *PARAGRAPHS,
    )
    noisy = "".join(f"<p>{line}</p>" for line in lines)
    assert read(f"<html>\x1f<article>{noisy}</article>").text.startswith(
        "The wall is safe, the mayor said’s it."
    )
