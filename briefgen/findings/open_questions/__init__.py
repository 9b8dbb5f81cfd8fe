"""Open questions: what the source itself leaves open, asked well.

reading ──▶ matters (what each sentence leaves open, and how likely) ──────────▶ choosing (few, the
        ──▶ rules (what is open, by syntax) ──▶ asking ──▶ certainty of English ─▶ likeliest first)
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.findings.actors import Cast
from briefgen.findings.open_questions.choosing import choose
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.finding import find_candidates
from briefgen.language.reading import Reading
from briefgen.model import KeyPoint, OpenQuestion, Quote

__all__ = ["find_open_questions"]


def find_open_questions(
    reading: Reading, cast: Cast, quotes: Sequence[Quote] = (), key_points: Sequence[KeyPoint] = ()
) -> tuple[OpenQuestion, ...]:
    """Find the matters an article leaves open, likeliest first, at most five; none is a good
    answer."""
    context = QuestionContext(reading, cast, quotes)
    return choose(find_candidates(context), context, key_points)
