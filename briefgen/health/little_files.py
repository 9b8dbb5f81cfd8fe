"""A tiny article in every form that is read, made without the libraries that read it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefgen.model import Form

TITLE = "Wall to rise at Marlow Bay"
SENTENCE = "The council voted on Tuesday to raise the sea wall by a metre."
"""What must come back out of each."""
_REST = (
    "“Nobody will be asked to pay twice,” said Helen Garrick, the mayor. The vote of the full"
    " council is due in March."
)
_BODY = (SENTENCE, _REST)
_TEXT = "\n\n".join(_BODY) + "\n"
_MARKUP = "".join(f"<p>{paragraph}</p>" for paragraph in _BODY)
_PAGE = (
    f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{TITLE}</title></head>"
    f"<body><article><h1>{TITLE}</h1>{_MARKUP}</article></body></html>"
)
_DAY = "2031-03-04"
_LETTER = (
    f"From: Ann Lee <ann@marlow.example>\nTo: desk@herald.example\nSubject: {TITLE}\nDate: Tue, 4"
    " Mar 2031 10:00:00 +0000\nMessage-ID: <1@marlow.example>\nMIME-Version: 1.0\nContent-Type:"
    " text/{}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{}\n"
)
_SAVED = (
    "From: <Saved by Browser>\nSnapshot-Content-Location: https://herald.example/wall\nSubject:"
    f" {TITLE}\nDate: Tue, 4 Mar 2031 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type:"
    ' multipart/related; type="text/html"; boundary="----b"\n\n------b\nContent-Type: text/html;'
    f" charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{_PAGE}\n------b--\n"
)
_RSS = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>The'
    f" Herald</title><item><title>{TITLE}</title>"
    f"<description><![CDATA[{_MARKUP}]]></description></item></channel></rss>"
)
_ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>The'
    f' Herald</title><entry><title>{TITLE}</title><content type="xhtml"><div'
    f' xmlns="http://www.w3.org/1999/xhtml">{_MARKUP}</div></content></entry></feed>'
)
_NITF = f"<nitf><body><body.head><hedline><hl1>{TITLE}</hl1></hedline></body.head><body.content>{_MARKUP}</body.content></body></nitf>"
_NEWSML = (
    "<newsItem"
    f' xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML>'
    "<html"
    f' xmlns="http://www.w3.org/1999/xhtml"><body>{_MARKUP}</body></html></inlineXML></contentSet></newsItem>'
)
_TALK = (
    f"HELEN GARRICK: {SENTENCE}\n\nTOM FRY: Why?\n\nHELEN GARRICK: It was too low.\n\nTOM FRY: It"
    " is what the council agreed.\n"
)


class LittleFile(NamedTuple):
    """One file, and what it must be read as."""

    reader: str
    """What the reader is called in the report; several may read one form."""
    form: Form
    name: str
    data: bytes
    libraries: tuple[str, ...] = ()
    """The packages that read it."""


def little_files() -> Iterator[LittleFile]:
    """Give a file of each form, in the order in which the forms are told apart."""
    page, record = (
        ("trafilatura", "lxml", "lxml-html-clean"),
        {"title": TITLE, "date": _DAY, "text": _TEXT},
    )
    yield LittleFile("text", "text", "a.txt", _TEXT.encode())
    yield LittleFile(
        "Markdown", "markdown", "a.md", f"---\ntitle: {TITLE}\n---\n{_TEXT}".encode(), ("pyyaml",)
    )
    yield LittleFile("web page", "web page", "a.html", _PAGE.encode(), page)
    yield LittleFile("MHTML", "web page", "a.mhtml", _SAVED.encode(), page)
    yield LittleFile("e-mail", "e-mail", "a.eml", _LETTER.format("plain", _TEXT).encode())
    yield LittleFile(
        "e-mail in HTML", "e-mail", "a.eml", _LETTER.format("html", _PAGE).encode(), page
    )
    yield LittleFile(
        "mailbox",
        "e-mail",
        "a.mbox",
        f"From a@b Tue Mar  4 10:00:00 2031\n{_LETTER.format('plain', _TEXT)}\n".encode(),
    )
    yield LittleFile("PDF", "PDF", "a.pdf", _pdf(), ("pypdfium2",))
    yield LittleFile("Word", "Word", "a.docx", _docx(), ("python-docx", "lxml"))
    yield LittleFile("OpenDocument", "OpenDocument", "a.odt", _odt(), ("lxml",))
    yield LittleFile("RTF", "RTF", "a.rtf", _rtf(), ("striprtf",))
    yield LittleFile("EPUB", "EPUB", "a.epub", _epub(), ("lxml",))
    yield LittleFile(
        "CSV", "CSV", "a.csv", f'title,date,text\n"{TITLE}",{_DAY},"{_TEXT}"\n'.encode()
    )
    yield LittleFile("JSON", "JSON", "a.json", json.dumps([record]).encode())
    yield LittleFile("JSON Lines", "JSON", "a.jsonl", json.dumps(record).encode() + b"\n")
    yield LittleFile("RSS", "feed", "a.rss", _RSS.encode(), ("feedparser", *page))
    yield LittleFile("Atom", "feed", "a.atom", _ATOM.encode(), ("feedparser", *page))
    yield LittleFile("NITF", "NITF", "a.xml", _NITF.encode(), ("lxml",))
    yield LittleFile("NewsML-G2", "NewsML-G2", "a.xml", _NEWSML.encode(), ("lxml",))
    yield LittleFile(
        "ninjs",
        "ninjs",
        "a.json",
        json.dumps({"uri": "urn:1", "headline": TITLE, "body_text": _TEXT}).encode(),
    )
    yield LittleFile(
        "wire copy",
        "wire copy",
        "a.txt",
        f"MARLOW-WALL/COUNCIL (UPDATE 1)\n\n{_TEXT}\nENDS\n".encode(),
    )
    yield LittleFile("transcript", "transcript", "a.txt", _TALK.encode())


def _pdf() -> bytes:
    stream = "\n".join(
        f"BT /F1 10 Tf 60 {top} Td ({line}) Tj ET"
        for top, line in ((740, SENTENCE), (700, "The vote of the full council is due in March."))
    )
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <<"
            " /Font << /F1 3 0 R >> >> >>"
        ),
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    )
    data, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    return (
        f"{data}{head}{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R"
        f" >>\nstartxref\n{len(data)}\n%%EOF\n".encode("ascii")
    )


def _docx() -> bytes:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package, office = (
        "http://schemas.openxmlformats.org/package/2006",
        "http://schemas.openxmlformats.org/officeDocument/2006",
    )
    paragraphs = "".join(f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in _BODY)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return _archive(
        ("[Content_Types].xml",
         f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
         f'<Override PartName="/word/styles.xml" ContentType="{kind}.styles+xml"/></Types>'),
        ("_rels/.rels",
         f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/relationships/officeDocument"'
         ' Target="word/document.xml"/></Relationships>'),
        ("word/_rels/document.xml.rels",
         f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/relationships/styles"'
         ' Target="styles.xml"/></Relationships>'),
        ("word/styles.xml", f'<w:styles xmlns:w="{word}"/>'),
        ("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{paragraphs}</w:body></w:document>'),
    )  # fmt: skip


def _odt() -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    paragraphs = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in _BODY)
    return _archive(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml",
         f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0"><office:body><office:text>{paragraphs}'
         "</office:text></office:body></office:document-content>"),
        ("META-INF/manifest.xml", f'<manifest xmlns="{names}:manifest:1.0"/>'),
    )  # fmt: skip


def _rtf() -> bytes:
    lines = "".join(f"{paragraph}\\par\n" for paragraph in _BODY)
    coded = "".join(
        character if character < "\x80" else f"\\u{ord(character)}?" for character in lines
    )
    return f"{{\\rtf1\\ansi{{\\fonttbl{{\\f0 Times;}}}}\\f0 {coded}}}".encode("ascii")


def _epub() -> bytes:
    return _archive(
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml",
         '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="a.opf"/></rootfiles>'
         "</container>"),
        ("a.opf",
         '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
         f'<dc:title>{TITLE}</dc:title></metadata><manifest><item id="c" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
         '<spine><itemref idref="c"/></spine></package>'),
        ("a.xhtml", f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}</title></head><body>{_MARKUP}</body></html>'),
    )  # fmt: skip


def _archive(*parts: tuple[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name), content)
    return file.getvalue()
