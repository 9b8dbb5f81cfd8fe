"""Subjects that make no question that stands alone: each reason of the table, with the sentence
that proves it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.open_questions.asking.interrogatives import REFUSED_SUBJECTS
from briefgen.language.reading import Reading

REFUSED = [
    ("Some left the hall.", "Some", "left", "the subject needs its context"),
    ("Nobody paid the fine.", "Nobody", "paid", "the subject names nobody"),
    ("No ship sank.", "ship", "sank", "a negative subject"),
    ("Twelve left the hall.", "Twelve", "left", "a number of what"),
    ("This the board the mill closed.", "board", "closed", "two subjects: the parse went astray"),
    ("The road and bridge closed.", "bridge", "closed", "one of several, without its article"),
    ("Estonian left the hall.", "Estonian", "left", "a noun without its article"),
    ("The rich left the hall.", "rich", "left", "the subject is no noun"),
]


@pytest.mark.parametrize(("sentence", "subject", "verb", "reason"), REFUSED)
def test_a_subject_is_refused_for_its_reason(
    sentence: str, subject: str, verb: str, reason: str, make_reading: Callable[..., Reading]
) -> None:
    tokens = {token.text: token for token in make_reading(sentence).tokens}
    assert reason in [
        name for name, is_refused in REFUSED_SUBJECTS if is_refused(tokens[subject], tokens[verb])
    ]


def test_a_plain_subject_is_refused_for_none(make_reading: Callable[..., Reading]) -> None:
    tokens = {token.text: token for token in make_reading("The board left the hall.").tokens}
    assert [
        name for name, is_refused in REFUSED_SUBJECTS if is_refused(tokens["board"], tokens["left"])
    ] == []


def test_every_reason_is_proved() -> None:
    assert [name for name, _ in REFUSED_SUBJECTS] == [reason for _, _, _, reason in REFUSED]
