"""The names a template sees at one place, and what each can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.checking.value_types import (
    NUMBER,
    TEXT,
    UNKNOWN,
    Callable,
    Item,
    Kind,
    Named,
    Series,
    either,
    field_kinds,
    kind_of_value,
)
from briefgen.rendering.sections.section_table import added_names
from briefgen.rendering.sections.template_fields import GLOBALS
from briefgen.rendering.templating.environment import PackEnvironment
from briefgen.rendering.view.context import Context
from briefgen.rendering.view.page_plan import Plan

_OF_THE_PROGRAM: dict[str, Kind] = {
    **{name: UNKNOWN for name in GLOBALS if name not in ("loop", "self", "super")},
    "medium": TEXT,
    "style_sheet": TEXT,
    "policy": TEXT,
    "body": TEXT,
}
"""What a template is given beside the fields of the context."""
_CALLED: dict[str, Kind] = {
    "asset": Callable(TEXT),
    "range": Callable(Series(NUMBER)),
    "section": Callable(TEXT),
    "lipsum": Callable(TEXT),
}


class Scope:
    """Names, and behind them those of the scope around."""

    def __init__(self, around: Scope | None = None) -> None:
        self._around = around
        self.names: dict[str, Kind] = {}

    def find(self, name: str) -> Kind | None:
        """Return what a name can be; null where it is not there."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope._around
        return None

    def put(self, name: str, kind: Kind) -> None:
        """Set a name. What it was before in the same scope it may still be: nothing is known of
        which branch is taken."""
        self.names[name] = either((self.names[name], kind)) if name in self.names else kind

    def known(self) -> tuple[str, ...]:
        """Return all names, the nearest first."""
        return tuple(dict.fromkeys(self._names()))

    def _names(self) -> Iterator[str]:
        scope: Scope | None = self
        while scope is not None:
            yield from scope.names
            scope = scope._around


def scopes_of(
    environment: PackEnvironment, more: Mapping[str, Kind] | None = None
) -> tuple[Scope, Scope]:
    """Return what every file of a pack sees, and around it what all but files imported without
    context see; ``more`` is what templates of this kind are given beside that."""
    everywhere = Scope()
    everywhere.names.update({name: _CALLED.get(name, UNKNOWN) for name in environment.globals})
    params = vars(environment.shelf.pack.params)
    everywhere.put("self", UNKNOWN)
    everywhere.names["params"] = Named(
        "parameter of the pack",
        tuple((name, kind_of_value(value)) for name, value in params.items()),
    )
    everywhere.names["sections"] = Series(TEXT)
    scope = Scope(everywhere)
    scope.names.update(
        {name: kind for name, kind in _OF_THE_PROGRAM.items() if everywhere.find(name) is None}
    )
    scope.names.update(field_kinds(Context))
    if environment.shelf.pack.budget is not None:
        scope.names["plan"] = Item(Plan)
    else:
        scope.names.pop("plan", None)
    scope.names.update({name: Series(Item(struct)) for name, struct in added_names().items()})
    scope.names.update(more or {})
    return everywhere, scope
