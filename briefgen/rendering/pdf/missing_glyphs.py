"""What no face here can print is printed in words, in the program's square brackets: never a box,
and never a reference to a missing glyph, which PDF/A and PDF/UA forbid.

Emoji are always put into words, whether or not a colour font is installed: the pages must not
depend on the machine they are made on.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from weasyprint.text.ffi import ffi, gobject, pango, unicode_to_char_p

from briefgen.rendering.labels import Labels, english

# What the faces of `fonts` have, the signs that templates use included; only other characters are
# worth a question to Pango.
_COVERED = re.compile(
    r"[\x00-\u017f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202f\u2032\u2033\u20ac\u2190\u2212]"
)
# Characters with a colour picture by default (Emoji_Presentation of UTS #51), those of the first
# plane one by one.
_EMOJI = (
    "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5"
    "\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf"
    "\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff"
)
_IS_EMOJI = re.compile(f"[{_EMOJI}]")
# Joins pictures, or chooses between picture and sign: nothing to print.
_JOINER = "\u200d\ufe0e\ufe0f"
_FLAG = re.compile("([\U0001f1e6-\U0001f1ff]{2})")


class Glyphs:
    """Tells which characters a set of fonts has, and remembers."""

    def __init__(self, font_map: Any) -> None:
        self._known: dict[str, bool] = {}
        context = ffi.gc(pango.pango_font_map_create_context(font_map), gobject.g_object_unref)
        self._context = context
        self._layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
        description = ffi.gc(pango.pango_font_description_new(), pango.pango_font_description_free)
        family, _ = unicode_to_char_p("Source Serif Pro, DejaVu Serif, serif")
        pango.pango_font_description_set_family(description, family)
        pango.pango_layout_set_font_description(self._layout, description)

    def has(self, character: str) -> bool:
        """Tell whether some font has this character."""
        if character not in self._known:
            self._known[character] = self._look_up(character)
        return self._known[character]

    def _look_up(self, character: str) -> bool:
        if unicodedata.category(character) == "Co":
            # A letter of nobody's: whatever picture a symbol font of this machine has for it, the
            # source meant another.
            return False
        if (
            unicodedata.category(character) in ("Cf", "Mn", "Me", "Zl", "Zp")
            or character in _JOINER
        ):
            return True
        text, _ = unicode_to_char_p(character)
        pango.pango_layout_set_text(self._layout, text, -1)
        run = pango.pango_layout_get_line_readonly(self._layout, 0).runs
        while run != ffi.NULL:
            glyphs = ffi.cast("PangoGlyphItem *", run.data).glyphs
            for glyph in glyphs.glyphs[0 : glyphs.num_glyphs]:
                if glyph.glyph == 0 or (
                    glyph.glyph != pango.PANGO_GLYPH_EMPTY
                    and glyph.glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG
                ):
                    return False
            run = run.next
        return True

    def put_into_words(self, page: str, labels: Labels | None = None) -> str:
        """Return a page with the characters that cannot be printed named in square brackets."""
        rare = {character for character in set(page) if not _COVERED.match(character)}
        missing = "".join(sorted(c for c in rare if _IS_EMOJI.match(c) or not self.has(c)))
        if not missing:
            return page.replace("\ufe0f", "") if "\ufe0f" in rare else page
        run = re.compile(f"[{re.escape(missing)}][{re.escape(missing)}{_JOINER}]*")
        return run.sub(lambda match: f"[{words_for(match[0], labels)}]", page).replace("\ufe0f", "")


def words_for(characters: str, labels: Labels | None = None) -> str:
    """Name some characters: "water wave", "flag dk", or their number where they are letters of a
    script that no font has."""
    words = labels or english()
    characters = re.sub(f"[{_JOINER}]", "", characters)
    if not _IS_EMOJI.match(characters):
        return words.say("alternative.characters", count=len(characters))
    names = []
    for piece in _FLAG.split(characters):
        if _FLAG.fullmatch(piece):
            country = "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in piece)
            names.append(words.say("alternative.flag", country=country))
        else:
            names += [
                unicodedata.name(character, f"U+{ord(character):X}").lower() for character in piece
            ]
    return ", ".join(dict.fromkeys(names))
