"""E9xx: A fault of briefgen itself: something it did not foresee, told in one line, while the rest
is done."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from briefgen.errors.base import BriefgenError

_PACKAGE = Path(__file__).parent.parent


class ProgramFault(BriefgenError):
    """A fault of briefgen. The line says its kind and where in the program it was; its detail
    ``trace`` is the
    traceback, for ``--debug``."""

    problem = "a fault of briefgen: {kind} at {place}"
    remedy = "Please report this line; --debug prints how it came to it."


class CommandFault(ProgramFault):
    """A command came to a fault outside any one article or brief; what was written before is
    whole."""

    code = "E900"


class ReadingFault(ProgramFault):
    """A file could not be read for a fault of briefgen; the others are read."""

    code = "E901"
    problem = "not read for a fault of briefgen: {kind} at {place}"


class AnalysisFault(ProgramFault):
    """An article could not be analysed for a fault of briefgen; the others are."""

    code = "E902"
    problem = "not analysed for a fault of briefgen: {kind} at {place}"


class CompositionFault(ProgramFault):
    """A brief could not be composed for a fault of briefgen; the others are."""

    code = "E903"
    problem = "no brief composed for a fault of briefgen: {kind} at {place}"


class RenderingFault(ProgramFault):
    """One format of a brief could not be rendered for a fault of briefgen; the others are."""

    code = "E904"
    problem = "not written for a fault of briefgen: {kind} at {place}"


class ItemLeftOut(ProgramFault):
    """An item of a brief could not be proved against its sources, and is not printed. A warning:
    the brief is written without it."""

    code = "E905"
    exit_code = 0
    problem = "{item} could not be proved and is left out ({reason})"
    remedy = "Please report it with the article: this is a fault of briefgen."


class BriefUnproved(ProgramFault):
    """A brief could not be proved in a part that cannot be left out, and is not written."""

    code = "E906"
    problem = "the brief could not be proved and is not written ({item}: {reason})"
    remedy = "Please report it with the article: this is a fault of briefgen."


class PagesUnproved(ProgramFault):
    """The pages of a PDF do not say what the brief inside it says. A warning: the PDF is written,
    and `verify` refuses it."""

    code = "E907"
    exit_code = 0
    problem = "the pages do not print what the brief says of {item}: {words!r}"
    remedy = (
        "Look whether the template pack leaves it out; with a pack of briefgen's own please"
        " report it."
    )


Fault = TypeVar("Fault", bound=ProgramFault)


def fault_of(error: BaseException, kind: type[Fault], where: str = "") -> Fault:
    """Return an unexpected exception as a fault of this kind at this file or brief."""
    return kind(where, **description_of(error))


def description_of(error: BaseException) -> dict[str, Any]:
    """Return what a fault tells of an exception: its kind, its place in the program, and its
    traceback."""
    import traceback  # only wanted here, and not free

    trace = "".join(traceback.format_exception(error))
    return {"kind": type(error).__name__, "place": _place_of(error), "trace": trace}


def _place_of(error: BaseException) -> str:
    """Return the innermost line of briefgen's own that the exception went through,
    "findings/headline.py:120", else that of a library."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    for frame in reversed(own):
        return f"{Path(frame.filename).relative_to(_PACKAGE).as_posix()}:{frame.lineno}"
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "an unknown place"
