"""What is printed decides what is linked: a pack may leave out items, the annex or the sources, and no reference leads nowhere.

A brief is rendered once as if everything were there. Where the result lacks the id of an item, a paragraph or a source, it is rendered
again: what is not printed cites no paragraph, and references lead to what is there. The pack `brief` prints everything: once will do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Protocol

import msgspec

from briefgen.model import Brief
from briefgen.rendering.context import Context, build_context
from briefgen.rendering.packs import Pack
from briefgen.rendering.paragraph_numbers import number_paragraphs


class Anchored(Protocol):
    """What can be the end of a link."""

    @property
    def anchor(self) -> str:
        """Its id."""


# In a tag of the template: the words of an article, in which a tag is escaped, may speak of an id too.
_ID = re.compile(r"""(?<!\\)<[a-z][^<>]*?\sid=["']?([a-z][a-z0-9-]*)""")


def context_of(brief: Brief, pack: Pack, printed: frozenset[str] | None = None) -> Context:
    """Prepare a brief for a pack: its marking stands where the brief has none of its own, paragraphs are numbered by its sections."""
    context = build_context(brief, printed, pack.labels)
    context = msgspec.structs.replace(context, numbers=number_paragraphs(context, pack.sections, printed))
    marking = getattr(pack.params, "marking", "")
    return context if context.marking or not marking else msgspec.structs.replace(context, marking=str(marking))


def render_linked(brief: Brief, pack: Pack, write: Callable[[Context], str]) -> tuple[str, Context]:
    """Write a brief so that every reference leads somewhere; return the text and the context it was written from."""
    context = context_of(brief, pack)
    text = write(context)
    there = frozenset(_ID.findall(text))
    if there.issuperset(anchors_of(context)):
        return text, context
    context = context_of(brief, pack, there)
    return write(context), context


def anchors_of(context: Context) -> Iterator[str]:
    """Give the id of everything that can be the end of a link."""
    if context.bottom_line:
        yield "bottom-line"
    everything: tuple[tuple[Anchored, ...], ...] = (
        context.key_points,
        context.quoted,
        context.partly_quoted,
        context.reported,
        context.disagreements,
        context.open_questions,
        context.timeline,
        context.positions,
        context.next_steps,
        context.sources,
        *(source.paragraphs for source in context.annex),
    )
    yield from (item.anchor for items in everything for item in items)
