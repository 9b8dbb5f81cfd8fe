"""Write the glyphs of a line as they are drawn, each pair of glyph and advance once.

WeasyPrint takes a line apart glyph by glyph, and asks for the font of every run by a description
that it makes for it. Lines that need more than glyphs one after the other (pictures, raised or
missing glyphs, an ellipsis) are left to it.
"""

from __future__ import annotations

from typing import Any

from weasyprint.draw import text as drawing
from weasyprint.text.ffi import FROM_UNITS, ffi, pango

from briefgen.rendering.pdf.shortcuts.replacing import Replaced

_ORIGINAL = drawing.draw_first_line
_FIELDS = 5
"""Glyph, advance, two offsets, flags: four bytes each."""
_ODD = pango.PANGO_GLYPH_UNKNOWN_FLAG


def draw_first_line(
    stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any
) -> Any:
    """Draw the first line of a box with text."""
    if (
        text_overflow == "ellipsis"
        or block_ellipsis != "none"
        or not textbox.text.strip()
        or textbox.style["font_size"] < 1e-6
    ):
        return _ORIGINAL(stream, textbox, text_overflow, block_ellipsis, matrix)
    layout = textbox.pango_layout
    pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
    first_line, _ = layout.get_first_line()
    runs = []
    run = first_line.runs[0]
    while run != ffi.NULL:
        taken = _take(stream, run.data, layout)
        if taken is None:
            return _ORIGINAL(stream, textbox, text_overflow, block_ellipsis, matrix)
        runs.append(taken)
        run = run.next
    stream.set_text_matrix(*matrix.values)
    string = ""
    before = None
    for pango_font, font, size, item, glyphs, widths, offsets in runs:
        if pango_font != before:
            before = pango_font
            if string:
                stream.show_text(string)
            string = ""
            stream.set_font_size(font.hash, size)
        pieces = font.__dict__.setdefault("_pieces", {}).setdefault(size, {})
        written = []
        for at, key in enumerate(zip(glyphs, widths, offsets, strict=True)):
            piece = pieces.get(key)
            if piece is None:
                piece = pieces[key] = _piece(stream, font, size, pango_font, item, at, key, layout)
            written.append(piece)
        run_string = f"<{''.join(written)}"
        string += run_string[:-1] if run_string[-1] == "<" else f"{run_string}>"
    stream.show_text(string)
    return []


def _take(stream: Any, item: Any, layout: Any) -> Any:
    """Return the font and the glyphs of a run; None where WeasyPrint has to draw it."""
    pango_font = item.item.analysis.font
    fonts = stream.__dict__.setdefault("_fonts_by_address", {})
    address = int(ffi.cast("uintptr_t", pango_font))
    if address not in fonts:
        # With the layout, which keeps the font at its address.
        fonts[address] = (*stream.add_font(pango_font), layout.layout)
    font, size, _ = fonts[address]
    if font.bitmap or font.png or font.svg or font.colr or font.missing:
        return None
    string = item.glyphs
    count = string.num_glyphs
    numbers = ffi.unpack(ffi.cast("int *", string.glyphs), count * _FIELDS)
    glyphs, rises = numbers[::_FIELDS], numbers[3::_FIELDS]
    if any(rises) or any(glyph & _ODD or glyph == pango.PANGO_GLYPH_EMPTY for glyph in glyphs):
        return None
    return pango_font, font, size, item, glyphs, numbers[1::_FIELDS], numbers[2::_FIELDS]


def _piece(
    stream: Any, font: Any, size: Any, pango_font: Any, run: Any, at: int, key: Any, layout: Any
) -> str:
    """Return what is written for a glyph with its advance, between angle brackets."""
    glyph, width, x_offset = key
    if glyph not in font.to_unicode:
        font.to_unicode[glyph] = _letters(run, at, layout.text.encode())
    if glyph not in font.widths:
        pango.pango_font_get_glyph_extents(pango_font, glyph, stream.ink_rect, stream.logical_rect)
        font.widths[glyph] = round(stream.logical_rect.width * 1000 * FROM_UNITS / size)
    offset = x_offset / size
    kerning = font.widths[glyph] + offset - width * 1000 * FROM_UNITS / size
    before = f">{-offset}<" if offset else ""
    after = f">{int(kerning)}<" if kerning else ""
    return f"{before}{glyph:04x}{after}"


def _letters(run: Any, at: int, text: bytes) -> str:
    """Return the letters that a glyph stands for."""
    start, clusters = run.item.offset, run.glyphs.log_clusters
    if run.item.analysis.level % 2:
        end = run.item.length if at == 0 else clusters[at - 1]
    else:
        end = run.item.length if at == run.glyphs.num_glyphs - 1 else clusters[at + 1]
    return text[start + clusters[at] : start + end].decode()


REPLACED = (Replaced(drawing, "draw_first_line", _ORIGINAL, draw_first_line),)
