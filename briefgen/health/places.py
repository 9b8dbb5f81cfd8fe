"""Folders that are written to, and the processes that are started."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Iterator
from pathlib import Path

from briefgen.health.trial import TriedPart, Unfit

_PATIENCE = 30.0
"""Seconds; a process starts in a tenth of one."""
_MEMORY = 4_000_000_000
"""Bytes, as a reader may take."""
_WRITTEN = b"briefgen"


def place_parts(output: str) -> Iterator[TriedPart]:
    """Give the folders, and the process of its own that readers and packs of others run in."""
    yield TriedPart(
        "temporary folder",
        _temporary,
        "Make room there, or name another folder in the environment variable TMPDIR (on Windows"
        " TEMP).",
    )
    yield TriedPart(
        "output folder",
        functools.partial(_output, output),
        "Choose another folder with -o, or allow writing to this one.",
    )
    yield TriedPart(
        "process of its own",
        _process,
        "Files of many forms are read in it: allow this program to start Python.",
    )
    limit = (
        "Nothing can be installed for it: a file or a pack that takes too much memory is ended by"
        " the system, or by the time it takes."
    )
    yield TriedPart("limit of memory", _limit, limit, needed=False)


def _temporary() -> str:
    folder = tempfile.gettempdir()
    _write(folder)
    return folder


def _output(output: str) -> str:
    """Write where the folder is, or where it would be made."""
    there = next(
        folder
        for folder in (Path(output).absolute(), *Path(output).absolute().parents)
        if folder.exists()
    )
    if not there.is_dir():
        raise Unfit(f"{there} is a file")
    _write(str(there))
    return str(there) if there == Path(output).absolute() else f"it can be made in {there}"


def _write(folder: str) -> None:
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(_WRITTEN)
        file.seek(0)
        if file.read() != _WRITTEN:
            raise Unfit(f"what is written to {folder} does not stay")


def _process() -> str:
    _ask()
    return "it starts, and answers"


def _limit() -> str:
    if _ask() != _MEMORY:
        raise Unfit("the system has none for a process")
    return "a process that takes more than its limit is ended"


@functools.cache
def _ask() -> int | None:
    from briefgen.system.isolation import Kept, Limits

    other = Kept(Limits(memory=_MEMORY, result=1000), quiet=True)
    try:
        reply = other.ask("briefgen.health.places:limit_task", patience=_PATIENCE)
    finally:
        other.end()
    if reply.excess is not None or reply.defect is not None:
        raise Unfit("it ends without an answer" if reply.defect is None else reply.defect["kind"])
    found: int | None = reply.result
    return found


def limit_task() -> int | None:
    """Return how many bytes of address space this process may take, or None where nothing limits
    it."""
    try:
        import resource
    except ImportError:
        return None
    most = resource.getrlimit(resource.RLIMIT_AS)[0]
    return None if most == resource.RLIM_INFINITY else most
