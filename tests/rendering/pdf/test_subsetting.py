"""Faces cut down to the glyphs that a document uses."""

from __future__ import annotations

import io
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from briefgen.rendering.pdf.faces import FACES, font_file
from briefgen.rendering.pdf.subsetting import subset

FACE = font_file(FACES[0]).read_bytes()


def cut(words: str, *, face: bytes = FACE, missing: bool = False) -> tuple[TTFont, dict[int, str]]:
    """Cut a face down to some words; return it with the numbers of their letters."""
    whole = TTFont(io.BytesIO(face), lazy=True)
    letters = {whole.getGlyphID(whole.getBestCmap()[ord(letter)]): letter for letter in words}
    font = SimpleNamespace(file_content=face, index=0, missing={1: 1} if missing else {})
    subset(font, letters, False)
    return TTFont(io.BytesIO(font.file_content)), letters


def outline(font: TTFont, number: int) -> Any:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[font.getGlyphName(number)].draw(pen)
    return pen.value


@pytest.mark.parametrize("words", ["Lund", "Łódź, é"])
def test_letters_keep_their_numbers_and_their_outlines(words: str) -> None:
    small, letters = cut(words)
    whole = TTFont(io.BytesIO(FACE))
    assert [
        number for number in letters if letters[number] != " " and not outline(small, number)
    ] == []
    for number in letters:
        assert outline(small, number) == outline(whole, number)
        assert (
            small["hmtx"][small.getGlyphName(number)][0]
            == whole["hmtx"][whole.getGlyphName(number)][0]
        )


def test_what_is_not_used_is_gone() -> None:
    small, letters = cut("Lund")
    drawn = {number for number in range(small["maxp"].numGlyphs) if outline(small, number)}
    assert drawn == set(letters)
    assert small["maxp"].numGlyphs == max(letters) + 1
    assert not {"GSUB", "GPOS", "BASE", "DSIG"} & set(small.keys())


def test_the_box_for_what_is_missing_stays_where_something_is() -> None:
    assert outline(cut("Lund", missing=True)[0], 0)
    assert not outline(cut("Lund")[0], 0)


def test_the_face_has_the_date_of_its_makers() -> None:
    assert cut("Lund")[0]["head"].modified == TTFont(io.BytesIO(FACE))["head"].modified


@pytest.mark.parametrize("face", [b"", b"no face", FACE[:300]])
def test_what_is_no_face_stays_as_it_is(face: bytes) -> None:
    font = SimpleNamespace(file_content=face, index=0, missing={})
    subset(font, {1: "a"}, False)
    assert font.file_content == face


def test_without_a_letter_nothing_is_cut() -> None:
    font = SimpleNamespace(file_content=FACE, index=0, missing={})
    subset(font, {}, False)
    assert font.file_content is FACE


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere a library keeps to its own functions by itself"
)
def test_the_system_s_harfbuzz_does_not_get_in_the_way() -> None:
    code = (
        "import ctypes\n"
        "ctypes.CDLL('libharfbuzz.so.0', mode=ctypes.RTLD_GLOBAL)\n"
        "from briefgen import samples\nfrom briefgen.rendering import render\n"
        "assert render(samples.minimal(), 'pdf').startswith(b'%PDF')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
