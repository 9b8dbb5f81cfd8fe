"""Bytes in, an article out: the form is chosen by what the bytes are."""

from __future__ import annotations

import hashlib

import msgspec
import pytest

from briefgen.errors import BriefgenError
from briefgen.model import Article, Span
from briefgen.sources import SUFFIXES, picks_up, read_article

STORY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre. The work is to"
    " begin in the spring, and the mayor said that it would be finished before the next winter."
    " Nobody in the chamber spoke against it. The bill has not been settled."
)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_plain_text_is_kept_to_the_character() -> None:
    data = (STORY + "\r\n\r\nA second paragraph.\rA third.").encode()
    assert read_article(data, path="notes/a.txt", id="S1") == Article(
        id="S1",
        path="notes/a.txt",
        sha256=sha256(data),
        text=STORY + "\n\nA second paragraph.\nA third.",
        language="en",
        form="text",
    )


def test_markdown_with_front_matter_is_an_article_with_a_body() -> None:
    front = (
        '---\ntitle: "The wall: who pays?"\ndate: 2031-03-04\nsource: The Marlow Herald\nauthors:'
        " [Ann Lee, Tom Fry]\n---\n"
    )
    text = f"{front}\n# The wall\n\n{STORY}\n"
    article = read_article(text.encode(), path="a.md", id="S2")
    assert article == Article(
        id="S2",
        path="a.md",
        sha256=sha256(text.encode()),
        text=text,
        title="The wall: who pays?",
        outlet="The Marlow Herald",
        authors=("Ann Lee", "Tom Fry"),
        published="2031-03-04",
        language="en",
        form="markdown",
        body=Span("S2", text.index("\n" + STORY), len(text)),
    )


PAGE = (
    "<!DOCTYPE html><html><head><title>Wall to rise</title></head>"
    f"<body><article><h1>Wall to rise</h1><p>{STORY}</p></article></body></html>"
)


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        (STORY, "a.txt", "text"),
        (STORY, "-", "text"),
        (STORY, "a.html", "text"),
        (STORY, "a.MD", "markdown"),
        (f"---\ntitle: A wall\n---\n{STORY}", "a.txt", "markdown"),
        (f"---\n\n{STORY}\n\n---\n", "a.txt", "text"),
        (PAGE, "a.txt", "web page"),
        (PAGE, "-", "web page"),
        (f"<!-- saved from url=(0024)https://example.org/wall -->\n{PAGE}", "a.txt", "web page"),
        (f'<?xml version="1.0" encoding="UTF-8"?>\n{PAGE}', "a.xhtml", "web page"),
        (f"<div><p>{STORY}</p></div>", "a.htm", "web page"),
        (f"He wrote <p> where he meant a paragraph. {STORY}", "a.txt", "text"),
    ],
)
def test_the_form_is_chosen_by_content_first_and_name_second(
    text: str, name: str, form: str
) -> None:
    article = read_article(text.encode(), path=name, id="S1")
    assert article.form == form
    assert STORY in article.text


PDF, ZIP, PNG = b"%PDF-1.7\n...", b"PK\x03\x04aa", b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "E102"),
        (b" \r\n\t \n", "a.txt", "E102"),
        (b"\xef\xbb\xbf", "a.txt", "E102"),
        ("\u200b\n\ufeff".encode(), "a.md", "E102"),
        (ZIP, "a.txt", "E128"),
        (PNG, "a.html", "E127"),
        (b"MZ\x90\x00\x03", "a.txt", "E103"),
        (STORY.encode() + b"\0", "a.txt", "E103"),
        (bytes(range(1, 256)) * 9, "a.txt", "E103"),
        (STORY.encode() * 4000 + b"more", "a.txt", "E106"),
        (b"a" * 10_000_000, "a.txt", "E106"),
        (b"a" * 10_000_000, "a.html", "E106"),
        (b"a" * 10_000_001, "a.html", "E106"),
        (b"<html><p>" + b"word " * 500_000, "a.html", "E106"),
        (b"---\ntitle: a: b\n---\nText.", "a.md", "E107"),
        (b"---\ntitle: [[[\n---\nText.", "a.md", "E107"),
        (b"---\ntitle: " + b"[" * 9000 + b"\n---\nText.", "a.md", "E107"),
        (
            b"\xff\xfe" + ("Wörter für Leser. " * 9).encode("utf-16-le")[:300] + b"\x00\xd8" * 40,
            "a.txt",
            "E108",
        ),
        (b"<html><body></body></html>", "a.html", "E109"),
        (b"<html><head><title>A wall</title><script>let a = 'text'</script>", "a.html", "E109"),
        (b"<!doctype html>", "a.html", "E109"),
    ],
)
def test_what_cannot_be_read_is_one_clear_error(data: bytes, name: str, code: str) -> None:
    with pytest.raises(BriefgenError) as caught:
        read_article(data, path=name, id="S1")
    assert caught.value.sentence.startswith(f"{code} {name}:")
    assert "\n" not in caught.value.sentence


