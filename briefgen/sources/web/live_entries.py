"""Read a live blog as what it is: entries, each under its time, in the order of the page.

The extractor looks for one article and takes the first entry for it.
"""

from __future__ import annotations

import re
from collections import Counter

import lxml.html

from briefgen.sources.web.html_blocks import blocks_of
from briefgen.sources.web.measuring import empty, measure, own_names, words_of

_FEWEST = 3
"""Entries that make a live blog."""
_SHORTEST = 30
"""Letters of an entry beside its time."""
_TIME = re.compile(
    r"(?:[^\W\d]{1,12}[.,]? ){0,3}(?:\d{1,2}[./ ]\d{1,2}[./ ]\d{4},? )?"
    r"(?:[01]?\d|2[0-3])(?:[:.]|h|時) ?[0-5]\d分?(?: ?[ap]\.?m\.?)?(?: (?:[A-Z]{2,5}|Uhr|Uhr:))?",
    re.IGNORECASE,
)
_LONGEST_TIME = 40
_NAMES = frozenset("live liveblog liveticker ticker minute direct directo diretta".split())
_OTHER_NAMES = frozenset("comment comments cmt kommentar reply replies discussion".split())


def find_entries(
    tree: lxml.html.HtmlElement, *, is_live: bool
) -> list[tuple[lxml.html.HtmlElement, lxml.html.HtmlElement]]:
    """Return the entries of a live blog, each with the element of its time; nothing where the page
    is none.

    Args:
        tree: the page.
        is_live: whether the page declares that it is one; else its parts must be named so.
    """
    times = [
        element
        for element in tree.iter("time", "span", "div", "p", "b", "strong", "h2", "h3", "h4")
        if not len(element)
        and element.text is not None
        and len(element.text) <= _LONGEST_TIME
        and _TIME.fullmatch(words_of(element))
    ]
    if len(times) < _FEWEST:
        return []
    measures = measure(tree)
    inside = Counter(place for time in times for place in time.iterancestors())
    entries = []
    for time in times:
        entry = time
        for parent in time.iterancestors():
            if inside[parent] > 1 or parent.tag == "body":
                break
            entry = parent
        if measures[entry].running >= _SHORTEST and (is_live or _is_named_live(entry)):
            entries.append((entry, time))
    beside = Counter(entry.getparent() for entry, _ in entries)
    found = [(entry, time) for entry, time in entries if beside[entry.getparent()] >= _FEWEST]
    return found if len(found) >= _FEWEST else []


def _is_named_live(entry: lxml.html.HtmlElement) -> bool:
    names = {
        part
        for place in (entry, *entry.iterancestors())
        for name in own_names(place)
        for part in re.split("[-_]+", name)
    }
    return bool(names & _NAMES) and not names & _OTHER_NAMES


def read_entries(
    entries: list[tuple[lxml.html.HtmlElement, lxml.html.HtmlElement]],
) -> list[tuple[str, list[str]]]:
    """Return the time of each entry as the page shows it, and its paragraphs; the time is taken out
    of the tree."""
    read = []
    for entry, time in entries:
        shown = words_of(time)
        empty(time)
        read.append((shown, [block.text for block in blocks_of(entry)]))
    return read


def read_before(
    tree: lxml.html.HtmlElement, entries: list[tuple[lxml.html.HtmlElement, lxml.html.HtmlElement]]
) -> list[str]:
    """Return the sentences that stand between the headline and the first entry."""
    first = entries[0][0]
    inside = set(first.iterancestors())
    found: list[str] = []
    measures = measure(tree)
    for element in tree.iter():
        if element is first:
            break
        if element.tag == "h1":
            found = []
        elif (
            element.tag in {"p", "li", "h2"}
            and element not in inside
            and measures[element].running >= 2 * _SHORTEST
        ):
            found += [block.text for block in blocks_of(element) if block.text not in found]
    return found
