"""Fetch a page from the web, where the user allows it: the one door of this room to the network.

Only public addresses, checked when the name is resolved and connected to as checked; redirects are
checked again; robots.txt is respected; size and time are limited. No cookie, no referrer, no proxy,
no credentials.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from briefgen.errors import AddressRefused, FetchFailed, RobotsForbid
from briefgen.system.files import name_for

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

AGENT = "briefgen"
LARGEST = 10_000_000
"""Bytes of a page: the limit of one that is saved by a browser."""
_MOST_REDIRECTS = 5
"""As many as search engines follow."""
_PATIENCE = 30.0
"""Seconds for one page, its redirects included; a reader would have turned away after ten."""
_SILENCE = 10.0
"""Seconds in which a server must send something."""
_PORTS = {"http": 80, "https": 443}
_LARGEST_ROBOTS = 500_000
"""Bytes of robots.txt that must be read, by its standard (RFC 9309)."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for an IPv4 address, for networks that have no other way to it
(NAT64)."""
_ISATAP = 0x5EFE
"""What stands before the IPv4 address in the last 64 bits of an IPv6 address that is sent inside
IPv4."""
_DIFFER = tuple(
    map(
        ipaddress.ip_network,
        ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2002::/16", "3fff::/20"),
    ),
)
"""Special ranges on which the registries of Python 3.11 to 3.13 differ, or which none of them has:
protocol assignments, Teredo, 6to4
and its relays, the second range for documentation. No site has an address there."""

_SUFFIXES = {
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "application/json": ".json",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
}


class Fetched(NamedTuple):
    """A page, and the address it was found at in the end."""

    data: bytes
    url: str
    kind: str
    """Content type without its parameters, lower case."""


def file_name(page: Fetched) -> str:
    """Return the name under which a page is saved: of its address, told apart by it, with the
    suffix of its content type."""
    parts = urlsplit(page.url)
    told_apart = hashlib.sha256(page.url.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    suffix = _SUFFIXES.get(page.kind, ".pdf" if page.data.startswith(b"%PDF-") else ".html")
    return f"{name_for(f'{parts.hostname} {parts.path}')}-{told_apart}{suffix}"


def is_public(address: Address) -> bool:
    """Tell whether an address is one of the public network, and so is the one that stands inside
    it.

    What is public is what the registries of `ipaddress` say. An address with a scope (fe80::1%eth0)
    is one of the machine's own networks.
    """
    if isinstance(address, ipaddress.IPv6Address):
        if address.scope_id is not None or address.is_site_local:
            return False
        inside = _inside(address)
        if inside is not None and not is_public(inside):
            return False
        if address.ipv4_mapped is not None or address in _TRANSLATED:
            return True
    special = (
        address.is_private
        or address.is_reserved
        or address.is_multicast
        or address.is_unspecified
        or address.is_link_local
    )
    return (
        address.is_global
        and not special
        and not any(address in network for network in _DIFFER if network.version == address.version)
    )


def _inside(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that an IPv6 address is another way to write, or to reach."""
    last = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    if (
        address.ipv4_mapped is not None
        or address in _TRANSLATED
        or (int(address) >> 32) & 0xFCFF_FFFF == _ISATAP
    ):
        return last
    return None


