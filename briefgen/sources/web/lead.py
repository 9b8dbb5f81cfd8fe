"""Find the lead that a page sets apart from the text under it: a paragraph between headline and
body, which the extractor passes over.

Many sites outside England and America build pages so, and what happened stands there and nowhere
else.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

import lxml.html

from briefgen.sources.web.measuring import SENTENCE_ENDS

_NAMES = frozenset(
    "lead lede standfirst preamble ingress intro dek vorspann chapeau chapo entradilla bajada"
    " sommario perex manchet sapo spot subtitle subtitulo deck".split()
)
"""What editors of a dozen languages call it, and site builders after them."""
_SHORTEST = 60
"""Letters: a line of less is a kicker over the headline or a byline."""
_MOST_PARTS = 20
"""Elements in a lead, its links and its bold words; what holds more is a part of the page."""
_ECHO = 0.6
"""Share of its words in the first paragraphs of the text above which it only says the same
beforehand."""
_FIRST = 3
_WORD = re.compile(r"\w+")


def find_leads(tree: lxml.html.HtmlElement, description: str | None = None) -> list[str]:
    """Return what stands under the headline by a name of a lead, or in the very words by which the
    page describes itself; in the order of the page."""
    found: list[str] = []
    after_headline = False
    headline = "h1" if next(tree.iter("h1"), None) is not None else "h2"
    for element in tree.iter("h1", "h2", "p", "div"):
        if element.tag == headline:
            after_headline = True
        elif (
            after_headline
            and (_is_named(element) or _is_said(element, description))
            and sum(1 for _ in itertools.islice(element.iter(), _MOST_PARTS)) < _MOST_PARTS
        ):
            words = " ".join("".join(map(str, element.itertext())).split())
            if (
                len(words) >= _SHORTEST
                and words.endswith(SENTENCE_ENDS)
                and not any(words in other for other in found)
            ):
                found.append(words)
    return found


def with_lead(paragraphs: list[str], leads: Sequence[str], page: str) -> list[str]:
    """Put the first lead before the paragraphs, unless they hold it or say the same; page is all
    the text of the page in one line."""
    text = " ".join(paragraphs)
    # headlines may stand before the text
    first = next((at for at, line in enumerate(paragraphs) if line.endswith(SENTENCE_ENDS)), 0)
    for lead in leads:
        if (
            paragraphs
            and lead not in text
            and page.find(lead) < page.find(paragraphs[first][:_SHORTEST])
        ):
            said = set(_WORD.findall(" ".join(paragraphs[:_FIRST]).lower()))
            own = _WORD.findall(lead.lower())
            if sum(word in said for word in own) < _ECHO * len(own):
                return [*paragraphs[:first], lead, *paragraphs[first:]]
            return paragraphs
    return paragraphs


def _is_said(element: lxml.html.HtmlElement, description: str | None) -> bool:
    return (
        description is not None
        and sum(1 for _ in itertools.islice(element.iter(), _MOST_PARTS)) < _MOST_PARTS
        and " ".join("".join(map(str, element.itertext())).split()) == description
    )


def _is_named(element: lxml.html.HtmlElement) -> bool:
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()[:300]
    return bool(_NAMES & set(re.split(r"[\s_-]+", named)))
