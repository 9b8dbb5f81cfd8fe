"""Read a saved web page: its article as paragraphs, without what stands around it.

trafilatura finds the main text (the best measured extractor on the public benchmark of 181 pages);
pruned beforehand is what it is known to let in, and taken from the page's own declarations is what
it would otherwise guess: no date comes from a clock or a web address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.etree
import lxml.html

from briefgen.errors import PageWithoutArticle, SourceTooLarge
from briefgen.model import Article
from briefgen.sources.text.dates import iso_date
from briefgen.sources.web.boilerplate import prune, without_lines
from briefgen.sources.web.lead import find_leads, with_lead
from briefgen.sources.web.metadata import Details, read_details
from briefgen.sources.web.paragraph_breaks import make_paragraphs

_LIMIT = 2_000_000
"""Characters of a page without scripts, styles and embedded pictures. The extractor's time grows
faster than its input: 1 MB took 5 s,
5 MB over 80 s; the longest news pages, comments included, stay below 1 MB."""

_UNSEEN = re.compile(r"<(script|style|svg|template|noscript)\b([^>]{0,1000})>", re.IGNORECASE)
_DATA = re.compile(r"data:[\w/+.;=-]{0,100},[A-Za-z0-9+/=%_-]{200,}")
_KEPT_SCRIPT = re.compile(r"application/ld\+json", re.IGNORECASE)

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(x[0-9a-f]{1,8}|[0-9]{1,9});?", re.IGNORECASE)

_LINE_BREAK = "\ue000"
"""Stands for a line break while the blanks of the page's source are made one: private, for a tree
takes no control characters."""
_BREAK = re.compile(rf"{_LINE_BREAK}(?:\s*{_LINE_BREAK})+")

_INLINE = frozenset({"hi", "ref", "del", "graphic", "lb"})
_IN_PROSE = frozenset({"p", "item", "head", "cell", "quote"})
"""What code, a word of it, may stand in."""
_LONG = 80
"""Letters of a paragraph that is not written twice by accident."""
_PULLED = 2
_LONGEST_NOTE = 60
"""Letters of a line with nothing but names or a day and an hour."""
_SHORTEST = 250
"""Letters below which a page is read again and less is taken out of it, for that may have been its
text."""


def read_page(text: str, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of a web page; its canonical text is the paragraphs, a blank line between
    them, without the headline.

    Raises:
        SourceTooLarge: more than 2 MB are left without scripts and pictures.
        PageWithoutArticle: there is no running text.
    """
    page = _without_illegal(without_unseen(text))
    if len(page) > _LIMIT:
        raise SourceTooLarge(path, size=f"{len(page) / 1e6:.1f}", limit=_LIMIT // 1_000_000)
    try:
        tree = _tree(page)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as mistake:
        raise PageWithoutArticle(path) from mistake
    details = read_details(tree, page)
    headings = {
        details.title,
        *(" ".join("".join(map(str, h1.itertext())).split()) for h1 in tree.iter("h1")),
    }
    paragraphs = _without_repeats(_paragraphs(tree, page))
    while paragraphs and (paragraphs[0] in headings or _is_said_elsewhere(paragraphs[0], details)):
        del paragraphs[0]
    if not any(character.isalpha() for paragraph in paragraphs for character in paragraph):
        raise PageWithoutArticle(path)
    return Article(
        id=id,
        path=path,
        sha256=sha256,
        text="\n\n".join(paragraphs) + "\n",
        form="web page",
        title=details.title,
        outlet=details.outlet,
        authors=details.authors,
        published=details.published,
        url=details.url,
    )


def without_unseen(page: str) -> str:
    """Cut out what no reader sees: scripts but for JSON-LD, styles, drawings, embedded pictures.
    Takes time in proportion to the page."""
    kept, at = [], 0
    lowered = (
        page.lower() if page.isascii() else re.sub("[A-Z]", lambda letter: letter[0].lower(), page)
    )
    while opening := _UNSEEN.search(page, at):
        # an empty drawing: what follows is not in it
        if opening[2].endswith("/") and opening[1].lower() == "svg":
            kept.append(page[at : opening.start()])
            at = opening.end()
            continue
        closing = lowered.find(f"</{opening[1].lower()}", opening.end())
        end = len(page) if closing < 0 else (page.find(">", closing) + 1 or len(page))
        kept.append(page[at : end if _KEPT_SCRIPT.search(opening[2]) else opening.start()])
        at = end
    return _DATA.sub("data:,", "".join([*kept, page[at:]]))


def _without_illegal(page: str) -> str:
    """Take out the characters, and the references to such, that XML has no place for: the tree
    refuses to hold them."""
    return _REFERENCE.sub(
        lambda found: found[0] if _is_legal(found[1].lower()) else "", _ILLEGAL.sub("", page)
    )


def _is_legal(number: str) -> bool:
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return code <= 0x10FFFF and _ILLEGAL.match(chr(code)) is None


def _paragraphs(tree: lxml.html.HtmlElement, page: str) -> list[str]:
    """Return the paragraphs of the page's text without what stands around it: only what surely
    does, where hardly anything is left."""
    make_paragraphs(tree)
    prune(tree)
    leads = find_leads(tree)
    shown = " ".join("".join(map(str, tree.itertext())).split()) if leads else ""
    found = with_lead(without_lines(_main_text(tree)), leads, shown)
    if sum(map(len, found)) >= _SHORTEST:
        return found
    again = _tree(page)
    make_paragraphs(again)
    prune(again, sure_only=True)
    whole = without_lines(_main_text(again))
    return whole if sum(map(len, whole)) > 2 * sum(map(len, found)) else found


def _without_repeats(paragraphs: list[str]) -> list[str]:
    """Leave out long paragraphs that stood before, where they are one or two, as pulled quotations
    are, or the whole text again.

    Pages carry their text twice for screens of two sizes. A reference work repeats itself now and
    then, and means it.
    """
    seen: set[str] = set()
    kept = []
    for line in paragraphs:
        if len(line) < _LONG or line not in seen:
            kept.append(line)
        seen.add(line)
    repeated = len(paragraphs) - len(kept)
    return (
        kept
        if repeated <= _PULLED or repeated >= 0.8 * sum(len(line) >= _LONG for line in kept)
        else paragraphs
    )


def _is_said_elsewhere(line: str, details: Details) -> bool:
    """Tell whether a line before the text is no more than the byline or the day, which the
    article's details hold."""
    if len(line) > _LONGEST_NOTE or line.endswith("."):
        return False
    named = re.sub(r"^[Bb]y\s+", "", line)
    return named in {
        *details.authors,
        " and ".join(details.authors),
        ", ".join(details.authors),
    } or (details.published is not None and iso_date(line) == details.published)


def _tree(page: str) -> lxml.html.HtmlElement:
    """Return the tree of a page, without comments: builders of pages put them between words, and
    the extractor loses what follows one."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return lxml.html.document_fromstring(page.encode("utf-8"), parser=parser)


def _main_text(tree: lxml.html.HtmlElement) -> list[str]:
    """Return the paragraphs of the main text in order, blanks made one."""
    import logging

    import trafilatura

    # its complaints would stand between the lines of ours
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    found = trafilatura.bare_extraction(
        tree, fast=True, include_comments=False, include_tables=False, with_metadata=False
    )
    if found is None or found.body is None:
        return []
    return [
        words
        for run in _runs(found.body)
        for part in _BREAK.split(run)
        if (words := " ".join(part.replace(_LINE_BREAK, " ").split()))
    ]


def _runs(body: lxml.etree._Element) -> Iterator[str]:
    """Yield every run of words between the borders of blocks, whatever blocks they stand in:
    nothing of the text is lost."""
    pieces: list[str] = []
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        is_block = element.tag not in _INLINE and not (
            element.tag == "code" and _is_within_prose(element)
        )
        if is_block:
            yield "".join(pieces)
            pieces = []
        if event == "start":
            pieces += [_LINE_BREAK] if element.tag == "lb" else []
            pieces.append(element.text or "")
        else:
            pieces.append(element.tail or "")
    yield "".join(pieces)


def _is_within_prose(element: lxml.etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in _IN_PROSE
