"""Feeds, the wire's formats and raw wire copy give what was reported, and nothing that was said to
the editor."""

# ruff: noqa: E501 (a document reads better on few lines)

from __future__ import annotations

import contextlib
import json
import time
from html import escape

import pytest

from briefgen.errors import SourceError
from briefgen.findings import find_all
from briefgen.language.pipeline import read as parse
from briefgen.model import Article
from briefgen.sources import read_article, read_articles
from briefgen.sources.forms.wire import _HEAD, _HEAD_LINES, _NOTE, _NOTES, _UNSAID, _UNSAID_WORDS

BODY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, it announced.",
    "“Nobody will be asked to pay twice,” said Helen Garrick, the mayor, at the café by the harbour.",
    "The vote of the full council is due in March. Whether the government’s grant will have come by then is not known.",
)
TEXT = "\n\n".join(BODY) + "\n"
MARKUP = "".join(f"<p>{part}</p>" for part in BODY)
TITLE = "Wall to rise at Marlow Bay"


def rss(*items: str, head: str = "") -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Herald</title>{"".join(items)}</channel></rss>'


def item(body: str, *, title: str = TITLE) -> str:
    return f"<item><title>{title}</title><link>https://herald.example/wall</link><dc:creator>Ann Lee</dc:creator><pubDate>Tue, 04 Mar 2031 23:30:00 -0500</pubDate>{body}</item>"


FULL = (
    f"<content:encoded><![CDATA[{MARKUP}]]></content:encoded><description>The wall.</description>"
)
ATOM = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Herald</title><entry><title>{TITLE}</title><link href="https://herald.example/wall"/><author><name>Ann Lee</name></author><published>2031-03-04T23:30:00-05:00</published><content type="html">{escape(MARKUP)}</content></entry></feed>'
RDF = f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Herald</title></channel><item><title>{TITLE}</title><link>https://herald.example/wall</link><dc:creator>Ann Lee</dc:creator><dc:date>2031-03-04</dc:date><description>{escape(MARKUP)}</description></item></rdf:RDF>'
NITF_BODY = f"<body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>By <person>Ann Lee</person></byline><distributor>Estuary Press</distributor></body.head><body.content><block>{MARKUP}<media><media-caption><p>The wall in winter.</p></media-caption></media></block></body.content></body>"
NITF = f'<?xml version="1.0" encoding="utf-8"?><nitf xml:lang="en-GB"><head><title>Wall</title><docdata><date.issue norm="20310304T120000Z"/></docdata></head>{NITF_BODY}</nitf>'
DOCTYPE = '<!DOCTYPE nitf SYSTEM "http://www.nitf.example/nitf.dtd">'
G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'


def news_item(content: str) -> str:
    return f"<newsItem {G2}><itemMeta><provider><name>Estuary Press</name></provider><versionCreated>2031-03-05T01:00:00Z</versionCreated></itemMeta><contentMeta><contentCreated>2031-03-04T12:00:00Z</contentCreated><creator><name>Ann Lee</name></creator><language tag='en-GB'/><headline>{TITLE}</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"


XHTML = f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{MARKUP}</body></html></inlineXML>'
NINJS = {
    "uri": "urn:estuary:1",
    "headline": TITLE,
    "byline": "By Ann Lee",
    "infosource": [{"name": "Estuary Press"}],
    "firstcreated": "2031-03-04T12:00:00Z",
    "versioncreated": "2031-03-05T01:00:00Z",
    "language": "en",
}


def read(text: str | bytes, path: str = "a.xml") -> list[Article | SourceError]:
    return list(read_articles(text if isinstance(text, bytes) else text.encode(), path=path))


def one(text: str | bytes, path: str = "a.xml") -> Article:
    (article,) = read(text, path)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("path", ["a.xml", "a.rss", "a.txt", "-"])
@pytest.mark.parametrize(
    "text",
    [
        rss(item(FULL)),
        rss(item(f"<description>{escape(MARKUP)}</description>")),
        ATOM,
        RDF,
        rss(item(FULL)).replace('encoding="UTF-8"', 'encoding="UTF-16"'),
    ],
)
def test_an_entry_of_a_feed_is_an_article(text: str, path: str) -> None:
    article = one(text, path)
    assert (article.text, article.title, article.outlet, article.authors) == (
        TEXT,
        TITLE,
        "The Herald",
        ("Ann Lee",),
    )
    assert (article.published, article.url, article.form, article.path) == (
        "2031-03-04",
        "https://herald.example/wall",
        "feed",
        f"{path}#1",
    )


