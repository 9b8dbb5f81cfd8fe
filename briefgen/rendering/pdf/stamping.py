"""Write lines at the head and the foot of every page of a finished PDF, so that it keeps what it
declares.

They are pagination artifacts, as running heads are: assistive technology passes over them, and the
tags of the page stay as they were. What they use of a face is embedded. The content of a page is
not touched: one stream that all pages of a size share is drawn after it.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

import msgspec

from briefgen.rendering.pdf.lettering import Lettering, drawn, embedded, shortened
from briefgen.rendering.pdf.margins import Box, Edge, Paper, Side, papers_of, size_of
from briefgen.rendering.view.traffic_light import BACKGROUND, SIZE

_FONT = "/BriefgenEdge"
"""How the names of faces begin in the resources of a page."""
_PADDING = 0.25
"""Of a line that stands on a colour, at each end, to the size of its letters."""
_ABOVE, _BELOW = 0.86, 0.26
"""Room for a line above and below its base line, to the size of its letters: capitals (0.66) and
descenders (0.21) of the built-in faces, and air."""
_ARTIFACT = "/Artifact <</Type /Pagination /Subtype /{subtype}>> BDC"
_SUBTYPES: Mapping[Edge, str] = {"head": "Header", "foot": "Footer"}


class EdgeLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line for the head or the foot of every page."""

    text: str
    edge: Edge
    side: Side
    size: float
    """Of its letters, in points."""
    bold: bool = False
    colour: str = "#000000"
    """Of its letters, "#RRGGBB"."""
    background: str | None = None
    """What it stands on; null where it stands on the page."""


def marking_lines(text: str, colour: str | None) -> list[EdgeLine]:
    """Return the lines that mark every page at its head and its foot, at the right, as FIRST asks
    for its labels: on black where the letters have a colour."""
    edges: tuple[Edge, ...] = ("head", "foot")
    return [
        EdgeLine(
            text=text,
            edge=edge,
            side="right",
            size=SIZE,
            bold=True,
            colour=colour or "#000000",
            background=BACKGROUND if colour else None,
        )
        for edge in edges
    ]


def stamped(pdf: bytes, lines: Sequence[EdgeLine]) -> bytes:
    """Return a PDF with lines at the edges of every page; the same PDF gives the same bytes.

    Raises:
        CharacterWithoutGlyph: the faces lack a character of a line.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        stamp(document, lines, papers_of(pdf))
        return written(document)


def written(document: Any, encryption: Any = False) -> bytes:
    """Write a document, which is a `pikepdf.Pdf`, as compact as it was; where it is not encrypted,
    the same document gives the same bytes."""
    from pikepdf import ObjectStreamMode

    out = io.BytesIO()
    document.save(
        out,
        # What encrypts needs random numbers, and no two such files are alike.
        deterministic_id=not encryption,
        encryption=encryption,
        compress_streams=True,
        object_stream_mode=ObjectStreamMode.preserve,
        fix_metadata_version=False,
    )
    return out.getvalue()


def stamp(
    document: Any, lines: Sequence[EdgeLine], papers: Mapping[tuple[float, float], Paper]
) -> None:
    """Write lines at the edges of every page of a document, which is a `pikepdf.Pdf`; those that
    come first have the places nearest to the corners.

    Raises:
        CharacterWithoutGlyph: the faces lack a character of a line.
    """
    if not lines:
        return
    from pikepdf import Array, Dictionary, Name, Stream

    narrowest = min(paper.width - 2 * paper.inset for paper in papers.values())
    set_lines = [(line, _set(line, narrowest)) for line in lines]
    fonts = {
        bold: embedded(
            document, tuple(setting for _, setting in set_lines if setting.bold == bold), bold=bold
        )
        for bold in dict.fromkeys(setting.bold for _, setting in set_lines)
    }
    names = _names(document, fonts)
    # What a page draws may leave its coordinates changed: it is put between these two.
    before = document.make_indirect(Stream(document, b"q"))
    after: dict[tuple[float, float], Any] = {}
    for page in document.pages:
        left, bottom, right, top = (float(side) for side in page.mediabox)
        size = size_of(right - left, top - bottom)
        if size not in after:
            content = _content(set_lines, papers[size], (left, bottom), names)
            after[size] = document.make_indirect(Stream(document, content))
        resources = page.resources
        if "/Font" not in resources:
            resources.Font = Dictionary()
        for bold, font in fonts.items():
            resources.Font[names[bold]] = font
        contents = page.obj.Contents
        drawn_before = list(contents) if isinstance(contents, Array) else [contents]
        page.obj[Name.Contents] = Array([before, *drawn_before, after[size]])


def _names(document: Any, fonts: Mapping[bool, Any]) -> dict[bool, str]:
    """Name the faces as no face of the document is named yet: it may have been stamped before."""
    taken = {name for page in document.pages for name in page.resources.get("/Font", {})}
    free = (name for number in count(1) if (name := f"{_FONT}{number}") not in taken)
    return dict(zip(fonts, free, strict=False))


def _set(line: EdgeLine, narrowest: float) -> Lettering:
    room = narrowest - 2 * (_PADDING * line.size if line.background else 0)
    return shortened(line.text, bold=line.bold, most=room * 1000 / line.size)


def _content(
    set_lines: Sequence[tuple[EdgeLine, Lettering]],
    paper: Paper,
    corner: tuple[float, float],
    names: Mapping[bool, str],
) -> bytes:
    """Return what draws all lines on a page of this size."""
    pieces = [b"Q"]
    taken = paper.taken
    for line, setting in set_lines:
        padding = _PADDING * line.size if line.background else 0.0
        width = setting.width * line.size / 1000 + 2 * padding
        box = paper._replace(taken=taken).place(
            width, (_ABOVE + _BELOW) * line.size, line.edge, line.side
        )
        taken = (*taken, box)
        pieces.append(_drawn(line, setting, box, padding, corner, names[line.bold]))
    return b"\n".join(pieces)


def _drawn(
    line: EdgeLine,
    setting: Lettering,
    box: Box,
    padding: float,
    corner: tuple[float, float],
    font: str,
) -> bytes:
    left, bottom = box.left + corner[0], box.bottom + corner[1]
    ground = ""
    if line.background:
        sides = (left, bottom, box.right - box.left, box.top - box.bottom)
        ground = f"{_fill(line.background)} {' '.join(f'{side:.2f}' for side in sides)} re f\n"
    text = drawn(setting, font, line.size, left + padding, bottom + _BELOW * line.size)
    head = f"{_ARTIFACT.format(subtype=_SUBTYPES[line.edge])}\nq {ground}{_fill(line.colour)} "
    return head.encode() + text + b" Q\nEMC"


def _fill(colour: str) -> str:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts) + " rg"
