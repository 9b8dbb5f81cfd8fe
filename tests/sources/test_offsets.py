"""Whatever the form, each finding stands in the canonical text where it says it does, and the file
gives the same text again."""

from __future__ import annotations

from email.message import EmailMessage

import msgspec
import pytest

from briefgen.findings import find_all
from briefgen.language.pipeline import read as parse
from briefgen.model import Article, Findings, Span
from briefgen.sources import read_article

STORY = (
    (
        "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, after a storm"
        " had broken it in three places."
    ),
    (
        "“Nobody will be asked to pay twice,” said Helen Garrick, the mayor, at the café by the"
        " harbour – and smiled."
    ),
    (
        "It is not known whether the government’s grant will have come by March. 😀 The bill has"
        " not been settled, Garrick said."
    ),
)
TEXT = "\n\n".join(STORY) + "\n"
PARAGRAPHS = "".join(f"<p>{part}</p>" for part in STORY)
PAGE = (
    "<!doctype"
    f" html><html><head><title>Wall</title></head><body><nav>Home</nav><article><h1>Wall</h1>{PARAGRAPHS}</article></body></html>"
)


def mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = (
        "Ann Lee <ann@marlow.example>",
        "Wall",
        "<1@marlow.example>",
    )
    message.set_content(TEXT + "\n-- \nAnn\n", charset="utf-8", cte="base64")
    return message.as_bytes()


FILES = {
    "a.txt": TEXT.encode(),
    "b.txt": TEXT.replace("\n", "\r\n").encode("utf-16"),
    "c.txt": TEXT.replace("😀", "").encode("cp1252"),
    "d.md": (
        "---\ntitle: Wall\n---\n#"
        f" Wall\n\n{TEXT.replace('a metre', '**a metre**').replace('Helen', '[Helen](/hg)')}".encode()
    ),
    "e.html": PAGE.encode(),
    "f.html": (
        PAGE.replace("<head>", '<head><meta charset="windows-1252">')
        .replace("😀", "")
        .encode("cp1252")
    ),
    "g.eml": mail(),
    "h.txt": f"MARLOW-WALL\n\n{TEXT}\nENDS\n".encode(),
}


def spans_of(value: object) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, msgspec.Struct):
        return [
            span for field in value.__struct_fields__ for span in spans_of(getattr(value, field))
        ]
    return [span for one in value for span in spans_of(one)] if isinstance(value, tuple) else []


@pytest.mark.parametrize("name", FILES)
def test_each_finding_stands_where_it_says(name: str) -> None:
    article = read_article(FILES[name], path=name, id="S1")
    findings: Findings = find_all(parse(article))
    assert "Nobody will be asked to pay twice" in [quote.text for quote in findings.quotes]
    assert [article.passage(quote.span) for quote in findings.quotes] == [
        quote.text for quote in findings.quotes
    ]
    spans = spans_of(findings)
    assert len(spans) > 20
    assert all(article.passage(span).strip() for span in spans)
    assert {span.source for span in spans} == {"S1"}
    again: Article = read_article(FILES[name], path=name, id="S1")
    assert again == article
