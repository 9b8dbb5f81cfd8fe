"""Put back what the extractor left out of the midst of a text: a paragraph or an item that stands
in the page as its neighbours do."""

from __future__ import annotations

import re
from collections.abc import Sequence

import lxml.html

from briefgen.sources.web.html_blocks import Block
from briefgen.sources.web.measuring import SENTENCE_ENDS

_SHORTEST = 15
"""Letters of a line that is put back; dates and names of places are shorter."""
_NOTE = 60
"""Letters of a line that asks a reader for something."""
_LISTS = frozenset({"ul", "ol", "dl", "blockquote"})
_SIGNS = re.compile(r"\s+")
_MOST_LINKED = 0.5
_LEAST_SHARED = 0.5
"""Share of the found paragraphs that must stand among the blocks for these to be the same text."""


def fill_gaps(found: Sequence[str], blocks: Sequence[Block]) -> list[str]:
    """Return the paragraphs found, and those of the blocks that are missing where their neighbours
    are not; in the order found.

    Args:
        found: the extractor's paragraphs.
        blocks: the page's own, in the order of the page.
    """
    place = {_folded(line): number for number, line in reversed(list(enumerate(found)))}
    matched = [place.get(_folded(block.text)) for block in blocks]
    shared = sum(number is not None for number in matched)
    if not shared or shared < _LEAST_SHARED * len(found):
        return list(found)
    whole = _folded("".join(found))
    homes = {
        _home(block.element)
        for block, number in zip(blocks, matched, strict=True)
        if number is not None and block.is_prose
    }
    filled: list[list[str]] = [[] for _ in range(len(found) + 1)]
    last = -1
    end = max(at for at, number in enumerate(matched) if number is not None)
    for at, (block, number) in enumerate(zip(blocks, matched, strict=True)):
        if number is not None:
            last = number
        elif (
            last >= 0
            and _home(block.element) in homes
            and _is_text(block, is_amidst=at < end)
            and _folded(block.text) not in whole
        ):
            filled[last].append(block.text)
    return [line for number, shown in enumerate(found) for line in (shown, *filled[number])]


def without_tail(found: Sequence[str], blocks: Sequence[Block]) -> list[str]:
    """Return the paragraphs without the short lines after the last sentence that stand elsewhere in
    the page than any of them ("Follow us on …").

    Args:
        found: the paragraphs.
        blocks: all of the page's own.
    """
    kept = list(found)
    if not kept or len(kept[-1]) > _NOTE or kept[-1].endswith(SENTENCE_ENDS):
        return kept
    known = {_folded(line) for line in found if line.endswith(SENTENCE_ENDS)}
    homes = {_home(block.element) for block in blocks if _folded(block.text) in known}
    beside = {_folded(block.text): _home(block.element) for block in blocks}
    while len(kept) > 1 and len(kept[-1]) <= _NOTE and not kept[-1].endswith(SENTENCE_ENDS):
        home = beside.get(_folded(kept[-1]))
        if home is None or home in homes:
            break
        kept.pop()
    return kept


def _is_text(block: Block, *, is_amidst: bool) -> bool:
    """Tell whether a block is a sentence, or an item of a list amidst the text."""
    if block.linked >= _MOST_LINKED:
        return False
    if block.element.tag == "li" and is_amidst:
        return True
    return block.letters >= _SHORTEST and block.text.endswith(SENTENCE_ENDS)


def _home(element: lxml.html.HtmlElement) -> lxml.html.HtmlElement | None:
    """Return what a paragraph stands in; for an item, what its list stands in."""
    parent = element.getparent()
    while parent is not None and parent.tag in _LISTS:
        parent = parent.getparent()
    return parent


def _folded(text: str) -> str:
    return _SIGNS.sub("", text)
