"""The program's own words: dates, counts, and one word for each category, stance and kind."""

from __future__ import annotations

from typing import get_args

import pytest

from briefgen.model import ActorKind, Form, Stance
from briefgen.rendering.labels import english, labels_of
from briefgen.rendering.labels.phrasing import (
    KINDS,
    NEXT_STEPS,
    date_in_words,
    form_in_words,
    plural,
)


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
        ("2026-01/2026-03", "January–March 2026"),
        ("2025-12/2026-01", "December 2025 – January 2026"),
        ("2026-01/2026-03-05", "January 2026 – 5 March 2026"),
        ("2026-02-30", "2026-02-30"),
        ("today", "today"),
        ("2026-01-23T10:00:00", "23 January 2026"),
        ("/", "/"),
    ],
)
def test_a_date_in_words(iso: str, words: str) -> None:
    assert date_in_words(iso) == words


@pytest.mark.parametrize(
    ("iso", "german", "french"),
    [
        ("2026-01-01", "1. Januar 2026", "1er janvier 2026"),
        ("2026-03", "März 2026", "mars 2026"),
        ("2026-01-23/2026-01-25", "23.–25. Januar 2026", "23–25 janvier 2026"),
        ("2026-01-30/2026-02-01", "30. Januar – 1. Februar 2026", "30 janvier – 1er février 2026"),
        (
            "2025-12-30/2026-01-02",
            "30. Dezember 2025 – 2. Januar 2026",
            "30 décembre 2025 – 2 janvier 2026",
        ),
        ("soon", "soon", "soon"),
    ],
)
def test_a_date_in_other_languages(iso: str, german: str, french: str) -> None:
    assert date_in_words(iso, labels_of("de")) == german
    assert date_in_words(iso, labels_of("fr")) == french


def test_every_kind_has_its_place_and_stances_look_ahead() -> None:
    assert set(KINDS) == set(get_args(ActorKind))
    assert set(get_args(Stance)) >= NEXT_STEPS


def test_a_form_is_named_in_the_language_and_a_format_by_its_own_name() -> None:
    assert [form_in_words(form, english()) for form in get_args(Form)] == list(get_args(Form))
    assert [form_in_words(form, labels_of("de")) for form in ("wire copy", "e-mail", "PDF")] == [
        "Agenturmeldung",
        "E-Mail",
        "PDF",
    ]


def test_a_count_with_its_noun() -> None:
    assert [
        plural(1, "source"),
        plural(0, "source"),
        plural(1200, "word"),
        plural(2, "party", "parties"),
    ] == [
        "1 source",
        "0 sources",
        "1,200 words",
        "2 parties",
    ]
