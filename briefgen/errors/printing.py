"""A text as it may be shown to a person at a terminal: nothing in it is obeyed, neither by the
terminal nor by the eye.

Escape sequences move the cursor and rewrite what stands there, C1 controls do the same in one
character, bidirectional overrides turn words round, and a line end in a name forges a second line.
All of them are shown as Python writes them: "\\x1b", "\\u202e", "\\n".
"""

from __future__ import annotations

import unicodedata

_OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of Unicode: controls, formats, halves of surrogate pairs, ends of lines and
paragraphs."""
_ONLY_SEEN = frozenset("\u00ad\u200c\u200d")
"""Formats that change nothing but how letters join or break: soft hyphen, and the joiners of
Persian, Hindi and emoji."""
_BYTES = range(0xDC80, 0xDD00)
"""What Python puts in a file name for a byte that is no UTF-8."""


def one_line(text: str) -> str:
    """Return a text on one line, with whatever a terminal would obey as an escape."""
    return _shown(text, "")


def lines_of_text(text: str) -> str:
    """Return a text of many lines: line ends and tabs stay, whatever else a terminal would obey is
    an escape."""
    return _shown(text, "\n\t")


def _shown(text: str, kept: str) -> str:
    if text.isprintable():
        return text
    return "".join(
        character if character in kept or not _is_obeyed(character) else escape_of(character)
        for character in text
    )


def _is_obeyed(character: str) -> bool:
    return unicodedata.category(character) in _OBEYED and character not in _ONLY_SEEN


def escape_of(character: str) -> str:
    """Return a character as Python writes it in a literal; of a byte that is no UTF-8, the byte."""
    if ord(character) in _BYTES:
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")
