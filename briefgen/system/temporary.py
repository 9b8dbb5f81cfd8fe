"""What a run has on the disk while it works: files that are being written, and one folder for
everything else.

A process that is killed cleans up nothing. So everything here has a name that only this program
gives, and is locked by the process it belongs to, with a lock that the system takes back when the
process ends, however it ends. The next process that writes to the same place removes what nobody
holds; what is held belongs to a run still alive and is left alone, as are links and whatever
another user owns.

    make it  ──▶  lock it  ──▶  is it still there?  ──yes──▶  use it
       ▲                               │
       └──────────────no───────────────┘     (whoever cleans came between the two)
"""

from __future__ import annotations

import atexit
import contextlib
import os
import re
import shutil
import stat
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PART = re.compile(r"\.briefgen-[0-9a-f]{16}\.part")
"""Names of files that are being written; hidden, for they stand beside the finished ones."""
_FOLDER = re.compile(r"briefgen-[0-9a-f]{16}")
"""Names of the folders of runs, in the system's folder for temporary files."""
_LOCK = "lock"
"""On Windows, where a folder cannot be locked: the file in it that its process keeps open, and that
cannot be removed until it ends."""

_FRESH = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_A_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)


@dataclass(slots=True)
class _Run:
    """The folder of this process."""

    process: int
    """A fork is another run."""
    path: str
    lock: int
    """What is open as long as the run lives."""


_run: _Run | None = None
_turn = threading.Lock()
_cleaned: set[str] = set()
"""Folders in which this process has looked for what was left behind."""


def folder() -> str:
    """Return the one folder of this run for whatever is needed for a while; it goes with the
    process."""
    global _run
    with _turn:
        if _run is None or _run.process != os.getpid() or not os.path.isdir(_run.path):
            _run = _begin(tempfile.gettempdir())
        return _run.path


def _begin(place: str) -> _Run:
    _clean(place, _FOLDER)
    while True:
        path = os.path.join(place, f"briefgen-{os.urandom(8).hex()}")
        try:
            os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        with contextlib.suppress(FileNotFoundError):  # cleaned away in this very moment
            lock = (
                os.open(os.path.join(path, _LOCK), _FRESH)
                if sys.platform == "win32"
                else os.open(path, _A_FOLDER | _NO_LINK)
            )
            if _is_held(lock, path):
                return _Run(os.getpid(), path, lock)


@atexit.register
def _end() -> None:
    global _run
    if _run is not None and _run.process == os.getpid():
        if sys.platform == "win32":
            os.close(_run.lock)
        shutil.rmtree(_run.path, ignore_errors=True)
        if sys.platform != "win32":
            os.close(_run.lock)
        _run = None


@contextlib.contextmanager
def part_of(path: Path) -> Iterator[PartFile]:
    """Give a file beside a path, in a folder that is there, to be written and to take its place;
    without that it goes again.

    Raises:
        OSError: no file can be made there.
    """
    place = os.path.abspath(path.parent)
    if place not in _cleaned:
        _cleaned.add(place)
        _clean(place, _PART)
    part = _new_part(path)
    try:
        yield part
    finally:
        part.close()


def _new_part(path: Path) -> PartFile:
    while True:
        name = str(path.parent / f".briefgen-{os.urandom(8).hex()}.part")
        with contextlib.suppress(FileExistsError):
            handle = os.open(name, _FRESH | _NO_LINK, 0o666)
            if _is_held(handle, name):
                return PartFile(name, path, handle)


class PartFile:
    """A file that is being written."""

    def __init__(self, name: str, path: Path, handle: int) -> None:
        self._name, self._path = name, path
        self._file = os.fdopen(handle, "wb")
        self._is_whole = False

    def write(self, data: bytes) -> None:
        """Write the whole file, and move it into its place.

        Raises:
            OSError: it cannot be written, or something else is in its place.
        """
        self._file.write(data)
        self._file.flush()
        os.fsync(self._file.fileno())
        if sys.platform == "win32":  # what is open can be neither moved nor removed there
            self._file.close()
        os.replace(self._name, self._path)
        self._is_whole = True

    def close(self) -> None:
        """Let it go: removed, unless it is in its place."""
        if not self._is_whole and sys.platform != "win32":
            self._remove()
        with contextlib.suppress(OSError):  # a full disk is told of once
            self._file.close()
        if not self._is_whole and sys.platform == "win32":
            self._remove()

    def _remove(self) -> None:
        with contextlib.suppress(OSError):
            os.unlink(self._name)


def _clean(place: str, names: re.Pattern[str]) -> None:
    """Remove from a folder what has such a name and belongs to no process that is alive."""
    try:
        with os.scandir(place) as found:
            left = [entry.path for entry in found if names.fullmatch(entry.name)]
    except OSError:
        return
    for path in left:
        with contextlib.suppress(OSError):  # somebody else's, or gone already
            _remove_stray(path, is_folder=names is _FOLDER)


if sys.platform == "win32":

    def _is_held(handle: int, path: str) -> bool:  # noqa: ARG001 - as elsewhere
        """Tell that a file is ours: what is open cannot be removed."""
        return True

    def _remove_stray(path: str, *, is_folder: bool) -> None:
        if not is_folder:
            os.unlink(path)
        elif os.path.exists(os.path.join(path, _LOCK)):
            os.unlink(os.path.join(path, _LOCK))
            shutil.rmtree(path, ignore_errors=True)

else:
    import fcntl

    def _is_held(handle: int, path: str) -> bool:
        """Lock what was opened, and tell whether it is still what the path leads to; if not, it is
        closed."""
        # a file system without locks: nobody gets one there, and nothing is removed
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        if _leads_to(path, handle):
            return True
        os.close(handle)
        return False

    def _leads_to(path: str, handle: int) -> bool:
        try:
            return os.path.samestat(os.lstat(path), os.fstat(handle))
        except FileNotFoundError:
            return False

    def _remove_stray(path: str, *, is_folder: bool) -> None:
        handle = os.open(path, (_A_FOLDER if is_folder else os.O_RDWR) | _NO_LINK)
        try:
            found = os.fstat(handle)
            if found.st_uid != os.geteuid() or not (is_folder or stat.S_ISREG(found.st_mode)):
                return
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not _leads_to(path, handle):
                return
            if is_folder:
                shutil.rmtree(path, ignore_errors=True)
            else:
                os.unlink(path)
        finally:
            os.close(handle)
