"""Files of every form, the hostile ones among them, each with exactly what is read out of it, or
the error it is.

A file that is read gives the same three paragraphs in every form; what differs is said beside it.
"""

# ruff: noqa: E501 (a file and what it gives stand on one line)

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from .forms.test_epub import LOCK, chapter, epub_of
from .forms.test_mail import mail, nested
from .forms.test_office import BOMB, LOCKED, docx_of, odt_of, odt_paragraphs, rtf_of, with_part
from .forms.test_pdf import Piece, column, pdf_of

TITLE = "Wall to rise at Marlow Bay"
DAY = "2031-03-04"
BODY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, it announced.",
    "“Nobody will be asked to pay twice,” said Helen Garrick, the mayor, at the café by the harbour.",
    "The vote of the full council is due in March. Whether the government’s grant will have come by then is not known.",
)
PLAIN = "\n\n".join(BODY)
TEXT = PLAIN + "\n"
MARKUP = "".join(f"<p>{line}</p>" for line in BODY)
SHORT = {"title": None, "published": None}
"""What a form says that has no place for a title and a date."""


class File(NamedTuple):
    form: str
    name: str
    data: bytes | Callable[[], bytes]
    gives: dict[str, Any] | str = {}  # noqa: RUF012 (never changed)
    """What differs from the story of above, its title and its day; or the code of the error."""


def page(body: str = MARKUP, *, head: str = "", charset: str = "utf-8") -> bytes:
    declared = "<meta property='article:published_time' content='2031-03-04T10:00:00Z'>"
    return f"<!DOCTYPE html><html><head><title>{TITLE}</title>{declared}{head}</head><body><article><h1>{TITLE}</h1>{body}</article></body></html>".encode(
        charset
    )


HEADED = f"{TITLE}\n\nMARLOW BAY, March 4, 2031 (Estuary Press) - {PLAIN}\n"
FRONT = f"---\ntitle: {TITLE}\ndate: 2031-03-04\n---\n"
DOCUMENT = (TITLE, "4 March 2031", *BODY)
LINES = "4 March 2031\n\n" + TEXT
WIRE = f"MARLOW-WALL/COUNCIL (UPDATE 1)\n\n{HEADED}\nENDS\n"
TALK = "HELEN GARRICK: We will raise the wall.\n\nTOMAS ADEYEMI: Nobody will pay for it twice.\n\nHELEN GARRICK: I said so in March.\n\nTOMAS ADEYEMI: It is what the council agreed.\n"


def record(**said: object) -> dict[str, object]:
    return {"title": TITLE, "date": DAY, "text": PLAIN, **said}


def rows(*records: dict[str, object], delimiter: str = ",") -> bytes:
    def cell(value: object) -> str:
        return '"' + str(value).replace('"', '""') + '"'

    names = list(records[0])
    lines: list[list[object]] = [[*names], *([one[name] for name in names] for one in records)]
    return "\n".join(delimiter.join(map(cell, line)) for line in lines).encode() + b"\n"


def jsonl(*records: dict[str, object]) -> bytes:
    return b"".join(json.dumps(one).encode() + b"\n" for one in records)


def feed(entry: str, head: str = "") -> bytes:
    return f'<?xml version="1.0"?>{head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Herald</title>{entry}</channel></rss>'.encode()


def item(body: str) -> str:
    return (
        f"<item><title>{TITLE}</title><pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate>{body}</item>"
    )


FULL = f"<content:encoded><![CDATA[{MARKUP}]]></content:encoded>"
ATOM = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Herald</title><entry><title>{TITLE}</title><published>2031-03-04T10:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{MARKUP}</div></content></entry></feed>'.encode()


def nitf(body: str = MARKUP, head: str = "") -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>{head}<nitf><head><docdata><date.issue norm="20310304T100000Z"/></docdata></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline><distributor>Estuary Press</distributor></body.head><body.content>{body}</body.content></body></nitf>'.encode()


def newsml(
    content: str = f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{MARKUP}</body></html></inlineXML>',
    head: str = "",
) -> bytes:
    return f'{head}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><contentCreated>2031-03-04T10:00:00Z</contentCreated><headline>{TITLE}</headline></contentMeta><contentSet>{content}</contentSet></newsItem>'.encode()


