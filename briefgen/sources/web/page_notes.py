"""Mark what a page raises and what leads to its notes, and take the notes themselves out."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

import lxml.html

from briefgen.sources.text.footnotes import is_notes_heading
from briefgen.sources.text.note_marks import ANCHOR, OPEN, anchor, raised

_EPUB_TYPE = "epub:type"
_MARKED_UP = re.compile(r"noteref|doc-noteref|doc-biblioref", re.IGNORECASE)
"""What a link to a note is said to be, by its role or its type in a book."""
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:foot|end)?note[\s_-]?(?:ref|link|anchor|call|mark(?:er)?)?s?(?:$|[\s_-]|\d)"
    r"|(?:^|[\s_-])(?:fn|reference|citation)(?:$|[\s_-]|\d)",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"_?(?:ftn|edn|sdfootnote|sdendnote|fn|foot|end|note|cite_note|footnote|endnote|ref|bib|cite|n)"
    r"[\w:.-]{0,60}",
    re.IGNORECASE,
)
"""The place in a page to which a link to a note leads."""
_LABEL = re.compile(
    r"[\[(]?(?:(?:note|fn|n)\.? ?)?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3}|[ivx]{1,5})[\])]?", re.IGNORECASE
)
_NOTES = re.compile(r"doc-(?:foot|end)notes?|(?:foot|end|rear)notes?", re.IGNORECASE)
"""What a note or a list of notes is said to be."""
_RAISED_STYLE = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_RAISED_CLASS = re.compile(
    r"\.([\w-]{1,60})(?:\s*,[^{}]{0,200})?\s*\{[^{}]{0,1000}?vertical-align\s*:\s*super",
    re.IGNORECASE,
)
_BLOCKS = frozenset({"li", "p", "div", "aside", "dd", "section", "td", "blockquote", "footer"})
_LONGEST_NOTE = 2_000
"""Letters of a block that is one note."""
_LONGEST_MARK = 40


def raised_classes(style_sheet: str) -> frozenset[str]:
    """Return the classes that a style sheet raises above the line."""
    return frozenset(_RAISED_CLASS.findall(style_sheet))


def mark_notes(
    tree: lxml.html.HtmlElement,
    classes: frozenset[str] = frozenset(),
    noted: frozenset[str] = frozenset(),
) -> None:
    """Set what is raised, and what leads to a note, between signs, and take out the notes.

    Args:
        tree: the page; it is changed.
        classes: those whose words a style sheet raises.
        noted: places that links in other documents of the same book lead to as to notes.
    """
    order = {element: number for number, element in enumerate(tree.iter())}
    links = _links(tree)
    targets = _targets(tree)
    for link, place in links:
        target = targets.get(place)
        if target is not None and order.get(target, 0) > order[link]:
            _take_out(target, link)
    for place in noted:
        if place in targets:
            _take_out(targets[place], None)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and _is_notes(element):
            _remove(element)
    for link, _ in links:
        _set(link, anchor)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and _is_raised(element, classes):
            _set(element, raised)


def places_of_notes(tree: lxml.html.HtmlElement) -> frozenset[str]:
    """Return what the links to notes lead to: a place in the page, or a document and a place in
    it."""
    return frozenset(unquote(str(link.get("href"))) for link, _ in _links(tree) if link.get("href"))


def _links(tree: lxml.html.HtmlElement) -> list[tuple[lxml.html.HtmlElement, str]]:
    """Return the links to notes, each with the place that it names; a link back from a note is told
    by its place, before the link."""
    found = []
    for link in tree.iter("a"):
        place = unquote(str(link.get("href") or "").partition("#")[2])
        words = _words(link)
        if words and _LABEL.fullmatch(words) and _is_link_to_note(link, place):
            found.append((link, place))
    return found


def _is_link_to_note(link: lxml.html.HtmlElement, place: str) -> bool:
    said = f"{link.get('role') or ''} {link.get(_EPUB_TYPE) or ''}"
    if _MARKED_UP.search(said):
        return True
    named = f"{link.get('class') or ''} {link.get('rel') or ''} {link.get('id') or ''}"
    is_set_apart = any(near.tag == "sup" for near in (link, *link.iterancestors(), *link))
    return bool(place) and (
        is_set_apart or _NAMED.search(named) is not None or _TARGET.fullmatch(place) is not None
    )


def _targets(tree: lxml.html.HtmlElement) -> dict[str, lxml.html.HtmlElement]:
    found: dict[str, lxml.html.HtmlElement] = {}
    for element in tree.iter():
        if isinstance(element.tag, str):
            for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
                if name:
                    found.setdefault(name, element)
    return found


def _take_out(target: lxml.html.HtmlElement, link: lxml.html.HtmlElement | None) -> None:
    """Take out the block that a link to a note leads to, and the heading over it where it was the
    last one; a block that holds the link as well, or more than a note, stays."""
    block = target
    while block.tag not in _BLOCKS and block.getparent() is not None:
        block = block.getparent()
    holder = block.getparent()
    if holder is None or _is_longer(block, _LONGEST_NOTE):
        return
    if link is not None and any(parent is block for parent in link.iterancestors()):
        return
    _remove(block)
    while holder is not None and not _is_longer(holder, 0) and holder.getparent() is not None:
        above = holder.getprevious()
        parent = holder.getparent()
        _remove(holder)
        if above is not None and _is_heading(above):
            _remove(above)
        holder = parent
    if holder is not None and len(holder) and _is_heading(holder[-1]):
        _remove(holder[-1])


def _is_notes(element: lxml.html.HtmlElement) -> bool:
    said = [*str(element.get("role") or "").split(), *str(element.get(_EPUB_TYPE) or "").split()]
    return any(_NOTES.fullmatch(word) for word in said)


def _is_raised(element: lxml.html.HtmlElement, classes: frozenset[str]) -> bool:
    return (
        element.tag == "sup"
        or not classes.isdisjoint(str(element.get("class") or "").split())
        or _RAISED_STYLE.search(str(element.get("style") or "")) is not None
    )


def _set(element: lxml.html.HtmlElement, between: Callable[[str], str]) -> None:
    """Put the words of an element between signs; one that holds more than a mark stays as it is."""
    words = "".join(map(str, element.itertext()))
    if not words.strip() or len(words) > _LONGEST_MARK:
        return
    for part in list(element):
        element.remove(part)
    is_told = ANCHOR in words or OPEN in words  # a link within what is raised
    element.text = words if is_told else between(words)
    if element.tag in {"sup", "a"}:
        element.tag = "span"


def _remove(element: lxml.html.HtmlElement) -> None:
    """Take an element out and leave what follows it."""
    if element.getparent() is not None:
        element.drop_tree()


def _is_heading(element: lxml.html.HtmlElement) -> bool:
    return not _is_longer(element, _LONGEST_MARK) and is_notes_heading(_words(element))


def _is_longer(element: lxml.html.HtmlElement, letters: int) -> bool:
    """Tell whether an element has more letters than these, without counting the rest."""
    count = 0
    for text in element.itertext():
        count += len(str(text).strip())
        if count > letters:
            return True
    return False


def _words(element: lxml.html.HtmlElement) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
