"""Lines of text that are written onto pages already laid out: shaped, measured, and embedded with
the glyphs that they use.

The faces are the program's own, so that a line is the same on every machine. What they do not have
is an error, as a name in the foot of a page must be right or not there.
"""

from __future__ import annotations

import functools
import hashlib
import struct
import unicodedata
from collections.abc import Mapping
from typing import Any, NamedTuple

from briefgen.errors import CharacterWithoutGlyph
from briefgen.rendering.pdf.faces import FACES, font_file
from briefgen.rendering.pdf.subsetting import keep_glyphs, uharfbuzz

UNITS = 1000
"""Of a glyph's width to the size of its letters, in a PDF."""
_FAMILY = "Source Sans Pro"
_WEIGHTS = {False: 400, True: 600}
"""Plain and bold; the family's boldest face here is the semibold."""
_PLAIN = {"liga": False, "clig": False, "calt": False, "dlig": False}
"""No ligatures: each glyph stands for one character, and comes back as it."""
_STEM = {False: 80, True: 120}
"""Width of the upright strokes, which PDF wants to be told and no reader uses of a face that is
embedded."""


class Glyph(NamedTuple):
    """One glyph of a line, in thousandths of the size."""

    number: int
    advance: float
    """From it to the next, as shaped."""
    right: float
    up: float
    """By how much it is moved from its place."""
    text: str
    """The characters it stands for."""


class Lettering(NamedTuple):
    """A line of text in one face."""

    text: str
    bold: bool
    glyphs: tuple[Glyph, ...]

    @property
    def width(self) -> float:
        """In thousandths of the size."""
        return sum(glyph.advance for glyph in self.glyphs)


class _Opened(NamedTuple):
    data: bytes
    face: Any
    font: Any
    scale: float


@functools.cache
def _face(bold: bool) -> _Opened:
    file = next(
        font_file(face)
        for face in FACES
        if (face.family, face.weight, face.style) == (_FAMILY, _WEIGHTS[bold], "normal")
    )
    data = file.read_bytes()
    face = uharfbuzz.Face(data)
    return _Opened(data, face, uharfbuzz.Font(face), UNITS / face.upem)


def set_line(text: str, *, bold: bool = False) -> Lettering:
    """Shape a line of text.

    Raises:
        CharacterWithoutGlyph: the faces lack one of its characters.
    """
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    opened = _face(bold)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
    uharfbuzz.shape(opened.font, buffer, _PLAIN)
    starts = [info.cluster for info in buffer.glyph_infos]
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    glyphs = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        characters = text[info.cluster : ends[info.cluster]]
        if info.codepoint == 0 or unicodedata.category(text[info.cluster]) in ("Cc", "Cf", "Co"):
            raise _without_glyph(text, text[info.cluster])
        moved = (place.x_advance, place.x_offset, place.y_offset)
        advance, right, up = (value * opened.scale for value in moved)
        glyphs.append(Glyph(info.codepoint, advance, right, up, characters))
    return Lettering(text, bold, tuple(glyphs))


def _without_glyph(text: str, character: str) -> CharacterWithoutGlyph:
    shown = character if character.isprintable() else "�"
    name = unicodedata.name(character, "no name")
    return CharacterWithoutGlyph(
        text=text, character=f"{shown} (U+{ord(character):04X}, {name.lower()})"
    )


def shortened(text: str, *, bold: bool, most: float) -> Lettering:
    """Shape a line that is at most so wide, in thousandths of the size; of a longer one the end is
    left out, which … shows.

    Raises:
        CharacterWithoutGlyph: the faces lack one of its characters.
    """
    line = set_line(text, bold=bold)
    while line.width > most and len(line.text) > 1:
        # By half of what is too much, and one at least: few turns for a long line.
        spare = max(1, int(len(line.text) * (1 - most / line.width) / 2))
        line = set_line(line.text.removesuffix("…")[:-spare].rstrip() + "…", bold=bold)
    return line


def drawn(line: Lettering, font: str, size: float, x: float, y: float) -> bytes:
    """Return the operators that draw a line with its first glyph at a point, in points from the
    lower left corner of the page."""
    widths = _widths(line)
    pieces: list[str] = []
    run: list[str] = []
    rise = 0.0
    for glyph in line.glyphs:
        if glyph.up != rise:
            pieces.append(f"[{''.join(run)}] TJ {_number(glyph.up * size / UNITS)} Ts")
            run, rise = [], glyph.up
        before, behind = -glyph.right, widths[glyph.number] - glyph.advance + glyph.right
        run.append(_kern(before) + f"<{glyph.number:04x}>" + _kern(behind))
    pieces.append(f"[{''.join(run)}] TJ")
    text = "\n".join(pieces)
    return f"BT {font} {_number(size)} Tf 1 0 0 1 {_number(x)} {_number(y)} Tm {text} ET".encode()


def _kern(value: float) -> str:
    return _number(value) if round(value, 2) else ""


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"


def _widths(line: Lettering) -> dict[int, float]:
    opened = _face(line.bold)
    return {
        glyph.number: opened.font.get_glyph_h_advance(glyph.number) * opened.scale
        for glyph in line.glyphs
    }


def embedded(pdf: Any, lines: tuple[Lettering, ...], *, bold: bool) -> Any:
    """Put a face into a PDF with the glyphs that these lines use of it; return the font for the
    resources of pages."""
    from pikepdf import Array, Dictionary, Name, Stream, String

    opened = _face(bold)
    used = {glyph.number: glyph.text for line in lines for glyph in line.glyphs}
    cut = keep_glyphs(opened.data, used)
    widths = {number: width for line in lines for number, width in _widths(line).items()}
    tag = hashlib.sha256(repr(sorted(used)).encode()).digest()[:6]
    name = "".join(chr(ord("A") + byte % 26) for byte in tag)
    name += "+SourceSansPro-" + ("Semibold" if bold else "Regular")
    box = struct.unpack(">4h", opened.face.reference_table("head").data[36:44])
    extents = opened.font.get_font_extents("ltr")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{name}"),
        FontFamily=String(_FAMILY),
        Flags=4,
        FontBBox=Array([round(value * opened.scale) for value in box]),
        ItalicAngle=0,
        Ascent=round(extents.ascender * opened.scale),
        Descent=round(extents.descender * opened.scale),
        CapHeight=660,
        StemV=_STEM[bold],
        FontFile2=pdf.make_indirect(Stream(pdf, cut, Length1=len(cut))),
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(f"/{name}"),
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        CIDToGIDMap=Name.Identity,
        W=Array([part for glyph in sorted(widths) for part in (glyph, Array([widths[glyph]]))]),
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name(f"/{name}"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=pdf.make_indirect(Stream(pdf, _to_unicode(used))),
        )
    )


def _to_unicode(used: Mapping[int, str]) -> bytes:
    """Write which characters each glyph stands for."""
    lines = [
        f"<{number:04x}> <{text.encode('utf-16-be').hex()}>"
        for number, text in sorted(used.items())
    ]
    blocks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    table = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{table}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
