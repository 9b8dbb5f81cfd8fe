"""Make the text of a document of its pages.

    pieces of each page ─▶ without running heads ─▶ without what stands beside the text ─▶ columns
    ─▶ paragraphs ─▶ joined over columns and pages

Boxes follow the text of their page. Pulled quotations, captions, tables and notes are left out.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.sources.paper.beside_text import (
    apart,
    find_boxes,
    find_captions,
    find_foot_notes,
    find_measures,
    find_pulled,
)
from briefgen.sources.paper.column_paragraphs import SENTENCE_END, find_paragraphs, middle
from briefgen.sources.paper.columns import find_columns, find_gutter, is_order_doubtful
from briefgen.sources.paper.line_joins import join, words_of
from briefgen.sources.paper.pieces import Page, Piece, around, usual_size
from briefgen.sources.paper.running_heads import without_running_heads
from briefgen.sources.paper.tables import find_tables_by_column, text_gutters
from briefgen.sources.text.footnotes import is_notes_heading, list_begins
from briefgen.sources.text.note_marks import (
    find_note_marks,
    joined_signs,
    notes_named,
    without_marks,
)

_FEWEST_WORDS = 5
"""Words of a paragraph that can go on elsewhere, and of a pulled quotation that repeats the text:
fewer are a heading."""
_MOST_PIECES = 1_500
"""Pieces of a page that is taken apart: a newspaper page has half of that, and the search takes the
square of it."""
_MOST_GUTTERS = 12
_OPENS = "\"“‘«'"


class Block(NamedTuple):
    """A paragraph, the height of its type, and the pages it stands on."""

    text: str
    size: float
    pages: tuple[tuple[int, int], ...]
    """The number of each page, from 1, and where in the paragraph its words begin; a page may come
    twice, for its columns."""


class DocumentText(NamedTuple):
    """The paragraphs of a document in reading order, and the pages whose order is doubtful."""

    blocks: list[Block]
    doubtful: tuple[int, ...]


class _PageText(NamedTuple):
    """What is read of a page: its text, and the boxes beside it from the top."""

    pieces: list[Piece]
    boxes: list[list[Piece]]


class _Flow(NamedTuple):
    """Lines that are read in one go: a column, or one in a box."""

    page: int
    lines: list[Piece]
    is_box: bool = False


def read_document(pages: Sequence[Page]) -> DocumentText:
    """Return the paragraphs of a document."""
    flows, doubtful = _flows(pages)
    marked = [joined_signs(line.text) for flow in flows for line in flow.lines]
    marks = find_note_marks(marked)
    plain = iter(
        without_marks(text, [m for m in found if m.start or m.stays is not None])
        for text, found in zip(marked, marks, strict=True)
    )
    flows = [
        flow._replace(lines=[line._replace(text=next(plain)) for line in flow.lines])
        for flow in flows
    ]
    words = words_of(line.text for flow in flows for line in flow.lines)
    blocks = _without_repeated([block for block in _blocks(flows, words) if block.text])
    blocks = blocks[: list_begins([block.text for block in blocks], notes_named(marks))]
    while len(blocks) > 1 and is_notes_heading(blocks[-1].text):
        blocks.pop()  # the notes stood at the foot of their page
    return DocumentText(blocks, tuple(sorted({*doubtful, *_torn(blocks)})))


def _blocks(flows: Sequence[_Flow], words: Counter[str]) -> list[Block]:
    """Return the paragraphs of the flows; one that has not ended goes on in the next flow, past the
    boxes between them."""
    blocks: list[Block] = []
    text: list[int] = []
    for flow in flows:
        for i, lines in enumerate(find_paragraphs(flow.lines)):
            size = middle(line.size for line in lines)
            block = Block(_joined(lines, words), size, ((flow.page, 0),))
            at = None if flow.is_box else _goes_on_from(blocks, text[-2:], block, is_first=i == 0)
            if at is not None:
                blocks[at] = _continued(blocks[at], block, flow.page, words)
                continue
            if not flow.is_box:
                text.append(len(blocks))
            blocks.append(block)
    return blocks


def _flows(pages: Sequence[Page]) -> tuple[list[_Flow], set[int]]:
    """Return the lines of every page in the order of reading, and the numbers of the pages where
    that is doubtful."""
    texts = _texts(pages)
    doubtful = {
        number
        for number, text in enumerate(texts, 1)
        if pages[number - 1].is_doubtful
        or len(text.pieces) > _MOST_PIECES
        or is_order_doubtful(text.pieces)
    }
    found = [gutter for text in texts if (gutter := find_gutter(text.pieces)) is not None]
    known = sorted(set(found))[:_MOST_GUTTERS]
    flows: list[_Flow] = []
    for number, text in enumerate(texts, 1):
        flows += [_Flow(number, column) for column in find_columns(text.pieces, known)]
        flows += [
            _Flow(number, column, is_box=True) for box in text.boxes for column in find_columns(box)
        ]
    return flows, doubtful


def _texts(pages: Sequence[Page]) -> list[_PageText]:
    """Return what is read of each page, without what stands beside the text."""
    kept = without_running_heads(pages)
    usual = usual_size(piece for pieces in kept for piece in pieces)
    measures = find_measures(kept)
    known = text_gutters(kept)[:_MOST_GUTTERS]
    texts: list[_PageText] = []
    notes_go_on = False
    for page, pieces in zip(pages, kept, strict=True):
        if len(pieces) > _MOST_PIECES:
            texts.append(_PageText(pieces, []))
            continue
        tables = find_tables_by_column(page, pieces, known)
        pieces = apart(pieces, [piece for table in tables for piece in table])
        boxes = find_boxes(page, pieces, usual)
        pieces = apart(pieces, [piece for box in boxes for piece in box])
        shown = [around(table) for table in tables if table]
        pieces = apart(pieces, find_captions(page, pieces, usual, shown))
        notes, notes_go_on = find_foot_notes(pieces, usual, notes_go_on)
        pieces = apart(pieces, notes)
        pulled = find_pulled(pieces, usual, measures)
        pieces = apart(pieces, [piece for block in pulled for piece in block])
        texts.append(_PageText(pieces, sorted(boxes, key=lambda box: -around(box).top)))
    return _without_repeated_boxes(texts)


def _without_repeated_boxes(texts: list[_PageText]) -> list[_PageText]:
    """Leave out boxes that stood on a page before: what a publisher prints beside the text of
    each."""
    seen: set[str] = set()
    kept = []
    for text in texts:
        boxes = []
        for box in text.boxes:
            words = " ".join(_folded(piece.text) for piece in box)
            boxes += [box] if words not in seen else []
            seen.add(words)
        kept.append(text._replace(boxes=boxes))
    return kept


def _joined(lines: Sequence[Piece], words: Counter[str]) -> str:
    text = ""
    for line in lines:
        text = join(text, line.text, words)
    return text


def _goes_on_from(
    blocks: Sequence[Block], last: Sequence[int], block: Block, *, is_first: bool
) -> int | None:
    """Return the number of the paragraph that a block goes on from: the last of the text, or the
    one before what was set between its lines in other type."""
    begins_small = block.text[:1].islower()
    if last and (is_first or begins_small) and _goes_on(blocks[last[-1]], block):
        return last[-1]
    if begins_small and len(last) > 1 and _goes_on(blocks[last[0]], block):
        is_between = abs(blocks[last[-1]].size - block.size) > 0.1 * block.size
        return last[0] if is_between else None
    return None


def _goes_on(before: Block, after: Block) -> bool:
    """Tell whether a paragraph goes on in the next column or page."""
    same_type = abs(before.size - after.size) <= 0.15 * max(before.size, after.size)
    return (
        same_type
        and SENTENCE_END.search(before.text) is None
        and len(before.text.split()) > _FEWEST_WORDS
    )


def _continued(before: Block, after: Block, page: int, words: Counter[str]) -> Block:
    text = join(before.text, after.text, words)
    begins = len(text) - len(" ".join(after.text.split()))
    return Block(text, before.size, (*before.pages, (page, begins)))


def _without_repeated(blocks: list[Block]) -> list[Block]:
    """Leave out pulled quotations: paragraphs in other type whose words the text has, too, or that
    interrupt a paragraph with words in quotation marks."""
    usual = _usual(blocks)
    text = " ".join(_folded(b.text) for b in blocks if abs(b.size - usual) < 0.1 * usual)
    return [
        block
        for i, block in enumerate(blocks)
        if i == 0
        or abs(block.size - usual) < 0.1 * usual
        or len(block.text.split()) < _FEWEST_WORDS - 1
        or not (_folded(block.text) in text or (i > 1 and _is_pulled(block, usual)))
    ]


def _is_pulled(block: Block, usual: float) -> bool:
    """Tell whether a paragraph is larger words in quotation marks; smaller ones are a passage that
    the text quotes."""
    return block.size > usual and block.text[0] in _OPENS


def _usual(blocks: Sequence[Block]) -> float:
    letters: Counter[float] = Counter()
    for block in blocks:
        letters[round(block.size * 2) / 2] += len(block.text)
    return max(letters, key=lambda size: (letters[size], size)) if letters else 0.0


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _torn(blocks: Sequence[Block]) -> set[int]:
    """Return the pages on which a paragraph breaks off and the next does not begin as one: lines
    were read in a wrong order, or some are missing."""
    usual = _usual(blocks)
    found = set()
    text = [block for block in blocks if abs(block.size - usual) < 0.1 * usual]
    for before, after in itertools.pairwise(text):
        is_long = len(before.text.split()) > 2 * _FEWEST_WORDS
        is_cut = is_long and SENTENCE_END.search(before.text) is None
        if after.text[:1].islower() and (is_cut or len(after.text.split()) > _FEWEST_WORDS):
            found.add(after.pages[0][0])
    return found