def test_a_summary_is_read_where_there_is_no_more_and_an_empty_entry_is_an_error_in_its_place() -> (
    None
):
    first, second, third = read(
        rss(
            item("<description>The wall &amp;amp; the &lt;b&gt;harbour&lt;/b&gt;.</description>"),
            item(""),
            item(FULL),
        )
    )
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert (first.text, third.text, third.id) == ("The wall & the harbour.\n", TEXT, "S2")
    assert str(second).startswith("E102 a.xml#2:")


@pytest.mark.parametrize(
    ("text", "path", "form", "published"),
    [
        (NITF, "a.xml", "NITF", "2031-03-04"),
        (NITF.replace("?><nitf", f"?>{DOCTYPE}<nitf"), "a.nitf", "NITF", "2031-03-04"),
        (NITF, "a.txt", "NITF", "2031-03-04"),
        (news_item(XHTML), "a.xml", "NewsML-G2", "2031-03-04"),
        (
            news_item(
                f'<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">{NITF_BODY}</nitf></inlineXML>'
            ),
            "a.xml",
            "NewsML-G2",
            "2031-03-04",
        ),
        (
            news_item("<inlineData contenttype='text/plain'>" + "\n".join(BODY) + "</inlineData>"),
            "-",
            "NewsML-G2",
            "2031-03-04",
        ),
        (
            f"<newsMessage {G2}><header/><itemSet>{news_item('<remoteContent/>')}{news_item(XHTML)}</itemSet></newsMessage>",
            "a.xml",
            "NewsML-G2",
            "2031-03-04",
        ),
        (json.dumps({**NINJS, "body_xhtml": MARKUP}), "a.json", "ninjs", "2031-03-04"),
        (
            json.dumps({**NINJS, "body_text": "\n".join(BODY), "body_html": "<p>x</p>"}),
            "a.txt",
            "ninjs",
            "2031-03-04",
        ),
        (
            json.dumps(
                {
                    **NINJS,
                    "headline": None,
                    "headlines": [{"value": TITLE}],
                    "bodies": [{"contentType": "text/html", "value": MARKUP}],
                }
            ),
            "a.json",
            "ninjs",
            "2031-03-04",
        ),
    ],
)
def test_what_agencies_send_gives_text_and_details(
    text: str, path: str, form: str, published: str
) -> None:
    article = one(text, path)
    assert (article.text, article.form, article.title, article.outlet) == (
        TEXT,
        form,
        TITLE,
        "Estuary Press",
    )
    assert (article.authors, article.published, article.language) == (("Ann Lee",), published, "en")


BOMB = (
    '<!DOCTYPE d [<!ENTITY a "walls "><!ENTITY b "'
    + "&a;" * 100
    + '"><!ENTITY c "'
    + "&b;" * 100
    + '">]>'
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (rss(item(FULL))[:-200], "E120"),
        (NITF[:-200], "E120"),
        (news_item(XHTML)[:-200], "E120"),
        (rss(item("<description>&c;</description>"), head=BOMB), "E120"),
        (NITF.replace("?><nitf", f"?>{BOMB}<nitf"), "E120"),
        (
            NITF.replace(
                "?><nitf", '?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]><nitf'
            ),
            "E120",
        ),
        (rss("<item>" * 5000), "E120"),
        (rss(), "E102"),
        (NITF.replace(NITF_BODY, "<body/>"), "E102"),
        (news_item("<remoteContent/>"), "E120"),
        (json.dumps({**NINJS, "body_text": " "}), "E102"),
        (json.dumps({**NINJS, "body_xhtml": "<img>"}), "E109"),
        (rss(item(FULL)) + " " * 50_000_000, "E106"),
        (
            "<?xml version='1.0'?><urlset><url><loc>https://herald.example/</loc></url></urlset>",
            "E120",
        ),
        (b"<?xml version='1.0'?><rss>" + bytes(300), "E103"),
    ],
)
def test_what_cannot_be_read_says_why(data: str | bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(data)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("name", "example"), [(name, example) for name, _, example in (*_HEAD_LINES, *_NOTES)]
)
def test_every_rule_knows_its_example(name: str, example: str) -> None:
    assert (_HEAD if name in {rule for rule, _, _ in _HEAD_LINES} else _NOTE).fullmatch(example)


@pytest.mark.parametrize("example", [example for _, _, example in _UNSAID])
def test_every_unsaid_thing_is_found(example: str) -> None:
    assert _UNSAID_WORDS.match(f"{example} Then.")


COPY = f"MARLOW BAY, March 4, 2031 (Estuary Press) - {BODY[0]}\n\n{BODY[1]}\n\n{BODY[2]}\n"


