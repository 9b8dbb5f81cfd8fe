"""What is claimed, alleged or held, and not confirmed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAIRS = [
    (
        "The premier claimed he had struck a deal with the union on Wednesday.",
        "Did the premier strike a deal with the union on Wednesday, as he claims?",
    ),
    ("The company claims that the water is safe.", "Is the water safe, as the company claims?"),
    (
        "The union alleges that the board hid the losses.",
        "Did the board hide the losses, as the union alleges?",
    ),
    ("Anna Lund was accused of hiding the losses.", "Did Anna Lund hide the losses?"),
    ("The clerk allegedly destroyed the ledger.", "Did the clerk destroy the ledger, as alleged?"),
    (
        "The envoy reportedly met the rebels in May.",
        "Did the envoy meet the rebels in May, as reported?",
    ),
    ("The clerk is alleged to have destroyed the ledger.", "Did the clerk destroy the ledger?"),
    ("The ship is believed to have sunk near the coast.", "Did the ship sink near the coast?"),
    ("There is no evidence that the fire was set.", "Was the fire set?"),
    ("Detectives suspect that the cable was cut.", "Was the cable cut, as detectives suspect?"),
    ("Some analysts believe the bank is insolvent.", "Is the bank insolvent?"),
    ("The army could not confirm that the bridge had fallen.", "Did the bridge fall?"),
    ("The ministry has not confirmed whether the envoy was hurt.", "Was the envoy hurt?"),
    ("The figures could not be independently verified.", "Are the figures correct?"),
    (
        "Two boats were sunk, the rebel army said on Monday. The claim could not be verified.",
        "Were two boats sunk, as the rebel army says?",
    ),
    (
        "The governor said that a shell hit the ward. It was not possible to verify the account.",
        "Did a shell hit the ward, as the governor says?",
    ),
    (
        "The union claimed that 90 people were dismissed. The paper could not confirm the figure.",
        "Were 90 people dismissed, as the union claims?",
    ),
    ("Reports that the dam had burst could not be verified.", "Did the dam burst?"),
    ("The claim that the vote was bought has not been proven.", "Was the vote bought?"),
    (
        "The minister claimed to have read the report.",
        "Did the minister read the report, as claimed?",
    ),
    ("Allegations that the vote was bought have shaken the party.", "Was the vote bought?"),
    (
        "The union alleges that Anna Lund lied to the board and hid the losses.",
        "Did Anna Lund lie to the board and hide the losses, as the union alleges?",
    ),
    (
        "The union claims that the levy has cost 300 jobs.",
        "Has the levy cost 300 jobs, as the union claims?",
    ),
    (
        "The union claims that the levy does not apply to small firms.",
        "Does the levy not apply to small firms, as the union claims?",
    ),
    (
        "The union claims that the owners had been warned twice.",
        "Were the owners warned twice, as the union claims?",
    ),
    (
        "The union claimed that the owners were hiding the losses.",
        "Were the owners hiding the losses, as the union claims?",
    ),
    (
        "The union claimed the police had no warrant.",
        "Did the police have no warrant, as the union claims?",
    ),
    (
        "The union claims that workers have to pay for their own tools.",
        "Do workers have to pay for their own tools, as the union claims?",
    ),
    (
        'Anna Lund claimed that the "peace fund" was empty.',
        'Was the "peace fund" empty, as Anna Lund claims?',
    ),
    (
        "The envoy reportedly did not meet the rebels.",
        "Did the envoy not meet the rebels, as reported?",
    ),
    (
        "The minister is reportedly planning to resign.",
        "Is the minister planning to resign, as reported?",
    ),
    (
        "The officers allegedly broke the window and took the ledger.",
        "Did the officers break the window and take the ledger, as alleged?",
    ),
    (
        "According to the union, the clerk allegedly destroyed the ledger on Monday.",
        "Did the clerk destroy the ledger on Monday, as alleged?",
    ),
    (
        "On Monday, the clerk allegedly destroyed the ledger.",
        "Did the clerk destroy the ledger on Monday, as alleged?",
    ),
    (
        "The union accused the board of hiding the losses.",
        "Did the board hide the losses, as the union alleges?",
    ),
    ("The board was accused of hiding the losses.", "Did the board hide the losses?"),
    (
        "The union accused the owners of having ignored three warnings.",
        "Did the owners ignore three warnings, as the union alleges?",
    ),
    (
        "The regulator suspects that the figures were forged.",
        "Were the figures forged, as the regulator suspects?",
    ),
    ("The envoy is suspected of selling the documents.", "Did the envoy sell the documents?"),
]


@pytest.mark.parametrize(("clause", "question"), PAIRS)
def test_the_clause_becomes_the_question(
    clause: str, question: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert ("unconfirmed_claim", question) in ask(clause)
