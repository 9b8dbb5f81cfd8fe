"""What a library reads is read in a process that can be killed, however small it is, and gives the
same."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.errors import SourceError, SourceTooSlow
from briefgen.sources import isolated_reader as reading
from briefgen.sources import read_article, read_articles, read_guarded, read_one_guarded

STORY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre. “Nobody will pay"
    " twice,” said Helen Garrick, the mayor. "
)
PAGE = (
    "<!doctype"
    f" html><html><body><article><h1>Wall</h1><p>{STORY}</p><p>{STORY}</p></article></body></html>".encode()
)
ITEMS = "".join(
    f"<item><title>{n}</title><description>{STORY * 9 * bool(n)}</description></item>"
    for n in range(9)
)
FEED = f"<rss><channel>{ITEMS}</channel></rss>".encode()


def mail(kind: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = (
        "Ann Lee <ann@marlow.example>",
        "Wall",
        "<1@marlow.example>",
    )
    message.set_content(PAGE.decode() if kind == "html" else STORY, subtype=kind)
    return message.as_bytes()


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    yield
    reading._reading.end()


def said(found: tuple[object, ...]) -> list[object]:
    return [str(one) if isinstance(one, SourceError) else one for one in found]


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (PAGE, "a.html"),
        (PAGE, "a.txt"),
        (FEED, "a.xml"),
        (mail("html"), "a.eml"),
        (mail("html"), "-"),
    ],
)
def test_the_reading_process_gives_the_same(data: bytes, path: str) -> None:
    assert reading.can_hang(data, path)
    assert said(read_articles(data, path=path, id_from=3)) == said(
        read_guarded(data, path=path, id_from=3)
    )
    assert reading._reading._worker is not None


def test_one_article_of_many_is_read_by_its_path() -> None:
    assert read_one_guarded(FEED, path="a.xml#3", id="S7") == read_article(
        FEED, path="a.xml#3", id="S7"
    )
    assert read_one_guarded(STORY.encode(), path="a.txt", id="S7") == read_article(
        STORY.encode(), path="a.txt", id="S7"
    )
    with pytest.raises(SourceError, match=r"E102 a\.xml#1:"):
        read_one_guarded(FEED, path="a.xml#1", id="S7")


def test_an_error_comes_back_as_it_was() -> None:
    data = b"%PDF-1.4 " + b"a" * 1000
    with pytest.raises(SourceError) as here:
        read_articles(data, path="a.pdf")
    with pytest.raises(SourceError) as there:
        read_guarded(data, path="a.pdf")
    assert str(here.value) == str(there.value)
    assert there.value.code == "E112"


def test_one_process_reads_all_files() -> None:
    read_guarded(PAGE, path="a.html")
    process = reading._reading._worker
    for path in ("b.html", "c.html", "d.xml"):
        read_guarded(FEED if path.endswith("xml") else PAGE, path=path)
    assert reading._reading._worker is process


@pytest.mark.timing
def test_a_small_file_that_takes_too_long_is_killed_and_the_next_is_read() -> None:
    started = time.monotonic()
    with pytest.raises(
        SourceTooSlow, match=r"E121 a\.html: reading the file took longer than 0\.02 seconds"
    ):
        read_guarded(PAGE, path="a.html", patience=0.02)
    assert time.monotonic() - started < 10
    (article,) = read_guarded(PAGE, path="b.html")
    assert article == read_article(PAGE, path="b.html", id="S1")


def test_a_process_that_dies_is_one_error_and_the_next_file_is_read() -> None:
    read_guarded(PAGE, path="a.html")
    worker = reading._reading._worker
    assert worker is not None
    worker.kill()
    worker._process.wait()
    (article,) = read_guarded(PAGE, path="b.html")
    assert article == read_article(PAGE, path="b.html", id="S1")


def test_a_process_that_cannot_start_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    with pytest.raises(SourceTooSlow):
        read_guarded(PAGE, path="a.html")


@pytest.mark.parametrize(
    ("defect", "code"),
    [
        ("import time; time.sleep(60)", "E121"),
        ("raise KeyError(path)", "E130"),
        ("import os; os._exit(3)", "E121"),
    ],
)
@pytest.mark.timing
def test_a_file_that_defeats_its_reader_never_costs_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, defect: str, code: str
) -> None:
    """The reader of one file of three hangs, fails or dies, as a library might."""
    (tmp_path / "sitecustomize.py").write_text(
        "import briefgen.sources.isolated_reader as worker\nread = worker.read_articles\ndef"
        f" defeated(data, *, path, id_from=1):\n    if path.endswith('b.html'):\n        {defect}\n"
        "    return read(data, path=path, id_from=id_from)\nworker.read_articles = defeated\n"
    )
    folder = tmp_path / "news"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.html").write_bytes(PAGE.replace(b"Wall", name.encode()))
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(reading.read_guarded, "__kwdefaults__", {"id_from": 1, "patience": 6.0})
    gathered = pipeline.gather([str(folder)])
    assert [Path(article.path).name for article in gathered.articles] == ["a.html", "c.html"]
    assert [(error.code, Path(error.where).name) for error in gathered.errors] == [(code, "b.html")]


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (STORY.encode() * 6_000, "a.txt"),
        (f"# Wall\n\n<b>{STORY}</b>".encode(), "a.md"),
        (b"text,title\n" + b"a,b\n" * 3_000, "a.csv"),
        (b'{"text": "' + STORY.encode() + b'"}', "a.jsonl"),
        (mail("plain"), "a.eml"),
    ],
)
def test_what_no_library_reads_is_read_here(
    data: bytes, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    read_guarded(data, path=path)


@pytest.mark.parametrize("text", ["<p>The wall</p>", "\\u003Cp>The wall"])
def test_a_record_with_markup_is_read_apart(text: str) -> None:
    assert reading.can_hang(f'{{"text": "{text}"}}'.encode(), "a.jsonl")
    assert reading.can_hang(f'{{"text": "{text}"}}'.encode("utf-16"), "a.jsonl")
