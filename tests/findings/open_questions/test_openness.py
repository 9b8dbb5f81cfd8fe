"""Each table of cues is proved by its example: the sentence in its docstring becomes a question."""

from __future__ import annotations

import ast
import inspect
import itertools
import re
from collections.abc import Callable

import pytest

from briefgen.findings.open_questions.rules import CUE_WORDS
from briefgen.language.english import openness


def examples() -> list[tuple[str, str]]:
    """Return the name of each table and the sentence at the end of its docstring."""
    body = ast.parse(inspect.getsource(openness)).body
    found = []
    for table, docstring in itertools.pairwise(body):
        if (
            isinstance(table, ast.Assign)
            and isinstance(docstring, ast.Expr)
            and isinstance(docstring.value, ast.Constant)
        ):
            name = table.targets[0]
            assert isinstance(name, ast.Name)
            sentence = re.search(r'"([^"]+)"$', str(docstring.value.value).strip())
            found.append((name.id, " ".join(sentence[1].split()) if sentence else ""))
    return found


@pytest.mark.parametrize(("table", "sentence"), examples())
def test_the_example_of_a_table_becomes_a_question(
    table: str, sentence: str, ask: Callable[[str], list[tuple[str, str]]]
) -> None:
    assert sentence, f"{table} has no example"
    assert ask(sentence), f"{table}: nothing is asked of {sentence!r}"


def test_every_table_has_an_example() -> None:
    tables = {name for name, value in vars(openness).items() if isinstance(value, frozenset)}
    assert tables == {name for name, _ in examples()}


def test_every_cue_is_looked_at() -> None:
    for name, value in vars(openness).items():
        if isinstance(value, frozenset):
            assert value <= CUE_WORDS, name
