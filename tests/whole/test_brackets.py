"""Square brackets and marks of the source beside those of the tool: what is printed still stands in
its evidence."""

from __future__ import annotations

import pytest

import briefgen
from briefgen.model import Event, KeyPoint, Position

LAW = (
    "The council of Marrow met on Monday to vote on the quay, and it has said nothing of the cost"
    " since then."
)


@pytest.mark.parametrize(
    "text",
    [
        (
            "[Ann] Bell chairs the harbour board of the town. She refused on Monday to publish the"
            " report on the quay, officials said."
        ),
        (
            "Ann [Lee] Bell chairs the harbour board. Her deputy, she said, was told to publish the"
            " report on the quay by Friday."
        ),
        "Ann Bell called for $a$.",
        "Ann Bell called for *a* on Tuesday and demanded (b) in a letter.",
        "The mayor called for a vote. Ann Bell called for 'e', not for e-mail.",
    ],
)
def test_a_brief_of_them_holds(text: str) -> None:
    brief = briefgen.compose([briefgen.analyse(briefgen.read_text(f"{text}\n\n{LAW}"))])
    assert briefgen.verify(brief) == []
    items: list[KeyPoint | Event | Position] = [
        *brief.key_points,
        *brief.events,
        *brief.positions,
    ]
    assert not any("[[" in item.text for item in items)
