"""Paragraphs, links, bookmarks and tables of a Word document, from plain pieces of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu

from briefgen.rendering.word.named_styles import TABLE, number_from
from briefgen.rendering.word.runs import Pieces, Run, TableCell

LONGEST_NAME = 40
"""Characters of a bookmark's name."""
LONGEST_TIP = 250
"""Characters of the text that Word shows when a link is pointed at."""
# What XML cannot hold; the words of sources have none of it left, those of an edited brief may.
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Writer:
    """Writes at the end of a document."""

    def __init__(self, document: Any, lang_of_sources: str | None = None) -> None:
        self.document = document
        self._lang_of_sources = lang_of_sources
        """Null where the document is in that language itself."""
        self._names: dict[str, str] = {}
        self._set: set[str] = set()
        self._numbered: dict[str, tuple[int, int | None]] = {}
        """By style: the last number, and the list that goes on from it where it is not the
        style's own."""
        # By identifier, as the library would otherwise read all styles for each paragraph and each
        # run.
        self._ids: dict[str, str] = {style.name: style.style_id for style in document.styles}

    def paragraph(
        self, pieces: Pieces, style: str, *, anchor: str | None = None, into: Any = None
    ) -> Any:
        """Add a paragraph in a named style, to a cell or to the document; ``anchor`` is the id by
        which links reach it."""
        holder = into if into is not None else self.document
        paragraph = holder.add_paragraph()
        paragraph._p.style = self._ids[style]
        self._fill(paragraph, pieces, anchor)
        return paragraph

    def numbered(self, pieces: Pieces, style: str, number: int, *, anchor: str) -> None:
        """Add a paragraph in a style that numbers its paragraphs, and see that it has this number.

        Where the style of a house numbers none, it has none.
        """
        paragraph = self.paragraph(pieces, style, anchor=anchor)
        last, identifier = self._numbered.get(style, (0, None))
        if number != last + 1:
            identifier = number_from(self.document, style, number)
        if identifier is not None:
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = identifier
        self._numbered[style] = number, identifier

    def heading(self, text: str | Run, level: int, *, anchor: str | None = None) -> None:
        """Add a heading: level 0 is the title."""
        self.paragraph([text], f"Heading {level}" if level else "Title", anchor=anchor)

    def table(
        self,
        header: Sequence[str],
        widths: Sequence[float],
        rows: Iterable[Sequence[TableCell]],
        caption: str,
        words: str,
    ) -> None:
        """Add a table with a header row that is repeated on every page.

        Args:
            header: one text for each column.
            widths: of the columns, as parts of the width of the text.
            rows: cells, of one or more paragraphs each.
            caption: what the table is called.
            words: what it holds, for those who cannot see it.
        """
        table = self.document.add_table(rows=0, cols=len(header))
        table._tbl.tblStyle_val = self._ids[TABLE]
        table.autofit = False
        _describe_table(table, caption, words)
        section = self.document.sections[0]
        whole = section.page_width - section.left_margin - section.right_margin
        columns = [Emu(int(whole * width / sum(widths))) for width in widths]
        for column, width in zip(table.columns, columns, strict=True):
            column.width = width
        first = self._row(table, columns, [TableCell([[text]]) for text in header], "Table Heading")
        first._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row in rows:
            self._row(table, columns, row, "Table Text")

    def _row(
        self, table: Any, columns: Sequence[Any], cells: Sequence[TableCell], style: str
    ) -> Any:
        row = table.add_row()
        row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))
        for place, content, width in zip(row.cells, cells, columns, strict=True):
            place.width = width
            first = place.paragraphs[0]
            first._p.style = self._ids[style]
            self._fill(first, content.paragraphs[0], content.anchor)
            for pieces in content.paragraphs[1:]:
                self.paragraph(pieces, style, into=place)
        return row

    def _fill(self, paragraph: Any, pieces: Pieces, anchor: str | None) -> None:
        start = self._start_of_bookmark(anchor) if anchor else None
        if start is not None:
            paragraph._p.append(start)
        for piece in pieces:
            self._add(paragraph, Run(piece) if isinstance(piece, str) else piece)
        if start is not None:
            end = OxmlElement("w:bookmarkEnd")
            end.set(qn("w:id"), start.get(qn("w:id")))
            paragraph._p.append(end)

    def _add(self, paragraph: Any, piece: Run) -> None:
        run = paragraph.add_run(writable(piece.text))
        if piece.style:
            run._r.style = self._ids[piece.style]
        if piece.of_source and self._lang_of_sources is not None:
            lang = OxmlElement("w:lang")
            lang.set(qn("w:val"), self._lang_of_sources)
            run._r.get_or_add_rPr().append(lang)
        if not piece.target and not piece.address:
            return
        link = OxmlElement("w:hyperlink")
        if piece.target:
            link.set(qn("w:anchor"), self._name(piece.target))
        else:
            link.set(
                qn("r:id"),
                paragraph.part.relate_to(
                    piece.address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
                ),
            )
        link.set(qn("w:history"), "1")
        if piece.tip:
            tip = writable(piece.tip)
            link.set(
                qn("w:tooltip"), tip if len(tip) <= LONGEST_TIP else f"{tip[: LONGEST_TIP - 2]} …"
            )
        paragraph._p.remove(run._r)
        link.append(run._r)
        paragraph._p.append(link)

    def _start_of_bookmark(self, anchor: str) -> Any:
        """Return the start of a bookmark, or nothing where the name stands already: Word wants each
        once."""
        name = self._name(anchor)
        if name in self._set:
            return None
        self._set.add(name)
        start = OxmlElement("w:bookmarkStart")
        start.set(qn("w:id"), str(len(self._set)))
        start.set(qn("w:name"), name)
        return start

    def _name(self, anchor: str) -> str:
        """Return the bookmark of an id: letters, digits and underscores, and short; two long ids
        never share one."""
        if anchor not in self._names:
            name = re.sub(r"[^a-z0-9]", "_", anchor)
            taken = set(self._names.values())
            self._names[anchor] = (
                name
                if len(name) <= LONGEST_NAME and name not in taken
                else f"b{len(self._names)}_{name[:24]}"
            )
        return self._names[anchor]


def writable(text: str) -> str:
    """Replace what XML cannot hold by U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", text)


def _describe_table(table: Any, caption: str, words: str) -> None:
    """Give a table its description, and say which of its row and column are headings."""
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        properties.remove(look)
    look = OxmlElement("w:tblLook")
    for name, value in {
        "val": "0680", "firstRow": "1", "lastRow": "0", "firstColumn": "1", "lastColumn": "0",
        "noHBand": "1", "noVBand": "1"
    }.items():  # fmt: skip
        look.set(qn(f"w:{name}"), value)
    properties.append(look)
    for tag, text in (("w:tblCaption", caption), ("w:tblDescription", words)):
        node = OxmlElement(tag)
        node.set(qn("w:val"), text)
        properties.append(node)
