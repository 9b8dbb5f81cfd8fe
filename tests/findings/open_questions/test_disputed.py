"""What parties contradict each other on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAIRS = [
    ("The mayor is accused of taking bribes, which she denies.", "Did the mayor take bribes?"),
    (
        "The defendants claimed the deed was forged.",
        "Was the deed forged, as the defendants claim?",
    ),
    (
        "Anna Lund denied that she had misled the committee.",
        "Did Anna Lund mislead the committee, which she denies?",
    ),
    (
        "The ministry denies that the reactor leaked.",
        "Did the reactor leak, which the ministry denies?",
    ),
    ("The chairman denied taking the money.", "Did the chairman take the money, as alleged?"),
    (
        "The embassy denied any involvement in the break-in.",
        "What involvement, if any, did the embassy have in the break-in?",
    ),
    (
        "The ministry rejected claims that the dam was unsafe.",
        "Was the dam unsafe, which the ministry denies?",
    ),
    (
        "The minister denied allegations of bribing the judges.",
        "Did the minister bribe the judges, as alleged?",
    ),
    (
        "The bank dismissed reports that it was insolvent.",
        "Was the bank insolvent, which it denies?",
    ),
    (
        "The owners say the figures are misleading.",
        "Are the figures misleading, as the owners say?",
    ),
    (
        "The owners disputed the finding that the dam was weak.",
        "Was the dam weak, which the owners deny?",
    ),
    ("The partners disagree about whether the levy is legal.", "Is the levy legal?"),
    (
        "The two sides differ on how the profits should be shared.",
        "How should the profits be shared?",
    ),
    (
        "The parties are split over whether the tunnel should be built.",
        "Should the tunnel be built?",
    ),
    ("Historians argue about who wrote the letter.", "Who wrote the letter?"),
    (
        "The union claimed the plant was safe, though inspectors had closed it.",
        "Was the plant safe, as the union claims?",
    ),
    ("There are conflicting accounts of how the fire began.", "How did the fire begin?"),
    ("The dispute over who owns the island has lasted ten years.", "Who owns the island?"),
    (
        "The two mayors denied they had met the developer.",
        "Did the two mayors meet the developer, which they deny?",
    ),
    ("Experts debate whether the treaty is binding.", "Is the treaty binding?"),
    (
        "The union insists that the plant is safe, although inspectors have closed it.",
        "Is the plant safe, as the union insists?",
    ),
    ("Not everyone agrees on who wrote the letter.", "Who wrote the letter?"),
]


@pytest.mark.parametrize(("clause", "question"), PAIRS)
def test_the_clause_becomes_the_question(
    clause: str, question: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert ("disputed", question) in ask(clause)
