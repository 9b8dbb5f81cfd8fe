"""E4xx: A brief file is not what it should be."""

from __future__ import annotations

from briefgen.errors.base import BriefgenError


class BriefError(BriefgenError):
    """A brief file is not what it should be."""


class BriefBroken(BriefError):
    """The file is not a brief."""

    code = "E401"
    problem = "this is not a brief ({reason})"
    remedy = "Give the .json that `briefgen generate --to json` wrote, or a PDF made by briefgen."


class SchemaUnknown(BriefError):
    """The brief was written for another version of the model."""

    code = "E402"
    problem = "the brief has the schema {found!r}, and this version reads {known!r}"
    remedy = "Use the version of briefgen that wrote it, or generate the brief again."


class BriefNotAttached(BriefError):
    """A PDF carries no brief."""

    code = "E403"
    problem = "the PDF carries no brief.json"
    remedy = "Only PDFs made by briefgen can be verified."
