"""Some forms spell characters in UTF-16, half by half: no reader hands on a half, which no file can
hold."""

from __future__ import annotations

import base64
import json

import msgspec
import pytest

from briefgen.model import Article
from briefgen.sources import read_articles, read_guarded
from briefgen.sources.text.decoding import whole_characters, without_halves

from .forms.test_epub import chapter, epub_of
from .forms.test_office import docx_of, odt_of, odt_paragraphs, rtf_of
from .forms.test_pdf import column, pdf_of

STORY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall {} by a metre, and the mayor"
    " said that nobody would be asked to pay."
)
EMOJI = "\U0001f600"
HALVES = ("\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db\ude00")
"""Halves that make no whole."""


def escaped(text: str) -> str:
    """Spell a text as JSON, YAML and scripts do: half by half."""
    return json.dumps(text)[1:-1]


def numbered(text: str) -> str:
    """Spell a text as careless web pages do: each half as a number."""
    units = text.encode("utf-16-be", "surrogatepass")
    return "".join(f"&#{int.from_bytes(units[i : i + 2])};" for i in range(0, len(units), 2))


def in_rtf(text: str) -> str:
    units = text.encode("utf-16-be", "surrogatepass")
    return "".join(
        f"\\u{int.from_bytes(units[i : i + 2], signed=True)}?" for i in range(0, len(units), 2)
    )


def page(sign: str, head: str = "") -> str:
    return (
        "<html><head><title>Wall"
        f" {sign}</title>{head}</head><body><article><p>{STORY.format(sign)}</p></article></body></html>"
    )


def linked(sign: str) -> str:
    return (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{sign}",'
        f' "author": "{sign}"}}</script>'
    )


def item(sign: str) -> str:
    return (
        "<rss"
        f" version='2.0'><channel><item><title>{sign}</title><description>{STORY.format(sign)}</description></item></channel></rss>"
    )


def letter(sign: str) -> bytes:
    wide = base64.b64encode(STORY.format(sign).encode("utf-16", "surrogatepass")).decode()
    head = (
        f"From: a@b.example\nMessage-ID: <x>\nSubject: =?utf-16?b?{wide[:80]}?=\nContent-Type:"
        " text/plain; charset=utf-16\n"
    )
    return f"{head}Content-Transfer-Encoding: base64\n\n{wide}\n".encode()


def files_with(sign: str) -> dict[str, tuple[str, bytes]]:
    """Return a file of every form that can spell it, with a sign in its text and in what it says of
    itself."""
    said = escaped(sign)
    return {
        "text": ("a.txt", STORY.format(sign).encode("utf-16", "surrogatepass")),
        "damaged text": ("a.txt", (STORY.format(sign) * 3).encode("utf-8", "surrogatepass")),
        "markdown": (
            "a.md",
            f'---\ntitle: "{said}"\nsource: "{said}"\nauthor: "{said}"\nurl:'
            f' "{said}"\n---\n{STORY.format(EMOJI)}'.encode(),
        ),
        "JSON": (
            "a.json",
            json.dumps(
                dict.fromkeys(("title", "author", "url", "outlet"), sign)
                | {"text": STORY.format(sign)}
            ).encode(),
        ),
        "JSON of pages": (
            "a.json",
            json.dumps({"title": sign, "text": f"<p>{STORY.format(sign)}</p>"}).encode(),
        ),
        "ninjs": (
            "a.json",
            json.dumps(
                {"uri": "x", "headline": sign, "byline": sign, "body_text": STORY.format(sign)}
            ).encode(),
        ),
        "CSV": (
            "a.csv",
            f'title,text\n{sign},"{STORY.format(sign)} {STORY * 2}"\n'.encode(
                "utf-16", "surrogatepass"
            ),
        ),
        "web page": ("a.html", page(numbered(sign)).encode()),
        "web page in UTF-16": ("a.html", page(sign).encode("utf-16", "surrogatepass")),
        "JSON-LD": ("a.html", page(EMOJI, linked(said)).encode()),
        "RTF": (
            "a.rtf",
            rtf_of((STORY,), head="{\\info{\\title {}}}").replace(b"{}", in_rtf(sign).encode()),
        ),
        "feed": ("a.xml", item(numbered(numbered(sign).replace("&", "&amp;"))).encode()),
        "feed in UTF-16": ("a.xml", item(sign).encode("utf-16", "surrogatepass")),
        "e-mail": ("a.eml", letter(sign)),
        "PDF": (
            "a.pdf",
            pdf_of(
                [column((STORY.format(""),))],
                title=sign.encode("utf-16", "surrogatepass").decode("latin-1"),
            ),
        ),
    }


SPELLED = tuple(files_with(EMOJI))


def strings_of(article: Article) -> list[str]:
    return [value for value in msgspec.structs.astuple(article) if isinstance(value, str)] + list(
        article.authors
    )


@pytest.mark.parametrize("sign", HALVES)
@pytest.mark.parametrize("form", SPELLED)
def test_what_is_read_can_be_written(form: str, sign: str) -> None:
    name, data = files_with(sign)[form]
    (article,) = read_guarded(data, path=name)
    assert isinstance(article, Article), article
    assert [value for value in strings_of(article) if without_halves(value) != value] == []
    assert (article,) == read_articles(data, path=name)


@pytest.mark.parametrize(
    "form",
    [
        "text",
        "markdown",
        "JSON",
        "JSON of pages",
        "ninjs",
        "CSV",
        "web page in UTF-16",
        "RTF",
        "e-mail",
    ],
)
def test_both_halves_make_a_character(form: str) -> None:
    name, data = files_with(EMOJI)[form]
    (article,) = read_articles(data, path=name)
    assert isinstance(article, Article), article
    assert f"wall {EMOJI} by" in article.text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("wall \ud83d\ude00 rises", "wall \U0001f600 rises"),
        ("\ud83d", "\ufffd"),
        ("\ude00\ud83d\ude00\ud83dx", "\ufffd\U0001f600\ufffdx"),
        ("wall é", "wall é"),
    ],
)
def test_halves_are_joined_or_marked_as_damage(text: str, whole: str) -> None:
    assert whole_characters(text) == whole


def test_offsets_stay_where_halves_are_marked() -> None:
    assert without_halves("a\ud83d\ude00b") == "a\ufffd\ufffdb"


def test_office_documents_and_books_cannot_spell_a_half() -> None:
    """XML has no place for one: what spells it all the same is damaged, and what does not is
    read."""
    for name, data in (
        ("a.docx", docx_of((STORY,))),
        ("a.odt", odt_of(*odt_paragraphs((STORY,)))),
        ("a.epub", epub_of(chapter(STORY))),
    ):
        (article,) = read_articles(data, path=name)
        assert isinstance(article, Article)
