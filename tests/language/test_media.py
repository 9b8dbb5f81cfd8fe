"""Which names are those of papers, agencies and broadcasters."""

from __future__ import annotations

import pytest

from briefgen.language.english.media import NAMES, is_medium


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("BBC", True),
        ("AP", True),
        ("The Guardian", True),
        ("Arl Post", True),
        ("Harbour Times", True),
        ("Norland News Agency", True),
        ("Kanal Nord Radio", True),
        ("Harbour Agency", False),
        ("Ada Post-Hallam", False),
        ("Fens Trust", False),
        ("Independent Harbour Board", False),
        ("", False),
    ],
)
def test_a_medium_is_told_by_its_name(name: str, expected: bool) -> None:
    assert is_medium(name) is expected


def test_the_short_names_are_in_lower_case() -> None:
    assert all(name == name.lower() for name in NAMES)
