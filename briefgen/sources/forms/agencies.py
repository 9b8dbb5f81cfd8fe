"""Read the wire in the formats of the International Press Telecommunications Council: NITF,
NewsML-G2, ninjs.

The canonical text is the paragraphs of the body, a blank line between them, without the headline.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import lxml.etree
import msgspec

from briefgen.errors import SourceEmpty, SourceError, WireBroken
from briefgen.model import Article, Form
from briefgen.sources.forms.record_fields import people_of
from briefgen.sources.forms.xml_documents import children, first, name_of, parse_xml, words
from briefgen.sources.text.dates import iso_date

_PARAGRAPHS = frozenset({"p", "hl2", "h1", "h2", "h3", "h4", "li", "blockquote"})
_BESIDE = frozenset(
    {
        "media",
        "media-caption",
        "table",
        "figure",
        "figcaption",
        "note",
        "tagline",
        "footer",
        "aside",
        "bibliography",
        "block-quote-credit",
    }
)
"""Elements beside the running text."""


def read_nitf(text: str, *, path: str, sha256: str) -> Article:
    """Make an article of a NITF document.

    Raises:
        WireBroken: it is not XML, or declares entities.
        SourceEmpty: its body holds no text.
    """
    root = parse_xml(text, path=path)
    return _nitf(root, path=path, sha256=sha256)


def _nitf(root: lxml.etree._Element, *, path: str, sha256: str) -> Article:
    content, data = first(root, "body.content"), first(root, "docdata")
    paragraphs = _paragraphs(content) if content is not None else []
    issued = (
        [first(data, name) for name in ("date.issue", "date.release")] if data is not None else []
    )
    head = first(root, "body.head")
    dates = [element.get("norm") for element in issued if element is not None]
    story_date = first(head, "story.date") if head is not None else None
    return _article(
        paragraphs,
        "NITF",
        path=path,
        sha256=sha256,
        title=words(first(root, "hl1")) or words(first(root, "head", "title")),
        outlet=words(first(head, "distributor")) if head is not None else None,
        authors=_people(words(first(head, "byline", "person")) or words(first(head, "byline")))
        if head is not None
        else (),
        published=next(
            (
                day
                for value in [*dates, story_date.get("norm") if story_date is not None else None]
                if (day := iso_date(value))
            ),
            None,
        ),
        language=_language(root.get("{http://www.w3.org/XML/1998/namespace}lang")),
    )


def read_newsml(text: str, *, path: str, sha256: str) -> Iterator[Article | SourceError]:
    """Yield the news items of a NewsML-G2 document that hold a text; pictures and packages are
    none.

    Raises:
        WireBroken: it is not XML, declares entities, or holds no news item.
    """
    root = parse_xml(text, path=path)
    items = (
        [root]
        if name_of(root) == "newsItem"
        else [below for below in root.iter() if name_of(below) == "newsItem"]
    )
    texts = [item for item in items if _inline(item) is not None]
    if not texts:
        raise WireBroken(path, reason="it holds no news item with a text")
    return (
        _news_item(item, path=f"{path}#{number}", sha256=sha256)
        for number, item in enumerate(texts, 1)
    )


def _inline(item: lxml.etree._Element) -> lxml.etree._Element | None:
    """Return the content of an item: markup in it, or its plain text."""
    return next(
        (
            below
            for below in item.iter()
            if name_of(below) in {"inlineXML", "inlineData"} and words(below)
        ),
        None,
    )


def _news_item(item: lxml.etree._Element, *, path: str, sha256: str) -> Article | SourceError:
    content = _inline(item)
    assert content is not None
    meta, said = first(item, "contentMeta"), first(item, "itemMeta")
    nitf = first(content, "nitf")
    body = first(content, "body.content") if nitf is not None else first(content, "body")
    paragraphs = _paragraphs(body if body is not None else content)
    if name_of(content) == "inlineData":
        paragraphs = [
            line.strip()
            for line in "".join(map(str, content.itertext())).split("\n")
            if line.strip()
        ]
    headings = list(meta) if meta is not None else []
    creators = children(meta, "creator", "contributor") if meta is not None else []
    service = first(said, "provider") if said is not None else None
    days = [
        words(first(part, name))
        for part in (meta, said)
        if part is not None
        for name in ("contentCreated", "firstCreated", "versionCreated")
    ]
    headline = next((words(one) for one in headings if name_of(one) == "headline"), None)
    try:
        return _article(
            paragraphs,
            "NewsML-G2",
            path=path,
            sha256=sha256,
            title=headline
            or (
                words(first(content, "hl1")) if nitf is not None else words(first(content, "title"))
            ),
            outlet=words(first(service, "name")) or service.get("literal")
            if service is not None
            else None,
            authors=tuple(name for creator in creators if (name := words(first(creator, "name"))))[
                :10
            ],
            published=next((day for value in days if (day := iso_date(value))), None),
            language=_language(
                next((one.get("tag") for one in headings if name_of(one) == "language"), None)
            ),
        )
    except SourceError as error:
        return error


def read_ninjs(text: str, *, path: str, sha256: str) -> Article:
    """Make an article of a ninjs item.

    Raises:
        SourceEmpty, PageWithoutArticle: its body holds no text.
    """
    said: dict[str, Any] = json.loads(text)
    bodies = [one for one in said.get("bodies") or [] if isinstance(one, dict)]
    plain = said.get("body_text") or next(
        (
            one.get("value")
            for one in bodies
            if "html" not in str(one.get("contentType", one.get("contenttype")))
        ),
        None,
    )
    markup = next(
        (said[key] for key in sorted(said) if key in {"body_html", "body_xhtml"} and said[key]),
        None,
    )
    markup = markup or next((one.get("value") for one in bodies), None)
    headlines = [one.get("value") for one in said.get("headlines") or [] if isinstance(one, dict)]
    provider = [
        one.get("name")
        for key in ("infosource", "infosources", "organisation", "organisations")
        for one in _dicts(said.get(key))
    ]
    people = [
        one.get("name")
        for key in ("person", "people")
        for one in _dicts(said.get(key))
        if "author" in str(one.get("rel", "")).lower()
    ]
    details: dict[str, Any] = {
        "title": next(
            (
                " ".join(one.split())
                for one in [said.get("headline"), *headlines, said.get("title")]
                if isinstance(one, str) and one.strip()
            ),
            None,
        ),
        "outlet": next((name for name in provider if isinstance(name, str)), None),
        "authors": tuple(name for name in people if isinstance(name, str))
        or _people(said.get("byline")),
        "published": next(
            (
                day
                for key in ("firstcreated", "firstCreated", "versioncreated", "versionCreated")
                if (day := iso_date(said.get(key)))
            ),
            None,
        ),
        "language": _language(said.get("language")),
    }
    if isinstance(markup, str) and not isinstance(plain, str):
        from briefgen.sources.web.page import read_fragment

        page = read_fragment(
            markup,
            path=path,
            id="S1",
            sha256=sha256,
        )
        return msgspec.structs.replace(page, form="ninjs", **details)
    paragraphs = [
        line.strip()
        for line in (plain if isinstance(plain, str) else "").split("\n")
        if line.strip()
    ]
    return _article(paragraphs, "ninjs", path=path, sha256=sha256, **details)


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _paragraphs(content: lxml.etree._Element) -> list[str]:
    """Return the innermost paragraphs; a body without any is one."""
    found = []
    for element in content.iter():
        if name_of(element) in _PARAGRAPHS and not any(
            name_of(below) in _PARAGRAPHS for below in element.iterdescendants()
        ):
            if any(name_of(parent) in _BESIDE for parent in element.iterancestors()):
                continue
            found.append(words(element))
    return [line for line in found or [words(content)] if line]


def _people(line: str | None) -> tuple[str, ...]:
    return people_of({"byline": line.removeprefix("By ")}) if isinstance(line, str) else ()


def _language(tag: str | None) -> str | None:
    """Return the first part of a language tag; "en-GB" is English."""
    code = str(tag or "").split("-")[0].lower()
    return code if len(code) == 2 and code.isalpha() else None


def _article(
    paragraphs: list[str], form: Form, *, path: str, sha256: str, **details: Any
) -> Article:
    text = "\n\n".join(paragraphs) + "\n"
    if not any(character.isalpha() for character in text):
        raise SourceEmpty(path)
    return Article(id="S1", path=path, sha256=sha256, text=text, form=form, **details)
