"""`briefgen templates`: one file for each command."""

from __future__ import annotations

import typer

from briefgen.cli.templates import preview

app = typer.Typer(help="Template packs.", no_args_is_help=True)


@app.callback()
def start() -> None:
    """Template packs."""


app.command()(preview.preview)
