"""What is written into a Word document: pieces of text and cells, without the library that writes
them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of text with its own look, or a link."""

    text: str
    style: str | None = None
    """Name of a character style."""
    target: str | None = None
    """The id of the item or paragraph it leads to, as in the other formats: "s1-p4"."""
    address: str | None = None
    """An address in the web."""
    tip: str | None = None
    of_source: bool = False
    """Words of a source, or found in it: they are in its language, whatever that of the
    document."""


Pieces = Sequence[Run | str]


class TableCell(NamedTuple):
    """A cell of a table: its paragraphs, and the id by which links reach it."""

    paragraphs: Sequence[Pieces]
    anchor: str | None = None
