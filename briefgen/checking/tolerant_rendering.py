"""Render with what a template names wrongly left out, so that one mistake does not hide what else
is wrong with the page."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import jinja2

from briefgen.errors import FetchBlocked
from briefgen.rendering.templating.environment import PackEnvironment, print_section

STANDS_FOR = "…"
"""What is printed for a name that is not there, so that what holds it is not empty."""


class _Nothing(jinja2.ChainableUndefined):
    """A name that is not there: it prints a sign, can be called and reckoned with, and is never
    more or less than anything."""

    def _itself(self, *_: object, **__: object) -> Any:
        return self

    def _never(self, *_: object) -> Any:
        return False

    def __str__(self) -> str:
        return STANDS_FOR

    def __html__(self) -> str:
        return STANDS_FOR

    def __format__(self, form: str) -> str:
        return STANDS_FOR

    def __int__(self) -> Any:
        return 0

    def __float__(self) -> Any:
        return 0.0

    __call__ = __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = (
        __rtruediv__
    ) = _itself
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pos__ = __neg__ = __pow__ = __rpow__ = (
        _itself
    )
    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = _never


@contextlib.contextmanager
def mended(environments: list[PackEnvironment]) -> Iterator[None]:
    """Pass over what templates name that is not there, while a page is rendered."""
    kept = [
        (one, one.undefined, one.filters, one.tests, one.loader, dict(one.globals))
        for one in environments
    ]
    for environment in environments:
        environment.undefined = _Nothing
        environment.filters = _Names(environment.filters, lambda value="", *_, **__: value)
        environment.tests = _Names(environment.tests, lambda *_, **__: False)
        environment.loader = jinja2.ChoiceLoader(
            [
                *([environment.loader] if environment.loader else []),
                jinja2.FunctionLoader(lambda _: ""),
            ]
        )
        environment.globals["asset"] = _lenient(environment.shelf.pack.asset)
        environment.globals["print_section"] = _print_what_is_there
        if environment.cache is not None:
            environment.cache.clear()
    try:
        yield
    finally:
        for environment, undefined, filters, tests, loader, names in kept:
            environment.undefined, environment.filters, environment.tests, environment.loader = (
                undefined,
                filters,
                tests,
                loader,
            )
            environment.globals.update(names)
            if environment.cache is not None:
                environment.cache.clear()


class _Names(dict[str, Any]):
    """Filters or tests, and for every other name one that does nothing."""

    def __init__(self, known: dict[str, Any], other: Callable[..., Any]) -> None:
        super().__init__(known)
        self._other = other

    def __missing__(self, name: str) -> Any:
        return self._other

    def __contains__(self, name: object) -> bool:
        return True

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ARG002 - a dictionary's
        """Return the filter or test of this name, or one that does nothing."""
        return self[name]


@jinja2.pass_context
def _print_what_is_there(context: jinja2.runtime.Context, name: str) -> str:
    return print_section(context, name) if name in context.blocks else ""


def _lenient(asset: Callable[[str], str]) -> Callable[[str], str]:
    def find(file: str) -> str:
        try:
            return asset(file)
        except FetchBlocked:
            return "data:,"

    return find
