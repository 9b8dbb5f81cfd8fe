"""Find what a page shows of other stories: cards of a headline and a summary, and the lines between
paragraphs that send a reader elsewhere.

Both are told by their shape, which is the same in every language: a headline that is a link, little
beside it, and others of its kind around it; or a line that ends in a link and in no full stop.
"""

from __future__ import annotations

import re
from collections import Counter

import lxml.html

from briefgen.sources.web.measuring import (
    SENTENCE_ENDS,
    Measures,
    letters_in,
    outermost,
    words_of,
)
from briefgen.sources.web.paragraph_breaks import INLINE

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_SUMMARY = 400
"""Letters beside the headline in a card; the longest summaries of front pages have three hundred,
the shortest items of a list of tips about as many."""
_FEWEST_CARDS = 2
"""Cards beside each other; one alone may be the heading of a section that is a link."""
_SHORTEST = 20
"""Letters of a headline: a link of less is one of a menu."""
_LONGEST_LINE = 200
_LABEL = 30
"""Letters before the link of a line that sends elsewhere ("Read more:")."""
_FEWEST_WORDS = 4
_HOLDERS = frozenset({"article", "main", "section", "div"})
_LABELLED = re.compile(r".{2,40}[:：>»|]\s*$")
_QUOTED = re.compile(r"[\"“”„«»「『]")


def find_cards(
    tree: lxml.html.HtmlElement, measures: Measures, *, is_article: bool
) -> list[lxml.html.HtmlElement]:
    """Return the cards of other stories, the outermost elements that belong to one each.

    Args:
        tree: the page.
        measures: of its elements.
        is_article: whether the page declares that it is an article: then cards inside it that hold
            most of what it says are its items.
    """
    titles = [heading for heading in tree.iter(*_HEADINGS) if _is_linked(heading)]
    titles = titles or [link for link in tree.iter("a") if _is_title(link)]
    inside = Counter(place for title in titles for place in title.iterancestors())
    cards = []
    for title in titles:
        card = title
        for parent in title.iterancestors():
            if inside[parent] > 1 or parent.tag in {"body", "main"}:
                break
            card = parent
        if card is not title and measures[card].running <= _SUMMARY:
            cards.append(card)
        elif card is title and _is_in_list(title):
            cards.append(title)
    beside = Counter(card.getparent() for card in cards)
    found = outermost([card for card in cards if beside[card.getparent()] >= _FEWEST_CARDS])
    if is_article and _is_their_page(found, measures):
        return []
    return found


def _is_title(link: lxml.html.HtmlElement) -> bool:
    """Tell whether a link is a line of its own as long as a headline."""
    return _leads_away(link) and _stands_alone(link) and letters_in(words_of(link)) >= _SHORTEST


def _is_linked(heading: lxml.html.HtmlElement) -> bool:
    """Tell whether a heading is a link to elsewhere as a whole."""
    inner = [link for link in heading.iter("a") if _leads_away(link)]
    if inner:
        words = letters_in(words_of(heading))
        return words > 0 and sum(letters_in(words_of(link)) for link in inner) >= 0.8 * words
    return any(parent.tag == "a" and _leads_away(parent) for parent in heading.iterancestors())


def _leads_away(link: lxml.html.HtmlElement) -> bool:
    target = (link.get("href") or "").strip()
    return bool(target) and not target.startswith(("#", "javascript:"))


def _is_in_list(heading: lxml.html.HtmlElement) -> bool:
    """Tell whether another linked heading is the next thing after this, or before it, but for a
    line."""
    for step in (heading.getnext(), heading.getprevious()):
        beyond = step
        if step is not None and step.tag == "p":
            beyond = step.getnext() if step is heading.getnext() else step.getprevious()
        if beyond is not None and beyond.tag == heading.tag and _is_linked(beyond):
            return True
    return False


def _is_their_page(cards: list[lxml.html.HtmlElement], measures: Measures) -> bool:
    """Tell whether an article is made of these: they stand in its own element, and hold most of
    it."""
    said: Counter[lxml.html.HtmlElement] = Counter()
    for card in cards:
        for holder in card.iterancestors("article"):
            said[holder] += measures[card].running
    return any(
        letters > measures[holder].running / 2 and next(holder.iter("h1"), None) is not None
        for holder, letters in said.items()
    )


def find_pointers(tree: lxml.html.HtmlElement, measures: Measures) -> list[lxml.html.HtmlElement]:
    """Return the lines that are a link to another story, with or without a label before it ("MORE:
    Who pays for the wall?")."""
    found = []
    for line in tree.iter("p", "div", "h4", "h5", "h6"):
        if not 12 <= measures[line].letters <= _LONGEST_LINE or measures[line].size > 12:
            continue
        link = next((part for part in reversed(list(line.iter("a"))) if _leads_away(part)), None)
        if link is None or (letters_in(line.text) and not list(line)):
            continue
        if _is_pointer(words_of(line), words_of(link)):
            found.append(line)
    return found + [link for link in tree.iter("a") if _stands_alone(link)]


def _stands_alone(link: lxml.html.HtmlElement) -> bool:
    """Tell whether a link is a line of its own between blocks, and no sentence ("12 comments")."""
    parent, before = link.getparent(), link.getprevious()
    if parent is None or parent.tag not in _HOLDERS or (link.tail or "").strip():
        return False
    follows = (parent.text if before is None else before.tail) or ""
    if follows.strip() or any(
        beside is not None and beside.tag in INLINE for beside in (before, link.getnext())
    ):
        return False
    return not words_of(link).endswith(SENTENCE_ENDS)


def _is_pointer(text: str, link: str) -> bool:
    if not link or not text.endswith(link) or text.endswith(SENTENCE_ENDS):
        return False
    label = text[: -len(link)].strip()
    if not label:
        return len(link.split()) >= _FEWEST_WORDS or len(link) > _LABEL
    return (
        len(label) <= _LABEL
        and len(link) > len(label)
        and _LABELLED.fullmatch(label) is not None
        and _QUOTED.search(label) is None
    )
