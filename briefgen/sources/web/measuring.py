"""Measure the parts of a page: how many letters run in them, how many of these are links, and what
stands beside. Every measure holds in any language."""

from __future__ import annotations

import re
from typing import NamedTuple

import lxml.html

SENTENCE_ENDS = tuple(".!?…。！？»”\"'’』」")
_DENSE = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_OF_OTHERS = ("no-", "not-", "hide-", "has-", "with-", "without-", "is-")


class Measure(NamedTuple):
    """What stands in an element, counted once for the whole page."""

    letters: int = 0
    running: int = 0
    """Letters outside links and buttons."""
    size: int = 1
    """Elements, itself among them."""
    paragraphs: int = 0
    pictures: int = 0
    asking: int = 0
    """Links, forms and buttons."""


_NOTHING = (0, 0, 0, 0, 0, 0)
_UNREAD = frozenset({"script", "style"})
_LINKS = frozenset({"a", "option", "button"})
_PICTURES = frozenset({"img", "picture", "video", "amp-img"})
_FORMS = frozenset({"form", "input"})
Measures = dict[lxml.html.HtmlElement, Measure]


def measure(tree: lxml.html.HtmlElement) -> Measures:
    """Measure every element; in time in proportion to the page."""
    found: Measures = {}
    inside: dict[lxml.html.HtmlElement, list[int]] = {}
    for element in reversed(list(tree.iter())):
        letters, running, size, paragraphs, pictures, asking = inside.pop(element, _NOTHING)
        tag = element.tag if isinstance(element.tag, str) else ""
        own = letters_in(element.text) if tag and tag not in _UNREAD else 0
        is_link = tag in _LINKS
        letters, size = letters + own, size + 1
        running = 0 if is_link else running + own
        paragraphs += tag == "p"
        pictures += tag in _PICTURES
        asking += is_link or tag in _FORMS
        found[element] = Measure(letters, running, size, paragraphs, pictures, asking)
        parent = element.getparent()
        if parent is not None:
            around = inside.setdefault(parent, [0, 0, 0, 0, 0, 0])
            after = letters_in(element.tail)
            around[0] += letters + after
            around[1] += running + after
            around[2] += size
            around[3] += paragraphs
            around[4] += pictures
            around[5] += asking
    return found


def letters_in(text: str | None) -> int:
    """Count what is no blank; a character of Chinese, Japanese or Korean says as much as three."""
    if not text or text.isspace():
        return 0
    letters = sum(map(len, text.split()))
    return letters if text.isascii() else letters + 2 * len(_DENSE.findall(text))


def words_of(element: lxml.html.HtmlElement) -> str:
    """Return the text of an element in one line."""
    return " ".join("".join(map(str, element.itertext())).split())


def own_names(element: lxml.html.HtmlElement) -> list[str]:
    """Return what an element is called, without what it is called for having or lacking ("no-ads",
    "has-newsletter")."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()[:300]
    return [name for name in names.split() if not name.startswith(_OF_OTHERS)]


def empty(element: lxml.html.HtmlElement) -> None:
    """Leave nothing of an element but what follows it. To take it out would join that to what comes
    before, again and again."""
    tail = element.tail
    element.clear()
    element.tag, element.tail = "span", tail


def outermost(elements: list[lxml.html.HtmlElement]) -> list[lxml.html.HtmlElement]:
    """Return those of some elements, in the order of the page, that stand in no other of them."""
    found, inside = [], set()
    for element in elements:
        if element not in inside:
            found.append(element)
            inside.update(element.iterdescendants())
    return found
