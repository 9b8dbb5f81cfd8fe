"""E5xx: A result cannot be written."""

from __future__ import annotations

from briefgen.errors.base import BriefgenError


class OutputError(BriefgenError):
    """A result cannot be written."""


class OutputNotWritable(OutputError):
    """The system refuses to write the file."""

    code = "E501"
    problem = "the file cannot be written ({reason})"
    remedy = "Choose another place with -o."


class ChangedByHand(OutputError):
    """A file that would be written over is not as briefgen wrote it."""

    code = "E503"
    problem = "it was changed since briefgen wrote it"
    remedy = "Give --force to write over it, or another folder with -o; nothing was written."


class TemporaryNotWritable(OutputError):
    """The folder for temporary files is full or may not be written."""

    code = "E502"
    problem = "the folder for temporary files cannot be used ({reason})"
    remedy = "Make room there, or name another folder in the environment variable TMPDIR."
