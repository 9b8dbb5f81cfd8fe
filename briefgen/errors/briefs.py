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


class EditsBroken(BriefError):
    """What stands beside a brief is no edits of it."""

    code = "E411"
    problem = "these are no edits of a brief ({reason})"
    remedy = "Mend what is named, or move the file away: `briefgen edit` writes it anew."


class EditsForeign(BriefError):
    """The edits beside a brief were made on another one."""

    code = "E412"
    problem = "these edits were made on another brief than {brief}"
    remedy = (
        "`briefgen generate` takes edits along when it makes a brief anew; otherwise move the file"
        " away, or give `briefgen edit {brief} --adopt`."
    )


class EditImpossible(BriefError):
    """A brief cannot be changed so."""

    code = "E413"
    problem = "{reason}"
    remedy = "`briefgen edit {brief} --list` shows what there is."


class NothingToReview(BriefError):
    """A folder holds no brief."""

    code = "E415"
    problem = "there is no brief in this folder"
    remedy = "Give a folder to which `briefgen generate --to json` wrote, or the .json of a brief."


class WordUnknown(BriefError):
    """A Word document was not made of the brief."""

    code = "E416"
    problem = "nothing can be read back from this document ({reason})"
    remedy = "Give the .docx that was made of this brief, with the pack it was made with."


class EditsNewer(BriefError):
    """Somebody else has changed the brief meanwhile."""

    code = "E414"
    problem = "it was changed meanwhile, from another page or by another command"
    remedy = "Nothing was lost: look at what is there now, and make the change again."


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
