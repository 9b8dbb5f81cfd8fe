"""One part that can be missing: it is tried, whatever that raises, and becomes one line of the
report."""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Callable
from typing import NamedTuple

from briefgen.errors import BriefgenError

_LONGEST = 300
"""Characters of what a library says that are passed on."""


class Check(NamedTuple):
    """What a part was found to be."""

    check: str
    """Its name: the same on every machine."""
    ok: bool
    """Whether it does what it is for."""
    found: str
    """Which one it is, or what is wrong with it, in one line."""
    remedy: str
    """What to do about it; empty where nothing is wrong."""
    needed: bool
    """Whether something that `briefgen` does fails without it."""


class Unfit(Exception):
    """A part is there and is not what it must be; with a remedy of its own where that of the part
    does not fit."""

    def __init__(self, found: str, remedy: str = "") -> None:
        self.found, self.remedy = found, remedy
        super().__init__(found)


class TriedPart(NamedTuple):
    """A part that is to be tried."""

    name: str
    look: Callable[[], str]
    """Tries it, and says which one it is; raises anything where it is missing."""
    remedy: str
    needed: bool = True

    def check(self) -> Check:
        """Try the part. Nothing that it raises or prints gets out, but for an interrupt."""
        try:
            with (
                contextlib.redirect_stdout(io.StringIO()),
                contextlib.redirect_stderr(io.StringIO()),
                warnings.catch_warnings(),
            ):
                warnings.simplefilter("ignore")
                return Check(self.name, True, _one_line(self.look()), "", self.needed)
        except KeyboardInterrupt:
            raise
        except Unfit as unfit:
            return Check(
                self.name, False, _one_line(unfit.found), unfit.remedy or self.remedy, self.needed
            )
        except BriefgenError as error:
            return Check(
                self.name,
                False,
                _one_line(problem_of(error)),
                self.remedy or error.remedy.format(**error.details),
                self.needed,
            )
        # A part that is half there may raise anything, SystemExit among it, and the others are to
        # be tried all the same.
        except BaseException as fault:
            said = _one_line(str(fault))
            return Check(
                self.name,
                False,
                f"{type(fault).__name__}: {said}" if said else type(fault).__name__,
                self.remedy,
                self.needed,
            )


def problem_of(error: BriefgenError) -> str:
    """Return what an error says without what to do about it, which depends on the part here and
    stands on a line of its own."""
    return str(error).removesuffix(" ".join(error.remedy.format(**error.details).split())).rstrip()


def _one_line(text: str) -> str:
    """Return a text in one line, without anything a terminal would obey."""
    words = " ".join(
        "".join(character if character.isprintable() else " " for character in text).split()
    )
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
