"""The name of a file, for what leaves the machine that it lies on."""

from __future__ import annotations

import re

from briefgen.system.files import is_address

_BETWEEN = re.compile(r"/|\\(?!x[89a-f][0-9a-f])")
"""What parts folders: a backslash that stands for a byte that is no text ("\\xff") does not."""


def file_name(path: str) -> str:
    """Return the name of a file without its folders, whichever system it is from; an address of the
    web stays.

    >>> file_name("C:\\\\cables\\\\wire.txt"), file_name("in/dump.csv#3")
    ('wire.txt', 'dump.csv#3')
    """
    if is_address(path):
        return path
    return _BETWEEN.split(path.rstrip("/\\"))[-1] or path
