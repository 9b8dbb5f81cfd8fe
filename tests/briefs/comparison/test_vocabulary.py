"""Words as the briefs room compares them."""

from __future__ import annotations

import pytest

from briefgen.briefs.comparison.vocabulary import (
    FUNCTION_WORDS,
    Weights,
    content_stems,
    cosine,
    stem,
    words_of,
)


@pytest.mark.parametrize(
    "forms",
    [
        ("agree", "agrees", "agreed", "agreeing"),
        ("policy", "policies"),
        ("plan", "plans", "planned", "planning"),
        ("close", "closes", "closed", "closing"),
        ("talk", "talks", "talked"),
        ("levy", "levies"),
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("port", "part"), ("rise", "risk"), ("crisis", "cry"), ("pass", "pas"), ("bus", "bu")],
)
def test_different_words_keep_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_words_lose_case_and_possessives() -> None:
    assert words_of("The Council’s 3,100 homes aren't flooded") == [
        "the",
        "council",
        "3,100",
        "homes",
        "aren't",
        "flooded",
    ]
    assert content_stems("The Council said that it will not flood") == ["council", "flood"]


def test_a_rare_word_weighs_more() -> None:
    weights = Weights(["the port closed", "the port opened", "the port burned"])
    assert weights.of("burn") > weights.of("port") >= 1.0


def test_likeness_lies_between_nothing_and_all() -> None:
    weights = Weights(["a", "b"])
    port, same, other = (
        weights.vector("the port closed"),
        weights.vector("port closing"),
        weights.vector("snow fell"),
    )
    assert cosine(port, same) == pytest.approx(1.0)
    assert cosine(port, other) == 0.0
    assert cosine(port, {}) == 0.0


def test_function_words_are_lower_case_words() -> None:
    assert all(word == word.lower() and word.isalpha() for word in FUNCTION_WORDS)
