"""What is promised without what, who or how."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAIRS = [
    (
        "The ministry said the state would rebuild the bakery.",
        "How will the state rebuild the bakery?",
    ),
    ("The union said it would step up the strike.", "How will the union step up the strike?"),
    ("The plan is vague about who would be eligible.", "Who would be eligible?"),
    (
        "The premier pledged to halve the waiting lists.",
        "How will the premier halve the waiting lists?",
    ),
    (
        "The premier promised that the hospitals would be improved.",
        "How will the hospitals be improved?",
    ),
    (
        "The chancellor vowed to visit every school.",
        "Will the chancellor visit every school, as promised?",
    ),
    ("The agency plans to improve its oversight.", "How will the agency improve its oversight?"),
    (
        "The agency will take additional steps to protect the river.",
        "What additional steps will the agency take to protect the river?",
    ),
    (
        "The council said it would impose further sanctions on the company.",
        "What further sanctions on the company will the council impose?",
    ),
    (
        'The allies agreed on the need for a "permanent presence" in the Arctic.',
        'What would the "permanent presence" in the Arctic consist of?',
    ),
    ("The minister called for a new strategy.", "What would the new strategy consist of?"),
    ("The agency needs to improve its oversight.", "How will the agency improve its oversight?"),
    ("Ministers have been vague about how the levy would be spent.", "How will the levy be spent?"),
    (
        "The prime minister promised to build 300,000 homes.",
        "How will the prime minister build 300,000 homes?",
    ),
    ("The candidate vowed to end the strike.", "How will the candidate end the strike?"),
    ("The bishop pledged to help the victims.", "Will the bishop help the victims, as promised?"),
    ("The board promised it would lower the fees.", "How will the board lower the fees?"),
    (
        "The coalition plans to reform the pension system.",
        "How will the coalition reform the pension system?",
    ),
    (
        "The agency wants to reduce the use of plastic.",
        "How will the agency reduce the use of plastic?",
    ),
    (
        "The bank is taking further measures to prevent fraud.",
        "What further measures to prevent fraud is the bank taking?",
    ),
    (
        'The allies will take "appropriate action" against the pirates.',
        'What would the "appropriate action" against the pirates consist of?',
    ),
    (
        "The government must improve the hospitals.",
        "How will the government improve the hospitals?",
    ),
    ("Greenpeace called for tougher rules.", "What would tougher rules consist of?"),
    (
        "The delegates agreed on the need for a new framework.",
        "What would the new framework consist of?",
    ),
]


@pytest.mark.parametrize(("clause", "question"), PAIRS)
def test_the_clause_becomes_the_question(
    clause: str, question: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert ("vague_commitment", question) in ask(clause)


@pytest.mark.parametrize(
    "told",
    [
        "The bank said a higher levy would cut sales.",
        "Surveyors said that the requirement would limit lettings.",
        "Anna Berg said she would bring her own pencil.",
        "The group announced that its finance director would step down in January.",
    ],
)
def test_what_is_foreseen_or_done_is_no_promise(
    told: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert not [question for category, question in ask(told) if category == "vague_commitment"]
