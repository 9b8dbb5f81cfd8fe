"""A part of the author's notes is found by its heading."""

from __future__ import annotations

import pytest

from briefgen.rendering.view.note_sections import under, without


@pytest.mark.parametrize(
    ("notes", "part", "rest"),
    [
        ("# Recommendation\n\nAgree.\n", "Agree.", ""),
        ("Before.\n\n## recommendation:\nAgree.\n\n## Next\nx", "Agree.", "Before.\n\n## Next\nx"),
        ("# Recommendation\nA\n## Detail\nB\n# Next\nC", "A\n## Detail\nB", "# Next\nC"),
        ("Recommendation\n===\nA", "A", ""),
        ("```\n# Recommendation\n```\nA", "", "```\n# Recommendation\n```\nA"),
        ("> # Recommendation\n> A", "", "> # Recommendation\n> A"),
        ("# Recommendations for others\nA", "", "# Recommendations for others\nA"),
        ("a\r\n# Recommendation\r\nb\rc\r\n# d", "b\nc", "a\n# d"),
        ("", "", ""),
        (None, "", ""),
        (" \n", "", ""),
    ],
)
def test_notes_are_split_at_a_heading(notes: str | None, part: str, rest: str) -> None:
    assert under(notes, "Recommendation") == part
    assert without(notes, "Recommendation") == rest
