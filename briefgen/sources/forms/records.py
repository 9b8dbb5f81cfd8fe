"""Read a table or a list of articles: CSV with a head line, JSON Lines, a JSON array. Each record
is an article of its own."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from briefgen.errors import DumpBroken, DumpWithoutText, SourceEmpty, SourceError, SourceTooLarge
from briefgen.model import Article, Form
from briefgen.sources.forms.record_fields import (
    NAMES,
    address_of,
    first_words,
    people_of,
    published_of,
)

_TEXT = (
    "text",
    "body",
    "content",
    "article",
    "full_text",
    "fulltext",
    "article_body",
    "articlebody",
    "body_text",
    "maintext",
)
"""Names of the column that holds the text, in order of trust."""
_KNOWN = frozenset(
    """
    title headline date published publish_date published_at pubdate url link outlet source publisher
    publication author authors byline id language lang section category
    """.split()
)
_DELIMITERS = ",;\t|"
_COLUMN = re.compile(r"[\w .-]{1,40}")
_LONGEST = 1_000_000
"""Characters of one text: the limit of plain text."""
MOST_RECORDS = 20_000
"""Articles of one file: more is a corpus, and would be parsed for hours."""
_MARKUP = re.compile(
    r"\s*<(?:p|div|article|section|h[1-6]|figure|!doctype|html)\b[^<]*", re.IGNORECASE
)


def is_table(text: str, suffix: str) -> bool:
    """Tell whether the text is CSV: by its name, or by a head line that names a text column and
    another that is known."""
    columns = _columns(text)
    named = {_key(column) for column in columns}
    return suffix in {".csv", ".tsv"} or (
        all(_COLUMN.fullmatch(column.strip()) for column in columns)
        and bool(named & set(_TEXT))
        and bool(named & _KNOWN)
    )


def is_json(text: str, suffix: str) -> bool:
    """Tell whether the text is JSON: by its name, or by an object, or an array of objects, at its
    head."""
    return (
        suffix in {".json", ".jsonl", ".ndjson"}
        or re.match(r"\s*(?:\[\s*)?\{\s*(?:\"[^\"\n]{1,80}\"\s*:|$)", text) is not None
    )


def _columns(text: str) -> list[str]:
    head = text.lstrip("\ufeff\n\r")[:4000].split("\n", 1)[0]
    return next(csv.reader([head], delimiter=_delimiter(head)), [])


def _delimiter(head: str) -> str:
    return max(_DELIMITERS, key=head.count)


def read_table(text: str, *, path: str, sha256: str) -> Iterator[Article | SourceError]:
    """Yield the articles of a table in the order of its rows.

    Raises:
        DumpWithoutText: no column is named as one that holds a text.
        DumpBroken: the head line cannot be read.
    """
    head = [_key(column) for column in _columns(text)]
    if not set(head) & set(_TEXT):
        raise DumpWithoutText(path, names=", ".join(head[:8]) or "none")
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST))
    stripped = text.lstrip("\ufeff\n\r")
    rows = csv.reader(
        io.StringIO(stripped, newline=""),
        delimiter=_delimiter(stripped[:4000].split("\n", 1)[0]),
        strict=True,
    )
    try:
        next(rows, None)
    except csv.Error as mistake:
        raise DumpBroken(path, reason=str(mistake)) from mistake
    return _table_rows(rows, head, path=path, sha256=sha256)


def _table_rows(
    rows: Iterator[list[str]], head: list[str], *, path: str, sha256: str
) -> Iterator[Article | SourceError]:
    number = 0
    while number < MOST_RECORDS:
        number += 1
        where = f"{path}#{number}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as mistake:
            yield DumpBroken(where, reason=str(mistake))
            continue
        if any(cell.strip() for cell in row):
            yield _article(dict(zip(head, row, strict=False)), "CSV", where, sha256)


def read_json(text: str, *, path: str, sha256: str) -> Iterator[Article | SourceError]:
    """Yield the articles of a JSON array or of JSON Lines, in their order.

    Raises:
        DumpBroken: it is neither.
        DumpWithoutText: its first object has no key that holds a text.
    """
    records = _records(text, path)
    first = next((record for record in records if isinstance(record, dict)), None)
    if first is None:
        raise next(
            (record for record in records if isinstance(record, DumpBroken)),
            DumpBroken(path, reason="no object is in it"),
        )
    if not any(_has_text(record) for record in records):
        raise DumpWithoutText(
            path, names=", ".join(sorted(str(key)[:40] for key in first)[:8]) or "none"
        )
    return _json_records(records, path=path, sha256=sha256)


def _has_text(record: object) -> bool:
    return isinstance(record, dict) and bool({_key(str(key)) for key in record} & set(_TEXT))


def _json_records(records: list[Any], *, path: str, sha256: str) -> Iterator[Article | SourceError]:
    for number, record in enumerate(records, 1):
        where = f"{path}#{number}"
        if isinstance(record, dict):
            yield _article(
                {_key(str(key)): value for key, value in record.items()}, "JSON", where, sha256
            )
        else:
            reason = (
                record.details["reason"] if isinstance(record, DumpBroken) else "it is no object"
            )
            yield DumpBroken(where, reason=reason)


def _records(text: str, path: str) -> list[Any]:
    """Return the objects of the file, and what is wrong with the lines that are none."""
    try:
        whole = json.loads(text)
    except RecursionError:
        return [DumpBroken(path, reason="it is nested too deeply")]
    except ValueError:
        return [_line(line, path) for line in text.split("\n") if line.strip()][:MOST_RECORDS]
    if isinstance(whole, dict):
        lists = [
            value
            for key, value in whole.items()
            if key in {"articles", "items", "entries", "results", "data"}
        ]
        whole = lists[0] if lists and isinstance(lists[0], list) else [whole]
    return whole[:MOST_RECORDS] if isinstance(whole, list) else [whole]


def _line(line: str, path: str) -> Any:
    try:
        return json.loads(line)
    except RecursionError:
        return DumpBroken(path, reason="it is nested too deeply")
    except ValueError:
        return DumpBroken(path, reason="it is not JSON, or cut off")


def _article(
    record: Mapping[str, Any], form: Form, where: str, sha256: str
) -> Article | SourceError:
    """Make an article of a record, or say what is wrong with it."""
    text = first_words(record, _TEXT, one_line=False)
    if text is None:
        return SourceEmpty(where)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > _LONGEST:
        return SourceTooLarge(where, size=f"{len(text) / 1e6:.1f}", limit=_LONGEST // 1_000_000)
    details: dict[str, Any] = {
        "title": first_words(record, NAMES["title"]),
        "outlet": first_words(record, NAMES["outlet"], unless_url=True),
        "authors": people_of(record),
        "published": published_of(record),
        "url": address_of(record),
    }
    if not _MARKUP.match(text):
        return Article(
            id="S1", path=where, sha256=sha256, text=_without_nul(text), form=form, **details
        )
    from briefgen.sources.web.page import read_fragment

    try:
        page = read_fragment(
            text,
            path=where,
            id="S1",
            sha256=sha256,
        )
    except SourceError as error:
        return error
    return msgspec.structs.replace(page, form=form, **details)


def _without_nul(text: str) -> str:
    """Take out what is no text: NUL, and halves of characters that JSON may spell and no encoding
    has."""
    return "".join(
        character
        for character in text
        if character != "\0" and not "\ud800" <= character <= "\udfff"
    )


def _key(name: str) -> str:
    return name.strip("\ufeff ").lower().replace("-", "_").replace(" ", "_")
