"""Write a brief as a Word document."""

from __future__ import annotations

from typing import Literal

from briefgen.model import Brief
from briefgen.rendering.labels import english
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.pack import WORD
from briefgen.rendering.sections.linking import anchors_of, for_pack
from briefgen.rendering.sections.preparing import View
from briefgen.rendering.sections.section_table import SECTIONS
from briefgen.rendering.sections.word_writers import write_masthead
from briefgen.rendering.view.traffic_light import labelled
from briefgen.rendering.word.edge_marking import mark_edges
from briefgen.rendering.word.elements import Writer
from briefgen.rendering.word.named_styles import ACCENT
from briefgen.rendering.word.package import document_of_house, new_document, pack_document


def render_word(brief: Brief, pack: Pack, *, paper: Literal["a4", "letter"]) -> bytes:
    """Write a brief as a Word document; the same brief gives the same bytes.

    The sections of the pack that have something in them stand in its order; one that only a
    template knows is not in Word.

    Raises:
        BriefBroken: an item points outside its source.
        TemplateBroken: the pack's brief.docx is no Word document.
        PageUnsafe: it asks for something outside itself.
    """
    writers = {
        name: section.write for name, section in SECTIONS.items() if section.write is not None
    }
    sections = [name for name in pack.sections or writers if name in writers]
    view = View(brief, pack.labels)
    context = for_pack(view.everything, pack)
    said = {point.anchor for point in context.said_points}
    there = anchors_of(context, sections) - said
    if not there >= anchors_of(context, SECTIONS):
        context = for_pack(view.only(there), pack, there)
    accent = str(getattr(pack.params, "accent", ACCENT)).lstrip("#").upper()
    holder = pack.holder(WORD)
    document = (
        new_document(context, paper, accent)
        if holder is None
        else document_of_house(context, holder, accent)
    )
    if label := labelled(context.marking):
        mark_edges(document, label)
    writer = Writer(document, None if context.labels.is_of_sources else english().word_tag)
    write_masthead(context, writer)
    for name in sections:
        writers[name](context, writer)
    return pack_document(document)
