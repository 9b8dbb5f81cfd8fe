"""Prepare a brief for its templates, once: every item is read and set in type, and what is printed
then decides where references lead."""

from __future__ import annotations

from typing import Any

import msgspec

from briefgen.model import Brief
from briefgen.rendering.labels import Labels
from briefgen.rendering.labels.phrasing import NEXT_STEPS, date_in_words, made_in_words
from briefgen.rendering.labels.typography import set_type
from briefgen.rendering.sections.section_table import SECTIONS
from briefgen.rendering.view.actors import gather_stands, group_actors
from briefgen.rendering.view.analyst_marks import checked_in_words, legend_of
from briefgen.rendering.view.comparison import by_source, compare
from briefgen.rendering.view.context import Context
from briefgen.rendering.view.excerpts import read_excerpts
from briefgen.rendering.view.fitting import not_in
from briefgen.rendering.view.passages import Annex, BackLink, Citation, SourceEntry, source_anchor
from briefgen.rendering.view.shortening import short_title


class View:
    """A brief as templates see it."""

    def __init__(self, brief: Brief, labels: Labels | None = None) -> None:
        """Read every item of a brief; ``labels`` are the words of the page, English where none are
        given.

        Raises:
            BriefBroken: an item points outside its source.
        """
        self._annex = Annex(brief, labels)
        self.everything = _context_of(brief, self._annex)
        """The context of a pack that prints everything."""

    def only(self, printed: frozenset[str]) -> Context:
        """Return the context of pages that have these ids: what is not printed cites nothing, and
        no reference leads to it."""
        sources, cited = self._annex.entries(printed)
        kept = _Kept(printed, sources)
        context: Context = kept.fields_of(self.everything)
        return msgspec.structs.replace(
            context, sources=sources, cited_sources=cited, annex=_annex_of(sources)
        )


def build_context(brief: Brief, labels: Labels | None = None) -> Context:
    """Prepare a brief for a pack that prints everything, with these words of the program or with
    English ones.

    Raises:
        BriefBroken: an item points outside its source.
    """
    return View(brief, labels).everything


def _context_of(brief: Brief, annex: Annex) -> Context:
    labels = annex.labels
    # In the order of the sections, in which a paragraph names the items that cite it.
    read = {
        name: section.read(brief, annex)
        for name, section in SECTIONS.items()
        if section.read is not None
    }
    quotations, positions = read.pop("said"), read.pop("positions")
    key_points, disagreements = read.pop("key_points"), read.pop("disagreements")
    bottom_line = read.pop("bottom_line")
    further_points = not_in(key_points, bottom_line)
    ahead = [position.stance_key in NEXT_STEPS for position in positions]
    held = tuple(
        position for position, is_ahead in zip(positions, ahead, strict=True) if not is_ahead
    )
    planned = tuple(
        position for position, is_ahead in zip(positions, ahead, strict=True) if is_ahead
    )
    # Last, when every item has left its references behind.
    sources, cited = annex.entries()
    return Context(
        brief=brief,
        title=set_type(brief.title),
        short_title=short_title(set_type(brief.title)),
        marking=_optional(brief.marking),
        audience=_optional(brief.audience),
        author=_optional(brief.author),
        date=date_in_words(set_type(brief.date), labels) if brief.date else None,
        bottom_line=bottom_line,
        key_points=key_points,
        said_points=not_in(key_points, further_points),
        further_points=further_points,
        quoted=tuple(
            quotation
            for quotation in quotations
            if not quotation.paraphrase and not quotation.partly
        ),
        partly_quoted=tuple(quotation for quotation in quotations if quotation.partly),
        reported=tuple(quotation for quotation in quotations if quotation.paraphrase),
        disagreements=disagreements,
        most_sides=max((len(disagreement.sides) for disagreement in disagreements), default=0),
        open_questions=read.pop("open_questions"),
        actors=group_actors(brief, labels),
        timeline=read.pop("timeline"),
        positions=held,
        next_steps=planned,
        stands=gather_stands(held + planned),
        positions_heading="positions_and_next_steps"
        if held and planned
        else "positions"
        if held
        else "next_steps",
        notes=notes_of(brief, labels),
        recommendation=_own_markdown(brief.recommendation),
        checked=checked_in_words(brief, labels) or labels.say("review.unchecked_short"),
        legend=legend_of(brief, labels),
        sources=sources,
        cited_sources=cited,
        annex=_annex_of(sources),
        source_count=labels.say("count.source", count=len(brief.sources)),
        made=_made(brief, labels),
        excerpts=read_excerpts(brief, annex, quotations),
        claims=compare(brief, sources, key_points, disagreements, labels),
        by_source=by_source(sources, quotations),
        labels=labels,
        added=read,
    )


def notes_of(brief: Brief, labels: Labels) -> str | None:
    """Return the author's notes as Markdown, what is recommended first and under its name; null
    where there are none."""
    notes, advice = _own_markdown(brief.notes), _own_markdown(brief.recommendation)
    if advice is None:
        return notes
    parts = [f"**{labels.say('heading.recommendation')}**", advice]
    parts += [f"**{labels.say('short_heading.notes')}**", notes] if notes else []
    return "\n\n".join(parts)


def _own_markdown(words: str | msgspec.UnsetType | None) -> str | None:
    return words if words and words.strip() else None


def _made(brief: Brief, labels: Labels) -> tuple[str, ...]:
    """Say how a brief was made, who has checked it, and what marks mean that a person put into
    it."""
    *lines, last = made_in_words(brief, labels)
    checked = checked_in_words(brief, labels) or labels.say("review.unchecked")
    return (*lines, f"{last} {checked}", *legend_of(brief, labels))


def _annex_of(sources: tuple[SourceEntry, ...]) -> tuple[SourceEntry, ...]:
    return tuple(source for source in sources if source.paragraphs)


def _optional(text: str | None) -> str | None:
    return set_type(text) or None if text else None


class _Kept:
    """Copies what templates see, so that its references lead to what is printed."""

    def __init__(self, printed: frozenset[str], sources: tuple[SourceEntry, ...]) -> None:
        self._printed = printed
        self._sources = {source.id: source for source in sources}
        self._copies: dict[int, Any] = {}

    def copy(self, value: Any) -> Any:
        """Return a value with its references, however deep, as they are where only these ids are
        printed."""
        if isinstance(value, tuple):
            return tuple(self.copy(member) for member in value)
        if isinstance(value, dict):
            return {name: self.copy(member) for name, member in value.items()}
        if not isinstance(value, msgspec.Struct) or isinstance(value, Brief):
            return value
        # A quotation is seen in several places. What is copied lives as long as the context, and so
        # do these numbers.
        if id(value) not in self._copies:
            self._copies[id(value)] = self._copy_of(value)
        return self._copies[id(value)]

    def _copy_of(self, value: msgspec.Struct) -> Any:
        match value:
            case Citation():
                ends = (value.target, source_anchor(value.source))
                return msgspec.structs.replace(
                    value, target=next((end for end in ends if end in self._printed), "")
                )
            case BackLink():
                return (
                    value
                    if value.target in self._printed
                    else msgspec.structs.replace(value, target="")
                )
            case SourceEntry():
                return self._sources[value.id]
        return self.fields_of(value)

    def fields_of(self, value: Any) -> Any:
        """Return a struct with each of its fields copied."""
        changes = {
            name: copy
            for name in value.__struct_fields__
            if (copy := self.copy(old := getattr(value, name))) is not old
        }
        return msgspec.structs.replace(value, **changes) if changes else value
