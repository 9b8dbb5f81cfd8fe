"""Give sources and items the numbers a brief prints them under, and rewrite every reference to
them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from briefgen.model import Actor, Findings, Position, Quote, Span, Speaker

Item = TypeVar("Item", bound=msgspec.Struct)


def number_sources(findings: Sequence[Findings]) -> tuple[Findings, ...]:
    """Name the sources "S1", "S2", … in the order given, in every span and list of sources.

    Articles read in separate runs may carry the same number, and a group of articles of a longer
    list has gaps; a brief has neither.
    """
    numbered = []
    for number, found in enumerate(findings, 1):
        name = f"S{number}"
        numbered.append(
            found if found.source.id == name else _renamed(found, {found.source.id: name})
        )
    return tuple(numbered)


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """Copy a value with the sources in it renamed."""
    if isinstance(value, Span):
        return Span(names.get(value.source, value.source), value.start, value.end)
    if isinstance(value, tuple):
        return tuple(_renamed(member, names) for member in value)
    if isinstance(value, msgspec.Struct):
        changes: dict[str, Any] = {}
        for field in value.__struct_fields__:
            old = getattr(value, field)
            new = (
                tuple(names.get(source, source) for source in old)
                if field in {"origins", "sources"} and isinstance(old, tuple)
                else _renamed(old, names)
            )
            if new is not old:
                changes[field] = new
        if hasattr(value, "sha256"):
            changes["id"] = names.get(value.id, value.id)  # type: ignore[attr-defined]
        return msgspec.structs.replace(value, **changes) if changes else value
    return value


def number_items(items: Sequence[Item], letter: str) -> tuple[Item, ...]:
    """Give items the identifiers letter1, letter2, … in the order given."""
    return tuple(
        msgspec.structs.replace(item, id=f"{letter}{number}")
        for number, item in enumerate(items, 1)
    )


def number_quotes(quotes: Sequence[Quote], letter: str = "Q") -> tuple[Quote, ...]:
    """Number quotes of one or several sources; one that goes on with a quote that is not among them
    stands for itself."""
    names = {
        (quote.span.source, quote.id): f"{letter}{number}" for number, quote in enumerate(quotes, 1)
    }
    return tuple(
        msgspec.structs.replace(
            quote,
            id=names[quote.span.source, quote.id],
            continues=names.get((quote.span.source, quote.continues)) if quote.continues else None,
        )
        for quote in quotes
    )


def with_actor(speaker: Speaker | None, actors: Mapping[str, Actor]) -> Speaker | None:
    """Point a speaker to the actor of the brief, named as the brief names it."""
    if speaker is None or speaker.actor is None:
        return speaker
    actor = actors.get(speaker.actor)
    if actor is None:
        return msgspec.structs.replace(speaker, actor=None)
    return msgspec.structs.replace(
        speaker, actor=actor.id, name=actor.name, role=speaker.role or actor.role
    )


def speakers_of(item: msgspec.Struct) -> list[Speaker]:
    """Return whoever speaks in an item: the values of its fields that are speakers."""
    return [
        value
        for name in item.__struct_fields__
        if isinstance(value := getattr(item, name), Speaker)
    ]


def with_speakers(item: Item, actors: Mapping[str, Actor]) -> Item:
    """Point whoever speaks in an item to the actors of the brief."""
    changes: dict[str, Any] = {
        name: with_actor(value, actors)
        for name in item.__struct_fields__
        if isinstance(value := getattr(item, name), Speaker)
    }
    return msgspec.structs.replace(item, **changes) if changes else item


def with_actors(found: Findings, actors: Mapping[str, Actor]) -> Findings:
    """Rewrite the actors of an article, its speakers and its positions to the actors of the brief.

    Args:
        found: what was found in one article.
        actors: identifier of an actor in that article -> actor of the brief.
    """
    names = {actor.name: actors[actor.id].name for actor in found.actors if actor.id in actors}
    spoken: dict[str, Any] = {
        field: tuple(with_speakers(item, actors) for item in items)
        for field in found.__struct_fields__
        if field != "actors" and isinstance(items := getattr(found, field), tuple)
    }
    cast = tuple(dict.fromkeys(actors[actor.id] for actor in found.actors if actor.id in actors))
    held = tuple(_position(position, names) for position in found.positions)
    return msgspec.structs.replace(found, **{**spoken, "actors": cast, "positions": held})


def _position(position: Position, names: Mapping[str, str]) -> Position:
    return msgspec.structs.replace(position, actor=names.get(position.actor, position.actor))
