"""What is floated, considered or possible, and not decided."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAIRS = [
    (
        "The court has yet to publish the report on the collapse.",
        "When will the court publish the report on the collapse?",
    ),
    ("The cabinet is considering raising the levy.", "Will the cabinet raise the levy?"),
    (
        "The council is weighing whether to close the library.",
        "Will the council close the library?",
    ),
    ("The ministers have floated setting up a new fund.", "Will the ministers set up a new fund?"),
    (
        (
            "Members of the alliance have floated setting up a new mission, but commanders say"
            " concrete planning has yet to start."
        ),
        "When will concrete planning start?",
    ),
    ("The council has not decided whether to appeal.", "Will the council appeal?"),
    ("No decision has been made on whether to close the port.", "Will the port be closed?"),
    (
        "A spokesman for the museum said no decision had been made about whether to appeal.",
        "Will the museum appeal?",
    ),
    ("The board is undecided on whether the factory should move.", "Should the factory move?"),
    (
        "The court has yet to set a date for the hearing.",
        "When will the court set a date for the hearing?",
    ),
    (
        "The deal could allow the fleet to double its catch.",
        "Will the fleet be allowed to double its catch?",
    ),
    (
        "That could allow Washington to boost its military footprint.",
        "Will Washington be allowed to boost its military footprint?",
    ),
    ("The levy could be raised next year.", "Will the levy be raised next year?"),
    ("The levy may well rise after the election.", "Will the levy rise after the election?"),
    ("The airline may cut two hundred jobs.", "Will the airline cut two hundred jobs?"),
    ("The mayor might resign.", "Will the mayor resign?"),
    (
        "The unions urged the board to reconsider the closure.",
        "Will the board reconsider the closure?",
    ),
    ("The minister did not rule out raising the levy.", "Will the minister raise the levy?"),
    (
        "The ministry refused to rule out closing the embassy.",
        "Will the ministry close the embassy?",
    ),
    ("The premier is willing to change the law.", "Will the premier change the law?"),
    ("The guild threatened to close the port.", "Will the guild close the port?"),
    (
        "The licence will expire unless the assembly acts to extend it.",
        "Will the assembly act to extend the licence?",
    ),
    ("The council has not decided when to hold the vote.", "When will the council hold the vote?"),
    (
        "The council has not decided how to pay for the bridge.",
        "How will the council pay for the bridge?",
    ),
    ("The council has yet to decide whether it will appeal.", "Will the council appeal?"),
    ("The talks could resume.", "Will the talks resume?"),
    ("The board has not determined whether to appeal.", "Will the board appeal?"),
    ("The mission has yet to receive any money.", "When will the mission receive any money?"),
    ("The two armies have yet to agree on a line.", "When will the two armies agree on a line?"),
    (
        "The cabinet is still discussing how to share the cost.",
        "How will the cabinet share the cost?",
    ),
    (
        "The ministers discussed whether to send a second ship.",
        "Will the ministers send a second ship?",
    ),
    ("The party is mulling whether to leave the coalition.", "Will the party leave the coalition?"),
    ("Parliament is debating whether to ban the nets.", "Will Parliament ban the nets?"),
    (
        "Regulators are exploring whether the merger would hurt consumers.",
        "Will the merger hurt consumers?",
    ),
    ("The council is considering a proposal to ban cars.", "Will the council ban cars?"),
    ("The mayor would consider closing the market.", "Will the mayor close the market?"),
    (
        "The government could be forced to sell the airline.",
        "Will the government be forced to sell the airline?",
    ),
    (
        "The ruling may open the way for hundreds of claims.",
        "Will the ruling open the way for hundreds of claims?",
    ),
    (
        "The change would allow the police to search cars.",
        "Will the police be allowed to search cars?",
    ),
    (
        "The judges asked the ministry to publish the figures.",
        "Will the ministry publish the figures?",
    ),
    ("Residents called on the council to repair the wall.", "Will the council repair the wall?"),
    (
        "The commission urged Norway and Iceland to end the hunt.",
        "Will Norway and Iceland end the hunt?",
    ),
    (
        "The premier has signalled his willingness to meet the rebels.",
        "Will the premier meet the rebels?",
    ),
    (
        "The rebels said they were prepared to lay down their arms.",
        "Will the rebels lay down their arms?",
    ),
    ("The minister left open whether the fund would be extended.", "Will the fund be extended?"),
    (
        "The guild called for an inquiry into the collapse.",
        "Will there be an inquiry into the collapse?",
    ),
    (
        "The opposition demanded an investigation of the contract.",
        "Will there be an investigation of the contract?",
    ),
    (
        "The cabinet is considering a new levy on flights.",
        "What will the cabinet decide on the new levy on flights?",
    ),
    ("The council has yet to publish its accounts.", "When will the council publish its accounts?"),
    ("The miners' union said it was willing to talk.", "Will the miners' union talk?"),
    (
        "The company's plan to raise fares has yet to be approved.",
        "When will the company's plan to raise fares be approved?",
    ),
    ("The minister has not ruled out a tax rise.", "Will there be a tax rise?"),
    (
        "The prime minister refused to rule out an early election.",
        "Will there be an early election?",
    ),
    ("A further strike has not been ruled out.", "Will there be a further strike?"),
    (
        "The minister did not rule out the possibility of closing the school.",
        "Will the minister close the school?",
    ),
    ("No date has been set for the vote.", "When will the vote take place?"),
    ("No date for the inquest has been fixed.", "When will the inquest take place?"),
    ("The ministers have yet to agree a date for the summit.", "When will the summit take place?"),
    ("No date has been set for the bridge to reopen.", "When will the bridge reopen?"),
    (
        "The plan is still to be approved by parliament.",
        "When will the plan be approved by parliament?",
    ),
    ("The treaty has still to be ratified.", "When will the treaty be ratified?"),
    ("It remains to be decided who will pay.", "Who will pay?"),
    ("The mayor faces calls to resign.", "Will the mayor resign?"),
    ("The board is under pressure to sell the port.", "Will the board sell the port?"),
    (
        "The premier is resisting demands to publish the letters.",
        "Will the premier publish the letters?",
    ),
    (
        "The airline mulls a bid for its rival.",
        "What will the airline decide on the bid for its rival?",
    ),
    ("The firm is in talks to buy the port.", "Will the firm buy the port?"),
    ("Anna Lund said the firm was in talks to buy the port.", "Will the firm buy the port?"),
    (
        "There is speculation about the premier calling an election.",
        "Will the premier call an election?",
    ),
    ("There is talk of the bank closing its branches.", "Will the bank close its branches?"),
    (
        "The details of the deal are still being worked out.",
        "What will the details of the deal be?",
    ),
    ("A successor has yet to be found.", "When will a successor be found?"),
    (
        "Anna Lund, who faces calls to step down, is due to appear before the committee.",
        "Will Anna Lund step down?",
    ),
]


@pytest.mark.parametrize(("clause", "question"), PAIRS)
def test_the_clause_becomes_the_question(
    clause: str, question: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert ("undecided", question) in ask(clause)
