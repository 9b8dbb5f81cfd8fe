"""Read an expression of a template: what it can be, and what it names that is not there."""

from __future__ import annotations

from collections.abc import Callable as Function
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from jinja2 import nodes

from briefgen.checking import filters
from briefgen.checking.jinja_lookup import complaint, elements_of, field_of, new_name, place_in
from briefgen.checking.scopes import Scope
from briefgen.checking.value_types import (
    TEXT,
    TRUTH,
    UNKNOWN,
    Callable,
    Kind,
    Macro,
    Mapping,
    Plain,
    Row,
    Series,
    either,
    kind_of_value,
)
from briefgen.rendering.packs.manifest import did_you_mean
from briefgen.rendering.sections.template_fields import fields_of
from briefgen.rendering.view.context import Context

Say = Function[[nodes.Node, str, str], None]
"""Called with the place, the name of the check and the sentence."""
CallMacro = Function[[nodes.Call, Macro, tuple[Kind, ...], dict[str, Kind]], None]


class Known(NamedTuple):
    """What the environment has, and what a file may name although it is not there."""

    filters: frozenset[str]
    tests: frozenset[str]
    missing_file: Function[[str], str]
    """Says that the pack has no file of this name; nothing where it has."""
    guarded: frozenset[str]
    """Names that the file itself asks after, by ``is defined`` or ``default``."""


def guarded_names(tree: nodes.Template) -> frozenset[str]:
    """Return the names, fields and filters that a file asks after before it uses them."""
    found: set[str] = set()
    for node in tree.find_all((nodes.Test, nodes.Filter)):
        if node.name in ("defined", "undefined", "default", "d", "filter", "test"):
            match node.node:
                case nodes.Name(name=name) | nodes.Getattr(attr=name):
                    found.add(name)
                case nodes.Getitem(arg=nodes.Const(value=str(name))) | nodes.Const(value=str(name)):
                    found.add(name)
    return frozenset(found)


