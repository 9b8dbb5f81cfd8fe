"""Read the HTML part of a newsletter as lines under headings: its frame is a table for the layout,
and its items are what a page would show of other stories."""

from __future__ import annotations

from briefgen.sources.web.html_blocks import blocks_of
from briefgen.sources.web.page_source import read_source
from briefgen.sources.web.paragraph_breaks import make_paragraphs

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_LINKED = 0.9
_CELLS = ("table", "tbody", "thead", "tfoot", "tr", "td", "th", "center")


def lines_of_letter(page: str, *, path: str) -> list[tuple[str, bool]]:
    """Return the lines of a letter, and whether each is a heading, or a link as a whole.

    Raises:
        SourceTooLarge, PageWithoutArticle: as `read_source` does.
    """
    _, tree = read_source(page, path=path)
    for part in list(tree.iter(*_CELLS)):
        part.tag = "div"
    make_paragraphs(tree)
    return [
        (
            block.text,
            block.linked >= _LINKED
            or block.element.tag in _HEADINGS
            or any(parent.tag in _HEADINGS for parent in block.element.iterancestors()),
        )
        for block in blocks_of(tree)
    ]
