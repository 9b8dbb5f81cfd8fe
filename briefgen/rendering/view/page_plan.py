"""Plan a page that has no room for everything: what is printed of each list, and what is said of
the rest.

A pack with a `[page]` in its pack.toml has a plan, which its templates see as `plan`;
`packs/budget.py` says what can stand there. What is printed anyway takes its lines first, by
estimates that know no face, so that every format prints the same; `selection.fit` shares the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any, TypeVar

import msgspec

from briefgen.rendering.labels import english
from briefgen.rendering.packs.budget import Budget, PagePart
from briefgen.rendering.view.actors import Actor, Position
from briefgen.rendering.view.context import Context
from briefgen.rendering.view.fitting import ahead, fit, lines_of, not_in
from briefgen.rendering.view.items import Disagreement, Event, Point, Question, Side
from briefgen.rendering.view.note_sections import under, without
from briefgen.rendering.view.quotations import Quotation

SHORT = 160
"""Characters of all sides of a dispute below which its words are printed and not only its
references: two lines of small print."""
Item = TypeVar("Item")


class Dispute(msgspec.Struct, frozen=True):
    """A disagreement that is named beside the lists of a page."""

    anchor: str
    """"d1", …"""
    topic: str
    """What it is about."""
    sides: tuple[Side, ...]
    """Two or more."""
    is_short: bool
    """Its words are printed; else its references."""
    is_above: bool
    """The page has printed the words of all sides among its points."""
    note: str | None = None
    """In words what there is to say of the accounts."""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What is printed on pages that have room for so much, of each list the best in the order of
    the brief."""

    points: tuple[Point, ...]
    """Key points that the bottom line does not say."""
    questions: tuple[Question, ...]
    """Open questions that the bottom line does not say."""
    unknown: tuple[Question, ...]
    """The same without those that are pending, first those on which the story turns."""
    pending: tuple[Question, ...]
    """Open questions on what is still to happen; none where the sources tell of dates or steps."""
    speech: tuple[Quotation, ...]
    """What was said in the speaker's words, in whole or in part."""
    voices: tuple[Quotation, ...]
    """One quotation of each speaker."""
    disagreements: tuple[Disagreement, ...]
    """On what sources contradict each other."""
    positions: tuple[Position, ...]
    """Where somebody stands."""
    dates: tuple[Event, ...]
    """What is to happen on the day of the brief or after it."""
    steps: tuple[Position, ...]
    """What somebody plans, where no date says it."""
    past: tuple[Event, ...]
    """What has happened."""
    people: tuple[Actor, ...]
    """All actors but places."""
    more: dict[str, int]
    """How many more of each list there are than are printed: `plan.more.points`."""
    disputes: tuple[Dispute, ...]
    """Disagreements that are named beside the lists."""
    cautions: tuple[str, ...]
    """What whoever handles the brief must know, in sentences."""
    advice: str
    """What the author's notes recommend: what stands under the heading "Recommendation", for the
    filter `md`."""
    remarks: str
    """The rest of the notes."""


class _Lists(msgspec.Struct, frozen=True, kw_only=True):
    """Everything there is to choose from."""

    points: tuple[Point, ...]
    questions: tuple[Question, ...]
    unknown: tuple[Question, ...]
    pending: tuple[Question, ...]
    speech: tuple[Quotation, ...]
    voices: tuple[Quotation, ...]
    disagreements: tuple[Disagreement, ...]
    positions: tuple[Position, ...]
    dates: tuple[Event, ...]
    steps: tuple[Position, ...]
    past: tuple[Event, ...]
    people: tuple[Actor, ...]


def plan_pages(context: Context, budget: Budget, params: SimpleNamespace) -> Plan:
    """Choose what the pages have room for; ``params`` are those of the pack, of which a logo and an
    organisation take lines."""
    lists = _lists_of(context)
    advice, remarks = _split_notes(context)
    named = context.disagreements[: int(budget.disputes)]
    measured = _measured(context, params, advice, remarks, len(named))
    room = budget.lines
    for _, parts in budget.taken:
        room -= _lines_taken(parts, measured)
    always = context.bottom_line if budget.counts_bottom_line else ()
    offered = [(getattr(lists, name), least, most) for name, least, most in budget.lists]
    sources = context.sources if budget.names_sources else ()
    chosen = fit(max(room, budget.least), int(budget.width), offered, always, sources)
    shown: dict[str, tuple[Any, ...]] = dict.fromkeys(lists.__struct_fields__, ())
    shown.update((name, items) for (name, _, _), items in zip(budget.lists, chosen, strict=True))
    above = (*context.bottom_line, *shown["points"])
    return Plan(
        **shown,
        more={name: _count(lists, context, name) - len(items) for name, items in shown.items()},
        disputes=tuple(_dispute(disagreement, above) for disagreement in named),
        cautions=_cautions(context, len(context.disagreements) - len(named), further=bool(named)),
        advice=advice,
        remarks=remarks,
    )


