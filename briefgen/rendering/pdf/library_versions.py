"""Which libraries a PDF is made with, and which of them are here.

Each is opened as WeasyPrint opens it, by the names it has on one system or another, and says its
version where it can.
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import importlib.metadata
import sys
import zlib
from collections.abc import Callable
from typing import Any, NamedTuple

_PANGO = (
    "Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install pango."
)


class Library(NamedTuple):
    """A library, and whether it is here."""

    name: str
    found: str | None
    """Its version, or "present" where it tells none; None where it is not here."""
    needed: bool
    """Whether there is no PDF without it."""
    remedy: str
    """What to do where it is missing."""


class _Kind(NamedTuple):
    """A library of the system."""

    name: str
    soname: int
    """The number in the name of its file."""
    version: Callable[[Any], str] | None
    needed: bool
    remedy: str


def _packed(number: int) -> str:
    """Return the version that a number such as 15012 stands for."""
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _of_harfbuzz(library: Any) -> str:
    library.hb_version_string.restype = ctypes.c_char_p
    return str(library.hb_version_string().decode())


SYSTEM = (
    _Kind("gobject-2.0", 0, None, True, _PANGO),
    _Kind("pango-1.0", 0, lambda library: _packed(library.pango_version()), True, _PANGO),
    _Kind("pangoft2-1.0", 0, None, True, _PANGO),
    _Kind("harfbuzz", 0, _of_harfbuzz, True, _PANGO),
    _Kind("fontconfig", 1, lambda library: _packed(library.FcGetVersion()), True, _PANGO),
    _Kind(
        "harfbuzz-subset",
        0,
        None,
        False,
        "Nothing: faces are cut down by the package uharfbuzz, on every machine.",
    ),
    _Kind(
        "harfbuzz-vector",
        0,
        None,
        False,
        "Nothing: it draws letters in several colours, which no brief has of its own.",
    ),
)


def find_libraries() -> tuple[Library, ...]:
    """Return every library that a PDF hangs on or that WeasyPrint looks for, found or not."""
    found = [Library(kind.name, _version_of(kind), kind.needed, kind.remedy) for kind in SYSTEM]
    return (
        *found,
        # Always there; which one it is decides on the bytes of every compressed stream.
        Library("zlib", zlib.ZLIB_RUNTIME_VERSION, True, "Nothing: it comes with Python."),
        Library(
            "uharfbuzz",
            _version_of_uharfbuzz(),
            True,
            "Install the package again: pip install --force-reinstall uharfbuzz.",
        ),
    )


def _version_of(kind: _Kind) -> str | None:
    for name in _names_of(kind):
        with contextlib.suppress(OSError):
            library = ctypes.CDLL(name)
            return kind.version(library) if kind.version else "present"
    return None


def _names_of(kind: _Kind) -> list[str]:
    """Return the names of the file on Linux, macOS and Windows, and what the system says that it
    is."""
    stem = f"lib{kind.name}"
    names = [
        f"{stem}.so.{kind.soname}",
        f"{stem}.{kind.soname}.dylib",
        f"{stem}.dylib",
        f"{stem}-{kind.soname}.dll",
    ]
    # On Linux that is the first of them again, and costs three programs.
    if sys.platform != "linux" and (said := ctypes.util.find_library(kind.name)):
        names.append(said)
    return names


def _version_of_uharfbuzz() -> str | None:
    """Return the version of the package that cuts faces down, and of the HarfBuzz in it; it is
    loaded for that."""
    try:
        from briefgen.rendering.pdf.subsetting import uharfbuzz
    except ImportError:
        return None
    return f"{importlib.metadata.version('uharfbuzz')} (HarfBuzz {uharfbuzz.version_string()})"
