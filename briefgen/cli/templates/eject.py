"""`briefgen templates eject`: one block of a pack, copied to where it can be rewritten."""

from __future__ import annotations

from typing import Annotated

import typer

from briefgen.cli import shared_options
from briefgen.cli.templates.naming import Name
from briefgen.cli.templates.putting import put
from briefgen.cli.terminal import say
from briefgen.errors import PackThere


def eject(
    name: Name,
    block: Annotated[
        str, typer.Option("--block", help="The block: `briefgen templates show NAME` lists them.")
    ],
    to: Annotated[
        str, typer.Option("--to", help="Formats, with commas: md, html (PDF is made of it).")
    ] = "md,html",
    quiet: shared_options.Quiet = False,
) -> int:
    """Copy one block of a pack into its own templates, to be rewritten there; nothing printed
    changes by it.

    A pack that is not the project's gets a child of the same name in ./templates.
    """
    from briefgen.rendering.packs import BUILT_IN_PREFIX, find_pack, project_folder
    from briefgen.rendering.packs.describing import said_of
    from briefgen.rendering.packs.manifest import FILE
    from briefgen.rendering.packs.starting import checked_name, ejected, forms_named, heir_of

    pack = find_pack(name)
    forms = forms_named(to)
    files = {}
    if pack.source in ("project", "path"):
        folder = pack.folder
    else:
        plain_name = checked_name(name.removeprefix(BUILT_IN_PREFIX))
        folder = project_folder() / plain_name
        if folder.exists():
            raise PackThere(said_of(folder))
        files[FILE] = heir_of(plain_name, pack, name)
    copies = ejected(pack, block, forms, into=None if files else pack)
    put(folder, {**files, **copies.files})
    if not quiet:
        for file, origin in zip(copies.files, copies.origins, strict=True):
            say(f"{said_of(folder)}/{file}: {block}, from {origin}")
    return 0
