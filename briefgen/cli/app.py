"""The commands, joined to one application."""

from __future__ import annotations

from typing import Annotated

import typer

from briefgen.cli import attachments, doctor, extract, generate, render, schema, settings, sources, templates, verify

app = typer.Typer(
    help="News articles in, a policy brief that can be defended out.",
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
COMMANDS = (
    generate.generate,
    extract.extract,
    render.render,
    verify.verify,
    sources.sources,
    attachments.attachments,
    schema.schema,
    doctor.doctor,
)
for command in COMMANDS:
    app.command()(command)
app.add_typer(templates.app, name="templates")


@app.callback()
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    """News articles in, a policy brief that can be defended out."""
    if version:
        from briefgen import __version__

        print(f"briefgen {__version__}")
        raise typer.Exit
    context.default_map = settings.read_settings()
