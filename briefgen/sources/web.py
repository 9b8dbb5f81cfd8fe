"""Read a saved web page: its article as paragraphs, without what stands around it.

trafilatura finds the main text (the best measured extractor on the public benchmark of 181 pages); pruned beforehand is what it is known
to let in, and taken from the page's own declarations is what it would otherwise guess: no date comes from a clock or a web address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.etree
import lxml.html

from briefgen.errors import PageWithoutArticle, SourceTooLarge
from briefgen.model import Article
from briefgen.sources.declared import read_details

_LIMIT = 2_000_000
"""Characters of a page without scripts, styles and embedded pictures. The extractor's time grows faster than its input: 1 MB took 5 s,
5 MB over 80 s; the longest news pages, comments included, stay below 1 MB."""

_UNSEEN = re.compile(r"<(script|style|svg|template|noscript)\b([^>]{0,1000})>", re.IGNORECASE)
_DATA = re.compile(r"data:[\w/+.;=-]{0,100},[A-Za-z0-9+/=%_-]{200,}")
_KEPT_SCRIPT = re.compile(r"application/ld\+json", re.IGNORECASE)

_AROUND = frozenset(
    """cookie cookies consent gdpr ccpa onetrust newsletter newsletters subscribe subscription paywall caption captions figcaption credit
    related recommended recommendations outbrain taboola trending advert advertisement ads promo share sharing social breadcrumb breadcrumbs
    breaking-news most-read read-more""".split()
)
"""Words of a class or an id that name what stands around an article, as site builders use them."""
_AROUND_TAGS = frozenset({"figcaption", "nav", "dialog", "button", "form", "iframe"})
_WHOLE_TAGS = frozenset({"html", "body", "main", "article"})
_MOST = 0.3
"""Share of the page's paragraphs above which a part is not pruned, whatever its class says: it holds the article."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(x[0-9a-f]{1,8}|[0-9]{1,9});?", re.IGNORECASE)

_LINE_BREAK = "\ue000"
"""Stands for a line break while the blanks of the page's source are made one: private, for a tree takes no control characters."""
_BREAK = re.compile(rf"{_LINE_BREAK}(?:\s*{_LINE_BREAK})+")

_BLOCKS = frozenset({"p", "head", "quote", "item", "code", "ab", "cell"})
_NOT_ARTICLE = (
    (re.compile(r"(?:read more|see also|related|recommended|more on this|most read)\b[^.]*$", re.I), "Read more: Who pays for the wall?"),
    (
        re.compile(r"(?:sign up|subscribe|register)\b.*\b(?:newsletter|inbox|email|e-mail|alerts|briefing)\b", re.I),
        "Sign up to our newsletter",
    ),
    (
        re.compile(r"(?:photo|photograph|image|picture|video|pic|credit|caption|file photo|image source|image caption)\s*:", re.I),
        "Photo: A. Lane",
    ),
    (
        re.compile(r"(?:advertisement|share this|listen to this article|skip to|follow us|copyright ©|©|all rights reserved)", re.I),
        "Advertisement",
    ),
    (re.compile(r"(?:we|this (?:web)?site) uses? cookies\b", re.I), "We use cookies to improve your visit."),
    (re.compile(r"(?:this article|this story) (?:is|was) (?:part of|more than)\b", re.I), "This article is more than 2 years old"),
)
"""What a line outside the article begins with, each with an example. Matched against short lines only."""
_LONGEST_LINE = 160
"""Characters of a line that may be dropped: a paragraph of an article that begins in such words goes on."""


def read_page(text: str, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of a web page; its canonical text is the paragraphs, a blank line between them, without the headline.

    Raises:
        SourceTooLarge: more than 2 MB are left without scripts and pictures.
        PageWithoutArticle: there is no running text.
    """
    page = _without_illegal(without_unseen(text))
    if len(page) > _LIMIT:
        raise SourceTooLarge(path, size=f"{len(page) / 1e6:.1f}", limit=_LIMIT // 1_000_000)
    try:
        tree = lxml.html.document_fromstring(page.encode("utf-8"), parser=lxml.html.HTMLParser(encoding="utf-8"))
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as mistake:
        raise PageWithoutArticle(path) from mistake
    details = read_details(tree, page)
    _prune(tree)
    paragraphs = [line for line in _main_text(tree) if not _stands_around(line)]
    while paragraphs and details.title and paragraphs[0] == details.title:
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
    """Cut out what no reader sees: scripts but for JSON-LD, styles, drawings, embedded pictures. Takes time in proportion to the page."""
    kept, at = [], 0
    lowered = page.lower() if page.isascii() else re.sub("[A-Z]", lambda letter: letter[0].lower(), page)
    while opening := _UNSEEN.search(page, at):
        closing = lowered.find(f"</{opening[1].lower()}", opening.end())
        end = len(page) if closing < 0 else (page.find(">", closing) + 1 or len(page))
        kept.append(page[at : end if _KEPT_SCRIPT.search(opening[2]) else opening.start()])
        at = end
    return _DATA.sub("data:,", "".join([*kept, page[at:]]))


def _without_illegal(page: str) -> str:
    """Take out the characters, and the references to such, that XML has no place for: the tree refuses to hold them."""
    return _REFERENCE.sub(lambda found: found[0] if _is_legal(found[1].lower()) else "", _ILLEGAL.sub("", page))


def _is_legal(number: str) -> bool:
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return code <= 0x10FFFF and _ILLEGAL.match(chr(code)) is None


def _prune(tree: lxml.html.HtmlElement) -> None:
    """Take out captions, consent boxes, lists of other stories."""
    total = sum(1 for _ in tree.iter("p"))
    around = [element for element in tree.iter() if isinstance(element.tag, str) and _is_around(element)]
    for element in around:
        if element.getparent() is not None and sum(1 for _ in element.iter("p")) <= max(3, _MOST * total):
            element.drop_tree()


def _is_around(element: lxml.html.HtmlElement) -> bool:
    if element.tag in _WHOLE_TAGS:
        return False
    if element.tag in _AROUND_TAGS:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()[:300]
    return any(word in _AROUND or any(part in _AROUND for part in re.split("[-_]+", word)) for word in named.split())


def _main_text(tree: lxml.html.HtmlElement) -> list[str]:
    """Return the paragraphs of the main text in order, blanks made one."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # its complaints would stand between the lines of ours
    found = trafilatura.bare_extraction(tree, fast=True, include_comments=False, include_tables=False, with_metadata=False)
    if found is None or found.body is None:
        return []
    return [
        words
        for block in _blocks(found.body)
        for part in _BREAK.split(_lines(block))
        if (words := " ".join(part.replace(_LINE_BREAK, " ").split()))
    ]


def _lines(block: lxml.etree._Element) -> str:
    """Return the words of a block with its line breaks marked; two breaks in a row end a paragraph on older sites."""
    for line_break in block.iter("lb"):
        line_break.tail = f"{_LINE_BREAK}{line_break.tail or ''}"
    return "".join(map(str, block.itertext()))


def _blocks(body: lxml.etree._Element) -> Iterator[lxml.etree._Element]:
    """Yield the innermost blocks: a list item that holds paragraphs gives those."""
    for element in body.iter():
        if element.tag in _BLOCKS and not any(inner.tag in _BLOCKS for inner in element.iterdescendants()):
            yield element


def _stands_around(line: str) -> bool:
    return len(line) <= _LONGEST_LINE and any(pattern.match(line) for pattern, _ in _NOT_ARTICLE)
