"""A large file is read in a process that can be killed, and gives the same."""

from __future__ import annotations

import sys
import time

import pytest

from briefgen.errors import SourceError, SourceTooSlow
from briefgen.sources import read_articles, read_guarded
from briefgen.sources import worker as reading

STORY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre. “Nobody will pay twice,” said Helen Garrick, the mayor. "
)
BODY = f"<article><h1>Wall</h1><p>{STORY}</p><p>{STORY}</p></article><!-- {'x' * 1_100_000} -->"
PAGE = f"<!doctype html><html><body>{BODY}</body></html>".encode()
ITEMS = "".join(f"<item><title>{n}</title><description>{STORY * 9 * bool(n)}</description></item>" for n in range(900))
FEED = f"<rss><channel>{ITEMS}</channel></rss>".encode()


@pytest.mark.parametrize(("data", "path"), [(PAGE, "a.html"), (PAGE, "a.txt"), (FEED, "a.xml")])
def test_another_process_gives_the_same(data: bytes, path: str) -> None:
    assert len(data) > reading.APART_FROM
    assert reading.can_hang(data, path)
    here, there = read_articles(data, path=path, id_from=3), read_guarded(data, path=path, id_from=3)
    assert [one if not isinstance(one, SourceError) else str(one) for one in here] == [
        one if not isinstance(one, SourceError) else str(one) for one in there
    ]


def test_an_error_comes_back_as_it_was() -> None:
    data = b"%PDF-1.4 " + b"a" * 1_100_000
    with pytest.raises(SourceError) as here:
        read_articles(data, path="a.pdf")
    with pytest.raises(SourceError) as there:
        read_guarded(data, path="a.pdf")
    assert str(here.value) == str(there.value)
    assert there.value.code == "E112"


def test_what_takes_too_long_is_killed() -> None:
    started = time.monotonic()
    with pytest.raises(SourceTooSlow, match=r"E121 a\.html: reading the file took longer than 0\.05 seconds"):
        read_guarded(PAGE, path="a.html", patience=0.05)
    assert time.monotonic() - started < 10


def test_a_process_that_cannot_start_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    with pytest.raises(SourceTooSlow):
        read_guarded(PAGE, path="a.html")


@pytest.mark.parametrize(("data", "path"), [(STORY.encode() * 6_000, "a.txt"), (b"text,title\n" + b"a,b\n" * 300_000, "a.csv")])
def test_what_cannot_hang_is_read_here(data: bytes, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(reading, "read_apart", refuse)
    read_guarded(data, path=path)
    read_guarded(PAGE[:2000], path="a.html")
