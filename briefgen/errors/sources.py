"""E1xx: An article cannot be read."""

from __future__ import annotations

from briefgen.errors.base import BriefgenError


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


class EntryMissing(SourceError):
    """A file of many articles has none of the number that is named."""

    code = "E139"
    problem = "the file holds no article of this number, but {count}"
    remedy = "`briefgen sources` prints the names of those in it."


class NothingLeft(SourceError):
    """Everything that was named is passed over."""

    code = "E138"
    problem = "no article is left: {count} are passed over by --exclude, --from or --until"
    remedy = "Name other days or patterns; `briefgen sources` prints names and days."


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


class NotAFile(SourceError):
    """A pipe, a socket or a device is named where a file is wanted."""

    code = "E131"
    problem = "this is {kind}, not a file"
    remedy = "Name a file, or pipe what it gives into briefgen and name - for it."
