"""The commands, joined to one application. Each is a module of its own, imported only where it is
asked for or listed."""

from __future__ import annotations

import importlib
from typing import Annotated

import typer

from briefgen.cli import settings

COMMANDS = (
    "generate",
    "extract",
    "edit",
    "review",
    "absorb",
    "render",
    "verify",
    "distribute",
    "whose",
    "sources",
    "attachments",
    "schema",
    "doctor",
)
"""Each a function in the module of its name; in the order in which the help lists them."""
GROUPS = ("templates", "recipients", "ledger")
"""Each a module or a package with an application of its own."""


def make_application(wanted: str | None = None) -> typer.Typer:
    """Return the application: with every command, or with the one that is wanted, if there is one
    of this name."""
    app = typer.Typer(
        help="News articles in, a policy brief that can be defended out.",
        no_args_is_help=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(start)
    alone = {wanted} if wanted in {*COMMANDS, *GROUPS} else {*COMMANDS, *GROUPS}
    for name in COMMANDS:
        if name in alone:
            app.command()(getattr(importlib.import_module(f"briefgen.cli.{name}"), name))
    for name in GROUPS:
        if name in alone:
            app.add_typer(importlib.import_module(f"briefgen.cli.{name}").app, name=name)
    return app


def start(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True)
    ] = False,
    debug: Annotated[  # noqa: ARG001
        bool,
        typer.Option("--debug", help="Show what led to a fault of briefgen; with every command."),
    ] = False,
) -> None:
    """News articles in, a policy brief that can be defended out."""
    if version:
        from briefgen import __version__

        print(f"briefgen {__version__}")
        raise typer.Exit
    context.default_map = settings.read_settings()
