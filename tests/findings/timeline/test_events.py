"""What happened or is to happen, with its date: a sentence in, the exact event out. The article is
of Friday, 6 March 2026."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.timeline import find_events
from briefgen.language.english.event_words import DECISIVE
from briefgen.language.reading import Reading
from briefgen.model import Event

FindEvents = Callable[..., tuple[Event, ...]]

EVENTS = [
    (
        "The council approved the budget on Wednesday.",
        "2026-03-04",
        "on Wednesday",
        "The council approved the budget on Wednesday",
    ),
    (
        "Ministers will meet in Oslo on Monday.",
        "2026-03-09",
        "on Monday",
        "Ministers will meet in Oslo on Monday",
    ),
    (
        "Ministers signed the accord last week.",
        "2026-02-23/2026-03-01",
        "last week",
        "Ministers signed the accord last week",
    ),
    (
        "Ministers will sign the accord next month.",
        "2026-04",
        "next month",
        "Ministers will sign the accord next month",
    ),
    ("The harbour opened in 1998.", "1998", "in 1998", "The harbour opened in 1998"),
    (
        "The treaty was signed on 3 May 1998 in Lisbon.",
        "1998-05-03",
        "on 3 May 1998",
        "The treaty was signed on 3 May 1998 in Lisbon",
    ),
    (
        "The court ruled on June 12, 2025, that the levy was lawful.",
        "2025-06-12",
        "on June 12, 2025",
        "The court ruled on June 12, 2025, that the levy was lawful",
    ),
    ("Voting ends on 12 June.", "2026-06-12", "on 12 June", "Voting ends on 12 June"),
    (
        "The mayor resigned last October.",
        "2025-10",
        "last October",
        "The mayor resigned last October",
    ),
    (
        "The governor is to visit Brenn on Tuesday.",
        "2026-03-10",
        "on Tuesday",
        "The governor is to visit Brenn on Tuesday",
    ),
    (
        "The governor was to travel to Brenn on Tuesday to meet fishermen.",
        None,  # the Tuesday that has been, or the one to come
        "on Tuesday",
        "The governor was to travel to Brenn on Tuesday to meet fishermen",
    ),
    (
        "The minister resigned yesterday.",
        "2026-03-05",
        "yesterday",
        "The minister resigned yesterday",
    ),
    ("The minister resigns tomorrow.", "2026-03-07", "tomorrow", "The minister resigns tomorrow"),
    (
        "The two sides agreed to meet on Monday.",
        "2026-03-09",
        "on Monday",
        "The two sides agreed to meet on Monday",
    ),
    (
        "The minister was forced to resign on Monday.",
        "2026-03-02",
        "on Monday",
        "The minister was forced to resign on Monday",
    ),
    (
        "The vote is scheduled for Thursday.",
        "2026-03-12",
        "Thursday",
        "The vote is scheduled for Thursday",
    ),
    (
        "The report must be published by 30 April.",
        "2026-04-30",
        "by 30 April",
        "The report must be published by 30 April",
    ),
    (
        "The union on Wednesday announced a strike.",
        "2026-03-04",
        "on Wednesday",
        "The union on Wednesday announced a strike",
    ),
    (
        "The mayor resigned three days ago.",
        "2026-03-03",
        "three days ago",
        "The mayor resigned three days ago",
    ),
    (
        "The talks run from 3 to 5 March 2026.",
        "2026-03-03/2026-03-05",
        "from 3 to 5 March 2026",
        "The talks run from 3 to 5 March 2026",
    ),
    (
        "Parliament votes next Tuesday.",
        "2026-03-10",
        "next Tuesday",
        "Parliament votes next Tuesday",
    ),
    (
        "The council did not approve the budget on Wednesday.",
        "2026-03-04",
        "on Wednesday",
        "The council did not approve the budget on Wednesday",
    ),
    (
        "In 2024 the council bought the ferry and raised fares.",
        "2024",
        "In 2024",
        "In 2024 the council bought the ferry and raised fares",
    ),
    (
        "The harbour will close on 1 July, the council said.",
        "2026-07-01",
        "on 1 July",
        "The harbour will close on 1 July, the council said",
    ),
    (
        "Mayor Lena Ortega met union leaders on Tuesday evening to discuss the strike.",
        "2026-03-03",
        "on Tuesday evening",
        "Mayor Lena Ortega met union leaders on Tuesday evening to discuss the strike",
    ),
    # A gerund that says when is told with who did it.
    (
        "Brandt was serving his third term as mayor after first being elected in 2005.",
        "2005",
        "in 2005",
        "Brandt was serving his third term as mayor after first being elected in 2005",
    ),
    # Left open: nothing tells which day is meant.
    (
        "The mayor resigned two weeks ago.",
        None,
        "two weeks ago",
        "The mayor resigned two weeks ago",
    ),
    (
        "Parliament passed the law last Wednesday.",
        None,
        "last Wednesday",
        "Parliament passed the law last Wednesday",
    ),
    (
        "The union announced a strike on Monday.",
        None,
        "on Monday",
        "The union announced a strike on Monday",
    ),
    (
        "The mayor resigned more than 20 years ago.",
        None,
        "20 years ago",
        "The mayor resigned more than 20 years ago",
    ),
    (
        "The port was quiet when the ferry line closed in 2015.",
        "2015",
        "in 2015",
        "[T]he ferry line closed in 2015",
    ),
    # What is claimed is told with who claims it.
    (
        "Ivo Brandt claimed he had signed the accord on Monday.",
        "2026-03-02",
        "on Monday",
        "Ivo Brandt claimed he had signed the accord on Monday",
    ),
    (
        "The talks failed after Brandt alleged that the envoy had left the room on Monday.",
        "2026-03-02",
        "on Monday",
        "Brandt alleged that the envoy had left the room on Monday",
    ),
    # Clauses of circumstance and coordinated clauses are left off.
    (
        (
            "Ministers agreed on Thursday the ferry should return, after the company dropped its"
            " threat to leave."
        ),
        "2026-03-05",
        "on Thursday",
        "Ministers agreed on Thursday the ferry should return",
    ),
    (
        "The new rules, which take effect in June, ban diesel ferries.",
        "2026-06",
        "in June",
        "The new rules […] take effect in June",
    ),
    (
        (
            "Lena Ortega -- who was to travel to Brenn to meet its mayor on Tuesday -- said the"
            " plan was sound."
        ),
        None,
        "on Tuesday",
        "Lena Ortega […] was to travel to Brenn to meet its mayor on Tuesday",
    ),
]

NO_EVENT = [
    # A noun with a date is no event, nor is a participle.
    "A Monday meeting was cancelled.",
    "Villagers remember the 1953 flood that drowned the valley.",
    "Envoys want to reopen a 1951 pact governing the use of the port.",
    "An agreement signed last month has lapsed.",
    "Members voted for the Fisheries Act of 2015.",
    "As of Friday the port had not opened.",
    "It was released on Tuesday.",
    "The mayor left a May 5 memorial service early.",
    "A poll released in August gave her the lead.",
    '"The sooner it opens, the better," the mayor told reporters on Monday.',
    # speech, and its Monday is the speaker's
    '"We signed the accord on Monday," the minister said.',
    "If ministers meet on Monday, the price will fall.",
    "The minister did not say whether they met on Monday.",
    "The bridge has been closed since 2019.",
    "The law requires that a vacancy be filled within 60 days.",
    "The mayor demanded that the bridge be closed within a month.",
    "The minister read Friday's paper.",
    "The Friday Group met the mayor.",
    "In 2000 homes the heating failed.",
    "The fair costs 20 crowns on Sundays.",
    "The minister said on Thursday that the sea was calm.",
    "Ministers met and signed the accord.",  # nothing says when
]


@pytest.fixture
def events_of(make_reading: Callable[..., Reading]) -> FindEvents:
    def find(text: str, published: str | None = "2026-03-06") -> tuple[Event, ...]:
        reading = make_reading(text, published=published)
        return find_events(reading, find_actors(reading))

    return find


@pytest.mark.parametrize(("text", "when", "said", "told"), EVENTS)
def test_an_event(events_of: FindEvents, text: str, when: str | None, said: str, told: str) -> None:
    assert [(event.when, event.said, event.text) for event in events_of(text)] == [
        (when, said, told)
    ]


@pytest.mark.parametrize("text", NO_EVENT)
def test_no_event(events_of: FindEvents, text: str) -> None:
    assert events_of(text) == ()


def test_two_clauses_are_two_events(events_of: FindEvents) -> None:
    found = events_of("The council rejected the plan on Monday, and the mayor resigned on Tuesday.")
    assert [(event.id, event.when, event.text) for event in found] == [
        ("E1", "2026-03-02", "The council rejected the plan on Monday"),
        ("E2", "2026-03-03", "[T]he mayor resigned on Tuesday"),
    ]


def test_without_a_date_of_publication_a_weekday_stays_open(events_of: FindEvents) -> None:
    found = events_of(
        "The council approved the budget on Wednesday. The harbour opened in 1998.", None
    )
    assert [(event.when, event.said) for event in found] == [
        (None, "on Wednesday"),
        ("1998", "in 1998"),
    ]


def test_at_most_ten_in_the_order_of_the_text(events_of: FindEvents) -> None:
    found = events_of(
        " ".join(
            f"The council approved budget {number} in {1990 + number}." for number in range(14)
        )
    )
    assert [event.when for event in found] == [str(1990 + number) for number in range(10)]


def test_the_evidence_is_what_is_printed(events_of: FindEvents) -> None:
    text = "In the north, the harbour opened in 1998."
    event = events_of(text)[0]
    assert text[event.evidence[0].start : event.evidence[0].end] == event.text


def test_no_decisive_verb_stands_twice() -> None:
    verbs = [verb for row in DECISIVE.values() for verb in row.split()]
    assert sorted(set(verbs)) == sorted(verbs)