class Fetcher:
    """Fetches pages, and remembers what each site's robots.txt says.

    Args:
        may_connect: tells which addresses may be connected to. Anything but `is_public` is for
            tests.
        any_port: whether ports other than 80 and 443 may be used; for tests.
        patience: seconds for one page.
    """

    def __init__(
        self,
        *,
        may_connect: Callable[[Address], bool] = is_public,
        any_port: bool = False,
        patience: float = _PATIENCE,
    ) -> None:
        self._may_connect = may_connect
        self._any_port = any_port
        self._patience = patience
        self._robots: dict[str, RobotFileParser] = {}

    def fetch(self, url: str) -> Fetched:
        """Return the page at an address.

        Raises:
            AddressRefused: it is not on the public network, or no address of a page.
            RobotsForbid: the site does not want it fetched.
            FetchFailed: there is no such page, or it is too large, or it takes too long.
        """
        deadline = time.monotonic() + self._patience
        here = url
        for _ in range(_MOST_REDIRECTS + 1):
            parts = self._checked(here, url)
            if not self._robots_of(parts, url, deadline).can_fetch(AGENT, here):
                raise RobotsForbid(url)
            status, headers, data = self._get(parts, url, deadline, LARGEST)
            if status not in _REDIRECTS:
                if status != 200:
                    raise FetchFailed(url, reason=f"the server answers {status}")
                return Fetched(
                    data,
                    here,
                    (headers.get("content-type") or "").partition(";")[0].strip().lower(),
                )
            here = urljoin(here, headers.get("location") or "")
        raise FetchFailed(url, reason=f"it redirects more than {_MOST_REDIRECTS} times")

    def _checked(self, here: str, url: str) -> SplitResult:
        try:
            parts = urlsplit(here)
            port = parts.port
        except ValueError:
            raise AddressRefused(url, reason="it is no address of a page") from None
        if (
            parts.scheme not in _PORTS
            or not parts.hostname
            or parts.username is not None
            or any(c <= " " for c in here)
        ):
            raise AddressRefused(url, reason="it is no address of a page")
        if not self._any_port and port not in {None, _PORTS[parts.scheme]}:
            raise AddressRefused(url, reason=f"port {port} is not one of the web")
        return parts

    def _robots_of(self, parts: SplitResult, url: str, deadline: float) -> RobotFileParser:
        """Return what the site allows: all where it has no robots.txt, nothing where it cannot be
        asked (RFC 9309)."""
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            rules = RobotFileParser()
            here = parts._replace(path="/robots.txt", query="", fragment="")
            for _ in range(_MOST_REDIRECTS + 1):
                status, headers, data = self._get(here, url, deadline, _LARGEST_ROBOTS)
                if status not in _REDIRECTS:
                    break
                here = self._checked(urljoin(here.geturl(), headers.get("location") or ""), url)
            if status == 200:
                rules.parse(data.decode("utf-8", "replace").splitlines())
            else:
                rules.parse(
                    ["User-agent: *", "Disallow:" if 400 <= status < 500 else "Disallow: /"]
                )
            self._robots[origin] = rules
        return self._robots[origin]

    def _get(
        self, parts: SplitResult, url: str, deadline: float, limit: int
    ) -> tuple[int, dict[str, str], bytes]:
        """Ask for one address, without following it anywhere."""
        host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection = http.client.HTTPConnection(host, port, timeout=_SILENCE)
        try:
            plain = self._connected(host, port, url, deadline)
            with _cut_off_at(deadline, plain):
                connection.sock = _secured(plain, host) if parts.scheme == "https" else plain
                fields = {
                    "Host": parts.netloc,
                    "User-Agent": AGENT,
                    "Accept-Encoding": "identity",
                    "Connection": "close",
                }
                connection.request(
                    "GET", target.encode("ascii", "replace").decode(), headers=fields
                )
                with connection.getresponse() as response:
                    headers = {name.lower(): value for name, value in response.getheaders()}
                    data = _body(response, url, deadline, limit)
            return response.status, headers, _unpacked(data, headers, url, limit)
        except ssl.SSLCertVerificationError as reason:
            said = str(reason.verify_message).rstrip(".").split(",")[0].lower()
            raise FetchFailed(
                url, reason=f"the site's certificate cannot be trusted ({said})"
            ) from reason
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as reason:
            late = isinstance(reason, TimeoutError) or time.monotonic() >= deadline
            said = "it takes too long" if late else "the server does not answer as one of the web"
            raise FetchFailed(url, reason=said) from reason
        finally:
            connection.close()

    def _connected(self, host: str, port: int, url: str, deadline: float) -> socket.socket:
        """Resolve the name once, check every address it has, and connect to the first: a second
        look might find another."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise FetchFailed(url, reason="there is no such site") from None
        places = [str(info[4][0]) for info in found]
        try:
            allowed = bool(places) and all(
                self._may_connect(ipaddress.ip_address(place)) for place in places
            )
        except ValueError:
            allowed = False
        if not allowed:
            raise AddressRefused(url, reason="it is not on the public network")
        return socket.create_connection(
            (places[0], port), timeout=max(0.1, min(_SILENCE, deadline - time.monotonic()))
        )


@contextlib.contextmanager
def _cut_off_at(deadline: float, connected: socket.socket) -> Iterator[None]:
    """Shut the connection at the deadline: a server that sends a byte now and then is never silent
    for long."""
    other_end = connected.dup()

    def shut() -> None:
        with contextlib.suppress(OSError):
            other_end.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, deadline - time.monotonic()), shut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        other_end.close()


def _secured(plain: socket.socket, host: str) -> socket.socket:
    """Speak TLS with a server whose certificate the system trusts, or the file that SSL_CERT_FILE
    names."""
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except BaseException:
        plain.close()
        raise


def _body(response: http.client.HTTPResponse, url: str, deadline: float, limit: int) -> bytes:
    pieces, total = [], 0
    while piece := response.read1(65_536):
        total += len(piece)
        if total > limit:
            raise FetchFailed(url, reason=f"it has more than {limit / 1e6:g} MB")
        pieces.append(piece)
    if time.monotonic() >= deadline:  # what was cut off looks like an end
        raise FetchFailed(url, reason="it takes too long")
    return b"".join(pieces)


def _unpacked(data: bytes, headers: dict[str, str], url: str, limit: int) -> bytes:
    """Unpack what was packed although that was not asked for."""
    if headers.get("content-encoding", "identity").lower() not in {"gzip", "x-gzip", "deflate"}:
        return data
    unpacking = zlib.decompressobj(wbits=47)
    unpacked = unpacking.decompress(data, limit + 1)
    if len(unpacked) > limit:
        raise FetchFailed(url, reason=f"it has more than {limit / 1e6:g} MB")
    return unpacked
