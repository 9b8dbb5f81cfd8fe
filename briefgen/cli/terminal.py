"""What a person at a terminal sees: complaints, results and progress, all on standard error."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

from briefgen.errors import BriefgenError


def complain(what: BriefgenError | str) -> None:
    """Print one line that says what is wrong."""
    say(f"briefgen: {what}")


def say(line: str) -> None:
    """Print one line to standard error, whatever characters it holds."""
    encoding = sys.stderr.encoding or "utf-8"
    print(line.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)


def print_result(text: str) -> None:
    """Print a result to standard output as UTF-8, whatever the locale."""
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()


@contextlib.contextmanager
def progress(total: int, *, quiet: bool, doing: str = "Reading") -> Iterator[Callable[[], None]]:
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
