"""Bring events and positions of several articles together: each told once, with the evidence of
all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from briefgen.briefs.comparison.corroboration import independent_sources, with_others
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.vocabulary import Vector, content_stems, cosine, opens_with_pronoun
from briefgen.language.english.loaded_words import is_loaded
from briefgen.model import Event, Position, Span

_EMPTY_IT = re.compile(r"It (?:was|has been) (?:announced|confirmed|reported|revealed) ")
_AHEAD = re.compile(
    r"\b(?:will|won't|shall|tomorrow|next (?:week|month|year|spring|summer|autumn|winter|\w+day)"
    r"|(?:is|are) (?:to|due|set|scheduled|expected|planned)|(?:is|are) on \w+day"
    r"|(?:becomes?|begins?|starts?|ends?|opens?|closes?|leaves?|votes?|meets?|premieres?"
    r"|runs out|comes? into|takes? effect|must) )",
    re.IGNORECASE,
)
Told = TypeVar("Told", Event, Position)

MOST_EVENTS = 10
MOST_POSITIONS = 8
"""Positions of a brief: who stands where, at one look."""
MOST_COMPARED = 500
"""Positions that are compared with each other: a dozen are printed, and fifty articles on one
matter seldom hold two hundred."""
SAME_EVENT = 0.45
"""Cosine from which two sentences that bear the same date tell one event: the date speaks for it
already, so less likeness will do than where key points are joined."""
HELD = 0.6
"""Share of the shorter one's words, by weight, that the longer must hold where likeness is low
because the one says so much more."""
SAME_POSITION = 0.5
"""Cosine from which one actor's stance on two things is one stance."""


def merge_events(matter: Matter) -> list[Event]:
    """Return the events of all articles: what lies behind before what lies ahead, of either the
    dated ones in the order of time, then the others in the order of the sources.

    Where several tell one event, the words of one that names who acted are printed; an event of
    which none does is left out.
    """
    joined: list[Event] = []
    vectors: list[Vector] = []
    for found in matter.findings:
        for event in found.events:
            vector = matter.weights.vector(event.text)
            same = next(
                (
                    i
                    for i, other in enumerate(joined)
                    if _same_event(event, vector, other, vectors[i])
                ),
                None,
            )
            if same is None:
                joined.append(event)
                vectors.append(vector)
            else:
                told, other = (
                    (event, joined[same])
                    if _opens_on_somebody(joined[same].text) and not _opens_on_somebody(event.text)
                    else (joined[same], event)
                )
                evidence = tuple(dict.fromkeys((*told.evidence, *other.evidence)))
                joined[same] = msgspec.structs.replace(told, evidence=evidence)
    chosen = _most_told(
        [
            told_by_all(matter, event)
            for event in joined
            if not _opens_on_somebody(event.text)
            and not _holds_another(event, joined)
            and not is_loaded(event.text)
        ],
        MOST_EVENTS,
    )
    return _in_order(chosen)


def told_by_all(matter: Matter, event: Event) -> Event:
    """Return an event with the passages of all sources that tell it, and which of them do so
    independently."""
    if len(matter.findings) == 1:
        return event
    evidence = with_others(matter, event.evidence)
    origins = independent_sources(matter, evidence, (event.evidence[0].source,))
    return msgspec.structs.replace(event, evidence=evidence, origins=origins)


def _opens_on_somebody(text: str) -> bool:
    """Tell a "she" or an "it" that means something from the "It was reported that" of a lead."""
    return opens_with_pronoun(text) and not _EMPTY_IT.match(text)


def _holds_another(event: Event, events: Sequence[Event]) -> bool:
    """Tell whether an event is told with one of another day before it: "ran in 1982, joining the
    council in 1983" beside "ran in 1982"."""
    return any(
        other is not event
        and other.said != event.said
        and len(other.text) < len(event.text)
        and event.text.startswith(other.text)
        for other in events
    )


def _in_order(events: Sequence[Event]) -> list[Event]:
    """Put events in the order of time as far as it is known: a dated one that is still to come
    stands behind those of which only "on Friday" is known."""
    dated = sorted((event for event in events if event.when), key=lambda event: event.when or "")
    split = len(dated)
    while split and lies_ahead(dated[split - 1]):
        split -= 1
    others = [event for event in events if not event.when]
    behind = [event for event in others if not lies_ahead(event)]
    ahead = [event for event in others if lies_ahead(event)]
    return [*dated[:split], *behind, *dated[split:], *ahead]


