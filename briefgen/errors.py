"""What can go wrong, each with a stable code and a remedy.

    BriefgenError
    ├── UsageError         E0xx   the command was given wrongly                       exit 2
    ├── SourceError        E1xx   an article cannot be read                           exit 1
    ├── LanguageError      E2xx   the language pipeline cannot be used                exit 1
    ├── RenderingError     E3xx   a template, a font or the page layout               exit 1
    ├── BriefError         E4xx   a brief file is not what it should be               exit 1
    ├── OutputError        E5xx   a result cannot be written                          exit 1
    └── DeliveryError      E6xx   a brief cannot be sent                              exit 1

An error is one line: ``E101 notes/a.txt: there is no such file. Check the path.`` Only what a user can mend is a `BriefgenError`;
anything else is a defect of the program and shows as a traceback.
"""

from __future__ import annotations

from typing import Any, ClassVar


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
        place = f" {_one_line(self.where)}:" if self.where else ""
        return f"{self.code}{place} {what}{' ' + todo if todo else ''}"


def _again(kind: type[BriefgenError], where: str, details: dict[str, Any]) -> BriefgenError:
    return kind(where, **details)


def _one_line(text: str) -> str:
    """Show control characters as escapes, so that a file name cannot forge a second line."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in text)


class UsageError(BriefgenError):
    """The command was given wrongly."""

    exit_code = 2


class UnknownOptionValue(UsageError):
    """An option has a value it does not take."""

    code = "E001"
    problem = "{option} does not take {value!r}"
    remedy = "It takes: {choices}."


class NothingToDo(UsageError):
    """No source was named."""

    code = "E002"
    problem = "no source was named"
    remedy = "Name files, folders, or - for standard input."


class WrongUsage(UsageError):
    """The command line cannot be understood."""

    code = "E003"
    problem = "{reason}"
    remedy = "`briefgen {command}--help` shows how."


class SettingsBroken(UsageError):
    """A settings file cannot be used."""

    code = "E004"
    problem = "{reason}"
    remedy = "Settings are the long options of `briefgen {command}`, without the dashes."


class PortTaken(UsageError):
    """The system does not let the preview listen on a port."""

    code = "E005"
    problem = "nothing can listen on port {port} ({reason})"
    remedy = "Choose another with --port, or leave it out for any that is free."


class SourceError(BriefgenError):
    """An article cannot be read."""


class SourceMissing(SourceError):
    """The path does not exist."""

    code = "E101"
    problem = "there is no such file or folder"
    remedy = "Check the path."


class SourceEmpty(SourceError):
    """The file holds no text."""

    code = "E102"
    problem = "the file holds no text"
    remedy = "Save the article again, or leave the file out."


class SourceBinary(SourceError):
    """The file is not text."""

    code = "E103"
    problem = "this is not a text file"
    remedy = "Save the article as text, HTML, PDF or DOCX."


class SourceUnreadable(SourceError):
    """The system refuses to read the file."""

    code = "E104"
    problem = "the file cannot be read ({reason})"
    remedy = "Check that it exists, is a file and may be read."


class FolderEmpty(SourceError):
    """A folder holds no supported file."""

    code = "E105"
    problem = "the folder holds no article"
    remedy = "Supported are: {forms}."


class SourceTooLarge(SourceError):
    """The file is larger than one article can be."""

    code = "E106"
    problem = "the file has {size} MB, the limit is {limit} MB"
    remedy = "Cut it into single articles."


class FrontMatterBroken(SourceError):
    """The YAML block at the head of a Markdown file cannot be read."""

    code = "E107"
    problem = "the front matter is not valid YAML ({reason})"
    remedy = "Mend the block between the two lines of ---."


class SourceDamaged(SourceError):
    """Too many characters of the text are broken."""

    code = "E108"
    problem = "the text is damaged: characters are broken or lost"
    remedy = "Save the article again as UTF-8."


class PageWithoutArticle(SourceError):
    """A web page holds no running text."""

    code = "E109"
    problem = "the page holds no article"
    remedy = "Open it in a browser, copy the article's text, and save that as .txt."


class PdfLocked(SourceError):
    """A PDF needs a password."""

    code = "E110"
    problem = "the PDF is locked with a password"
    remedy = "Open it with the password and print it to a new PDF."


class PdfScanned(SourceError):
    """A PDF holds pictures of pages."""

    code = "E111"
    problem = "the PDF holds pictures of pages and no text"
    remedy = "Have its text recognised (OCR) first, or give the article in another form."


class PdfBroken(SourceError):
    """A PDF cannot be opened."""

    code = "E112"
    problem = "the PDF is damaged"
    remedy = "Download it again, or open it in a viewer and print it to a new PDF."


class PdfTooLong(SourceError):
    """A PDF has more pages than an article."""

    code = "E113"
    problem = "the PDF has {pages} pages, the limit is {limit}"
    remedy = "Print the pages of the article to a new PDF."


class PdfTooDense(SourceError):
    """A page of a PDF is cut into more pieces than a page of print."""

    code = "E114"
    problem = "a page of the PDF is made of {pieces} pieces, the limit is {limit}"
    remedy = "Copy the article's text out of a viewer and save it as .txt."


class MailBroken(SourceError):
    """The parts of an e-mail cannot be told apart."""

    code = "E115"
    problem = "the e-mail is damaged, or nested too deeply"
    remedy = "Open it in a mail program and save its text as .txt."


class DocumentLocked(SourceError):
    """A word processor's document needs a password."""

    code = "E116"
    problem = "the document is locked with a password"
    remedy = "Open it with the password and save it without one."


