"""What a PDF carries: the brief itself, its sources and how they were put on its pages, read back
byte for byte."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import msgspec

from briefgen.errors import BriefNotAttached, PdfEncrypted
from briefgen.model import Brief
from briefgen.rendering.brief_file import (
    date_of,
    encode_brief,
    encode_sources,
    without_folders,
)
from briefgen.rendering.labels import Labels

BRIEF_NAME = "brief.json"
SOURCES_NAME = "sources.json"
PAGES_NAME = "pages.json"


def attach(brief: Brief, pages: msgspec.Struct, fetcher: Any, labels: Labels) -> list[Any]:
    """Return the files a PDF carries, as WeasyPrint takes them: the brief as its data, the sources
    as what it was made from.

    ``pages`` says what of the brief the pages print, for whoever compares the two.
    """
    from weasyprint import Attachment

    date = date_of(brief)
    sources = encode_sources(without_folders(brief).sources)
    files = (
        (BRIEF_NAME, encode_brief(brief), labels.say("file.brief"), "Data"),
        (SOURCES_NAME, sources, labels.say("file.sources"), "Source"),
        (PAGES_NAME, msgspec.json.encode(pages), labels.say("file.pages"), "Supplement"),
    )
    return [
        Attachment(
            string=data,
            name=name,
            description=description,
            relationship=relationship,
            created=date,
            modified=date,
            url_fetcher=fetcher,
        )
        for name, data, description, relationship in files
    ]


@contextlib.contextmanager
def _open(pdf: bytes) -> Iterator[Any]:
    import pypdfium2
    import pypdfium2.raw

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise PdfEncrypted() from error
        raise BriefNotAttached() from error
    try:
        yield document
    finally:
        document.close()


def read_attachment(pdf: bytes, name: str = BRIEF_NAME) -> bytes:
    """Return a file that a PDF carries, byte for byte.

    Raises:
        BriefNotAttached: the PDF carries no file of this name, or is no PDF.
        PdfEncrypted: it opens with a password only.
    """
    with _open(pdf) as document:
        for index in range(document.count_attachments()):
            attachment = document.get_attachment(index)
            if attachment.get_name() == name:
                return bytes(attachment.get_data())
    raise BriefNotAttached()


def read_page_text(pdf: bytes) -> list[str]:
    """Return the text of each page of a PDF, as it would be copied from it."""
    with _open(pdf) as document:
        texts = []
        for page in document:
            text_page = page.get_textpage()
            texts.append(text_page.get_text_range())
            text_page.close()
            page.close()
        return texts


def read_feet(pdf: bytes, height: float) -> list[str]:
    """Return the texts at the feet of the pages of a PDF, up to a height in points: each piece that
    was drawn at once, then all of a foot as it would be copied."""
    import pypdfium2.raw

    drawn, copied = [], []
    with _open(pdf) as document:
        for page in document:
            text_page = page.get_textpage()
            for item in page.get_objects(
                filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], textpage=text_page
            ):
                if item.get_bounds()[1] < height:
                    drawn.append(item.extract())
            copied.append(text_page.get_text_bounded(top=height))
            text_page.close()
            page.close()
    return [*drawn, *copied]
