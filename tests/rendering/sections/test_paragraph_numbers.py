"""Every item has a number, in the order of the sections, and what is printed has no gap."""

from __future__ import annotations

from briefgen.model import Brief
from briefgen.rendering.sections.paragraph_numbers import number_paragraphs
from briefgen.rendering.sections.preparing import build_context
from briefgen.rendering.sections.section_table import SECTIONS


def test_the_sections_decide_the_order(typical: Brief) -> None:
    numbers = number_paragraphs(
        build_context(typical), ("open_questions", "nothing of ours", "key_points")
    )
    assert list(numbers)[:7] == ["o1", "o2", "o3", "k1", "k2", "k3", "k4"]
    assert list(numbers.values()) == list(range(1, 26))


def test_what_is_not_printed_comes_last(typical: Brief) -> None:
    numbers = number_paragraphs(build_context(typical), ("key_points",), frozenset({"k2", "k4"}))
    assert (numbers["k2"], numbers["k4"], numbers["k1"], numbers["k3"]) == (1, 2, 3, 4)


def test_every_section_with_items_has_some(typical: Brief) -> None:
    context = build_context(typical)
    assert [
        name
        for name, section in SECTIONS.items()
        if section.numbered and not section.items(context)
    ] == []
