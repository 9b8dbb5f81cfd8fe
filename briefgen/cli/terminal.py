"""What a person at a terminal sees: results on standard output; complaints, remarks and progress on
standard error.

Nothing printed to a terminal obeys what is in a text. Where standard output is no terminal, what is
written there is a file and stays as it is.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator

from briefgen.cli import DEBUG
from briefgen.errors import BriefgenError, OutputError, OutputNotWritable
from briefgen.errors.printing import lines_of_text, one_line
from briefgen.system.files import reason_of


class Interrupted(Exception):
    """The user interrupted; its words say what was done until then and what was not. The command
    line's library swallows the interrupt itself without a word."""


def complain(what: BriefgenError | str) -> None:
    """Print one line that says what is wrong; under a fault of the program or of a library its
    traceback, where it is asked for."""
    say(f"briefgen: {what}")
    if isinstance(what, BriefgenError) and os.environ.get(DEBUG, "0") not in {"", "0"}:
        for line in str(what.details.get("trace", "")).splitlines():
            say(f"  {line}")


def say(line: str) -> None:
    """Print one line to standard error, whatever characters it holds."""
    if sys.stderr is None:  # closed by whoever started us
        return
    encoding = sys.stderr.encoding or "utf-8"
    print(one_line(line).encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)


def name_files(paths: Iterable[str]) -> None:
    """Print the names of files that were written to standard output, a line each, for whoever reads
    on from there."""
    # the files are written, whoever reads their names
    with contextlib.suppress(OutputError, BrokenPipeError):
        print_result("".join(f"{one_line(path)}\n" for path in paths))


def print_result(text: str) -> None:
    """Print a result to standard output as UTF-8, whatever the locale."""
    write_result(text.encode("utf-8", "backslashreplace"))


def write_result(data: bytes) -> None:
    """Write a file to standard output, byte for byte; to a terminal as text, with whatever the
    terminal would obey as an escape.

    Raises:
        OutputNotWritable: standard output is closed.
    """
    if sys.stdout is None:
        raise OutputNotWritable("-", reason="standard output is closed")
    if sys.stdout.isatty():
        data = lines_of_text(data.decode("utf-8", "surrogateescape")).encode("utf-8")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as reason:
        # What could not be written must not be tried again at exit.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
        raise OutputNotWritable("-", reason=reason_of(reason)) from reason


def cell(value: object, widest: int | None = None) -> str:
    """Return a value as the cell of a table: one line, its blanks made one, cut where it is wider
    than so many characters."""
    text = one_line(" ".join(str(value).split()))
    return text if widest is None or len(text) <= widest else f"{text[: widest - 1]}…"


@contextlib.contextmanager
def progress(total: int, *, quiet: bool, doing: str = "Analysing") -> Iterator[Callable[[], None]]:
    """Show how many things are done, if a person is watching; give the function to call for
    each."""
    if quiet or total < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)

        def advance() -> None:
            bar.advance(task)

        yield advance
