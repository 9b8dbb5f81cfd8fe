"""`briefgen whose`: which copy a file is, and who was sent it."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import print_result
from briefgen.errors import CopyUnknown
from briefgen.system.files import read_bytes, readable


def whose(
    pdf: Annotated[str, typer.Argument(metavar="FILE.pdf", help="A copy of a brief.")],
    outbox: shared_options.Outbox = "outbox",
    as_json: shared_options.AsJson = False,
) -> int:
    """Tell whose copy a PDF is: by its bytes, or else by the number in it."""
    from briefgen.pipeline.sending.tracing import trace

    found, how = trace(read_bytes(pdf), outbox)
    if not found:
        raise CopyUnknown(readable(pdf), reason=how)
    if as_json:
        import msgspec

        rows = [msgspec.to_builtins(copy) for copy in found]
        print(json.dumps({"found_by": how, "copies": rows}, ensure_ascii=True, indent=2))
        return 0
    for copy in found:
        print_result(
            f"copy {copy.number} of {copy.of} of {copy.brief[:12]}: {copy.name}"
            f" <{copy.address}>, {copy.state} {copy.at}, {copy.message_id} (by {how})\n"
        )
    return 0
