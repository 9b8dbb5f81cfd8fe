"""Rendering: a brief and a template pack become bytes. The only room that knows Jinja, Markdown, HTML, PDF and Word."""

from __future__ import annotations

from typing import Literal, get_args

from briefgen.errors import UnknownOptionValue
from briefgen.model import Brief
from briefgen.rendering.brief_file import decode_brief, encode_brief

To = Literal["md", "html", "pdf", "json", "docx"]
Paper = Literal["a4", "letter"]
Standard = Literal["modern", "compatible"]

__all__ = ["Paper", "Standard", "To", "decode_brief", "encode_brief", "render"]


def render(brief: Brief, to: To, *, template: str = "brief", paper: Paper = "a4", pdf: Standard = "modern") -> bytes:
    """Write a brief in one format.

    ``template`` is the name of a built-in pack or the path of a folder; JSON and Word know no packs. ``paper`` concerns PDF and Word,
    ``pdf`` PDF alone: "modern" declares PDF/A-4f, PDF/UA-2 and WTPDF, "compatible" PDF/A-3a and PDF/UA-1.

    The same arguments give the same bytes in every process.

    Raises:
        TemplateMissing: there is no such pack.
        TemplateBroken: the pack cannot be rendered; the error names the file and the line.
        FetchBlocked: a page asks for something outside its pack.
        PangoMissing: the system library that sets type is not installed.
        BriefBroken: an item points outside its source.
    """
    for option, value, choices in (("--to", to, To), ("--paper", paper, Paper), ("--pdf", pdf, Standard)):
        if value not in get_args(choices):
            raise UnknownOptionValue(option=option, value=value, choices=", ".join(get_args(choices)))
    if to == "json":
        return encode_brief(brief)
    # Each format imports what it needs and no more: Jinja for three of them, WeasyPrint (0.7 s) for PDF alone.
    if to == "docx":
        from briefgen.rendering.word import render_word

        return render_word(brief, paper=paper)
    from briefgen.rendering.packs import find_pack

    pack = find_pack(template)
    if to == "md":
        from briefgen.rendering.markdown import render_markdown

        return render_markdown(brief, pack).encode()
    if to == "html":
        from briefgen.rendering.html import render_html

        return render_html(brief, pack).encode()
    from briefgen.rendering.pdf import render_pdf

    return render_pdf(brief, pack, paper=paper, standard=pdf)
