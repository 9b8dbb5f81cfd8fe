"""Compare readers of PDF: how many of sixty quotations come back to the character from each layout.

    python -m bench.paper_readers

Readers that are not installed are left out: pdfplumber, PyMuPDF and pymupdf4llm are none of the
program's. What they give is made one line, words that a hyphen parts at the end of a line are
joined, and typographic hyphens are made plain ones, so that only order and marks are compared.
"""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable
from importlib import import_module

from bench.paper_layouts import LAYOUTS, paragraphs, pdf_of_layout, plain
from briefgen.sources import read_article

Reader = Callable[[bytes], str]


def _ours(data: bytes) -> str:
    return read_article(data, path="a.pdf", id="S1").text


def _pdfium(data: bytes) -> str:
    pypdfium2 = import_module("pypdfium2")
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def _plumber(data: bytes) -> str:
    with import_module("pdfplumber").open(io.BytesIO(data)) as document:
        return "\n".join(page.extract_text() or "" for page in document.pages)


def _mupdf(data: bytes) -> str:
    document = import_module("pymupdf").open(stream=data, filetype="pdf")
    return "\n".join(page.get_text() for page in document)


def _mupdf_blocks(data: bytes) -> str:
    document = import_module("pymupdf").open(stream=data, filetype="pdf")
    return "\n".join(block[4] for page in document for block in page.get_text("blocks", sort=True))


def _mupdf_layout(data: bytes) -> str:
    document = import_module("pymupdf").open(stream=data, filetype="pdf")
    return re.sub(r"[*_#]+", "", import_module("pymupdf4llm").to_markdown(document))


READERS: tuple[tuple[str, str, Reader], ...] = (
    ("briefgen", "pypdfium2", _ours),
    ("pypdfium2", "pypdfium2", _pdfium),
    ("pdfplumber", "pdfplumber", _plumber),
    ("PyMuPDF", "pymupdf", _mupdf),
    ("PyMuPDF, blocks", "pymupdf", _mupdf_blocks),
    ("pymupdf4llm", "pymupdf4llm", _mupdf_layout),
)
"""The name, the module that must be there, and what reads."""


def _folded(text: str) -> str:
    text = text.replace("\ufffe", "-").replace("\x02", "-").replace("\u2010", "-")
    text = re.sub(r"(?<=[^\W\d])-\s*\n\s*(?=[a-z])", "", text)
    return " ".join(text.split())


def _is_there(module: str) -> bool:
    try:
        import_module(module)
    except ImportError:
        return False
    return True


def main() -> None:
    """Print a table of layouts by readers, and the time of each."""
    readers = [row for row in READERS if _is_there(row[1])]
    wanted = [plain(paragraph.quotation) for paragraph in paragraphs()]
    print("| layout | " + " | ".join(name for name, _, _ in readers) + " |")
    print("|---" * (len(readers) + 1) + "|")
    seconds = {name: 0.0 for name, _, _ in readers}
    for layout in LAYOUTS:
        data = pdf_of_layout(layout)
        counts = []
        for name, _, reader in readers:
            started = time.process_time()
            text = _folded(reader(data))
            seconds[name] += time.process_time() - started
            counts.append(str(sum(quotation in text for quotation in wanted)))
        print(f"| {layout.name} | " + " | ".join(counts) + " |", flush=True)
    print("| seconds | " + " | ".join(f"{seconds[name]:.1f}" for name, _, _ in readers) + " |")


if __name__ == "__main__":
    main()
