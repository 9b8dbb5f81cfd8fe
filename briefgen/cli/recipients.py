"""`briefgen recipients`: look a list of recipients over."""

from __future__ import annotations

import json

import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import complain, say
from briefgen.system.files import readable

app = typer.Typer(help="Lists of recipients: look one over.", rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Lists of recipients: look one over."""
    if context.invoked_subcommand is None:
        print(context.get_help())


@app.command()
def check(
    recipients: shared_options.ListArgument = "recipients.toml",
    schemes: shared_options.Schemes = None,
    quiet: shared_options.Quiet = False,
    as_json: shared_options.AsJson = False,
) -> int:
    """Say all that is wrong with a list: addresses, duplicates, groups and markings that are not
    known."""
    from briefgen.delivery.recipient_list import check_recipients
    from briefgen.rendering.packs import all_packs

    known = shared_options.schemes_of(schemes)
    listed = shared_options.recipients_of(recipients, known)
    packs = [candidate.name for candidate in all_packs()]
    problems = check_recipients(listed, known, packs)
    if as_json:
        report = [{"place": found.place, "sentence": found.sentence} for found in problems]
        whole = {"recipients": len(listed.recipients), "problems": report}
        print(json.dumps(whole, ensure_ascii=True, indent=2))
    else:
        for found in problems:
            complain(f"{found.place}: {found.sentence}{'' if found.sentence[-1] == '?' else '.'}")
    if not quiet and not as_json:
        groups = ", ".join(listed.known_groups()) or "none"
        say(
            f"{readable(recipients)}: {len(listed.recipients)} recipients, groups: {groups};"
            f" {len(problems)} {'problem' if len(problems) == 1 else 'problems'}"
        )
    return 1 if problems else 0
