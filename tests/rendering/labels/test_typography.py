"""Sources are set with real marks where that is certain, and every change can be taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.rendering.labels.typography import begin, fold, keep_figures, printable, set_type


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        (
            'The mayor spoke of a "permanent barrier" here.',
            "The mayor spoke of a “permanent barrier” here.",
        ),
        ('"No," he said.', "“No,” he said."),
        ('He said ("no").', "He said (“no”)."),
        ("The city's wall, the residents' levy", "The city’s wall, the residents’ levy"),
        ("The levy -- if it comes -- is small", "The levy – if it comes – is small"),
        ("two\nlines  and\ttabs ", "two lines and tabs"),
        ("no\u00a0break stays", "no\u00a0break stays"),
        ('a 6" pipe', 'a 6" pipe'),
        ('He said "no', 'He said "no'),
        ('x="1" y="2"', 'x="1" y="2"'),
        ("rock 'n' roll", "rock 'n' roll"),
        (
            "He spoke of 'two winters of crossed fingers', and left.",
            "He spoke of ‘two winters of crossed fingers’, and left.",
        ),
        ("'We have the residents' word,' he said.", "‘We have the residents’ word,’ he said."),
        ("\"They said 'never' twice,\" he said.", "“They said ‘never’ twice,” he said."),
        ("the '90s", "the '90s"),
        ("a wall of 6' and 5'", "a wall of 6' and 5'"),
        ("--option", "--option"),
        ("null\x00 and \ud800", "null\ufffd and \ufffd"),
    ],
)
def test_a_passage_is_set(source: str, printed: str) -> None:
    assert set_type(source) == printed


@given(st.text())
def test_setting_changes_marks_and_blanks_only(text: str) -> None:
    assert fold(set_type(text)) == fold(printable(text))


@given(st.text())
def test_setting_twice_changes_nothing(text: str) -> None:
    assert set_type(set_type(text)) == set_type(text)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("officials", "Officials"),
        ("the council", "The council"),
        ("iCouncil", "iCouncil"),
        ("", ""),
    ],
)
def test_a_line_begins_with_a_capital(words: str, printed: str) -> None:
    assert begin(words) == printed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("£48 million on 24 March", "£48\u00a0million on 24\u00a0March"),
        ("3.5 per cent, 20 km", "3.5\u00a0per cent, 20\u00a0km"),
        ("two million, 24 Marchers, 6 kilns", "two million, 24 Marchers, 6 kilns"),
    ],
)
def test_a_figure_and_its_unit_stay_on_one_line(text: str, kept: str) -> None:
    assert keep_figures(text) == kept
    assert fold(kept) == fold(text)
