"""The server answers the page, on this machine, and nobody and nothing else."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Callable, Iterator

import pytest

from briefgen.preview.jobs import Failed, Job, Outcome, Rendered
from briefgen.preview.renderings import Renderings
from briefgen.preview.server import About, PreviewServer
from briefgen.preview.server_events import Events, Saved

TOKEN = "secret"
BROKEN = "E305 acme/brief.md.j2:3: 'titel' is not defined. Did you mean 'title'?"


class Desk:
    """Stands for a process: says what it was asked for, and fails for Markdown."""

    closed = False

    def render(self, job_now: Callable[[], Job | None]) -> Outcome | None:
        job = job_now()
        if job is None:
            return None
        return (
            Failed(BROKEN)
            if job.to == "md"
            else Rendered(f"<p>{job.brief} {job.version}</p>".encode(), 0.02)
        )

    def supersede(self) -> None:
        pass


@pytest.fixture
def server(serving: Callable[[PreviewServer], PreviewServer]) -> Iterator[PreviewServer]:
    desk = Desk()
    renderings = Renderings({"html": desk, "md": desk, "pdf": desk}, watching=True)  # type: ignore[dict-item]
    about = About(pack="acme", briefs={"typical": "Sample: typical"}, watching=True)
    made = PreviewServer(0, TOKEN, about, renderings, Events())
    yield serving(made)
    made.events.close()
    made.server_close()


def ask(
    server: PreviewServer, path: str, *, method: str = "GET", **headers: str
) -> tuple[int, bytes, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    try:
        connection.request(
            method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.headers
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("", "text/html"),
        ("page.js", "text/javascript"),
        ("page.css", "text/css"),
        ("about", "application/json"),
    ],
)
def test_the_page_and_its_files_are_served(server: PreviewServer, file: str, kind: str) -> None:
    status, data, headers = ask(server, f"/{TOKEN}/{file}")
    assert (status, headers.get_content_type()) == (200, kind)
    assert len(data) > 20


def test_what_is_shown_is_told(server: PreviewServer) -> None:
    _, data, _ = ask(server, f"/{TOKEN}/about")
    assert json.loads(data) == {
        "pack": "acme",
        "briefs": {"typical": "Sample: typical"},
        "watching": True,
        "version": 1,
    }


def test_a_brief_is_rendered_and_given(server: PreviewServer) -> None:
    _, data, _ = ask(server, f"/{TOKEN}/render/html/typical")
    assert json.loads(data) == {"number": 1, "version": 1, "seconds": 0.02}
    status, data, headers = ask(server, f"/{TOKEN}/made/1/brief.html")
    assert (status, data) == (200, b"<p>typical 1</p>")
    assert headers["Content-Security-Policy"].startswith(
        "sandbox allow-same-origin; default-src 'none';"
    )


def test_an_error_is_its_one_line(server: PreviewServer) -> None:
    _, data, _ = ask(server, f"/{TOKEN}/render/md/typical")
    assert json.loads(data) == {"number": 1, "version": 1, "error": BROKEN}
    assert ask(server, f"/{TOKEN}/made/1/brief.md")[0] == 404


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost:{port}.evil.example",
        "",
        "0.0.0.0:{port}",
    ],
)
def test_another_host_is_refused(server: PreviewServer, host: str) -> None:
    status, data, _ = ask(server, f"/{TOKEN}/about", Host=host.format(port=server.server_port))
    assert (status, data) == (421, b"421 Misdirected Request\n")


def test_localhost_is_this_machine(server: PreviewServer) -> None:
    assert ask(server, f"/{TOKEN}/about", Host=f"localhost:{server.server_port}")[0] == 200


def test_no_host_at_all_is_refused(server: PreviewServer) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=30) as line:
        line.sendall(f"GET /{TOKEN}/about HTTP/1.0\r\n\r\n".encode())
        assert line.recv(100).startswith(b"HTTP/1.0 421 ")


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_of_another_site_is_refused(server: PreviewServer, site: str) -> None:
    assert ask(server, f"/{TOKEN}/about", Sec_Fetch_Site=site)[0] == 403


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/about",
        "//about",
        "/wrong/",
        "/wrong/about",
        f"/{TOKEN}",
        f"/{TOKEN}x/about",
        f"/x/{TOKEN}/about",
        "/é/about",
        "*",
    ],
)
def test_without_the_secret_nothing_is_there(server: PreviewServer, path: str) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=30) as line:
        line.sendall(
            f"GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{server.server_port}\r\n\r\n".encode()
        )
        assert line.recv(100).startswith(b"HTTP/1.0 404 ")


@pytest.mark.parametrize(
    "path",
    [
        "server.py",
        "../server.py",
        "..%2fserver.py",
        "%2e%2e/server.py",
        "/etc/passwd",
        "page.js/..",
        "page.js?x",
        "made/1/../../page.js",
        "made/1/brief.exe",
        "made/99/brief.html",
        "made/1/1.png",
        "made/-1/brief.html",
        "made/1/brief.pdf",
        "render/html/../../etc/passwd",
        "render/html/other",
        "render/html/",
        "render/docx/typical",
        "render/html/typical/x",
        "render/html/typical\0",
    ],
)
def test_no_path_leads_outside(server: PreviewServer, path: str) -> None:
    ask(server, f"/{TOKEN}/render/html/typical")
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=30) as line:
        line.sendall(
            f"GET /{TOKEN}/{path} HTTP/1.0\r\nHost: 127.0.0.1:{server.server_port}\r\n\r\n".encode()
        )
        assert line.recv(100).startswith(b"HTTP/1.0 404 ")


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "CONNECT", "TRACE"]
)
def test_nothing_but_get_is_answered(server: PreviewServer, method: str) -> None:
    assert ask(server, f"/{TOKEN}/about", method=method)[0] == 405


def test_no_other_page_may_read_frame_or_keep_an_answer(server: PreviewServer) -> None:
    for path in ("", "about", "render/html/typical", "made/1/brief.html"):
        _, _, headers = ask(server, f"/{TOKEN}/{path}", Origin="http://evil.example")
        assert headers["Access-Control-Allow-Origin"] is None
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert "frame-ancestors" in headers["Content-Security-Policy"]


def test_it_listens_on_this_machine_alone(server: PreviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.url == f"http://127.0.0.1:{server.server_port}/{TOKEN}/"


def test_what_is_saved_is_told_to_everybody_who_listens(server: PreviewServer) -> None:
    lines = []
    connections = [
        http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30) for _ in range(3)
    ]
    for connection in connections:
        connection.request("GET", f"/{TOKEN}/events")
        answer = connection.getresponse()
        assert answer.headers.get_content_type() == "text/event-stream"
        assert [answer.readline(), answer.readline()] == [b": listening\n", b"\n"]
        lines.append(answer)
    server.events.announce(Saved(2, ("acme/style.css",)))
    for answer in lines:
        told = [answer.readline() for _ in range(3)]
        assert told == [
            b"event: saved\n",
            b'data: {"version":2,"files":["acme/style.css"]}\n',
            b"\n",
        ]
        answer.close()
    for connection in connections:
        connection.close()
