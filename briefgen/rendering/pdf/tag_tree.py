"""Which box of the layout became which element of the tag tree.

WeasyPrint makes one structure element for each box, in the order in which it walks the boxes, and
one more for each run of text outside a link; it keeps no link from one to the other. This walk
repeats that order with the elements in hand, and checks at every step that the kinds agree: an
element is thus found by its box, whatever stands on the page, be it a heading that is split over
two pages or hidden
from the bookmarks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

_CERTAIN = {
    "a": "/Link",
    "p": "/P",
    "section": "/Sect",
    "blockquote": "/BlockQuote",
    "table": "/Table",
    "tr": "/TR",
    **{f"h{level}": f"/H{level}" for level in range(1, 7)},
}
"""HTML elements whose boxes always become elements of one kind: what the walk is checked by."""


class StructureMismatch(Exception):
    """The tag tree is not in the order of the boxes: WeasyPrint has changed the way it tags. A
    defect to mend here."""


class Structure:
    """The tag tree of a PDF, with the box of each element."""

    def __init__(self, document: Any, pdf: Any) -> None:
        self._document = document
        self._by_number = {
            item.number: item for item in pdf.objects if getattr(item, "number", None) is not None
        }
        self._pages = list(pdf.page_references)
        self.elements: list[Any] = [
            item
            for item in pdf.objects
            if isinstance(item, dict) and item.get("Type") == "/StructElem"
        ]
        self.pairs: list[tuple[Any, Any]] = []
        """Element and box; the box is null for what WeasyPrint adds without one."""
        self.by_id: dict[str, Any] = {}
        """The first element of each HTML id."""
        root = next(
            item
            for item in pdf.objects
            if isinstance(item, dict) and item.get("Type") == "/StructTreeRoot"
        )
        self._numbers = self.resolve(root["ParentTree"])["Nums"]
        self._waiting = iter(self.elements)
        next(self._waiting)  # the document itself
        for page in document.pages:
            self._walk(page._page_box, None)
        if next(self._waiting, None) is not None:
            raise StructureMismatch("the tag tree has more elements than there are boxes")
        self._reached = {self.elements[0].number}
        self._reach(self.elements[0])

    def add(self, element: Any) -> None:
        """Take up an element that was made after the walk."""
        self._by_number[element.number] = element
        self.elements.append(element)

    def resolve(self, reference: Any) -> Any:
        """Return the object behind a reference, or the object itself."""
        return (
            self._by_number[int(reference.split()[0])]
            if isinstance(reference, bytes)
            else reference
        )

    def children(self, element: Any) -> list[Any]:
        """Return the elements right below an element."""
        kids = [self.resolve(kid) for kid in element["K"] if isinstance(kid, bytes)]
        return [kid for kid in kids if isinstance(kid, dict) and kid.get("Type") == "/StructElem"]

    def holder(self, element: Any) -> Any:
        """Return the nearest element above that means something."""
        above = self.resolve(element["P"])
        while above.get("S") == "/NonStruct":
            above = self.resolve(above["P"])
        return above

    def page_of(self, element: Any) -> int:
        """Return the page of an element, counted from 0."""
        return self._pages.index(element["Pg"])

    def content_of_page(self, number: int) -> Any:
        """Return the stream that draws a page, counted from 0."""
        return self.resolve(self.resolve(self._pages[number])["Contents"])

    def numbers_of_page(self, number: int) -> Any:
        """Return the elements of a page's marked content, by the number of the mark."""
        return self._numbers[2 * number + 1]

    def is_loose(self, reference: Any) -> bool:
        """Tell whether an element cannot be reached from the document."""
        return int(reference.split()[0]) not in self._reached

    def _reach(self, top: Any) -> None:
        waiting = [top]
        while waiting:
            for child in self.children(waiting.pop()):
                self._reached.add(child.number)
                waiting.append(child)

    def _take(self, box: Any) -> Any:
        element = next(self._waiting, None)
        if element is None:
            raise StructureMismatch("the tag tree has fewer elements than there are boxes")
        self.pairs.append((element, box))
        return element

    def _walk(self, box: Any, parent: str | None) -> None:
        """Take the elements of a box and of all below it, in WeasyPrint's own order."""
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        tag = box.element_tag if box.element is not None else None
        if tag in ("html", "body") or isinstance(box, boxes.PageBox):
            if isinstance(box, boxes.ParentBox) and not isinstance(box, boxes.LineBox):
                for child in box.children:
                    self._walk(child, parent)
                return
        elif isinstance(box, boxes.MarginBox):
            for child in box.children:
                self._walk(child, parent)
            return
        element = self._take(box)
        if (
            element["S"] == "/LI"
            and parent not in ("/LI", "/LBody")
            and tag in ("li", "dt", "dd")
            and _has_no_bullet(box)
        ):
            element = self._take(box)
        kind = element["S"]
        expected = _CERTAIN.get(tag or "")
        if expected is not None and kind != expected:
            raise StructureMismatch(f"a box of <{tag}> became {kind}")
        identifier = (
            box.element.get("id") if box.element is not None and "::" not in (tag or "") else None
        )
        if identifier:
            self.by_id.setdefault(identifier, element)
        for child in _children(box, kind):
            for item in child.children if isinstance(child, boxes.LineBox) else (child,):
                if not isinstance(item, boxes.TextBox):
                    self._walk(item, kind)
                elif kind != "/Link":
                    self._take(None)

    def bookmarked(self) -> list[Any]:
        """Return the elements of the boxes that have a bookmark, in the order of the bookmarks;
        null where a box has no element."""
        elements = {id(box): element for element, box in self.pairs if box is not None}
        return [
            elements.get(id(box))
            for page in self._document.pages
            for box in _boxes_with_bookmark(page._page_box)
        ]


def _boxes_with_bookmark(box: Any) -> Iterator[Any]:
    """Yield the boxes of which WeasyPrint makes bookmarks, in its order."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if box.bookmark_label and box.style["bookmark_level"] not in ("none", None):
        yield box
    for child in box.all_children():
        yield from _boxes_with_bookmark(child)


def _has_no_bullet(box: Any) -> bool:
    return (
        box.element_tag in ("dt", "dd")
        or "list-item" not in box.style["display"]
        or box.style["list_style_type"] == "none"
    )


def _children(box: Any, kind: str) -> list[Any]:
    """Return what a box holds; a table's wrapper holds the rows of the table and the caption as
    one."""
    if kind == "/Table" and box.is_table_wrapper:
        table = box.get_wrapped_table()
        if table:
            found: list[Any] = []
            for child in box.children:
                found.extend(child.children if child is table else [child])
            return found
    return list(box.children)
