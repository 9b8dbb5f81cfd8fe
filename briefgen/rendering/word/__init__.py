"""Word out: the brief as a document that people can go on writing in, with named styles, real headings and real lists.

    Context ──▶ sections ──▶ writing ──▶ package ──▶ .docx
                               └─ styles

It prints what the Markdown prints, block by block. Packs have no part in it: a house style is put on in Word, where the styles have names.
"""

from __future__ import annotations

from typing import Literal

from briefgen.model import Brief
from briefgen.rendering.context import build_context
from briefgen.rendering.word.package import new_document, pack_document
from briefgen.rendering.word.sections import write_sections
from briefgen.rendering.word.writing import Writer


def render_word(brief: Brief, *, paper: Literal["a4", "letter"]) -> bytes:
    """Write a brief as a Word document; the same brief gives the same bytes.

    Raises:
        BriefBroken: an item points outside its source.
    """
    context = build_context(brief)
    document = new_document(context, paper)
    write_sections(context, Writer(document))
    return pack_document(document)
