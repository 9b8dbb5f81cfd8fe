"""Serve pages to a browser on this machine, and to nothing else.

The address holds a secret, and the Host header must name this machine: another page in the same
browser can neither guess the one nor, by a name that it lets point here, forge the other. No path
comes from a request.
"""

from __future__ import annotations

import hmac
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec

ADDRESS = "127.0.0.1"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
    " 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What the page itself may load: its own files."""
FRAME_POLICY = (
    "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
    " font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""What a rendered page may load, whatever its pack says: nothing; no script runs in it."""


class LoopbackServer(ThreadingHTTPServer):
    """Answers a page's requests; each in a thread of its own, so that a slow one keeps nothing
    waiting."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, token: str, handler: type[LoopbackHandler]) -> None:
        super().__init__((ADDRESS, port), handler)
        self.token = token
        self.hosts = {f"{name}:{self.server_port}" for name in (ADDRESS, "localhost")}

    @property
    def url(self) -> str:
        """The address of the page."""
        return f"http://{ADDRESS}:{self.server_port}/{self.token}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over a browser that has gone away; anything else is a defect, and shows as one."""
        import sys

        if not isinstance(sys.exc_info()[1], ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class LoopbackHandler(BaseHTTPRequestHandler):
    """Answers one request, if it may be answered."""

    server: LoopbackServer
    server_version = "briefgen"
    sys_version = ""
    timeout = 30

    def asked(self) -> str | None:
        """Return what is asked for, behind the secret; refuse what comes from elsewhere or does not
        know it, and return None."""
        if self.headers.get("Host") not in self.server.hosts:
            self.refuse(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        if self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            self.refuse(HTTPStatus.FORBIDDEN)
            return None
        _, _, rest = self.path.partition("/")
        token, slash, what = rest.partition("/")
        if not slash or not hmac.compare_digest(token.encode(), self.server.token.encode()):
            self.refuse(HTTPStatus.NOT_FOUND)
            return None
        return what

    def answer_json(self, answer: Any, status: HTTPStatus = HTTPStatus.OK) -> None:
        """Answer with a value as JSON."""
        self.answer(msgspec.json.encode(answer), "application/json", status=status)

    def answer(
        self,
        data: bytes,
        kind: str,
        policy: str | None = POLICY,
        *,
        status: HTTPStatus = HTTPStatus.OK,
    ) -> None:
        """Answer with bytes of a kind, and say what a page of them may load."""
        self.begin(kind, len(data), policy, status=status)
        self.wfile.write(data)

    def refuse(self, status: HTTPStatus) -> None:
        """Say no in one line."""
        self.begin("text/plain; charset=utf-8", None, status=status)
        self.wfile.write(f"{status.value} {status.phrase}\n".encode())

    def begin(
        self,
        kind: str,
        length: int | None,
        policy: str | None = POLICY,
        *,
        status: HTTPStatus = HTTPStatus.OK,
    ) -> None:
        """Write the head of an answer."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        if policy is not None:
            self.send_header("Content-Security-Policy", policy)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.end_headers()

    def send_error(self, code: int, *_: Any, **__: Any) -> None:
        """Refuse what is no request, or of a kind that is not answered, in one line."""
        status = (
            HTTPStatus.METHOD_NOT_ALLOWED
            if code == HTTPStatus.NOT_IMPLEMENTED
            else HTTPStatus(code)
        )
        self.close_connection = True
        self.requestline = getattr(self, "requestline", "")
        self.request_version = "HTTP/1.0"
        self.refuse(status)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: the terminal is for errors."""
