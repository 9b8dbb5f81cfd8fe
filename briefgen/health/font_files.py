"""Each face: its file is there, and is the very file that a PDF is set in."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from briefgen.errors import PangoMissing
from briefgen.health.installed import wanted
from briefgen.health.systems import install_packages
from briefgen.health.trial import TriedPart, Unfit

_TRUETYPE = b"\x00\x01\x00\x00"


def font_parts() -> Iterator[TriedPart]:
    """Give each face of the two families."""
    from briefgen.rendering.pdf.faces import FACES

    for number, face in enumerate(FACES):
        remedy = install_packages(wanted(face.package.replace("_", "-")))
        yield TriedPart(
            f"font {face.file.removesuffix('.ttf')}", functools.partial(_face, number), remedy
        )


def _face(number: int) -> str:
    from briefgen.rendering.pdf.faces import FACES, font_file

    face = FACES[number]
    data = font_file(face).read_bytes()
    if not data.startswith(_TRUETYPE):
        raise Unfit("the file is no TrueType font")
    try:
        set_in = _set_in()
    except (PangoMissing, ImportError):
        return "its file is sound; whether a PDF is set in it cannot be told, as none can be made"
    if data not in set_in:
        raise Unfit("a PDF that asks for it is set in another")
    return f"{face.family}, {face.weight}, {face.style}: its file is what a PDF is set in"


@functools.cache
def _set_in() -> frozenset[bytes]:
    """Set a line in each face with the program's own style sheet, and return the files of the fonts
    that they were set in."""
    from briefgen.rendering.formats.pdf import lay_out
    from briefgen.rendering.packs import find_pack
    from briefgen.rendering.pdf.faces import FACES

    lines = "".join(
        f"<p style=\"font-family: '{face.family}'; font-weight: {face.weight}; font-style:"
        f' {face.style}">A wall.</p>'
        for face in FACES
    )
    page = (
        "<!DOCTYPE html><html"
        f' lang="en"><head><title>Faces</title></head><body>{lines}</body></html>'
    )
    document = lay_out(page, find_pack("builtin:brief"), "a4")
    # Whole, as only then the fonts of the document are the bytes of their files.
    document.write_pdf(full_fonts=True)
    return frozenset(font.file_content for font in document.fonts.values())
