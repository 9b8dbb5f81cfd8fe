"""The ladder of encodings: what news comes in is read to the character, and nothing is ever an
accident."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import SourceError
from briefgen.sources.text.decoding import decode

SUBJECTS = (
    "The minister for ports",
    "José García’s party",
    "Zoë Müller, the envoy",
    "An aide to Søren Ålund",
    "The café owners of Orléans",
)
SAYINGS = (
    "“Nobody won’t pay,” she said – twice.",
    "It cost £48m, or 61 per cent more… so far.",
    "He called it a “façade” — and left.",
)
PLACES = ("in Malmö", "at the Élysée", "on the coast of Åland", "near São Bento")


def news(number: int) -> str:
    """Write the number-th text: each has other names, marks and line ends, as agencies send
    them."""
    subject, saying, place = SUBJECTS[number % 5], SAYINGS[number % 3], PLACES[number % 4]
    return (
        f"{subject} met councillors {place} on day {number}.\n\n{saying}\n\n{saying} “The vote"
        " isn’t over,” the mayor’s office added.\n"
    )


ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "cp1252",
    "latin-1",
    "mac-roman",
)
TO_LATIN_1 = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "—": "-", "…": "..."})


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("number", range(8))
def test_news_in_every_encoding_is_read_to_the_character(encoding: str, number: int) -> None:
    text = news(number).translate(TO_LATIN_1) if encoding == "latin-1" else news(number)
    assert decode(text.encode(encoding)) == text
    assert decode(text.replace("\n", "\r\n").encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Caf\xe9 owners", "Café owners"),
        (b"don\x92t", "don’t"),
        (b"Mr Garc\xeda", "Mr García"),
        ("it isn’t over".encode("mac-roman"), "it isn’t over"),
        (b"an \xd4le, a \xd5", "an Ôle, a Õ"),  # as odd in one as in the other
        ("it isn’t over, he won’t say".encode("mac-roman"), "it isn’t over, he won’t say"),
        (b"a\x81b", "a\x81b"),
        # UTF-8 with a damaged byte
        ("Müller und Søren, Ærø, Þór".encode() + b"\xff", "Müller und Søren, Ærø, Þór\ufffd"),
        # broken off in a character
        ("“Nobody,” she said – “will pay.”".encode()[:-1], "“Nobody,” she said – “will pay.\ufffd"),
        ("a\r\nb\rc\n\r\n".encode("utf-16"), "a\nb\nc\n\n"),
        ("Nobody".encode("utf-16-le")[:-1], "Nobod\ufffd"),
        (
            b'<meta charset="windows-1251">' + "Мир".encode("cp1251"),
            '<meta charset="windows-1251">Мир',
        ),
        (
            b"<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>" + b"\xb3",
            None,
        ),
        (b'<meta charset="rot13">caf\xe9', '<meta charset="rot13">café'),
        (b'<meta charset="iso-8859-1">don\x92t', '<meta charset="iso-8859-1">don’t'),
    ],
)
def test_one_rung_at_a_time(data: bytes, text: str | None) -> None:
    assert decode(data) == text if text is not None else decode(data).endswith("ł")


def test_text_with_surrogates_or_nul_never_comes_out() -> None:
    with pytest.raises(SourceError):
        decode(b"\xff\xfe" + b"\x00\xd8" * 20)
    with pytest.raises(SourceError):
        decode("A\0B".encode("utf-16"))


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_one_clear_error(data: bytes) -> None:
    try:
        text = decode(data, where="a.txt")
    except SourceError:
        return
    text.encode("utf-8")
    assert not set(text) & {"\0", "\r"}


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_utf_8_goes_round(text: str) -> None:
    text = text.removeprefix("\ufeff")
    if "\ufffd" not in text:
        assert decode(text.encode("utf-8")) == text
        assert decode(text.encode("utf-16")) == text
