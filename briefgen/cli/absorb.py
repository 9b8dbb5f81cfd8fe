"""`briefgen absorb`: what a colleague has changed in Word comes back as edits."""

from __future__ import annotations

from typing import Annotated

import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import complain, print_result, say
from briefgen.errors import WordUnknown
from briefgen.errors.printing import one_line
from briefgen.system.files import read_bytes, readable


def absorb(
    brief: Annotated[str, typer.Argument(metavar="BRIEF", help="A brief's .json.")],
    edited: Annotated[
        str, typer.Argument(metavar="EDITED", help="The .docx of it that came back changed.")
    ],
    template: shared_options.Template = "brief",
    apply: Annotated[
        bool, typer.Option("--apply", help="Keep these edits; without it they are only listed.")
    ] = False,
    by: Annotated[str | None, typer.Option("--by", help="Who made these changes.")] = None,
    at: Annotated[
        str | None, typer.Option("--at", metavar="DATE", help="On which day; never the clock.")
    ] = None,
    why: Annotated[str | None, typer.Option("--why", help="Why.")] = None,
    quiet: shared_options.Quiet = False,
) -> int:
    """List what has changed in a Word document of a brief, and keep it as edits with --apply."""
    from briefgen.review.beside import Beside
    from briefgen.review.word_back import absorb as read_back

    beside = Beside(brief)
    opened = beside.open()
    try:
        found = read_back(
            opened,
            read_bytes(edited),
            path=readable(edited),
            template=template,
            by=by,
            at=shared_options.iso_date(at, "--at"),
            why=why,
        )
    except WordUnknown as error:
        raise WordUnknown(readable(edited), **error.details) from error
    print_result("".join(f"{one_line(line)}\n" for line in found.told))
    for words in found.not_taken:
        complain(f"{edited}: not taken: {words}")
    if apply and found.entries:
        opened = beside.change(
            lambda now: now.edits.with_entries(*found.entries), version=opened.version
        )
    if not quiet:
        count = len(found.entries)
        said = f"{count} edit{'' if count == 1 else 's'}"
        kept = f"{beside.edits_path}: {said} more" if apply else f"{said}; --apply keeps them"
        say(kept if count else f"{edited}: nothing has changed")
    return 0
