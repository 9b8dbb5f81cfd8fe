"""Sentences without the parser."""

from __future__ import annotations

import pytest

from briefgen.briefs.comparison.sentences import cut_passages
from tests.briefs.conftest import Maker


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. It snowed.", ["It rained.", "It snowed."]),
        ('"It rained." She left.', ['"It rained."', "She left."]),
        (
            "Mr. Brandt of the U.S. Navy left. He ate.",
            ["Mr. Brandt of the U.S. Navy left.", "He ate."],
        ),
        ("It cost 3.5 million. J. Brandt paid!", ["It cost 3.5 million.", "J. Brandt paid!"]),
        ("LONDON, Jan 5 (Reuters) - It rained. It snowed.", ["It rained.", "It snowed."]),
        ("One line\nTwo lines", ["One line", "Two lines"]),
    ],
)
def test_sentences(make_findings: type[Maker], text: str, sentences: list[str]) -> None:
    assert [passage.text for passage in cut_passages(make_findings(text).findings())] == sentences


def test_every_passage_is_the_text_at_its_span(make_findings: type[Maker]) -> None:
    maker = make_findings("It rained. It snowed.\nIt froze.")
    assert all(
        maker.article.passage(passage.span) == passage.text
        for passage in cut_passages(maker.findings())
    )