def lies_ahead(event: Event) -> bool:
    """Tell by its words whether an event is still to come: "will meet on Friday", "is due in
    May"."""
    return _AHEAD.search(f"{event.said or ''} {event.text}".replace("’", "'")) is not None


def _same_event(one: Event, vector: Vector, other: Event, other_vector: Vector) -> bool:
    if one.when != other.when or (
        one.when is None and (one.said or "").lower() != (other.said or "").lower()
    ):
        return False
    shorter, longer = sorted((vector, other_vector), key=len)
    shared = [word for word in shorter if word in longer]
    held = sum(shorter[word] ** 2 for word in shared)
    return cosine(vector, other_vector) >= SAME_EVENT or (
        one.when is not None and len(shared) >= 2 and held >= HELD
    )


def _most_told(found: Sequence[Told], limit: int) -> list[Told]:
    """Keep those that most sources tell, in the order given."""
    ranked = sorted(range(len(found)), key=lambda i: (-len(_sources(found[i])), i))
    return [found[i] for i in sorted(ranked[:limit])]


def merge_positions(matter: Matter, known: Sequence[str]) -> list[Position]:
    """Return where each actor stands, in the order of the sources, an actor's own stances together,
    a joint stance under all its actors; one of each stance of an actor, eight in all.

    Args:
        matter: the sources compared.
        known: names of the actors of the brief; their positions come before those of people without
            a name, and take in those of
            "the mayor" that say the same.
    """
    names = frozenset(known)
    joined: list[Position] = []
    found = [position for article in matter.findings for position in article.positions]
    # stable: the order of the sources stays
    ranked = sorted(found, key=lambda position: position.actor not in names)
    for position in ranked[:MOST_COMPARED]:
        same = next(
            (i for i, other in enumerate(joined) if _same_position(matter, names, position, other)),
            None,
        )
        if same is None:
            joined.append(position)
        else:
            evidence = tuple(dict.fromkeys((*joined[same].evidence, *position.evidence)))
            joined[same] = msgspec.structs.replace(joined[same], evidence=evidence)
    first: dict[str, int] = {}
    for number, position in enumerate(joined):
        first.setdefault(_plain(position.actor), number)
    held = _held_together(sorted(joined, key=lambda position: first[_plain(position.actor)]))
    return _most_told(_one_for_each(held), MOST_POSITIONS)


def _one_for_each(positions: Sequence[Position]) -> list[Position]:
    """Keep of what an actor says in one stance what most sources tell, of those the first."""
    kept: dict[tuple[str, str], Position] = {}
    for position in positions:
        key = _plain(position.actor), position.stance
        told = kept.get(key)
        if told is None or len(_sources(position)) > len(_sources(told)):
            kept[key] = position
    return [
        position
        for position in positions
        if kept[_plain(position.actor), position.stance] is position
    ]


def _sources(told: Event | Position) -> set[str]:
    return {span.source for span in told.evidence}


def _held_together(positions: Sequence[Position]) -> list[Position]:
    """Tell a stance that several take in one breath once: "Ada Thorne and Ben Okafor agreed"."""
    together: dict[tuple[str, tuple[Span, ...]], list[Position]] = {}
    for position in positions:
        together.setdefault((position.stance, position.evidence), []).append(position)
    return [
        msgspec.structs.replace(held[0], actor=_joined([position.actor for position in held]))
        for held in together.values()
    ]


def _joined(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _plain(actor: str) -> str:
    """Fold "The council" and "the council" into one."""
    return actor.casefold().removeprefix("the ")


def _same_position(matter: Matter, names: frozenset[str], one: Position, other: Position) -> bool:
    if one.stance != other.stance:
        return False
    if _plain(matter.person_meant(one.actor)) != _plain(matter.person_meant(other.actor)):
        nameless = one.actor not in names and other.actor not in names
        if not nameless or not set(content_stems(one.actor)) & set(content_stems(other.actor)):
            return False
    return (
        cosine(matter.weights.vector(one.text), matter.weights.vector(other.text)) >= SAME_POSITION
    )
