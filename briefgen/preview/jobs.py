"""What is asked of the processes that render for the preview, and what comes of it."""

from __future__ import annotations

from typing import Literal

import msgspec

Form = Literal["html", "pdf", "md"]
FORMS: tuple[Form, ...] = ("html", "pdf", "md")


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What is previewed: a pack, its parameters, the paper, and a brief of the user's own."""

    template: str
    """Name or folder of the pack, as the user gave it."""
    name: str = ""
    """What errors call the pack."""
    paper: Literal["a4", "letter"] = "a4"
    params: dict[str, str] = {}
    """Parameters of the pack, by name, as the user gave them."""
    brief: bytes | None = None
    """The JSON of the user's own brief, or none."""


class Job(msgspec.Struct, frozen=True):
    """One brief to render in one form."""

    brief: str
    """Name of a sample, or `OWN` for the user's own."""
    to: Form
    version: int
    """Of the pack's files, since the preview began."""


class Rendered(msgspec.Struct, frozen=True):
    """A brief, rendered."""

    data: bytes
    seconds: float


class Failed(msgspec.Struct, frozen=True):
    """A brief that could not be rendered, and why."""

    sentence: str
    """The whole error, on one line."""
    absent: bool = False
    """The pack does not mean to give this form: nothing is wrong."""


Outcome = Rendered | Failed
