"""Read the articles of one file: its form is chosen by what the bytes are, then by the name."""

from __future__ import annotations

import functools
import hashlib
import re

import msgspec

from briefgen.errors import SourceEmpty, SourceError, SourceTooLarge
from briefgen.model import Article
from briefgen.sources.forms.every_form import (
    LARGEST,
    MEGABYTE,
    TEXT_LIMIT,
    BytesForm,
    Read,
    TextForm,
    form_of_bytes,
    form_of_text,
    reader_of,
)
from briefgen.sources.forms.plain import read_plain
from briefgen.sources.text.decoding import decode, whole_characters, without_halves
from briefgen.sources.text.language_detection import detect_language
from briefgen.sources.text.mending import mend

_BLANK = "\ufeff\u200b\u2060 \t\n\f\v\x85\xa0\u2028\u2029"
_ENTRY = re.compile(r"(.+)#\d{1,7}")


def read_articles(data: bytes, *, path: str, id_from: int = 1) -> tuple[Article | SourceError, ...]:
    """Read the bytes of one file: one article, or each that a feed, a mailbox or a table holds.

    Args:
        data: the whole file.
        path: where it was read, as the user gave it; "-" for standard input. Only its suffix is
            looked at. The articles of a file of many
            have its path and their number in it ("feed.xml#3").
        id_from: number of the first identifier: 1 for "S1".

    Returns:
        The articles in the order of the file; what is wrong with one of many stands in its place,
        so that the others go on.

    Raises:
        SourceEmpty: there is no text in it.
        SourceBinary: it is not text.
        OtherProgram, NoTextInside, ArchiveGiven: it is another program's, a picture, a recording,
            an archive.
        SourceTooLarge: it is more than one article can be.
        SourceDamaged: too many of its characters are broken.
        FrontMatterBroken: the block at the head of a Markdown file is not YAML.
        PageWithoutArticle: a web page holds no running text.
        MailBroken: the parts of an e-mail cannot be told apart.
        PdfLocked, PdfScanned, PdfBroken, PdfTooLong, PdfTooDense: what is wrong with a PDF.
        DocumentLocked, DocumentBroken: what is wrong with a word processor's document.
        BookLocked: the text of an EPUB is encrypted.
        WireBroken: a feed or a document of a news agency is damaged.
        DumpWithoutText, DumpBroken: what is wrong with a table or a list of articles.
    """
    found = _read(data, path, hashlib.sha256(data).hexdigest())
    articles: list[Article | SourceError] = []
    number = id_from
    for article in [found] if isinstance(found, Article) else found:
        if isinstance(article, Article):
            articles.append(
                with_id(_with_language(_mended(_of_whole_characters(article))), f"S{number}")
            )
            number += 1
        else:
            articles.append(article)
    if not articles:
        raise SourceEmpty(path)
    return tuple(articles)


def read_string(text: str, *, path: str) -> Article:
    """Make an article of a text that is in memory already, as of a file of plain text.

    Raises:
        SourceEmpty, SourceBinary, SourceTooLarge, SourceDamaged: as `read_articles` does.
    """
    data = whole_characters(text).encode()
    _check_size(data, TEXT_LIMIT, path)
    decoded = decode(data, where=path)
    if not decoded.strip(_BLANK):
        raise SourceEmpty(path)
    return _with_language(
        read_plain(decoded, path=path, id="S1", sha256=hashlib.sha256(data).hexdigest())
    )


def read_article(data: bytes, *, path: str, id: str) -> Article:
    """Read the one article of a file, or of a file of many the one that its path names
    ("feed.xml#3"), else the first.

    Raises:
        SourceError: as `read_articles` does, and what is wrong with this one.
    """
    entry = _ENTRY.fullmatch(path)
    if entry is not None and (
        found := [one for one in _attempt(data, entry[1]) if _path_of(one) == path]
    ):
        return _only(found[0], id)
    return _only(read_articles(data, path=path)[0], id)


@functools.lru_cache(maxsize=1)
def _attempt(data: bytes, path: str) -> tuple[Article | SourceError, ...]:
    """Read a file of many once, though each of its articles be asked for."""
    try:
        return read_articles(data, path=path)
    except SourceError:
        return ()


def _only(found: Article | SourceError, id: str) -> Article:
    if isinstance(found, SourceError):
        raise found
    return with_id(found, id)


def _path_of(found: Article | SourceError) -> str:
    return found.path if isinstance(found, Article) else found.where


def with_id(article: Article, id: str) -> Article:
    """Return the article under another identifier, its spans with it."""
    body = msgspec.structs.replace(article.body, source=id) if article.body else None
    marks = tuple(msgspec.structs.replace(mark, source=id) for mark in article.marks)
    return msgspec.structs.replace(article, id=id, body=body, marks=marks)


def _of_whole_characters(article: Article) -> Article:
    """Return the article without halves of surrogate pairs, which JSON, YAML and the headers of
    mails may spell and no file can hold."""
    said = {
        "text": without_halves(article.text),
        "authors": tuple(map(whole_characters, article.authors)),
    }
    said |= {
        name: whole_characters(value)
        for name in ("title", "outlet", "url")
        if (value := getattr(article, name)) is not None
    }
    changed = {name: value for name, value in said.items() if value != getattr(article, name)}
    return msgspec.structs.replace(article, **changed) if changed else article


def _mended(article: Article) -> Article:
    """Return the article with what was decoded wrongly before it was saved, where its reader gives
    a text of its own, to which no place in the file is bound."""
    if article.body or article.marks or article.pages or article.mended:
        return article
    said = [article.title or "", article.outlet or "", *article.authors, article.text]
    whole = mend("\0".join(said))
    if not whole.characters:
        return article
    title, outlet, *authors, text = whole.text.split("\0")
    return msgspec.structs.replace(
        article,
        text=text,
        title=title or None,
        outlet=outlet or None,
        authors=tuple(authors),
        mended=whole.characters,
    )


def _with_language(article: Article) -> Article:
    words = article.passage(article.body) if article.body else article.text
    return msgspec.structs.replace(article, language=article.language or detect_language(words))


def _read(data: bytes, path: str, sha256: str) -> Read:
    _check_size(data, LARGEST, path)
    if (row := form_of_bytes(data, path)) is not None:
        return _read_as(row, data, path, sha256)
    text = decode(data, where=path)
    if not text.strip(_BLANK):
        raise SourceEmpty(path)
    kind = form_of_text(text, path)
    _check_size(data, kind.limit, path)
    if kind.holds == "many":
        return _read_as(kind, text, path, sha256)
    text, count = mend(text)
    found = _read_as(kind, text, path, sha256)
    if not count:
        return found
    return [
        msgspec.structs.replace(one, mended=count) if isinstance(one, Article) else one
        for one in ([found] if isinstance(found, Article) else found)
    ]


def _read_as(row: BytesForm | TextForm, given: bytes | str, path: str, sha256: str) -> Read:
    read = reader_of(row)
    if row.holds == "many":
        return read(given, path=path, sha256=sha256)
    return read(given, path=path, id="S1", sha256=sha256)


def _check_size(data: bytes, limit: int, path: str) -> None:
    if len(data) > limit:
        raise SourceTooLarge(path, size=f"{len(data) / MEGABYTE:.1f}", limit=limit // MEGABYTE)
