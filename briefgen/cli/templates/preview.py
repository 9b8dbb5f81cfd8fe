"""`briefgen templates preview`: look at what a pack makes of a brief, while it is being edited."""

from __future__ import annotations

import signal
from typing import Annotated

import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import print_result, say


def preview(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Template pack: a name or a folder.")],
    watch: Annotated[
        bool, typer.Option("--watch", "-w", help="Follow the files of the pack as they are saved.")
    ] = False,
    brief: Annotated[
        str | None,
        typer.Option("--brief", help="A brief of your own: .json, or a PDF made by briefgen."),
    ] = None,
    port: Annotated[
        int,
        typer.Option(
            "--port", min=0, max=65535, help="Port to listen on; any that is free if left out."
        ),
    ] = 0,
    paper: shared_options.Paper = "a4",
    set_: shared_options.Set = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Open no browser.")] = False,
) -> int:
    """Show a pack in a browser: HTML beside the pages of the PDF, of a sample or of a brief of your
    own."""
    from briefgen import pipeline
    from briefgen.preview import open_preview

    shared_options.one_of("--paper", paper, shared_options.PAPERS)
    own = pipeline.read_brief(brief)[0] if brief is not None else None
    params = shared_options.params_of(set_)
    opened = open_preview(name, brief=own, params=params, paper=paper, port=port, watching=watch)  # type: ignore[arg-type]
    with opened as server:
        # To be told to end is to be interrupted: the processes and their temporary files go, too.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        print_result(f"{server.url}\n")
        say("Follows the files of the pack. Ctrl-C ends it." if watch else "Ctrl-C ends it.")
        if not no_open:
            import webbrowser

            webbrowser.open(server.url)
        try:
            server.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            say("The preview has ended.")
    return 0
