"""From a brief on disk to what does not hold in it."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.errors import BriefError
from briefgen.model import Brief
from briefgen.system.files import edits_path, files_below, is_file, read_bytes, readable

if TYPE_CHECKING:
    from briefgen.briefs.verification import Problem, Verdict


def read_brief(path: str) -> tuple[Brief, bytes]:
    """Read a brief from its JSON, or from the JSON that a PDF carries; return it with the bytes of
    the file. What a person has changed beside its JSON (``BRIEF.edits.json``) is changed in it.

    Raises:
        SourceError: the file cannot be read.
        BriefError: it is not a brief, or a PDF that carries none; what stands beside it are no
            edits of it.
    """
    data = read_bytes(path)
    try:
        brief = _decoded(data)
    except BriefError as error:
        raise type(error)(readable(path), **error.details) from error
    if path.endswith(".json") and is_file(edits_path(path)):
        from briefgen.review.beside import Beside

        brief = Beside(path).open().applied.brief
    return brief, data


def load(source: str | os.PathLike[str] | bytes) -> Brief:
    """Read a brief from its JSON or from a PDF that carries it: from a path, with what a person has
    changed beside it, or from bytes.

    Raises:
        SourceError: the file cannot be read.
        BriefError: it is not a brief, or a PDF that carries none.
    """
    if isinstance(source, bytes):
        return _decoded(source)
    return read_brief(os.fspath(source))[0]


def _decoded(data: bytes) -> Brief:
    from briefgen.rendering import decode_brief
    from briefgen.rendering.pdf.embedded_files import read_attachment

    return decode_brief(read_attachment(data) if data.startswith(b"%PDF-") else data)


def verify_against(brief: Brief, folder: Path | None = None) -> list[Problem]:
    """Check a brief against itself and, where a folder is given, against the files it was made
    from; return what does not hold.

    A source is looked for under its own path below the folder, then under its name.
    """
    return examine_against(brief, folder).problems


def examine_against(brief: Brief, folder: Path | None = None) -> Verdict:
    """Do the same, and say too of what nobody can tell, as the brief does not carry its sources
    whole and no folder is given."""
    from briefgen.briefs.verification import examine

    return examine(brief, _bytes_of_sources(brief, folder) if folder is not None else None)


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
