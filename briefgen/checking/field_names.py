"""Read a pack's templates without rendering them: what they name is compared with what there is.

The files are followed as Jinja follows them: from a template to what it extends, includes and
imports. What cannot be told stays unknown, and of the unknown nothing is said: a correct template
never gives an error here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from jinja2 import nodes

from briefgen.checking.expressions import (
    CallMacro,
    Expressions,
    Known,
    guarded_names,
    parameters_of,
)
from briefgen.checking.jinja_lookup import elements_of, loop_over
from briefgen.checking.report import Finding
from briefgen.checking.scopes import Scope, scopes_of
from briefgen.checking.template_files import TOO_DEEP, File, Files, constant_names
from briefgen.checking.value_types import TEXT, UNKNOWN, Callable, Kind, Macro, Named, Row
from briefgen.rendering.packs.manifest import did_you_mean
from briefgen.rendering.sections.template_fields import fields_of
from briefgen.rendering.templating.environment import PackEnvironment
from briefgen.rendering.view.context import Context

MOST_READINGS = 200
"""Times that one file is read, for the places it is included from: a pack that includes files from
files from files ends, too."""
MOST_CALLS = 20
"""Kinds of arguments with which one macro is read; a macro for every kind of item has eight."""

REMARKS = frozenset(("renamed",))
"""Checks whose findings do not keep a pack from working."""


class _Definition(NamedTuple):
    file: File
    node: nodes.Macro
    scope: Scope


class TemplateReading(NamedTuple):
    """What was read from one template on."""

    findings: tuple[Finding, ...]
    blocks: dict[str, tuple[File, ...]]
    """Each block, with the files that have it: the outermost child first."""
    chain: tuple[File, ...]
    """The template and those it extends."""
    files: tuple[File, ...]
    """Every file that was read."""
    whole: bool
    """All that it extends could be followed."""


def read_templates(
    environment: PackEnvironment, file: str, more: Mapping[str, Kind] | None = None
) -> TemplateReading:
    """Read a template of a pack and all that it uses; ``more`` is what it is given beside a
    brief."""
    reader = _Reader(environment)
    everywhere, scope = scopes_of(environment, more)
    place = environment.shelf.place_of(file)
    start = reader.files.read(place)
    chain = _Chain((), {}, whole=False)
    try:
        if start is not None:
            chain = reader.read_chain(start, everywhere, scope)
        reader.read_uncalled()
    except RecursionError:
        reader.findings.append(Finding(environment.shelf.said(place), TOO_DEEP, "syntax"))
    return TemplateReading(
        tuple(dict.fromkeys(reader.findings)),
        chain.blocks,
        chain.files,
        reader.files.all(),
        chain.whole,
    )


class _Chain(NamedTuple):
    """A template and what it extends."""

    files: tuple[File, ...]
    blocks: dict[str, tuple[File, ...]]
    whole: bool


class _Reader:
    """Reads the files of one pack and one kind of output."""

    def __init__(self, environment: PackEnvironment) -> None:
        self._environment = environment
        self.findings: list[Finding] = []
        self.files = Files(environment, self._say_of_file)
        self._macros: list[_Definition] = []
        self._called: dict[int, list[tuple[Kind, ...]]] = {}
        self._open: list[str] = []
        self._readings: Counter[str] = Counter()
        self._everywhere = Scope()

    def _say(self, file: File, line: int, check: str, sentence: str) -> None:
        self.findings.append(
            Finding(
                f"{file.said}:{line}", sentence, check, "remark" if check in REMARKS else "error"
            )
        )

    def _say_of_file(self, said: str, check: str, sentence: str) -> None:
        self.findings.append(Finding(said, sentence, check))

    def _expressions(self, file: File) -> Expressions:
        environment = self._environment
        known = Known(
            frozenset(environment.filters),
            frozenset(environment.tests),
            self.files.missing_asset,
            guarded_names(file.tree),
        )
        return Expressions(
            known,
            lambda node, check, what: self._say(file, node.lineno, check, what),
            self._call_macro(file),
        )

    # Chains

    def read_chain(self, start: File, everywhere: Scope, scope: Scope) -> _Chain:
        """Read a template and those it extends: first what stands outside of blocks, then each
        block."""
        self._everywhere = everywhere
        self._readings[start.place] += 1
        if start.place in self._open or self._readings[start.place] > MOST_READINGS:
            return _Chain((start,), {}, whole=False)
        self._open.append(start.place)
        files, whole = self.files.chain(start)
        top, scoped = Scope(scope), dict[str, Scope]()
        blocks = {
            name: tuple(file for file in files if name in file.blocks)
            for file in files
            for name in file.blocks
        }
        if whole:
            top.names["self"] = Named("block", tuple((name, Callable(TEXT)) for name in blocks))
        for file in files:
            _Walk(self, file, self._expressions(file), scoped).all(file.tree.body, top)
        # From what is extended to what extends it: a block sees the names of the place where it is
        # first put down.
        for file in reversed(files):
            walk = _Walk(self, file, self._expressions(file), scoped)
            for name, block in file.blocks.items():
                inner = Scope(scoped.get(name, top))
                inner.names["super"] = Callable(TEXT)
                walk.all(block.body, inner)
        self._open.pop()
        return _Chain(files, blocks, whole)

    def include(self, file: File, node: nodes.Include, name: str, scope: Scope) -> None:
        """Read an included file where it is included."""
        found = self.files.read(self._environment.join_path(name, file.place))
        if found is None:
            if not node.ignore_missing:
                self._say(file, node.lineno, "file", self.files.missing(name))
            return
        self.read_chain(found, self._everywhere, scope if node.with_context else self._everywhere)

    def imported(
        self, file: File, node: nodes.Import | nodes.FromImport, scope: Scope
    ) -> tuple[str, Scope] | None:
        """Read an imported file; return its name and the names it has, or nothing where that cannot
        be told."""
        names = constant_names(node.template)
        if len(names) != 1:
            return None
        found = self.files.read(self._environment.join_path(names[0], file.place))
        if found is None:
            self._say(file, node.lineno, "file", self.files.missing(names[0]))
            return None
        if found.place in self._open:
            return None
        self._open.append(found.place)
        top = Scope(scope if node.with_context else self._everywhere)
        _Walk(self, found, self._expressions(found), {}).all(found.tree.body, top)
        self._open.pop()
        return names[0], top

    # Macros

    def define(self, file: File, node: nodes.Macro, scope: Scope) -> Macro:
        """Take up a macro."""
        self._macros.append(_Definition(file, node, scope))
        return Macro(len(self._macros) - 1)

    def _call_macro(self, file: File) -> CallMacro:
        def call(
            node: nodes.Call, macro: Macro, given: tuple[Kind, ...], named: dict[str, Kind]
        ) -> None:
            definition = self._macros[macro.number]
            parameters, free = parameters_of(definition.node), definition.node
            uses = {name.name for name in free.find_all(nodes.Name)}
            for name in named:
                if name not in parameters and name != "caller" and "kwargs" not in uses:
                    hint = did_you_mean(name, list(parameters), "It has")
                    self._say(
                        file,
                        node.lineno,
                        "parameter",
                        f"{name!r} is no parameter of the macro {free.name!r}. {hint}".rstrip(),
                    )
            if len(given) > len(parameters) and "varargs" not in uses and node.dyn_args is None:
                what = (
                    f"the macro {free.name!r} takes {len(parameters)} values and is given"
                    f" {len(given)}."
                )
                self._say(file, node.lineno, "parameter", what)
            kinds = (*given, *(UNKNOWN for _ in parameters[len(given) :]))[: len(parameters)]
            self._read_macro(
                macro.number,
                tuple(named.get(name, kind) for name, kind in zip(parameters, kinds, strict=True)),
            )

        return call

    def _read_macro(self, number: int, kinds: tuple[Kind, ...]) -> None:
        """Read the body of a macro with arguments of these kinds, once."""
        called = self._called.setdefault(number, [])
        if kinds in called or len(called) >= MOST_CALLS:
            return
        called.append(kinds)
        file, node, scope = self._macros[number]
        inner = Scope(scope)
        inner.names.update(dict.fromkeys(("caller", "varargs", "kwargs"), UNKNOWN))
        inner.names.update(zip(parameters_of(node), kinds, strict=True))
        _Walk(self, file, self._expressions(file), {}).all(node.body, inner)

    def read_uncalled(self) -> None:
        """Read the macros that nothing calls, of whose arguments nothing is known."""
        for number, (file, node, scope) in enumerate(self._macros):
            if number not in self._called:
                # Nor is it known where it would be called from: it may see the brief.
                outer = Scope(scope)
                outer.names.update(
                    {name: UNKNOWN for name in fields_of(Context) if scope.find(name) is None}
                )
                self._macros[number] = _Definition(file, node, outer)
                self._read_macro(number, tuple(UNKNOWN for _ in node.args))


class _Walk:
    """Walks the statements of one file."""

    def __init__(
        self, reader: _Reader, file: File, expressions: Expressions, scoped: dict[str, Scope]
    ) -> None:
        self._reader = reader
        self._file = file
        self._expressions = expressions
        self._scoped = scoped

    def all(self, statements: Iterable[nodes.Node], scope: Scope) -> None:
        """Walk statements in their order."""
        for node in statements:
            self._one(node, scope)

    def _one(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    self._kind(part, scope)
            case nodes.If():
                self._kind(node.test, scope)
                self.all((*node.body, *node.elif_, *node.else_), scope)
            case nodes.For():
                self._for(node, scope)
            case nodes.Block():
                # Its body is read with those of the other files; here counts only where it stands.
                if node.scoped:
                    self._scoped.setdefault(node.name, scope)
            case nodes.Macro():
                for default in node.defaults:
                    self._kind(default, scope)
                scope.put(node.name, self._reader.define(self._file, node, scope))
            case nodes.CallBlock():
                self._kind(node.call, scope)
                inner = Scope(scope)
                inner.names.update(dict.fromkeys(parameters_of(node), UNKNOWN))
                self.all(node.body, inner)
            case nodes.FilterBlock():
                self._kind(node.filter, scope)
                self.all(node.body, Scope(scope))
            case nodes.With():
                inner = Scope(scope)
                for target, value in zip(node.targets, node.values, strict=True):
                    self._bind(target, self._kind(value, scope), inner)
                self.all(node.body, inner)
            case nodes.Assign():
                self._bind(node.target, self._kind(node.node, scope), scope)
            case nodes.AssignBlock():
                self.all(node.body, Scope(scope))
                self._bind(
                    node.target,
                    TEXT if node.filter is None else self._kind(node.filter, scope),
                    scope,
                )
            case nodes.Include():
                self._include(node, scope)
            case nodes.Import() | nodes.FromImport():
                self._import(node, scope)
            case nodes.Expr():
                self._kind(node, scope)
            case _:
                self.all(node.iter_child_nodes(), scope)

    def _kind(self, node: nodes.Node | None, scope: Scope) -> Kind:
        return self._expressions.kind(node, scope)

    def _for(self, node: nodes.For, scope: Scope) -> None:
        element = elements_of(self._kind(node.iter, scope))
        inner = Scope(scope)
        self._bind(node.target, element, inner)
        inner.names["loop"] = loop_over(element)
        self._kind(node.test, inner)
        self.all(node.body, inner)
        self.all(node.else_, Scope(scope))

    def _bind(self, target: nodes.Node, kind: Kind, scope: Scope) -> None:
        match target:
            case nodes.Name():
                scope.put(target.name, kind)
            case nodes.Tuple():
                fits = isinstance(kind, Row) and len(kind.items) == len(target.items)
                kinds = (
                    kind.items if isinstance(kind, Row) and fits else (UNKNOWN,) * len(target.items)
                )
                for part, one in zip(target.items, kinds, strict=True):
                    self._bind(part, one, scope)

    def _include(self, node: nodes.Include, scope: Scope) -> None:
        names = constant_names(node.template)
        if not names:
            self._kind(node.template, scope)
        if isinstance(node.template, (nodes.Tuple, nodes.List)) or (
            isinstance(node.template, nodes.Const) and len(names) > 1
        ):
            # The first that is there is taken.
            names = self._reader.files.first_there(names, self._file)[:1] or names[:1]
        elif isinstance(node.template, nodes.CondExpr):
            self._kind(node.template.test, scope)
        for name in names:
            self._reader.include(self._file, node, name, scope)

    def _import(self, node: nodes.Import | nodes.FromImport, scope: Scope) -> None:
        found = self._reader.imported(self._file, node, scope)
        if isinstance(node, nodes.Import):
            kind = (
                UNKNOWN
                if found is None
                else Named(f"macro of {found[0]!r}", tuple(found[1].names.items()))
            )
            scope.put(node.target, kind)
            return
        for entry in node.names:
            name, alias = entry if isinstance(entry, tuple) else (entry, entry)
            if found is not None and name not in found[1].names:
                hint = did_you_mean(name, tuple(found[1].names), "It has")
                self._reader._say(
                    self._file,
                    node.lineno,
                    "name",
                    f"{name!r} is not in {found[0]!r}. {hint}".rstrip(),
                )
            scope.put(alias, found[1].names.get(name, UNKNOWN) if found else UNKNOWN)
