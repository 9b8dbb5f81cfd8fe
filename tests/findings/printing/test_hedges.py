"""No cut takes away a word that limits a statement: every sentence is shortened as hard as it
allows, and the words in the middle stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.printing import print_passage
from briefgen.language.english.hedges import HEDGES, Hedge, denies, holds_hedge
from briefgen.language.reading import Reading

SENTENCES: list[tuple[str, str]] = [
    (
        "The mayor, who took office in May, did not sign the contract, ending weeks of talks.",
        "did not sign",
    ),
    (
        (
            "The board, a body of nine, has yet to approve the loan, after a debate that lasted"
            " until Friday."
        ),
        "has yet to approve",
    ),
    (
        (
            "The bridge will close on Monday, unless the court objects, after the council had voted"
            " twice."
        ),
        "unless the court objects",
    ),
    (
        (
            "The alleged smuggler, a former sailor, was released on Tuesday, leaving the"
            " prosecutors with one suspect."
        ),
        "alleged",
    ),
    (
        "Up to forty houses, built in the thirties, were damaged, forcing families into tents.",
        "Up to forty",
    ),
    (
        (
            "The harbour, which opened in 1902, could lose three lines, according to the port"
            " authority."
        ),
        "could lose",
    ),
    (
        "At least nine workers, all from the night shift, were hurt, after a boiler burst.",
        "At least nine",
    ),
    (
        (
            "The minister never promised a new road, adding that the old one was enough, after a"
            " visit to the valley."
        ),
        "never promised",
    ),
    (
        "No member of the panel, a group of seven, supported the plan, ending its hopes.",
        "No member",
    ),
    (
        (
            "The union, led by Per Holm, neither accepted nor rejected the offer, after hours of"
            " talks."
        ),
        "neither accepted nor rejected",
    ),
    (
        "The company, which makes paper, failed to meet the deadline, prompting a fine.",
        "failed to meet",
    ),
    (
        "The agency, based in Lund, refused to publish the report, citing privacy.",
        "refused to publish",
    ),
    (
        (
            "The senator, a member since May, stopped short of calling for a ban, saying more talks"
            " were needed."
        ),
        "stopped short of",
    ),
    (
        "The treaty, signed in 1951, may be renegotiated, raising fears in the north.",
        "may be renegotiated",
    ),
    (
        "The tax, the third this year, might be delayed, giving owners more time.",
        "might be delayed",
    ),
    (
        (
            "The airline, founded by two brothers, would cut ninety jobs if the strike went on,"
            " after losses in the spring."
        ),
        "if the strike went on",
    ),
    (
        "The talks, which began on Monday, will possibly resume, after a pause of two days.",
        "possibly",
    ),
    ("The dam, built in the sixties, is perhaps safe, despite cracks found in March.", "perhaps"),
    ("The dam, built in the sixties, is safe, despite cracks found in March.", "despite cracks"),
    ("The vote, a first in the region, is likely to be close, making every seat count.", "likely"),
    (
        (
            "The vote, a first in the region, is unlikely to change the law, disappointing its"
            " backers."
        ),
        "unlikely",
    ),
    (
        (
            "The fire, seen from the coast, was apparently started by lightning, burning ninety"
            " hectares."
        ),
        "apparently",
    ),
    ("The clerk, a man of forty, allegedly took the money, hiding it in a shed.", "allegedly"),
    (
        "The general, who leads the north, reportedly left the capital, flying to an island.",
        "reportedly",
    ),
    (
        "The suspected leak, the second in a month, closed the plant, sending staff home.",
        "suspected",
    ),
    (
        "The purported letter, two pages long, was handed to the court, surprising both sides.",
        "purported",
    ),
    ("The so-called reform, a page of text, was withdrawn, pleasing nobody.", "so-called"),
    (
        "The sale, worth nine million, is pending approval, after a review in May.",
        "pending approval",
    ),
    ("The grant, worth nine million, is subject to a review, delaying the school.", "subject to"),
    (
        "The ban, in force since May, holds as long as the river is low, hurting farmers.",
        "as long as",
    ),
    ("The two sides, enemies for years, agreed in principle, ending the siege.", "in principle"),
    (
        "The strike, now in its ninth week, will go on until the pay rises, closing the ports.",
        "until the pay rises",
    ),
    (
        (
            "The money, from a state fund, will be paid provided the books are opened, a spokesman"
            " said."
        ),
        "provided the books",
    ),
    (
        "The road, closed since May, will reopen once the rock is cleared, easing traffic.",
        "once the rock",
    ),
    (
        (
            "The mine, the last in the valley, reopened although the inspectors had warned against"
            " it, adding sixty jobs."
        ),
        "although",
    ),
    (
        "The mine reopened, adding sixty jobs, but the inspectors warned against it.",
        "but the inspectors warned",
    ),
    (
        (
            "The committee, which meets weekly, approved all projects except the tunnel, ending a"
            " long row."
        ),
        "except",
    ),
    ("The police, called by a neighbour, found nothing, leaving the case open.", "nothing"),
    ("Nobody, not even the mayor, was told, angering residents.", "Nobody"),
    (
        "The plant, built by a state firm, produces without a licence, after a ruling in May.",
        "without a licence",
    ),
    ("The court, sitting in Lund, cannot hear the case, sending it south.", "cannot hear"),
    ("The water, tested on Friday, is hardly safe, keeping schools shut.", "hardly"),
    ("The bill, backed by farmers, barely passed, after a night of speeches.", "barely"),
    ("About ninety people, many of them old, were moved, filling two schools.", "About ninety"),
    (
        "Nearly half the fleet, most of it rented, stands idle, costing the firm millions.",
        "Nearly half",
    ),
    (
        "More than nine hundred homes, some of them new, lack power, after the storm.",
        "More than nine hundred",
    ),
    (
        "Fewer than ten members, all from the north, voted for it, burying the plan.",
        "Fewer than ten",
    ),
    (
        "As many as sixty boats, some of them large, were lost, ruining the village.",
        "As many as sixty",
    ),
    ("Only the mayor, in office since May, can sign, slowing the work.", "Only the mayor"),
    ("The cost, borne by the city, is unclear, worrying the council.", "unclear"),
    ("The cause, sought for weeks, is unknown, keeping the line shut.", "unknown"),
    ("The terms, agreed on Monday, were not disclosed, feeding rumours.", "not disclosed"),
    (
        "The witness, a nurse from Lund, declined to comment, leaving through a side door.",
        "declined to comment",
    ),
    ("The firm, which builds ships, denied the charge, calling it absurd.", "denied the charge"),
    ("The guard, a man of sixty, is accused of theft, after a search of his house.", "accused of"),
    (
        "The minister, back from the north, said she would resign, ending months of doubt.",
        "said she would resign",
    ),
    (
        "The bank, the oldest in Lund, claimed the loss was small, surprising analysts.",
        "claimed the loss",
    ),
    ("The tunnel, nine kilometres long, was partly flooded, stopping trains.", "partly"),
    ("The ferry, built in 1990, rarely runs in winter, cutting off two villages.", "rarely runs"),
    ("The plan, drawn up in May, appears to be dead, after a second defeat.", "appears to be dead"),
    ("The rebels, who hold the pass, seem to have left, opening the road.", "seem to have left"),
    (
        "The deal, announced on Monday, is expected to save the yard, keeping ninety jobs.",
        "expected to save",
    ),
    ("The estimated loss, nine million, was paid by the state, ending the case.", "estimated loss"),
    (
        "The school, a listed building, should be repaired, according to an audit.",
        "should be repaired",
    ),
    (
        "The audit found the school, a listed building, to be far from safe, closing two floors.",
        "far from safe",
    ),
    ("The party, once the largest, lacks a majority, forcing new talks.", "lacks a majority"),
    (
        "The army, called in on Monday, used force rather than talks, wounding six.",
        "rather than talks",
    ),
    (
        "The city, short of money, repaired two bridges instead of nine, angering drivers.",
        "instead of nine",
    ),
]


def test_there_are_enough_sentences() -> None:
    assert len({sentence for sentence, _ in SENTENCES}) >= 60


@pytest.mark.parametrize(("sentence", "limit"), SENTENCES)
def test_what_limits_a_statement_stays(
    sentence: str, limit: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(sentence)
    cast = find_actors(reading)
    for words in (1, 10, 35):
        assert limit in print_passage(reading, cast, 0, len(sentence), words=words).text


@pytest.mark.parametrize("group", HEDGES, ids=lambda group: group.name)
def test_each_group_of_hedges_has_its_example(
    group: Hedge, make_reading: Callable[..., Reading]
) -> None:
    example = group.example
    assert holds_hedge(make_reading(example).tokens)
    assert not holds_hedge(make_reading("The council met on Monday.").tokens)


@pytest.mark.parametrize(
    ("words", "limits"),
    [
        ("The council met about forty members.", True),
        ("The council talked about the harbour.", False),
        ("The bill passed with over half of the votes.", True),
        ("The bridge leads over the river.", False),
        ("The mayor is about to resign.", True),
        ("The council met in May.", False),
        ("The council may meet.", True),
    ],
)
def test_a_word_of_measure_limits_where_it_measures(
    words: str, limits: bool, make_reading: Callable[..., Reading]
) -> None:
    assert holds_hedge(make_reading(words).tokens) is limits


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("The council has not met.", True),
        ("No member came.", True),
        ("The mayor refused to sign.", True),
        ("The mayor may sign.", False),
        ("The mayor signed.", False),
    ],
)
def test_a_statement_is_denied_or_not(
    words: str, denied: bool, make_reading: Callable[..., Reading]
) -> None:
    assert denies(make_reading(words).tokens) is denied
