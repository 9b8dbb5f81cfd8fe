"""What a page may load: data inside it, files of its pack, and the program's own fonts. Anything
else stops the rendering."""

from __future__ import annotations

import pathlib
from email.message import EmailMessage
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import DataHandler, Request, url2pathname

from weasyprint.urls import FatalURLFetchingError, URLFetcherResponse

from briefgen.errors import FetchBlocked
from briefgen.rendering.packs import Pack

_ASKS_FOR_MORE = (b"<!ENTITY", b"http://www.w3.org/2001/XInclude", b"<?xml-stylesheet")
"""What makes an SVG file name another one, or grow beyond all bounds."""


class PackFetcher:
    """Fetches for one pack, and remembers what it refused: some callers swallow even a fatal
    error."""

    _fail_on_errors = False

    def __init__(self, pack: Pack, allowed: frozenset[pathlib.Path] = frozenset()) -> None:
        self._pack = pack
        self._folders = tuple(link.folder.resolve() for link in pack.chain)
        self._allowed = allowed
        self.refused: list[str] = []

    def __call__(self, url: str) -> Any:
        """Return what stands at an address.

        Raises:
            FatalURLFetchingError: the address is not one that a page may load from.
        """
        scheme = urlsplit(url).scheme.lower()
        if scheme == "data":
            try:
                response = DataHandler().data_open(Request(url))
            except ValueError:
                raise self._refusal(url) from None
            return self._response(
                url, response.read(), _headers(response.headers.get_content_type())
            )
        if scheme == "file" and (path := self._own_file(url)) is not None:
            return self._response(url, path.read_bytes(), {})
        raise self._refusal(url)

    def _response(self, url: str, data: bytes, headers: Any) -> Any:
        """Return what was found, unless it is a drawing that would ask for more in ways that are
        passed over in silence."""
        if any(word in data for word in _ASKS_FOR_MORE) and b"<svg" in data:
            raise self._refusal(url)
        return URLFetcherResponse(url, data, headers)

    def _refusal(self, url: str) -> FatalURLFetchingError:
        self.refused.append(url)
        return FatalURLFetchingError(url)

    def _own_file(self, url: str) -> pathlib.Path | None:
        """Return the file of an address, links followed, if it is one of the pack's or one of the
        fonts."""
        parts = urlsplit(url)
        if parts.netloc not in ("", "localhost"):
            return None
        try:
            path = pathlib.Path(url2pathname(parts.path)).resolve()
        except (OSError, ValueError):
            return None
        allowed = path in self._allowed or (
            any(map(path.is_relative_to, self._folders)) and path.is_file()
        )
        return path if allowed else None

    def check(self) -> None:
        """Stop if anything was refused since the last check.

        Raises:
            FetchBlocked: something was.
        """
        if self.refused:
            url = self.refused[0]
            self.refused.clear()
            raise FetchBlocked(self._pack.name, url=unquote(url)[:200])


def _headers(content_type: str) -> EmailMessage:
    headers = EmailMessage()
    headers["Content-Type"] = content_type
    return headers
