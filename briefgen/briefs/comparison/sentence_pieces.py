"""Cut out of a sentence the piece around a value, without the parser."""

from __future__ import annotations

import re

_BREAK = re.compile(
    r"[,;()]\s|\s[-–—]+\s|\s(?=(?:and|but|while|which|who|whose|after|before|as|when)\s)"
)
"""Where a piece ends: a mark, or a word that begins another clause."""


def piece_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the piece of a sentence that holds ``text[start:end]`` begins and ends.

    Examples:
        >>> text = "The port, which lost £3m, shut and its crane fell."
        >>> first, last = piece_around(text, 20, 24)
        >>> text[first:last]
        'which lost £3m'
    """
    first, last = 0, len(text)
    for match in _BREAK.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    return first, last
