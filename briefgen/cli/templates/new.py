"""`briefgen templates new`: a pack of the project that rests on another."""

from __future__ import annotations

from typing import Annotated

import typer

from briefgen.cli import shared_options
from briefgen.cli.templates.naming import complete_pack
from briefgen.cli.templates.putting import put
from briefgen.cli.terminal import say
from briefgen.errors import PackThere


def new(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Its name, and that of its folder in ./templates.")
    ],
    extends: Annotated[
        str, typer.Option("--extends", help="The pack it rests on.", autocompletion=complete_pack)
    ] = "brief",
    force: Annotated[
        bool, typer.Option("--force", help="Write over the files of a pack that is there.")
    ] = False,
    quiet: shared_options.Quiet = False,
) -> int:
    """Make a pack in ./templates that prints what the one it extends prints, and shows where to
    change it."""
    from briefgen.rendering.packs import find_pack, project_folder
    from briefgen.rendering.packs.describing import said_of
    from briefgen.rendering.packs.starting import checked_name, new_pack, path_from

    folder = project_folder() / checked_name(name)
    parent = find_pack(extends)
    if folder.resolve() == parent.folder or (folder.exists() and not force):
        raise PackThere(said_of(folder))
    files = new_pack(name, parent, path_from(folder, extends, parent))
    put(folder, files)
    if not quiet:
        for file in files:
            say(f"{said_of(folder)}/{file}")
        say(
            f"It is used with --template {name}; `briefgen templates show {name}` tells what can be"
            " changed."
        )
    return 0
