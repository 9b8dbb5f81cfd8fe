"""Make paragraphs of what a page parts by empty lines: older sites, and blogs of every country, write two line breaks and no paragraph."""

from __future__ import annotations

import lxml.html

_HOLDERS = ("div", "td", "section", "article", "main", "body", "center", "font", "blockquote")
"""Elements that hold running text without being a paragraph."""
INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub
    sup time tt u var wbr""".split()
)
"""Elements that stand in a line of text."""


def make_paragraphs(tree: lxml.html.HtmlElement) -> None:
    """Wrap the runs of words between two line breaks in a row as paragraphs; in time in proportion to the page."""
    for holder in list(tree.iter(*_HOLDERS)):
        children = list(holder)
        if any(_parts(child) for child in children):
            _rebuild(holder, children)


def _parts(child: lxml.html.HtmlElement) -> bool:
    """Tell whether a child is a line break with nothing between it and the next one."""
    following = child.getnext()
    return child.tag == "br" and not (child.tail or "").strip() and following is not None and following.tag == "br"


def _rebuild(holder: lxml.html.HtmlElement, children: list[lxml.html.HtmlElement]) -> None:
    breaks = {child for child in children if _parts(child)}
    text, holder.text = holder.text, None
    for child in children:
        holder.remove(child)
    paragraph = lxml.html.Element("p")
    paragraph.text = text
    last: lxml.html.HtmlElement | None = None
    for child in children:
        tail, child.tail = child.tail, None
        if child in breaks or (child.tag != "br" and child.tag not in INLINE):
            _close(holder, paragraph)
            paragraph, last = lxml.html.Element("p"), None
            if child not in breaks:
                holder.append(child)
            paragraph.text = tail
        else:
            if child.tag != "br" or last is not None or (paragraph.text or "").strip():
                paragraph.append(child)
                child.tail, last = tail, child
            else:  # the second of two breaks
                paragraph.text = tail
    _close(holder, paragraph)


def _close(holder: lxml.html.HtmlElement, paragraph: lxml.html.HtmlElement) -> None:
    if len(paragraph) or (paragraph.text or "").strip():
        holder.append(paragraph)
