"""Make each pattern of the HTML parser once.

tinyhtml5 means to keep the patterns that it reads text with, and puts each away under itself and
not under what it is looked for by, so that all are made anew: 4,000 for six briefs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from tinyhtml5 import inputstream

from briefgen.rendering.pdf.shortcuts.replacing import Replaced


class Patterns(dict):  # type: ignore[type-arg]
    """A pattern for characters to read until, or (where opposite) as long as they come."""

    def __missing__(self, key: tuple[Iterable[str], bool]) -> Any:
        characters, opposite = key
        listed = "".join(f"\\x{ord(character):02x}" for character in characters)
        pattern = self[key] = re.compile(f"[{'' if opposite else '^'}{listed}]+")
        return pattern


REPLACED = (
    Replaced(inputstream, "characters_until_regex", inputstream.characters_until_regex, Patterns()),
)
