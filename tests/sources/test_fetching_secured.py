"""Pages are fetched over TLS from servers whose certificate is trusted, and from no other. The
certificates are made for each run."""

from __future__ import annotations

import ipaddress
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from briefgen import pipeline
from briefgen.errors import SourceError
from briefgen.sources.fetching import Fetcher

from .test_fetching import PAGE, Site

pytestmark = pytest.mark.skipif(
    shutil.which("openssl") is None,
    reason="openssl, which makes the certificates, is not installed",
)


class Secured(NamedTuple):
    url: str
    authority: str
    """File of the certificate that signed the server's."""


def _openssl(folder: Path, *words: str) -> None:
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)


class SilentServer(ThreadingHTTPServer):
    """Does not print what goes wrong with a connection."""

    def handle_error(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an authority, and certificates that it signed: for this host, for another, and for a day
    that is past."""
    folder = tmp_path_factory.mktemp("certificates")
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    _openssl(
        folder,
        "req",
        "-x509",
        *key,
        "-keyout",
        "ca.key",
        "-out",
        "ca.pem",
        "-subj",
        "/CN=Marlow Test Authority",
        "-days",
        "2",
    )
    for name, host, days in (
        ("good", "IP:127.0.0.1,DNS:localhost", "2"),
        ("other", "DNS:herald.example", "2"),
        ("late", "IP:127.0.0.1", "0"),
    ):
        (folder / f"{name}.ext").write_text(f"subjectAltName={host}\n")
        _openssl(
            folder,
            "req",
            *key,
            "-keyout",
            f"{name}.key",
            "-out",
            f"{name}.csr",
            "-subj",
            "/CN=marlow.example",
        )
        signed = (
            "-CA",
            "ca.pem",
            "-CAkey",
            "ca.key",
            "-CAcreateserial",
            "-days",
            days,
            "-extfile",
            f"{name}.ext",
        )
        _openssl(folder, "x509", "-req", "-in", f"{name}.csr", *signed, "-out", f"{name}.pem")
    return folder


def _serving(certificates: Path, name: str) -> Iterator[Secured]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / f"{name}.pem", certificates / f"{name}.key")
    server = SilentServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    server.socket = context.wrap_socket(
        server.socket, server_side=True, do_handshake_on_connect=False
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Secured(f"https://127.0.0.1:{server.server_port}", str(certificates / "ca.pem"))
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def site(certificates: Path) -> Iterator[Secured]:
    yield from _serving(certificates, "good")


@pytest.fixture
def trusted(site: Secured, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("SSL_CERT_FILE", site.authority)
    return site.url


def fetcher(**details: Any) -> Fetcher:
    return Fetcher(
        may_connect=lambda address: address == ipaddress.ip_address("127.0.0.1"),
        any_port=True,
        **details,
    )


@pytest.mark.parametrize("path", ["/wall", "/packed", "/moved", "/moved?/moved"])
def test_a_page_is_fetched_where_the_authority_is_trusted(trusted: str, path: str) -> None:
    assert fetcher().fetch(trusted + path).data == PAGE


def test_the_name_of_the_host_is_checked_too(trusted: str) -> None:
    assert fetcher().fetch(trusted.replace("127.0.0.1", "localhost") + "/wall").data == PAGE


def test_a_certificate_of_an_unknown_authority_is_refused(site: Secured) -> None:
    with pytest.raises(SourceError) as caught:
        fetcher().fetch(f"{site.url}/wall")
    assert (
        str(caught.value)
        == f"E125 {site.url}/wall: the page cannot be fetched: the site's certificate cannot be"
        " trusted (unable to get local issuer certificate). Check the address, or save the page"
        " from a browser and name the file."
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [("other", "ip address mismatch"), ("late", "certificate has expired"), ("ca", "")],
)
def test_a_certificate_of_another_host_a_past_one_and_one_signed_by_itself_are_refused(
    certificates: Path, monkeypatch: pytest.MonkeyPatch, name: str, reason: str
) -> None:
    for secured in _serving(certificates, name):
        if name != "ca":
            monkeypatch.setenv("SSL_CERT_FILE", secured.authority)
        with pytest.raises(
            SourceError,
            match=(
                r"the site's certificate cannot be trusted"
                rf" \({reason or 'self[- ]signed certificate'}"
            ),
        ):
            fetcher().fetch(f"{secured.url}/wall")


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
        ("/moved?https://127.0.0.2/wall", "E123", "not on the public network"),
        ("/moved?http://10.0.0.1/wall", "E123", "not on the public network"),
        ("/moved?http://169.254.169.254/latest", "E123", "not on the public network"),
        ("/moved?https://[::1]/", "E123", "not on the public network"),
        ("/moved?file:///etc/hostname", "E123", "no address of a page"),
    ],
)
def test_what_cannot_be_fetched_says_why(trusted: str, path: str, code: str, reason: str) -> None:
    patience = 1.0 if reason == "it takes too long" else 30.0  # a busy machine is no slow server
    with pytest.raises(SourceError, match=reason) as caught:
        fetcher(patience=patience).fetch(trusted + path)
    assert caught.value.code == code


@pytest.mark.timing
def test_a_server_that_never_shakes_hands_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        started = time.monotonic()
        with pytest.raises(SourceError, match="it takes too long"):
            fetcher(patience=0.5).fetch(f"https://127.0.0.1:{listening.getsockname()[1]}/wall")
        assert time.monotonic() - started < 5


def test_a_server_that_speaks_no_tls_is_one_error() -> None:
    server = SilentServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with pytest.raises(SourceError, match="the server does not answer as one of the web"):
            fetcher(patience=20.0).fetch(f"https://127.0.0.1:{server.server_port}/wall")
    finally:
        server.shutdown()
        server.server_close()


def test_a_secured_page_is_saved_read_and_verified(trusted: str, tmp_path: Path) -> None:
    from briefgen.briefs import compose

    gathered = pipeline.gather(
        [f"{trusted}/wall"], saved_to=tmp_path / "sources", fetcher=fetcher()
    )
    (article,) = gathered.articles
    assert (article.url, article.form, gathered.errors) == (f"{trusted}/wall", "web page", [])
    assert pipeline.verify_against(compose([pipeline.analyse(article)]), tmp_path) == []
