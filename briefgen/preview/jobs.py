"""What the preview and the processes that render for it say to each other: messages, each behind its length, over two pipes."""

from __future__ import annotations

import struct
from typing import BinaryIO, Literal

import msgspec

Form = Literal["html", "pdf", "md"]
FORMS: tuple[Form, ...] = ("html", "pdf", "md")

_LENGTH = struct.Struct(">I")


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What is previewed: a pack, its parameters, the paper, and a brief of the user's own."""

    template: str
    """Name or folder of the pack, as the user gave it."""
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
    """Which state of the pack's files is asked for: a later number than the last one makes the process read them again."""


class Made(msgspec.Struct, frozen=True, tag="made"):
    """A brief, rendered."""

    data: bytes
    seconds: float


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """A brief that could not be rendered, and why."""

    sentence: str
    """The whole error, on one line."""


Outcome = Made | Failed


def write_message(stream: BinaryIO, message: msgspec.Struct) -> None:
    """Write one message and push it through."""
    data = msgspec.msgpack.encode(message)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read_message(stream: BinaryIO) -> bytes | None:
    """Return the next message, still encoded, or None where the other side has gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    return data if len(data) == length else None
