"""Cut a face down to the glyphs that a document uses, with the HarfBuzz of a pinned package.

WeasyPrint takes the system's libharfbuzz-subset, of whatever version that is. Where it is missing
WeasyPrint takes fontTools, which needs three hundred times as long and writes the time of day into
the face. What is done here is what WeasyPrint asks of the library, to the flag, but a brief has the
same faces on every machine.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from typing import Any


def _load_uharfbuzz() -> Any:
    """Load the package so that it keeps to its own HarfBuzz.

    The system's library has functions of the same names. Where a program has loaded that for all to
    use, the package would call into
    it, and crash, as the two are of different versions.
    """
    if sys.platform != "linux":
        import uharfbuzz

        return uharfbuzz
    flags = sys.getdlopenflags()
    # musl knows no such flag.
    sys.setdlopenflags(flags | getattr(os, "RTLD_DEEPBIND", 0))
    try:
        import uharfbuzz
    finally:
        sys.setdlopenflags(flags)
    return uharfbuzz


uharfbuzz = _load_uharfbuzz()
# What shapes and pictures need before text is laid out, and nothing once it is drawn glyph by
# glyph.
_NEEDLESS = frozenset(int.from_bytes(name, "big") for name in (b"BASE", b"GPOS", b"GSUB"))


def subset(font: Any, to_unicode: Collection[int], hinting: bool) -> None:
    """Leave in one of WeasyPrint's fonts the glyphs with these numbers, which they keep. Stands in
    for its ``Font.subset``.

    A face that HarfBuzz does not understand stays whole, as it does with WeasyPrint.
    """
    if not to_unicode:
        return
    face = uharfbuzz.Face(font.file_content, font.index)
    flags = uharfbuzz.SubsetFlags.PASSTHROUGH_UNRECOGNIZED | uharfbuzz.SubsetFlags.DESUBROUTINIZE
    if font.missing:
        # What has no glyph is drawn as the first one, a box.
        flags |= uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    try:
        emptied = _subset(face, to_unicode, flags | uharfbuzz.SubsetFlags.RETAIN_GIDS)
        # Once more for the empty glyphs after the last one used: those before it keep the numbers
        # in place.
        unhinted = flags if hinting else flags | uharfbuzz.SubsetFlags.NO_HINTING
        font.file_content = _subset(emptied, range(max(to_unicode) + 1), unhinted).blob.data
    except RuntimeError:
        return


def keep_glyphs(face: bytes, glyphs: Collection[int]) -> bytes:
    """Return a TrueType face with these glyphs alone, which keep their numbers, and the first one.

    Unlike `subset` it stands for no function of WeasyPrint.
    """
    flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.RETAIN_GIDS
    data: bytes = _subset(uharfbuzz.Face(face), glyphs, flags).blob.data
    return data


def _subset(face: Any, glyphs: Collection[int], flags: Any) -> Any:
    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(_NEEDLESS)
    wanted.flags = flags
    return uharfbuzz.subset(face, wanted)
