"""Write briefs in the formats asked for: rendered in all of them first, so that nothing is left
half-written."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from briefgen.cli import shared_options
from briefgen.cli.terminal import complain, write_result
from briefgen.errors import BriefgenError, ChangedByHand, PangoMissing, UnknownOptionValue
from briefgen.model import Brief
from briefgen.pipeline.printing_run import Printed, PrintingRun, print_brief, printing_run
from briefgen.system.files import STANDARD_INPUT, readable, write_whole
from briefgen.system.written_record import WrittenRecord

_MOST_NAMED = 5
"""Files not written that are named in one line."""


def formats_asked(
    to: str,
    *,
    paper: str,
    pdf: str,
    output: str,
    template: str,
    params: Mapping[str, str],
    evidence: str | None = None,
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
    if evidence is not None:
        shared_options.one_of("--evidence", evidence, shared_options.EVIDENCE)
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

    def __init__(
        self, formats: Sequence[str], output: str, *, force: bool = False, **layout: Any
    ) -> None:
        """``output`` is a folder, or ``-`` for standard output; ``force`` writes over what a person
        has changed; ``layout`` are the options of `briefgen.render`."""
        self._formats, self._output, self._layout = formats, output, layout
        self._force = force
        self._record = WrittenRecord(Path(output)) if output != STANDARD_INPUT else None
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
        return self.put(print_brief(brief, self._paths(name), self._layout))

    def run(self, briefs: int, jobs: int | None) -> AbstractContextManager[PrintingRun]:
        """Get ready for so many briefs."""
        return printing_run(briefs, self._formats, jobs)

    def hand(
        self,
        run: PrintingRun,
        told: Any,
        brief: Brief,
        name: str,
        as_made: Brief | None = None,
    ) -> Iterator[tuple[Any, tuple[Printed, ...]]]:
        """Hand a brief to a run; yield those that are due, to `put`. Where a person has edited it,
        ``as_made`` is what its JSON holds, which is written always: the edits stand beside it."""
        formats = self._formats
        if as_made is not None and "json" not in formats:
            formats = [*formats, "json"]
        layout = self._layout if as_made is None else {**self._layout, "as_made": as_made}
        return run.take(told, brief, self._paths(name, formats), layout)

    def refuse(self, error: BriefgenError) -> None:
        """Say why nothing of a brief is written."""
        self.errors.append(error)
        complain(error)

    def put(self, rendered: Sequence[Printed]) -> list[str]:
        """Write what was rendered, and say what was not; return the paths written, none on standard
        output.

        Raises:
            PangoMissing: this machine cannot make PDFs, of this brief or another.
            OutputNotWritable: the system refuses to write.
        """
        for printed in rendered:
            _say_warnings(printed.warnings)
            if isinstance(printed.error, PangoMissing):
                raise printed.error
            for unproved in printed.unproved:
                complain(unproved)
            if printed.error is not None:
                self._leave_out(printed.error, printed.path)
        whole = [(printed.path, printed.data) for printed in rendered if printed.data is not None]
        if self._record is None:
            for _, data in whole:
                write_result(data)
            return []
        if not self._force:
            for path, _ in whole:
                if self._record.is_changed(Path(path)):
                    self.refuse(ChangedByHand(readable(path)))
                    return []
        for path, data in whole:
            write_whole(Path(path), data)
            self._record.note(Path(path), data)
        return [readable(path) for path, _ in whole]

    def _paths(self, name: str, formats: Sequence[str] | None = None) -> dict[str, str]:
        """Return what each format of a brief is to be called."""
        return {
            form: f"{name}.{form}"
            if self._output == STANDARD_INPUT
            else str(Path(self._output, f"{name}.{form}"))
            for form in formats or self._formats
        }

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


def _say_warnings(
    caught: Sequence[tuple[Warning | str, type[Warning], str, int]],
) -> None:
    """Say once, in one line, which fields a pack names as they were called before; other warnings
    go their way."""
    said = [str(message) for message, kind, _, _ in caught if kind.__name__ == "FieldRenamed"]
    for sentence in dict.fromkeys(said):
        complain(sentence)
    for message, kind, file, line in caught:
        if kind.__name__ != "FieldRenamed":
            warnings.warn_explicit(message, kind, file, line)
