"""The disk: what is found there, read from there and written there. No other module opens a file of
the user's.

A file is written whole or not at all: into a temporary file beside it, flushed, and moved into
place. Only files are read: a pipe would be waited for without end, and a device has no end.

A file is opened under its own name, whatever bytes that is made of, and spoken of under its
readable one: in articles, errors and reports.
"""

from __future__ import annotations

import contextlib
import glob
import os
import re
import stat
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from briefgen.errors import (
    BriefgenError,
    FolderEmpty,
    NotAFile,
    NothingToDo,
    OutputNotWritable,
    SourceMissing,
    SourceTooLarge,
    SourceUnreadable,
)
from briefgen.errors.printing import escape_of
from briefgen.system.temporary import part_of

STANDARD_INPUT = "-"

LARGEST = 32_000_000
"""Bytes of the largest file that is opened at all: three times the largest web page a reader
accepts."""

LONGEST_NAME = 60
"""Characters of an output's name, so that a path stays below 260 even in a deep folder."""

RESERVED_NAMES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"com{n}" for n in range(10)),
    *(f"lpt{n}" for n in range(10)),
}
"""Names of devices, which Windows gives to no file."""

_KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
_ESCAPED = r"[\ud800-\udfff]|x[0-9a-f]{2}|u[0-9a-f]{4}"
"""What a name of bytes that are no text has for them, and what looks like the escape of one."""
_BACKSLASHES = re.compile(rf"\\+(?={_ESCAPED})" if os.sep == "/" else "(?!)")


def readable(path: str) -> str:
    """Return a path as it is shown and recorded: a byte that is no UTF-8 as "\\xff", so that it can
    be written and read anywhere.

    No two paths look the same: the backslashes before what would be taken for such an escape are
    doubled, where they part no folders.
    Any other path is returned as it is.

    Examples:
        >>> readable("news/caf\\udce9.txt")
        'news/caf\\\\xe9.txt'
    """
    if path.isascii() and "\\" not in path:
        return path
    doubled = _BACKSLASHES.sub(lambda found: found[0] * 2, path)
    return re.sub("[\ud800-\udfff]", lambda found: escape_of(found[0]), doubled)


def is_folder(path: str | Path) -> bool:
    """Tell whether a folder is there; no name is too long or too strange to ask."""
    return os.path.isdir(path)


def is_file(path: str | Path) -> bool:
    """Tell whether a file is there, and no pipe, socket or device; no name is too long or too
    strange to ask."""
    return os.path.isfile(path)


def edits_path(brief: str) -> str:
    """Return where what a person has changed in a brief stands: "a/b.edits.json" beside
    "a/b.json"."""
    return f"{brief.removesuffix('.json')}.edits.json"


def find_sources(
    arguments: Sequence[str], suffixes: Sequence[str], picks_up: Callable[[str], bool]
) -> Iterator[str | BriefgenError]:
    """Yield the path of each article named by files, folders, patterns ("news/**/*.txt"), lists of
    these ("@list.txt") or ``-``.

    Folders are walked in the order of their names; an address on the web is yielded as it is.
    A folder gives every file below it whose name is picked up; hidden files and links out of the
    folder are left out. What cannot be
    found is yielded as an error in its place, so that the others go on. A file that is named twice
    is yielded once.

    Args:
        arguments: what the user named.
        suffixes: of the files that are supported, to be told where a folder holds none.
        picks_up: tells by its name whether a file in a folder is an article.

    Raises:
        NothingToDo: nothing was named.
    """
    if not arguments:
        raise NothingToDo
    seen: set[str] = set()
    for argument in arguments:
        for found in _named(argument, suffixes, picks_up):
            if isinstance(found, str):
                if found in seen:
                    continue
                seen.add(found)
            yield found


def _named(
    argument: str, suffixes: Sequence[str], picks_up: Callable[[str], bool]
) -> Iterable[str | BriefgenError]:
    if argument == STANDARD_INPUT or is_address(argument):
        return [argument]
    if is_folder(argument):
        return _picked_up(argument, picks_up) or [
            FolderEmpty(readable(argument), forms=", ".join(suffixes))
        ]
    if os.path.exists(argument):
        return [argument]
    if argument.startswith("@"):
        return _listed(argument[1:], suffixes, picks_up)
    if part_entry(argument)[1] is not None:
        return [argument]
    if matching := _matching(argument):
        return (found for name in matching for found in _named(name, suffixes, picks_up))
    return [_not_there(argument)]


