"""Load WeasyPrint, and with it Pango, which the system has or has not."""

from __future__ import annotations

import contextlib
import io
import re
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from briefgen.errors import PangoMissing

_SIZE = re.compile(r"\[(\d+)\]$")


_INSTALL = "Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango."


class Library(NamedTuple):
    """A library of the system that sets type."""

    name: str
    found: str | None
    """Which one is here; null where there is none."""
    needed: bool
    """Whether no PDF can be made without it."""
    remedy: str
    """What to install."""


def libraries() -> tuple[Library, ...]:
    """Return the libraries that WeasyPrint loads from the system, each with what was found."""
    import ctypes.util

    def found(*names: str) -> str | None:
        for name in (*names, ctypes.util.find_library(names[0].removeprefix("lib").partition(".so")[0])):
            if name:
                with contextlib.suppress(OSError):
                    ctypes.CDLL(name)
                    return name
        return None

    return (
        Library("Pango", found("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"), True, _INSTALL),
        Library("PangoFT2", found("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"), True, _INSTALL),
        Library("HarfBuzz", found("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"), True, _INSTALL),
        Library("Fontconfig", found("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"), True, _INSTALL),
        Library(
            "HarfBuzz-Subset",
            found("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
            False,
            f"Without it a PDF takes longer, and has other bytes than where it is. {_INSTALL}",
        ),
    )


def load_weasyprint() -> str:
    """Load WeasyPrint, which loads Pango, and return its version.

    Raises:
        PangoMissing: the library is not there.
    """
    try:
        # Where Pango is missing WeasyPrint prints advice of its own on standard output, which may be carrying a brief.
        with _libraries_by_file_name(), contextlib.redirect_stdout(io.StringIO()):
            import weasyprint
            from weasyprint.text.ffi import ffi
    except OSError as error:
        raise PangoMissing() from error
    _name_arrays_without_size(ffi)
    return str(weasyprint.__version__)


@contextlib.contextmanager
def _libraries_by_file_name() -> Iterator[None]:
    """On Linux let each library be asked for by the name of its file alone, as its loader wants it.

    WeasyPrint tries the names that other systems use first, and for each of them ``ctypes.util.find_library`` runs ldconfig, gcc and ld:
    sixty programs in all, 0.15 to 0.25 s of CPU. The most that these can answer is the name of the file, which is tried next anyway.
    """
    if sys.platform != "linux" or "weasyprint" in sys.modules:
        yield
        return
    import ctypes.util

    def found_by_nobody(name: str) -> str | None:  # noqa: ARG001
        return None

    find_library = ctypes.util.find_library
    ctypes.util.find_library = found_by_nobody
    try:
        yield
    finally:
        ctypes.util.find_library = find_library


def _name_arrays_without_size(ffi: Any) -> None:
    """Let arrays of all sizes be of one type where their values are given.

    cffi parses the name of a type as C, 3 ms of CPU, and remembers it. WeasyPrint names an array for the glyphs of each face by its size
    ("hb_codepoint_t[68]"), so that every brief had a dozen of new types: 5 % of a page, 0.04 s of a first one.
    """
    if "new" in vars(ffi):
        return
    new = ffi.new

    def new_array(cdecl: Any, init: Any = None, **options: Any) -> Any:
        if init.__class__ in (list, tuple) and (size := _SIZE.search(cdecl)) and int(size[1]) == len(init):
            cdecl = cdecl[: size.start()] + "[]"
        return new(cdecl, init, **options)

    ffi.new = new_array
