"""The field of a PDF that is to be signed: tagged as a form field where it is seen, and out of the
page where it is not, which PDF/UA asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefgen.rendering.pdf.lettering import UNITS, drawn, embedded, shortened
from briefgen.rendering.pdf.margins import MILLIMETRE, Paper, size_of

FIELD = "Signature"
"""What the field is called."""
_SIZE = 7.0
_LINE = 1.25
_FONT = "/F"
_WIDEST = 110 * MILLIMETRE
_PRINTED_AND_LOCKED = 4 | 128
"""Flags of an annotation (ISO 32000-2, table 167)."""
_OUT_OF_THE_PAGE = -9999
"""Where both corners of a field are that is not seen."""
_SIGNED_AND_APPENDED = 3
"""Flags of a document: it has signatures, and only additions leave them whole."""


def add_field(document: Any, papers: Mapping[tuple[float, float], Paper], said: str | None) -> None:
    """Put an empty signature field into a document, which is a `pikepdf.Pdf`.

    ``said`` is printed at the head of the first page, and where it is None nothing is.

    Raises:
        CharacterWithoutGlyph: the faces lack a character of it.
    """
    from pikepdf import Array, Dictionary, Name, String

    page = document.pages[0]
    field = document.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(FIELD),
            TU=String(said or FIELD),
            Contents=String(said or FIELD),
            F=_PRINTED_AND_LOCKED,
            P=page.obj,
            Rect=Array([_OUT_OF_THE_PAGE] * 4),
        )
    )
    if said is not None:
        _draw(document, page, field, papers, said)
        _tag(document, page, field)
    annotations = list(page.obj.get("/Annots", Array()))
    page.obj.Annots = Array([*annotations, field])
    document.Root.AcroForm = document.make_indirect(
        Dictionary(Fields=Array([field]), SigFlags=_SIGNED_AND_APPENDED)
    )


def _draw(
    document: Any,
    page: Any,
    field: Any,
    papers: Mapping[tuple[float, float], Paper],
    said: str,
) -> None:
    from pikepdf import Array, Dictionary, Name, Stream

    left, bottom, right, top = (float(side) for side in page.mediabox)
    line = shortened(said, bold=False, most=_WIDEST * UNITS / _SIZE)
    width, height = line.width * _SIZE / UNITS, _LINE * _SIZE
    box = papers[size_of(right - left, top - bottom)].place(width, height, "head", "left")
    field.Rect = Array(
        [
            round(side, 2)
            for side in (box.left + left, box.bottom + bottom, box.right + left, box.top + bottom)
        ]
    )
    text = drawn(line, _FONT, _SIZE, 0, 0.3 * _SIZE)
    fonts = Dictionary({_FONT: embedded(document, (line,), bold=False)})
    appearance = Stream(
        document,
        b"0.29 0.31 0.329 rg " + text,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, round(width, 2), round(height, 2)]),
        Resources=Dictionary({"/Font": fonts}),
    )
    field.AP = Dictionary(N=document.make_indirect(appearance))


def _tag(document: Any, page: Any, field: Any) -> None:
    """Name the field in the tags of the document, behind what is on its pages."""
    from pikepdf import Array, Dictionary, Name

    root = document.Root.StructTreeRoot
    whole = root.K[0] if isinstance(root.K, Array) else root.K
    element = document.make_indirect(
        Dictionary(
            Type=Name.StructElem,
            S=Name.Form,
            P=whole,
            Pg=page.obj,
            Alt=field.Contents,
            K=Dictionary(Type=Name.OBJR, Obj=field, Pg=page.obj),
        )
    )
    kids = whole.get("/K", Array())
    whole.K = Array([*(kids if isinstance(kids, Array) else [kids]), element])
    numbers = root.ParentTree.Nums
    key = max((int(numbers[at]) for at in range(0, len(numbers), 2)), default=-1) + 1
    numbers.extend([key, element])
    root.ParentTreeNextKey = key + 1
    field.StructParent = key
