"""The content of an entry is read however often it was escaped, and a text stays a text."""

# ruff: noqa: E501 (a table reads better on one line)

from __future__ import annotations

from html import escape

import pytest

from briefgen.model import Article
from briefgen.sources import read_articles

MARKUP = (
    "<p>The plan is late, the mayor said.</p><p>“It is 5 &lt; 6,” she said of wall &amp; pier.</p>"
)
TEXT = "The plan is late, the mayor said.\n\n“It is 5 < 6,” she said of wall & pier.\n"


def read(entry: str, frame: str = "<rss version='2.0'><channel><item>{}</item></channel></rss>") -> str:  # fmt: skip
    (article,) = read_articles(f"<?xml version='1.0'?>{frame.format(entry)}".encode(), path="a.xml")
    assert isinstance(article, Article)
    return article.text


ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Plan</title>{}</entry></feed>"


@pytest.mark.parametrize(
    "description",
    [
        escape(MARKUP),
        escape(escape(MARKUP)),
        escape(escape(escape(MARKUP))),
        f"<![CDATA[{MARKUP}]]>",
        f"<![CDATA[{escape(MARKUP)}]]>",
        escape(f"<![CDATA[{MARKUP}]]>"),
        escape(escape(f"<![CDATA[{MARKUP}]]>")),
    ],
)
def test_escaped_markup_is_read(description: str) -> None:
    assert read(f"<description>{description}</description>") == TEXT


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("The rate was &amp;lt; 5 per cent, and &amp;gt; 3.", "The rate was < 5 per cent, and > 3.\n"),
        ("The rate was 4 &lt; 5 and 6 &gt; 3.", "The rate was 4 < 5 and 6 > 3.\n"),
        ("The tag &amp;lt;p&amp;gt; is what a page writes.", "The tag <p> is what a page writes.\n"),
        (escape("So it<b>s</b> said.<br><br>And <i>so</i> it is."), "So its said.\n\nAnd so it is.\n"),
        (escape("<![CDATA[The plan is late, she said.]]>"), "The plan is late, she said.\n"),
    ],
)  # fmt: skip
def test_no_word_is_lost_with_the_signs(description: str, text: str) -> None:
    assert read(f"<description>{description}</description>") == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f"<content type='html'>{escape(MARKUP)}</content>", TEXT),
        (f"<content type='text/html'>{escape(MARKUP)}</content>", TEXT),
        (
            f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{MARKUP}</div></content>",
            TEXT,
        ),
        ("<content type='text'>It is 5 &lt; 6.\n\nAnd 7 &gt; 6.</content>", "It is 5 < 6.\n\nAnd 7 > 6.\n"),
        ("<content type='text'>The sign &lt;b&gt; makes it bold.</content>", "The sign <b> makes it bold.\n"),
        (f"<summary>Short.</summary><content type='html'>{escape(MARKUP)}</content>", TEXT),
    ],
)  # fmt: skip
def test_the_content_types_of_atom(content: str, text: str) -> None:
    assert read(content, ATOM) == text
