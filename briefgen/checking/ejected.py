"""Copied blocks whose origin has changed since: what was mended there is not mended here."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checking.report import Finding
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.blocks import outdated


def check_ejected(pack: Pack) -> Iterator[Finding]:
    """Remark on the blocks of a pack itself that were copied from another one and that have changed
    there."""
    for block, now in outdated(pack):
        place = block.place
        origin = block.origin
        if origin is None:
            continue
        if now is None:
            what = (
                f"the block {block.name!r} was copied from {origin.pack} {origin.version}, which"
                " has it no more."
            )
        else:
            where = f"{origin.pack} {origin.version}"
            what = (
                f"the block {block.name!r} was copied from {where} and has changed there since:"
                f" compare it with {now.place}."
            )
        yield Finding(place, what, "ejected", "remark")
