"""Render briefs, many of them in several processes, each of which loads type and style sheet once.

    brief ──▶ this process, or the next free one of the pool ──▶ its formats, in the order of briefs

What stops one format is an error in its place; the others are rendered.
"""

from __future__ import annotations

import tempfile
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from briefgen.errors import (
    BriefgenError,
    PagesUnproved,
    RenderingFault,
    TemporaryNotWritable,
    fault_of,
)
from briefgen.model import Brief
from briefgen.pipeline.pool import nobody_waits, pool_of, processes_for
from briefgen.system.files import reason_of

PRINTED_APART_FROM = 20
"""Briefs with a PDF from which a second process pays for its start: a second to import WeasyPrint
and to load faces and style sheet, against a tenth of one for a brief."""
_AHEAD = 4
"""Briefs that each process may have waiting: enough that none waits for the next, and few in
memory."""


class Printed(NamedTuple):
    """One format of a brief."""

    path: str
    """What it is to be called."""
    data: bytes | None
    """None where an error stopped it."""
    error: BriefgenError | None
    unproved: tuple[PagesUnproved, ...]
    """What the pages of a PDF do not print as the brief inside has it: `verify` would refuse it."""
    warnings: tuple[tuple[Warning | str, type[Warning], str, int], ...]
    """Message, category, file and line of each warning."""


def print_brief(
    brief: Brief, paths: Mapping[str, str], layout: Mapping[str, Any]
) -> tuple[Printed, ...]:
    """Render a brief in each format of ``paths``, and prove the pages of a PDF; ``layout`` are the
    options of `briefgen.render`, and ``as_made`` where the JSON is to hold another brief: the one
    that a person has edited."""
    layout = dict(layout)
    as_made = layout.pop("as_made", brief)
    return tuple(
        _print_format(as_made if form == "json" else brief, form, path, layout)
        for form, path in paths.items()
    )


def _print_format(brief: Brief, form: str, path: str, layout: Mapping[str, Any]) -> Printed:
    from briefgen.rendering import render

    data: bytes | None = None
    error: BriefgenError | None = None
    unproved: tuple[PagesUnproved, ...] = ()
    with warnings.catch_warnings(record=True) as caught:
        try:
            data = render(brief, form, **layout)  # type: ignore[arg-type]
            if form == "pdf":
                unproved = _unproved(data, path)
        except BriefgenError as known:
            data, error = None, known
        except OSError as reason:
            # A brief is written from memory: what the system refuses while it is rendered are the
            # files made on the way.
            data = None
            error = TemporaryNotWritable(tempfile.gettempdir(), reason=reason_of(reason))
        except Exception as unexpected:
            data, error = None, fault_of(unexpected, RenderingFault, path)
    said = tuple((each.message, each.category, each.filename, each.lineno) for each in caught)
    return Printed(path, data, error, unproved, said)


def _unproved(pdf: bytes, path: str) -> tuple[PagesUnproved, ...]:
    from briefgen.rendering.pdf.proof import check_pages

    return tuple(
        PagesUnproved(path, item=item, words=words) for item, words in check_pages(pdf).missing
    )


class PrintingRun:
    """Takes briefs one after the other, and gives back what came of them in the same order."""

    def __init__(self, submit: Callable[..., Any] | None, ahead: int) -> None:
        self._submit, self._ahead = submit, ahead
        self._waiting: deque[tuple[Any, tuple[Any, ...], Any]] = deque()

    def take(
        self, told: Any, brief: Brief, paths: Mapping[str, str], layout: Mapping[str, Any]
    ) -> Iterator[tuple[Any, tuple[Printed, ...]]]:
        """Take a brief; yield those that are due, each with what was ``told`` when it was taken."""
        work = (brief, dict(paths), dict(layout))
        self._waiting.append((told, work, self._submitted(work)))
        while len(self._waiting) > self._ahead:
            yield self._next()

    def rest(self) -> Iterator[tuple[Any, tuple[Printed, ...]]]:
        """Yield all that are still to come."""
        while self._waiting:
            yield self._next()

    def _submitted(self, work: tuple[Any, ...]) -> Any:
        from concurrent.futures import BrokenExecutor

        try:
            return self._submit(_print_for_another, *work) if self._submit else None
        except BrokenExecutor:
            return None

    def _next(self) -> tuple[Any, tuple[Printed, ...]]:
        """Return the next; where the processes have died (the system kills those that take the
        most memory), it is rendered here."""
        from concurrent.futures import BrokenExecutor

        told, work, future = self._waiting.popleft()
        if future is not None:
            try:
                return told, future.result()
            except BrokenExecutor:
                pass
        return told, print_brief(*work)


def _print_for_another(*work: Any) -> tuple[Printed, ...]:
    return () if nobody_waits() else print_brief(*work)


def _drop() -> None:
    """End what a pack of others does to this process's sandbox."""
    from briefgen.rendering.formats.sandbox import drop

    drop()


@contextmanager
def printing_run(
    briefs: int, formats: Sequence[str], jobs: int | None = None
) -> Iterator[PrintingRun]:
    """Get ready to render so many briefs: here, or in processes where there are enough PDFs."""
    processes = 1
    if "pdf" in formats and briefs >= PRINTED_APART_FROM:
        processes = processes_for(jobs, briefs, worth_it_from=PRINTED_APART_FROM)
    if processes == 1:
        yield PrintingRun(None, 0)
        return
    with pool_of(processes, _drop) as pool:
        yield PrintingRun(pool.submit, _AHEAD * processes)
