"""The words of a part of a page as they stand in it, block by block: a second reading beside the
extractor's, which sorts and now and then drops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import lxml.etree
import lxml.html

from briefgen.sources.web.measuring import SENTENCE_ENDS, letters_in
from briefgen.sources.web.paragraph_breaks import INLINE

_UNREAD = frozenset(
    "script style button noscript template svg select option figcaption form nav iframe head"
    " table".split()
)
_SENTENCE = 60
"""Letters, links apart, of a block that is prose where it ends as a sentence does."""
_MOST_LINKED = 0.5


class Block(NamedTuple):
    """A run of words between the borders of blocks."""

    text: str
    """In one line."""
    element: lxml.html.HtmlElement
    """The block that the run begins in."""
    linked: float
    """Share of its letters that are links."""
    letters: int
    is_prose: bool
    """Whether it is a sentence at least, and hardly a link."""


def blocks_of(element: lxml.html.HtmlElement) -> list[Block]:
    """Return the blocks of a part of a page in their order, those without words left out."""
    return list(_blocks(element))


def _blocks(element: lxml.html.HtmlElement) -> Iterator[Block]:
    pieces: list[str] = []
    linked = 0
    links = 0
    holder = element
    unread: lxml.etree._Element | None = None
    for event, part in lxml.etree.iterwalk(element, events=("start", "end")):
        if unread is not None:
            if event == "end" and part is unread:
                unread = None
                pieces.append(part.tail or "")
            continue
        if event == "start" and part.tag in _UNREAD and part is not element:
            unread = part
            continue
        is_border = part.tag not in INLINE and part.tag != "br"
        if is_border:
            if text := " ".join("".join(pieces).split()):
                yield _block(text, holder, linked)
            pieces, linked = [], 0
            holder = part if event == "start" else part.getparent()
        elif part.tag == "br" and event == "start":
            pieces.append(" ")
        said = part.text if event == "start" else part.tail if part is not element else None
        links += (part.tag == "a") * (1 if event == "start" else -1)
        pieces.append(said or "")
        linked += letters_in(said) if links else 0
    if text := " ".join("".join(pieces).split()):
        yield _block(text, holder, linked)


def _block(text: str, element: lxml.html.HtmlElement, linked: int) -> Block:
    letters = letters_in(text)
    share = linked / max(1, letters)
    is_prose = letters >= _SENTENCE and share < _MOST_LINKED and text.endswith(SENTENCE_ENDS)
    return Block(text, element, share, letters, is_prose)


def main_blocks(tree: lxml.html.HtmlElement, blocks: Sequence[Block]) -> list[Block]:
    """Return those blocks of a page that stand in the part that holds most of its prose, from the
    first sentence to the last."""
    weight = {id(block): block.letters if block.is_prose else 0 for block in blocks}
    total = sum(weight.values())
    if not total:
        return []
    held: dict[lxml.html.HtmlElement, int] = {}
    for block in blocks:
        if weight[id(block)]:
            for place in (block.element, *block.element.iterancestors()):
                held[place] = held.get(place, 0) + weight[id(block)]
    container = tree
    while inner := [child for child in container if held.get(child, 0) > _MOST_HELD * total]:
        if inner[0].tag in _PARAGRAPHS:
            break
        container = inner[0]
    within = [
        block
        for block in blocks
        if block.element is container or container in block.element.iterancestors()
    ]
    prose = [number for number, block in enumerate(within) if block.is_prose]
    return within[prose[0] : prose[-1] + 1] if prose else []


_MOST_HELD = 0.75
"""Share of the page's prose that a part must hold to be the one; the rest are notes and comments
beside it."""
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "td", "dd"})
