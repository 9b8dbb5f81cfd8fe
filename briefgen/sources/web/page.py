"""Read a saved web page: its article as paragraphs, without what stands around it.

What the page declares of itself is taken instead of what could be guessed: no date comes from a
clock or a web address.
"""

from __future__ import annotations

from collections.abc import Iterable

import lxml.html
import msgspec

from briefgen.errors import PageWithoutArticle
from briefgen.model import Article
from briefgen.sources.web.boilerplate import prune
from briefgen.sources.web.embedded_posts import quote_posts
from briefgen.sources.web.head_notes import take_notes
from briefgen.sources.web.live_entries import find_entries, read_before, read_entries
from briefgen.sources.web.main_text import main_text, without_marks
from briefgen.sources.web.measuring import SENTENCE_ENDS, letters_in, words_of
from briefgen.sources.web.metadata import Details, read_details
from briefgen.sources.web.page_notes import mark_notes
from briefgen.sources.web.page_source import PageSource, read_source

_SENTENCE = 45
"""Letters of the shortest sentence that is an article: what a page says of itself instead ("The
page you want does not exist.") is shorter."""
_KICKER = 30
_FRAME = ("h1", "title", "nav", "header", "footer")


def read_page(text: str, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of a web page; its canonical text is the paragraphs, a blank line between
    them, without the headline. The times of a live blog's entries are marks.

    Raises:
        SourceTooLarge: more than 2 MB are left without scripts and pictures.
        PageWithoutArticle: there is no running text.
    """
    page, tree = read_source(text, path=path)
    return read_tree(tree, page, path=path, id=id, sha256=sha256)


def read_tree(
    tree: lxml.html.HtmlElement, page: PageSource, *, path: str, id: str, sha256: str
) -> Article:
    """Make an article of the tree of a page, which is changed, and of its source.

    Raises:
        PageWithoutArticle: there is no running text.
    """
    details = read_details(tree, page.text)
    headings = {
        details.title,
        *(" ".join("".join(map(str, h1.itertext())).split()) for h1 in tree.iter("h1")),
    }
    is_framed = next(tree.iter(*_FRAME), None) is not None
    mark_notes(tree, page.raised)
    paragraphs, times = _read_live(tree, details)
    if not paragraphs:
        paragraphs = main_text(tree, page, details)
    said = len(paragraphs) + 1
    while len(paragraphs) < said:
        said = len(paragraphs)
        if paragraphs and _is_headline(paragraphs[0], headings, details.title):
            del paragraphs[0]
        paragraphs, details = take_notes(paragraphs, details)
    if not any(character.isalpha() for paragraph in paragraphs for character in paragraph):
        raise PageWithoutArticle(path)
    if is_framed and not _has_prose(paragraphs, tree):
        raise PageWithoutArticle(path)
    article = Article(
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
    return _with_marks(article, times) if times else article


def read_fragment(markup: str, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of markup that is one already: the body of a record, an entry of a feed.

    Raises:
        SourceTooLarge, PageWithoutArticle: as `read_page` does.
    """
    return read_page(
        f"<html><body><article>{markup}</article></body></html>", path=path, id=id, sha256=sha256
    )


def _with_marks(article: Article, lines: Iterable[str]) -> Article:
    """Mark the lines that stand over entries: part of the text, and no word of it."""
    marks, at = [], 0
    for line in lines:
        start = article.text.index(f"{line}\n", at)
        at = start + len(line)
        marks.append(article.span(start, at))
    return msgspec.structs.replace(article, marks=tuple(marks))


def _is_headline(line: str, headings: set[str | None], title: str | None) -> bool:
    """Tell whether a line is the headline, with or without a word over it ("Politics")."""
    if line in headings or title is None:
        return line in headings
    # the name of the site may follow the headline in what the page calls itself
    shown = {title, *(title.rpartition(sign)[0] for sign in (" | ", " - ", " – ", " — "))} - {""}
    return any(line.endswith(one) and len(line) <= len(one) + _KICKER for one in shown)


def _has_prose(paragraphs: list[str], tree: lxml.html.HtmlElement) -> bool:
    """Tell whether some paragraph is a sentence, or was cut off in one, and not a title, a menu, or
    the note that a page does not exist."""
    long = [line for line in paragraphs if letters_in(line) >= _SENTENCE]
    if any(line.endswith(SENTENCE_ENDS) for line in long):
        return True
    return bool(set(long) & {words_of(paragraph) for paragraph in tree.iter("p")})


def _read_live(tree: lxml.html.HtmlElement, details: Details) -> tuple[list[str], list[str]]:
    """Return the paragraphs of a live blog, and those of them that are times; nothing where the
    page is none."""
    entries = find_entries(tree, is_live=details.is_live)
    if not entries:
        return [], []
    quote_posts(tree)
    prune(tree, is_article=True)
    before = without_marks(list(read_before(tree, entries)))
    read = [
        (time, kept)
        for time, lines in read_entries(entries)
        if (kept := without_marks(list(lines)))
    ]
    return (
        [*before, *(line for time, lines in read for line in (time, *lines))],
        [time for time, _ in read],
    )
