"""The page on the data model names every value and every field, and nothing that is not there."""

from __future__ import annotations

import pathlib
import re
from typing import get_args

import msgspec
import pytest

from briefgen import model

PAGE = (pathlib.Path(__file__).parent.parent / "docs" / "model.md").read_text(encoding="utf-8")
SECTIONS = {
    match[1]: match[2]
    for match in re.finditer(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
}
STRUCTS = [
    value
    for value in vars(model).values()
    if isinstance(value, type)
    and issubclass(value, msgspec.Struct)
    and value.__module__ == model.__name__
]


def test_every_value_has_a_section() -> None:
    assert sorted(SECTIONS) == sorted(struct.__name__ for struct in STRUCTS)


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)
def test_every_field_has_its_row_in_order(struct: type[msgspec.Struct]) -> None:
    assert re.findall(r"^\| `(\w+)` \|", SECTIONS[struct.__name__], re.MULTILINE) == list(
        struct.__struct_fields__
    )


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("Actor", model.ActorKind),
        ("Quote", model.QuoteKind),
        ("OpenQuestion", model.QuestionCategory),
        ("Position", model.Stance),
        ("Article", model.Form),
    ],
)
def test_every_word_a_field_can_be_is_named(section: str, words: object) -> None:
    assert [word for word in get_args(words) if f'"{word}"' not in SECTIONS[section]] == []
