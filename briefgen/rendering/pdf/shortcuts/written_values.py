"""Write the values of a PDF by their type, the usual ones first."""

from __future__ import annotations

from typing import Any

import pydyf

from briefgen.rendering.pdf.shortcuts.replacing import Replaced

_ORIGINAL = pydyf._to_bytes


def to_bytes(item: Any) -> bytes:
    """Return a value as it is written."""
    kind = type(item)
    if kind is bytes:
        return item  # type: ignore[no-any-return]
    if kind is str:
        return item.encode("ascii")  # type: ignore[no-any-return]
    if kind is int:
        return b"%d" % item
    return _ORIGINAL(item)  # type: ignore[no-any-return]


REPLACED = (Replaced(pydyf, "_to_bytes", _ORIGINAL, to_bytes),)
