"""`briefgen templates`: one file for each command."""

from __future__ import annotations

import typer

from briefgen.cli.templates import preview

app = typer.Typer(help="Template packs.", rich_markup_mode=None)
COMMANDS = (preview.preview,)
for command in COMMANDS:
    app.command(command.__name__.rstrip("_"))(command)


@app.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Template packs."""
    if context.invoked_subcommand is None:
        print(context.get_help())
