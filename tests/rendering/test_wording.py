"""The program's own words: dates, counts, and one word for each category, stance and kind."""

from __future__ import annotations

from typing import get_args

import pytest

from briefgen.model import ActorKind, QuestionCategory, Stance
from briefgen.rendering.wording import CATEGORIES, KINDS, NEXT_STEPS, STANCES, date_in_words, plural


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-01-23", "23 January 2026"),
        ("2026-01", "January 2026"),
        ("1951", "1951"),
        ("2026-01-23/2026-01-25", "23–25 January 2026"),
        ("2026-01-30/2026-02-02", "30 January – 2 February 2026"),
        ("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"),
        ("2025/2026", "2025–2026"),
        ("2026-02-30", "2026-02-30"),
        ("today", "today"),
        ("2026-01-23T10:00:00", "23 January 2026"),
        ("/", "/"),
    ],
)
def test_a_date_in_words(iso: str, words: str) -> None:
    assert date_in_words(iso) == words


def test_every_category_stance_and_kind_has_a_word() -> None:
    assert set(CATEGORIES) == set(get_args(QuestionCategory))
    assert set(STANCES) == set(get_args(Stance))
    assert set(KINDS) == set(get_args(ActorKind))
    assert set(STANCES) >= NEXT_STEPS


def test_a_count_with_its_noun() -> None:
    assert [plural(1, "source"), plural(0, "source"), plural(1200, "word"), plural(2, "party", "parties")] == [
        "1 source",
        "0 sources",
        "1,200 words",
        "2 parties",
    ]
