"""Find the boxes that ask a reader for something, by what they hold and not by their name: for
consent, for an address, for a click on a player.

A box is told by its button or its field; the few words it needs beside them are those by which
every language names what a browser stores.
"""

from __future__ import annotations

import re

import lxml.html

from briefgen.sources.web.measuring import Measures, words_of

_FEW = 600
"""Letters of running text in a box that asks for consent."""
_FEWEST = 200
"""Letters beside a field for an address; what says more than a sentence is the text itself."""
_STEPS = 4
"""Elements between a field or a button and its box."""
_CONSENT = re.compile(
    r"\bcookies?\b|\bkakor\b|\bçerez|クッキー|\bfichiers? témoins?\b", re.IGNORECASE
)
_MOST_PARTS = 400
"""Elements in a box: those of consent list their purposes, one switch each."""
_WHOLE = frozenset({"html", "body", "main", "article", "table", "td"})
_FIELDS = frozenset({"", "text", "email", "tel"})


def find_asking_boxes(
    tree: lxml.html.HtmlElement, measures: Measures
) -> list[lxml.html.HtmlElement]:
    """Return the boxes that ask for consent to cookies and those that ask for an address."""
    whole = {
        place
        for part in tree.iter("h1", "article", "main")
        for place in (part, *part.iterancestors())
    }
    found: dict[lxml.html.HtmlElement, None] = {}
    for asked in tree.iter("button", "input", "a"):
        if asked.tag == "input" and (asked.get("type") or "").lower() in _FIELDS:
            box = _climb(asked, measures, whole, _FEWEST)
            if box is not None and measures[box].paragraphs <= 2:
                found[box] = None
        elif asked.tag == "button" or (asked.get("role") or "").lower() == "button":
            box = _climb(asked, measures, whole, _FEW)
            if box is not None and box not in found and _CONSENT.search(words_of(box)):
                found[box] = None
    return list(found)


def _climb(
    element: lxml.html.HtmlElement,
    measures: Measures,
    whole: set[lxml.html.HtmlElement],
    most: int,
) -> lxml.html.HtmlElement | None:
    """Return the largest element around this within a few steps that holds no more than so many
    letters, and nothing of the page's own frame."""
    box = None
    for _, parent in zip(range(_STEPS), element.iterancestors(), strict=False):
        if (
            parent.tag in _WHOLE
            or parent in whole
            or measures[parent].running > most
            or measures[parent].size > _MOST_PARTS
        ):
            break
        box = parent
    return box
