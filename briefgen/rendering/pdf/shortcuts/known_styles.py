"""Compute a style once for all documents that are set with the same style sheet.

WeasyPrint computes the two hundred properties of each element's style anew in each document, and
again for each element that has an id. The same declarations below the same styles give the same
values: they are computed once, by WeasyPrint's own class, in a style that no document has (a
*known* style), and every style of a document starts with a copy of what is known.

A known style is found by what it is computed from: the known style above it, and the values and
weights that the cascade left. The id of an element is left out of that, as no other property hangs
on it. A style goes its own way, by WeasyPrint's own code, where none is known for it:

* it is of ``::first-letter`` or ``::first-line``: WeasyPrint goes by what was computed so far;
* the style above it was changed by the layout in what is inherited;
* it inherits, or may inherit, what usually is not, and the layout may change in the style above.

A value that hangs on the size of the page is computed in each document.
"""

from __future__ import annotations

import weakref
from functools import cached_property
from typing import Any

from weasyprint import css
from weasyprint.css.properties import INHERITED, INITIAL_VALUES
from weasyprint.css.tokens import Pending

from briefgen.rendering.pdf.shortcuts.replacing import Replaced

MOST = 1_000
"""Known styles of one style sheet, after which it begins anew: a brief has some 150 of them, 10 KB
each."""
_ALONE = frozenset({"first-letter", "first-line"})
_OWN = frozenset({"anchor"})
"""What an element has for itself."""


class _HangsOnPage(BaseException):
    """A value is asked for that hangs on the size of the page. No `Exception`, as WeasyPrint takes
    one for a mistake in the style sheet."""


class _NoPage:
    """Stands where a style has the size of the first page."""

    def __getitem__(self, name: str) -> Any:
        raise _HangsOnPage


class _Known:
    """What is known of a style, and of the styles of anonymous boxes below it."""

    def __init__(self, style: Any, holds: object) -> None:
        self.style = style
        """WeasyPrint's own, never that of a box."""
        self.holds = holds
        """What the style is found by, by its address: kept, so that nothing else gets that."""
        self.noted: dict[str, Any] = {}
        """What others keep for every style of this kind."""
        self._values: dict[str, Any] = {}
        self._anonymous: _Known | None = None

    def values(self) -> dict[str, Any]:
        """Return the values that were computed so far. A plain dictionary into which nothing was
        ever put in the place of something else is copied as one block of memory."""
        if len(self._values) != len(self.style):
            self._values = dict(self.style.items())
        return self._values

    def anonymous(self) -> _Known:
        if self._anonymous is None:
            self._anonymous = _Known(_ANONYMOUS(self.style), None)
        return self._anonymous


_tables: weakref.WeakKeyDictionary[Any, dict[Any, Any]] = weakref.WeakKeyDictionary()
_COMPUTED = css.ComputedStyle
_ANONYMOUS = css.AnonymousStyle


class _Shared(dict):  # type: ignore[type-arg]
    """What both kinds of style have in common."""

    differs = False
    """Whether a value was set by the layout, and is not what is known."""
    inherited_differs = False

    known: _Known | None
    """What is known of this style."""

    def __setitem__(self, key: str, value: Any) -> None:
        if self.known is not None and (key not in self or self[key] != value):
            self.differs = True
            if key in INHERITED or key == "page" or key.startswith(("__", "text_decoration_")):
                self.inherited_differs = True
        dict.__setitem__(self, key, value)

    def __missing__(self, key: str) -> Any:
        if self.known is None:
            return super().__missing__(key)  # type: ignore[misc]
        if key in self:
            return self[key]
        try:
            value = self.known.style[key]
        except _HangsOnPage:
            return super().__missing__(key)  # type: ignore[misc]
        dict.__setitem__(self, key, value)
        return value

    def copy(self) -> Any:
        """Return a style with the same values, which differ from what is known where these do."""
        known: Any = self.known
        copy: Any = super().copy()
        if known is not None:
            copy.differs, copy.inherited_differs = self.differs, self.inherited_differs
        return copy


