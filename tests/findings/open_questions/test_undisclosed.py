"""What somebody knows and does not say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAIRS = [
    ("The ministry declined to say who would pay for the bridge.", "Who would pay for the bridge?"),
    (
        "The bridge was not repaired, and the ministry declined to say who would pay.",
        "Who would pay?",
    ),
    ("The ministry has not said when the dam will be repaired.", "When will the dam be repaired?"),
    ("Officials would not say how many workers had left.", "How many workers had left?"),
    ("Anna Lund refused to say whether the fund had been audited.", "Was the fund audited?"),
    ("The company did not disclose the price of the licence.", "What is the price of the licence?"),
    (
        "The company declined to disclose how much it paid for the port.",
        "How much did the company pay for the port?",
    ),
    ("The terms of the agreement were not disclosed.", "What are the terms of the agreement?"),
    ("The cost of the tunnel has not been made public.", "What is the cost of the tunnel?"),
    (
        "Details of what, if anything, was agreed have not been made public.",
        "What, if anything, was agreed?",
    ),
    ("The names of the bidders have not been released.", "What are the names of the bidders?"),
    (
        "The council refused to release its travel records.",
        "What do the council's travel records show?",
    ),
    (
        "The council refused to publish the engineers’ report.",
        "What does the engineers’ report show?",
    ),
    ("The police did not identify the driver.", "Who is the driver?"),
    ("The agency would not explain why the licence was granted.", "Why was the licence granted?"),
    ("The minister was silent on whether the levy would rise.", "Will the levy rise?"),
    ("The government gave no details of how the scheme would work.", "How will the scheme work?"),
    ("Asked whether the port would close, Anna Lund declined to comment.", "Will the port close?"),
    (
        "Asked who had ordered the search, the chief refused to answer.",
        "Who had ordered the search?",
    ),
    ("The city released only some of the footage.", "What does the rest of the footage show?"),
    ("The bank has not explained how the money was lost.", "How was the money lost?"),
    ("The premier could not say when the talks would resume.", "When will the talks resume?"),
    ("The union has not revealed what it was offered.", "What was the union offered?"),
    ("The spokeswoman did not specify which ships were searched.", "Which ships were searched?"),
    ("The firm left without saying where the waste had gone.", "Where did the waste go?"),
    (
        "The firm has not said which of its plants it will close.",
        "Which of the firm's plants will it close?",
    ),
    ("The ministry has not said if the pilots were trained.", "Were the pilots trained?"),
    ("The ministry has not said who the pilots were.", "Who were the pilots?"),
    ("The ministry has not said where the money is.", "Where is the money?"),
    (
        "The ministry has not said what it knows about the leak.",
        "What does the ministry know about the leak?",
    ),
    (
        "The ministry has not said for how long the road will be closed.",
        "How long will the road be closed?",
    ),
    ("The ministry has not said to whom the licence was sold.", "To whom was the licence sold?"),
    (
        "The company has not said how it will dispose of the waste.",
        "How will the company dispose of the waste?",
    ),
    (
        "The company has not said whether it will pay its workers.",
        "Will the company pay its workers?",
    ),
    (
        "The company will not say which towns it has surveyed.",
        "Which towns has the company surveyed?",
    ),
    (
        "The government has repeatedly refused to publish the minutes of the meeting.",
        "What do the minutes of the meeting show?",
    ),
    (
        "The president refused to release his tax returns.",
        "What do the president's tax returns show?",
    ),
    ("The size of the fine was not disclosed.", "What is the size of the fine?"),
    ("The identity of the donor has not been revealed.", "What is the identity of the donor?"),
    ("The chairman would not discuss the terms of the sale.", "What are the terms of the sale?"),
    ("The governor's office did not give a date for the vote.", "What is the date for the vote?"),
    (
        "The museum has never explained how it acquired the bronzes.",
        "How did the museum acquire the bronzes?",
    ),
    (
        "Officials were unable to say how long the repairs would take.",
        "How long will the repairs take?",
    ),
    ("The police did not identify the victim.", "Who is the victim?"),
    (
        "The two firms have not disclosed what they paid for the mine.",
        "What did the two firms pay for the mine?",
    ),
    ("Neither side would say what had been agreed.", "What had been agreed?"),
    ("The bishop did not say who he had met or what had been agreed.", "Who did the bishop meet?"),
    ("The minister declined to be drawn on whether the tax would rise.", "Will the tax rise?"),
    (
        "The chairman refused to be drawn on when the stadium would open.",
        "When will the stadium open?",
    ),
    (
        "The minister would not be drawn on the cost of the scheme.",
        "What is the cost of the scheme?",
    ),
    (
        "Asked whether she would stand again, Anna Lund would not be drawn.",
        "Will Anna Lund stand again?",
    ),
    ("The minister would not go into details of the offer.", "What are the details of the offer?"),
    (
        "The mayor refuses to make public her travel records.",
        "What do the mayor's travel records show?",
    ),
    (
        "No timetable has been given for the reopening of the bridge.",
        "When will the reopening of the bridge take place?",
    ),
]


@pytest.mark.parametrize(("clause", "question"), PAIRS)
def test_the_clause_becomes_the_question(
    clause: str, question: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert ("undisclosed", question) in ask(clause)