_ENTRY = re.compile(r"(.+)#(\d{1,7})", re.DOTALL)


def part_entry(path: str) -> tuple[str, int | None]:
    """Part the name of one article of a file of many ("feed.xml#3") into that of the file and its
    number; the number is None where it names a file as it stands, or leads to none."""
    entry = _ENTRY.fullmatch(path)
    if entry is None or os.path.exists(path) or not os.path.isfile(entry[1]):
        return path, None
    return entry[1], int(entry[2])


def _not_there(path: str) -> SourceMissing | SourceUnreadable:
    """Return why a path leads nowhere: nothing is there, or the system does not even look."""
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        pass
    except (OSError, ValueError) as reason:
        return SourceUnreadable(readable(path), reason=reason_of(reason))
    return SourceMissing(readable(path))


def _matching(pattern: str) -> list[str]:
    """Return what a pattern leads to, in the order of the names."""
    try:
        return sorted(glob.iglob(pattern, recursive=True)) if glob.has_magic(pattern) else []
    except (OSError, ValueError, RecursionError):
        return []


def _picked_up(folder: str, picks_up: Callable[[str], bool]) -> list[str | BriefgenError]:
    """Return what is an article by its name, and what is wrong with a folder inside."""
    return [
        found
        for found in _walk(folder)
        if isinstance(found, BriefgenError) or picks_up(os.path.basename(found))
    ]


def _listed(
    name: str, suffixes: Sequence[str], picks_up: Callable[[str], bool]
) -> Iterator[str | BriefgenError]:
    """Yield what the lines of a list name, from the working folder or else from the list's own; "#"
    begins a comment."""
    try:
        lines = read_bytes(name).decode("utf-8-sig", "surrogateescape").split("\n")
    except BriefgenError as error:
        yield error
        return
    for line in lines:
        # A name may end in a blank, a line may, too.
        named = line if line.strip() and _is_here(line, name) else line.strip()
        if named and not named.startswith(("#", "@")):
            beside = _beside(name, named)
            yield from _named(
                beside if not _leads_somewhere(named) and _leads_somewhere(beside) else named,
                suffixes,
                picks_up,
            )


def _beside(list_name: str, named: str) -> str:
    return str(Path(list_name).parent / named)


def _is_here(named: str, list_name: str) -> bool:
    return os.path.exists(named) or os.path.exists(_beside(list_name, named))


def _leads_somewhere(named: str) -> bool:
    """Tell whether a name or a pattern leads to something."""
    return is_address(named) or os.path.exists(named) or bool(_matching(named))


def find_left_out(arguments: Sequence[str], picks_up: Callable[[str], bool]) -> list[str]:
    """Return the files in the folders named, hidden ones and READMEs apart, that are not picked up
    for their names, readable."""
    folders = [
        argument for argument in arguments if not is_address(argument) and is_folder(argument)
    ]
    found = [
        Path(file)
        for folder in folders
        for file in _walk(folder)
        if isinstance(file, str) and is_file(file)
    ]
    left = [
        file
        for file in found
        if not picks_up(file.name)
        and file.stem.lower() != "readme"
        and not file.name.startswith("~")
    ]
    return list(dict.fromkeys(readable(str(file)) for file in left))


def is_address(argument: str) -> bool:
    """Tell whether the argument is an address on the web and no path."""
    return argument.lower().startswith(("http://", "https://"))


def _walk(folder: str, *, everything: bool = False) -> Iterator[str | SourceUnreadable]:
    """Yield what is below a folder and is no folder, in the order of the names; a folder that
    cannot be looked into is an error.

    Hidden files and links are passed over, unless everything is asked for; a link to a folder is
    never followed.
    """
    waiting = [(str(Path(folder)), True)]
    while waiting:
        path, is_a_folder = waiting.pop()
        if not is_a_folder:
            yield path
            continue
        try:
            with os.scandir(path) as found:
                entries = sorted(found, key=lambda entry: entry.name, reverse=True)
        except OSError as reason:
            yield SourceUnreadable(readable(path), reason=reason_of(reason))
            continue
        seen = (
            entry
            for entry in entries
            if everything or not (entry.name.startswith(".") or entry.is_symlink())
        )
        waiting += [(str(Path(entry.path)), entry.is_dir(follow_symlinks=False)) for entry in seen]