def _lists_of(context: Context) -> _Lists:
    dates = ahead(context.timeline, context.brief.date)
    steps = not_in(context.next_steps, dates)
    questions = not_in(context.open_questions, context.bottom_line)
    on_events = tuple(
        question for question in questions if question.category_key == "pending_event"
    )
    pending = () if dates or steps else on_events
    ranked = (
        *(question for question in questions if question.core),
        *(question for question in questions if not question.core),
    )
    return _Lists(
        points=not_in(context.key_points, context.bottom_line),
        questions=questions,
        unknown=not_in(ranked, pending),
        pending=pending,
        speech=context.quoted + context.partly_quoted,
        voices=_one_of_each(context.quoted or context.partly_quoted, _speaker),
        disagreements=context.disagreements,
        positions=context.positions,
        dates=dates,
        steps=steps,
        past=not_in(context.timeline, dates),
        people=tuple(
            actor for group in context.actors if group.kind_key != "place" for actor in group.actors
        ),
    )


def _one_of_each(items: Iterable[Item], key: Callable[[Item], object]) -> tuple[Item, ...]:
    found: dict[object, Item] = {}
    for item in items:
        found.setdefault(key(item), item)
    return tuple(found.values())


def _speaker(quotation: Quotation) -> str | None:
    return quotation.speaker.lower() if quotation.speaker else quotation.speaker


def _count(lists: _Lists, context: Context, name: str) -> int:
    """Return how many there are of a list in the full brief: of speech the paraphrases too, of
    voices every quotation."""
    if name == "speech":
        return len(lists.speech) + len(context.reported)
    if name == "voices":
        return len(context.quoted or context.partly_quoted)
    return len(getattr(lists, name))


def _split_notes(context: Context) -> tuple[str, str]:
    """Return what the notes recommend, and the rest; the heading may be in the language of the page
    or in English."""
    if context.recommendation is not None:
        notes = context.brief.notes
        return context.recommendation, notes if notes and notes.strip() else ""
    for labels in (context.labels, english()):
        heading = labels.say("heading.recommendation")
        if advice := under(context.notes, heading):
            return advice, without(context.notes, heading)
    return "", without(context.notes, english().say("heading.recommendation"))


def _measured(
    context: Context, params: SimpleNamespace, advice: str, remarks: str, named: int
) -> Mapping[str, object]:
    """Return what can take lines, by its name: a text or items that have a length, a number of
    things of one height, true or false."""
    unconfirmed, unnamed = _unconfirmed(context), _unnamed(context)
    logo = getattr(params, "logo", "")
    return {
        "always": True,
        "title": context.title,
        "marking": context.marking,
        "audience": context.audience,
        "author": context.author,
        "date": context.date,
        "logo": bool(logo),
        "organisation": not logo and getattr(params, "organisation", ""),
        "bottom_line": context.bottom_line,
        "notes": context.notes,
        "advice": advice,
        "no_advice": not advice,
        "remarks": remarks,
        "unconfirmed": unconfirmed > 0,
        "unnamed": unnamed > 0,
        "dispute": named,
        "more_disputes": len(context.disagreements) > named,
    }


def _lines_taken(parts: Sequence[tuple[str, PagePart]], measured: Mapping[str, object]) -> float:
    return sum(_lines_of_part(part, measured[name]) for name, part in parts)


def _lines_of_part(part: PagePart, thing: object) -> float:
    if not thing:
        return 0
    if isinstance(thing, int):
        return part.always * thing
    if not part.lines:
        return part.always
    pieces = thing if isinstance(thing, tuple) else (thing,)
    return part.lines * sum(lines_of(piece, int(part.width)) for piece in pieces) + part.always


def _unconfirmed(context: Context) -> int:
    return sum(question.category_key == "unconfirmed_claim" for question in context.open_questions)


def _unnamed(context: Context) -> int:
    everything = (*context.quoted, *context.partly_quoted, *context.reported)
    return sum(quotation.speaker is None or quotation.anonymous for quotation in everything)


def _dispute(disagreement: Disagreement, above: Sequence[object]) -> Dispute:
    sides = disagreement.sides
    is_short = sum(len(side.text) for side in sides) < SHORT
    return Dispute(
        disagreement.anchor,
        disagreement.topic,
        sides,
        is_short,
        not not_in(sides, above),
        disagreement.note,
    )


def _cautions(context: Context, disputed: int, *, further: bool) -> tuple[str, ...]:
    say, made = context.labels.say, context.brief.provenance
    counted = (
        ("disputed_further" if further else "disputed", disputed),
        ("unconfirmed", _unconfirmed(context)),
        ("unnamed", _unnamed(context)),
    )
    program = f"{made.tool} {made.version}"
    return (
        *(say(f"handling.{name}", count=count) for name, count in counted if count),
        f"{say('handling.extracted', sources=context.source_count, program=program)}"
        f" {context.checked}",
        *context.legend,
    )
