"""A long quotation ends where a sentence ends."""

from __future__ import annotations

from briefgen.rendering.view.shortening import LONGEST, short_title, shorten


def words(count: int, word: str = "pump") -> str:
    return " ".join([word] * count)


def test_sixty_words_stay() -> None:
    assert shorten(words(60)) == (words(60), False)


def test_the_last_sentence_that_fits_is_the_last() -> None:
    text = f"{words(30)}. {words(20)}. {words(30)}."
    assert shorten(text) == (f"{words(30)}. {words(20)}.", True)


def test_an_initial_or_a_title_ends_no_sentence() -> None:
    text = f"{words(30)}. Mr. J. Reve {words(40)}."
    assert shorten(text) == (f"{words(30)}.", True)


def test_a_first_sentence_a_little_longer_stays_whole() -> None:
    text = f"{words(70)}. {words(40)}."
    assert shorten(text) == (f"{words(70)}.", True)


def test_a_sentence_without_end_is_cut() -> None:
    assert shorten(words(300)) == (words(LONGEST), True)


def test_a_single_sentence_a_little_longer_stays() -> None:
    assert shorten(f"{words(80)}.") == (f"{words(80)}.", False)


def test_a_title_for_the_head_of_a_page() -> None:
    assert short_title("Sea wall") == "Sea wall"
    assert short_title("Sea wall at Harlow Bay and its price", longest=20) == "Sea wall at Harlow…"
    assert (
        short_title("Sea wall at Harlow Bay: the council has voted")
        == "Sea wall at Harlow Bay: the…"
    )
    assert short_title("W" * 50) == "W" * 43 + "…"
