"""Remember which files were written into a folder, so that what a person has changed since is not
written over."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from pathlib import Path

RECORD = ".briefgen-written"
"""In the folder; a line each, as `sha256sum` writes and checks them, the last of a name counts."""
_LINE = re.compile(r"([0-9a-f]{64})  ([^\r\n]+)")
_KEPT = 2
"""Lines for each file from which the record is written anew."""


class WrittenRecord:
    """What was written into one folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / RECORD
        self._known: dict[str, str] = {}
        lines = 0
        with contextlib.suppress(OSError):
            # A run that was killed may have left half a line.
            for line in self._path.read_text(encoding="utf-8", errors="replace").splitlines():
                lines += 1
                if found := _LINE.fullmatch(line):
                    self._known[found[2]] = found[1]
        self._is_long = lines > _KEPT * len(self._known) + 100

    def is_changed(self, path: Path) -> bool:
        """Tell whether a file is no more as it was written; of one that was not written here
        nothing is known."""
        known = self._known.get(path.name)
        if known is None:
            return False
        try:
            return hashlib.sha256(path.read_bytes()).hexdigest() != known
        except OSError:
            return False

    def note(self, path: Path, data: bytes) -> None:
        """Remember what was written. Where the record itself cannot be written nothing is
        remembered: the file is there."""
        if any(character in path.name for character in "\r\n"):
            return
        digest = hashlib.sha256(data).hexdigest()
        if self._known.get(path.name) == digest and not self._is_long:
            return
        self._known[path.name] = digest
        # Whole lines at once: two runs may write to one folder.
        lines = f"{digest}  {path.name}\n"
        how = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        if self._is_long:
            lines = "".join(f"{known}  {name}\n" for name, known in self._known.items())
            how, self._is_long = os.O_WRONLY | os.O_CREAT | os.O_TRUNC, False
        with contextlib.suppress(OSError, UnicodeEncodeError):
            handle = os.open(self._path, how | getattr(os, "O_BINARY", 0), 0o666)
            try:
                os.write(handle, lines.encode("utf-8"))
            finally:
                os.close(handle)
