"""Write briefs in the formats asked for: rendered in all of them first, so that nothing is left
half-written."""

from __future__ import annotations

import contextlib
import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefgen.cli import shared_options
from briefgen.cli.terminal import complain, write_result
from briefgen.errors import (
    BriefgenError,
    PagesUnproved,
    PangoMissing,
    RenderingFault,
    TemporaryNotWritable,
    UnknownOptionValue,
    fault_of,
)
from briefgen.model import Brief
from briefgen.system.files import STANDARD_INPUT, readable, reason_of, write_whole

_MOST_NAMED = 5
"""Files not written that are named in one line."""


def formats_asked(
    to: str, *, paper: str, pdf: str, output: str, template: str, params: Mapping[str, str]
) -> list[str]:
    """Check everything that says how a brief is to be printed, before any work is done; return the
    formats.

    Raises:
        UnknownOptionValue: an option has a value it does not take.
        TemplateMissing: there is no such pack.
        FormatMissing: it has no template for one of the formats.
        UnknownParameter, ParameterWrong: a parameter cannot be set so.
    """
    from briefgen.rendering.packs import find_pack

    formats = shared_options.formats_of(to)
    shared_options.one_of("--paper", paper, shared_options.PAPERS)
    shared_options.one_of("--pdf", pdf, shared_options.STANDARDS)
    if output == STANDARD_INPUT and len(formats) != 1:
        raise UnknownOptionValue(option="--output -", value=to, choices="one format at a time")
    pack = find_pack(template, params)
    for form in formats:
        if form != "json":
            pack.must_have(form)  # type: ignore[arg-type]
    return formats


class Press:
    """Writes briefs in the formats asked for. A format that cannot be rendered is said and left
    out; the others are written."""

    def __init__(self, formats: Sequence[str], output: str, **layout: Any) -> None:
        """``output`` is a folder, or ``-`` for standard output; ``layout`` are the options of
        `briefgen.render`."""
        self._formats, self._output, self._layout = formats, output, layout
        self._missing: dict[str, list[str]] = {}
        self.errors: list[BriefgenError] = []
        """What stopped a format of a brief, in order."""

    def write(self, brief: Brief, name: str) -> list[str]:
        """Render a brief in all formats, and then write what there is; return the paths written,
        none on standard output.

        Raises:
            PangoMissing: this machine cannot make PDFs, of this brief or another.
            OutputNotWritable: the system refuses to write.
        """
        rendered = [
            (Path(self._output, f"{name}.{form}"), self._rendered(brief, form, name))
            for form in self._formats
        ]
        if self._output == STANDARD_INPUT:
            if rendered[0][1] is not None:
                write_result(rendered[0][1])
            return []
        for path, data in rendered:
            if data is not None:
                write_whole(path, data)
        return [readable(str(path)) for path, data in rendered if data is not None]

    def _rendered(self, brief: Brief, form: str, name: str) -> bytes | None:
        from briefgen.rendering import render

        path = (
            f"{name}.{form}"
            if self._output == STANDARD_INPUT
            else str(Path(self._output, f"{name}.{form}"))
        )
        try:
            with _warnings_in_one_line():
                data = render(brief, form, **self._layout)  # type: ignore[arg-type]
                if form == "pdf":
                    self._prove_pages(data, path)
        except PangoMissing:
            raise
        except BriefgenError as error:
            self._leave_out(error, path)
        except OSError as reason:
            # A brief is written from memory: what the system refuses while it is rendered are the
            # files made on the way.
            self._leave_out(
                TemporaryNotWritable(tempfile.gettempdir(), reason=reason_of(reason)), path
            )
        except Exception as unexpected:
            self._leave_out(fault_of(unexpected, RenderingFault, path), path)
        else:
            return data
        return None

    def _prove_pages(self, pdf: bytes, path: str) -> None:
        """Say what the pages of a PDF do not print as the brief inside has it: `verify` would
        refuse it."""
        from briefgen.rendering.pdf.proof import check_pages

        for item, words in check_pages(pdf).missing:
            complain(PagesUnproved(path, item=item, words=words))

    def _leave_out(self, error: BriefgenError, path: str) -> None:
        """Say an error that is the pack's but once, however many briefs it stops."""
        self.errors.append(error)
        if str(error) not in self._missing:
            complain(error)
        self._missing.setdefault(str(error), []).append(path)

    def say_what_is_missing(self) -> None:
        """Say which files an error left out that does not name them."""
        for sentence, paths in self._missing.items():
            unnamed = [path for path in paths if path not in sentence]
            if len(unnamed) > 1:
                code = sentence.partition(" ")[0]
                others = (
                    f" and {len(unnamed) - _MOST_NAMED} more" if len(unnamed) > _MOST_NAMED else ""
                )
                complain(
                    f"not written because of {code}: {', '.join(unnamed[:_MOST_NAMED])}{others}"
                )


@contextlib.contextmanager
def _warnings_in_one_line() -> Iterator[None]:
    """Say once, in one line, which fields a pack names as they were called before; other warnings
    go their way."""
    with warnings.catch_warnings(record=True) as caught:
        yield
    said = [
        str(warning.message) for warning in caught if warning.category.__name__ == "FieldRenamed"
    ]
    for sentence in dict.fromkeys(said):
        complain(sentence)
    for warning in caught:
        if warning.category.__name__ != "FieldRenamed":
            warnings.warn_explicit(
                warning.message, warning.category, warning.filename, warning.lineno
            )
