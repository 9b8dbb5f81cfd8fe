"""Read a PDF: its text in reading order, as paragraphs, without running heads and page numbers."""

from __future__ import annotations

import re
from typing import Any

from briefgen.errors import (
    PdfBroken,
    PdfLocked,
    PdfScanned,
    PdfTooDense,
    PdfTooLong,
    SourceTooLarge,
)
from briefgen.model import Article, PageDoubt
from briefgen.sources.paper.pieces import Page
from briefgen.sources.paper.printed_page import read_printed_page
from briefgen.sources.paper.reading_order import Block, read_document
from briefgen.sources.text.dates import iso_date

_MOST_PAGES = 200
"""An article or a press release has two to twenty; a report of more is no one article."""
_MOST_CHARACTERS = 1_000_000
"""The limit of plain text."""
_MOST_PIECES = 30_000
"""Objects on a page: one for each letter of a full one would be 6,000. pdfium takes the square of
their number, at this limit 4 s."""
_FEWEST_CHARACTERS = 25
"""Letters a page below which a PDF is taken for pictures of pages: scanners leave a stamp or a
number."""
_PICTURE = 0.5
"""Share of a page's height from which a picture is one of the page."""
_TITLE_SIZE = 1.2
"""How many times as high as the text a title is set."""
_NO_TITLE = re.compile(
    r"microsoft word|untitled|\.(?:docx?|pdf|odt|indd|rtf|pages)\b|^\W*$"
    r"|^(?:word )?(?:document|slide|print)\s?\d*$",
    re.IGNORECASE,
)
"""What programs write where a title should stand."""
_BETWEEN = "\n\n"
"""Between two paragraphs: a blank line."""
_DATE_LINE = re.compile(
    r"(?:date:?\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?[\w.,]{1,12} [\w.,]{1,12}"
    r" \d{4}",
    re.IGNORECASE,
)


def read_pdf(data: bytes, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of a PDF; its canonical text is the paragraphs, a blank line between them,
    without the title.

    The date is one that stands alone on a line near the head, in full; the day on which the file
    was made is none.

    Raises:
        PdfLocked: it needs a password.
        PdfScanned: it holds pictures of pages.
        PdfTooLong, PdfTooDense: it has more pages, or more on a page, than an article.
        PdfBroken: it cannot be opened.
        SourceTooLarge: it has more text than an article.
    """
    pages, declared = _pages(data, path)
    letters = sum(
        character.isalpha() for page in pages for piece in page.pieces for character in piece.text
    )
    if letters < _FEWEST_CHARACTERS * max(1, len(pages)):
        raise PdfScanned(path)
    blocks, doubtful = read_document(pages)
    title, blocks = _title(blocks, declared)
    text = _BETWEEN.join(block.text for block in blocks) + "\n"
    begin = _page_beginnings(blocks, len(pages), len(text))
    return Article(
        id=id,
        path=path,
        sha256=sha256,
        text=text,
        form="PDF",
        title=title,
        published=_date(blocks),
        pages=begin,
        doubts=_doubts(pages, doubtful),
    )


def _doubts(pages: list[Page], doubtful: tuple[int, ...]) -> tuple[PageDoubt, ...]:
    """Return what is doubtful of the pages: their order, or that they are pictures."""
    found = [PageDoubt(page=number, problem="order") for number in doubtful]
    for number, page in enumerate(pages, 1):
        height = page.top - page.bottom
        is_picture = any(
            picture.top - picture.bottom > _PICTURE * height for picture in page.pictures
        )
        if is_picture and sum(len(piece.text) for piece in page.pieces) < _FEWEST_CHARACTERS:
            found.append(PageDoubt(page=number, problem="picture"))
    return tuple(sorted(found, key=lambda doubt: doubt.page))


def _page_beginnings(blocks: list[Block], pages: int, end: int) -> tuple[int, ...]:
    """Return where each page begins in the text; one that has no text begins with the next."""
    first: dict[int, int] = {}
    at = 0
    for block in blocks:
        for number, within in block.pages:
            first.setdefault(number, at + within)
        at += len(block.text) + len(_BETWEEN)
    begins = [end]
    for number in range(pages, 0, -1):
        begins.append(first.get(number, begins[-1]))
    return (0, *begins[-2:0:-1])


def _pages(data: bytes, path: str) -> tuple[list[Page], str]:
    """Return the pieces of every page, and the title that the file declares."""
    import pypdfium2
    import pypdfium2.raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as mistake:
        raise (PdfLocked if "password" in str(mistake).lower() else PdfBroken)(path) from mistake
    try:
        if len(document) > _MOST_PAGES:
            raise PdfTooLong(path, pages=len(document), limit=_MOST_PAGES)
        pages, total = [], 0
        for number in range(len(document)):
            page = document[number]
            pieces = pypdfium2.raw.FPDFPage_CountObjects(page)
            if pieces > _MOST_PIECES:
                raise PdfTooDense(path, pieces=pieces, limit=_MOST_PIECES)
            text = page.get_textpage()
            total += text.count_chars()
            if total > _MOST_CHARACTERS:
                raise SourceTooLarge(
                    path, size=f"{total / 1e6:.1f}", limit=_MOST_CHARACTERS // 1_000_000
                )
            pages.append(read_printed_page(page, text))
        return pages, _declared_title(document)
    except pypdfium2.PdfiumError as mistake:
        raise PdfBroken(path) from mistake
    finally:
        document.close()


def _declared_title(document: Any) -> str:
    """Return the title that the file declares; one that is not the UTF-16 it says it is is none."""
    try:
        return str(document.get_metadata_value("Title"))
    except UnicodeDecodeError:
        return ""


def _title(blocks: list[Block], declared: str) -> tuple[str | None, list[Block]]:
    """Return the title, and the paragraphs without it: the largest at the head that is set larger
    than the text, else what the file declares."""
    sizes = sorted(block.size for block in blocks for _ in range(len(block.text) // 50 + 1))
    usual = sizes[len(sizes) // 2]
    headlines = [
        block
        for block in blocks[:4]
        if block.size >= _TITLE_SIZE * usual and 3 <= len(block.text.split()) <= 30
    ]
    if headlines and len(blocks) > 1:
        title = max(headlines, key=lambda block: block.size)  # of two of one size the first
        return title.text, [block for block in blocks if block is not title]
    said = " ".join(declared.split())
    return (None if _NO_TITLE.search(said) else said), blocks


def _date(blocks: list[Block]) -> str | None:
    return next(
        (
            day
            for block in blocks[:6]
            if _DATE_LINE.fullmatch(block.text) and (day := iso_date(block.text))
        ),
        None,
    )
