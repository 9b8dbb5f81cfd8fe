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
def test_the_clause_becomes_the_question(
    clause: str, question: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert ("explicit_question", question) in ask(clause)


QUOTING = [
    # A word that had to be changed is the tool's wording: it is not given as anybody's words.
    (
        (
            'Jonas Falk was asked whether he would use "whatever weight this office holds" to save'
            " the port."
        ),
        "Will Jonas Falk use whatever weight the office holds to save the port?",
    ),
    (
        (
            'Reporters asked if Brenn would be able to assume the role of "The Next Harbour" on the'
            " coast."
        ),
        'Will Brenn be able to assume the role of "The Next Harbour" on the coast?',
    ),
    (
        'Reporters asked if Jonas Falk would build "a wall  of glass" on the coast.',
        'Will Jonas Falk build "a wall of glass" on the coast?',
    ),
]


@pytest.mark.parametrize(("sentence", "question"), QUOTING)
def test_what_stands_between_marks_is_the_sources_to_the_letter(
    sentence: str, question: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert {asked for _, asked in ask(sentence)} == {question}