@pytest.mark.parametrize(
    "text",
    [
        f"MARLOW-WALL/COUNCIL (UPDATE 1)\n\n{COPY}",
        f"{COPY}\nENDS\n\nNotes to editors: The wall was built in 1951.\n",
        f"FOR IMMEDIATE RELEASE\n\n{COPY}\n###\n",
        f"URGENT\nMARLOW-WALL\n(Corrects spelling of the mayor’s name in paragraph 2)\n\n{COPY}\n-30-\n",
        f"(Adds quotes)\n\n{COPY}\n(Reporting by Ann Lee; editing by Tom Fry)\n",
        COPY.replace(BODY[1], f"{BODY[1]}\n\n(MORE)\n\nMARLOW-WALL 2-2-2"),
        f"{COPY}\nCORRECTION: An earlier version of this story gave the mayor’s name as Gerrick.\n",
        f"EMBARGOED UNTIL 0900 GMT\n{COPY}\n- ENDS -\n".replace("\n", "\r\n"),
    ],
)
def test_what_is_said_to_the_editor_is_text_and_no_content(text: str) -> None:
    article = one(text, "a.txt")
    assert (article.text, article.form) == (text.replace("\r\n", "\n"), "wire copy")
    assert (article.outlet, article.published) == ("Estuary Press", "2031-03-04")
    findings = find_all(parse(article))
    assert [article.words(span) for span in findings.paragraphs] == [
        COPY.split("\n\n")[0],
        BODY[1],
        BODY[2],
    ]
    assert [article.passage(quote.span) for quote in findings.quotes] == [
        quote.text for quote in findings.quotes
    ]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "He ends it.\n\nEnds meet.\n",
        "ENDS\n\n" + TEXT * 3,
        "More follows from that.\n" + TEXT,
        "(The wall is old.)\n" + TEXT,
        "An earlier version of this report, of 2019, found less.\n\n" + TEXT,
        "CORRECTED-Council to raise the wall\n\n" + TEXT,
    ],
)
def test_prose_is_no_wire_copy(text: str) -> None:
    assert one(text, "a.txt").form == "text"


def test_a_transcript_keeps_its_turns_and_marks_what_nobody_said() -> None:
    text = (
        "[00:00:01] HELEN GARRICK: We will raise the wall. (APPLAUSE)\n\n[00:00:09] TOMAS ADEYEMI: Nobody will pay for it twice.\n\n"
        "[00:00:15] HELEN GARRICK: That is what I said in March. [laughter]\n\n[00:00:20] TOMAS ADEYEMI: It is what the council agreed.\n"
    )
    article = one(text, "a.txt")
    assert (article.form, article.text) == ("transcript", text)
    assert [article.passage(mark) for mark in article.marks] == [
        "[00:00:01]",
        "(APPLAUSE)",
        "[00:00:09]",
        "[00:00:15]",
        "[laughter]",
        "[00:00:20]",
    ]
    findings = find_all(parse(article))
    assert [article.words(quote.span) for quote in findings.quotes if quote.kind == "direct"][
        :2
    ] == [
        "We will raise the wall.",
        "Nobody will pay for it twice.",
    ]
    assert one("Note: a wall.\nTime: noon.\n" + TEXT, "a.txt").form == "text"


@pytest.mark.parametrize(
    "hostile",
    [
        "A-",
        "(Corrects ",
        "MORE\n",
        "ENDS\n",
        "A: b\n",
        "[00:",
        "(",
        "<!-- ",
        "<?xml ?>",
        "<!DOCTYPE a [",
        "AA-BB ",
    ],
)
@pytest.mark.timing
def test_hostile_copy_takes_no_time(hostile: str) -> None:
    started = time.process_time()
    read(("Text. " + hostile * (300_000 // len(hostile)) + "end"), "a.txt")
    with contextlib.suppress(SourceError):
        read((hostile * (300_000 // len(hostile)) + "end"), "a.txt")
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    "text",
    [rss(item(FULL)), ATOM, NITF, news_item(XHTML), json.dumps({**NINJS, "body_xhtml": MARKUP})],
)
def test_every_finding_stands_in_the_text(text: str) -> None:
    article = one(text)
    findings = find_all(parse(article))
    assert "Nobody will be asked to pay twice" in [quote.text for quote in findings.quotes]
    assert [article.passage(quote.span) for quote in findings.quotes] == [
        quote.text for quote in findings.quotes
    ]
    assert read_article(text.encode(), path=article.path, id="S1").text == TEXT