def files_below(folder: str) -> list[str]:
    """Return every file below a folder, hidden ones and links to files too, in the order of the
    names."""
    return [
        found
        for found in _walk(folder, everything=True)
        if isinstance(found, str) and is_file(found)
    ]


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file, or of standard input for ``-``.

    Raises:
        SourceMissing, SourceUnreadable, NotAFile, SourceTooLarge: in one sentence each.
    """
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise SourceUnreadable(path, reason="standard input is closed")
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            data = _read_file(path)
    except FileNotFoundError:
        raise SourceMissing(readable(path)) from None
    except (OSError, ValueError) as reason:
        raise SourceUnreadable(readable(path), reason=reason_of(reason)) from reason
    if len(data) > LARGEST:
        raise SourceTooLarge(
            readable(path), size=f"more than {LARGEST // 1_000_000}", limit=LARGEST // 1_000_000
        )
    return data


def _read_file(path: str) -> bytes:
    """Read a file; asked before it is opened and again once it is, as opening a device may set it
    to work."""
    _must_be_file(os.stat(path), path)
    with os.fdopen(os.open(path, os.O_RDONLY | _WITHOUT_WAITING | _BINARY), "rb") as file:
        _must_be_file(os.fstat(file.fileno()), path)
        return file.read(LARGEST + 1)


_WITHOUT_WAITING = (
    getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_CLOEXEC", 0)
)
"""Opened so, a pipe that took the place of a file keeps nobody waiting."""
_BINARY = getattr(os, "O_BINARY", 0)
"""On Windows: line ends stay as they are."""


def _must_be_file(found: os.stat_result, path: str) -> None:
    kind = _KINDS.get(stat.S_IFMT(found.st_mode))
    if kind is not None:
        raise NotAFile(readable(path), kind=kind)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; folders that are missing are made.

    Raises:
        OutputNotWritable: the system refuses.
    """
    try:
        _make_folders(path.parent)
        if (kind := _kind_at(path)) is not None:
            raise OutputNotWritable(readable(str(path)), reason=f"there is {kind} of this name")
        with part_of(path) as part:
            part.write(data)
    except (OSError, ValueError) as reason:
        raise OutputNotWritable(readable(str(path)), reason=reason_of(reason)) from reason


def _make_folders(folder: Path) -> None:
    """Make a folder and those it is in, however many; none where the path is longer than the system
    takes."""
    with contextlib.suppress(FileNotFoundError):
        os.stat(folder)
    missing = []
    while not is_folder(folder) and folder != folder.parent:
        missing.append(folder)
        folder = folder.parent
    for place in reversed(missing):
        place.mkdir(exist_ok=True)


def _kind_at(path: Path) -> str | None:
    """Return what is there instead of a file, which may not be moved aside: /dev/null is a place
    that others write to."""
    try:
        return _KINDS.get(stat.S_IFMT(os.stat(path).st_mode))
    except FileNotFoundError:
        return None


def name_for(text: str) -> str:
    """Return a name for a file made of any text: lower-case ASCII letters, digits and hyphens,
    never a path, never reserved.

    Examples:
        >>> name_for("NATO: who pays? – Żółć/../etc")
        'nato-who-pays-zolc-etc'
    """
    joined = re.sub("['’]", "", text).replace("ł", "l").replace("Ł", "L")
    plain = unicodedata.normalize("NFKD", joined).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain.lower())[: LONGEST_NAME + 1].strip("-")
    if len(name) > LONGEST_NAME:
        name = name[:LONGEST_NAME].rpartition("-")[0] or name[:LONGEST_NAME]
    return f"brief-{name}" if name in RESERVED_NAMES else name or "brief"


def reason_of(error: Exception) -> str:
    """Return what the system says is wrong, in a few words that stay the same in every locale's
    order."""
    if isinstance(error, UnicodeError):
        return "its name cannot be written"
    return (
        (error.strerror or type(error).__name__).lower()
        if isinstance(error, OSError)
        else str(error)
    )
