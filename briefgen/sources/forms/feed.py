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
_BLOCK = re.compile(r"<(?:p|div|article|h[1-6]|ul|ol|blockquote)\b", re.IGNORECASE)
_PARTING = re.compile(
    r"</?(?:p|div|article|section|h[1-6]|ul|ol|li|blockquote|table|tr|hr|figure)\b[^<>]{0,2000}>"
    r"|<br\b[^<>]{0,200}>(?:\s*<br\b[^<>]{0,200}>)+",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,2000}>|<!--[^<>]{0,2000}-->", re.IGNORECASE)
_MARKUP = re.compile(
    r"</(?:p|div|a|b|i|em|strong|span|ul|ol|li|h[1-6]|blockquote|figure|article|section|table)\s*>"
    r"|<(?:br|img)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
"""Markup, and not a text that names a tag."""
_MOST_TIMES = 3
"""Times that publishers escape what was escaped."""


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
        io.BytesIO(data),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        # it takes out what it does not know, and text is all that is read of the rest
        sanitize_html=False,
        resolve_relative_uris=False,
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

    contents = [*(entry.get("content") or []), entry.get("summary_detail") or {}]
    fullest = max(contents, key=lambda one: len(str(one.get("value") or "")))
    content = str(fullest.get("value") or "")
    if fullest.get("type") != "text/plain":
        content = _unescaped(content)
    elif not content.isspace() and _MARKUP.search(content) is None:
        content = html.escape(content, quote=False)  # a text, whatever signs it holds
    text = None
    if _BLOCK.search(content):
        try:
            text = read_fragment(content, path=path, id="S1", sha256=sha256).text
        except PageWithoutArticle:
            text = None
    if text is None:
        text = _text_of(content)
    if not text.strip():
        raise SourceEmpty(path)
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


def _unescaped(content: str) -> str:
    """Return the content of an entry as its publisher wrote it: escaped again and again it is no
    text, and neither is the frame of a section that was escaped with it."""
    for _ in range(_MOST_TIMES):
        content = content.replace("<![CDATA[", "").replace("]]>", "")
        if _MARKUP.search(content):
            break
        plain = html.unescape(content)
        if plain == content or not ("<![CDATA[" in plain or _is_markup(plain)):
            break
        content = plain
    return content


def _is_markup(content: str) -> bool:
    return _MARKUP.search(content) is not None or _MARKUP.search(html.unescape(content)) is not None


def _text_of(content: str) -> str:
    """Return the words of an entry without paragraphs, its lines apart where its markup has
    them."""
    parted = _TAG.sub("", _BREAK.sub(" ", _PARTING.sub("\n\n", content)))
    lines = [" ".join(html.unescape(part).split()) for part in re.split(r"\n\s*\n", parted)]
    return "".join(f"{line}\n\n" for line in lines if line)[:-1]


def _day(entry: Any, version: str) -> str | None:
    """Return the day as the feed writes it: its time zone does not move it. What RSS calls the
    date, feedparser calls that of a change."""
    said = entry.get("published")
    return iso_date(said or (entry.get("updated") if version.startswith("rss") else None))


def _line(value: Any) -> str | None:
    return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None
