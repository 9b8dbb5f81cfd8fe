"""Read a PDF: its text in reading order, as paragraphs, without running heads and page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefgen.errors import (
    PdfBroken,
    PdfLocked,
    PdfScanned,
    PdfTooDense,
    PdfTooLong,
    SourceTooLarge,
)
from briefgen.model import Article
from briefgen.sources.text.dates import iso_date
from briefgen.sources.text.decoding import whole_characters
from briefgen.sources.text.page_layout import PageBlock, PageLine, PageText, read_pages

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
        character.isalpha() for page in pages for line in page.lines for character in line.text
    )
    if letters < _FEWEST_CHARACTERS * max(1, len(pages)):
        raise PdfScanned(path)
    blocks = read_pages(pages)
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
    )


def _page_beginnings(blocks: list[PageBlock], pages: int, end: int) -> tuple[int, ...]:
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


def _pages(data: bytes, path: str) -> tuple[list[PageText], str]:
    """Return the lines of every page, and the title that the file declares."""
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
            pages.append(PageText(list(_lines(text)), page.get_height()))
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


def _lines(page: Any) -> Iterator[PageLine]:
    """Yield the lines of a page, cut at wide blanks: of a justified line or between columns, which
    the layout will tell."""
    import pypdfium2.raw

    line: list[tuple[str, tuple[float, float, float, float]]] = []
    last: tuple[float, float, float, float] | None = None
    for i in range(page.count_chars()):
        code = pypdfium2.raw.FPDFText_GetUnicode(page, i)
        character = _character(code)
        if character in "\r\n":
            yield from _line(line)
            line, last = [], None
            continue
        box = page.get_charbox(i, loose=True)
        if not character.isspace() and box[0] < box[2]:
            if line and last is not None and _is_far(last, box):
                yield from _line(line)
                line = []
            last = box
        line.append((character, box))
    yield from _line(line)


def _character(code: int) -> str:
    """Return the character of a code as pdfium gives it: 2 is a hyphen at the end of a line, other
    controls stand for no character.

    Where the system's characters have 16 bits, the two halves of one beyond them come one after the
    other.
    """
    if code == 2:
        return "-"
    if code in {0xFFFE, 0xFFFF} or not 0 < code <= 0x10FFFF:
        return "\ufffd"
    return chr(code) if code >= 0x20 or chr(code) in "\r\n" else " "


def _is_far(
    before: tuple[float, float, float, float], after: tuple[float, float, float, float]
) -> bool:
    """Tell whether a blank as wide as the type is high stands between two characters, or the second
    stands to the left of the first."""
    em = max(before[3] - before[1], after[3] - after[1], 6.0)
    return after[0] - before[2] > 0.8 * em or after[2] < before[0] - 2 * em


def _line(characters: list[tuple[str, tuple[float, float, float, float]]]) -> Iterator[PageLine]:
    text = whole_characters("".join(character for character, _ in characters)).strip(" \t")
    boxes = [box for character, box in characters if not character.isspace() and box[0] < box[2]]
    if text.strip() and boxes:
        left, bottom, right, top = (
            pick(box[i] for box in boxes) for i, pick in enumerate((min, min, max, max))
        )
        yield PageLine(text, left, bottom, right, top, top - bottom)


def _title(blocks: list[PageBlock], declared: str) -> tuple[str | None, list[PageBlock]]:
    """Return the title, and the paragraphs without it: the first that is set larger than the text,
    else what the file declares."""
    sizes = sorted(block.size for block in blocks for _ in range(len(block.text) // 50 + 1))
    usual = sizes[len(sizes) // 2]
    for i, block in enumerate(blocks[:4]):
        if (
            block.size >= _TITLE_SIZE * usual
            and 3 <= len(block.text.split()) <= 30
            and len(blocks) > 1
        ):
            return block.text, [*blocks[:i], *blocks[i + 1 :]]
    said = " ".join(declared.split())
    return (None if _NO_TITLE.search(said) else said), blocks


def _date(blocks: list[PageBlock]) -> str | None:
    return next(
        (
            day
            for block in blocks[:6]
            if _DATE_LINE.fullmatch(block.text) and (day := iso_date(block.text))
        ),
        None,
    )
