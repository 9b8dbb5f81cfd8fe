"""Find the quotations that a page prints a second time, large, beside its text."""

from __future__ import annotations

import re

import lxml.html

from briefgen.sources.web.measuring import Measures, own_names, words_of

_LONGEST = 300
"""Letters of a pulled quotation with the name under it."""
_FEWEST = 8
_NAMES = frozenset("pull pulled pullquote pq quote blockquote zitat citation".split())
"""What site builders call the box."""
_MOST_PARTS = 30
_BLOCKS = frozenset({"p", "div", "ul", "ol", "li", "blockquote", "section", "article", "table"})
_SIGNS = re.compile(r"[\W_]+")


def find_pulled_quotes(
    tree: lxml.html.HtmlElement, measures: Measures
) -> list[lxml.html.HtmlElement]:
    """Return the set-off quotations whose words stand in a paragraph of the page as well."""
    boxes = [
        box
        for box in tree.iter("blockquote", "aside", "div", "figure", "p")
        if _FEWEST <= measures[box].letters <= _LONGEST
        and measures[box].size <= _MOST_PARTS
        and _is_set_off(box)
    ]
    if not boxes:
        return []
    inside = {part for box in boxes for part in box.iter()}
    text = "\n".join(
        _folded(words_of(paragraph))
        for paragraph in tree.iter("p", "div", "li")
        if paragraph not in inside and not any(part.tag in _BLOCKS for part in paragraph)
    )
    return [box for box in boxes if (said := _folded(_said(box))) and said in text]


def _is_set_off(box: lxml.html.HtmlElement) -> bool:
    if box.tag in {"blockquote", "aside"}:
        return True
    return any(
        _NAMES & set(re.split("[-_]+", name)) or "pullquote" in name for name in own_names(box)
    )


def _said(box: lxml.html.HtmlElement) -> str:
    """Return the words of a quotation without the name under it."""
    paragraph = next(box.iter("p"), None)
    if paragraph is not None:
        return words_of(paragraph)
    unsaid = [words_of(part) for part in box.iter("cite", "footer", "figcaption")]
    said = words_of(box)
    for name in unsaid:
        said = said.removesuffix(name).strip()
    return said


def _folded(text: str) -> str:
    """Return the letters of a text, without marks and blanks: an editor pulls a quotation with
    other ones."""
    folded = _SIGNS.sub("", text).casefold()
    return folded if len(folded) >= _FEWEST else ""
