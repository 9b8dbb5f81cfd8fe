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


class EvidenceGone(BriefError):
    """A brief is to carry more of its sources than it has of them."""

    code = "E404"
    problem = "the brief carries less of {source} than is asked for with --evidence"
    remedy = "Ask for less, or render the brief as `briefgen generate` first wrote it."


class PdfEncrypted(BriefError):
    """A PDF opens with a password only, and none is at hand."""

    code = "E405"
    problem = "the PDF is encrypted, and opens with its password only"
    remedy = "Take the password off first: qpdf --decrypt --password-file=FILE IN.pdf OUT.pdf."
