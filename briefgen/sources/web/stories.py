"""Tell apart the articles of one page: the next story that follows under the first, or the posts of
a blog in full."""

from __future__ import annotations

from collections.abc import Iterable

import lxml.etree
import lxml.html
import msgspec

from briefgen.errors import SourceError
from briefgen.model import Article
from briefgen.sources.text.dates import iso_date
from briefgen.sources.web.html_blocks import blocks_of
from briefgen.sources.web.live_entries import find_entries
from briefgen.sources.web.measuring import letters_in, words_of
from briefgen.sources.web.metadata import read_details
from briefgen.sources.web.page import read_page, read_tree
from briefgen.sources.web.page_source import read_source

_LETTERS = 250
"""Letters of prose in each: less is a summary of a story that stands elsewhere."""
_SENTENCES = 2
"""Paragraphs of prose in each."""
_MOST = 20


def read_pages(
    text: str, *, path: str, id: str, sha256: str
) -> Article | Iterable[Article | SourceError]:
    """Make an article of a web page, or one of each story that stands on it in full.

    Raises:
        SourceTooLarge, PageWithoutArticle: as `read_page` does.
    """
    page, tree = read_source(text, path=path)
    stories = _find_stories(tree)
    if len(stories) < 2:
        return read_tree(tree, page, path=path, id=id, sha256=sha256)
    details = read_details(tree, page.text)
    found: list[Article | SourceError] = []
    for number, (headline, story) in enumerate(stories, 1):
        source = lxml.html.tostring(story, encoding="unicode", with_tail=False)
        try:
            article = read_page(
                f"<html><body>{source}</body></html>", path=f"{path}#{number}", id=id, sha256=sha256
            )
        except SourceError as error:
            found.append(error)
            continue
        is_declared = details.is_article and number == 1
        found.append(
            msgspec.structs.replace(
                article,
                title=headline,
                outlet=details.outlet,
                authors=details.authors if is_declared else article.authors,
                published=details.published if is_declared else _day(story),
                url=details.url if is_declared else article.url,
            )
        )
    return found


def _find_stories(
    tree: lxml.html.HtmlElement,
) -> list[tuple[str, lxml.html.HtmlElement]]:
    """Return the stories of a page with their headlines; one at the most where the page has a
    headline of its own, or is a live blog."""
    outer = [
        story
        for story in tree.iter("article")
        if not any(parent.tag == "article" for parent in story.iterancestors())
    ]
    headed = [
        (words_of(heading), story)
        for story in outer[:_MOST]
        if (heading := next(story.iter("h1", "h2"), None)) is not None
    ]
    if len(headed) < 2:
        return []
    stories = [(headline, story) for headline, story in headed if _is_full(story)]
    if len({headline for headline, _ in stories}) < max(2, len(stories)):
        return []
    inside = {part for _, story in stories for part in story.iter("h1")}
    own = [
        h1 for h1 in tree.iter("h1") if h1 not in inside and next(h1.iter("a", "img"), None) is None
    ]
    if any(words_of(h1) for h1 in own) or find_entries(tree, is_live=False):
        return []
    return stories


def _is_full(story: lxml.html.HtmlElement) -> bool:
    prose = [block for block in blocks_of(story) if block.is_prose]
    return len(prose) >= _SENTENCES and sum(letters_in(block.text) for block in prose) >= _LETTERS


def _day(story: lxml.html.HtmlElement) -> str | None:
    """Return the day of the one time in a story."""
    days = {iso_date(time.get("datetime")) for time in story.iter("time")}
    return days.pop() if len(days) == 1 else None
