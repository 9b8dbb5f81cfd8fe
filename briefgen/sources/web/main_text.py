"""Find the main text of a page: what the extractor finds in it, mended by what the page holds
beside, and what the page declares where it shows less.

trafilatura finds the main text (the best measured extractor on the public benchmark of 181 pages);
pruned beforehand is what it is known to let in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import lxml.etree
import lxml.html

from briefgen.sources.text.footnotes import without_notes
from briefgen.sources.web.boilerplate import prune, without_lines
from briefgen.sources.web.declared_text import choose, declared_paragraphs
from briefgen.sources.web.embedded_posts import quote_posts
from briefgen.sources.web.gaps import fill_gaps, without_tail
from briefgen.sources.web.html_blocks import Block, blocks_of, main_blocks
from briefgen.sources.web.lead import find_leads, with_lead
from briefgen.sources.web.measuring import SENTENCE_ENDS, letters_in
from briefgen.sources.web.metadata import Details
from briefgen.sources.web.page_notes import mark_notes
from briefgen.sources.web.page_source import PageSource, tree_of
from briefgen.sources.web.paragraph_breaks import make_paragraphs

_LINE_BREAK = "\ue000"
"""Stands for a line break while the blanks of the page's source are made one: private, for a tree
takes no control characters."""
_BREAK = re.compile(rf"{_LINE_BREAK}(?:\s*{_LINE_BREAK})+")

_INLINE = frozenset({"hi", "ref", "del", "graphic", "lb"})
_IN_PROSE = frozenset({"p", "item", "head", "cell", "quote"})
"""What code, a word of it, may stand in."""
_LONG = 80
"""Letters of a paragraph that is not written twice by accident."""
_PULLED = 2
_SENTENCE = 45
"""Letters of a short sentence."""
_SHORTEST = 250
"""Letters below which a page is read again and less is taken out of it, for that may have been its
text."""


def main_text(tree: lxml.html.HtmlElement, page: PageSource, details: Details) -> list[str]:
    """Return the paragraphs of a page's text without what stands around it: the best of what is
    found and what is declared.

    Args:
        tree: of the page, its notes marked; it is changed.
        page: its source, which is read again where hardly anything was found.
        details: what the page says of itself.
    """
    found = without_marks(_found(tree, page, details))
    return _without_repeats(choose(found, declared_paragraphs(details.body)))


def without_marks(paragraphs: list[str]) -> list[str]:
    """Return the paragraphs of a page without the marks of its notes, and without the notes."""
    return [line for text in without_notes(paragraphs) if (line := " ".join(text.split()))]


def _found(tree: lxml.html.HtmlElement, page: PageSource, details: Details) -> list[str]:
    """Return the paragraphs that the page shows: without only what surely stands around them, where
    hardly anything is left."""
    found = _read_tree(tree, details)
    if sum(map(letters_in, found)) >= _SHORTEST:
        return found
    again = tree_of(page.text)
    mark_notes(again, page.raised)
    whole = _read_tree(again, details, sure_only=True)
    return whole if sum(map(letters_in, whole)) > 2 * sum(map(letters_in, found)) else found


def _read_tree(
    tree: lxml.html.HtmlElement, details: Details, *, sure_only: bool = False
) -> list[str]:
    make_paragraphs(tree)
    quote_posts(tree)
    prune(tree, sure_only=sure_only, is_article=details.is_article)
    leads = find_leads(tree, details.description)
    shown = " ".join("".join(map(str, tree.itertext())).split()) if leads else ""
    every = blocks_of(tree)
    blocks = main_blocks(tree, every)
    found = _extracted(tree)
    if _is_heap(found, blocks):
        found = [block.text for block in blocks]
    whole = without_tail(without_lines(fill_gaps(found, blocks)), every)
    return with_lead(whole, leads, shown)


def _is_heap(found: list[str], blocks: Sequence[Block]) -> bool:
    """Tell whether the extractor gave up: it found no sentence where there are some, or took the
    words of the page as they came, several blocks in one line."""
    prose = [block.text for block in blocks if block.is_prose]
    if not prose:
        return False
    if not any(letters_in(line) >= _SENTENCE and line.endswith(SENTENCE_ENDS) for line in found):
        return True
    longest = max(found, key=len)
    inside = [len(block) for block in prose if block in longest and block != longest]
    if len(found) == 1 and inside:
        return True
    return len(inside) > 1 and sum(inside) > 0.5 * len(longest)


def _extracted(tree: lxml.html.HtmlElement) -> list[str]:
    """Return the paragraphs of the main text in order, blanks made one."""
    import logging

    import trafilatura

    # its complaints would stand between the lines of ours
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    found = trafilatura.bare_extraction(
        tree, fast=True, include_comments=False, include_tables=False, with_metadata=False
    )
    if found is None or found.body is None:
        return []
    return [
        words
        for run in _runs(found.body)
        for part in _BREAK.split(run)
        if (words := " ".join(part.replace(_LINE_BREAK, " ").split()))
    ]


def _runs(body: lxml.etree._Element) -> Iterator[str]:
    """Yield every run of words between the borders of blocks, whatever blocks they stand in:
    nothing of the text is lost."""
    pieces: list[str] = []
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        is_block = element.tag not in _INLINE and not (
            element.tag == "code" and _is_within_prose(element)
        )
        if is_block:
            yield "".join(pieces)
            pieces = []
        if event == "start":
            pieces += [_LINE_BREAK] if element.tag == "lb" else []
            pieces.append(element.text or "")
        else:
            pieces.append(element.tail or "")
    yield "".join(pieces)


def _is_within_prose(element: lxml.etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in _IN_PROSE


def _without_repeats(paragraphs: list[str]) -> list[str]:
    """Leave out long paragraphs that stood before, where they are one or two, as pulled quotations
    are, or the whole text again.

    Pages carry their text twice for screens of two sizes. A reference work repeats itself now and
    then, and means it.
    """
    seen: set[str] = set()
    kept = []
    for line in paragraphs:
        if len(line) < _LONG or line not in seen:
            kept.append(line)
        seen.add(line)
    repeated = len(paragraphs) - len(kept)
    return (
        kept
        if repeated <= _PULLED or repeated >= 0.8 * sum(len(line) >= _LONG for line in kept)
        else paragraphs
    )
