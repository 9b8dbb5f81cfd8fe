"""A lock that one process has at a time; the system takes it back when the process ends, however it
ends. Another waits for it, or is told."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path


class Held(Exception):
    """Another process has the lock."""


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Have the lock that stands in a file, which stays there.

    Raises:
        Held: another process has it.
        OSError: the file cannot be made.
    """
    handle = os.open(path, os.O_CREAT | os.O_RDWR | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        try:
            _lock(handle, wait=False)
        except _TAKEN:
            raise Held from None
        yield
    finally:
        os.close(handle)


@contextlib.contextmanager
def held_in_turn(path: str) -> Iterator[None]:
    """Hold a file that is there until the context is left; wait while another process, or another
    thread, holds it.

    Raises:
        OSError: the file cannot be opened.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        # a file system without locks: nobody gets one there
        with contextlib.suppress(OSError):
            _lock(handle, wait=True)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    _TAKEN = OSError
    _FAR = 1 << 40
    """A byte that no file has: others may read the file meanwhile."""

    def _lock(handle: int, *, wait: bool) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    _TAKEN = BlockingIOError

    def _lock(handle: int, *, wait: bool) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
