"""Tell Windows-1252 from Mac Roman, the two eight-bit encodings in which old English copy comes.

Any bytes are valid in both, so the neighbours of each byte above 0x7F decide: "don’t" in Mac Roman
reads "donÕt" in Windows-1252, and a capital inside a word, or a quotation mark in the middle of
one, is what no writer writes.
"""

from __future__ import annotations

import re

_C1 = {byte: chr(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""The five bytes that Windows-1252 leaves empty: browsers read the control character of the same
number."""
_WINDOWS = "".join(_C1.get(byte) or bytes([byte]).decode("cp1252") for byte in range(256))

_LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžÀÁÂÄÅÆÇÈÉÊËÍÎÖØÓÔÚÜŠŽŒ")
"""Letters of the names that English copy prints."""
_SIGNS = frozenset("£€§©®°½¼¾…•·×%")
_APOSTROPHE = re.compile(r"[dlo]’\w|\w’(?:s|t|re|ve|ll|d|m|em|clock)?(?!\w)", re.IGNORECASE)

_ENOUGH = 2
"""Lead that Mac Roman must have: one character that is wrong in Windows-1252 and right in Mac
Roman; on a tie the commoner one stands."""


def decode_windows(data: bytes) -> str:
    """Decode Windows-1252 as browsers do: every byte has a character."""
    return data.decode("latin-1").translate({byte: _WINDOWS[byte] for byte in range(0x80, 0xA0)})


def is_mac_roman(data: bytes) -> bool:
    """Tell whether the bytes above 0x7F make sense in Mac Roman, and less in Windows-1252."""
    mac = _plausibility(data.decode("mac-roman"))
    return mac > 0 and mac >= _plausibility(decode_windows(data)) + _ENOUGH


def _plausibility(text: str) -> int:
    """Count the characters above U+007F that stand where a writer would put them, less those that
    do not."""
    padded = f" {text} "
    return sum(
        1 if _stands_well(padded[i - 1], character, padded[i + 1], padded[i - 1 : i + 8]) else -1
        for i, character in enumerate(padded)
        if character > "\x7f"
    )


def _stands_well(before: str, character: str, after: str, window: str) -> bool:
    if character in "“‘":
        return not before.isalnum() and not after.isspace()
    if character == "’" and before.isalnum() and after.isalpha():
        return _APOSTROPHE.match(window) is not None
    if character in "”’":
        return not before.isspace() and not after.isalnum()
    if character in "–—":
        return before.isalnum() == after.isalnum() or before.isspace() == after.isspace()
    if character in _LETTERS:
        return (
            character.islower()
            or (not before.isalpha() and after.isalpha() and after.islower())
            or before.isupper()
        )
    return character in _SIGNS and (not before.isalpha() or character in "…®")
