"""Put together once what the rules for an element declare, whatever element they match.

WeasyPrint goes through every declaration of every rule for each element, and makes styles for the
pseudo-elements that its own style sheet speaks of, of which a page shows hardly one. The same rules
give the same declarations: they are put together the first time, and a pseudo-element gets its
style when it is asked for. Which rules match is found by WeasyPrint for each element, as ever.

A page that brings style sheets of its own is left to WeasyPrint, as is one with layers.
"""

from __future__ import annotations

import weakref
from math import inf
from typing import Any, NamedTuple

from weasyprint import css

from briefgen.rendering.pdf.shortcuts.known_styles import MOST, Lasting
from briefgen.rendering.pdf.shortcuts.replacing import Replaced

_ORIGINAL = css.StyleFor


class Cascade(NamedTuple):
    """What rules declare."""

    own: dict[str, Any]
    """Value and weight of each property of the element."""
    pseudo: dict[str, dict[str, Any]]
    """The same of each of its pseudo-elements."""
    rules: Any
    """The rules, kept so that they keep their addresses."""


_tables: weakref.WeakKeyDictionary[Any, dict[Any, Cascade]] = weakref.WeakKeyDictionary()


class StyleFor(css.StyleFor):  # type: ignore[misc]
    """The styles of a document."""

    def __init__(
        self, html: Any, sheets: Any, presentational_hints: Any, font_config: Any, targets: Any
    ) -> None:
        self._pseudo: dict[Any, dict[str, Any]] = {}
        if presentational_hints or any(
            origin == "author" or sheet.layers or specificity
            for sheet, origin, specificity in sheets
        ):
            super().__init__(html, sheets, presentational_hints, font_config, targets)
            return
        self._cascaded_styles: dict[Any, Any] = {}
        self._computed_styles: dict[Any, Any] = {}
        self.initial_page_sizes = {"box": None, "area": None}
        self._sheets = sheets
        self.font_config = font_config
        self._root, self._base_url, self._targets = html.etree_element, html.base_url, targets
        self._compute(html.wrapper_element, _declared(html))

    def _compute(self, wrapper: Any, declared: dict[Any, dict[str, Any]]) -> None:
        computed = self._computed_styles
        table = _tables.setdefault(self.font_config, {})
        shared: dict[Any, Any] = {}
        with_anchor = []
        for wrapped in wrapper.iter_subtree():
            element = wrapped.etree_element
            parent = wrapped.parent.etree_element if wrapped.parent else None
            cascade = self._cascade(wrapped, table)
            if cascade.pseudo:
                self._pseudo[element] = cascade.pseudo
                with_anchor += [
                    (element, kind) for kind, found in cascade.pseudo.items() if "anchor" in found
                ]
            own = declared.get(element)
            key = (id(computed[parent, None]) if parent is not None else None, id(cascade))
            if own is None and key in shared:
                computed[element, None], _ = shared[key]
                continue
            self._make(element, None, parent, _merged(own, cascade.own) if own else cascade.own)
            if own is None:
                shared[key] = computed[element, None], cascade
        for element, kind in with_anchor:
            self._make(element, kind, element, self._pseudo[element][kind])

    def _cascade(self, wrapped: Any, table: dict[Any, Cascade]) -> Cascade:
        """Return what the rules for an element declare."""
        matched = [
            (origin, found)
            for sheet, origin, _ in self._sheets
            for found in sheet.matcher.match(wrapped)
        ]
        # A rule is a pair of declarations and a layer, which belongs to its style sheet.
        key = tuple([(origin, id(found[3]), found[2], found[0]) for origin, found in matched])
        cascade = table.get(key)
        if cascade is None:
            if len(table) >= MOST:
                table.clear()
            cascade = table[key] = _put_together(matched)
        return cascade

    def _make(self, element: Any, kind: str | None, parent: Any, cascaded: Any) -> None:
        """Make the style of an element or a pseudo-element, by WeasyPrint's own function."""
        self._cascaded_styles[element, kind] = cascaded
        self.set_computed_styles(
            element,
            parent,
            root=self._root,
            pseudo_type=kind,
            base_url=self._base_url,
            target_collector=self._targets,
        )
        del self._cascaded_styles[element, kind]

    def __call__(self, element: Any, pseudo_type: str | None = None) -> Any:
        """Return the style of an element or of one of its pseudo-elements."""
        if pseudo_type is not None and (waiting := self._pseudo.get(element)):
            cascaded = waiting.get(pseudo_type)
            if cascaded is not None and (element, pseudo_type) not in self._computed_styles:
                self._make(element, pseudo_type, element, cascaded)
        return super().__call__(element, pseudo_type)


def _declared(html: Any) -> dict[Any, dict[str, Any]]:
    """Return what elements declare themselves, by attributes."""
    found: dict[Any, dict[str, Any]] = {}
    for specificity, element, declarations, base_url in css.find_style_attributes(
        html.etree_element, False, html.base_url
    ):
        own = found.setdefault(element, {})
        for name, value, importance in css.preprocess_declarations(base_url, declarations):
            weight = (css.declaration_precedence("author", importance), inf, specificity)
            _put(own, name, value, weight)
    return found


def _put_together(matched: Any) -> Cascade:
    cascade = Cascade(Lasting(), {}, matched)
    for origin, (specificity, _, kind, (declarations, _layer)) in matched:
        into = cascade.own if kind is None else cascade.pseudo.setdefault(kind, Lasting())
        for name, value, importance in declarations:
            _put(
                into,
                name,
                value,
                (css.declaration_precedence(origin, importance), inf, specificity),
            )
    return cascade


def _put(into: dict[str, Any], name: str, value: Any, weight: Any) -> None:
    """Put a declaration in, unless a heavier one is there."""
    if name not in into or into[name][1] <= weight:
        into[name] = value, weight


def _merged(first: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    merged = dict(first)
    for name, (value, weight) in then.items():
        _put(merged, name, value, weight)
    return merged


REPLACED = (Replaced(css, "StyleFor", _ORIGINAL, StyleFor),)
