"""HTML out: one file that asks for nothing, with its own style sheets for the screen and for
paper."""

from __future__ import annotations

import functools
import re
from typing import Literal

from markupsafe import Markup, escape

from briefgen.errors import TemplateBroken
from briefgen.model import Brief
from briefgen.rendering.formats import markdown
from briefgen.rendering.labels import SOURCES
from briefgen.rendering.labels.typography import keep_figures
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.pack import PAGE
from briefgen.rendering.packs.stylesheets import style_of
from briefgen.rendering.sections.linking import render_linked
from briefgen.rendering.templating.environment import (
    Filter,
    PackEnvironment,
    make_environment,
    render_template,
)
from briefgen.rendering.templating.page_safety import POLICY, guarded
from briefgen.rendering.view import commonmark
from briefgen.rendering.view.context import Context
from briefgen.rendering.view.excerpts import Piece
from briefgen.rendering.view.passages import BackLink, Citation
from briefgen.rendering.view.timeline_drawing import ACCENT, draw_timeline

Medium = Literal["screen", "print"]
LONGEST_KEPT = 24
"""Characters of a last word that is kept on one line with its reference; together they fit a
telephone's."""
MARKDOWN_PAGE = "builtin:brief/partials/page_of_markdown.html.j2"
"""The page of the built-in pack around a brief whose pack has only a Markdown template."""
_REFERENCE = re.compile(
    rf'(?<!</a>)(?<!</span>)(?<![^\s<>]{{{LONGEST_KEPT + 1}}}) (<(?:a|span) class="cite"[^>]*>)'
)
_BEFORE_NUMBER = re.compile(r" (?=\d+$)")


def render_html(brief: Brief, pack: Pack) -> str:
    """Write a brief as one HTML page.

    Raises:
        TemplateBroken: the pack has no template for it, or a broken one.
        PageUnsafe: the page of a pack that is not ours runs a script, or asks for something.
    """
    page = render_linked(brief, pack, lambda context: page_of(context, pack, "screen")).text
    return page if pack.is_ours else guarded(page, pack.name)


def page_of(context: Context, pack: Pack, medium: Medium) -> str:
    """Write a prepared brief as a page for the screen, style sheets inside, or for the PDF, without
    any."""
    environment = _environment(pack, medium)
    on_screen = medium == "screen"
    months = () if context.labels.is_of_sources else context.labels.months
    values = {
        "medium": medium,
        "style_sheet": _sheet(pack) if on_screen else "",
        "policy": POLICY if on_screen else "",
    }
    if pack.holder(PAGE):
        page = keep_figures(render_template(environment, PAGE, context, **values), months)
        return page if on_screen else keep_references(page)
    body = commonmark.html_of_markdown(markdown.markdown_of(context, pack))
    return keep_figures(
        render_template(environment, MARKDOWN_PAGE, context, body=body, **values), months
    )


@functools.lru_cache(maxsize=16)
def _sheet(pack: Pack) -> Markup:
    """Return the style sheet of a pack, to stand inside a page."""
    css = style_of(pack, "style.css").strip()
    if "</" in css:
        raise TemplateBroken(f"{pack.name}/style.css", reason="a style sheet may not hold '</'")
    return Markup(f"\n{css}\n")


@functools.lru_cache(maxsize=16)
def _environment(pack: Pack, medium: Medium) -> PackEnvironment:
    labels = pack.labels
    # In a page of their own language the words of sources need no mark of it.
    lang = "" if labels.is_of_sources else SOURCES
    filters: dict[str, Filter] = {
        "cite": functools.partial(cite, lang=lang) if medium == "screen" else cite_in_print,
        "cited": functools.partial(cited if medium == "screen" else cited_in_print, lang=lang),
        "back": back,
        "marked": functools.partial(marked, lang=lang),
        "of_source": functools.partial(of_source, lang=lang),
        "isolated": isolated,
        "md": commonmark.html_of_notes,
        "draw": functools.partial(
            draw_timeline, colour=getattr(pack.params, "accent", ACCENT), labels=labels
        ),
    }
    return make_environment(pack, filters)


