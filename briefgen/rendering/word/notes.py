"""The analyst's own Markdown as Word paragraphs: headings, lists, quotations, tables and emphasis,
each in a named style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from briefgen.rendering.view.commonmark import tokens_of_notes
from briefgen.rendering.word.elements import Writer
from briefgen.rendering.word.named_styles import add_numbering
from briefgen.rendering.word.runs import Pieces, Run, TableCell

if TYPE_CHECKING:
    from markdown_it.token import Token

WEB = ("http://", "https://", "mailto:")
DEEPEST_BULLET = 3
"""Word's own styles for bullets go no deeper."""


def write_notes(notes: str, table: str, writer: Writer) -> None:
    """Write notes below the heading of their section; ``table`` is what a table in them is
    called."""
    _Notes(writer, table).write(tokens_of_notes(notes))


class _Notes:
    """Walks the blocks of the notes and remembers which lists it stands in."""

    def __init__(self, writer: Writer, table: str) -> None:
        self._writer = writer
        self._table = table
        self._lists: list[int | None] = []
        """One for each list around this block: the number of a numbered one, null for bullets."""
        self._heading = 0
        self._quoted = 0
        self._item_begins = False
        self._rows: list[list[TableCell]] | None = None

    def write(self, tokens: list[Token]) -> None:
        for token in tokens:
            if token.type == "inline":
                self._put(pieces_of(token.children or []))
            elif token.type in ("fence", "code_block"):
                for line in token.content.rstrip("\n").split("\n"):
                    self._put([Run(line, "Code")])
            else:
                self._enter_or_leave(token)

    def _enter_or_leave(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(add_numbering(self._writer.document))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._item_begins = True
            case "heading_open":
                # Those of the notes stand below the heading of their section, and Word's styles
                # used here end at the third.
                self._heading = min(int(token.tag[1]) - 1, 3)
            case "heading_close":
                self._heading = 0
            case "blockquote_open" | "blockquote_close":
                self._quoted += token.nesting
            case "table_open":
                self._rows = []
            case "tr_open" if self._rows is not None:
                self._rows.append([])
            case "table_close" if self._rows is not None:
                rows, self._rows = self._rows, None
                header = [
                    "".join(
                        piece if isinstance(piece, str) else piece.text
                        for piece in cell.paragraphs[0]
                    )
                    for cell in rows[0]
                ]
                self._writer.table(header, [1] * len(header), rows[1:], self._table, self._table)

    def _put(self, pieces: Pieces) -> None:
        if self._rows is not None:
            self._rows[-1].append(TableCell([pieces]))
        elif self._heading:
            self._writer.paragraph(pieces, f"Heading {self._heading}")
        elif self._lists and not self._item_begins:
            self._writer.paragraph(pieces, "List Continue")
        elif self._lists and self._lists[-1] is None:
            depth = min(len(self._lists), DEEPEST_BULLET)
            self._writer.paragraph(pieces, "List Bullet" if depth == 1 else f"List Bullet {depth}")
        elif self._lists:
            paragraph = self._writer.paragraph(pieces, "List Number")
            level = min(len(self._lists) - 1, 8)
            numbering = (
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId'
                f' w:val="{self._lists[-1]}"/></w:numPr>'
            )
            paragraph._p.get_or_add_pPr().append(parse_xml(numbering))
        else:
            self._writer.paragraph(pieces, "Quote" if self._quoted else "Normal")
        self._item_begins = False


def pieces_of(tokens: list[Token]) -> Pieces:
    """Return the pieces of a line of Markdown; only one look at a time, the inner one."""
    pieces: list[Run | str] = []
    looks: list[str] = []
    address: str | None = None
    for token in tokens:
        if token.type in ("text", "code_inline", "softbreak", "hardbreak"):
            text = (
                token.content
                if token.content
                else "\n"
                if token.type == "hardbreak"
                else " "
                if token.type == "softbreak"
                else ""
            )
            style = (
                "Code"
                if token.type == "code_inline"
                else "Hyperlink"
                if address
                else looks[-1]
                if looks
                else None
            )
            pieces.append(Run(text, style, address=address))
        elif token.type == "link_open":
            href = str(token.attrs.get("href", ""))
            address = href if href.lower().startswith(WEB) else None
        elif token.type == "link_close":
            address = None
        elif token.type in ("strong_open", "em_open"):
            looks.append("Strong" if token.type == "strong_open" else "Emphasis")
        elif token.type in ("strong_close", "em_close"):
            looks.pop()
    return [piece for piece in pieces if isinstance(piece, str) or piece.text]
