"""Each construction that a sentence stands without, by its example, and what is never taken away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.printing import print_passage
from briefgen.findings.printing.cuts import CUT_RULES, CutRule
from briefgen.findings.printing.opening import TIES, opening_of
from briefgen.language.reading import Reading


def shortest(reading: Reading) -> str:
    return print_passage(reading, find_actors(reading), 0, len(reading.article.text), words=1).text


@pytest.mark.parametrize("rule", CUT_RULES, ids=lambda rule: rule.name)
def test_each_rule_makes_the_cut_of_its_example(rule: CutRule, make_reading: Callable[..., Reading]) -> None:
    before, cut, after = rule.example.split("|")
    reading = make_reading(before + cut + after)
    assert shortest(reading) == f"{before} […]{after}"


@pytest.mark.parametrize("word", TIES)
def test_each_tie_opens_its_example(word: str, make_reading: Callable[..., Reading]) -> None:
    tokens = make_reading(TIES[word]).tokens
    assert opening_of(tokens) > 0
    assert tokens[opening_of(tokens)].text == "the"


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor resigned, Anna Berg said.",  # the claim would turn into a fact
        "The mayor, Anna Berg said, would resign.",
        "According to Anna Berg, the mayor resigned.",
        "The mayor resigned, according to two officials.",
        "The dam is safe, the engineers insist.",
        "The bridge, the tunnel and the road will close.",  # a list is no aside
        "The men who broke the window were fined.",  # it says which men
        "“The road, which we built, is ours,” he said.",  # nobody's words are cut
        "So far the board has paid nothing.",
    ],
)
def test_what_carries_the_meaning_stays(sentence: str, make_reading: Callable[..., Reading]) -> None:
    assert shortest(make_reading(sentence)) == sentence


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("After the council had met twice, the mayor signed the contract.", "[T]he mayor signed the contract."),
        ("Ending nine years of talks, the mayor signed the contract.", "[T]he mayor signed the contract."),
    ],
)
def test_a_cut_at_the_head_leaves_a_capital_in_brackets(sentence: str, printed: str, make_reading: Callable[..., Reading]) -> None:
    assert shortest(make_reading(sentence)) == printed


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        (
            "The mayor had met the members of the union, who wanted nine hundred kronor, the council said.",
            "The mayor had met the members of the union […], the council said.",
        ),
        (
            "The members, who wanted nine hundred kronor, met the mayor, the council said.",
            "The members […] met the mayor, the council said.",
        ),
    ],
)
def test_who_says_it_keeps_its_comma(sentence: str, printed: str, make_reading: Callable[..., Reading]) -> None:
    assert shortest(make_reading(sentence)) == printed