def of_source(text: str | None, lang: str = "") -> Markup:
    """Write words of a source, or of what was found in it: where the page has another language,
    theirs is marked."""
    if not text:
        return Markup("")
    return Markup('<span lang="{}">{}</span>').format(lang, text) if lang else escape(text)


def isolated(name: str) -> Markup:
    """Write a name so that letters that run from right to left do not move what stands beside
    it."""
    return Markup("<bdi>{}</bdi>").format(name)


def cite(citations: tuple[Citation, ...], lang: str = "") -> Markup:
    """Write references to paragraphs, each a link that shows the passage when it is pointed at or
    focused."""
    return Markup(" ").join(
        (
            Markup(
                '<span class="ref"><a class="cite" href="#{}" aria-label="{}">{}</a><span'
                ' class="peek"><b>{}</b> {}</span></span>'
            ).format(
                citation.target,
                f"{citation.label}, {citation.place}",
                citation.label,
                citation.label,
                of_source(citation.passage, lang),
            )
            if citation.target
            else _label(citation)
        )
        for citation in citations
    )


def _label(citation: Citation) -> Markup:
    """Write a reference that leads nowhere, as the pack prints neither its paragraph nor its
    source."""
    return Markup('<span class="cite">{}</span>').format(citation.label)


def cite_in_print(citations: tuple[Citation, ...]) -> Markup:
    """Write references to paragraphs, each a link that is described in words."""
    return Markup(" ").join(
        (
            Markup('<a class="cite" href="#{}" title="{}">{}</a>').format(
                citation.target, citation.place[:1].upper() + citation.place[1:], citation.label
            )
            if citation.target
            else _label(citation)
        )
        for citation in citations
    )


def cited(text: str, citations: tuple[Citation, ...], lang: str = "") -> Markup:
    """Write a text and its references, the first of which never stands alone at the start of a
    line."""
    if not citations:
        return of_source(text, lang)
    head, _, last = text.rpartition(" ")
    if len(last) > LONGEST_KEPT:
        return Markup("{} {}").format(of_source(text, lang), cite(citations, lang))
    kept = Markup('<span class="keep">{} {}</span>').format(
        of_source(last, lang), cite(citations[:1], lang)
    )
    return Markup(" ").join(
        part for part in (of_source(head, lang), kept, cite(citations[1:], lang)) if part
    )


def cited_in_print(text: str, citations: tuple[Citation, ...], lang: str = "") -> Markup:
    """Write the same for paper, where `keep_references` joins them."""
    # The references are in the mark of the language too: where one follows such a mark, WeasyPrint
    # may break the line inside the link.
    return of_source(
        Markup("{} {}").format(text, cite_in_print(citations)) if citations else text, lang
    )


def keep_references(page: str) -> str:
    """Return a page for paper on which the first reference after a word never stands alone at the
    start of a line.

    The no-break space stands inside the link. Where a text just fits, but not the blank at its end,
    and something else follows, WeasyPrint breaks the line after its first word; and it breaks an
    earlier one too soon where a style sheet keeps a word and its reference together.
    """
    return _REFERENCE.sub("\\1\u00a0", page)


def back(links: tuple[BackLink, ...]) -> Markup:
    """Write references to items: from a paragraph to those that cite it, from a point to the
    disagreement it is in.

    An item and its number ("quotation 4") never stand on two lines.
    """
    labels = ((link.target, _BEFORE_NUMBER.sub("\u00a0", link.label)) for link in links)
    return Markup(", ").join(
        Markup('<a href="#{}">{}</a>').format(target, label) if target else escape(label)
        for target, label in labels
    )


def marked(pieces: tuple[Piece, ...], lang: str = "") -> Markup:
    """Write a paragraph with the words marked that a quotation prints."""
    words = Markup("").join(
        Markup("<mark>{}</mark>").format(piece.text) if piece.marked else escape(piece.text)
        for piece in pieces
    )
    return Markup('<span lang="{}">{}</span>').format(lang, words) if lang else words
