"""What somebody asks in earnest."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAIRS = [
    ('"How will the bridge be paid for?" Anna Lund asked.', "How will the bridge be paid for?"),
    ('"Who will pay for the bridge?" asked the chairman.', "Who will pay for the bridge?"),
    ("The chairwoman asked who would pay for the bridge.", "Who would pay for the bridge?"),
    ("Critics questioned whether the levy was legal.", "Was the levy legal?"),
    ("The judge asked how the ledger had been lost.", "How was the ledger lost?"),
    ('"Why did the alarm fail?" the lawyer asked.', "Why did the alarm fail?"),
    ('"Should the island be evacuated?" asked the governor.', "Should the island be evacuated?"),
    ("But who will rebuild the harbour?", "Who will rebuild the harbour?"),
    ("The lawyer asked why the alarm had failed.", "Why did the alarm fail?"),
    ("The senator wondered whether the vote would be fair.", "Will the vote be fair?"),
    ("Reporters asked if the duke had resigned.", "Did the duke resign?"),
]


@pytest.mark.parametrize(("clause", "question"), PAIRS)
def test_the_clause_becomes_the_question(clause: str, question: str, ask: Callable[[str], list[tuple[str, str]]]) -> None:
    assert ("explicit_question", question) in ask(clause)
