"""Markdown out: a brief as CommonMark with tables."""

from __future__ import annotations

import functools
import re
import unicodedata

from markupsafe import Markup

from briefgen.errors import TemplateBroken
from briefgen.model import Brief
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.pack import MARKDOWN
from briefgen.rendering.sections.linking import render_linked
from briefgen.rendering.templating.environment import (
    Filter,
    PackEnvironment,
    make_environment,
    render_template,
)
from briefgen.rendering.templating.escaping import MarkdownText, escape_markdown, link_destination
from briefgen.rendering.view.context import Context
from briefgen.rendering.view.excerpts import Piece
from briefgen.rendering.view.passages import BackLink, Citation

_BLANK_LINES = re.compile(r"\n{3,}")
_NO_IDENTIFIER = re.compile("[^a-z0-9-]+")


def render_markdown(brief: Brief, pack: Pack) -> str:
    """Write a brief as CommonMark with tables.

    Raises:
        TemplateBroken: the pack has no Markdown template, or a broken one.
    """
    return render_linked(brief, pack, lambda context: markdown_of(context, pack)).text


def markdown_of(context: Context, pack: Pack) -> str:
    """Write a prepared brief as CommonMark with tables: at most one blank line in a row, one line
    end at the end."""
    if not pack.holder(MARKDOWN):
        raise TemplateBroken(
            f"{pack.name}/{MARKDOWN}", reason="the pack has no template for Markdown"
        )
    text = render_template(_environment(pack), MARKDOWN, context)
    return (
        _BLANK_LINES.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()
        + "\n"
    )


@functools.lru_cache(maxsize=16)
def _environment(pack: Pack) -> PackEnvironment:
    filters: dict[str, Filter] = {
        "cite": cite,
        "back": back,
        "md": as_it_is,
        "link": link_destination,
        "anchor": anchor,
        "marked": marked,
    }
    filters.update({"of_source": as_words, "isolated": as_words})
    return make_environment(pack, filters, finalize=escape_markdown)


def cite(citations: tuple[Citation, ...]) -> Markup:
    """Write references to paragraphs, each a link."""
    return MarkdownText(" ".join(_reference(citation) for citation in citations))


def _reference(citation: Citation) -> str:
    label = escape_markdown(citation.label)
    return f"[{label}](#{citation.target})" if citation.target else f"\\[{label}\\]"


def back(links: tuple[BackLink, ...]) -> Markup:
    """Write references to items: from a paragraph to those that cite it, from a point to the
    disagreement it is in."""
    labels = ((link.target, escape_markdown(link.label)) for link in links)
    return MarkdownText(
        ", ".join(f"[{label}](#{target})" if target else label for target, label in labels)
    )


def anchor(identifier: str) -> Markup:
    """Write the target of a link: CommonMark has none of its own, and this form is read by all that
    show Markdown."""
    return MarkdownText(f'<a id="{_NO_IDENTIFIER.sub("-", identifier)}"></a>')


def as_it_is(notes: str) -> Markup:
    """Write the analyst's Markdown as it is."""
    return MarkdownText(notes)


def as_words(text: str | None) -> Markup:
    """Write words of a source or a name: Markdown has no mark for a language, nor one that keeps
    letters apart."""
    return escape_markdown(text or "")


def marked(pieces: tuple[Piece, ...]) -> Markup:
    """Write a paragraph with the words in bold that a quotation prints.

    Where CommonMark would not read the asterisks as bold, because of the letters and marks they
    stand between, the words stay plain.
    """
    texts = ["", *(piece.text for piece in pieces), ""]
    if not all(
        _can_be_bold(*texts[at : at + 3]) for at, piece in enumerate(pieces) if piece.marked
    ):
        return escape_markdown("".join(texts))
    return MarkdownText(
        "".join(
            f"**{escape_markdown(piece.text)}**" if piece.marked else _escape_within(piece.text)
            for piece in pieces
        )
    )


def _escape_within(text: str) -> str:
    """Escape a piece of a line and keep the blanks at its ends."""
    blanks = len(text) - len(text.lstrip())
    return (
        f"{text[:blanks]}{escape_markdown(text)}{text[len(text.rstrip()) :]}"
        if text.strip()
        else text
    )


def _can_be_bold(before: str, text: str, after: str) -> bool:
    """Tell whether asterisks around a text are read as bold: at each end there is a letter within,
    or a blank or a mark without."""
    return (text[0].isalnum() or _ends_word(before[-1:])) and (
        text[-1].isalnum() or _ends_word(after[:1])
    )


def _ends_word(character: str) -> bool:
    return not character or character.isspace() or unicodedata.category(character).startswith("P")
