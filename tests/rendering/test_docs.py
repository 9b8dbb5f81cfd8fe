"""The documentation of templates names every field, filter and block there is."""

from __future__ import annotations

import pathlib
import re

import pytest

from briefgen.rendering import comparison, context, excerpts, markdown, passages, quotations
from briefgen.rendering.html import _environment
from briefgen.rendering.packs import built_in_folder, find_pack

DOC = (pathlib.Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
STRUCTS = [
    context.Context,
    context.Line,
    context.Point,
    quotations.Quotation,
    context.Disagreement,
    context.Side,
    context.Question,
    context.ActorGroup,
    context.Actor,
    context.Event,
    context.Stand,
    context.Position,
    passages.SourceEntry,
    passages.Paragraph,
    passages.Citation,
    passages.BackLink,
    excerpts.Excerpt,
    excerpts.Surroundings,
    excerpts.Piece,
    comparison.Claim,
    comparison.Cell,
    comparison.Voices,
]


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)
def test_every_field_is_named_in_order(struct: type) -> None:
    section = DOC.split(f"\n### {struct.__name__}\n", 1)[1].split("\n### ", 1)[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(struct.__struct_fields__)  # type: ignore[attr-defined]


def test_every_filter_is_named() -> None:
    import jinja2

    pack = find_pack("brief")
    filters = set(_environment(pack, "screen").filters) | set(markdown._environment(pack).filters)
    assert all(f"| `{name}" in DOC for name in filters - set(jinja2.Environment().filters))


def test_every_block_is_named() -> None:
    for template in ("brief.html.j2", "partials/page.html.j2"):
        text = (built_in_folder() / "brief" / template).read_text(encoding="utf-8")
        assert all(f"`{block}`" in DOC for block in re.findall(r"{% block (\w+)", text))
