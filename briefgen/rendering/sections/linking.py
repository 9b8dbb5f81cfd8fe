"""What is printed decides what is linked: a pack may leave out items, the annex or the sources, and
no reference leads nowhere.

A brief is rendered once as if everything were there. Where the result lacks the id of an item, a
paragraph or a source, it is rendered again: what is not printed cites no paragraph, and references
lead to what is there. A key point that the bottom line says is not printed again, and what it rests
on is cited there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec

from briefgen.model import Brief
from briefgen.rendering.packs import Pack
from briefgen.rendering.sections.paragraph_numbers import number_paragraphs
from briefgen.rendering.sections.preparing import View, build_context
from briefgen.rendering.sections.section_table import SECTIONS
from briefgen.rendering.view.context import ContentsLine, Context

# In a tag of the template: the words of an article, in which a tag is escaped, may speak of an id
# too.
_ID = re.compile(r"""(?<!\\)<[a-z][^<>]*?\sid=["']?([a-z][a-z0-9-]*)""")


class Written(NamedTuple):
    """A brief that was written so that every reference leads somewhere."""

    text: str
    context: Context
    """What it was written from."""
    everything: Context
    """What a pack that prints everything would be written from."""


def context_of(brief: Brief, pack: Pack) -> Context:
    """Prepare a brief for a pack, as if it printed everything."""
    return for_pack(build_context(brief, pack.labels), pack)


def for_pack(context: Context, pack: Pack, printed: frozenset[str] | None = None) -> Context:
    """Finish a context for a pack: its marking stands where the brief has none of its own, its
    sections give numbers and contents and say whether the bottom line tells some key points.

    ``printed`` are the ids of what the pages print, where these are known.
    """
    marking = getattr(pack.params, "marking", "")
    says_points = not pack.sections or not {"bottom_line", "summary"}.isdisjoint(pack.sections)
    return msgspec.structs.replace(
        context,
        said_points=context.said_points if says_points else (),
        further_points=context.further_points if says_points else context.key_points,
        marking=context.marking or (str(marking) if marking else context.marking),
        numbers=number_paragraphs(context, pack.sections, printed),
        contents=_contents_of(context, pack.sections, printed),
    )


def render_linked(brief: Brief, pack: Pack, write: Callable[[Context], str]) -> Written:
    """Write a brief so that every reference leads somewhere."""
    view = View(brief, pack.labels)
    context = for_pack(view.everything, pack)
    text = write(context)
    there = frozenset(_ID.findall(text))
    if not there.issuperset(anchors_of(context, SECTIONS)):
        context = for_pack(view.only(there), pack, there)
        text = write(context)
    return Written(text, context, view.everything)


def anchors_of(context: Context, sections: Iterable[str]) -> frozenset[str]:
    """Return the id of everything in some sections that can be the end of a link."""
    linked = (SECTIONS[name] for name in sections if name in SECTIONS and SECTIONS[name].linked)
    return frozenset(anchor for section in linked for anchor in section.anchors(context))


def _contents_of(
    context: Context, sections: Iterable[str], printed: frozenset[str] | None
) -> tuple[ContentsLine, ...]:
    lines = []
    for name in sections:
        section = SECTIONS.get(name)
        if section is None or not section.items(context):
            continue
        anchors = section.anchors(context)
        there = tuple(anchor for anchor in anchors if printed is None or anchor in printed)
        if anchors and section.linked and not there:
            continue
        own = (there if section.linked else anchors) if section.numbered else ()
        lines.append(ContentsLine(name, section.anchor, section.heading_in(context.labels), own))
    return tuple(lines)