class DocumentBroken(SourceError):
    """A word processor's document cannot be opened."""

    code = "E117"
    problem = "the document is damaged or cut off"
    remedy = "Open it in a word processor and save it again, or save it as text."


class DumpWithoutText(SourceError):
    """A table or list of articles has no column with their text."""

    code = "E118"
    problem = "no column holds the text of the articles (there are: {names})"
    remedy = "Name it `text`; `title`, `date`, `url`, `outlet` and `author` are read, too."


class DumpBroken(SourceError):
    """A record of a table or list of articles cannot be read."""

    code = "E119"
    problem = "the record cannot be read ({reason})"
    remedy = "Mend it, or export the articles again as CSV or JSON Lines."


class WireBroken(SourceError):
    """A feed or a document of a news agency cannot be read."""

    code = "E120"
    problem = "the feed or wire document is damaged ({reason})"
    remedy = "Download it again, or save the article as a web page."


class SourceTooSlow(SourceError):
    """A file keeps its reader busy without end."""

    code = "E121"
    problem = "reading the file took longer than {limit} seconds, or more memory than there is"
    remedy = "Copy the article's text and save it as .txt."


class NetNotAllowed(SourceError):
    """An address on the web is named, and the network may not be used."""

    code = "E122"
    problem = "this is an address on the web, and the network is used only where that is allowed"
    remedy = "Add --allow-net, or save the page from a browser and name the file."


class AddressRefused(SourceError):
    """An address that may not be fetched."""

    code = "E123"
    problem = "the address is refused: {reason}"
    remedy = "Save the page from a browser and name the file."


class RobotsForbid(SourceError):
    """A site does not want programs to fetch a page."""

    code = "E124"
    problem = "the site's robots.txt does not allow programs to fetch this page"
    remedy = "Save the page from a browser and name the file."


class FetchFailed(SourceError):
    """A page cannot be fetched."""

    code = "E125"
    problem = "the page cannot be fetched: {reason}"
    remedy = "Check the address, or save the page from a browser and name the file."


class OtherProgram(SourceError):
    """A file that its own program can save in a form that is read."""

    code = "E126"
    problem = "this is {kind}, which is not read"
    remedy = "Open it in its program and save it as {suffix}."


class NoTextInside(SourceError):
    """A picture, a recording or a film."""

    code = "E127"
    problem = "this is {kind}, and no text can be read from it"
    remedy = "Have its text recognised (OCR) or its words transcribed, and give that text."


class ArchiveGiven(SourceError):
    """An archive of other files."""

    code = "E128"
    problem = "this is {kind}, not an article"
    remedy = "Unpack it and name the folder."


class BookLocked(SourceError):
    """A book whose text is encrypted."""

    code = "E129"
    problem = "the book is encrypted for the devices of one reader"
    remedy = "Copy the passages you need out of its reading program and save them as .txt."


class ReaderFailed(SourceError):
    """The library that reads a form did not foresee a file."""

    code = "E130"
    problem = "the file could not be read: the reader of its form failed ({reason})"
    remedy = "Save the article in another form, or copy its text and save it as .txt."


class LanguageError(BriefgenError):
    """The language pipeline cannot be used."""


class PipelineMissing(LanguageError):
    """No spaCy pipeline of this name is installed."""

    code = "E201"
    exit_code = 2
    problem = "no language pipeline named {name!r} is installed"
    remedy = "Install it as a Python package in the same environment, or leave --model out."


class OtherLanguage(LanguageError):
    """The text is not in the language the pipeline reads."""

    code = "E202"
    problem = "the text seems to be {language}, and the language pipeline reads {expected}"
    remedy = "Leave the article out, or name a pipeline for its language with --model."


class NoProse(LanguageError):
    """There is text, but no sentence in it."""

    code = "E203"
    problem = "the file holds no sentence"
    remedy = "Check that the article was saved with its text."


class RenderingError(BriefgenError):
    """A template, a font or the page layout."""


class TemplateMissing(RenderingError):
    """No template pack of this name."""

    code = "E301"
    exit_code = 2
    problem = "there is no template pack named {name!r}"
    remedy = "There are: {choices}."


