"""`briefgen ledger`: what was sent to whom, when, and what came of it."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import cell, print_result, say

if TYPE_CHECKING:
    from briefgen.pipeline.sending.ledger_file import Copy

app = typer.Typer(help="What was sent to whom, and what came of it.", rich_markup_mode=None)
FORMATS = ("csv", "json")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet works out."""
_WIDEST = 40
"""Characters of a column."""

Brief = Annotated[
    str, typer.Option("--brief", metavar="ID", help="One brief: its digest, or how that begins.")
]


@app.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """What was sent to whom, and what came of it."""
    if context.invoked_subcommand is None:
        print(context.get_help())


@app.command()
def show(outbox: shared_options.Outbox = "outbox", brief: Brief = "") -> int:
    """List the briefs that were sent; with --brief, each copy of one."""
    from briefgen.pipeline.sending.ledger_file import reading

    with reading(outbox) as ledger:
        if ledger is None:
            say("Nothing was sent from here.")
            return 0
        head: tuple[str, ...]
        if brief:
            rows: list[tuple[str, ...]] = [
                (
                    f"{copy.number} of {copy.of}",
                    cell(copy.name, _WIDEST),
                    copy.address,
                    copy.kind,
                    copy.state,
                    copy.at,
                    cell(copy.result, _WIDEST),
                )
                for copy in ledger.copies(brief=ledger.find(brief).digest)
            ]
            head = ("copy", "recipient", "address", "kind", "state", "at", "result")
        else:
            head = ("id", "date", "marking", "sent", "not sent", "uncertain", "title")
            rows = []
            for issued in ledger.briefs():
                states = [copy.state for copy in ledger.copies(brief=issued.digest)]
                uncertain = states.count("uncertain") + states.count("sending")
                sent = states.count("sent")
                rows.append(
                    (
                        issued.digest[:12],
                        issued.date or "-",
                        cell(issued.marking, _WIDEST),
                        str(sent),
                        str(len(states) - sent - uncertain),
                        str(uncertain),
                        cell(issued.title, _WIDEST * 2),
                    )
                )
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    lines = (
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in [head, *rows]
    )
    print_result("".join(f"{line}\n" for line in lines))
    return 0


@app.command()
def export(
    outbox: shared_options.Outbox = "outbox",
    brief: Brief = "",
    to: Annotated[str, typer.Option("--to", help="csv or json.")] = "csv",
) -> int:
    """Write every line of the ledger to standard output."""
    from briefgen.pipeline.sending.ledger_file import reading

    shared_options.one_of("--to", to, FORMATS)
    with reading(outbox) as ledger:
        copies: tuple[Copy, ...] = ()
        if ledger is not None:
            copies = ledger.copies(brief=ledger.find(brief).digest if brief else None)
    print_result(_csv(copies) if to == "csv" else _json(copies))
    return 0


def _rows(copies: tuple[Copy, ...]) -> list[dict[str, str | int]]:
    import msgspec

    return [msgspec.to_builtins(copy) for copy in copies]


def _json(copies: tuple[Copy, ...]) -> str:
    return json.dumps(_rows(copies), ensure_ascii=True, indent=2) + "\n"


def _csv(copies: tuple[Copy, ...]) -> str:
    from briefgen.pipeline.sending.ledger_file import Copy

    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\r\n")
    lines.writerow(Copy.__struct_fields__)
    for row in _rows(copies):
        lines.writerow([_inert(value) for value in row.values()])
    return written.getvalue()


def _inert(value: str | int) -> str | int:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
