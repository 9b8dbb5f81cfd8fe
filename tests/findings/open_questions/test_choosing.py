"""Which of the candidates are printed, in what order, and which the story turns on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.open_questions import find_open_questions
from briefgen.findings.open_questions.choosing import PLAIN, asker
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.finding import find_candidates
from briefgen.language.reading import Reading
from briefgen.model import OpenQuestion, Quote, Speaker

HARBOUR = """The government declined to say on Monday who would pay for the new harbour at Lindholm.

The harbour is to cost 40 million crowns. The minister, Anna Berg, has not said who would pay for the harbour, and the council
may ask for a loan.

Engineers said the old harbour was safe. A storm closed it in March.
"""


def quotation(reading: Reading, words: str, name: str, number: int) -> Quote:
    start = reading.article.text.index(words)
    span = reading.article.span(start, start + len(words))
    return Quote(
        id=f"Q{number}",
        text=words,
        kind="direct",
        span=span,
        speaker=Speaker(name=name, confidence=1.0),
        sentence=span,
    )


def questions(
    make_reading: Callable[..., Reading], text: str, *quotes: tuple[str, str]
) -> tuple[OpenQuestion, ...]:
    reading = make_reading(text)
    found = [quotation(reading, words, name, n) for n, (words, name) in enumerate(quotes, 1)]
    return find_open_questions(reading, find_actors(reading), found)


def test_one_question_for_one_unknown_with_all_its_evidence(
    make_reading: Callable[..., Reading],
) -> None:
    first = questions(make_reading, HARBOUR)[0]
    assert first.question == "Who would pay for the new harbour at Lindholm?"
    assert first.category == "undisclosed"
    assert first.core
    assert [HARBOUR[span.start : span.end].split()[:3] for span in first.evidence] == [
        ["The", "government", "declined"],
        ["The", "minister,", "Anna"],
    ]


PACT = "Officials said that Norland and Sudland would look to renegotiate the pact on fisheries."


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ("That would free the northern banks.", True),
        ("This may hurt the trawlers of the northern banks.", True),
        ("That freed the northern banks last year.", False),
        ("The minister would free the northern banks.", False),
    ],
)
def test_what_would_come_of_it_is_evidence_of_the_matter(
    make_reading: Callable[..., Reading], after: str, told: bool
) -> None:
    text = f"{PACT} {after}"
    first = questions(make_reading, text)[0]
    assert "renegotiate" in first.question
    assert (after in [text[span.start : span.end] for span in first.evidence]) is told


def test_each_question_points_at_the_clause_that_leaves_it_open(
    make_reading: Callable[..., Reading],
) -> None:
    text = "The cause of the fire has not been determined, but the owners have rebuilt the mill."
    (found,) = questions(make_reading, text)
    (span,) = found.evidence
    assert text[span.start : span.end] == "The cause of the fire has not been determined"


def test_the_reasons_add_up_to_the_score(make_reading: Callable[..., Reading]) -> None:
    for found in questions(make_reading, HARBOUR):
        assert abs(sum(reason.weight for reason in found.reasons) - found.score) < 0.01
        assert found.reasons[0].weight > 0


def test_the_first_reason_names_the_rule_that_found_it(
    make_reading: Callable[..., Reading],
) -> None:
    assert [found.reasons[0].rule for found in questions(make_reading, HARBOUR)] == [
        "not said: wh-clause"
    ]


def test_the_plainest_come_first_and_are_numbered_in_that_order(
    make_reading: Callable[..., Reading],
) -> None:
    found = questions(make_reading, HARBOUR)
    assert [one.id for one in found] == [f"O{number}" for number in range(1, len(found) + 1)]
    assert list(found) == sorted(found, key=lambda one: -one.score)


def test_at_most_five(make_reading: Callable[..., Reading]) -> None:
    wh_clauses = """who built the old harbour/when the northern railway will open/why the dam failed/how the fish died
        where the stolen paintings are/what the audit cost/how many soldiers deserted/which villages were flooded/why the envoy resigned"""
    text = "\n\n".join(
        f"The council has not said {' '.join(clause.split())}."
        for clause in wh_clauses.replace("\n", "/").split("/")
    )
    assert len(questions(make_reading, text)) == 5


def test_nothing_open_is_a_fine_answer(make_reading: Callable[..., Reading]) -> None:
    assert (
        questions(
            make_reading,
            "Anna Berg opened the bridge on Friday. It cost four million crowns. Two hundred people"
            " came.",
        )
        == ()
    )


def test_a_heading_is_not_asked(make_reading: Callable[..., Reading]) -> None:
    assert (
        questions(
            make_reading, "Minister Could Close Port\n\nThe minister opened the port on Friday."
        )
        == ()
    )


def test_an_opinion_piece_does_not_ask_in_earnest(make_reading: Callable[..., Reading]) -> None:
    report = "Who will pay for the bridge? The council has no money. The state has none either."
    opinion = (
        "Who will pay for the bridge? I know that you and I will. We always do, and I am tired"
        " of it."
    )
    assert [one.question for one in questions(make_reading, report)] == [
        "Who will pay for the bridge?"
    ]
    assert questions(make_reading, opinion) == ()


@pytest.mark.parametrize(
    ("text", "words", "who", "asked"),
    [
        (
            '"I will restore the river," Anna Berg said on Friday.',
            "I will restore the river,",
            "Anna Berg",
            ["How will Anna Berg restore the river?"],
        ),
        (
            '"We will restore the river," the Harbour Agency said on Friday.',
            "We will restore the river,",
            "Harbour Agency",
            ["How will Harbour Agency restore the river?"],
        ),
        # whoever will, it is not she alone
        (
            '"We will restore the river and all of its banks," Anna Berg said.',
            "We will restore the river and all of its banks,",
            "Anna Berg",
            [],
        ),
    ],
)
def test_a_body_is_named_for_we_and_no_person(
    text: str, words: str, who: str, asked: list[str], make_reading: Callable[..., Reading]
) -> None:
    found = questions(make_reading, text, (words, who))
    assert [one.question for one in found] == asked


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            '"Why did the alarm in the mill fail?" Anna Berg said on Friday.',
            "Why did the alarm in the mill fail?",
            "Anna Berg",
        ),
        ("The lawyer asked why the alarm in the mill had failed.", None, "The lawyer"),
    ],
)
def test_who_asks_is_kept(
    text: str, words: str | None, name: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    quotes = [] if words is None else [quotation(reading, words, "Anna Berg", 1)]
    context = QuestionContext(reading, find_actors(reading), quotes)
    (asked,) = find_candidates(context)
    who = asker(asked, context)
    assert who is not None
    assert who.name == name


def test_the_same_article_gives_the_same_questions(make_reading: Callable[..., Reading]) -> None:
    assert questions(make_reading, HARBOUR) == questions(make_reading, HARBOUR)


def test_where_no_english_is_certain_the_source_speaks(
    make_reading: Callable[..., Reading],
) -> None:
    text = (
        "Harbour plan in doubt\n\nIt is unclear whether the storm will damage or wholly destroy the"
        " harbour at Lindholm.\n\nThe council met on Monday."
    )
    (found,) = questions(make_reading, text)
    assert found.question.startswith("It is unclear whether the storm will damage or wholly")
    assert found.category == "unknown"
    (span,) = found.evidence
    assert text[span.start : span.end] == found.question


def test_of_two_that_ask_the_same_the_fuller_stands(make_reading: Callable[..., Reading]) -> None:
    text = (
        "The ministry has not said who will pay for the bridge.\n\nThe ministry has not said who"
        " will pay for the bridge over the river at Lindholm."
    )
    (found,) = questions(make_reading, text)
    assert found.question == "Who will pay for the bridge over the river at Lindholm?"
    assert len(found.evidence) == 2


def test_what_did_not_happen_is_not_open(make_reading: Callable[..., Reading]) -> None:
    text = "The court struck down the order. Three judges would have allowed it to take effect."
    assert questions(make_reading, text) == ()


@pytest.mark.parametrize(
    ("adverb", "asked"),
    [("allegedly", True), ("reportedly", False)],
    ids=["a doubt", "only a source"],
)
def test_hearsay_is_asked_about_where_it_is_doubted(
    make_reading: Callable[..., Reading], adverb: str, asked: bool
) -> None:
    reading = make_reading(f"The clerk {adverb} destroyed the ledger of the harbour.")
    (found,) = find_candidates(QuestionContext(reading, find_actors(reading)))
    assert found.question.startswith("Did the clerk destroy the ledger of the harbour")
    assert (found.strength >= PLAIN) is asked
