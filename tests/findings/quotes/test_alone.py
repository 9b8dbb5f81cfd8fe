"""Which stretch of a quotation is understood by whoever reads nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.quotes import find_quotes
from briefgen.findings.quotes.alone import (
    SUBORDINATING,
    TAKEN_BACK,
    with_what_stands_alone,
)
from briefgen.language.reading import Reading
from briefgen.model import Quote

HEAD = "Wexby council closes the old wharf\n\n"

WHOLE = (
    "The wharf has been leaking for many years.",
    "Give the builders time to mend the wharf.",
    "Who will pay for the wharf next year?",
    "Until now, the wharf has never lost a ship.",
    "If the wharf is closed, we will leave the town.",
    "With everything that has happened here, we feel that the wharf must go.",
    "As women we must stand up for the wharf.",
    "The wharf is old. It leaks at both ends.",
)
CUT: dict[str, str] = {
    "It must stop. The wharf has been leaking for many years.": (
        "The wharf has been leaking for many years."
    ),
    "The wharf has been leaking for many years. They knew of it.": (
        "The wharf has been leaking for many years."
    ),
    "The wharf has never been mended by the town [...]": (
        "The wharf has never been mended by the town"
    ),
}
NONE = (
    "It must stop.",
    "We know.",  # a scrap
    "How to Mend an Old Wharf",  # a title
    "Preparing for storms and floods.",
    "Whenever there are signs of a storm at sea.",  # half a sentence
    "Nobody told him of such a plan.",
    # What follows takes back what would be left.
    "He says no. The wharf is safe and sound in every storm. But he knows better.",
    # Cut from what stands before, nobody knows who "they" are.
    "It was them. I know that the ropes were old, I know they broke.",
)


@pytest.mark.parametrize("words", WHOLE)
def test_all_of_it(words: str, make_reading: Callable[..., Reading]) -> None:
    assert alone(make_reading, f"{HEAD}Anna Berg said: “{words}”") == [words]


@pytest.mark.parametrize(("words", "left"), CUT.items())
def test_some_of_it(words: str, left: str, make_reading: Callable[..., Reading]) -> None:
    assert alone(make_reading, f"{HEAD}Anna Berg said: “{words}”") == [left]


@pytest.mark.parametrize("words", NONE)
def test_none_of_it(words: str, make_reading: Callable[..., Reading]) -> None:
    assert alone(make_reading, f"{HEAD}Anna Berg said: “{words}”") in ([None], [])


def test_one_that_its_speaker_interrupts_stands_whole_or_not_at_all(
    make_reading: Callable[..., Reading],
) -> None:
    whole = "“The wharf is old,” Anna Berg said, “and the town cannot pay for the works.”"
    assert alone(make_reading, HEAD + whole) == [
        "The wharf is old",
        "and the town cannot pay for the works.",
    ]
    broken = "“The wharf is old,” Anna Berg said, “and they cannot pay for the works.”"
    assert alone(make_reading, HEAD + broken) == [None, None]


def test_a_name_in_marks_is_no_first_piece(make_reading: Callable[..., Reading]) -> None:
    text = "“Mind the Gap”, Anna Berg told the crew, “the old wharf has been leaking for years”."
    assert None in alone(make_reading, HEAD + text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg said she then told the crew: “We are going home for good today.”", True),
        ("Anna Berg said a man then told the crew: “We are going home for good today.”", False),
        ("Per Holm left. She said he then told us: “We are going home for good today.”", False),
        ("Anna Berg said that a man told the crew: “We are going home for good today.”", False),
        ("“We are going home for good,” said Anna Berg, the captain; he called it sad.", True),
        ("“We are going home for good today,” Anna Berg told the crew that stood there.", True),
    ],
)
def test_what_somebody_says_that_somebody_said_is_hearsay(
    text: str, expected: bool, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(HEAD + text)
    direct = [q for q in find_quotes(reading, find_actors(reading)) if q.kind == "direct"]
    assert [quote.alone is not None for quote in direct] == [expected]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Anna Berg said she would “fight on for the wharf and the town”.", True),
        ("Anna Berg said it would “be the end of the wharf”.", False),
        # Whoever is told is no part of what is said.
        ("Anna Berg told Agence Azur arson has been used “to clear the old wharf of us”.", False),
        # The clause goes on behind the marks.
        ("Anna Berg called on “the council, the mayor and the guilds” to save the wharf.", False),
    ],
)
def test_partly_quoted(text: str, stands: bool, make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(HEAD + text)
    quotes = [q for q in find_quotes(reading, find_actors(reading)) if q.kind == "mixed"]
    assert quotes
    assert all((quote.alone is not None) is stands for quote in quotes)


@pytest.mark.parametrize(
    ("content", "stands"),
    [
        ("Anna Berg went on to say, “People think of the wharf as old.”", False),
        ("in which Anna Berg called the wharf “a priority for the town.”", False),
        ("the wharf had one fault: “The ropes are as old as the town.”", True),
    ],
)
def test_a_content_is_no_report(
    content: str, stands: bool, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(f"{HEAD}Per Holm told of a note, {content}")
    start = reading.article.text.index(content)
    quoted = start + content.index("“") + 1
    quote = Quote(
        id="Q1",
        text=content,
        kind="mixed",
        span=reading.article.span(start, start + len(content)),
        parts=(reading.article.span(quoted, start + len(content) - 1),),
        sentence=reading.article.span(start, start + len(content)),
    )
    (found,) = with_what_stands_alone(reading, find_actors(reading), [quote])
    assert (found.alone is not None) is stands


def test_the_tables_are_of_single_words() -> None:
    assert all(word == word.lower() and " " not in word for word in SUBORDINATING | TAKEN_BACK)


def alone(make_reading: Callable[..., Reading], text: str) -> list[str | None]:
    reading = make_reading(text)
    return [
        None if quote.alone is None else reading.article.passage(quote.alone)
        for quote in find_quotes(reading, find_actors(reading))
        if quote.kind == "direct"
    ]
