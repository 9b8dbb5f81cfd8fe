"""From what the user named to articles. One file that cannot be read never stops the others."""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from briefgen.errors import (
    BriefgenError,
    EntryMissing,
    NetNotAllowed,
    NothingLeft,
    ReadingFault,
    SourceError,
    SourceTooSlow,
    fault_of,
)
from briefgen.model import Article
from briefgen.pipeline.choice import Choice, PassedOver
from briefgen.system.files import (
    STANDARD_INPUT,
    find_sources,
    is_address,
    part_entry,
    read_bytes,
    readable,
    write_whole,
)

if TYPE_CHECKING:
    from briefgen.sources.fetching import Fetcher


@dataclass(slots=True)
class Gathered:
    """What was read from the sources named: the articles, and what could not be read."""

    articles: list[Article] = field(default_factory=list)
    errors: list[BriefgenError] = field(default_factory=list)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    """Path of an article left out, and of the one it repeats: a file to the byte, an article in a
    file of many in its text."""
    passed_over: list[tuple[str, PassedOver]] = field(default_factory=list)
    """Path of what was named and is not taken, and why."""


def gather(
    arguments: Sequence[str],
    *,
    saved_to: Path | None = None,
    fetcher: Fetcher | None = None,
    choice: Choice | None = None,
) -> Gathered:
    """Read every article named by files, folders, patterns, lists, addresses on the web or ``-``.

    Args:
        arguments: what the user named.
        saved_to: folder in which pages from the web are saved, so that a brief of them can be
            verified; None: the network is not used.
        fetcher: fetches the pages; one that keeps to the public network when None.
        choice: what is taken of what was named; everything when None.

    Raises:
        NothingToDo: nothing was named.
    """
    from briefgen.sources import SUFFIXES, picks_up
    from briefgen.sources.isolated_reader import PATIENCE

    gathered, choice = Gathered(), choice or Choice()
    seen: dict[str, str] = {}
    for found in find_sources(arguments, SUFFIXES, picks_up):
        if isinstance(found, BriefgenError):
            gathered.errors.append(found)
            continue
        if choice.excludes(readable(found)):
            gathered.passed_over.append((readable(found), "excluded"))
            continue
        try:
            _gather_one(found, gathered, seen, saved_to, fetcher, choice)
        except BriefgenError as error:
            gathered.errors.append(error)
        except MemoryError:
            gathered.errors.append(SourceTooSlow(readable(found), limit=f"{PATIENCE:g}"))
        except Exception as unexpected:
            gathered.errors.append(fault_of(unexpected, ReadingFault, readable(found)))
    if gathered.passed_over and not gathered.articles and not gathered.errors:
        gathered.errors.append(NothingLeft(count=len(gathered.passed_over)))
    return gathered


def _gather_one(
    found: str,
    gathered: Gathered,
    seen: dict[str, str],
    saved_to: Path | None,
    fetcher: Fetcher | None,
    choice: Choice,
) -> None:
    """Read the articles of one file or address, or the one that is named of a file of many, into
    what was gathered."""
    from briefgen.sources import read_guarded

    address = found if is_address(found) else None
    path, entry = (found, None) if address is None else (_saved(address, saved_to, fetcher), None)
    if address is None:
        path, entry = part_entry(found)
    data, name = read_bytes(path), readable(path)
    if (same := seen.setdefault(_sha256(data), name)) != name:
        gathered.duplicates.append((name, same))
        return
    entries = read_guarded(data, path=name)
    if address is not None:
        entries = tuple(_found_at(address, entry) for entry in entries)
    if entry is not None:
        entries = _only(entries, name, entry)
    _add(gathered, entries, seen, choice)


def _only(
    entries: Sequence[Article | SourceError], path: str, number: int
) -> tuple[Article | SourceError, ...]:
    """Return the one article of a file of many that its number names.

    Raises:
        EntryMissing: there is none.
    """
    wanted = f"{path}#{number}"
    found = tuple(
        entry
        for entry in entries
        if (entry.path if isinstance(entry, Article) else entry.where) == wanted
    )
    if not found:
        raise EntryMissing(wanted, count=len(entries))
    return found


