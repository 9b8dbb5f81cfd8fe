"""Put the files of a pack into its folder: all of them, or none."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

from briefgen.errors import OutputNotWritable
from briefgen.system.files import write_whole


def put(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder, which is made if it is missing; where one cannot be written, what
    was there before is there again.

    Raises:
        OutputNotWritable: the system refuses.
    """
    is_new = not folder.exists()
    before: dict[Path, bytes | None] = {}
    try:
        for name, text in files.items():
            path = folder / name
            before[path] = path.read_bytes() if path.is_file() else None
            write_whole(path, text.encode("utf-8"))
    except OutputNotWritable:
        with contextlib.suppress(OSError, OutputNotWritable):
            for path, data in before.items():
                if data is None:
                    path.unlink(missing_ok=True)
                else:
                    write_whole(path, data)
            if is_new:
                folder.rmdir()
        raise
