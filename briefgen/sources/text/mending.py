"""Mend text that was UTF-8, was read as another encoding, and was saved so ("donâ€™t", "cafÃ©").

Only where it is certain. A whole text of such runs is no language: every run of letters outside
ASCII must be UTF-8 to the byte when it is turned back, and there must be two or a long one. Where
only some are, as where two files were put together, none is touched but the punctuation of three
signs ("â€œ"), which no language writes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ENCODINGS = ("cp1252", "mac-roman", "cp1251", "cp1250")
_RUN = re.compile(r"[^\x00-\x7f]+")
_PIECES = re.compile(r"([^\x00-\x7f]+)")
_CONTROL = re.compile("[\x80-\x9f]")
_CERTAIN = re.compile("â€[\u0080-\u00ff\u0152-\u02dc\u2013-\u2122]")
"""Quotation marks, dashes and dots read as Windows-1252."""
_HALF_LOST = re.compile("â€\ufffd")
"""A closing mark, whose last byte Windows-1252 has no sign for, and which was lost."""
FEWEST_MENDED = 3
"""Characters below which nothing is mended: one or two may be meant, in a text on such signs."""
_MOST_TIMES = 3
"""Times that a text was read wrongly and saved again."""
_FEWEST = 2


class Mended(NamedTuple):
    """A text, and how many of its characters were mended."""

    text: str
    characters: int


def mend(text: str) -> Mended:
    """Return the text with what was decoded wrongly before it was saved; every other character
    stays.

    Examples:
        >>> mend("â€œIt is late,â€\x9d she said in the cafÃ©.")
        Mended(text='“It is late,” she said in the café.', characters=3)
        >>> mend("SÃO PAULO")
        Mended(text='SÃO PAULO', characters=0)
    """
    if text.isascii():
        return Mended(text, 0)
    mended = _mend(text)
    return mended if mended.characters >= FEWEST_MENDED else Mended(text, 0)


def _mend(text: str) -> Mended:
    lost = len(_HALF_LOST.findall(text))
    known = text.replace("â€\ufffd", "â€\x9d") if 0 < lost <= text.count("â€œ") else text
    whole, count = known, 0
    for _ in range(_MOST_TIMES):
        once = _mend_every_run(whole)
        if once is None:
            break
        whole, count = once
    if count and not _CONTROL.search(whole):
        return Mended(whole, count)
    return _mend_certain(known) or Mended(text, 0)


def _mend_every_run(text: str) -> Mended | None:
    """Return a text all of whose runs are turned back; None where one of them cannot be, or there
    is but a short one."""
    found = [run for run in _RUN.findall(text) if run != "\ufffd"]
    if len(found) < _FEWEST and not any(len(run) > 2 for run in found):
        return None
    for encoding in _ENCODINGS:
        turned: dict[str, str] = {}
        for run in set(found):
            if (once := _turned(run, encoding)) is None:
                break
            turned[run] = once
        else:
            mended = "".join(turned.get(piece, piece) for piece in _PIECES.split(text))
            return Mended(mended, sum(len(turned[run]) for run in found))
    return None


def _mend_certain(text: str) -> Mended | None:
    """Return a text whose signs of three characters are mended; None where it has none."""
    found = _CERTAIN.findall(text)
    turned = {sign: once for sign in set(found) if (once := _turned(sign, "cp1252"))}
    for sign, once in turned.items():
        text = text.replace(sign, once)
    return Mended(text, sum(sign in turned for sign in found)) if turned else None


def _turned(run: str, encoding: str) -> str | None:
    """Return what a run was before it was read in this encoding; None where it was nothing."""
    data = bytearray()
    for character in run:
        try:
            data += character.encode(encoding)
        except UnicodeEncodeError:
            # a byte that the encoding has no sign for was kept as it was
            if not "\x80" <= character <= "\x9f":
                return None
            data.append(ord(character))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
