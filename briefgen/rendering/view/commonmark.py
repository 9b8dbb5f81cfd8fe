"""Markdown in: the analyst's notes and whole Markdown briefs as HTML."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_ANCHOR = re.compile(r'<a id="([a-z0-9-]+)"></a>')
"""The target of a link, as the filter `anchor` writes it."""
_LEADS_ON = re.compile("https?://|mailto:|#", re.IGNORECASE)
"""How the address of a link begins that leads somewhere from any machine."""


def html_of_notes(notes: str) -> Markup:
    """Return the analyst's Markdown as HTML: no raw HTML, no images, no links to files, headings
    below those of the brief."""
    return Markup(_reader(False).render(notes))


def tokens_of_notes(notes: str) -> list[Token]:
    """Return the analyst's Markdown as the reader's tokens, under the same rules as
    `html_of_notes`."""
    return _reader(False).parse(notes)


def html_of_markdown(text: str) -> Markup:
    """Return a whole Markdown brief as HTML; the only HTML read in it are the targets of links that
    the program writes."""
    return Markup(_reader(True).render(text))


@functools.cache
def _reader(whole_brief: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    # An image would be fetched by whoever opens the page.
    reader.disable("image")
    reader.core.ruler.push("local_links", _leave_out_local_links)
    if whole_brief:
        reader.inline.ruler.before("autolink", "anchor", _read_anchor)
    else:
        reader.core.ruler.push("lower_headings", _lower_headings)
    return reader


def _leave_out_local_links(state: StateCore) -> None:
    """Leave the words of a link to a file without the link: a brief travels, and the file stays; a
    PDF would have the folder in which it lies here."""
    for token in state.tokens:
        leads_on: list[bool] = []
        kept: list[Token] = []
        for child in token.children or ():
            if child.type == "link_open":
                leads_on.append(bool(_LEADS_ON.match(str(child.attrs.get("href", "")))))
                if not leads_on[-1]:
                    continue
            elif child.type == "link_close" and not leads_on.pop():
                continue
            kept.append(child)
        if token.children:
            token.children = kept


def _read_anchor(state: StateInline, silent: bool) -> bool:
    """Read the target of a link, written exactly as the filter `anchor` writes it."""
    match = _ANCHOR.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("anchor_open", "a", 1).attrs = {"id": match[1]}
        state.push("anchor_close", "a", -1)
    state.pos = match.end()
    return True


def _lower_headings(state: object) -> None:
    """Put the headings of notes below the heading of their section: a first-level one becomes the
    third level."""
    for token in state.tokens:  # type: ignore[attr-defined]
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 2, 6)}"
