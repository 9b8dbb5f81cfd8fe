"""A brief and its edits as the review page shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from briefgen.briefs.parts import PARTS, items_of
from briefgen.model import Brief, Change, Quote, Span, Speaker
from briefgen.review.addresses import addresses_of
from briefgen.review.applied import Applied
from briefgen.review.beside import Opened

_HEAD = ("title", "marking", "audience", "author", "date", "notes", "recommendation")


class ShownSide(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a disagreement."""

    text: str
    spans: tuple[Span, ...]


class ShownItem(msgspec.Struct, frozen=True, kw_only=True):
    """An item, or one that was left out."""

    key: str
    address: str
    """"K3"; empty where it was left out."""
    part: str
    place: int
    """Among its part, from 1; 0 where it was left out."""
    text: str
    """What can be shortened: without the tool's marks around it."""
    note: str = ""
    """What stands beside it: a category, a date, a stance."""
    speaker: str | None = None
    speaks: bool = False
    """It can have a speaker."""
    spans: tuple[Span, ...] = ()
    """What it rests on; the first is what is printed."""
    sides: tuple[ShownSide, ...] = ()
    changes: tuple[Change, ...] = ()
    reviewed: bool = False
    score: float | None = None


class ShownSource(msgspec.Struct, frozen=True, kw_only=True):
    """A source, and where its paragraphs are."""

    id: str
    name: str
    text: str
    paragraphs: tuple[tuple[int, int], ...]


class State(msgspec.Struct, frozen=True, kw_only=True):
    """All that the page shows of a brief, but for its sources."""

    version: str
    head: dict[str, str | None]
    items: tuple[ShownItem, ...]
    left_out: tuple[ShownItem, ...]
    reviewed: int
    total: int
    can_undo: bool
    can_redo: bool
    gone: tuple[str, ...]
    """Edits that do not apply, and why."""
    signed_off: dict[str, Any] | None
    changed: int
    digest: str


def state_of(opened: Opened, applied: Applied | None = None) -> State:
    """Return what the page shows of a brief with its edits."""
    applied = applied if applied is not None else opened.applied
    brief = applied.brief
    changes: dict[str, list[Change]] = {}
    for change in brief.review.changes if brief.review else ():
        changes.setdefault(change.item, []).append(change)
    addresses = {key: address for address, key in addresses_of(applied).items()}
    items = []
    for part, name, item in items_of(brief):
        key = applied.keys[name]
        address = addresses[key]
        items.append(
            _shown(
                brief,
                part,
                item,
                key=key,
                address=address,
                place=int(address[1:]),
                changes=tuple(changes.get(name, ())),
                reviewed=key in applied.reviewed,
            )
        )
    left_out = tuple(
        _shown(brief, out.part, out.item, key=out.key, address="", place=0, reviewed=True)
        for out in applied.left_out
    )
    signed = brief.review.signed_off if brief.review else None
    return State(
        version=opened.version,
        head={field: getattr(brief, field) or None for field in _HEAD},
        items=tuple(items),
        left_out=left_out,
        reviewed=sum(item.reviewed for item in items) + len(left_out),
        total=len(items) + len(left_out),
        can_undo=bool(opened.edits.entries),
        can_redo=bool(opened.edits.undone),
        gone=tuple(f"Edit {gone.number} does not apply: {gone.reason}." for gone in applied.gone),
        signed_off=msgspec.structs.asdict(signed) if signed is not None else None,
        changed=brief.review.changed if brief.review else 0,
        digest=opened.edits.brief,
    )


def sources_of(brief: Brief) -> tuple[ShownSource, ...]:
    """Return the sources of a brief with their paragraphs."""
    return tuple(
        ShownSource(
            id=source.id,
            name=source.title or source.path.replace("\\", "/").rsplit("/", 1)[-1],
            text=source.text,
            paragraphs=tuple(
                (span.start, span.end) for span in brief.paragraphs if span.source == source.id
            ),
        )
        for source in brief.sources
    )


def _shown(brief: Brief, part: str, item: Any, **given: Any) -> ShownItem:
    who = getattr(item, "speaker", None) or getattr(item, "asked_by", None)
    return ShownItem(
        part=part,
        text=words_of(brief, item),
        note=_note(item),
        speaker=who.name if isinstance(who, Speaker) else None,
        speaks=hasattr(item, "speaker") or hasattr(item, "asked_by"),
        spans=tuple(dict.fromkeys(_spans(part, item))),
        sides=tuple(
            ShownSide(text=side.text, spans=side.evidence) for side in getattr(item, "sides", ())
        ),
        score=getattr(item, "score", None),
        **given,
    )


def _spans(part: str, item: Any) -> Iterator[Span]:
    if isinstance(item, Quote):
        yield item.within or item.span
        if item.speaker is not None and item.speaker.mention is not None:
            yield item.speaker.mention
        return
    yield from PARTS[part].evidence(item)
    yield from getattr(item, "mentions", ())[:20]


def words_of(brief: Brief, item: Any) -> str:
    """Return what an item says, as it can be shortened: without the tool's marks around it."""
    if isinstance(item, Quote):
        return " ".join(brief.source(item.span.source).words(item.within or item.span).split())
    for field in ("question", "text", "topic", "name"):
        if (words := getattr(item, field, None)) is not None:
            return str(words)
    return ""


def _note(item: Any) -> str:
    """Say in a few words what stands beside an item."""
    parts = [
        str(value).replace("_", " ")
        for field in ("category", "when", "said", "stance", "kind", "role")
        if (value := getattr(item, field, None))
    ]
    if (actor := getattr(item, "actor", None)) is not None:
        parts.insert(0, str(actor))
    return ", ".join(parts)
