"""What every error is: one line with a code, a place, what is wrong and what to do."""

from __future__ import annotations

from typing import Any, ClassVar

from briefgen.errors.printing import one_line


class BriefgenError(Exception):
    """A mistake the user can mend: one sentence with the place, what is wrong and what to do."""

    code: ClassVar[str] = "E000"
    exit_code: ClassVar[int] = 1
    problem: ClassVar[str] = "something is wrong"
    """What is wrong, as a template over the keyword arguments."""
    remedy: ClassVar[str] = ""
    """What to do about it, as a template over the keyword arguments."""

    def __init__(self, where: str = "", *, line: int | None = None, **details: Any) -> None:
        self.where = f"{where}:{line}" if where and line is not None else where
        self.details = details
        super().__init__(self.sentence)

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error come back from another process as it was."""
        return _again, (type(self), self.where, self.details)

    @property
    def sentence(self) -> str:
        """The whole message on one line, code first."""
        what = " ".join(self.problem.format(**self.details).split())
        what += "" if what.endswith("?") else "."
        todo = " ".join(self.remedy.format(**self.details).split())
        place = f" {self.where}:" if self.where else ""
        return one_line(f"{self.code}{place} {what}{' ' + todo if todo else ''}")


def _again(kind: type[BriefgenError], where: str, details: dict[str, Any]) -> BriefgenError:
    return kind(where, **details)
