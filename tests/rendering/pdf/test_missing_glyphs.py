"""What no face can print is said in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefgen.rendering.pdf.missing_glyphs import Glyphs, words_for


@pytest.mark.parametrize(
    ("characters", "words"),
    [
        ("🌊", "water wave"),
        ("👩\u200d👧", "woman, girl"),
        ("❗️❗️", "heavy exclamation mark symbol"),
        ("🇩🇰🇬🇱", "flag DK, flag GL"),
        ("\U000e1234", "1 character without a font"),
        ("\ue000\ue001", "2 characters without a font"),
    ],
)
def test_characters_in_words(characters: str, words: str) -> None:
    assert words_for(characters) == words


@pytest.fixture(scope="module")
def glyphs() -> Iterator[Glyphs]:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    from briefgen.rendering.pdf.faces import font_faces

    configuration = FontConfiguration()
    CSS(string=font_faces(), font_config=configuration)
    # The configuration takes its files along when it goes.
    yield Glyphs(configuration.font_map)
    del configuration


def test_the_letters_of_europe_are_there(glyphs: Glyphs) -> None:
    assert (
        glyphs.put_into_words("Łódź, Reykjavík, Αθήνα, Київ – “¶←”")
        == "Łódź, Reykjavík, Αθήνα, Київ – “¶←”"
    )


def test_what_is_missing_stands_in_brackets(glyphs: Glyphs) -> None:
    assert (
        glyphs.put_into_words("<b>\ue000\ue001</b> 🌊")
        == "<b>[2 characters without a font]</b> [water wave]"
    )


def test_letters_of_nobodys_do_not_depend_on_symbol_fonts(glyphs: Glyphs) -> None:
    assert not any(glyphs.has(character) for character in "\ue000\uf8ff\U000f0000")


def test_emoji_do_not_depend_on_the_machine(
    glyphs: Glyphs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Glyphs, "_look_up", lambda *_: True)
    assert glyphs.put_into_words("a ⌚\ufe0f 🌊") == "a [watch] [water wave]"
