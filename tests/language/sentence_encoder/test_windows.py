"""Windows: every sentence stands once as its own, in order, within the size, after what comes
before it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.sentence_encoder.windows import (
    BEFORE,
    CLS,
    LONGEST,
    SEP,
    SIZE,
    TITLE,
    Window,
    windows_of,
)

SENTENCES = st.lists(st.lists(st.integers(200, 300), max_size=400), max_size=30)


def test_a_short_article_is_one_window() -> None:
    assert windows_of([7, 8], [[1, 2], [3]]) == [
        Window((CLS, 7, 8, SEP, 1, 2, SEP, 3, SEP), 4, ((0, 4, 6), (1, 7, 8)))
    ]


def test_a_window_repeats_what_stands_before_its_first_sentence() -> None:
    first, second = windows_of([7], [[1] * 100, [2] * 30, [3] * 110, [4] * 20])
    assert [place[0] for place in first.places] == [0, 1, 2]
    assert second.ids == (CLS, 7, SEP, *[4] * 20, SEP)
    before, after = windows_of([7], [[1] * 150, [2] * 40, [3] * 100])
    assert [place[0] for place in before.places] == [0, 1]
    assert after.ids == (CLS, 7, SEP, *[2] * 40, SEP, *[3] * 100, SEP)
    assert after.places == ((2, 44, 144),)


def test_an_article_without_a_sentence_has_no_window() -> None:
    assert windows_of([7], []) == []


@given(st.lists(st.integers(200, 300), max_size=40), SENTENCES)
def test_every_sentence_is_read_once_and_no_window_is_too_long(
    title: list[int], sentences: list[list[int]]
) -> None:
    windows = windows_of(title, sentences)
    read = [(number, window.ids[a:b]) for window in windows for number, a, b in window.places]
    assert read == [(n, tuple(one[:LONGEST])) for n, one in enumerate(sentences)]
    for window in windows:
        assert len(window.ids) <= SIZE
        assert window.ids[: window.title_end] == (CLS, *title[:TITLE], SEP)
        assert window.places[0][1] - window.title_end <= BEFORE
