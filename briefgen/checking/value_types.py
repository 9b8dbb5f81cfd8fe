"""What a value in a template can be, as far as that can be told without rendering. Of what cannot,
`UNKNOWN`, nothing is said."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from briefgen.rendering.labels import Label, Labels, Plural, english
from briefgen.rendering.sections.template_fields import fields_of, nouns


@dataclass(frozen=True)
class Unknown:
    """What cannot be told."""


@dataclass(frozen=True)
class Plain:
    """A text, a number, true or false, nothing."""

    type: type


@dataclass(frozen=True)
class Item:
    """A struct that a template sees."""

    struct: type


@dataclass(frozen=True)
class Series:
    """Any number of values of one kind."""

    element: Kind


@dataclass(frozen=True)
class Row:
    """A fixed number of values, each of its own kind: ("Partly quoted", partly_quoted)."""

    items: tuple[Kind, ...]


@dataclass(frozen=True)
class Named:
    """Values by name, all of them known: the parameters of a pack, a group of `groupby`, `loop`."""

    noun: str
    """What an error calls one of its names: "parameter of the pack"."""
    fields: tuple[tuple[str, Kind], ...]


@dataclass(frozen=True)
class Mapping:
    """Values by names that are not known before."""

    value: Kind


@dataclass(frozen=True)
class Callable:
    """What can be called."""

    result: Kind


@dataclass(frozen=True)
class Either:
    """One of several, such as a text or nothing."""

    kinds: tuple[Kind, ...]


@dataclass(frozen=True)
class Macro:
    """A macro, by its number in the list of those found."""

    number: int


Kind = Unknown | Plain | Item | Series | Row | Named | Mapping | Callable | Either | Macro

UNKNOWN = Unknown()
NOTHING = Plain(type(None))
TEXT, NUMBER, TRUTH = Plain(str), Plain(int), Plain(bool)
_WORDS = {bool: "true or false", float: "a number", type(None): "nothing"}


def either(kinds: Iterable[Kind]) -> Kind:
    """Join what a value may be: the kinds, each once; unknown where one is."""
    found: dict[Kind, None] = {}
    for kind in kinds:
        found.update(dict.fromkeys(kind.kinds if isinstance(kind, Either) else (kind,)))
    if UNKNOWN in found:
        return UNKNOWN
    return next(iter(found)) if len(found) == 1 else Either(tuple(found)) if found else UNKNOWN


@functools.cache
def field_kinds(struct: type) -> dict[str, Kind]:
    """Return what each field of a struct holds, by the struct's own annotations."""
    hints = typing.get_type_hints(struct)
    return {name: kind_of_hint(hints[name]) for name in fields_of(struct) if name in hints}


def kind_of_hint(hint: object) -> Kind:
    """Return the kind of an annotation."""
    if hint in (str, int, float, bool, type(None)):
        return Plain(typing.cast(type, hint))
    if hint is msgspec.UnsetType:
        return NOTHING
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return Item(hint)
    if hint is Labels:
        return _kind_of_labels()
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return either(kind_of_hint(part) for part in inner)
    if origin is typing.Literal:
        return either(Plain(type(value)) for value in inner)
    if origin is tuple:
        return (
            Series(kind_of_hint(inner[0]))
            if inner[1:] == (...,)
            else Row(tuple(kind_of_hint(part) for part in inner))
        )
    if origin is list:
        return Series(kind_of_hint(inner[0]))
    return Mapping(kind_of_hint(inner[1])) if origin is dict else UNKNOWN


def _kind_of_labels() -> Kind:
    """Return the kind of the labels: all groups, and in each all names, are known, and the same in
    every language."""
    groups = {
        name: tuple((key, _kind_of_label(label)) for key, label in vars(group).items())
        for name, group in english().groups.items()
    }
    return Named(
        "group of labels",
        tuple((name, Named(f"label of {name!r}", fields)) for name, fields in groups.items()),
    )


def _kind_of_label(label: Label) -> Kind:
    return Mapping(TEXT) if isinstance(label, Plural) else TEXT


def kind_of_value(value: object) -> Kind:
    """Return the kind of a constant."""
    if isinstance(value, (str, int, float, bool)) or value is None:
        # A text that is marked as safe is still a text.
        return TEXT if isinstance(value, str) else Plain(type(value))
    if isinstance(value, (tuple, list)):
        return Row(tuple(kind_of_value(part) for part in value))
    return UNKNOWN


def words_for(kind: Kind) -> str:
    """Say what a value is: "a key point", "a list"."""
    known = nouns()
    match kind:
        case Item(struct):
            return known.get(struct, f"a {struct.__name__}")
        case Plain(of):
            return _WORDS.get(of) or known.get(of) or f"a {of.__name__}"
        case Series() | Row():
            return "a list"
        case Either(kinds):
            return " or ".join(dict.fromkeys(words_for(part) for part in kinds if part != NOTHING))
        case Macro():
            return "a macro"
        case _:
            return "a value"
