"""Pages are fetched from public addresses only, within limits, and saved. The tests ask a server of their own, and no network."""

from __future__ import annotations

import contextlib
import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from briefgen import pipeline
from briefgen.cli import run
from briefgen.errors import BriefgenError, SourceError
from briefgen.sources import fetching
from briefgen.sources.fetching import Fetched, Fetcher, file_name, is_public

STORY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre. “Nobody will pay twice,” said Helen Garrick, the mayor. "
)
PAGE = f"<!doctype html><html><body><article><h1>Wall</h1><p>{STORY}</p><p>{STORY * 2}</p></article></body></html>".encode()


class Site(BaseHTTPRequestHandler):
    """Answers as the address asks."""

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        answers: dict[str, tuple[int, dict[str, str], bytes]] = {
            "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /private\n"),
            "/wall": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE),
            "/packed": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE)),
            "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(11_000_000))),
            "/moved": (302, {"Location": query or "/wall"}, b""),
            "/round": (301, {"Location": "/round"}, b""),
        }
        status, fields, body = answers.get(path, (404, {}, b""))
        with contextlib.suppress(OSError):
            if path == "/drip":
                self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Field: ")
                while True:
                    self.wfile.write(b"a")
                    time.sleep(0.05)
            self.send_response(status)
            for name, value in fields.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
            if path == "/large":
                for _ in range(200):
                    self.wfile.write(bytes(100_000))
            while path == "/slow":
                self.wfile.write(b"<p>")
                time.sleep(0.05)

    def send_response(self, code: int, message: str | None = None) -> None:
        super().send_response(200 if self.path in {"/large", "/slow"} else code, message)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def fetcher(**details: Any) -> Fetcher:
    return Fetcher(may_connect=lambda address: address == ipaddress.ip_address("127.0.0.1"), any_port=True, **details)


@pytest.mark.parametrize("path", ["/wall", "/packed", "/moved", "/moved?/moved", "/wall?a=b"])
def test_a_page_is_fetched(site: str, path: str) -> None:
    assert fetcher().fetch(site + path).data == PAGE


@pytest.mark.parametrize(
    ("path", "code", "reason"),
    [
        ("/none", "E125", "the server answers 404"),
        ("/large", "E125", "it has more than 10 MB"),
        ("/bomb", "E125", "it has more than 10 MB"),
        ("/slow", "E125", "it takes too long"),
        ("/drip", "E125", "it takes too long"),
        ("/round", "E125", "it redirects more than 5 times"),
        ("/private/wall", "E124", "robots.txt"),
        ("/moved?/private/wall", "E124", "robots.txt"),
        ("/moved?http://127.0.0.2/wall", "E123", "not on the public network"),
        ("/moved?http://169.254.169.254/latest", "E123", "not on the public network"),
        ("/moved?http://[::1]/", "E123", "not on the public network"),
        ("/moved?file:///etc/hostname", "E123", "no address of a page"),
        ("/moved?http://ann:pass@127.0.0.1/", "E123", "no address of a page"),
    ],
)
def test_what_cannot_be_fetched_says_why(site: str, path: str, code: str, reason: str) -> None:
    patience = 1.0 if reason == "it takes too long" else 30.0  # a busy machine is no slow server
    with pytest.raises(SourceError, match=reason) as caught:
        fetcher(patience=patience).fetch(site + path)
    assert caught.value.code == code


def test_the_test_server_itself_is_refused_without_the_hook(site: str) -> None:
    with pytest.raises(SourceError, match="E123"):
        Fetcher().fetch(f"{site}/wall")
    with pytest.raises(SourceError, match="not on the public network"):
        Fetcher(any_port=True).fetch(f"{site}/wall")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("10.0.0.1", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::1", False),
    ],
)
def test_what_is_public(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


def test_a_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> list[tuple[Any, ...]]:
        return [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(SourceError, match="not on the public network"):
        Fetcher().fetch("http://herald.example/wall")


def test_a_page_is_saved_beside_the_brief_and_verified(site: str, tmp_path: Path) -> None:
    from briefgen.briefs import compose

    gathered = pipeline.gather([f"{site}/wall", f"{site}/none"], saved_to=tmp_path / "sources", fetcher=fetcher())
    (article,) = gathered.articles
    assert (Path(article.path).parent, article.url) == (tmp_path / "sources", f"{site}/wall")
    assert Path(article.path).read_bytes() == PAGE
    assert [error.code for error in gathered.errors] == ["E125"]
    assert pipeline.verify_against(compose([pipeline.analyse(article)]), tmp_path) == []


def test_the_network_is_used_only_where_it_is_allowed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(fetching.socket, "getaddrinfo", refuse)
    assert run(["sources", "https://herald.example/wall"]) == 1
    assert "E122 https://herald.example/wall:" in capsys.readouterr().err
    with pytest.raises(BriefgenError, match="E122"):
        pipeline.read("https://herald.example/wall")


def test_the_name_of_a_saved_page_tells_its_address() -> None:
    name = file_name(Fetched(b"", "https://www.herald.example/news/2031/wall.html?p=1", "text/html"))
    assert name.startswith("www-herald-example-news-2031-wall-html-")
    assert name.endswith(".html")
    assert name != file_name(Fetched(b"", "https://www.herald.example/news/2031/wall.html?p=2", "text/html"))
    assert file_name(Fetched(b"%PDF-1.7", "https://herald.example/a", "")).endswith(".pdf")
