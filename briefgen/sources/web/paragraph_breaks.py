"""Make paragraphs of what a page parts otherwise: by two line breaks, as older sites and blogs of
every country do, or by divisions.

The extractor looks for paragraphs, and takes a page without any for a heap of links.
"""

from __future__ import annotations

import lxml.html

from briefgen.sources.web.measuring import SENTENCE_ENDS, letters_in

_HOLDERS = ("div", "td", "section", "article", "main", "body", "center", "font", "blockquote")
"""Elements that hold running text without being a paragraph."""
INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt
    ruby s samp small span strike strong sub sup time tt u var wbr
    """.split()
)
"""Elements that stand in a line of text."""


_SENTENCE = 60
"""Letters, links apart, of a division that is a paragraph where it ends as a sentence does;
captions and buttons are shorter."""
_MORE = 2
"""How many times as much as a page's paragraphs its divisions must hold: teasers and comments can
hold as much as a short article."""


def make_paragraphs(tree: lxml.html.HtmlElement) -> None:
    """Wrap the runs of words between two line breaks in a row as paragraphs, and take divisions for
    such on a page that is written in them.

    In time in proportion to the page.
    """
    for holder in list(tree.iter(*_HOLDERS)):
        children = list(holder)
        if any(_parts(child) for child in children):
            _rebuild(holder, children)
    _rename_divisions(tree)


def _rename_divisions(tree: lxml.html.HtmlElement) -> None:
    """Rename divisions where they hold the page's sentences; where it has paragraphs, divisions are
    the teasers and notes around them."""
    written = {
        division: own for division in tree.iter("div") if (own := _own_letters(division)) > 0
    }
    sentences = [
        division
        for division, own in written.items()
        if own >= _SENTENCE and _ends_sentence(division)
    ]
    in_paragraphs = sum(_own_letters(paragraph) for paragraph in tree.iter("p"))
    if sum(written[division] for division in sentences) > _MORE * in_paragraphs:
        places = {division.getparent() for division in sentences}
        for division in written:
            # a short one between long ones is a paragraph as well
            if division.getparent() in places:
                division.tag = "p"


def _own_letters(element: lxml.html.HtmlElement) -> int:
    """Count the letters of an element outside its links and other parts; none where it holds more
    than a run of words."""
    if any(child.tag not in INLINE and child.tag != "br" for child in element):
        return 0
    return sum(letters_in(text) for text in (element.text, *(child.tail for child in element)))


def _ends_sentence(element: lxml.html.HtmlElement) -> bool:
    return "".join(map(str, element.itertext())).rstrip().endswith(SENTENCE_ENDS)


def _parts(child: lxml.html.HtmlElement) -> bool:
    """Tell whether a child is a line break with nothing between it and the next one."""
    following = child.getnext()
    return (
        child.tag == "br"
        and not (child.tail or "").strip()
        and following is not None
        and following.tag == "br"
    )


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