def ninjs(**said: object) -> bytes:
    return json.dumps(
        {
            "uri": "urn:estuary:1",
            "headline": TITLE,
            "firstcreated": "2031-03-04T10:00:00Z",
            "body_text": PLAIN,
            **said,
        }
    ).encode()


def letter(body: str = TEXT, **more: str) -> bytes:
    return mail(body, Subject=TITLE, **more).as_bytes()


def alternative(plain: str, html: str) -> bytes:
    message = mail(plain, Subject=TITLE)
    message.add_alternative(html, subtype="html")
    return message.as_bytes()


def mhtml(part: bytes = page(), encoding: str = "8bit") -> bytes:
    head = f"From: <Saved by Browser>\nSnapshot-Content-Location: https://herald.example/wall\nSubject: {TITLE}\nDate: Tue, 4 Mar 2031 10:00:00 -0000\nMIME-Version: 1.0\n"
    return (
        (head + 'Content-Type: multipart/related; type="text/html"; boundary="----b"\n\n').encode()
        + b"------b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: "
        + encoding.encode()
        + b"\n\n"
        + part
        + b"\n------b--\n"
    )


def mailbox(*letters: bytes) -> bytes:
    return b"".join(
        b"From press@marlow.example Tue Mar  4 10:12:00 2031\n" + one.rstrip(b"\n") + b"\n\n"
        for one in letters
    )


def printed(*more: Piece, body: tuple[str, ...] = BODY, **details: str) -> bytes:
    return pdf_of(
        [
            [
                (60.0, 780.0, 20.0, TITLE),
                (60.0, 760.0, 10.0, "4 March 2031"),
                *column(body, top=730),
                *more,
            ]
        ],
        **details,
    )


ODT_DATE = odt_paragraphs(("4 March 2031",))[0]
ODT_TITLE = f'<text:h text:outline-level="1">{TITLE}</text:h>'
DEEP = b"[" * 100_000
LARGE = 50_000_000
UTF = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac-roman")
PUBLISHED = {"text": LINES}
LOCKED_PDF = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >> /ID [<01><01>]"

