"""What is left out of a timeline, or told in other words, and beside it what stays. Each class of
fault has a table: the sentences that follow a plain lead, and what is told of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.timeline import find_events
from briefgen.findings.timeline.introductions import CONNECTIVES
from briefgen.language.reading import Reading

LEAD = "Rain fell on the hills of Norland. Farmers in Brenn were glad of a wet spring. "

LIMITS = {
    "The court would sit briefly in early June and then not meet again until 9 October.": [
        "The court would sit briefly in early June and then not meet again until 9 October"
    ],
    "The chamber meets in May and does not vote before October.": [
        "The chamber meets in May and does not vote before October"
    ],
    "The ferry line closed in May but was restored without a hearing.": [
        "The ferry line closed in May but was restored without a hearing"
    ],
    "Even worse, she said, is that the quarry permit — which lapsed in August — was renewed.": [],
    "The quarry permit, which lapsed in August, was renewed without a hearing.": [],
    # what is only joined may be left off
    "The council bought the ferry in 2021 and sold the pier in 2024.": [
        "The council bought the ferry in 2021",
        "The council bought the ferry in 2021 and sold the pier in 2024",
    ],
    "The quarry permit, which lapsed in August, was held by two brothers.": [
        "The quarry permit […] lapsed in August"
    ],
}
TELLERS = {
    "Moss said the pier is leased to Tarn Stone, which closed the quarry in 2019.": [],
    "Moss said the port was sold by Lady Quill, who closed the quarry in 2022.": [],
    "Moss says that Tarn Stone, which shut in 2019, owes the village money.": [],
    # under a past report the present is the writer's own
    "Moss said the fuel levy, which takes effect in June, was unfair.": [
        "[T]he fuel levy […] takes effect in June"
    ],
    "Lady Quill, who closed the quarry in 2022, owes the village money.": [
        "Lady Quill […] closed the quarry in 2022"
    ],
}
OPENINGS = {
    "On a related note, Lodestar on Thursday opened a pilot plant.": "Lodestar on Thursday opened",
    "Per the accord, the parliament will meet in early June.": "[T]he parliament will meet",
    "Also on Monday, the council closed the pier.": "[O]n Monday, the council closed",
    "Separately, the council closed the pier on Monday.": "[T]he council closed",
    # what says where or of what stays
    "In the north, the council closed the pier on Monday.": "In the north, the council closed",
    "At a meeting on Monday, the council closed the pier.": "At a meeting on Monday, the council",
}
THINGS = {
    "A family scheme was drafted. The new scheme will begin in June.": [],
    "Officials wrote a report. The report was published in May.": [],
    "Laws are old. A new law was adopted in 2022.": [],
    "They asked for money. A similar levy was imposed in 2019.": [],
    "The farm left four years ago.": [],
    "The town had streets closed last night.": [],
    "A clerk was suspended in 2022.": [],
    "Similar fights broke out last year.": [],
    # named, of something, acting, or brought in here
    "Officials wrote a report. The report on the port was published in May.": [
        "The report on the port was published in May"
    ],
    "A vote was called. The vote is on Tuesday.": ["The vote is on Tuesday"],
    "A panel was formed. The panel resigned in May.": ["The panel resigned in May"],
    "The harbour opened in 1998.": ["The harbour opened in 1998"],
    "A law against noise was adopted in 2022.": ["A law against noise was adopted in 2022"],
    "A clerk was suspended in Brenn in 2022.": ["A clerk was suspended in Brenn in 2022"],
    "The town had the pier closed last night.": ["The town had the pier closed last night"],
    "The firm left the quarry four years ago.": ["The firm left the quarry four years ago"],
}
COMMENTS = {
    "Ada Klee said the surge in sales in May should silence the doubters.": [],
    "Ada Klee said the strength of the market raises the chance of a strike this year.": [],
    "Ada Klee predicted that the storm would hit Brenn on Thursday.": [],
    "Ada Klee said that readings taken in May showed a rise in salt.": [],
    "According to the clinic late today, 291 patients have recovered from the fever.": [],
    "By Monday, 1,200 people have left the camps.": [],
    "Ada Klee told members on Friday that she would rather lose the fee.": [],
    "Ada Klee won the prize for finding a comet in 1995.": [],
    "The rise in prices in May worries bakers.": [],
    "The ban follows a ruling by the court in January to close the pier.": [],
    # a step, though somebody tells it
    "Ada Klee said the council would vote on Thursday.": [
        "Ada Klee said the council would vote on Thursday"
    ],
    "Ministers agreed on Thursday the ferry should return.": [
        "Ministers agreed on Thursday the ferry should return"
    ],
    "Three ministers have resigned this week.": ["Three ministers have resigned this week"],
    "The court closed the pier in January.": ["The court closed the pier in January"],
}
NEWS = {
    "Kasper Brandt, a member of the council, died of fever, the government announced yesterday.": [
        "Kasper Brandt, a member of the council, died of fever, the government announced yesterday"
    ],
    "It was reported on Saturday that Ivo Brandt was stabbed in the neck.": [
        "It was reported on Saturday that Ivo Brandt was stabbed in the neck"
    ],
    "The jobless rate of Norland fell to 6 per cent in May.": [
        "The jobless rate of Norland fell to 6 per cent in May"
    ],
    "A fire started on Thursday near Brenn killed five children.": [
        "A fire started on Thursday near Brenn killed five children"
    ],
    "A strong earthquake shook the hills of Norland before dawn on Sunday.": [
        "A strong earthquake shook the hills of Norland before dawn on Sunday"
    ],
    "The Foreign Ministry on Thursday declared a diplomat unwelcome.": [
        "The Foreign Ministry on Thursday declared a diplomat unwelcome"
    ],
    # no news of a day
    "It was released on Tuesday.": [],
    "The sea was calm, the office said on Monday.": [],
    "Bakers are fond of the mill, the office announced on Monday.": [],
    "A gunman shot at shoppers, with the toll rising to 22 people on Monday.": [],
}


@pytest.fixture
def told(make_reading: Callable[..., Reading]) -> Callable[[str], list[str]]:
    def tell(text: str) -> list[str]:
        reading = make_reading(text, published="2026-03-06")
        return [event.text for event in find_events(reading, find_actors(reading))]

    return tell


Tell = Callable[[str], list[str]]


@pytest.mark.parametrize(("text", "expected"), [*(LIMITS | TELLERS | THINGS | COMMENTS).items()])
def test_what_is_told_behind_the_lead(told: Tell, text: str, expected: list[str]) -> None:
    assert told(LEAD + text) == expected


@pytest.mark.parametrize(("text", "opening"), OPENINGS.items())
def test_how_a_statement_opens(told: Tell, text: str, opening: str) -> None:
    (event,) = told(LEAD + text)
    assert event.startswith(opening)


@pytest.mark.parametrize(("text", "expected"), NEWS.items())
def test_the_news_itself(told: Tell, text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_what_is_news_in_the_lead_is_none_behind_it(told: Tell) -> None:
    assert told(LEAD + "The office shook off its critics, the office announced on Monday.") == []


GIVEN_NAMES = {
    "Ivo Brandt was the brother of Kasper Brandt. He won twice. Ivo was killed in June 1968.": (
        "[Ivo Brandt] was killed in June 1968"
    ),
    # the surname
    "Ivo Brandt wrote songs. He won twice. Brandt was killed in June 1968.": (
        "Brandt was killed in June 1968"
    ),
}


@pytest.mark.parametrize(("text", "expected"), GIVEN_NAMES.items())
def test_a_given_name_alone(told: Tell, text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "words", ["Inside, the council", "Thence the council", "On a hill, the council"]
)
def test_what_is_no_connective(words: str) -> None:
    assert CONNECTIVES.match(words) is None
