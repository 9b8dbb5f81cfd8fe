"""HTML out: one file that asks for nothing, with its own style sheets for the screen and for paper."""

from __future__ import annotations

import base64
import functools
import mimetypes
from typing import TYPE_CHECKING, Literal

from markupsafe import Markup, escape

from briefgen.errors import FetchBlocked, TemplateBroken
from briefgen.model import Brief
from briefgen.rendering import markdown
from briefgen.rendering.context import Context, build_context
from briefgen.rendering.packs import Pack, find_pack
from briefgen.rendering.passages import BackLink, Citation
from briefgen.rendering.templating import Filter, make_environment, render_template
from briefgen.rendering.timeline import draw_timeline
from briefgen.rendering.typography import keep_figures

if TYPE_CHECKING:
    import jinja2

Medium = Literal["screen", "print"]
TEMPLATE = "brief.html.j2"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
"""What a browser may load for a page: its own style sheet, images and fonts inside it, and nothing else; no script at all."""
LONGEST_KEPT = 24
"""Characters of a last word that is kept on one line with its reference; together they fit a telephone's."""
MARKDOWN_PAGE = "partials/page_of_markdown.html.j2"
"""The page of the built-in pack around a brief whose pack has only a Markdown template."""


def render_html(brief: Brief, pack: Pack) -> str:
    """Write a brief as one HTML page.

    Raises:
        TemplateBroken: the pack has no template for it, or a broken one.
    """
    return page_of(build_context(brief), pack, "screen")


def page_of(context: Context, pack: Pack, medium: Medium) -> str:
    """Write a prepared brief as a page for the screen, style sheets inside, or for the PDF, without any."""
    environment = _environment(pack, medium)
    on_screen = medium == "screen"
    values = {"medium": medium, "style_sheet": _sheet(pack) if on_screen else "", "policy": POLICY if on_screen else ""}
    if pack.has(TEMPLATE):
        return keep_figures(render_template(environment, pack, TEMPLATE, context, **values))
    body = markdown.html_of_markdown(markdown.markdown_of(context, pack))
    return keep_figures(render_template(environment, pack, MARKDOWN_PAGE, context, body=body, **values))


def style_of(pack: Pack, file: str) -> str:
    """Return a style sheet of a pack: its own, or the built-in one where it has none.

    A pack with only a Markdown template cannot write a page of its own; its style sheet is added to the built-in one.
    """
    own, built_in = pack.text(file), find_pack("builtin:brief").text(file)
    if not pack.has(TEMPLATE):
        return f"{built_in}\n{own}"
    return own or built_in


@functools.lru_cache(maxsize=16)
def _sheet(pack: Pack) -> Markup:
    """Return the style sheet of a pack, to stand inside a page."""
    css = style_of(pack, "style.css").strip()
    if "</" in css:
        raise TemplateBroken(f"{pack.name}/style.css", reason="a style sheet may not hold '</'")
    return Markup(f"\n{css}\n")


@functools.lru_cache(maxsize=16)
def _environment(pack: Pack, medium: Medium) -> jinja2.Environment:
    references = cite if medium == "screen" else cite_in_print
    filters: dict[str, Filter] = {
        "cite": references,
        "cited": cited if medium == "screen" else cited_in_print,
        "back": back,
        "md": markdown.html_of_notes,
        "draw": draw_timeline,
    }
    environment = make_environment(pack, filters)
    environment.globals["asset"] = functools.partial(asset, pack)
    return environment


def cite(citations: tuple[Citation, ...]) -> Markup:
    """Write references to paragraphs, each a link that shows the passage when it is pointed at or focused."""
    return Markup(" ").join(
        Markup('<span class="ref"><a class="cite" href="#{}" aria-label="{}">{}</a><span class="peek"><b>{}</b> {}</span></span>').format(
            citation.target, f"{citation.label}, {citation.place}", citation.label, citation.label, citation.passage
        )
        for citation in citations
    )


def cite_in_print(citations: tuple[Citation, ...]) -> Markup:
    """Write references to paragraphs, each a link that is described in words."""
    return Markup(" ").join(
        Markup('<a class="cite" href="#{}" title="{}">{}</a>').format(
            citation.target, citation.place[:1].upper() + citation.place[1:], citation.label
        )
        for citation in citations
    )


def cited(text: str, citations: tuple[Citation, ...]) -> Markup:
    """Write a text and its references, the first of which never stands alone at the start of a line."""
    if not citations:
        return escape(text)
    head, _, last = text.rpartition(" ")
    if len(last) > LONGEST_KEPT:
        return Markup("{} {}").format(text, cite(citations))
    kept = Markup('<span class="keep">{} {}</span>').format(last, cite(citations[:1]))
    return Markup(" ").join(part for part in (escape(head), kept, cite(citations[1:])) if part)


def cited_in_print(text: str, citations: tuple[Citation, ...]) -> Markup:
    """Write the same for paper.

    The no-break space stands inside the link: WeasyPrint breaks an earlier line too soon where it stands before it, or where the word and
    its reference are kept together by the style sheet.
    """
    if not citations:
        return escape(text)
    between = " " if len(text.rpartition(" ")[2]) > LONGEST_KEPT else ""
    return Markup("{}{}{}").format(text, between, _with_space_inside(cite_in_print(citations)))


def _with_space_inside(links: Markup) -> Markup:
    opening, rest = links.split(">", 1)
    return Markup("{}>\u00a0{}").format(Markup(opening), Markup(rest))


def back(links: tuple[BackLink, ...]) -> Markup:
    """Write references from a paragraph to the items that cite it."""
    return Markup(", ").join(Markup('<a href="#{}">{}</a>').format(link.target, link.label) for link in links)


def asset(pack: Pack, file: str) -> str:
    """Return a file of the pack, such as its logo, as an address that holds the file itself.

    Raises:
        FetchBlocked: there is no such file in the pack's folder.
    """
    path = (pack.folder / file).resolve()
    if not path.is_relative_to(pack.folder.resolve()) or not path.is_file():
        raise FetchBlocked(pack.name, url=file)
    kind = mimetypes.MimeTypes().guess_type(path.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"
