"""Who is in a brief, and where each of them stands."""

from __future__ import annotations

import msgspec

from briefgen import model
from briefgen.model import Brief, Stance
from briefgen.rendering.labels import Labels
from briefgen.rendering.labels.phrasing import KINDS
from briefgen.rendering.labels.typography import begin, set_type
from briefgen.rendering.view.passages import Annex, BackLink, Citation


class Actor(msgspec.Struct, frozen=True):
    """A person, organisation, place or group."""

    name: str
    """The longest form seen."""
    role: str | None
    """As the source gives it."""


class ActorGroup(msgspec.Struct, frozen=True):
    """The actors of one kind."""

    kind: str
    """"People", "Organisations", "Groups", "Places"."""
    actors: tuple[Actor, ...]
    """In the order of the brief."""
    anchor: str
    """"actors-people"."""
    kind_key: str = ""
    """"person", "organisation", "group" or "place": what to choose by, where `kind` is what to
    print."""


class Position(msgspec.Struct, frozen=True):
    """Where an actor stands."""

    anchor: str
    """"p1", …"""
    actor: str
    """Whose stance it is."""
    stance: str
    """As a noun: "demand"."""
    text: str
    """What it is about."""
    citations: tuple[Citation, ...]
    """The paragraphs it rests on, for the filters `cite` and `cited`."""
    stance_key: Stance = "claimed"
    """The stance as a key, to choose by: "demanded"."""


class Stand(msgspec.Struct, frozen=True):
    """Where one actor stands on everything."""

    actor: str
    """Whose stances these are."""
    positions: tuple[Position, ...]
    """In the order of the brief; next steps last."""


def group_actors(brief: Brief, labels: Labels) -> tuple[ActorGroup, ...]:
    """Return the actors of a brief by their kind, people first."""
    groups = (
        ActorGroup(
            kind=labels.say(f"kind.{kind}"),
            actors=tuple(
                Actor(set_type(actor.name), _role_of(actor))
                for actor in brief.actors
                if actor.kind == kind
            ),
            anchor=f"actors-{ending}",
            kind_key=kind,
        )
        for kind, ending in KINDS.items()
    )
    return tuple(group for group in groups if group.actors)


def _role_of(actor: model.Actor) -> str | None:
    return set_type(actor.role) or None if actor.role else None


def read_positions(brief: Brief, annex: Annex) -> tuple[Position, ...]:
    """Prepare the positions of a brief."""
    return tuple(_position(brief, annex, index) for index in range(len(brief.positions)))


def _position(brief: Brief, annex: Annex, index: int) -> Position:
    position, anchor, labels = brief.positions[index], f"p{index + 1}", annex.labels
    citations = annex.cite(
        position.evidence, BackLink(labels.say("link.positions"), anchor, "positions")
    )
    stance = labels.say(f"stance.{position.stance}")
    return Position(
        anchor,
        begin(set_type(position.actor)),
        stance,
        annex.marks.text(f"position {index + 1}", set_type(position.text)),
        citations,
        position.stance,
    )


def gather_stands(positions: tuple[Position, ...]) -> tuple[Stand, ...]:
    """Return where each actor stands on everything."""
    by_actor: dict[str, list[Position]] = {}
    for position in positions:
        by_actor.setdefault(position.actor, []).append(position)
    return tuple(Stand(actor, tuple(held)) for actor, held in by_actor.items())
