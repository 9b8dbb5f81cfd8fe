"""Lift WeasyPrint's tagging to PDF/UA-2, WTPDF and PDF/A-4f, or to PDF/UA-1 and PDF/A-3a, in one
pass over the finished file's objects.

WeasyPrint tags a page well, and leaves some things that the standards ask for: running heads that
belong to no structure, header cells without a scope, lists that do not say how they are numbered,
links described by their address, and destinations that are places on a page and not elements. All
of it is mended here, through the public hook of ``write_pdf``, on elements found by their box (see
`structure`).
"""

from __future__ import annotations

from typing import Any, Literal

import pydyf

from briefgen.rendering.pdf.tag_tree import Structure
from briefgen.rendering.pdf.xmp import COMPATIBLE_XMP, MODERN_XMP

BLOCKS = frozenset({"/BlockQuote", "/Document", "/Part", "/Sect", "/Art", "/Div"})
"""Elements that hold blocks: in PDF 2.0 none of them may hold a Span."""
TEXTS = frozenset({"/P", *(f"/H{level}" for level in range(1, 7))})
"""Elements that hold text, and never one of their own kind."""
NUMBERINGS = {
    "decimal": "/Decimal",
    "disc": "/Disc",
    "circle": "/Circle",
    "square": "/Square",
    "lower-alpha": "/LowerAlpha",
    "upper-alpha": "/UpperAlpha",
    "lower-roman": "/LowerRoman",
    "upper-roman": "/UpperRoman",
    "none": "/None",
}
POINTS_A_PIXEL = 0.75


class Finisher:
    """The hook that WeasyPrint calls with the laid-out document and the PDF's objects, before they
    are written."""

    def __init__(self, standard: Literal["modern", "compatible"]) -> None:
        self._modern = standard == "modern"

    def __call__(self, document: Any, pdf: Any) -> None:
        """Mend the tags and declare the standards."""
        structure = Structure(document, pdf)
        set_aside_running_heads(document, structure)
        describe_tables_and_lists(structure)
        give_items_a_body(structure, pdf)
        describe_links(structure, pdf)
        say_languages(structure)
        measure_figures(document, structure)
        if self._modern:
            wrap_loose_text(structure)
            point_at_elements(structure, pdf)
        declare(pdf, MODERN_XMP if self._modern else COMPATIBLE_XMP)


def set_aside_running_heads(document: Any, structure: Structure) -> None:
    """Mark what stands in page margins as pagination artifacts, which assistive technology passes
    over."""
    for number in range(len(document.pages)):
        numbers = structure.numbers_of_page(number)
        loose = {index for index, reference in enumerate(numbers) if structure.is_loose(reference)}
        if not loose:
            continue
        for index in loose:
            numbers[index] = "null"
        stream = structure.content_of_page(number).stream
        for at, operator in enumerate(stream):
            if (
                operator == b"BDC"
                and isinstance(stream[at - 1], dict)
                and stream[at - 1].get("MCID") in loose
            ):
                stream[at - 2] = "/Artifact"
                stream[at - 1] = pydyf.Dictionary({"Type": "/Pagination", "Subtype": "/Header"})


def describe_tables_and_lists(structure: Structure) -> None:
    """Say what a header cell heads, and how a list is numbered."""
    for element, box in structure.pairs:
        if element["S"] == "/TH":
            scope = (
                box.element.get("scope") if box is not None and box.element is not None else None
            )
            element["A"]["Scope"] = "/Row" if scope == "row" else "/Column"
        elif element["S"] == "/L":
            style = box.style["list_style_type"] if box is not None else "none"
            element["A"] = pydyf.Dictionary(
                {"O": "/List", "ListNumbering": NUMBERINGS.get(str(style), "/Unordered")}
            )


