"""What an article is headed: its title, the heading its text begins with, or a short lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.headline import LONGEST_HEADLINE, find_headings, find_headline
from briefgen.language.reading import Reading
from briefgen.model import Statement

BODY = "\n\nThe council of Lund approved a harbour tax on Monday. Ship owners were angry."


def headline(reading: Reading) -> Statement | None:
    return find_headline(reading, find_actors(reading))


def test_the_title_is_the_headline(make_reading: Callable[..., Reading]) -> None:
    found = headline(
        make_reading("The council of Lund approved a tax.", title="Lund taxes\n its harbour")
    )
    assert found == Statement(text="Lund taxes its harbour", evidence=())


@pytest.mark.parametrize(
    "heading",
    [
        "Council approves harbour tax",  # no end mark
        "Council Approves Harbour Tax After Debate.",  # capitals, as in a title
        "Council approves harbour tax in Lund.",  # present tense, no article
        "A tax on the harbour of Lund.",  # no verb
    ],
)
def test_a_heading_in_the_text_is_the_headline(
    heading: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(heading + BODY)
    found = headline(reading)
    assert found is not None
    assert found.text == heading.removesuffix(".")
    assert reading.article.passage(found.evidence[0]) == heading


@pytest.mark.parametrize(
    "lead",
    [
        "The council of Lund approved a harbour tax on Monday.",
        "LUND: The council approved a harbour tax.",
        "A ferry sank off Lund on Monday.",
    ],
)
def test_a_short_lead_is_no_heading(lead: str, make_reading: Callable[..., Reading]) -> None:
    assert find_headings(make_reading(lead + BODY)) == ()


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (
            "LUND: The council approved a harbour tax on Monday.",
            "The council approved a harbour tax on Monday",
        ),
        (
            (
                "The council of Lund, which met on Monday, approved a harbour tax, after ship"
                " owners dropped a lawsuit."
            ),
            "The council of Lund […] approved a harbour tax […]",
        ),
    ],
)
def test_a_lead_cut_to_twelve_words_is_the_headline(
    lead: str, expected: str, make_reading: Callable[..., Reading]
) -> None:
    found = headline(make_reading(lead + "\nShip owners were angry."))
    assert found is not None
    assert found.text == expected
    assert len(found.text.replace("[…]", "").split()) <= LONGEST_HEADLINE


@pytest.mark.parametrize(
    "lead",
    [
        "She resigned on Monday.",  # nobody knows who
        # no cut makes it short
        (
            "The council of Lund approved nine new taxes on ships and boats and cranes and nets on"
            " Monday."
        ),
        "“We shall pay,” said Per Holm.",  # somebody's words are no headline
        "Who will pay for the harbour?",
    ],
)
def test_no_headline_rather_than_a_bad_one(lead: str, make_reading: Callable[..., Reading]) -> None:
    assert headline(make_reading(lead + "\nShip owners were angry.")) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Council approves harbour tax", "Mayor of Lund says ship owners will pay."),
        ("Council approves harbour tax", "LETTERS."),
        ("Council approves harbour tax", "By Per Holm"),
    ],
)
def test_what_stands_under_a_heading_is_no_sentence_either(
    first: str, second: str, make_reading: Callable[..., Reading]
) -> None:
    assert len(find_headings(make_reading(f"{first}\n\n{second}{BODY}"))) == 2


def test_what_stands_above_the_byline_is_heading(make_reading: Callable[..., Reading]) -> None:
    title = "The council knew that the harbour wall was weak. It told nobody."
    reading = make_reading(f"{title}\n\nBy Anna Berg, Lund{BODY}")
    assert [reading.text(p.start, p.end).split()[0] for p in find_headings(reading)] == [
        "The",
        "By",
    ]
    for credit in ("Reporting by Anna Berg in Lund.", "The tax was put up by Anna Berg"):
        assert find_headings(make_reading(f"{title}\n\n{credit}{BODY}")) == ()


def test_a_time_stamp_is_no_headline(make_reading: Callable[..., Reading]) -> None:
    found = headline(make_reading("Last updated at 2:18 PM on Friday" + BODY))
    assert found is None or "updated" not in found.text


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (
            (
                "Mayor Ada Hallam and Danish Finance Minister Jonas Falk agreed Friday the fund"
                " should grow, after ships stayed away."
            ),
            "Hallam and Falk agreed the fund should grow",
        ),
        (
            (
                "The Norwegian government of Prime Minister Ada Hallam rejected on Tuesday a plan"
                " by ship owners to move the harbour of Lund to the north bank."
            ),
            None,
        ),
        (
            (
                "The council, which has met every week since the flood in March, may vote on the"
                " plan of the harbour board on Monday."
            ),
            None,
        ),
    ],
)
def test_a_long_lead_is_shortened_as_headlines_are(
    lead: str, expected: str | None, make_reading: Callable[..., Reading]
) -> None:
    found = headline(make_reading(f"{lead}\nShip owners were angry about it."))
    assert (found.text if found else None) == expected
