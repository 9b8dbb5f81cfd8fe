"""An error is one line with a stable code, and its page is made from the code."""

from __future__ import annotations

import pickle
from pathlib import Path

from briefgen.errors import (
    BriefgenError,
    SourceMissing,
    UnknownOptionValue,
    WrongUsage,
    error_table,
    every_error,
)


def test_an_error_is_one_sentence_with_code_place_and_remedy() -> None:
    assert (
        str(SourceMissing("notes/a.txt"))
        == "E101 notes/a.txt: there is no such file or folder. Check the path."
    )
    assert (
        str(SourceMissing("a.md", line=3))
        == "E101 a.md:3: there is no such file or folder. Check the path."
    )


def test_a_file_name_cannot_forge_a_second_line() -> None:
    assert "\n" not in str(SourceMissing("a\nE000 all is well\x1b[2J.txt"))


def test_codes_are_unique_and_every_error_says_what_to_do() -> None:
    codes = [kind.code for kind in every_error()]
    assert len(codes) == len(set(codes)) > 15
    assert all(kind.remedy and kind.problem and kind.__doc__ for kind in every_error())


def test_an_error_survives_the_way_between_processes() -> None:
    error = UnknownOptionValue(option="--to", value="doc", choices="md")
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(again, BriefgenError)
    assert str(again) == str(error)


def test_a_question_ends_with_its_mark_alone() -> None:
    error = WrongUsage(reason="No such command 'rendr'. Did you mean 'render'?", command="")
    assert (
        str(error)
        == "E003 No such command 'rendr'. Did you mean 'render'? `briefgen --help` shows how."
    )


def test_the_page_is_made_from_the_code() -> None:
    page = Path(__file__).parent.parent / "docs" / "errors.md"
    assert page.read_text(encoding="utf-8") == error_table(), "run `make docs`"
