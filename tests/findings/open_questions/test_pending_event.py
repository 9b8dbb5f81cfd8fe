"""What is to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAIRS = [
    (
        "The regulator is investigating the merger.",
        "What will the regulator conclude about the merger?",
    ),
    ("The merger is being investigated.", "What will the investigation of the merger find?"),
    ("The appeal is pending.", "What will be the outcome of the appeal?"),
    (
        "The case against the harbour master is pending.",
        "What will be the outcome of the case against the harbour master?",
    ),
    (
        "An inquiry into the collapse is under way.",
        "What will the inquiry into the collapse conclude?",
    ),
    ("The licence is under review.", "What will the review of the licence find?"),
    ("The court is expected to rule in May.", "How will the court rule in May?"),
    (
        "The senate will vote on the treaty on Friday.",
        "How will the senate vote on the treaty on Friday?",
    ),
    ("The premier is expected to resign.", "Will the premier resign?"),
    ("The talks are due to resume on Monday.", "Will the talks resume on Monday?"),
    ("A decision on the licence is expected in June.", "What will the decision on the licence be?"),
    (
        "Talks between the two states will resume next week.",
        "What will be the outcome of the talks between the two states next week?",
    ),
    ("The trial is scheduled for March.", "What will be the outcome of the trial?"),
    (
        "The judges sent the case back to the lower court.",
        "How will the lower court decide the case?",
    ),
    (
        "The company is awaiting a decision on its licence.",
        "What will the decision on the company's licence be?",
    ),
    (
        "The owners have appealed against the ruling.",
        "Will the owners succeed in appealing against the ruling?",
    ),
    (
        "Denmark and Norway would look to renegotiate a 1951 pact governing the fisheries.",
        "Will Denmark and Norway renegotiate a 1951 pact governing the fisheries?",
    ),
    (
        (
            "NATO also said that the United States, Denmark and Greenland would negotiate on"
            " stepping up efforts to stop smuggling."
        ),
        (
            "Will the United States, Denmark and Greenland negotiate on stepping up efforts to stop"
            " smuggling?"
        ),
    ),
    ("The agency said it would consult the towns.", "Will the agency consult the towns?"),
    ("Brokers predict that the bank will fail.", "Will the bank fail?"),
    ("He faces a hearing next week.", "What will be the outcome of the hearing next week?"),
    ("The court will decide whether the law is valid.", "Is the law valid?"),
    (
        "The council said it would impose further sanctions on the company.",
        "Will the council impose further sanctions on the company?",
    ),
    (
        "The regulator is reviewing the licence of the operator.",
        "What will the regulator conclude about the licence of the operator?",
    ),
    ("The murder is still under investigation.", "What will the investigation of the murder find?"),
    ("The vote is scheduled for Thursday.", "What will be the outcome of the vote?"),
    ("The referendum will take place in September.", "What will be the outcome of the referendum?"),
    ("The results of the vote are expected on Friday.", "What will the results of the vote be?"),
    ("The jury is expected to decide on Monday.", "How will the jury decide on Monday?"),
    (
        "The committee is due to publish its report in March.",
        "Will the committee publish its report in March?",
    ),
    ("The ship is likely to be scrapped.", "Will the ship be scrapped?"),
    ("The two leaders are to meet in Oslo in June.", "Will the two leaders meet in Oslo in June?"),
    ("The leaders will meet in Oslo on Tuesday.", "Will the leaders meet in Oslo on Tuesday?"),
    ("The parties will negotiate a new contract.", "Will the parties negotiate a new contract?"),
    ("The minister faces a vote next month.", "What will be the outcome of the vote next month?"),
    ("The lawsuit is still pending.", "What will be the outcome of the lawsuit?"),
    (
        "The government has appealed the ruling.",
        "Will the government succeed in appealing against the ruling?",
    ),
    (
        "Anna Lund said she would introduce a bill in the autumn.",
        "Will Anna Lund introduce a bill in the autumn?",
    ),
    (
        "The ministry said it would publish the figures by May.",
        "Will the ministry publish the figures by May?",
    ),
    (
        "Analysts expect that the central bank will raise rates.",
        "Will the central bank raise rates?",
    ),
    (
        "The agency said in March that it would look to close three plants.",
        "Will the agency close three plants?",
    ),
    (
        "The police force said it was looking into the complaint.",
        "What will the police force conclude about the complaint?",
    ),
    ("The damage is being assessed.", "What will the assessment of the damage find?"),
    (
        "Talks with the operator are continuing.",
        "What will be the outcome of the talks with the operator?",
    ),
    (
        "Negotiations over the contract are still going on.",
        "What will be the outcome of the negotiations over the contract?",
    ),
    ("The trial continues.", "What will be the outcome of the trial?"),
    ("The club awaits the outcome of the appeal.", "What will the outcome of the appeal be?"),
    (
        "The family is waiting for a decision on its claim.",
        "What will the decision on the family's claim be?",
    ),
    (
        "The company has until Friday to respond to the offer.",
        "Will the company respond to the offer by Friday?",
    ),
    ("The owner has 28 days to appeal.", "Will the owner appeal within 28 days?"),
    (
        "The union has given the company until Friday to reopen the talks.",
        "Will the company reopen the talks by Friday?",
    ),
    (
        "The company was given seven days to pay the fine.",
        "Will the company pay the fine within seven days?",
    ),
    (
        "The airline is in talks with the union about a pay deal.",
        "Will the airline reach an agreement with the union on a pay deal?",
    ),
    (
        "The government is holding talks with Iceland on the fishing quotas.",
        "Will the government reach an agreement with Iceland on the fishing quotas?",
    ),
    (
        "The merger is subject to approval by shareholders.",
        "Will the merger be approved by shareholders?",
    ),
    ("The sale is subject to regulatory approval.", "Will the sale receive regulatory approval?"),
    ("The scheme still needs planning permission.", "Will the scheme receive planning permission?"),
    ("The plan must be approved by parliament.", "Will the plan be approved by parliament?"),
    ("If approved, the scheme would create 300 jobs.", "Will the scheme be approved?"),
    ("If the plan is approved, work will begin in May.", "Will the plan be approved?"),
    ("If convicted, Anna Lund faces ten years in prison.", "Will Anna Lund be convicted?"),
    ("The bill now goes to the senate.", "How will the senate vote on the bill?"),
    ("The case now goes to the jury.", "How will the jury decide the case?"),
    ("The court is expected to decide next week whether the law is valid.", "Is the law valid?"),
    (
        "The firm has been given until the end of the month to remove the waste.",
        "Will the firm remove the waste by the end of the month?",
    ),
    (
        (
            "The takeover, which is subject to approval by regulators in Brussels, would create a"
            " monopoly."
        ),
        "Will the takeover be approved by regulators in Brussels?",
    ),
    (
        "The suspect, if found guilty, could face life in prison.",
        "Will the suspect be found guilty?",
    ),
]


@pytest.mark.parametrize(("clause", "question"), PAIRS)
def test_the_clause_becomes_the_question(
    clause: str, question: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert ("pending_event", question) in ask(clause)
