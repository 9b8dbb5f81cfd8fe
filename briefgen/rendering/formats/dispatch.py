"""One brief, one pack, one format: which module writes it."""

from __future__ import annotations

from typing import Literal

from briefgen.model import Brief
from briefgen.rendering.packs import Pack

To = Literal["md", "html", "pdf", "json", "docx"]
Paper = Literal["a4", "letter"]
Standard = Literal["modern", "compatible"]


def render_here(
    brief: Brief, to: To, pack: Pack, *, paper: Paper = "a4", pdf: Standard = "modern"
) -> bytes:
    """Write a brief in one format with a pack that was found, in this process and without limits.

    Raises:
        RenderingError: as `render` does.
    """
    # Each format imports what it needs and no more: Jinja for three of them, WeasyPrint (0.7 s) for
    # PDF alone.
    if to == "docx":
        from briefgen.rendering.formats.word import render_word

        return render_word(brief, pack, paper=paper)
    if to == "md":
        from briefgen.rendering.formats.markdown import render_markdown

        return render_markdown(brief, pack).encode()
    if to == "html":
        from briefgen.rendering.formats.html import render_html

        return render_html(brief, pack).encode()
    from briefgen.rendering.formats.pdf import render_pdf

    return render_pdf(brief, pack, paper=paper, standard=pdf)
