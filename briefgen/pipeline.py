"""Drive the rooms: files to articles, articles to findings, findings to briefs, briefs to files. One bad article never stops the rest."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from briefgen.errors import BriefError, BriefgenError, NetNotAllowed, NoProse, SourceError
from briefgen.language import DEFAULT_MODEL
from briefgen.model import Article, Brief, Findings
from briefgen.system.files import STANDARD_INPUT, files_below, find_sources, is_address, read_bytes, readable, write_whole

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from briefgen.briefs.verification import Problem
    from briefgen.sources.fetching import Fetcher

PARALLEL_FROM = 40
"""Articles from which a second process pays for its start: two seconds to import and load the language pipeline, against a quarter of a
second for an article."""


@dataclass(slots=True)
class Gathered:
    """What was read from the sources named: the articles, and what could not be read."""

    articles: list[Article] = field(default_factory=list)
    errors: list[BriefgenError] = field(default_factory=list)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    """Path of an article left out, and of the one it repeats: a file to the byte, an article in a file of many in its text."""


def gather(arguments: Sequence[str], *, saved_to: Path | None = None, fetcher: Fetcher | None = None) -> Gathered:
    """Read every article named by files, folders, patterns, lists, addresses on the web or ``-``.

    Args:
        arguments: what the user named.
        saved_to: folder in which pages from the web are saved, so that a brief of them can be verified; None: the network is not used.
        fetcher: fetches the pages; one that keeps to the public network when None.

    Raises:
        NothingToDo: nothing was named.
    """
    from briefgen.sources import SUFFIXES, picks_up, read_guarded

    gathered = Gathered()
    seen: dict[str, str] = {}
    for found in find_sources(arguments, SUFFIXES, picks_up):
        try:
            if isinstance(found, BriefgenError):
                raise found
            address = found if is_address(found) else None
            if address is not None:
                found = _saved(address, saved_to, fetcher)
            data, name = read_bytes(found), readable(found)
            if (same := seen.setdefault(_sha256(data), name)) != name:
                gathered.duplicates.append((name, same))
                continue
            entries = read_guarded(data, path=name)
            if address is not None:
                entries = tuple(_found_at(address, entry) for entry in entries)
            _add(gathered, entries, seen)
        except BriefgenError as error:
            gathered.errors.append(error)
    return gathered


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
    return msgspec.structs.replace(entry, url=entry.url or address) if isinstance(entry, Article) else entry


def _add(gathered: Gathered, entries: Sequence[Article | BriefgenError], seen: dict[str, str]) -> None:
    """Add the articles of one file. Files repeat each other to the byte; the articles of a feed repeat each other in their text."""
    from briefgen.sources import with_id

    for entry in entries:
        if isinstance(entry, BriefgenError):
            gathered.errors.append(entry)
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


def analyse(article: Article, *, model: str = DEFAULT_MODEL, points: int | None = None) -> Findings:
    """Find everything in one article.

    Raises:
        LanguageError: the pipeline is missing, or the text is not in its language, or holds no sentence.
    """
    from briefgen.findings import find_all
    from briefgen.language.pipeline import read

    reading = read(article, model)
    if not any(token.pos in {"VERB", "AUX"} for token in reading.tokens):
        raise NoProse(article.path)  # a caption, a list of names, a table: nothing is said
    return find_all(reading, points=points)


def analyse_all(
    articles: Sequence[Article],
    *,
    model: str = DEFAULT_MODEL,
    points: int | None = None,
    jobs: int | None = None,
    executor: Executor | None = None,
    done: Callable[[], None] = lambda: None,
) -> Iterator[Findings | BriefgenError]:
    """Yield the findings of each article in order, or the error that stopped it.

    Args:
        articles: what to analyse.
        model: package name of the language pipeline.
        points: key points an article may have; by its length when None.
        jobs: processes; when None, one for each core from `PARALLEL_FROM` articles on.
        executor: any executor to run on instead, one that reaches other machines included.
        done: called when an article is finished.

    Raises:
        PipelineMissing: before anything is analysed.
    """
    from briefgen.language.pipeline import require

    require(model)
    work = [(article, model, points) for article in articles]
    if executor is None and _processes(jobs, len(work)) == 1:
        outcomes: Iterator[Findings | BriefgenError] = map(_attempt, work)
        yield from _announced(articles, outcomes, done)
    elif executor is not None:
        yield from _announced(articles, executor.map(_attempt, work), done)
    else:
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(_processes(jobs, len(work)), mp_context=multiprocessing.get_context("spawn")) as pool:
            yield from _announced(articles, pool.map(_attempt, work, chunksize=4), done)


def _processes(jobs: int | None, articles: int) -> int:
    if jobs is None:
        jobs = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        jobs = jobs if articles >= PARALLEL_FROM else 1
    return max(1, min(jobs, articles))


def _attempt(work: tuple[Article, str, int | None]) -> Findings | BriefgenError:
    article, model, points = work
    try:
        return analyse(article, model=model, points=points)
    except BriefgenError as error:
        return error


def _announced(
    articles: Sequence[Article], outcomes: Iterator[Findings | BriefgenError], done: Callable[[], None]
) -> Iterator[Findings | BriefgenError]:
    for _, outcome in zip(articles, outcomes, strict=True):
        done()
        yield outcome


def read_brief(path: str) -> tuple[Brief, bytes]:
    """Read a brief from its JSON, or from the JSON that a PDF carries; return it with the bytes of the file.

    Raises:
        SourceError: the file cannot be read.
        BriefError: it is not a brief, or a PDF that carries none.
    """
    from briefgen.rendering import decode_brief
    from briefgen.rendering.attachments import read_attachment

    data = read_bytes(path)
    try:
        return decode_brief(read_attachment(data) if data.startswith(b"%PDF-") else data), data
    except BriefError as error:
        raise type(error)(readable(path), **error.details) from error


def verify_against(brief: Brief, folder: Path | None = None) -> list[Problem]:
    """Check a brief against itself and, where a folder is given, against the files it was made from.

    A source is looked for under its own path below the folder, then under its name.
    """
    from briefgen.briefs.verification import verify

    return verify(brief, _bytes_of_sources(brief, folder) if folder is not None else None)


_ENTRY = re.compile(r"#\d+$")
"""The number of an article in a file of many."""


def _bytes_of_sources(brief: Brief, folder: Path) -> Mapping[str, bytes]:
    by_name: dict[str, list[str]] = {}
    for path in files_below(str(folder)):
        by_name.setdefault(Path(readable(path)).name, []).append(path)
    found: dict[str, bytes] = {}
    for article in brief.sources:
        name = Path(article.path).name
        for path in by_name.get(name) or by_name.get(_ENTRY.sub("", name), []):
            data = read_bytes(path)
            found.setdefault(article.id, data)
            if _sha256(data) == article.sha256:
                found[article.id] = data
                break
    return found


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
