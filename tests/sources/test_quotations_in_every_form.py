"""Sixty quotations with figures, marks and notes come back to the character from every form, and
from every manner of setting a page."""

# ruff: noqa: E501 (a form stands on one line)

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from html import escape

import docx
import pytest

from bench.paper_layouts import (
    LAYOUTS,
    NOTE,
    TITLE,
    Layout,
    marked_up,
    notes,
    paragraphs,
    pdf_of_layout,
    plain,
)
from briefgen.model import Article
from briefgen.sources import read_articles

from .forms.test_epub import epub_of
from .forms.test_office import odt_of

PARAGRAPHS = [plain(paragraph.text) for paragraph in paragraphs()]
QUOTATIONS = [plain(paragraph.quotation) for paragraph in paragraphs()]
_SMALL = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_PIECES = re.compile(r"\{(\^?)(\w+)\}")


def page(body: str) -> bytes:
    head = f"<head><meta charset=utf-8><title>{TITLE}</title></head>"
    return (
        f"<!doctype html><html lang=en>{head}<body><article>{body}</article></body></html>".encode()
    )


def raised() -> str:
    return "".join(f"<p>{marked_up(paragraph.text)}</p>" for paragraph in paragraphs())


def linked(role: str = "") -> str:
    """Return the article with links to a list of notes at its end, which lead back."""

    def mark(n: str) -> str:
        return f'<sup id="r{n}"><a href="#fn{n}" {role}>{n}</a></sup>'

    text = "".join(f"<p>{marked_up(paragraph.text, mark)}</p>" for paragraph in paragraphs())
    listed = "".join(
        f'<li id="fn{n}">{note} <a href="#r{n}">↩</a></li>' for n, note in enumerate(notes(), 1)
    )
    return f"{text}<h2>Notes</h2><ol>{listed}</ol>"


def bracketed() -> str:
    text = "".join(
        f"<p>{marked_up(paragraph.text, lambda n: f'[{n}]')}</p>" for paragraph in paragraphs()
    )
    return (
        text
        + "<h2>Notes</h2>"
        + "".join(f"<p>[{n}] {note}</p>" for n, note in enumerate(notes(), 1))
    )


def word() -> bytes:
    document = docx.Document()
    for paragraph in paragraphs():
        added = document.add_paragraph()
        for i, piece in enumerate(_PIECES.split(paragraph.text)):
            if i % 3 != 1 and piece:
                added.add_run(piece).font.superscript = i % 3 == 2
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def open_document() -> bytes:
    style = (
        '<style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="T1">'
        '<style:text-properties style:text-position="super 58%"/></style:style>'
    )
    lines = [
        "<text:p>"
        + _PIECES.sub(
            r'<text:span text:style-name="T1">\2</text:span>', escape(paragraph.text, quote=False)
        )
        + "</text:p>"
        for paragraph in paragraphs()
    ]
    return odt_of(style, *lines)


def rich_text(mark: str = r"{\super %s}") -> bytes:
    def coded(text: str) -> str:
        return "".join(sign if sign < "\x80" else f"\\u{ord(sign)}?" for sign in text)

    lines = "".join(
        coded(_PIECES.sub(lambda note: "\x01" + note[2] + "\x02", paragraph.text)) + "\\par\n"
        for paragraph in paragraphs()
    )
    lines = re.sub("\x01(\\w+)\x02", lambda note: mark % note[1], lines)
    return f"{{\\rtf1\\ansi {lines}}}".encode("ascii")


def book() -> bytes:
    linked_page = linked('epub:type="noteref"')
    document = f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="x"><body>{linked_page}</body></html>'
    return epub_of(document, metadata="")


def text(mark: Callable[[str], str], after: str = "") -> bytes:
    lines = [
        NOTE.sub(
            lambda note: mark(note[1]),
            re.sub(r"\{\^(\w+)\}", lambda power: power[1].translate(_SMALL), paragraph.text),
        )
        for paragraph in paragraphs()
    ]
    return ("\n\n".join(lines) + "\n" + after).encode()


def small(n: str) -> str:
    return n.translate(_SMALL)


NUMBERED = "\nNotes\n\n" + "".join(f"{n}. {note}\n" for n, note in enumerate(notes(), 1))
DEFINED = "\n## Notes\n\n" + "".join(f"[^{n}]: {note}\n" for n, note in enumerate(notes(), 1))
FEED = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title>'
    f"<item><title>{TITLE}</title><content:encoded>{escape(raised())}</content:encoded></item></channel></rss>"
)
MAIL = b"From: Ada <a@port.example>\nMessage-ID: <1@port.example>\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
FORMS = (
    ("web page, raised", "a.html", page(raised())),
    ("web page, links to notes", "a.html", page(linked())),
    ("web page, in brackets", "a.html", page(bracketed())),
    ("web page, raised by style", "a.html", page(raised().replace("<sup>", '<span style="vertical-align: super">').replace("</sup>", "</span>"))),
    ("web page, signs of the text", "a.html", page("".join(f"<p>{escape(line, quote=False)}</p>" for line in text(small).decode().strip().split("\n\n")))),
    ("Word", "a.docx", word()),
    ("OpenDocument", "a.odt", open_document()),
    ("RTF", "a.rtf", rich_text()),
    ("RTF, raised by points", "a.rtf", rich_text(r"{\fs14\up6 %s}")),
    ("EPUB", "a.epub", book()),
    ("Markdown, notes", "a.md", text(lambda n: f"[^{n}]", DEFINED)),
    ("Markdown, tags", "a.md", text(lambda n: f"<sup>{n}</sup>")),
    ("Markdown, carets", "a.md", text(lambda n: f"^{n}^")),
    ("text, signs of the text", "a.txt", text(small)),
    ("text, in brackets", "a.txt", text(lambda n: f"[{n}]", NUMBERED)),
    ("feed", "a.xml", FEED.encode()),
    ("e-mail", "a.eml", MAIL + page(raised())),
    ("JSON", "a.jsonl", json.dumps({"title": TITLE, "text": raised()}).encode()),
)  # fmt: skip


def words_of(article: Article) -> str:
    """Return what a reader is shown of an article."""
    return article.words(article.body or article.span(0, len(article.text)))


def read(data: bytes, name: str) -> Article:
    (article,) = read_articles(data, path=name)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("name", "data"), [row[1:] for row in FORMS], ids=[row[0] for row in FORMS]
)
def test_each_quotation_comes_back_from_each_form(name: str, data: bytes) -> None:
    words = words_of(read(data, name))
    assert [quotation for quotation in QUOTATIONS if quotation not in words] == []
    assert "Minutes of the inquiry" not in words


@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.name for layout in LAYOUTS])
def test_each_paragraph_comes_back_from_each_layout(layout: Layout) -> None:
    article = read(pdf_of_layout(layout), "a.pdf")
    found = article.text.strip().split("\n\n")
    assert [paragraph for paragraph in PARAGRAPHS if paragraph not in found] == []
    assert article.title == TITLE
    assert article.doubts == ()
    assert "Minutes of the inquiry" not in article.text


def test_there_are_sixty_quotations_and_twelve_layouts_or_more() -> None:
    assert len(set(QUOTATIONS)) == 60
    assert len(LAYOUTS) >= 12
    assert sum(len(NOTE.findall(paragraph.text)) for paragraph in paragraphs()) >= 30
