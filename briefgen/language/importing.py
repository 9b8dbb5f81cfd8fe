"""Import spaCy, and read its configurations, without what is not needed to run a pipeline.

spaCy imports with its first line what trains, packages and checks pipelines. What of it is asked
for in the end is imported then, whole, and by whoever asks.
"""

from __future__ import annotations

import functools
import importlib
import importlib.metadata
import importlib.util
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_SCHEMAS = "spacy.schemas"
_SELDOM_USED = (
    "spacy.cli",
    "spacy.cli.info",
    "spacy.pipeline._edit_tree_internals.schemas",
    _SCHEMAS,
    "packaging.requirements",
    "tqdm",
)
"""Modules of which others name functions and classes, for what is not done here."""
_KNOWN = ("3.8.6",)
"""The releases of spaCy that are known to ask nothing of those modules while they are imported;
3.8.18 completes the schemas with its last line."""
_UNHURRIED = ("langcodes",)
"""Modules of which spaCy uses a function now and then: their tables are read when it does."""


def import_spacy() -> ModuleType:
    """Import spaCy without its command line and the schemas of its configurations, which take more
    than a third of the time; a program that wants them imports them later. A release that is not
    known to do without them is imported whole."""
    if "spacy" in sys.modules or importlib.metadata.version("spacy") not in _KNOWN:
        return importlib.import_module("spacy")
    for name in _UNHURRIED:
        _import_when_used(name)
    late = [name for name in _SELDOM_USED if name not in sys.modules]  # others may be there
    finder = _LateFinder(late)
    sys.meta_path.insert(0, finder)
    try:
        return importlib.import_module("spacy")
    finally:
        sys.meta_path.remove(finder)
        for name in late:
            sys.modules.pop(name, None)


class _LateFinder(MetaPathFinder, Loader):
    """Finds what is seldom used, as modules that hold any name."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = names

    def find_spec(self, name: str, *_: Any) -> ModuleSpec | None:
        return ModuleSpec(name, self, is_package=True) if name in self._names else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Late(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        if module.__name__ == _SCHEMAS:
            module.TokenPattern = _TokenPattern  # type: ignore[attr-defined]


class _Late(ModuleType):
    """Stands for a module while others name what they may need of it."""

    def __getattr__(self, name: str) -> _LateName:
        if name.startswith("__"):
            raise AttributeError(name)
        return _LateName(self.__name__, name)


class _LateName:
    """A function or class whose module is imported when it is called, or asked for anything."""

    def __init__(self, module: str, name: str) -> None:
        self._place = module, name

    def _found(self) -> Any:
        module, name = self._place
        return getattr(importlib.import_module(module), name)

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        return self._found()(*arguments, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._found(), name)


class _TokenPattern:
    """A pattern that asks for nothing: a `PhraseMatcher` makes one to see whether an attribute can
    be asked for at all. The tokenizer's asks for the words themselves."""

    def dict(self) -> _TokenPattern:
        return self

    def __contains__(self, attribute: str) -> bool:
        return attribute == "orth" or attribute in _LateName(_SCHEMAS, "TokenPattern")().dict()


class _Unread(ModuleType):
    """A module that is run when something is asked of it that it does not have yet.

    `importlib.util.LazyLoader` would run it at once: the statement that imports a module asks it
    for its origin.
    """

    def __getattr__(self, name: str) -> Any:
        spec = self.__spec__
        assert spec is not None
        assert spec.loader is not None
        self.__class__ = ModuleType  # type: ignore[assignment]
        spec.loader.exec_module(self)
        return getattr(self, name)


def _import_when_used(name: str) -> None:
    """Have a module run when it is first used."""
    spec = None if name in sys.modules else importlib.util.find_spec(name)
    if spec is not None and spec.origin is not None:
        module = importlib.util.module_from_spec(spec)
        module.__class__ = _Unread
        sys.modules[name] = module


@contextmanager
def without_checks() -> Iterator[None]:
    """Take the configuration of a pipeline at its word: make what it names, and neither fill in
    what it leaves out nor compare it with the types of the functions it names.

    spaCy builds a class for each block of a configuration to compare it with, even where it is
    told not to; and looks through all that is installed, or registered, for each name.
    """
    from spacy.util import catalogue, registry, srsly

    msgpack_decoders = srsly.msgpack.msgpack_decoders
    entry_points = catalogue.AVAILABLE_ENTRY_POINTS
    catalogue.AVAILABLE_ENTRY_POINTS = _EntryPoints(entry_points)
    decoders = msgpack_decoders.get_all()
    msgpack_decoders.get_all = lambda: decoders
    registry.resolve = lambda config, **_: {name: _made(part) for name, part in config.items()}
    registry.fill = lambda config, **_: config
    try:
        yield
    finally:
        # What was set here hides what the classes have of their own.
        del registry.resolve, registry.fill, msgpack_decoders.get_all
        catalogue.AVAILABLE_ENTRY_POINTS = entry_points


def _made(part: Any) -> Any:
    """Return what a part of a configuration stands for: a block that names a function, what that
    gives for the rest of the block."""
    if not isinstance(part, Mapping):
        return part
    from spacy.util import registry

    values = {name: _made(value) for name, value in part.items()}
    named = [name for name in values if name.startswith("@")]
    if not named:
        return values
    function = registry.get(named[0][1:], values.pop(named[0]))
    return function(**values)


class _EntryPoints:
    """The entry points of installed packages, with a memory."""

    def __init__(self, found: Any) -> None:
        self.select = functools.cache(lambda group: tuple(found.select(group=group)))