class TemplateBroken(RenderingError):
    """A template cannot be rendered."""

    code = "E302"
    problem = "{reason}"
    remedy = "Mend the template at this line."


class PangoMissing(RenderingError):
    """The system library that sets type is not installed."""

    code = "E303"
    problem = "PDF needs the system library Pango, which is not installed"
    remedy = "Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango."


class FetchBlocked(RenderingError):
    """A page asked for something outside its template pack."""

    code = "E304"
    problem = "the page asks for {url}, which is not a file of the template pack"
    remedy = "Put the file into the pack's folder and name it from there."


class UnknownField(RenderingError):
    """A template names something that a brief does not have."""

    code = "E305"
    problem = "{reason}"
    remedy = "{hint}"


class PackTooGreedy(RenderingError):
    """A pack takes more time, memory or room than a brief needs."""

    code = "E306"
    problem = "the pack takes more than {limit}"
    remedy = "Look for a loop or a repeated text in its templates and style sheets."


class UnknownParameter(RenderingError):
    """A parameter is set that the pack does not have."""

    code = "E307"
    exit_code = 2
    problem = "{name!r} is no parameter of the pack {pack}"
    remedy = "{hint}"


class ParameterWrong(RenderingError):
    """A parameter has a value it does not take."""

    code = "E308"
    exit_code = 2
    problem = "the parameter {name!r} does not take {value!r}"
    remedy = "It takes {takes}."


class ManifestBroken(RenderingError):
    """A pack.toml says something that it cannot say."""

    code = "E309"
    problem = "{reason}"
    remedy = "{hint}"


class PackCycle(RenderingError):
    """A pack extends itself, by way of others or directly."""

    code = "E310"
    problem = "the packs extend each other in a circle: {chain}"
    remedy = 'Let one of them extend "builtin:brief".'


class FormatMissing(RenderingError):
    """A pack has no template for a format."""

    code = "E311"
    exit_code = 2
    problem = "the pack cannot be rendered to {form}"
    remedy = "It has: {formats}."


class TooManyPages(RenderingError):
    """A brief is longer than its pack allows."""

    code = "E312"
    problem = "the brief takes {pages} pages, and the pack allows {allowed}"
    remedy = "Cut about {words} words from it."


class PageUnsafe(RenderingError):
    """A page would run a script or ask for something outside itself."""

    code = "E313"
    problem = "the page holds {what}"
    remedy = "A brief is one file that asks for nothing and runs nothing: put files in with asset('…'), and leave scripts out."


class PackThere(RenderingError):
    """A pack or a file of it would be overwritten."""

    code = "E314"
    exit_code = 2
    problem = "it is there already"
    remedy = "Choose another name, or add --force to write it anew."


class PackNameWrong(RenderingError):
    """A name that no folder of a pack can have on every system."""

    code = "E315"
    exit_code = 2
    problem = "{name!r} is no name for a pack"
    remedy = "Use letters, digits, - and _, such as {better!r}."


class BlockUnknown(RenderingError):
    """A pack has no block of this name."""

    code = "E316"
    exit_code = 2
    problem = "{name!r} is no block of the pack"
    remedy = "{hint}"


class BlockThere(RenderingError):
    """A pack has a block of its own already."""

    code = "E317"
    exit_code = 2
    problem = "the block {name!r} is the pack's own already"
    remedy = "Edit it at this line, or name only the other format with --to."


class BlockTied(RenderingError):
    """A block cannot be copied, as what it means depends on where it stands."""

    code = "E318"
    exit_code = 2
    problem = "the block {name!r} includes {file!r}, which means another file in another pack"
    remedy = "Write a block of your own, with super() where this one is to stand."


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


class OutputError(BriefgenError):
    """A result cannot be written."""


class OutputNotWritable(OutputError):
    """The system refuses to write the file."""

    code = "E501"
    problem = "the file cannot be written ({reason})"
    remedy = "Choose another place with -o."


class DeliveryError(BriefgenError):
    """A brief cannot be sent."""


def every_error() -> list[type[BriefgenError]]:
    """Return the concrete errors, in the order of their codes."""
    found: list[type[BriefgenError]] = []
    waiting: list[type[BriefgenError]] = [BriefgenError]
    while waiting:
        kind = waiting.pop()
        children = kind.__subclasses__()
        waiting.extend(children)
        if not children and kind.code != "E000":
            found.append(kind)
    return sorted(found, key=lambda kind: kind.code)


def error_table() -> str:
    """Return every error as a Markdown page: docs/errors.md is this text."""
    lines = [
        "# Errors",
        "",
        "One line each: code, place, what is wrong, what to do. The codes never change their meaning.",
        "Words in braces are filled in.",
        "",
        "| code | exit | what is wrong | what to do |",
        "|---|---|---|---|",
    ]
    lines += [f"| {kind.code} | {kind.exit_code} | {kind.problem} | {kind.remedy} |" for kind in every_error()]
    return "\n".join(lines) + "\n"
