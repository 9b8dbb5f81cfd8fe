"""Each reader, on a tiny file of its form, by the way that files of users go."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from briefgen.health.installed import wanted
from briefgen.health.little_files import SENTENCE, LittleFile, little_files
from briefgen.health.systems import install_packages
from briefgen.health.trial import TriedPart, Unfit

_OURS = "No library reads this form: install briefgen again, and report it if that does not help."


def reader_parts() -> Iterator[TriedPart]:
    """Give the reader of each form."""
    for file in little_files():
        remedy = install_packages(*map(wanted, file.libraries)) if file.libraries else _OURS
        yield TriedPart(f"reader {file.reader}", functools.partial(_read, file), remedy)


def _read(file: LittleFile) -> str:
    from briefgen.sources import read_guarded
    from briefgen.sources.isolated_reader import can_hang

    (article,) = read_guarded(file.data, path=file.name)
    if isinstance(article, Exception):
        raise article
    if article.form != file.form:
        raise Unfit(f"it was read as {article.form}")
    if SENTENCE not in article.text:
        raise Unfit(f"what it says did not come back: {article.text!r}")
    return "read in a process of its own" if can_hang(file.data, file.name) else "read"