class Expressions:
    """Reads the expressions of one file."""

    def __init__(self, known: Known, say: Say, call_macro: CallMacro) -> None:
        self._known = known
        self._say = say
        self._call_macro = call_macro

    def kind(self, node: nodes.Node | None, scope: Scope) -> Kind:
        """Return what an expression can be, and say what is wrong in it."""
        match node:
            case None:
                return UNKNOWN
            case nodes.Const():
                return kind_of_value(node.value)
            case nodes.TemplateData() | nodes.Concat():
                self._parts(node, scope)
                return TEXT
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._field(node, self.kind(node.node, scope), node.attr)
            case nodes.Getitem():
                return self._item(node, scope)
            case nodes.Tuple() | nodes.List():
                return Row(tuple(self.kind(item, scope) for item in node.items))
            case nodes.Dict():
                return Mapping(
                    either([self.kind(pair.value, scope) for pair in node.items] or [UNKNOWN])
                )
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.Test():
                return self._test(node, scope)
            case nodes.Call():
                return self._call(node, scope)
            case nodes.CondExpr():
                self.kind(node.test, scope)
                first = self.kind(node.expr1, scope)
                return (
                    either((first, self.kind(node.expr2, scope)))
                    if node.expr2 is not None
                    else first
                )
            case nodes.And() | nodes.Or():
                return either((self.kind(node.left, scope), self.kind(node.right, scope)))
            case nodes.Add():
                return self._sum(self.kind(node.left, scope), self.kind(node.right, scope))
            case nodes.Not() | nodes.Compare():
                self._parts(node, scope)
                return TRUTH
            case _:
                self._parts(node, scope)
                return UNKNOWN

    def _parts(self, node: nodes.Node, scope: Scope) -> None:
        for part in node.iter_child_nodes():
            self.kind(part, scope)

    def _name(self, node: nodes.Name, scope: Scope) -> Kind:
        found = scope.find(node.name)
        if found is not None:
            return found
        if node.name in fields_of(Context):
            self._say(
                node,
                "name",
                f"{node.name!r} is not seen in a file that is imported without context. Import it"
                " with context.",
            )
        elif node.name not in self._known.guarded:
            hint = _near(node.name, scope.known()) or "No name that a template sees is near it."
            self._say(node, "name", f"{node.name!r} is not defined. {hint}")
        return UNKNOWN

    def _field(self, node: nodes.Node, kind: Kind, name: str) -> Kind:
        if name.startswith("_"):
            self._say(node, "field", f"{name!r} may not be named in a template: only fields may.")
            return UNKNOWN
        if (now := new_name(kind, name)) is not None:
            self._say(node, "renamed", f"the field {name!r} is called {now!r} now.")
            name = now
        found = field_of(kind, name)
        if found is not None:
            return found
        if name not in self._known.guarded:
            self._say(node, "field", complaint(kind, name))
        return UNKNOWN

    def _item(self, node: nodes.Getitem, scope: Scope) -> Kind:
        kind = self.kind(node.node, scope)
        match node.arg:
            case nodes.Const(value=str(name)):
                return self._field(node, kind, name)
            case nodes.Const(value=int(place)):
                return place_in(kind, place)
            case nodes.Slice():
                self._parts(node.arg, scope)
                return Series(elements_of(kind)) if isinstance(kind, (Series, Row)) else kind
            case _:
                self.kind(node.arg, scope)
                return (
                    kind.value
                    if isinstance(kind, Mapping)
                    else elements_of(kind)
                    if isinstance(kind, (Series, Row))
                    else UNKNOWN
                )

    def _sum(self, left: Kind, right: Kind) -> Kind:
        if isinstance(left, (Series, Row)) and isinstance(right, (Series, Row)):
            # An empty list adds nothing to what the elements can be.
            return Series(either(elements_of(side) for side in (left, right) if side != Row(())))
        return left if left == right and isinstance(left, Plain) else UNKNOWN

    def _arguments(
        self, node: nodes.Filter | nodes.Test | nodes.Call, scope: Scope
    ) -> tuple[tuple[Kind, ...], dict[str, Kind]]:
        for more in (node.dyn_args, node.dyn_kwargs):
            self.kind(more, scope)
        named = {
            str(pair.key): self.kind(pair.value, scope)
            for pair in node.kwargs
            if isinstance(pair, nodes.Keyword)
        }
        return tuple(self.kind(argument, scope) for argument in node.args), named

    def _filter(self, node: nodes.Filter, scope: Scope) -> Kind:
        # A filter block has no value of its own: it filters the text inside.
        kind = self.kind(node.node, scope) if node.node is not None else TEXT
        given, named = self._arguments(node, scope)
        if node.name not in self._known.filters:
            if node.name not in self._known.guarded:
                hint = _near(node.name, self._known.filters)
                self._say(node, "filter", f"there is no filter {node.name!r}. {hint}".rstrip())
            return UNKNOWN
        args = tuple(_written(argument) for argument in node.args)
        kwargs = {
            str(pair.key): _written(pair.value)
            for pair in node.kwargs
            if isinstance(pair, nodes.Keyword)
        }
        for what in filters.wrong_fields(kind, node.name, args, kwargs):
            self._say(node, "field", what)
        if node.name in ("map", "select", "reject", "selectattr", "rejectattr"):
            self._named_by_argument(node, args)
        given = given or tuple(named[name] for name in ("default_value",) if name in named)
        return filters.filtered(kind, node.name, args, kwargs, given)

    def _named_by_argument(self, node: nodes.Filter, args: tuple[object, ...]) -> None:
        """Check the filter that `map` is given, or the test that `select` and its kin are."""
        at = 1 if node.name.endswith("attr") else 0
        wanted = args[at] if len(args) > at else None
        known, word = (
            (self._known.filters, "filter") if node.name == "map" else (self._known.tests, "test")
        )
        if isinstance(wanted, str) and wanted not in known:
            self._say(node, word, f"there is no {word} {wanted!r}. {_near(wanted, known)}".rstrip())

    def _test(self, node: nodes.Test, scope: Scope) -> Kind:
        self.kind(node.node, scope)
        self._arguments(node, scope)
        if node.name not in self._known.tests and node.name not in self._known.guarded:
            self._say(
                node,
                "test",
                f"there is no test {node.name!r}. {_near(node.name, self._known.tests)}".rstrip(),
            )
        return TRUTH

    def _call(self, node: nodes.Call, scope: Scope) -> Kind:
        kind = self.kind(node.node, scope)
        given, named = self._arguments(node, scope)
        if isinstance(kind, Macro):
            self._call_macro(node, kind, given, named)
            return TEXT
        match node:
            case nodes.Call(node=nodes.Name(name="asset"), args=[nodes.Const(value=str(file))]) if (
                what := self._known.missing_file(file)
            ):
                self._say(node, "file", what)
        return kind.result if isinstance(kind, Callable) else UNKNOWN


def _near(name: str, known: Iterable[str]) -> str:
    """Return the nearest name, filter or test; nothing where none is near, as there are too many to
    be told."""
    hint = did_you_mean(name, sorted(known))
    return hint if hint.startswith("Did you mean") else ""


def _written(node: nodes.Node) -> object:
    """Return the value of an argument that is written out."""
    return node.value if isinstance(node, nodes.Const) else None


def parameters_of(node: nodes.Macro | nodes.CallBlock) -> Sequence[str]:
    """Return the names of a macro's parameters."""
    return [parameter.name for parameter in node.args]