def _saved(address: str, folder: Path | None, fetcher: Fetcher | None) -> str:
    """Fetch a page and save it under a name made of its address; return its path."""
    from briefgen.sources.fetching import Fetcher, file_name

    if folder is None:
        raise NetNotAllowed(address)
    fetched = (fetcher or Fetcher()).fetch(address)
    path = folder / file_name(fetched)
    write_whole(path, fetched.data)
    return str(path)


def _found_at(address: str, entry: Article | SourceError) -> Article | SourceError:
    return (
        msgspec.structs.replace(entry, url=entry.url or address)
        if isinstance(entry, Article)
        else entry
    )


def _add(
    gathered: Gathered,
    entries: Sequence[Article | BriefgenError],
    seen: dict[str, str],
    choice: Choice,
) -> None:
    """Add the articles of one file. Files repeat each other to the byte; the articles of a feed
    repeat each other in their text."""
    from briefgen.sources import with_id

    taken = {article.path for article in gathered.articles}
    for entry in entries:
        if isinstance(entry, BriefgenError):
            if not choice.excludes(entry.where):
                gathered.errors.append(entry)
            continue
        if entry.path in taken and entry.path != STANDARD_INPUT:
            continue  # named by its number, and with its file
        if reason := choice.passes_over(entry):
            gathered.passed_over.append((entry.path, reason))
            continue
        same = seen.setdefault(_sha256(entry.text.encode("utf-8", "surrogatepass")), entry.path)
        if same != entry.path and len(entries) > 1:
            gathered.duplicates.append((entry.path, same))
        else:
            gathered.articles.append(with_id(entry, f"S{len(gathered.articles) + 1}"))


def read(*sources: str | os.PathLike[str] | bytes | IO[bytes]) -> list[Article]:
    """Read articles from paths of files or folders, from bytes, or from files open in binary mode.

    Raises:
        SourceError: the first that cannot be read.
    """
    from briefgen.sources import SUFFIXES, picks_up, read_guarded

    articles: list[Article] = []
    for source in sources:
        if isinstance(source, bytes):
            pieces: list[tuple[bytes, str]] = [(source, STANDARD_INPUT)]
        elif isinstance(source, str | os.PathLike):
            pieces = []
            for found in find_sources([os.fspath(source)], SUFFIXES, picks_up):
                if isinstance(found, BriefgenError):
                    raise found
                if is_address(found):
                    raise NetNotAllowed(found)
                pieces.append((read_bytes(found), readable(found)))
        else:
            pieces = [(source.read(), readable(str(getattr(source, "name", STANDARD_INPUT))))]
        for data, path in pieces:
            for entry in read_guarded(data, path=path, id_from=len(articles) + 1):
                if isinstance(entry, BriefgenError):
                    raise entry
                articles.append(entry)
    return articles


def read_text(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    authors: Sequence[str] = (),
    url: str | None = None,
    path: str = "text",
) -> Article:
    """Make an article of plain text; what is given of it is taken instead of what the text says at
    its head.

    Args:
        text: headline, byline and paragraphs as they stand in a file of plain text.
        title: its headline.
        outlet: who published it.
        published: ISO date.
        authors: who wrote it.
        url: where it stands on the web.
        path: what a brief names it by; give each text another.

    Raises:
        SourceError: the text is empty, or longer than an article can be.
        ValueError: the date is no ISO date.
    """
    from briefgen.sources import read_string

    if published is not None:
        datetime.date.fromisoformat(published)
    given = {
        "title": title,
        "outlet": outlet,
        "published": published,
        "authors": tuple(authors),
        "url": url,
    }
    return msgspec.structs.replace(
        read_string(text, path=path), **{name: value for name, value in given.items() if value}
    )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
