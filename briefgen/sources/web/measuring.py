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


Measures = dict[lxml.html.HtmlElement, Measure]


def measure(tree: lxml.html.HtmlElement) -> Measures:
    """Measure every element; in time in proportion to the page."""
    found: Measures = {}
    for element in reversed(list(tree.iter())):
        tag = element.tag if isinstance(element.tag, str) else ""
        own = letters_in(element.text) if tag and tag not in {"script", "style"} else 0
        tails = sum(letters_in(child.tail) for child in element)
        inner = [found[child] for child in element]
        is_link = tag in {"a", "option", "button"}
        found[element] = Measure(
            letters=own + tails + sum(one.letters for one in inner),
            running=0 if is_link else own + tails + sum(one.running for one in inner),
            size=1 + sum(one.size for one in inner),
            paragraphs=(tag == "p") + sum(one.paragraphs for one in inner),
            pictures=(tag in {"img", "picture", "video", "amp-img"})
            + sum(one.pictures for one in inner),
            asking=(is_link or tag in {"form", "input"}) + sum(one.asking for one in inner),
        )
    return found


def letters_in(text: str | None) -> int:
    """Count what is no blank; a character of Chinese, Japanese or Korean says as much as three."""
    if not text:
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
