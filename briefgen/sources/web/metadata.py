"""Read what a web page declares of itself: title, outlet, authors, date and address.

JSON-LD comes first, for publishers write it for machines; then the meta elements; then what the
page shows. What is not declared stays null: the address of a page and the day it was saved are no
date of publication.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import lxml.html
import msgspec

from briefgen.sources.text.dates import iso_date

_DATES = (
    "article:published_time", "datepublished", "date", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish-date",
    "publication_date", "sailthru.date", "parsely-pub-date", "article.published", "og:pubdate",
    "originalpublicationdate", "cxenseparse:recs:publishtime",
)  # fmt: skip
_TITLES = ("og:title", "dc.title", "dcterms.title", "twitter:title", "parsely-title", "headline")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "article:publisher")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
"""Names of meta elements, in the order of trust."""

_ARTICLE_TYPE = re.compile(r"(?:.*Article|BlogPosting|LiveBlogPosting|Report|PressRelease)$")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->")
_AUTHORS_JOINED = re.compile(r"\s*(?:,|;|\band\b|&|\|)\s+")
_MOST_AUTHORS = 10


class Details(msgspec.Struct, frozen=True, kw_only=True):
    """What the page says of itself."""

    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    url: str | None
    body: str | None = None
    """What JSON-LD declares to be the text of the article."""
    description: str | None = None
    """What the page is said to be about, which is often the lead itself."""
    is_article: bool = False
    """Whether the page declares that it is one."""
    is_live: bool = False
    """Whether it declares that it is a live blog."""


def read_details(tree: lxml.html.HtmlElement, page: str) -> Details:
    """Read the details that a page declares; page is its source, in which a browser notes where it
    was saved from."""
    said = _json_ld(tree)
    meta = _meta(tree)
    outlet = _name(said.get("publisher")) or _first(meta, _OUTLETS)
    titles = (_text(said.get("headline")), _first(meta, _TITLES), _shown_title(tree))
    return Details(
        title=next((cut for title in titles if (cut := _without_outlet(title, outlet))), None),
        outlet=outlet,
        authors=tuple(name for name in _authors(said, meta, tree) if not _is_house(name, outlet)),
        published=_published(said, meta, tree),
        url=_url(said, meta, tree, page),
        body=body if isinstance(body := said.get("articleBody"), str) else None,
        description=_text(said.get("description")) or _first(meta, _DESCRIPTIONS),
        is_article=bool(said) or meta.get("og:type", "").lower() == "article",
        is_live="LiveBlogPosting" in str(said.get("@type")),
    )


def _json_ld(tree: lxml.html.HtmlElement) -> dict[str, Any]:
    """Return the first article that JSON-LD describes; articles inside lists are other stories."""
    nodes = [
        node
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "")
        for node in _nodes(script.text or "")
    ]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    for node in nodes:
        kinds = node.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE_TYPE.match(kind)
            for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            return {key: _resolved(value, by_id) for key, value in node.items()}
    return {}


def _nodes(script: str) -> Iterator[dict[str, Any]]:
    try:
        said = json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return
    for top in said if isinstance(said, list) else [said]:
        if isinstance(top, dict):
            yield top
            graph = top.get("@graph")
            yield from (
                node
                for node in (graph if isinstance(graph, list) else [])
                if isinstance(node, dict)
            )


def _resolved(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    """Follow a reference to another node of the same page."""
    if isinstance(value, list):
        return [
            _resolved(item, by_id) for item in value[:_MOST_AUTHORS] if not isinstance(item, list)
        ]
    if isinstance(value, dict) and set(value) == {"@id"} and isinstance(value["@id"], str):
        return by_id.get(value["@id"], value)
    return value


def _meta(tree: lxml.html.HtmlElement) -> dict[str, str]:
    """Return the contents of the meta elements by their lower-case names; the first of a name
    counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _text(element.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _published(
    said: dict[str, Any], meta: dict[str, str], tree: lxml.html.HtmlElement
) -> str | None:
    declared = [said.get("datePublished"), *(meta.get(name) for name in _DATES), *_times(tree)]
    return next((day for value in declared if (day := iso_date(value))), None)


def _times(tree: lxml.html.HtmlElement) -> list[str | None]:
    """Return the times the page marks as those of publication; one lone time in the article is
    taken for it."""
    times = [element for element in tree.iter("time") if element.get("datetime")]
    marked = [
        t
        for t in times
        if "datepublished" in (t.get("itemprop") or "").lower() or "pubdate" in t.attrib
    ]
    lone = [t for t in times if any(parent.tag == "article" for parent in t.iterancestors())]
    return [element.get("datetime") for element in marked or (lone if len(lone) == 1 else [])]


def _authors(
    said: dict[str, Any], meta: dict[str, str], tree: lxml.html.HtmlElement
) -> tuple[str, ...]:
    author = said.get("author") or said.get("creator")
    declared = [
        _name(one)
        for one in (author if isinstance(author, list) else [author])
        if not (isinstance(one, dict) and "Organization" in str(one.get("@type")))
    ]
    if not any(declared):
        declared = [_first(meta, _AUTHORS)]
    if not any(declared):
        marked = [
            element
            for element in tree.iter()
            if isinstance(element.tag, str) and _marks_author(element)
        ]
        declared = [_text(element.text_content()) for element in marked[:_MOST_AUTHORS]]
    names = [
        name
        for value in declared
        if value
        for name in _AUTHORS_JOINED.split(re.sub(r"^[Bb]y\s+", "", value))
    ]
    return tuple(dict.fromkeys(name for name in names if name and len(name) <= 80))[:_MOST_AUTHORS]


_TEAMS = re.compile(
    r"(?:(?:the|our|die|la) )?(?:[\w.]+ ){0,2}(?:staff|team|desk|newsroom|reporters?|editors?|admin"
    r"|administrator|webmaster|editorial board|redaktion|rédaction|redacción|redazione|redação"
    r"|redactie|redaktionen|redakcja|редакция)",
    re.IGNORECASE,
)
"""What is named where an author should be, and is nobody: "Herald staff"."""


def _is_house(name: str, outlet: str | None) -> bool:
    """Tell whether an author's name is that of the outlet, or of nobody in it."""
    return (outlet is not None and name.casefold() == outlet.casefold()) or (
        _TEAMS.fullmatch(name) is not None
    )


def _marks_author(element: lxml.html.HtmlElement) -> bool:
    return "author" in (element.get("rel"), element.get("itemprop"))


def _url(
    said: dict[str, Any], meta: dict[str, str], tree: lxml.html.HtmlElement, page: str
) -> str | None:
    canonical = next(
        (
            link.get("href")
            for link in tree.iter("link")
            if (link.get("rel") or "").lower() == "canonical"
        ),
        None,
    )
    main = said.get("mainEntityOfPage")
    main = main.get("@id") if isinstance(main, dict) else main
    saved = _SAVED_FROM.search(page[:2000])
    for value in (canonical, meta.get("og:url"), said.get("url"), main, saved and saved[1]):
        if isinstance(value, str) and re.match(r"https?://[^\s<>\"]+$", value.strip()):
            return value.strip()
    return None


def _shown_title(tree: lxml.html.HtmlElement) -> str | None:
    headings = [
        text
        for element in tree.iter("h1")
        if not _names_site(element) and (text := _text(element.text_content()))
    ]
    return (
        headings[0]
        if len(headings) == 1
        else next((text for t in tree.iter("title") if (text := _text(t.text_content()))), None)
    )


def _names_site(heading: lxml.html.HtmlElement) -> bool:
    """Tell whether a heading is the name of the site: a link to its first page."""
    return any(
        re.fullmatch(r"(?:https?://[^/]+)?/?(?:index\.\w+)?", link.get("href") or "-")
        for link in heading.iter("a")
    )


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """Cut the outlet's name off either end of the title ("Wall costs rise | The Herald"); a title
    that is nothing else is none."""
    if not title or not outlet:
        return title
    name = re.escape(outlet)
    cut = re.sub(
        rf"\s+[|–—·:-]\s+{name}$|^{name}(?:\s+[|–—·-]|:)\s+", "", title, flags=re.IGNORECASE
    )
    return None if cut.casefold() == outlet.casefold() else cut or None


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta and "://" not in meta[name]), None)


def _name(value: Any) -> str | None:
    """Return the name of a person or organisation as JSON-LD writes one: an object, a list of them,
    or only the name."""
    if isinstance(value, list):
        value = value[0] if value else None
    name = _text(value.get("name") if isinstance(value, dict) else value)
    return None if name and "://" in name else name


def _text(value: Any) -> str | None:
    """Return a declared string in one line, entities resolved; publishers escape twice. None for
    anything else."""
    return (" ".join(html.unescape(value).split()) or None) if isinstance(value, str) else None
