"""Figures of a sentence: what is counted, and what only looks like a count."""

from __future__ import annotations

import pytest

from briefgen.briefs.comparison.figures import Figure, read_figures, same_amount

READ = [
    ("The barrier will cost £240m.", [(240e6, "pound")]),
    (
        "The barrier will cost £240 million and protect 3,100 homes.",
        [(240e6, "pound"), (3100.0, "hom")],
    ),
    ("It cost US$1.2bn.", [(1.2e9, "dollar")]),
    ("Turnout was 61.5 per cent.", [(61.5, "%")]),
    ("Prices rose 4%.", [(4.0, "%")]),
    ("Twelve people were hurt.", [(12.0, "peopl")]),
    ("The council voted by 31 votes to 14.", [(31.0, "vot")]),
    ("A 30-day pause began.", [(30.0, "day")]),
]
NONE = [
    "The pact of 1951 still holds.",
    "It was signed on 12 June.",
    "They meet on June 12.",
    "The talks begin at 9 am.",
    "He is one of the ministers.",
    "The A40 is closed.",
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_figures(text: str, figures: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in read_figures(text)] == figures


@pytest.mark.parametrize("text", NONE)
def test_no_figures(text: str) -> None:
    assert read_figures(text) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("240 homes", "240 homes", True),
        ("about 240 homes", "238 homes", True),
        ("3,000 homes", "2,950 homes", True),
        ("240 homes", "310 homes", False),
        ("238 homes", "241 homes", False),
        ("£1.2bn", "£1,200m", True),
    ],
)
def test_amounts_that_can_both_be_true(one: str, other: str, same: bool) -> None:
    first, second = read_figures(one)[0], read_figures(other)[0]
    assert isinstance(first, Figure)
    assert same_amount(first, second) is same
