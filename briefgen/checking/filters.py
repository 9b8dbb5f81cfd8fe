"""What a filter gives, where that can be told, and which fields its arguments name:
``sort(attribute="number")``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.checking.jinja_lookup import complaint, elements_of, field_of, place_in
from briefgen.checking.value_types import (
    NUMBER,
    TEXT,
    UNKNOWN,
    Item,
    Kind,
    Named,
    Plain,
    Row,
    Series,
    either,
    words_for,
)
from briefgen.checking.value_types import Mapping as ByName
from briefgen.rendering.view.items import Event
from briefgen.rendering.view.passages import BackLink, Citation

_ONE = frozenset(("first", "last", "random", "min", "max"))
_SAME = frozenset(
    ("sort", "reverse", "unique", "list", "select", "reject", "selectattr", "rejectattr")
)
_TEXTS = frozenset(
    "join upper lower title capitalize trim replace string escape e safe forceescape format indent"
    " truncate center wordwrap striptags urlize urlencode tojson xmlattr pprint filesizeformat md"
    " date plural anchor link cite cited back draw fill of_source isolated".split()
)
_NUMBERS = frozenset(("length", "count", "wordcount", "int", "round", "abs"))
_FIELD_FIRST = frozenset(("groupby", "selectattr", "rejectattr", "attr"))
"""Filters whose first argument names a field."""
_FIELD_BY_NAME = frozenset(("sort", "unique", "min", "max", "sum", "join", "map", "groupby"))
"""Filters that take it as ``attribute=…``."""
_FIELD_AT: Mapping[str, int] = {"join": 1, "sum": 0}
"""Where the same stands among the arguments without a name, for the filters that allow that."""
_ON_THE_VALUE = frozenset(("attr",))
WANTED: Mapping[str, tuple[type, str]] = {
    "cite": (Citation, "references"),
    "back": (BackLink, "references back"),
    "draw": (Event, "events"),
}
"""Filters of briefs that take a list of one thing."""


def field_named(
    name: str, args: tuple[object, ...], kwargs: Mapping[str, object]
) -> str | int | None:
    """Return the field that a filter's arguments name, where it is written out."""
    found: object = None
    if name in _FIELD_FIRST and args:
        found = args[0]
    elif name in _FIELD_BY_NAME and "attribute" in kwargs:
        found = kwargs["attribute"]
    elif name in _FIELD_AT and len(args) > _FIELD_AT[name]:
        found = args[_FIELD_AT[name]]
    return found if isinstance(found, (str, int)) and not isinstance(found, bool) else None


def follow(kind: Kind, path: str | int) -> tuple[Kind, str]:
    """Follow a path such as "speaker.name" or 0; return what is there, and what is wrong on the way
    or nothing."""
    if isinstance(path, int):
        return place_in(kind, path), ""
    for name in path.split("."):
        if name.isdecimal():
            kind = place_in(kind, int(name))
            continue
        found = field_of(kind, name)
        if found is None:
            return UNKNOWN, complaint(kind, name)
        kind = found
    return kind, ""


def wrong_fields(
    kind: Kind, name: str, args: tuple[object, ...], kwargs: Mapping[str, object]
) -> Iterator[str]:
    """Say what is wrong with the fields that a filter's arguments name, and with the value it is
    given."""
    path = field_named(name, args, kwargs)
    if path is not None:
        of = kind if name in _ON_THE_VALUE else elements_of(kind)
        # `sort` takes several, with commas between them.
        for part in path.split(",") if isinstance(path, str) and name == "sort" else [path]:
            if what := follow(of, part)[1]:
                yield what
    if name in WANTED and (said := _unfit(kind, *WANTED[name])):
        yield f"the filter {name!r} takes {said}"


def _unfit(kind: Kind, struct: type, words: str) -> str:
    """Say what a filter takes where it is given something that it surely cannot take."""
    if isinstance(kind, (Plain, Item)):
        return f"a list of {words}, and this is {words_for(kind)}."
    if (
        isinstance(kind, Series)
        and isinstance(kind.element, (Plain, Item))
        and kind.element != Item(struct)
    ):
        return f"a list of {words}, and in this list each is {words_for(kind.element)}."
    return ""


def filtered(
    kind: Kind,
    name: str,
    args: tuple[object, ...],
    kwargs: Mapping[str, object],
    given: tuple[Kind, ...],
) -> Kind:
    """Return what a filter gives. ``given`` are the kinds of its arguments, where ``args`` has
    those that are written out."""
    element = elements_of(kind)
    path = field_named(name, args, kwargs)
    if name in _ONE:
        return element
    if name in _SAME:
        return kind if name == "reverse" and kind == TEXT else Series(element)
    if name == "map":
        return Series(
            follow(element, path)[0] if path is not None and "default" not in kwargs else UNKNOWN
        )
    if name == "groupby":
        key = follow(element, path)[0] if path is not None else UNKNOWN
        return Series(
            Named(
                "field of a group (it has grouper and list)",
                (("grouper", key), ("list", Series(element))),
            )
        )
    if name == "attr":
        return follow(kind, path)[0] if path is not None else UNKNOWN
    if name in ("batch", "slice"):
        return Series(Series(element))
    if name in ("default", "d"):
        return either((kind, *given[:1])) if given else either((kind, TEXT))
    if name in ("items", "dictsort"):
        return Series(Row((TEXT, kind.value if isinstance(kind, ByName) else UNKNOWN)))
    return TEXT if name in _TEXTS else NUMBER if name in _NUMBERS else UNKNOWN
