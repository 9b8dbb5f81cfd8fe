"""What a person at a terminal sees: results on standard output; complaints, remarks and progress on standard error."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator

from briefgen.cli import DEBUG
from briefgen.errors import BriefgenError


class Interrupted(Exception):
    """The user interrupted; its words say what was done until then and what was not. The command line's library swallows the interrupt
    itself without a word."""


def complain(what: BriefgenError | str) -> None:
    """Print one line that says what is wrong; under a fault of the program or of a library its traceback, where it is asked for."""
    say(f"briefgen: {what}")
    if isinstance(what, BriefgenError) and os.environ.get(DEBUG, "0") not in {"", "0"}:
        for line in str(what.details.get("trace", "")).splitlines():
            say(f"  {line}")


def say(line: str) -> None:
    """Print one line to standard error, whatever characters it holds."""
    encoding = sys.stderr.encoding or "utf-8"
    print(line.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)


def name_files(paths: Iterable[str]) -> None:
    """Print the names of files that were written to standard output, a line each, for whoever reads on from there."""
    print_result("".join(f"{path}\n" for path in paths))


def print_result(text: str) -> None:
    """Print a result to standard output as UTF-8, whatever the locale."""
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()


@contextlib.contextmanager
def progress(total: int, *, quiet: bool, doing: str = "Analysing") -> Iterator[Callable[[], None]]:
    """Show how many things are done, if a person is watching; give the function to call for each."""
    if quiet or total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)

        def advance() -> None:
            bar.advance(task)

        yield advance
