"""What makes a page hard to hear, or a PDF/UA file of it impossible: found in the page's HTML,
where it can be mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

Element = Any
"""An element as lxml has it."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BULLET = re.compile(r"\s*[•‣◦▪●⁃∙·]\s*\w")
_IN_A_LIST = ("li", "script", "template")
_WORDLESS = (
    "p",
    "li",
    "blockquote",
    "caption",
    "figcaption",
    "dt",
    "dd",
    "bdi",
    "b",
    "strong",
    "em",
    "cite",
    *_HEADINGS,
)
"""Elements that are there for the words in them. Cells of a table may be empty."""


def listen(page: str, *, on_paper: bool = False) -> tuple[str, ...]:
    """Return what is wrong with a page, one sentence each, in the order of the rules; a page for
    paper has more of them."""
    import lxml.html

    root = lxml.html.document_fromstring(page)
    rules = (*RULES, *RULES_OF_PAPER) if on_paper else RULES
    return tuple(dict.fromkeys(sentence for rule in rules for sentence in rule(root)))


def _language(root: Element) -> Iterator[str]:
    if not (root.get("lang") or "").strip():
        yield 'the page does not say its language: write <html lang="en">.'


def _title(root: Element) -> Iterator[str]:
    if not _text(root.find(".//head/title")):
        yield "the page has no title: write <title>{{ title }}</title>."


def _one_first_heading(root: Element) -> Iterator[str]:
    count = sum(1 for _ in root.iter("h1"))
    if count != 1:
        yield f"the page has {count or 'no'} <h1>; it needs one, the title."


def _heading_order(root: Element) -> Iterator[str]:
    level = 0
    for heading in root.iter(*_HEADINGS):
        own = int(heading.tag[1])
        if level and own > level + 1:
            yield f"<h{own}> follows <h{level}>: a level is left out."
        level = own


def _pictures(root: Element) -> Iterator[str]:
    for image in root.iter("img"):
        if image.get("alt") is None:
            yield (
                f'{_named(image)} has no alt: write what it shows, or alt="" where it only adorns.'
            )
    for drawing in root.iter("svg"):
        silent = drawing.get("aria-hidden") == "true" or drawing.get("role") in (
            "presentation",
            "none",
        )
        label = drawing.get("aria-label") or drawing.get("aria-labelledby")
        if (
            not silent
            and not label
            and not _text(next((child for child in drawing if child.tag == "title"), None))
        ):
            yield (
                f'{_named(drawing)} has no <title>: write what it shows, or aria-hidden="true"'
                " where it only adorns."
            )


def _tables(root: Element) -> Iterator[str]:
    for table in root.iter("table"):
        if table.get("role") in ("presentation", "none"):
            continue
        heads = list(table.iter("th"))
        if not heads:
            yield (
                f"{_named(table)} has no header cell: write <th> for what names a row or a column."
            )
        elif any(not head.get("scope") for head in heads):
            yield f'a <th> of {_named(table)} has no scope: write scope="row" or scope="col".'


def _regular_tables(root: Element) -> Iterator[str]:
    for table in root.iter("table"):
        if len(set(_widths(table))) > 1:
            yield (
                f"the rows of {_named(table)} do not have the same number of cells: fill them up"
                " with empty <td>."
            )


def _widths(table: Element) -> Iterator[int]:
    """Give the number of columns of each row, those among them that a cell of a row above reaches
    into."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    hanging: dict[int, int] = {}
    for row in rows:
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        yield sum(_span(cell, "colspan") for cell in cells) + sum(hanging.values())
        # How many columns are still taken, by the number of rows for which they are.
        hanging = {left - 1: columns for left, columns in hanging.items() if left > 1}
        for cell in cells:
            if (left := _span(cell, "rowspan") - 1) > 0:
                hanging[left] = hanging.get(left, 0) + _span(cell, "colspan")


def _span(cell: Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return max(1, min(int(value), 1000)) if value.isdecimal() else 1


def _pictures_as_links(root: Element) -> Iterator[str]:
    for link in root.iter("a"):
        if link.get("href") and not _text(link) and any(True for _ in link.iter("img", "svg")):
            yield (
                f"{_named(link)} holds a picture and no words; in a PDF/UA file a link needs words:"
                " put the picture beside it."
            )


def _links(root: Element) -> Iterator[str]:
    targets = {element.get("id") for element in root.iter() if element.get("id")} | {
        a.get("name") for a in root.iter("a")
    }
    for link in root.iter("a"):
        address = link.get("href")
        if address is None:
            continue
        if (
            not _text(link)
            and not link.get("aria-label")
            and not any(image.get("alt") for image in link.iter("img"))
        ):
            yield f"{_named(link)} has no words: a link is read out by them."
        if address.startswith("#") and len(address) > 1 and address[1:] not in targets:
            yield (
                f"{_named(link)} leads to #{_kind_of_id(address[1:])}, and nothing on the page has"
                " this id."
            )
        elif address in ("", "#"):
            yield f"{_named(link)} leads nowhere."


def _lists(root: Element) -> Iterator[str]:
    for found in root.iter("ul", "ol"):
        for child in found:
            if isinstance(child.tag, str) and child.tag not in _IN_A_LIST:
                yield f"{_named(found)} holds {_named(child)}; a list holds <li> and nothing else."
    for item in root.iter("li"):
        parent = item.getparent()
        if parent is None or parent.tag not in ("ul", "ol", "menu"):
            yield f"{_named(item)} stands in no list: put it into <ul> or <ol>."
    for paragraph in root.iter("p"):
        after = paragraph.getnext()
        if (
            after is not None
            and after.tag == "p"
            and _BULLET.match(_text(paragraph))
            and _BULLET.match(_text(after))
        ):
            yield (
                f"paragraphs such as {_named(paragraph)} are made to look like a list; write <ul>"
                " and <li>."
            )


def _ids(root: Element) -> Iterator[str]:
    counts = Counter(element.get("id") for element in root.iter() if element.get("id"))
    for name in dict.fromkeys(_kind_of_id(name) for name, count in counts.items() if count > 1):
        yield f"the id {name!r} stands on the page more than once."


def _wordless(root: Element) -> Iterator[str]:
    for element in root.iter(*_WORDLESS):
        if not _text(element) and not any(True for _ in element.iter("img", "svg", "table")):
            yield (
                f"{_named(element)} is printed with nothing in it: print it only {{% if … %}} there"
                " is something."
            )


RULES: tuple[Callable[[Element], Iterator[str]], ...] = (
    _language,
    _title,
    _one_first_heading,
    _heading_order,
    _pictures,
    _tables,
    _regular_tables,
    _links,
    _lists,
    _ids,
    _wordless,
)
RULES_OF_PAPER: tuple[Callable[[Element], Iterator[str]], ...] = (_pictures_as_links,)
"""What no PDF/UA file can hold, though a browser can."""


def _text(element: Element | None) -> str:
    return "" if element is None else "".join(element.itertext()).strip()


def _named(element: Element) -> str:
    """Return an element as its author knows it: <li class="points">, without ids and addresses,
    which differ from brief to brief."""
    classes = element.get("class")
    return f'<{element.tag} class="{classes}">' if classes else f"<{element.tag}>"


def _kind_of_id(name: str) -> str:
    """Return an id with its numbers left open, so that one mistake in a template is told once."""
    return re.sub(r"\d+", "…", name)
