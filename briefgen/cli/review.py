"""`briefgen review`: go through a brief on a page, beside its sources, and sign it off."""

from __future__ import annotations

import signal
from typing import Annotated

import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import print_result, say
from briefgen.language import DEFAULT_MODEL


def review(
    brief: Annotated[
        str,
        typer.Argument(metavar="BRIEF", help="A brief's .json, or a folder with some of them."),
    ],
    template: shared_options.Template = "brief",
    by: Annotated[
        str | None, typer.Option("--by", help="Who reviews: stands with each edit.")
    ] = None,
    at: Annotated[
        str | None, typer.Option("--at", metavar="DATE", help="On which day; never the clock.")
    ] = None,
    port: Annotated[
        int,
        typer.Option(
            "--port", min=0, max=65535, help="Port to listen on; any that is free if left out."
        ),
    ] = 0,
    model: shared_options.Model = DEFAULT_MODEL,
    no_open: Annotated[bool, typer.Option("--no-open", help="Open no browser.")] = False,
) -> int:
    """Review a brief in a browser, on this machine alone: accept, drop, put in order, correct, add,
    sign off. Each step is kept beside the brief as it is made."""
    from briefgen.model import Article, Findings
    from briefgen.review.open_page import open_review

    def analyse(article: Article) -> Findings:
        from briefgen import pipeline

        return pipeline.analyse(article, model=model)

    opened = open_review(
        brief,
        analyse=analyse,
        template=template,
        by=by,
        at=shared_options.iso_date(at, "--at"),
        port=port,
    )
    with opened as server:
        # To be told to end is to be interrupted.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        print_result(f"{server.url}\n")
        say("Every step is kept beside the brief. Ctrl-C ends it.")
        if not no_open:
            import webbrowser

            webbrowser.open(server.url)
        try:
            server.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            say("The review has ended; every step is kept.")
    return 0
