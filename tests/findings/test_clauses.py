"""Read a clause: whether it states what has happened or is going on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.clauses import has_happened
from briefgen.language.reading import Reading


@pytest.mark.parametrize(
    ("sentence", "happened"),
    [
        ("The council approved the tax.", True),
        ("The council has approved the tax.", True),
        ("The tax was approved.", True),
        ("The council is counting the votes.", True),
        ("The council approves the tax.", False),
        ("The council will approve the tax.", False),
        ("The council might have approved the tax.", False),
    ],
)
def test_a_clause_tells_what_has_happened_by_its_form(sentence: str, happened: bool, make_reading: Callable[..., Reading]) -> None:
    root = make_reading(sentence).sentences[0].root
    assert has_happened(root) is happened


def test_a_second_verb_lies_where_the_first_lies(make_reading: Callable[..., Reading]) -> None:
    words = {token.text: token for token in make_reading("The council was dismissed and fined, leaving a debt.").tokens}
    assert has_happened(words["fined"])
    assert has_happened(words["leaving"])
