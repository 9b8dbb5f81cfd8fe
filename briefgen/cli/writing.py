"""Write a brief in the formats asked for: rendered in all of them first, so that nothing is left half-written."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefgen.cli import options
from briefgen.cli.terminal import complain, write_result
from briefgen.errors import UnknownOptionValue
from briefgen.model import Brief
from briefgen.system.files import STANDARD_INPUT, readable, write_whole


def formats_asked(to: str, *, paper: str, pdf: str, output: str, template: str, params: Mapping[str, str]) -> list[str]:
    """Check everything that says how a brief is to be printed, before any work is done; return the formats.

    Raises:
        UnknownOptionValue: an option has a value it does not take.
        TemplateMissing: there is no such pack.
        FormatMissing: it has no template for one of the formats.
        UnknownParameter, ParameterWrong: a parameter cannot be set so.
    """
    from briefgen.rendering.packs import find_pack

    formats = options.formats_of(to)
    options.one_of("--paper", paper, options.PAPERS)
    options.one_of("--pdf", pdf, options.STANDARDS)
    if output == STANDARD_INPUT and len(formats) != 1:
        raise UnknownOptionValue(option="--output -", value=to, choices="one format at a time")
    pack = find_pack(template, params)
    for form in formats:
        if form != "json":
            pack.must_have(form)  # type: ignore[arg-type]
    return formats


def write_brief(brief: Brief, name: str, formats: Sequence[str], output: str, **layout: Any) -> list[str]:
    """Render a brief and write it into a folder, or to standard output for ``-``; return the paths written."""
    from briefgen.rendering import render

    with _warnings_in_one_line():
        rendered = [(Path(output, f"{name}.{form}"), render(brief, form, **layout)) for form in formats]  # type: ignore[arg-type]
    if output == STANDARD_INPUT:
        write_result(rendered[0][1])
        return []
    for path, data in rendered:
        write_whole(path, data)
    return [readable(str(path)) for path, _ in rendered]


@contextlib.contextmanager
def _warnings_in_one_line() -> Iterator[None]:
    """Say once, in one line, which fields a pack names as they were called before; other warnings go their way."""
    with warnings.catch_warnings(record=True) as caught:
        yield
    said = [str(warning.message) for warning in caught if warning.category.__name__ == "FieldRenamed"]
    for sentence in dict.fromkeys(said):
        complain(sentence)
    for warning in caught:
        if warning.category.__name__ != "FieldRenamed":
            warnings.warn_explicit(warning.message, warning.category, warning.filename, warning.lineno)