class ComputedStyle(_Shared, css.ComputedStyle):  # type: ignore[misc]
    """The style of an element, which starts with what is known of it."""

    @cached_property
    def known(self) -> _Known | None:  # type: ignore[override]
        """What is known of this style, which is copied into it when it is first asked for a value:
        most styles of pseudo-elements never are."""
        known = _known_for(self)
        if known is not None:
            own = dict(self)
            self.update(known.values())
            self.update(own)
            self.specified = known.style.specified
        return known

    def __missing__(self, key: str) -> Any:
        if key in _OWN:
            # Asked of every style, and the same in all that do not speak of it.
            if key in self.cascaded:
                return _own_value(self, key)
            value = INITIAL_VALUES[key]
            dict.__setitem__(self, key, value)
            return value
        return super().__missing__(key)


class AnonymousStyle(_Shared, css.AnonymousStyle):  # type: ignore[misc]
    """The style of a box that has no element."""

    def __init__(self, parent_style: Any) -> None:
        above = getattr(parent_style, "known", None)
        if above is None or parent_style.inherited_differs:
            self.known = None
            super().__init__(parent_style)
            return
        self.known = above.anonymous()
        self.update(self.known.values())
        self.parent_style = parent_style
        self.root_style = parent_style.root_style
        self.specified = self
        self.cache = parent_style.cache
        self.font_config = parent_style.font_config


def _own_value(style: Any, key: str) -> Any:
    """Return a value that WeasyPrint computes from the declarations of one element."""
    alone = _COMPUTED(
        style.parent_style,
        {key: style.cascaded[key]},
        style.pseudo_type,
        style.root_style,
        style.base_url,
        style.font_config,
        style.initial_page_sizes,
    )
    value = alone[key]
    dict.__setitem__(style, key, value)
    return value


class Lasting(dict):  # type: ignore[type-arg]
    """What the cascade left, in a dictionary that serves many documents and is never changed."""


def _known_for(style: Any) -> _Known | None:
    """Return what is known of a style; None where it has to go its own way."""
    parent = style.parent_style
    above = None
    if parent is not None:
        above = getattr(parent, "known", None)
        if above is None or parent.inherited_differs:
            return None
    table = _tables.setdefault(style.font_config, {})
    if type(style.cascaded) is not Lasting:
        return _known_by_value(style, above, table)
    key = (id(above), id(style.cascaded), style.pseudo_type, style.base_url)
    if key not in table:
        known = _known_by_value(style, above, table)
        table[key] = known, above, style.cascaded
        return known
    known, _, _ = table[key]
    return known  # type: ignore[no-any-return]


def _known_by_value(style: Any, above: _Known | None, table: dict[Any, Any]) -> _Known | None:
    cascaded = style.cascaded
    if style.pseudo_type in _ALONE or any(
        (value == "inherit" or isinstance(value, Pending)) and name.startswith(_CHANGED)
        for name, (value, _) in cascaded.items()
    ):
        return None
    key = (
        id(above),
        style.pseudo_type,
        style.base_url,
        *(
            (name, value if _is_plain(value) else id(value), *weight[:2], *weight[2])
            for name, (value, weight) in cascaded.items()
            if name not in _OWN
        ),
    )
    known = table.get(key)
    if known is None:
        if len(table) >= MOST:
            table.clear()
        known = table[key] = _compute(style, above)
    return known


_CHANGED = ("margin", "padding", "display", "float", "position", "overflow", "counter", "anchor")


def _is_plain(value: Any) -> bool:
    return type(value) is str or (type(value) is tuple and all(type(item) is str for item in value))


def _compute(style: Any, above: _Known | None) -> _Known:
    cascaded = {name: value for name, value in style.cascaded.items() if name not in _OWN}
    fonts = weakref.proxy(style.font_config)
    computed = _COMPUTED(
        None if above is None else above.style,
        cascaded,
        style.pseudo_type,
        css.InitialStyle(fonts) if above is None else style.root_style.known.style,
        style.base_url,
        fonts,
        _NoPage(),
    )
    return _Known(computed, (above, cascaded))


REPLACED = (
    Replaced(css, "ComputedStyle", _COMPUTED, ComputedStyle),
    Replaced(css, "AnonymousStyle", _ANONYMOUS, AnonymousStyle),
)
