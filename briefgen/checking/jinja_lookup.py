"""What Jinja finds where a template asks a value for a field, a place in a list, or its elements;
nothing where it would find nothing."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from briefgen.checking.value_types import (
    NOTHING,
    NUMBER,
    TEXT,
    TRUTH,
    UNKNOWN,
    Callable,
    Either,
    Item,
    Kind,
    Macro,
    Mapping,
    Named,
    Plain,
    Row,
    Series,
    either,
    field_kinds,
    words_for,
)
from briefgen.rendering.packs.manifest import did_you_mean
from briefgen.rendering.sections.template_fields import RENAMED

_OF_A_MACRO = ("name", "arguments", "defaults", "catch_kwargs", "catch_varargs", "caller")
_OF_A_LOOP: tuple[tuple[str, Kind], ...] = (
    *(
        (name, NUMBER)
        for name in ("index", "index0", "revindex", "revindex0", "length", "depth", "depth0")
    ),
    *((name, TRUTH) for name in ("first", "last")),
    ("cycle", Callable(UNKNOWN)),
    ("changed", Callable(TRUTH)),
)


def loop_over(element: Kind) -> Kind:
    """Return what `loop` is in a loop over such elements."""
    return Named("field of loop", (*_OF_A_LOOP, ("previtem", element), ("nextitem", element)))


def new_name(kind: Kind, name: str) -> str | None:
    """Return what a field is called now that once had this name; null where it has not changed."""
    return RENAMED.get(kind.struct, {}).get(name) if isinstance(kind, Item) else None


def field_of(kind: Kind, name: str) -> Kind | None:
    """Return what stands under a name in a value; null where nothing does."""
    match kind:
        case Item(struct):
            return field_kinds(struct).get(name) or (UNKNOWN if hasattr(struct, name) else None)
        case Plain(of):
            # A text may be one that is marked as safe, which can do more; of nothing, more may
            # become.
            return (
                UNKNOWN if of is type(None) or hasattr(Markup if of is str else of, name) else None
            )
        case Series() | Row():
            return UNKNOWN if hasattr(list, name) else None
        case Named(_, fields):
            return dict(fields).get(name)
        case Mapping(value):
            return Callable(_method_of_mapping(name, value)) if hasattr(dict, name) else UNKNOWN
        case Macro():
            return UNKNOWN if name in _OF_A_MACRO else None
        case Either(kinds):
            return _any_of(field_of(part, name) for part in kinds if part != NOTHING)
        case _:
            return UNKNOWN


def _method_of_mapping(name: str, value: Kind) -> Kind:
    return {"items": Series(Row((TEXT, value))), "values": Series(value), "keys": Series(TEXT)}.get(
        name, UNKNOWN
    )


def _any_of(found: Iterable[Kind | None]) -> Kind | None:
    there = [kind for kind in found if kind is not None]
    return either(there) if there else None


def place_in(kind: Kind, place: int) -> Kind:
    """Return what stands at a place of a list."""
    match kind:
        case Row(items) if -len(items) <= place < len(items):
            return items[place]
        case Series(element):
            return element
        case Plain(of) if of is str:
            return TEXT
        case Either(kinds):
            return either(place_in(part, place) for part in kinds if part != NOTHING)
        case _:
            return UNKNOWN


def elements_of(kind: Kind) -> Kind:
    """Return what a loop over a value gives."""
    match kind:
        case Series(element):
            return element
        case Row(items):
            return rows_joined(items)
        case Plain(of) if of is str:
            return TEXT
        case Mapping():
            return TEXT
        case Either(kinds):
            return either(elements_of(part) for part in kinds if part != NOTHING)
        case _:
            return UNKNOWN


def rows_joined(items: tuple[Kind, ...]) -> Kind:
    """Join the elements of a list that is written out: rows of one length become one row, place by
    place."""
    rows = [item for item in items if isinstance(item, Row)]
    if rows and len(rows) == len(items) and len({len(row.items) for row in rows}) == 1:
        return Row(
            tuple(either(places) for places in zip(*(row.items for row in rows), strict=True))
        )
    return either(items)


def names_in(kind: Kind) -> tuple[str, ...]:
    """Return the names a value has, for a suggestion."""
    match kind:
        case Item(struct):
            return tuple(field_kinds(struct))
        case Named(_, fields):
            return tuple(name for name, _ in fields)
        case Either(kinds):
            return tuple(dict.fromkeys(name for part in kinds for name in names_in(part)))
        case Macro():
            return _OF_A_MACRO
        case _:
            return ()


def complaint(kind: Kind, name: str) -> str:
    """Say that a value has no such field, and which it has that is near."""
    if isinstance(kind, Named):
        what = f"{name!r} is no {kind.noun}."
        return f"{what} {did_you_mean(name, names_in(kind), 'There are')}".rstrip()
    if isinstance(kind, (Series, Row)):
        element = elements_of(kind)
        if field_of(element, name) is not None and element != UNKNOWN:
            return (
                f"{name!r} is a field of {words_for(element)}, and this is a list of such: write"
                " {% for … %} or take one with [0]."
            )
    hint = did_you_mean(name, names_in(kind), "Its fields are") or "It has no fields."
    return f"{name!r} is not a field of {words_for(kind)}. {hint}"