def test_the_line_of_broken_front_matter_is_named() -> None:
    with pytest.raises(BriefgenError, match=r"E107 a\.md:3: the front matter is not valid YAML"):
        read_article(
            b"---\nsource: The Herald\ntitle: The wall: who pays\n---\nText.", path="a.md", id="S1"
        )


@pytest.mark.parametrize(
    "odd",
    [
        "\u202eRETAW\u202c",
        "zero\u200bwidth",
        "\u2066isolated\u2069",
        "a\u00a0b",
        "form\ffeed",
        "line\u2028end",
        "x\x85y",
    ],
)
def test_strange_characters_stay_in_the_text(odd: str) -> None:
    assert (
        read_article(f"{STORY} {odd}\n".encode(), path="a.txt", id="S1").text == f"{STORY} {odd}\n"
    )


def test_a_page_that_breaks_off_gives_what_is_there() -> None:
    article = read_article(PAGE[: PAGE.index("</article>") - 60].encode(), path="a.html", id="S1")
    assert article.text.startswith("The council of Marlow Bay voted")


def test_a_wrong_declared_charset_does_no_harm() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="shift_jis">').replace(
        "The work", "The “work” at café Å"
    )
    assert (
        "The “work” at café Å is to begin"
        in read_article(page.encode(), path="a.html", id="S1").text
    )
    page = page.replace("shift_jis", "utf-8")
    assert (
        "The “work” at café Å is to begin"
        in read_article(page.encode("cp1252"), path="a.html", id="S1").text
    )


def test_suffixes_are_sorted_and_lower_case() -> None:
    assert sorted(SUFFIXES) == list(SUFFIXES)
    assert {".txt", ".md", ".html"} <= set(SUFFIXES)
    assert all(suffix == suffix.lower() for suffix in SUFFIXES)


@pytest.mark.parametrize(
    ("name", "is_read"),
    [
        ("a.txt", True),
        ("b.MD", True),
        ("in/c.html", True),
        ("README.md", False),
        (".hidden.txt", False),
        ("~lock.txt", False),
        ("a.png", False),
        ("LICENSE", False),
        ("memo.doc", True),  # and says that it is not read
    ],
)
def test_a_walk_reads_articles_and_nothing_else(name: str, is_read: bool) -> None:
    assert picks_up(name) is is_read


def test_another_language_is_noted_for_the_caller_to_refuse() -> None:
    french = (
        "Le conseil a voté mardi pour que la digue soit relevée, et la maire a dit que les travaux"
        " seraient finis avant l’hiver. " * 3
    )
    assert read_article(french.encode("cp1252"), path="a.txt", id="S1").language == "fr"


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html", "a.csv"])
def test_what_was_decoded_wrongly_is_mended_and_counted(path: str) -> None:
    said = (
        "She said: “It is late.” The wall is to cost £4m, and the café is to close in the spring."
    )
    wrong = said.encode().decode("cp1252", "replace").replace("”", "â€\ufffd")
    frame = {"a.csv": 'title,text\nWall,"{}"\n', "a.html": "<html><body><p>{}</p>"}.get(path, "{}")
    article = read_article(frame.format(wrong).encode(), path=path, id="S1")
    assert article.text.strip() == said
    assert article.mended == 4
    good = read_article(frame.format(said).encode(), path=path, id="S1")
    assert (good.text.strip(), good.mended) == (said, msgspec.UNSET)
