"""Prepare the setting of text once for each style, and draw the lines that were set.

WeasyPrint makes a context, a description of the font and a list of its features for each piece of
text, although these hang on the style alone; and it sets each line again to draw it. Here what
hangs on a known style (`known_styles`) is made once, and a line that nothing changes in is kept.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from weasyprint.css import computed_values, units
from weasyprint.layout import inline
from weasyprint.text import line_break
from weasyprint.text.constants import PANGO_DIRECTION
from weasyprint.text.ffi import ffi, gobject, pango, unicode_to_char_p
from weasyprint.text.fonts import font_features, get_font_description

from briefgen.rendering.pdf.shortcuts.replacing import Replaced

_SEPARATES = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]").search
_ORIGINAL = line_break.Layout
_STRUT = line_break.strut


class _Prepared(NamedTuple):
    """What setting text takes from a style."""

    context: Any
    description: Any
    language: Any
    features: Any
    """Null where the style asks for none."""


def _prepare(style: Any) -> _Prepared:
    """Make what setting text in a style needs."""
    context = ffi.gc(
        pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref
    )
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    if style["lang"]:
        name, _ = unicode_to_char_p(style["lang"])
        language = pango.pango_language_from_string(name)
        pango.pango_context_set_language(context, language)
    else:
        language = pango.pango_language_get_default()
    named = font_features(
        style["font_kerning"],
        style["font_variant_ligatures"],
        style["font_variant_position"],
        style["font_variant_caps"],
        style["font_variant_numeric"],
        style["font_variant_alternates"],
        style["font_variant_east_asian"],
        style["font_feature_settings"],
    )
    features = ffi.NULL
    if named:
        words = ",".join(f"{name} {value}" for name, value in named.items()).encode()
        kept = style.font_config.font_features
        if words not in kept:
            kept[words] = pango.pango_attr_font_features_new(words)
        features = kept[words]
    return _Prepared(context, get_font_description(style), language, features)


class Layout(line_break.Layout):  # type: ignore[misc]
    """A piece of text that is being set."""

    _kept: Any = None
    """What was set last, with the style it was set in."""

    def setup(self, style: Any) -> None:
        """Get ready to set text in a style."""
        known = getattr(style, "known", None)
        if (
            known is None
            or style.differs
            or style["text_decoration_line"] != "none"
            or style["font_language_override"] != "normal"
        ):
            super().setup(style)
            return
        prepared = known.noted.get("text")
        if prepared is None:
            prepared = known.noted["text"] = _prepare(style)
        self.style = style
        self.first_line_direction = 0
        self.language = prepared.language
        self.ascent = self.underline_position = self.strikethrough_position = None
        self.layout = layout = ffi.gc(
            pango.pango_layout_new(prepared.context), gobject.g_object_unref
        )
        pango.pango_layout_set_auto_dir(layout, False)
        pango.pango_layout_set_font_description(layout, prepared.description)
        if prepared.features != ffi.NULL:
            # A list for each layout, as letter spacing and such are put into it.
            features = pango.pango_attr_list_new()
            pango.pango_attr_list_insert(features, prepared.features)
            pango.pango_layout_set_attributes(layout, features)

    def set_text(self, text: str, justify: bool = False) -> None:
        """Set a text."""
        # What has one line is drawn so, and would be set anew for that.
        pango.pango_layout_set_single_paragraph_mode(self.layout, not _SEPARATES(text))
        super().set_text(text, justify)

    def deactivate(self) -> None:
        """Let go of the style; keep what was set."""
        self._kept = (self.layout, self.language, self.style, self.first_line_direction)
        super().deactivate()

    def reactivate(self, style: Any) -> None:
        """Set the text again in the style, unless it is as it was."""
        if self._kept is not None and self._kept[2] is style and not self.justification_spacing:
            layout, language, _, direction = self._kept
            if pango.pango_layout_get_line_readonly(layout, 1) == ffi.NULL and not _SEPARATES(
                self.text
            ):
                self.layout, self.language, self.style = layout, language, style
                self.first_line_direction = direction
                return
        super().reactivate(style)


def strut(style: Any) -> Any:
    """Return the height and the baseline of a line in a style."""
    known = getattr(style, "known", None)
    if known is None or style.differs:
        return _STRUT(style)
    noted = known.noted
    if "strut" not in noted:
        noted["strut"] = _STRUT(style)
    return noted["strut"]


REPLACED = (
    Replaced(line_break, "Layout", _ORIGINAL, Layout),
    *(
        Replaced(module, "strut", _STRUT, strut)
        for module in (line_break, units, computed_values, inline)
    ),
)
