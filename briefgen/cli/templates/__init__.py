"""`briefgen templates`: the packs there are, what is in one, and a house style of one's own; one
file for each command."""

from __future__ import annotations

import typer

from briefgen.cli.templates import check, eject, list, new, preview, show

app = typer.Typer(
    help="Template packs: list them, look into one, make a house style, check it and see it.",
    rich_markup_mode=None,
)
COMMANDS = (list.list_, show.show, new.new, eject.eject, check.check, preview.preview)
for command in COMMANDS:
    app.command(command.__name__.rstrip("_"))(command)


@app.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Template packs: list them, look into one, make a house style, check it and see it."""
    if context.invoked_subcommand is None:
        print(context.get_help())
