"""What the table of words says is what the pipeline's own components say, to the letter."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language import DEFAULT_MODEL, word_table
from briefgen.language.loading import load
from briefgen.language.word_table import WordTable, forms_of, parse, table_of

PARAGRAPHS = [
    "The minister said there was no money for the harbour, and that she'd vote against it.",
    "There are 40 ships. There's one more. It ain't over, and y'all know it.",
    "Let's wait: they're gonna vote on it, and the council's gotta decide. C'mon in.",
    "But the mayor, who has been told, does what he did; he'd have done it but for the storm.",
    "I told you it was that. You told me, and it told him: whatever it takes, do it.",
    "The U.S. votes. He votes, the votes were counted, and they were counting votes.",
    "Do not. Don't. “Not now,” he said – not then, either… 10 a.m., No. 3, £40m.",
    "It  was   said\tthat all is well.",
    "“”",
    "9",
]


@pytest.fixture(scope="module")
def pipeline() -> Any:
    return load(DEFAULT_MODEL)


@pytest.fixture(scope="module")
def table(pipeline: Any) -> WordTable:
    found = table_of(pipeline)
    assert found is not None
    return found


def both(pipeline: Any, table: WordTable, texts: list[str]) -> tuple[Any, Any]:
    whole = [forms_of(doc) for doc in parse(pipeline, None, texts)]
    return [table.forms(doc) for doc in parse(pipeline, table, texts)], whole


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_a_paragraph_has_the_forms_that_the_pipeline_gives(
    text: str, pipeline: Any, table: WordTable
) -> None:
    ours, theirs = both(pipeline, table, [text])
    assert ours == theirs
    again, _ = both(pipeline, table, [text])
    assert again == theirs


def test_the_words_of_one_paragraph_do_not_change_those_of_the_next(
    pipeline: Any, table: WordTable
) -> None:
    ours, theirs = both(pipeline, table, [*PARAGRAPHS, *reversed(PARAGRAPHS)])
    assert ours == theirs


WORDS = st.sampled_from(
    "there is are was let 's gon na got ta ai n't y' all c'm on but that do does did have had it i"
    " you not n't votes voted voting left saw was Lund Berg's U.S. 40 £ – “ ” , . ; ( ) \n".split(
        " "
    )
)


@given(st.lists(WORDS, min_size=1, max_size=14))
def test_any_words_in_a_row(words: list[str]) -> None:
    pipeline = load(DEFAULT_MODEL)
    table = word_table.table_of(pipeline)
    assert table is not None
    ours, theirs = both(pipeline, table, [" ".join(words)])
    assert ours == theirs


def test_a_rule_for_words_in_a_row_is_looked_for(pipeline: Any, table: WordTable) -> None:
    (doc,) = parse(pipeline, table, ["Let's go."])
    assert [form.lemma for form in table.forms(doc)] == ["let", "us", "go", "."]
    (doc,) = parse(pipeline, table, ["The council's levy."])
    assert [form.lemma for form in table.forms(doc)] == ["the", "council", "'s", "levy", "."]


def test_a_table_that_is_full_begins_anew(pipeline: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    table = table_of(pipeline)
    assert table is not None
    monkeypatch.setattr(word_table, "WIDEST", 5)
    ours, theirs = both(pipeline, table, PARAGRAPHS)
    assert ours == theirs
    assert len(table._known) < 60


def test_a_pipeline_of_other_parts_has_no_table() -> None:
    import spacy

    assert table_of(spacy.blank("en")) is None
    assert table_of(spacy.blank("de")) is None
