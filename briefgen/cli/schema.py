"""`briefgen schema`: the model as JSON Schema."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from briefgen.cli.terminal import print_result


def schema(
    findings: Annotated[bool, typer.Option("--findings", help="The schema of `extract --jsonl`, not of a brief.")] = False,
) -> int:
    """Print the JSON Schema of a brief."""
    import msgspec

    from briefgen.model import Brief, Findings

    print_result(json.dumps(msgspec.json.schema(Findings if findings else Brief), indent=2, sort_keys=True) + "\n")
    return 0
