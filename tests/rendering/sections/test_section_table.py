"""The table of sections: what a brief has is printed, and what is printed is known by one name."""

from __future__ import annotations

import subprocess
import sys
from types import GenericAlias
from typing import get_type_hints

from briefgen.briefs.parts import PARTS
from briefgen.model import Brief
from briefgen.rendering.packs import built_in_packs, find_pack
from briefgen.rendering.packs.blocks import blocks_of
from briefgen.rendering.sections.linking import anchors_of
from briefgen.rendering.sections.preparing import build_context
from briefgen.rendering.sections.section_table import SECTIONS, added_names
from briefgen.rendering.view.context import Context


def test_the_parts_are_the_fields_of_a_brief_that_hold_items_in_their_order() -> None:
    hints = get_type_hints(Brief)
    assert [(key, hints[key]) for key in Brief.__struct_fields__ if key in PARTS] == [
        (key, GenericAlias(tuple, (part.of, ...))) for key, part in PARTS.items()
    ]
    others = set(Brief.__struct_fields__) - set(PARTS)
    assert {key for key in others if str(hints[key]).startswith("tuple")} == {
        "sources",
        "paragraphs",
    }


def test_an_identifier_is_told_of_the_items_that_have_one() -> None:
    assert {key for key, part in PARTS.items() if part.letter} == {
        key for key, part in PARTS.items() if "id" in part.of.__struct_fields__
    }
    letters = [part.letter for part in PARTS.values() if part.letter]
    assert len(set(letters)) == len(letters)


def test_every_part_of_a_brief_has_one_section() -> None:
    assert sorted(section.part for section in SECTIONS.values() if section.part) == sorted(PARTS)


def test_templates_see_every_section_by_a_field() -> None:
    assert added_names() == {}
    assert {name for section in SECTIONS.values() for name in section.names} <= set(
        Context.__struct_fields__
    )


def test_every_section_of_a_built_in_pack_that_has_items_is_in_the_table() -> None:
    named = {
        section for name in built_in_packs() for section in find_pack(f"builtin:{name}").sections
    }
    # What the ministerial note and the contents print are made of the items of other sections.
    assert named - set(SECTIONS) == {"contents", "recommendation", "timing", "handling"}
    assert set(SECTIONS) <= named


def test_the_id_of_a_section_is_that_of_its_block() -> None:
    blocks = {
        name: blocks
        for pack in built_in_packs()
        for name, blocks in blocks_of(find_pack(f"builtin:{pack}"), "html").items()
    }
    for name, section in SECTIONS.items():
        assert any(f'id="{section.anchor}"' in block.source for block in blocks[name]), name


def test_no_two_sections_have_an_anchor_in_common(typical: Brief) -> None:
    context = build_context(typical)
    own = [
        anchor
        for name, section in SECTIONS.items()
        if name not in ("summary", "claims")
        for anchor in section.anchors(context)
    ]
    assert len(own) == len(set(own))
    assert anchors_of(context, ["summary"]) == anchors_of(context, ["bottom_line", "key_points"])


def test_the_table_loads_neither_word_nor_what_made_the_brief() -> None:
    others = "{'docx', 'lxml', 'briefgen.briefs', 'weasyprint'}"
    script = (
        f"import sys, briefgen.rendering.sections.linking; print(*sorted({others} &"
        " set(sys.modules)))"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        ).stdout
        == "\n"
    )
