"""Pages are fetched from public addresses only, within limits, and saved. The tests ask a server of
their own, and no network."""

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
from briefgen.sources.fetching import Fetched, Fetcher, file_name, is_public

STORY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre. “Nobody will pay"
    " twice,” said Helen Garrick, the mayor. "
)
PAGE = (
    "<!doctype"
    f" html><html><body><article><h1>Wall</h1><p>{STORY}</p><p>{STORY * 2}</p></article></body></html>".encode()
)


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
    return Fetcher(
        may_connect=lambda address: address == ipaddress.ip_address("127.0.0.1"),
        any_port=True,
        **details,
    )


@pytest.mark.parametrize("path", ["/wall", "/packed", "/moved", "/moved?/moved", "/wall?a=b"])
def test_a_page_is_fetched(site: str, path: str) -> None:
    assert fetcher().fetch(site + path).data == PAGE


@pytest.mark.parametrize(
    ("path", "code", "reason"),
    [
        ("/none", "E125", "the server answers 404"),
        ("/large", "E125", "it has more than 10 MB"),
        ("/bomb", "E125", "it has more than 10 MB"),
        pytest.param("/slow", "E125", "it takes too long", marks=pytest.mark.timing),
        pytest.param("/drip", "E125", "it takes too long", marks=pytest.mark.timing),
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


PUBLIC = """
    1.1.1.1 8.8.8.8 93.184.216.34 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1
    169.253.255.255 172.15.255.255
    172.32.0.1 191.255.255.255 192.0.1.1 192.0.3.1 192.31.196.1 192.52.193.1 192.88.98.1
    192.175.48.1 198.17.255.255
    198.20.0.1 203.0.114.1 223.255.255.255 2001:200::1 2001:4860:4860::8888 2001:db7::1 2001:db9::1
    2003::1 2400:cb00::1
    2600::1 2606:2800:220:1::1 2620:4f:8000::1 2a00::1 3ffe:ffff::1 3fff:1000::1
    2600::5dff:5db8:d822 ::ffff:93.184.216.34 64:ff9b::5db8:d822 2606:2800::5efe:5db8:d822
    2606:2800::200:5efe:5db8:d822
""".split()
"""Addresses of sites, many of them beside a special range."""
SPECIAL = """
    0.0.0.0 0.255.255.255 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1
    127.255.255.255 169.254.0.1
    169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.0 192.0.0.7 192.0.0.8 192.0.0.9 192.0.0.10
    192.0.0.170 192.0.0.171
    192.0.0.255 192.0.2.1 192.88.99.1 192.88.99.2 192.168.0.1 192.168.255.255 198.18.0.1
    198.19.255.255 198.51.100.1
    203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.254 255.255.255.255 :: ::1 ::2
    ::127.0.0.1 ::10.0.0.1
    ::93.184.216.34 ::ffff:0.0.0.0 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:169.254.169.254
    ::ffff:192.0.0.9 ::ffff:224.0.0.1 ::ffff:0:93.184.216.34 64:ff9b::a00:1 64:ff9b::7f00:1
    64:ff9b::a9fe:a9fe 64:ff9b::e000:1 64:ff9b:1::1
    64:ff9b:1::5db8:d822 64:ff9b:1:ffff::a00:1 64:ff9b:2::1 100::1 100::ffff:ffff:ffff:ffff
    100:0:0:1::1 200::1 1000::1
    2001::1 2001:0:5db8:d822::1 2001:1::1 2001:1::2 2001:1::3 2001:2::1 2001:3::1 2001:4:112::1
    2001:10::1 2001:20::1
    2001:30::1 2001:1ff:ffff::1 2001:db8::1 2001:db8:ffff::1 2002:a00:1::1 2002:7f00:1::1
    2002:5db8:d822::1 3fff::1
    3fff:fff:ffff::1 4000::1 5f00::1 8000::1 c000::1 e000::1 fc00::1 fd00::1 fdff:ffff::1 fe00::1
    fe80::1 fe80::1%eth0 fe80::5efe:5db8:d822 febf:ffff::1 fec0::1 feff:ffff::1 ff00::1 ff02::1
    ff0e::1 2606:2800::1%eth0 2606:2800::5efe:a00:1 2606:2800::5efe:0:1 2606:2800::5efe:7f00:1
    2606:2800::200:5efe:a9fe:a9fe 2606:2800::100:5efe:c0a8:1
    2606:2800::300:5efe:e000:1
""".split()
"""An address or two of every special-purpose range in the IANA registries, and what may stand
inside another address."""


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", SPECIAL)
def test_what_is_special_is_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


def forget_addresses() -> None:
    """Let `ipaddress` ask its registries anew."""
    for kind in (ipaddress.IPv4Address, ipaddress.IPv6Address):
        for name in ("is_private", "is_global"):
            getattr(getattr(kind, name).fget, "cache_clear", lambda: None)()


def test_what_is_public_is_the_same_with_the_registry_of_every_python(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Later versions took ranges in, and made exceptions of others: neither changes what may be
    fetched."""
    four, six = ipaddress.IPv4Address._constants, ipaddress.IPv6Address._constants  # type: ignore[attr-defined]
    later = {
        four: ("192.0.0.0/24",),
        six: ("64:ff9b:1::/48", "2002::/16", "3fff::/20", "5f00::/16"),
    }
    excepted = {
        four: ("192.0.0.9/32", "192.0.0.10/32"),
        six: ("2001:1::1/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28"),
    }
    for constants, ranges in later.items():
        known = list(constants._private_networks)
        for changed in (
            [*known, *map(ipaddress.ip_network, ranges)],
            [network for network in known if str(network) not in {"192.0.0.0/24", *ranges}],
            [
                network
                for network in known
                if not any(
                    ipaddress.ip_network(one).subnet_of(network) for one in excepted[constants]
                )
            ],
        ):
            with monkeypatch.context() as patched:
                patched.setattr(constants, "_private_networks", changed)
                forget_addresses()
                assert [one for one in PUBLIC if not is_public(ipaddress.ip_address(one))] == []
                assert [one for one in SPECIAL if is_public(ipaddress.ip_address(one))] == []
    forget_addresses()


@pytest.mark.parametrize("place", ["fe80::1%eth0", "2606:2800::1%1", "no address"])
def test_a_name_that_leads_to_a_scope_or_to_no_address_is_refused(
    monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(10, 1, 6, "", (place, 80, 0, 1))])
    with pytest.raises(SourceError, match="not on the public network"):
        Fetcher().fetch("http://herald.example/wall")


def test_a_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> list[tuple[Any, ...]]:
        return [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(SourceError, match="not on the public network"):
        Fetcher().fetch("http://herald.example/wall")


def test_a_page_is_saved_beside_the_brief_and_verified(site: str, tmp_path: Path) -> None:
    from briefgen.briefs import compose

    gathered = pipeline.gather(
        [f"{site}/wall", f"{site}/none"], saved_to=tmp_path / "sources", fetcher=fetcher()
    )
    (article,) = gathered.articles
    assert (Path(article.path).parent, article.url) == (tmp_path / "sources", f"{site}/wall")
    assert Path(article.path).read_bytes() == PAGE
    assert [error.code for error in gathered.errors] == ["E125"]
    assert pipeline.verify_against(compose([pipeline.analyse(article)]), tmp_path) == []


def test_the_network_is_used_only_where_it_is_allowed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert run(["sources", "https://herald.example/wall"]) == 1
    assert "E122 https://herald.example/wall:" in capsys.readouterr().err
    with pytest.raises(BriefgenError, match="E122"):
        pipeline.read("https://herald.example/wall")


def test_the_name_of_a_saved_page_tells_its_address() -> None:
    name = file_name(
        Fetched(b"", "https://www.herald.example/news/2031/wall.html?p=1", "text/html")
    )
    assert name.startswith("www-herald-example-news-2031-wall-html-")
    assert name.endswith(".html")
    assert name != file_name(
        Fetched(b"", "https://www.herald.example/news/2031/wall.html?p=2", "text/html")
    )
    assert file_name(Fetched(b"%PDF-1.7", "https://herald.example/a", "")).endswith(".pdf")
