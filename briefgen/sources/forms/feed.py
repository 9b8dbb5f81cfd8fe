"""Read a feed (RSS, Atom): each entry is an article, of its full text where the feed carries it,
else of its summary."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from typing import Any

from briefgen.errors import PageWithoutArticle, SourceEmpty, SourceError
from briefgen.model import Article
from briefgen.sources.forms.xml_documents import parse_xml
from briefgen.sources.text.dates import iso_date

_MOST_ENTRIES = 2_000
_DECLARED = re.compile(r"<\?xml[^>]{0,300}\?>")
_BLOCK = re.compile(r"<(?:p|div|article|h[1-6]|ul|blockquote)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")


def read_feed(text: str, *, path: str, sha256: str) -> Iterator[Article | SourceError]:
    """Yield the entries of a feed in its order.

    Raises:
        WireBroken: it is no XML, cut off, or declares entities.
        SourceEmpty: it has no entry.
    """
    import feedparser  # type: ignore[import-untyped]

    # feedparser mends what is broken by guessing, and guesses the end of what is cut off
    parse_xml(text, path=path)
    data = _DECLARED.sub("", text, count=1).strip().encode("utf-8", "replace")
    # As an open file: what comes as a string might be taken for an address, and fetched.
    feed = feedparser.parse(
        io.BytesIO(data), response_headers={"content-type": "application/xml; charset=utf-8"}
    )
    if not feed.entries:
        raise SourceEmpty(path)
    outlet = _line(feed.feed.get("title"))
    for number, entry in enumerate(feed.entries[:_MOST_ENTRIES], 1):
        try:
            yield _article(
                entry, outlet, _day(entry, feed.version), path=f"{path}#{number}", sha256=sha256
            )
        except SourceError as error:
            yield error


def _article(
    entry: Any, outlet: str | None, published: str | None, *, path: str, sha256: str
) -> Article:
    from briefgen.sources.web.page import read_fragment

    contents = [str(one.get("value") or "") for one in entry.get("content") or []] + [
        str(entry.get("summary") or "")
    ]
    content = max(contents, key=len)
    if not content.strip():
        raise SourceEmpty(path)
    text = None
    if _BLOCK.search(content):
        try:
            text = read_fragment(
                content,
                path=path,
                id="S1",
                sha256=sha256,
            ).text
        except PageWithoutArticle:
            text = None
    if text is None:
        text = _line(_TAG.sub(" ", content))
        if text is None:
            raise SourceEmpty(path)
        text += "\n"
    link = str(entry.get("link") or "")
    return Article(
        id="S1",
        path=path,
        sha256=sha256,
        text=text,
        form="feed",
        title=_line(_TAG.sub("", str(entry.get("title") or ""))),
        outlet=_line((entry.get("source") or {}).get("title")) or outlet,
        authors=tuple(
            name for one in entry.get("authors") or [] if (name := _line(one.get("name")))
        )[:10],
        published=published,
        url=link if re.match(r"https?://[^\s<>\"]+$", link) else None,
    )


def _day(entry: Any, version: str) -> str | None:
    """Return the day as the feed writes it: its time zone does not move it. What RSS calls the
    date, feedparser calls that of a change."""
    said = entry.get("published")
    return iso_date(said or (entry.get("updated") if version.startswith("rss") else None))


def _line(value: Any) -> str | None:
    return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None