FILES = (
    *(File("text", "a.txt", HEADED.encode(code), {"text": HEADED, "outlet": "Estuary Press"}) for code in ("utf-8", *UTF)),
    # wrong extension
    File("text", "a.html", HEADED.encode(), {"text": HEADED, "outlet": "Estuary Press"}),
    File("text", "a.txt", HEADED.replace("\n", "\r\n").encode(), {"text": HEADED, "outlet": "Estuary Press"}),
    # cut off
    File("text", "a.txt", HEADED.encode()[:-30], {"text": HEADED[:-30], "outlet": "Estuary Press"}),
    File("text", "a.txt", b"", "E102"),
    File("text", "a.txt", HEADED.encode() + b"\0", "E103"),
    File("text", "a.txt", lambda: HEADED.encode() + b"a" * LARGE, "E106"),
    File("text", "a.txt", b"\xff\xfe" + b"\x00\xd8" * 400, "E108"),
    File("markdown", "a.md", f"{FRONT}{TEXT}".encode(), {"text": FRONT + TEXT}),
    File("markdown", "a.txt", f"{FRONT}{TEXT}".encode("utf-16"), {"text": FRONT + TEXT}),
    File("markdown", "a.md", f"# {TITLE}\n\n{TEXT}".encode(), {"text": f"# {TITLE}\n\n{TEXT}", "published": None}),
    File("markdown", "a.markdown", f"{TITLE}\n=====\n\n{TEXT}".encode("cp1252"), {"text": f"{TITLE}\n=====\n\n{TEXT}", "published": None}),
    File("markdown", "a.md", f"{FRONT}# Another\n\n{TEXT}".encode(), {"text": f"{FRONT}# Another\n\n{TEXT}"}),
    File("markdown", "a.md", f"{FRONT}{TEXT}".replace("\n", "\r\n").encode(), {"text": FRONT + TEXT}),
    File("markdown", "a.md", b"---\ntitle: [[[\n---\n" + TEXT.encode(), "E107"),
    File("markdown", "a.md", b"---\ntitle: " + b"[" * 9000 + b"\n---\n" + TEXT.encode(), "E107"),
    # YAML's bomb
    File("markdown", "a.md", b"---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n" + TEXT.encode(), {"text": "---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n" + TEXT, **SHORT}),
    File("markdown", "a.md", lambda: FRONT.encode() + b"a" * LARGE, "E106"),
    File("web page", "a.html", page()),
    File("web page", "a.txt", page()),
    File("web page", "a.htm", page(head="<meta charset='windows-1252'>", charset="cp1252")),
    File("web page", "a.html", page(head="<meta charset='shift_jis'>")),  # wrong charset
    File("web page", "a.html", page(charset="utf-16")),
    # cut off
    File("web page", "a.html", page()[:-60], {"text": TEXT.partition(" have come")[0] + "\n"}),
    File("web page", "a.xhtml", b'<?xml version="1.0"?>' + page()),
    File("web page", "a.html", page(f"<div class='cookie-banner'>We use cookies.</div>{MARKUP}<figure><figcaption>The wall</figcaption></figure>")),
    File("web page", "a.html", page("<br><br>".join(BODY))),
    File("web page", "a.html", page("<script>let wall = '<p>x</p>'</script>"), "E109"),
    # entities of XML are none here
    File("web page", "a.html", page("<!ENTITY a 'b'>&a;&lol9;" + MARKUP), {"text": f"&a;&lol9;\n\n{TEXT}"}),
    File("web page", "a.html", lambda: page("<div>" * 100_000 + MARKUP), "E109"),
    File("web page", "a.html", lambda: page("<p>word</p>" * 400_000), "E106"),
    File("web page", "a.html", lambda: page() + b"a" * LARGE, "E106"),
    File("MHTML", "a.mhtml", mhtml(), {"url": "https://herald.example/wall"}),
    File("MHTML", "a.html", mhtml(), {"url": "https://herald.example/wall"}),
    File("MHTML", "a.mht", mhtml().replace(b"\n", b"\r\n"), {"url": "https://herald.example/wall"}),
    File("MHTML", "a.mhtml", mhtml()[:-30], {"url": "https://herald.example/wall"}),  # cut off
    # wrong charset
    File("MHTML", "a.mhtml", mhtml(page(charset="cp1252")), {"url": "https://herald.example/wall"}),
    File("MHTML", "a.mhtml", mhtml(b"<html></html>"), "E109"),
    File("MHTML", "a.mhtml", mhtml(b""), "E102"),
    File("MHTML", "a.mhtml", lambda: mhtml() + b"a" * LARGE, "E106"),
    File("e-mail", "a.eml", letter(), {"published": "2031-03-04"}),
    File("e-mail", "a.txt", letter()),
    File("e-mail", "-", letter(charset="cp1252", encoding="base64")),
    File("e-mail", "a.eml", letter(f"{TEXT}\n-- \nAnn\n")),
    File("e-mail", "a.eml", letter(f"{TEXT}\nOn Mon, 3 Mar 2031, Tom Fry wrote:\n> When?\n")),
    File("e-mail", "a.eml", alternative("View this message in your browser.", f"<html><body><article>{MARKUP}</article></body></html>")),
    File("e-mail", "a.eml", letter().replace(b"utf-8", b"x-none"), {"text": TEXT}),  # wrong charset
    File("e-mail", "a.eml", nested(5000), "E115"),
    File("e-mail", "a.eml", letter(""), "E102"),
    File("e-mail", "a.eml", lambda: letter() + b"a" * LARGE, "E106"),
    File("mailbox", "a.mbox", mailbox(letter())),
    File("mailbox", "a.txt", mailbox(letter())),
    File("mailbox", "-", mailbox(letter(encoding="base64"))),
    File("mailbox", "a.mbox", mailbox(letter()).replace(b"\n", b"\r\n")),
    File("mailbox", "a.mbox", mailbox(letter(f"{TEXT}\n-- \nAnn\n"))),
    File("mailbox", "a.mbox", mailbox(nested(5000)), "E115"),
    File("mailbox", "a.mbox", mailbox(letter("")), "E102"),
    File("mailbox", "a.mbox", lambda: mailbox(letter()) + b"a" * LARGE, "E106"),
    File("PDF", "a.pdf", printed(), PUBLISHED),
    File("PDF", "a.txt", printed(), PUBLISHED),
    File("PDF", "a.pdf", b"HTTP/1.1 200 OK\r\n\r\n" + printed(), PUBLISHED),
    File("PDF", "a.pdf", pdf_of([column(BODY)], title=TITLE), {"published": None}),
    File("PDF", "a.pdf", pdf_of([column(BODY[:1]), column(BODY[1:])], title="Microsoft Word - a.doc"), SHORT),
    File("PDF", "a.pdf", printed()[:400], "E112"),
    # mended as viewers do
    File("PDF", "a.pdf", printed().replace(b"endobj", b"endobx"), PUBLISHED),
    File("PDF", "a.pdf", printed(trailer=LOCKED_PDF), "E110"),
    File("PDF", "a.pdf", pdf_of([[], []]), "E111"),
    File("PDF", "a.pdf", pdf_of([column(BODY)] * 201), "E113"),
    File("PDF", "a.pdf", pdf_of([[(9.0, 9.0, 4.0, "wall")] * 31_000]), "E114"),
    File("PDF", "a.pdf", lambda: printed() + b"a" * LARGE, "E106"),
    File("Word", "a.docx", docx_of(DOCUMENT[1:], heading=TITLE), PUBLISHED),
    File("Word", "a.txt", docx_of(DOCUMENT[1:], title=TITLE), PUBLISHED),
    File("Word", "-", docx_of(), SHORT),
    File("Word", "a.docx", docx_of(table=("Year", "£61m")), SHORT),
    File("Word", "a.docx", docx_of()[:3000], "E117"),
    File("Word", "a.docx", with_part(docx_of(), "word/document.xml", f"{BOMB}<d>&c;</d>".encode()), "E117"),
    File("Word", "a.docx", LOCKED, "E116"),
    File("Word", "a.docx", docx_of(()), "E102"),
    # a bomb
    File("Word", "a.docx", lambda: with_part(docx_of(), "word/media/a.png", bytes(101_000_000)), "E106"),
    File("Word", "a.docx", lambda: docx_of() + bytes(LARGE), "E106"),
    File("OpenDocument", "a.odt", odt_of(ODT_TITLE, ODT_DATE, *odt_paragraphs()), PUBLISHED),
    File("OpenDocument", "a.txt", odt_of(ODT_DATE, *odt_paragraphs(), title=TITLE), PUBLISHED),
    File("OpenDocument", "-", odt_of(*odt_paragraphs()), SHORT),
    File("OpenDocument", "a.docx", odt_of(*odt_paragraphs()), SHORT),  # wrong extension
    File("OpenDocument", "a.odt", odt_of(*odt_paragraphs())[:300], "E117"),
    File("OpenDocument", "a.odt", odt_of("<text:p>&c;</text:p>", head=BOMB), "E117"),
    File("OpenDocument", "a.odt", odt_of(manifest="<m><encryption-data/></m>"), "E116"),
    File("OpenDocument", "a.odt", odt_of(), "E102"),
    File("OpenDocument", "a.odt", lambda: with_part(odt_of(*odt_paragraphs()), "Pictures/a.png", bytes(101_000_000)), "E106"),
    File("OpenDocument", "a.odt", lambda: odt_of(*odt_paragraphs()) + bytes(LARGE), "E106"),
    File("RTF", "a.rtf", rtf_of(DOCUMENT[1:], head=f"{{\\info{{\\title {TITLE}}}}}"), PUBLISHED),
    # Word writes it under this name, too
    File("RTF", "a.doc", rtf_of(DOCUMENT[1:]), {"title": None, **PUBLISHED}),
    File("RTF", "a.txt", rtf_of(coded=False), SHORT),
    File("RTF", "-", rtf_of(), SHORT),
    File("RTF", "a.rtf", rtf_of(head="{\\pict\\pngblip " + "89504e47" * 400 + "}"), SHORT),
    File("RTF", "a.rtf", rtf_of()[:200], "E117"),
    File("RTF", "a.rtf", rtf_of(()), "E102"),
    File("RTF", "a.rtf", b"{\\rtf1" + b"{" * 100_000, "E117"),
    File("RTF", "a.rtf", lambda: rtf_of() + bytes(LARGE), "E106"),
    File("EPUB", "a.epub", epub_of(metadata=f"<dc:title>{TITLE}</dc:title><dc:date>2031-03-04</dc:date>")),
    File("EPUB", "a.zip", epub_of(metadata=f"<dc:title>{TITLE}</dc:title><dc:date>2031-03-04</dc:date>")),
    File("EPUB", "a.epub", epub_of(chapter(BODY[0]), chapter(*BODY[1:]), metadata=""), SHORT),
    File("EPUB", "-", epub_of(metadata="", named=False), SHORT),
    File("EPUB", "a.epub", epub_of()[:400], "E117"),
    File("EPUB", "a.epub", epub_of(metadata="<dc:title>"), "E117"),
    File("EPUB", "a.epub", epub_of(META_DASH_INF__encryption_DOT_xml=LOCK.format("OEBPS/c%200.xhtml")), "E129"),
    File("EPUB", "a.epub", epub_of(chapter()), "E102"),
    File("EPUB", "a.epub", lambda: epub_of(OEBPS__a_DOT_png=bytes(101_000_000)), "E106"),
    File("EPUB", "a.epub", lambda: epub_of() + bytes(LARGE), "E106"),
    File("CSV", "a.csv", rows(record()), {"text": PLAIN}),
    File("CSV", "a.tsv", rows(record(), delimiter="\t"), {"text": PLAIN}),
    File("CSV", "a.txt", rows(record(), delimiter=";"), {"text": PLAIN}),
    File("CSV", "a.csv", rows(record(text=MARKUP))),
    File("CSV", "a.csv", rows({"text": PLAIN, "url": "https://herald.example/wall"}).decode().encode("utf-16"), {"text": PLAIN, "url": "https://herald.example/wall", **SHORT}),
    File("CSV", "a.csv", rows(record())[:-9], "E119"),
    File("CSV", "a.csv", b"name,price\nwall,61\n", "E118"),
    File("CSV", "a.csv", rows(record(text="")), "E102"),
    File("CSV", "a.csv", lambda: rows(record(text="wall " * 10_000_000)), "E106"),
    File("JSON", "a.jsonl", jsonl(record()), {"text": PLAIN}),
    File("JSON", "a.json", json.dumps([record()]).encode(), {"text": PLAIN}),
    File("JSON", "a.txt", json.dumps({"articles": [record()]}, indent=1).encode(), {"text": PLAIN}),
    File("JSON", "a.ndjson", jsonl(record(text=MARKUP))),
    File("JSON", "a.jsonl", jsonl(record(text=PLAIN + "\ud800\0")), {"text": PLAIN}),
    File("JSON", "a.jsonl", jsonl(record())[:-9], "E119"),
    File("JSON", "a.json", DEEP, "E119"),
    File("JSON", "a.json", b'{"name": "wall"}', "E118"),
    File("JSON", "a.jsonl", lambda: jsonl(record(text="wall " * 10_000_000)), "E106"),
    File("feed", "a.xml", feed(item(FULL)), {"outlet": "The Herald"}),
    File("feed", "a.txt", feed(item(FULL)), {"outlet": "The Herald"}),
    File("feed", "a.atom", ATOM, {"outlet": "The Herald"}),
    File("feed", "a.rss", feed(item(FULL)).decode().encode("utf-16"), {"outlet": "The Herald"}),
    File("feed", "a.rss", feed(item(f"<description>{BODY[1]}</description>")), {"text": BODY[1] + "\n", "outlet": "The Herald"}),
    File("feed", "a.rss", feed(item(FULL))[:-50], "E120"),
    File("feed", "a.rss", feed(item("<description>&c;</description>"), BOMB), "E120"),
    File("feed", "a.rss", feed("<item>" * 5000), "E120"),
    File("feed", "a.rss", feed(item("")), "E102"),
    File("feed", "a.rss", lambda: feed(item(FULL)) + b" " * LARGE, "E106"),
    File("NITF", "a.xml", nitf(), {"outlet": "Estuary Press"}),
    File("NITF", "a.nitf", nitf(head='<!DOCTYPE nitf SYSTEM "http://www.nitf.example/nitf.dtd">'), {"outlet": "Estuary Press"}),
    File("NITF", "a.txt", nitf(), {"outlet": "Estuary Press"}),
    File("NITF", "-", nitf(f"<block>{MARKUP}<media><media-caption><p>The wall</p></media-caption></media></block>"), {"outlet": "Estuary Press"}),
    File("NITF", "a.xml", nitf().decode().encode("utf-16"), {"outlet": "Estuary Press"}),
    File("NITF", "a.xml", nitf()[:-40], "E120"),
    File("NITF", "a.xml", nitf(head=BOMB), "E120"),
    File("NITF", "a.xml", nitf(""), "E102"),
    File("NITF", "a.xml", lambda: nitf() + b" " * LARGE, "E106"),
    File("NewsML-G2", "a.xml", newsml()),
    File("NewsML-G2", "a.txt", newsml()),
    File("NewsML-G2", "-", newsml(f"<inlineData contenttype='text/plain'>{TEXT}</inlineData>")),
    File("NewsML-G2", "a.xml", newsml(f"<inlineXML><nitf><body><body.content>{MARKUP}</body.content></body></nitf></inlineXML>")),
    File("NewsML-G2", "a.xml", newsml().decode().encode("utf-16")),
    File("NewsML-G2", "a.xml", newsml()[:-40], "E120"),
    File("NewsML-G2", "a.xml", newsml(head=BOMB), "E120"),
    File("NewsML-G2", "a.xml", newsml("<remoteContent/>"), "E120"),
    File("NewsML-G2", "a.xml", lambda: newsml() + b" " * LARGE, "E106"),
    File("ninjs", "a.json", ninjs()),
    File("ninjs", "a.txt", ninjs()),
    File("ninjs", "-", ninjs(body_text=None, body_html=MARKUP)),
    File("ninjs", "a.json", ninjs(body_text=None, bodies=[{"contentType": "text/html", "value": MARKUP}])),
    File("ninjs", "a.json", ninjs(infosource=[{"name": "Estuary Press"}]), {"outlet": "Estuary Press"}),
    File("ninjs", "a.json", ninjs()[:-9], "E119"),
    File("ninjs", "a.json", ninjs(body_text=" "), "E102"),
    File("ninjs", "a.json", ninjs(body_text=None, body_html="<img>"), "E109"),
    File("ninjs", "a.json", lambda: ninjs(body_text="wall " * 10_000_000), "E106"),
    File("wire copy", "a.txt", WIRE.encode(), {"text": WIRE, "outlet": "Estuary Press"}),
    File("wire copy", "-", WIRE.encode("utf-16"), {"text": WIRE, "outlet": "Estuary Press"}),
    File("wire copy", "a.html", WIRE.encode("cp1252"), {"text": WIRE, "outlet": "Estuary Press"}),
    File("wire copy", "a.txt", f"{HEADED}\n-30-\n".encode(), {"text": f"{HEADED}\n-30-\n", "outlet": "Estuary Press"}),
    File("wire copy", "a.txt", f"URGENT\n{HEADED}".encode(), {"text": f"URGENT\n{HEADED}", "outlet": "Estuary Press"}),
    File("wire copy", "a.txt", f"{HEADED}\n(MORE)\n".encode(), {"text": f"{HEADED}\n(MORE)\n", "outlet": "Estuary Press"}),
    File("wire copy", "a.txt", f"FOR IMMEDIATE RELEASE\n\n{HEADED}\n###\n\nNotes.\n".encode(), {"text": f"FOR IMMEDIATE RELEASE\n\n{HEADED}\n###\n\nNotes.\n", "outlet": "Estuary Press"}),
    File("wire copy", "a.txt", lambda: WIRE.encode() + b"(MORE)\n" * 7_000_000, "E106"),
    File("transcript", "a.txt", TALK.encode(), {"text": TALK, **SHORT}),
    File("transcript", "-", TALK.encode("utf-16"), {"text": TALK, **SHORT}),
    File("transcript", "a.html", TALK.encode(), {"text": TALK, **SHORT}),
    File("transcript", "a.txt", TALK.replace("\n", "\r\n").encode(), {"text": TALK, **SHORT}),
    File("transcript", "a.txt", TALK.encode()[:-20], {"text": TALK[:-20], **SHORT}),
    File("transcript", "a.txt", TALK.replace("HELEN", "[00:01] HELEN").encode(), {"text": TALK.replace("HELEN", "[00:01] HELEN"), **SHORT}),
    File("transcript", "a.txt", TALK.replace("TOMAS ADEYEMI", "A").replace("HELEN GARRICK", "Q").encode(), {"text": TALK.replace("TOMAS ADEYEMI", "A").replace("HELEN GARRICK", "Q"), **SHORT}),
    File("transcript", "a.txt", lambda: TALK.encode() * 300_000, "E106"),
)  # fmt: skip
