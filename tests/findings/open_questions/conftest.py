"""A sentence in, the questions out that could be asked of it, before the best are chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.finding import find_candidates
from briefgen.language.reading import Reading


@pytest.fixture(scope="session")
def ask(make_reading: Callable[..., Reading]) -> Callable[[str], list[tuple[str, str]]]:
    """Return the category and the question of every candidate in a literal text."""

    def asked(text: str) -> list[tuple[str, str]]:
        reading = make_reading(text)
        return [
            (found.category, found.question)
            for found in find_candidates(QuestionContext(reading, find_actors(reading)))
        ]

    return asked
