"""Word out: the brief as a document that people can go on writing in, with named styles, real headings and real lists.

    Context ──▶ sections ──▶ writing ──▶ package ──▶ .docx
                               └─ styles

It prints the sections of its pack, in their order, as the built-in templates do; what a pack's own templates add is not in Word. A house
style is the pack's `brief.docx`: its styles, its page, its head and foot.
"""

from __future__ import annotations

from typing import Literal

from briefgen.model import Brief
from briefgen.rendering.linking import context_of
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.pack import WORD
from briefgen.rendering.word.package import document_of_house, new_document, pack_document
from briefgen.rendering.word.sections import SECTIONS, anchors_of, write_sections
from briefgen.rendering.word.styles import ACCENT
from briefgen.rendering.word.writing import Writer


def render_word(brief: Brief, pack: Pack, *, paper: Literal["a4", "letter"]) -> bytes:
    """Write a brief as a Word document; the same brief gives the same bytes.

    Raises:
        BriefBroken: an item points outside its source.
        TemplateBroken: the pack's brief.docx is no Word document.
        PageUnsafe: it asks for something outside itself.
    """
    context = context_of(brief, pack)
    sections = pack.sections or tuple(SECTIONS)
    if not set(SECTIONS) <= set(sections):
        context = context_of(brief, pack, anchors_of(context, sections))
    accent = str(getattr(pack.params, "accent", ACCENT)).lstrip("#").upper()
    holder = pack.holder(WORD)
    document = new_document(context, paper, accent) if holder is None else document_of_house(context, holder, accent)
    write_sections(context, sections, Writer(document))
    return pack_document(document)
