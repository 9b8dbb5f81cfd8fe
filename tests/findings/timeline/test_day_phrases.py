"""Words that say when: what is read, and what day they mean."""

from __future__ import annotations

import pytest

from briefgen.findings.timeline.calendar_days import resolve
from briefgen.findings.timeline.day_phrases import find_day_phrases
from briefgen.findings.timeline.phrase_patterns import PATTERNS

FRIDAY = "2026-03-06"


@pytest.mark.parametrize(("name", "example"), [(name, example) for name, _, _, example in PATTERNS])
def test_every_pattern_finds_its_example(name: str, example: str) -> None:
    assert [words.name for words in find_day_phrases(example)] == [name]


PAST = [
    ("on Wednesday", "2026-03-04"),
    ("on Friday", FRIDAY),
    ("on Saturday", "2026-02-28"),
    ("yesterday", "2026-03-05"),
    ("today", FRIDAY),
    ("last week", "2026-02-23/2026-03-01"),
    ("last month", "2026-02"),
    ("last year", "2025"),
    ("in October", "2025-10"),
    ("in March", "2026-03"),
    ("last March", "2025-03"),
    ("on 12 June", "2025-06-12"),
    ("on March 5", "2026-03-05"),
    ("on June 12, 2024", "2024-06-12"),
    ("on 3 to 5 March", "2026-03-03/2026-03-05"),
    ("in May 1998", "1998-05"),
    ("in 1998", "1998"),
    ("between 2019 and 2023", "2019/2023"),
    ("three days ago", "2026-03-03"),
    ("five years ago", "2021"),
    ("two weeks ago", None),
    ("a year ago", None),
    ("last Wednesday", None),
    ("last Saturday", "2026-02-28"),
    ("on 31 June 2025", None),
    ("before 2009", None),
]
AHEAD = [
    ("on Wednesday", "2026-03-11"),
    ("on Friday", FRIDAY),
    ("tomorrow", "2026-03-07"),
    ("next week", "2026-03-09/2026-03-15"),
    ("next month", "2026-04"),
    ("in October", "2026-10"),
    ("in January", "2027-01"),
    ("by 30 April", "2026-04-30"),
    ("before 24 March", "2026-03-24"),
    ("on 5 March", None),  # a year away: the tense or the date misleads
    ("next Tuesday", "2026-03-10"),
    ("next Saturday", None),
    ("this Saturday", "2026-03-07"),
]


@pytest.mark.parametrize(("words", "when"), PAST)
def test_what_lies_behind(words: str, when: str | None) -> None:
    assert resolve(find_day_phrases(words)[0], FRIDAY, "past") == when


@pytest.mark.parametrize(("words", "when"), AHEAD)
def test_what_lies_ahead(words: str, when: str | None) -> None:
    assert resolve(find_day_phrases(words)[0], FRIDAY, "ahead") == when


@pytest.mark.parametrize("words", ["on Wednesday", "on Friday", "in October", "on 12 June"])
def test_no_day_is_guessed_where_the_direction_is_open(words: str) -> None:
    assert resolve(find_day_phrases(words)[0], FRIDAY, None) is None


@pytest.mark.parametrize(
    ("words", "when"),
    [
        *((words, None) for words in ("yesterday", "on Wednesday", "next month")),
        ("in 1998", "1998"),
    ],
)
def test_without_a_date_of_publication_only_a_year_is_told(words: str, when: str | None) -> None:
    assert resolve(find_day_phrases(words)[0], None, "past") == when


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "They march in step.",
        "It costs 1,998 crowns.",
        "In 2000 homes the heating failed.",
        "Mondays are quiet.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert find_day_phrases(text) == []


@pytest.mark.parametrize(
    ("said", "published"),
    [("yesterday", "0001-01-01"), ("next week", "9999-12-31"), ("on 29 February", "2025-03-01")],
)
def test_a_day_that_no_calendar_has_stays_open(said: str, published: str) -> None:
    (words,) = find_day_phrases(said)
    assert resolve(words, published, "past") is None
