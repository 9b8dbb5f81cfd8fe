"""What the fields of a record or of front matter say of an article, under the names that writers
and programs give them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from briefgen.sources.text.dates import iso_date

NAMES = {
    "title": ("title", "headline"),
    "published": (
        "date",
        "published",
        "publish_date",
        "pubdate",
        "datepublished",
        "published_at",
        "publishedat",
        "date_published",
    ),
    "outlet": ("outlet", "source", "publisher", "publication", "site"),
    "authors": ("authors", "author", "byline"),
    "url": ("url", "link", "canonical", "canonical_url", "source_url"),
}
"""Each detail of an article, and the keys that writers and note-taking programs give it, in order
of trust."""
_JOINED = re.compile(r"\s*(?:,|;|\band\b|&)\s+")


def first_words(
    said: Mapping[str, Any],
    names: Sequence[str],
    *,
    unless_url: bool = False,
    one_line: bool = True,
) -> str | None:
    """Return the first of these fields that holds words, its blanks made one unless it is a
    text."""
    for key in names:
        value = said.get(key)
        if isinstance(value, str) and value.strip() and not (unless_url and "://" in value):
            return " ".join(value.split()) if one_line else value
    return None


def published_of(said: Mapping[str, Any]) -> str | None:
    """Return the day of publication, where it is said in full."""
    return next((day for key in NAMES["published"] if (day := iso_date(said.get(key)))), None)


def address_of(said: Mapping[str, Any]) -> str | None:
    """Return the address: of its own field, or of the source's where that holds one."""
    source = said.get("source")
    return first_words(said, NAMES["url"]) or (
        source if isinstance(source, str) and "://" in source else None
    )


def people_of(said: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the authors, given as a list or as one line."""
    for key in NAMES["authors"]:
        value = said.get(key)
        names = (
            value
            if isinstance(value, list)
            else _JOINED.split(value)
            if isinstance(value, str)
            else []
        )
        found = tuple(
            " ".join(name.removeprefix("By ").split())
            for name in names
            if isinstance(name, str) and name.strip()
        )
        if found:
            return found
    return ()
