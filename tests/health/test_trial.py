"""A part that is tried becomes one line, whatever it raises or prints."""

from __future__ import annotations

import logging
import sys
import warnings
from collections.abc import Callable
from typing import Any

import pytest

from briefgen.errors import PangoMissing
from briefgen.health.trial import Check, TriedPart, Unfit


def raising(what: BaseException) -> Callable[[], str]:
    def look() -> str:
        raise what

    return look


@pytest.mark.parametrize(
    ("what", "found"),
    [
        (
            ModuleNotFoundError("No module named 'docx'"),
            "ModuleNotFoundError: No module named 'docx'",
        ),
        (OSError("cannot load"), "OSError: cannot load"),
        (MemoryError(), "MemoryError"),
        (SystemExit(3), "SystemExit: 3"),
        (RecursionError("too\ndeep\x1b[31m"), "RecursionError: too deep [31m"),
        (ValueError("x" * 1000), f"ValueError: {'x' * 299}…"),
        (Unfit("the file is no TrueType font"), "the file is no TrueType font"),
    ],
)
def test_whatever_is_raised_is_said_in_one_line(what: BaseException, found: str) -> None:
    assert TriedPart("a part", raising(what), "Install it.").check() == Check(
        "a part", False, found, "Install it.", True
    )


def test_an_error_of_briefgen_says_what_to_do_where_the_part_does_not() -> None:
    check = TriedPart("pdf", raising(PangoMissing()), "").check()
    assert check.found == "E303 PDF needs the system library Pango, which is not installed."
    assert check.remedy == PangoMissing.remedy


def test_a_remedy_of_its_own_goes_before_that_of_the_part() -> None:
    assert TriedPart(
        "a part", raising(Unfit("old", "Renew it.")), "Install it.", needed=False
    ).check() == Check("a part", False, "old", "Renew it.", False)


def test_an_interrupt_ends_it_all() -> None:
    with pytest.raises(KeyboardInterrupt):
        TriedPart("a part", raising(KeyboardInterrupt()), "").check()


def test_nothing_that_a_library_prints_gets_between_the_lines(
    capfd: pytest.CaptureFixture[Any],
) -> None:
    def look() -> str:
        print("advice of a library")
        print("advice of a library", file=sys.stderr)
        logging.getLogger("a library").error("advice of a library")
        warnings.warn("advice of a library", DeprecationWarning, stacklevel=1)
        return "1.0"

    assert TriedPart("a part", look, "Install it.").check() == Check(
        "a part", True, "1.0", "", True
    )
    assert capfd.readouterr() == ("", "")
