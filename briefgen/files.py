"""The disk: what is found there, read from there and written there. No other module opens a file of the user's.

A file is written whole or not at all: into a temporary file beside it, flushed, and moved into place.
"""

from __future__ import annotations

import contextlib
import glob
import os
import re
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from briefgen.errors import (
    BriefgenError,
    FolderEmpty,
    NothingToDo,
    OutputNotWritable,
    SourceMissing,
    SourceTooLarge,
    SourceUnreadable,
)

STANDARD_INPUT = "-"

LARGEST = 32_000_000
"""Bytes of the largest file that is opened at all: three times the largest web page a reader accepts."""

LONGEST_NAME = 60
"""Characters of an output's name, so that a path stays below 260 even in a deep folder."""

RESERVED_NAMES = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
"""Names of devices, which Windows gives to no file."""


def find_sources(arguments: Sequence[str], suffixes: Sequence[str], picks_up: Callable[[str], bool]) -> Iterator[str | BriefgenError]:
    """Yield the path of each article named by files, folders, patterns ("news/**/*.txt"), lists of these ("@list.txt") or ``-``.

    Folders are walked in the order of their names; an address on the web is yielded as it is.
    A folder gives every file below it whose name is picked up; hidden files and links out of the folder are left out. What cannot be
    found is yielded as an error in its place, so that the others go on. A file that is named twice is yielded once.

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


def _named(argument: str, suffixes: Sequence[str], picks_up: Callable[[str], bool]) -> Iterable[str | BriefgenError]:
    if argument == STANDARD_INPUT or is_address(argument):
        return [argument]
    path = Path(argument)
    try:
        if path.is_dir():
            return [str(file) for file in _walk(path) if picks_up(file.name)] or [FolderEmpty(argument, forms=", ".join(suffixes))]
        if path.exists():
            return [argument]
        if argument.startswith("@"):
            return _listed(argument[1:], suffixes, picks_up)
        matching = sorted(glob.iglob(argument, recursive=True)) if glob.has_magic(argument) else []
    except (OSError, ValueError) as reason:
        return [SourceUnreadable(argument, reason=reason_of(reason))]
    return (found for name in matching for found in _named(name, suffixes, picks_up)) if matching else [SourceMissing(argument)]


def _listed(name: str, suffixes: Sequence[str], picks_up: Callable[[str], bool]) -> Iterator[str | BriefgenError]:
    """Yield what the lines of a list name, from the working folder or else from the list's own; "#" begins a comment."""
    try:
        lines = read_bytes(name).decode("utf-8-sig", "surrogateescape").splitlines()
    except BriefgenError as error:
        yield error
        return
    for line in lines:
        named = line.strip()
        if named and not named.startswith(("#", "@")):
            beside = Path(name).parent / named
            yield from _named(str(beside) if not _is_here(named) and _is_here(str(beside)) else named, suffixes, picks_up)


def _is_here(named: str) -> bool:
    """Tell whether a name or a pattern leads to something."""
    try:
        return is_address(named) or Path(named).exists() or (glob.has_magic(named) and any(True for _ in glob.iglob(named, recursive=True)))
    except (OSError, ValueError):
        return False


def find_left_out(arguments: Sequence[str], picks_up: Callable[[str], bool]) -> list[str]:
    """Return the files in the folders named, hidden ones and READMEs apart, that are not picked up for their names."""
    folders = [Path(argument) for argument in arguments if not is_address(argument) and Path(argument).is_dir()]
    found = [file for folder in folders for file in _walk(folder) if not picks_up(file.name)]
    return list(dict.fromkeys(str(file) for file in found if file.stem.lower() != "readme" and not file.name.startswith("~")))


def is_address(argument: str) -> bool:
    """Tell whether the argument is an address on the web and no path."""
    return argument.lower().startswith(("http://", "https://"))


def _walk(folder: Path) -> Iterator[Path]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _walk(entry)
        elif entry.is_file():
            yield entry


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file, or of standard input for ``-``.

    Raises:
        SourceMissing, SourceUnreadable, SourceTooLarge: in one sentence each.
    """
    try:
        if path == STANDARD_INPUT:
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise SourceMissing(path) from None
    except (OSError, ValueError) as reason:
        raise SourceUnreadable(path, reason=reason_of(reason)) from reason
    if len(data) > LARGEST:
        raise SourceTooLarge(path, size=f"more than {LARGEST // 1_000_000}", limit=LARGEST // 1_000_000)
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; folders that are missing are made.

    Raises:
        OutputNotWritable: the system refuses.
    """
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except (OSError, ValueError) as reason:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise OutputNotWritable(str(path), reason=reason_of(reason)) from reason


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def name_for(text: str) -> str:
    """Return a name for a file made of any text: lower-case ASCII letters, digits and hyphens, never a path, never reserved.

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
    """Return what the system says is wrong, in a few words that stay the same in every locale's order."""
    return (error.strerror or type(error).__name__).lower() if isinstance(error, OSError) else str(error)
