"""`briefgen templates list`: every pack that can be found, and which of a name wins."""

from __future__ import annotations

import json

from briefgen.cli.templates.naming import AsJson, in_columns
from briefgen.cli.terminal import cell, complain, print_result


def list_(as_json: AsJson = False) -> int:
    """List the template packs: name, where each was found, formats, title, and what shadows it."""
    import msgspec

    from briefgen.rendering.packs.describing import list_packs

    packs = list_packs()
    if as_json:
        print(
            json.dumps([msgspec.to_builtins(pack) for pack in packs], ensure_ascii=True, indent=2)
        )
    else:
        rows: list[tuple[str, ...]] = [
            (
                cell(pack.name),
                pack.source,
                " ".join(pack.formats) or "-",
                cell(_said(pack.title, pack.folder, pack.shadowed_by)),
            )
            for pack in packs
        ]
        print_result("".join(f"{line}\n" for line in in_columns(rows)))
        for pack in packs:
            if pack.error is not None:
                complain(pack.error)
    return 1 if any(pack.error for pack in packs) else 0


def _said(title: str | None, folder: str, shadowed_by: str | None) -> str:
    words = title if title is not None else f"cannot be loaded: {folder}"
    return f"{words} (shadowed by {shadowed_by})" if shadowed_by else words
