"""Let one process at a time change what belongs to a file."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 40
    """A byte that no file has: others may read the file meanwhile."""

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)


@contextlib.contextmanager
def held(path: str) -> Iterator[None]:
    """Hold a file that is there until the context is left; wait while another process, or another
    thread, holds it. It ends with the process.

    Raises:
        OSError: the file cannot be opened.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        # a file system without locks: nobody gets one there
        with contextlib.suppress(OSError):
            _lock(handle)
        yield
    finally:
        os.close(handle)
