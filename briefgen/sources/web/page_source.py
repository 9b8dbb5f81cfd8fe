"""The source of a page becomes a tree: without what no reader sees and what no tree can hold."""

from __future__ import annotations

import re
from typing import NamedTuple

import lxml.etree
import lxml.html

from briefgen.errors import PageWithoutArticle, SourceTooLarge
from briefgen.sources.web.page_notes import raised_classes

_LIMIT = 2_000_000
"""Characters of a page without scripts, styles and embedded pictures. The extractor's time grows
faster than its input: 1 MB took 5 s,
5 MB over 80 s; the longest news pages, comments included, stay below 1 MB."""

_UNSEEN = re.compile(r"<(script|style|svg|template|noscript)\b([^>]{0,1000})>", re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^>]{0,1000}>([^<]{0,200000})", re.IGNORECASE)
_DATA = re.compile(r"data:[\w/+.;=-]{0,100},[A-Za-z0-9+/=%_-]{200,}")
_KEPT_SCRIPT = re.compile(r"application/ld\+json", re.IGNORECASE)

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(x[0-9a-f]{1,8}|[0-9]{1,9});?", re.IGNORECASE)


class PageSource(NamedTuple):
    """A page without what no reader sees."""

    text: str
    raised: frozenset[str]
    """The classes whose words its style sheets raise above the line."""


def read_source(text: str, *, path: str) -> tuple[PageSource, lxml.html.HtmlElement]:
    """Return a page without what no reader sees, and its tree.

    Raises:
        SourceTooLarge: more than 2 MB are left without scripts and pictures.
        PageWithoutArticle: there is nothing in it.
    """
    page = _without_illegal(without_unseen(text))
    if len(page) > _LIMIT:
        raise SourceTooLarge(path, size=f"{len(page) / 1e6:.1f}", limit=_LIMIT // 1_000_000)
    try:
        raised = raised_classes("".join(_STYLE.findall(text)))
        return PageSource(page, raised), tree_of(page)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as mistake:
        raise PageWithoutArticle(path) from mistake


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


def tree_of(page: str) -> lxml.html.HtmlElement:
    """Return the tree of a page, without comments: builders of pages put them between words, and
    the extractor loses what follows one."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return lxml.html.document_fromstring(page.encode("utf-8"), parser=parser)
