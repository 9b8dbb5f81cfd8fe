"""A book gives the documents of its spine in their order; one that is encrypted says so."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefgen.errors import SourceError
from briefgen.findings import find_all
from briefgen.language.pipeline import read as parse
from briefgen.model import Article
from briefgen.sources import read_article

BODY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, it announced.",
    (
        "“Nobody will be asked to pay twice,” said Helen Garrick, the mayor, at the café by the"
        " harbour."
    ),
    (
        "The vote of the full council is due in March. Whether the government’s grant will have"
        " come by then is not known."
    ),
)
TEXT = "\n\n".join(BODY) + "\n"
CONTAINER = (
    "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile"
    " full-path='{}'/></rootfiles></container>"
)
METADATA = (
    "<dc:title>Wall to rise</dc:title><dc:creator>Ann Lee</dc:creator><dc:creator>Tom"
    " Fry</dc:creator>"
    "<dc:publisher>Estuary Press</dc:publisher><dc:date"
    " opf:event='modification'>2032-01-01</dc:date>"
    "<dc:date>2031-03-04</dc:date><dc:language>en-GB</dc:language>"
)
LOCK = (
    "<encryption><EncryptedData><CipherData><CipherReference"
    " URI='{}'/></CipherData></EncryptedData></encryption>"
)


def chapter(*lines: str, head: str = "") -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{head}<html'
        ' xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
        f"<body>{paragraphs}</body></html>"
    )


def epub_of(
    *documents: str,
    metadata: str = METADATA,
    package: str = "OEBPS/content.opf",
    folder: str = "OEBPS/",
    items: str = "",
    order: str = "",
    named: bool = True,
    **parts: str | bytes,
) -> bytes:
    """Write a book; further parts are named with __ for a slash, _DASH_ for a hyphen and _DOT_ for
    a full stop."""
    documents = documents or (chapter(*BODY),)
    listed = "".join(
        f"<item id='c{i}' href='c%20{i}.xhtml' media-type='application/xhtml+xml'/>"
        for i in range(len(documents))
    )
    spine = "".join(f"<itemref idref='c{i}'/>" for i in range(len(documents)))
    opf = (
        "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/'"
        " xmlns:opf='http://www.idpf.org/2007/opf'>"
        f"<metadata>{metadata}</metadata><manifest>{listed}{items}</manifest><spine>{order}{spine}</spine></package>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        if named:
            archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", CONTAINER.format(package))
        archive.writestr(package, opf)
        for i, document in enumerate(documents):
            archive.writestr(f"{folder}c {i}.xhtml", document)
        for name, content in parts.items():
            path = name.replace("_DASH_", "-").replace("__", "/").replace("_DOT_", ".")
            archive.writestr(path, content)
    return file.getvalue()


def read(data: bytes, path: str = "a.epub") -> Article:
    return read_article(data, path=path, id="S1")


NAV = "<item id='n' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>"
COVER = "<item id='p' href='cover.jpg' media-type='image/jpeg'/>"
DOCTYPE = (
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN"'
    ' "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
)


@pytest.mark.parametrize(
    "data",
    [
        epub_of(),
        epub_of(chapter(BODY[0]), chapter(), chapter(*BODY[1:])),
        epub_of(package="content.opf", folder=""),
        epub_of(named=False),
        epub_of(
            items=NAV + COVER,
            order="<itemref idref='n'/><itemref idref='p'/>",
            OEBPS__nav_DOT_xhtml=chapter("Contents"),
        ),
        epub_of(chapter(*BODY, head=DOCTYPE).replace("café", "caf&eacute;")),
        epub_of(chapter(*(f"<span>{line[:9]}</span><!-- -->{line[9:]}" for line in BODY))),
        epub_of(
            chapter(*BODY).replace(
                "</body>", "<table><tr><td>£61m</td></tr></table><img src='a.png'/></body>"
            )
        ),
        epub_of(f"<html><body><div>{'<br/><br/>'.join(BODY)}</div></body></html>"),
        epub_of(META_DASH_INF__encryption_DOT_xml=LOCK.format("OEBPS/fonts/a.otf")),
    ],
)
@pytest.mark.parametrize("path", ["a.epub", "a.txt", "-"])
def test_a_book_is_one_article(data: bytes, path: str) -> None:
    article = read(data, path)
    assert (article.text, article.form, article.title, article.authors) == (
        TEXT,
        "EPUB",
        "Wall to rise",
        ("Ann Lee", "Tom Fry"),
    )
    assert (article.published, article.outlet, article.language) == (
        "2031-03-04",
        "Estuary Press",
        "en",
    )


def test_headings_and_items_are_paragraphs() -> None:
    body = (
        f"<h1>The <i>wall</i></h1><p>{BODY[0]}</p><ul><li>The pier<ul><li>of"
        " wood</li></ul></li></ul>"
    )
    assert (
        read(epub_of(f"<html><body>{body}</body></html>")).text
        == f"The wall\n\n{BODY[0]}\n\nThe pier\n\nof wood\n"
    )


def test_what_is_not_said_is_none() -> None:
    article = read(epub_of(metadata="<dc:date>2031</dc:date><dc:language>x-elvish</dc:language>"))
    assert (
        article.title,
        article.authors,
        article.published,
        article.outlet,
        article.language,
    ) == (None, (), None, None, "en")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (epub_of(META_DASH_INF__encryption_DOT_xml=LOCK.format("OEBPS/c%200.xhtml")), "E129"),
        (epub_of()[:400], "E117"),
        (epub_of(package="a.opf").replace(b"a.opf", b"b.opf"), "E117"),
        (epub_of(metadata="<dc:title>"), "E117"),
        (epub_of(chapter()), "E102"),
        (epub_of(chapter("wall " * 250_000)), "E106"),
        (epub_of(OEBPS__a_DOT_png=bytes(101_000_000)), "E106"),
        (epub_of() + bytes(25_000_000), "E106"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(data)
    assert caught.value.code == code


def test_every_finding_stands_in_the_text() -> None:
    article = read(epub_of())
    findings = find_all(parse(article))
    assert "Nobody will be asked to pay twice" in [quote.text for quote in findings.quotes]
    assert [article.passage(quote.span) for quote in findings.quotes] == [
        quote.text for quote in findings.quotes
    ]
