"""The law of printing, on sentences put together at random from parts."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.findings.actors import find_actors
from briefgen.findings.printing import print_passage
from briefgen.language.reading import Reading

OPENINGS = ["", "But ", "However, ", "After the council had met, ", "“It is late,” he said, and "]
SUBJECTS = ["Anna Berg", "the harbour board", "she", "They", "the mayor of Lund (a former teacher)"]
ASIDES = [
    "",
    ", who took office in spring,",
    " -- the third in a year --",
    ", a member of the board since spring,",
]
PREDICATES = [
    "approved the tax",
    "has yet to sign the “new” contract",
    "did not say who would pay",
    "said that it could cost up to 40 million kronor",
]
TAILS = [
    "",
    ", ending a quarrel of nine years",
    ", unless the court objects",
    ", officials said",
    " – a first",
    "; the owners appealed",
]
ENDS = [".", "!", "”", ""]
"""Parts with everything that a cut must look out for: marks, asides, limits, claims, and sentences
that are none."""


@st.composite
def sentences(draw: st.DrawFn) -> str:
    return "".join(
        draw(st.sampled_from(part))
        for part in (OPENINGS, SUBJECTS, ASIDES, [" "], PREDICATES, TAILS, ENDS)
    )


@settings(max_examples=60, deadline=None, derandomize=True)
@given(first=sentences(), second=sentences(), words=st.integers(1, 40))
def test_without_the_brackets_pieces_of_the_source_are_left(
    make_reading: Callable[..., Reading], first: str, second: str, words: int
) -> None:
    reading = make_reading(f"{first}\n{second}")
    printed = print_passage(
        reading,
        find_actors(reading),
        reading.paragraphs[-1].start,
        reading.paragraphs[-1].end,
        words=words,
    )
    at = 0
    for piece in re.split(r"\[[^\]]*\]", printed.text):
        found = second.find(piece.strip(), at)
        assert found >= 0, (piece, second)
        at = found + len(piece.strip())
    kept = [reading.article.passage(span) for span in printed.kept]
    assert all(
        span.end <= following.start
        for span, following in zip(printed.kept, printed.kept[1:], strict=False)
    )
    for limit in ("has yet to", "did not", "unless", "up to", "could"):
        assert (limit in second) == any(limit in piece for piece in kept)
