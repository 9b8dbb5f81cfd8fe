"""What nobody has established yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAIRS = [
    ("The ledger may have been destroyed.", "Was the ledger destroyed?"),
    ("The rebels may have crossed the river.", "Did the rebels cross the river?"),
    ("No one can say when the water will be back.", "When will the water be back?"),
    ("It is unclear who will lead the review.", "Who will lead the review?"),
    ("It was not clear how many ships were lost.", "How many ships were lost?"),
    ("It is not known whether the pilot survived.", "Did the pilot survive?"),
    ("It remains unclear why the alarm failed.", "Why did the alarm fail?"),
    ("The cause of the fire is unknown.", "What is the cause of the fire?"),
    ("The cause of the fire has not been determined.", "What is the cause of the fire?"),
    ("The motive for the theft is not known.", "What is the motive for the theft?"),
    ("The fate of the crew remains unclear.", "What is the fate of the crew?"),
    ("Investigators are trying to determine what caused the blast.", "What caused the blast?"),
    ("Police do not know who opened the gate.", "Who opened the gate?"),
    (
        "Investigators have not yet determined whether the valve had been closed.",
        "Was the valve closed?",
    ),
    (
        "The report said it could not determine whether the gunner knew of the truce.",
        "Did the gunner know of the truce?",
    ),
    ("Engineers have yet to establish why the roof fell.", "Why did the roof fall?"),
    ("It is too early to say whether the reef will recover.", "Will the reef recover?"),
    ("It remains to be seen whether the truce will hold.", "Will the truce hold?"),
    ("It was not immediately clear if the ship had been warned.", "Was the ship warned?"),
    ("There are questions about how the licence was granted.", "How was the licence granted?"),
    (
        "The agency faces questions about its records.",
        "How will the agency answer the questions about its records?",
    ),
    ("Nobody knows where the money went.", "Where did the money go?"),
    ("The agency could not be sure that the water was safe.", "Was the water safe?"),
    ("It is not clear that the new rules would help farmers.", "Will the new rules help farmers?"),
    ("The future of the port is uncertain.", "What is the future of the port?"),
    ("Lawmakers want to know why the alarm failed.", "Why did the alarm fail?"),
    (
        "It is unclear how much of the money has been spent.",
        "How much of the money has been spent?",
    ),
    (
        "It is unclear what the council will do about the flood.",
        "What will the council do about the flood?",
    ),
    (
        "It is unclear whether Anna Lund, who left the board in May, will return.",
        "Will Anna Lund return?",
    ),
    ("It is unclear whether the deal, which was signed on Friday, is legal.", "Is the deal legal?"),
    (
        "It is unclear whether the minister has read the report or written to the board.",
        "Has the minister read the report or written to the board?",
    ),
    ("It is unclear whether the minister will not resign.", "Will the minister not resign?"),
    ("It is unclear whether anyone was hurt.", "Was anyone hurt?"),
    ("It is unclear whether there were any survivors.", "Were there any survivors?"),
    ('It is unclear whether "Project Heron" will be funded.', "Will Project Heron be funded?"),
    (
        "It is unclear how many of the 1,200 workers will be paid by Friday.",
        "How many of the 1,200 workers will be paid by Friday?",
    ),
    ("Anna Lund said it was unclear whether she would run again.", "Will Anna Lund run again?"),
    ("Scientists are working to understand why the fish died.", "Why did the fish die?"),
    ("It is hard to know how many people fled.", "How many people fled?"),
    ("The number of victims is not known.", "What is the number of victims?"),
    ("The extent of the damage is not yet clear.", "What is the extent of the damage?"),
    ("The legal basis of the order is uncertain.", "What is the legal basis of the order?"),
    ("Doubts remain about whether the bridge can be saved.", "Can the bridge be saved?"),
    ("There is uncertainty over who will inherit the estate.", "Who will inherit the estate?"),
    (
        "There was speculation as to whether the duke would attend the ceremony.",
        "Will the duke attend the ceremony?",
    ),
    ("It is an open question whether the tax will survive.", "Will the tax survive?"),
    ("The prosecutors are examining how the money was spent.", "How was the money spent?"),
    ("The cause of the collision is under investigation.", "What is the cause of the collision?"),
    ("The cause of the blaze is not yet known.", "What is the cause of the blaze?"),
    ("There was much talk all week as to whether the duke would attend.", "Will the duke attend?"),
    ("The outcome of the vote will be uncertain.", "What will the outcome of the vote be?"),
    ("The cause of the outage is yet to be established.", "What is the cause of the outage?"),
    ("The extent of the flood is still being assessed.", "What is the extent of the flood?"),
    ("The regulator is looking into how the data was lost.", "How was the data lost?"),
    ("The cause of the crash is still being investigated.", "What is the cause of the crash?"),
]


@pytest.mark.parametrize(("clause", "question"), PAIRS)
def test_the_clause_becomes_the_question(
    clause: str, question: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert ("unknown", question) in ask(clause)
