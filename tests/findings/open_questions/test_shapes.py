"""Questions that say nothing are told by their shape."""

from __future__ import annotations

import pytest

from briefgen.findings.open_questions.shapes import SHAPES, Shape, has_bad_shape


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_each_shape_by_its_example(shape: Shape) -> None:
    assert [one.name for one in SHAPES if one.pattern.search(shape.example)] == [shape.name]


@pytest.mark.parametrize(
    "question",
    [
        "Who will pay for the bridge?",
        "Where will the money come from?",
        "Will the council do what it promised?",
        "What did Anna Berg say to the board?",
        "Did the minister tell the committee about the leak?",
        "Which of the two plans will the board choose?",
        "Which plan does the board favour?",
        "What are the names of the nine?",
        "Who are the sources?",
        "Are the figures for March correct?",
        "What is the cause of the fire?",
        "How many of the twelve were found?",
        "How will the town pay for the bridge?",
        "Will the two sides meet again?",
        "Did the pilot want to land before the storm?",
        "What is the mayor's plan for the port?",
        "Will the trains run at 13.00?",
        "Will the 8.15 ferry from Marrow sail?",
        "Did either side reply?",
        "Will the fund pay for such a bridge?",
        "Will the port take ships such as ferries?",
        "What would the “permanent presence” consist of?",
    ],
)
def test_what_asks_something_is_asked(question: str) -> None:
    assert not has_bad_shape(question)