def give_items_a_body(structure: Structure, pdf: Any) -> None:
    """Put what a list item holds beside its label into a body; WeasyPrint leaves paragraphs out of
    it."""
    for item in [element for element in structure.elements if element["S"] == "/LI"]:
        kinds = [(kid, structure.resolve(kid)["S"]) for kid in item["K"]]
        outside = [kid for kid, kind in kinds if kind not in ("/Lbl", "/LBody")]
        if not outside:
            continue
        body = next((structure.resolve(kid) for kid, kind in kinds if kind == "/LBody"), None)
        if body is None:
            body = pydyf.Dictionary(
                {
                    "Type": "/StructElem",
                    "S": "/LBody",
                    "K": pydyf.Array(),
                    "Pg": item["Pg"],
                    "P": item.reference,
                }
            )
            pdf.add_object(body)
            structure.add(body)
            item["K"].append(body.reference)
        for kid in outside:
            item["K"].remove(kid)
            body["K"].append(kid)
            structure.resolve(kid)["P"] = body.reference


def say_languages(structure: Structure) -> None:
    """Say of each element whose language the page says what it is; that of the whole page is the
    document's."""
    for element, box in structure.pairs:
        if (
            box is not None
            and box.element is not None
            and "::" not in (box.element_tag or "")
            and (lang := box.element.get("lang"))
        ):
            element["Lang"] = pydyf.String(lang)


def describe_links(structure: Structure, pdf: Any) -> None:
    """Describe each link in words: by its title where it has one, else by its text."""
    for _, box in structure.pairs:
        annotation = getattr(box, "link_annotation", None)
        if annotation:
            words = box.element.get("title") or " ".join("".join(box.element.itertext()).split())
            annotation["Contents"] = pydyf.String(words)
    for item in pdf.objects:
        if isinstance(item, dict) and item.get("Type") == "/Annot":
            item["F"] = 4


def measure_figures(document: Any, structure: Structure) -> None:
    """Give the place of figures in the units of the page, from its lower left corner; WeasyPrint
    counts pixels from the top."""
    for element, box in structure.pairs:
        if element["S"] == "/Figure" and box is not None:
            height = document.pages[structure.page_of(element)].height
            left, top = box.content_box_x(), box.content_box_y()
            corners = (left, height - top - box.height, left + box.width, height - top)
            element["A"]["BBox"] = pydyf.Array(
                round(corner * POINTS_A_PIXEL, 3) for corner in corners
            )


def wrap_loose_text(structure: Structure) -> None:
    """Make paragraphs of text that stands directly in a block, and a section of what holds a
    caption: PDF 2.0 asks for both.

    A paragraph or a heading in which a block stands is cut into blocks of its own kind, and none of
    these may hold itself.
    """
    for element in structure.elements:
        if element["S"] in TEXTS and structure.holder(element)["S"] == element["S"]:
            element["S"] = "/Span"
    for element, _ in structure.pairs:
        if element["S"] == "/NonStruct" and any(
            child["S"] == "/Caption" for child in structure.children(element)
        ):
            element["S"] = "/Sect"
    for element in structure.elements:
        if element["S"] == "/Span" and structure.holder(element)["S"] in BLOCKS:
            element["S"] = "/P"


def point_at_elements(structure: Structure, pdf: Any) -> None:
    """Make bookmarks and named destinations point at elements of the structure instead of places on
    a page."""
    bookmarks = [
        item
        for item in pdf.objects
        if isinstance(item, dict) and "Title" in item and "Dest" in item
    ]
    for bookmark, element in zip(bookmarks, structure.bookmarked(), strict=True):
        if element is not None:
            bookmark["Dest"] = pydyf.Array([element.reference, *bookmark["Dest"][1:]])
    names = pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", [])
    for at in range(0, len(names), 2):
        element = structure.by_id.get(names[at].string)
        if element is not None:
            names[at + 1] = pydyf.Array([element.reference, *names[at + 1][1:]])


def declare(pdf: Any, packets: bytes) -> None:
    """Write the standards that the file keeps into its metadata, which PDF/A wants uncompressed."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.extra.get("Type") == "/Metadata":
            item.compress = False
            whole = b"".join(
                piece if isinstance(piece, bytes) else str(piece).encode() for piece in item.stream
            )
            item.stream = [whole.replace(b"</rdf:RDF>", packets + b"</rdf:RDF>")]
