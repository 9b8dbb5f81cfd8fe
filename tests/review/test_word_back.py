"""What a colleague has changed in Word comes back as edits, and what cannot be one is told."""

from __future__ import annotations

import copy
import io
import pathlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import docx
import pytest

from briefgen.briefs import verify
from briefgen.briefs.verification import standing_of
from briefgen.cli import run
from briefgen.errors import SourceError, WordUnknown
from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.review.beside import Opened
from briefgen.review.edits import Edits
from briefgen.review.word_back import Absorbed, absorb

if TYPE_CHECKING:
    from tests.review.conftest import Desk

Change = Callable[[Any], None]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Word:
    """A Word document of a brief in the hands of a colleague."""

    def __init__(self, data: bytes) -> None:
        self.document = docx.Document(io.BytesIO(data))

    def at(self, beginning: str) -> Any:
        """Return the paragraph that begins so."""
        return next(
            paragraph
            for paragraph in self.document.paragraphs
            if paragraph.text.startswith(beginning)
        )

    def put(self, beginning: str, words: str) -> None:
        """Write other words into the first run of a paragraph, and nothing into its others."""
        first, *others = self.at(beginning).runs
        first.text = words
        for other in others:
            other.text = ""

    def cut(self, beginning: str) -> None:
        paragraph = self.at(beginning)._p
        paragraph.getparent().remove(paragraph)

    def bytes(self) -> bytes:
        data = io.BytesIO()
        self.document.save(data)
        return data.getvalue()


@pytest.fixture
def back(desk: Desk) -> Callable[..., tuple[Absorbed, Brief]]:
    """Change the Word document of the brief, and read it back."""

    def read(*changes: Callable[[Word], None]) -> tuple[Absorbed, Brief]:
        word = Word(render(desk.brief, "docx"))
        for change in changes:
            change(word)
        opened = Opened(made=desk.brief, edits=desk.none, version="")
        found = absorb(opened, word.bytes(), by="Bo")
        brief = desk.edited(*found.entries)
        assert verify(brief) == []
        return found, brief

    return read


Back = Callable[..., tuple[Absorbed, Brief]]


def test_nothing_changed_is_no_edit(back: Back, desk: Desk) -> None:
    found, brief = back()
    assert found == Absorbed((), (), ())
    assert brief == desk.brief


def test_what_was_cut_is_left_out(back: Back) -> None:
    found, brief = back(lambda word: word.cut("Details of how"))
    assert found.told == ("k3: left out",)
    assert len(brief.key_points) == 3


def test_words_that_were_cut_are_cut(back: Back) -> None:
    found, brief = back(
        lambda word: word.put(
            "Details of how", "Details of how the loan will be repaid have not been published "
        )
    )
    words = "Details of how the loan will be repaid have not been published"
    assert found.told == (f"k3: shortened: {words}",)
    assert brief.key_points[2].text == words
    assert standing_of(brief)["K3"] == "chosen"


def test_other_words_are_the_colleagues_own_in_the_same_place(back: Back) -> None:
    found, brief = back(lambda word: word.put("Details of how", "Nobody knows who pays. "))
    assert "k3: put otherwise: Nobody knows who pays." in found.told
    assert brief.key_points[2].text == "Nobody knows who pays."
    assert standing_of(brief)["K3"] == "own"


def test_a_quotation_says_what_its_source_says(back: Back, desk: Desk) -> None:
    found, brief = back(lambda word: word.put("“the first winter", "“the first storm must wait”"))
    assert found.entries == ()
    assert found.not_taken == ("q2: other words than its source's: “the first storm must wait”",)
    assert brief.quotes == desk.brief.quotes
    _, brief = back(lambda word: word.put("“the first", "“the first winter storm will not wait”"))
    assert brief.quotes[1].text == "the first winter storm will not wait"


@pytest.mark.parametrize(
    ("line", "name", "standing"),
    [
        ("— Oyvind Mar, Residents’ leader", "Oyvind Mar", "chosen"),
        ("— Petra Lund ", "Petra Lund", "own"),
    ],
)
def test_a_speaker_is_changed(back: Back, line: str, name: str, standing: str) -> None:
    found, brief = back(lambda word: word.put("— Tomas Reve", line))
    assert found.told == (f"q2: speaker: {name}",)
    assert brief.quotes[1].speaker is not None
    assert brief.quotes[1].speaker.name == name
    assert standing_of(brief)["Q2"] == standing


def test_the_title_and_a_line_that_is_new(back: Back) -> None:
    def add(word: Word) -> None:
        last = word.at("The county has made no promise to the city[")
        new = copy.deepcopy(last._p)
        for mark in (*new.iter(f"{W}bookmarkStart"), *new.iter(f"{W}bookmarkEnd")):
            mark.getparent().remove(mark)
        last._p.addprevious(new)
        word.put("The county has made no promise to the city[", "We have paid before. ")

    found, brief = back(lambda word: word.put("Sea wall at", "The wall"), add)
    assert found.told[:2] == ("title: The wall", "point: We have paid before.")
    assert brief.title == "The wall"
    assert [point.text.split()[0] for point in brief.key_points] == [
        "The", "Harlow", "Details", "We", "The",
    ]  # fmt: skip


def test_what_was_moved_is_moved(back: Back) -> None:
    def move(word: Word) -> None:
        word.at("The city council")._p.addprevious(word.at("The county has made no")._p)

    found, brief = back(move)
    assert found.told == ("key points: in another order",)
    # The second stands in the bottom line alone, and keeps its place.
    assert [point.text.split()[1] for point in brief.key_points] == [
        "county", "Bay's", "city", "of",
    ]  # fmt: skip


def test_what_is_no_item_is_told_and_left(back: Back) -> None:
    found, _ = back(lambda word: word.put("The Minister meets", "The Minister meets nobody."))
    assert found == Absorbed((), (), ("The Minister meets nobody.",))


@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF-1.7"])
def test_what_is_no_document_is_refused(desk: Desk, data: bytes) -> None:
    opened = Opened(made=desk.brief, edits=desk.none, version="")
    with pytest.raises((WordUnknown, SourceError)):
        absorb(opened, data)


def test_another_document_is_refused(desk: Desk) -> None:
    other = docx.Document()
    other.add_paragraph("A letter.")
    data = io.BytesIO()
    other.save(data)
    opened = Opened(made=desk.brief, edits=Edits(brief=desk.none.brief), version="")
    with pytest.raises(WordUnknown, match="none of the items"):
        absorb(opened, data.getvalue())


def test_it_is_listed_first_and_kept_when_asked(
    desk: Desk, brief_file: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    word = Word(render(desk.brief, "docx"))
    word.cut("Details of how")
    edited = brief_file.with_name("back.docx")
    edited.write_bytes(word.bytes())
    assert run(["absorb", str(brief_file), str(edited)]) == 0
    said = capfd.readouterr()
    assert said.out == "k3: left out\n"
    assert "1 edit; --apply keeps them" in said.err
    assert not brief_file.with_suffix(".edits.json").exists()
    assert run(["absorb", str(brief_file), str(edited), "--apply", "--by", "Bo"]) == 0
    assert brief_file.with_suffix(".edits.json").exists()
