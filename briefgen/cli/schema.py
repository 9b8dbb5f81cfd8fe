"""`briefgen schema`: the model as JSON Schema."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from briefgen.cli.terminal import print_result


def schema(
    findings: Annotated[
        bool, typer.Option("--findings", help="The schema of `extract --jsonl`, not of a brief.")
    ] = False,
    edits: Annotated[
        bool, typer.Option("--edits", help="The schema of BRIEF.edits.json, not of a brief.")
    ] = False,
) -> int:
    """Print the JSON Schema of a brief."""
    import msgspec

    from briefgen.model import Brief, Findings

    kind: type[msgspec.Struct] = Findings if findings else Brief
    if edits:
        from briefgen.review.edits import Edits

        kind = Edits
    found = _on_one_line(msgspec.json.schema(kind))
    print_result(json.dumps(found, indent=2, sort_keys=True) + "\n")
    return 0


def _on_one_line(value: Any) -> Any:
    """Return a schema whose descriptions, which are docstrings, run on where these are wrapped."""
    if isinstance(value, dict):
        said = value.get("description")
        wrapped = {"description": " ".join(said.split())} if isinstance(said, str) else {}
        return {name: _on_one_line(inner) for name, inner in value.items()} | wrapped
    return [_on_one_line(inner) for inner in value] if isinstance(value, list) else value
