"""Markup is no word of an article: nothing that is found, printed or named has any of it."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose, verify
from briefgen.findings import find_all
from briefgen.language.pipeline import read
from briefgen.sources.forms.markdown import read_markdown

SENTENCES = [
    (
        "The **city** council of Lund approved a new **sea wall**.",
        "The city council of Lund approved a new sea wall.",
    ),
    (
        "The council of L**und** approved a *new* wall on __Friday__.",
        "The council of Lund approved a new wall on Friday.",
    ),
    (
        "Mayor **Ada Hallam** said the [old wall](https://herald.example/wall) would go.",
        "Mayor Ada Hallam said the old wall would go.",
    ),
    ("The council of Lund> approved a `new` wall\\.", "The council of Lund approved a new wall."),
]


@pytest.mark.parametrize(("markdown", "words"), SENTENCES)
def test_a_printed_passage_has_none(markdown: str, words: str) -> None:
    findings = find_all(read(read_markdown(markdown, path="a.md", id="S1", sha256="")))
    assert [point.text for point in findings.key_points] == [words]
    assert verify(compose([findings])) == []


def test_names_offices_and_questions_have_none() -> None:
    text = (
        "Harbour **minister** Ada **Hallam** was asked whether she would build the “new *wall*” in"
        " Lund."
    )
    findings = find_all(read(read_markdown(text, path="a.md", id="S1", sha256="")))
    assert [(actor.name, actor.role) for actor in findings.actors if actor.kind == "person"] == [
        ("Ada Hallam", "Harbour minister")
    ]
    assert [question.question for question in findings.open_questions] == [
        "Will Ada Hallam build the “new wall” in Lund?"
    ]
    assert verify(compose([findings])) == []
