"""Load WeasyPrint, and with it Pango, which the system has or has not."""

from __future__ import annotations

import contextlib
import functools
import gc
import io
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from briefgen.errors import PangoMissing

if TYPE_CHECKING:
    from briefgen.rendering.pdf.library_versions import Library

_SIZE = re.compile(r"\[(\d+)\]$")


def load_weasyprint() -> str:
    """Load WeasyPrint, which loads Pango, and return its version.

    Raises:
        PangoMissing: the library is not there.
    """
    # Before WeasyPrint, as fontTools loads uharfbuzz too where it is there, but not so that it
    # keeps to itself.
    from briefgen.rendering.pdf.subsetting import subset

    try:
        # Where Pango is missing WeasyPrint prints advice of its own on standard output, which may
        # be carrying a brief.
        with (
            _libraries_by_file_name(),
            _no_advice_on_subsetting(),
            contextlib.redirect_stdout(io.StringIO()),
        ):
            import weasyprint
            from weasyprint.text.ffi import ffi
    except OSError as error:
        raise PangoMissing() from error
    _name_arrays_without_size(ffi)
    _cut_faces_the_same_everywhere(subset)
    _take_shortcuts()
    return str(weasyprint.__version__)


def libraries() -> tuple[Library, ...]:
    """Return every library that a PDF hangs on or that WeasyPrint looks for, found or not."""
    from briefgen.rendering.pdf.library_versions import find_libraries

    # On Windows it is WeasyPrint that says in which folders they are.
    with contextlib.suppress(PangoMissing, ImportError):
        load_weasyprint()
    return find_libraries()


@contextlib.contextmanager
def _libraries_by_file_name() -> Iterator[None]:
    """On Linux let each library be asked for by the name of its file alone, as its loader wants it.

    WeasyPrint tries the names that other systems use first, and for each of them
    ``ctypes.util.find_library`` runs ldconfig, gcc and ld: sixty programs in all, 0.15 to 0.25 s of
    CPU. The most that these can answer is the name of the file, which is tried next anyway.
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


@contextlib.contextmanager
def _no_advice_on_subsetting() -> Iterator[None]:
    """Let WeasyPrint not ask for libharfbuzz-subset where the system has none: nothing here is cut
    by it."""
    if "weasyprint" in sys.modules:
        yield
        return
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "HarfBuzz-Subset will be required", DeprecationWarning)
        yield


def _cut_faces_the_same_everywhere(subset: Callable[..., None]) -> None:
    """Have faces cut down by a function of ours, and no face bear the time of day.

    WeasyPrint rewrites faces in WOFF, variable ones and those with pictures by fontTools, which
    dates them if it is not told not to.
    """
    from weasyprint.pdf import fonts as written
    from weasyprint.text import fonts as read

    written.Font.subset = subset
    written.TTFont = read.TTFont = functools.partial(read.TTFont, recalcTimestamp=False)


@functools.cache
def _take_shortcuts() -> None:
    # What they stand in for is there only now.
    from briefgen.rendering.pdf.shortcuts.taking import take

    take()


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Let nobody look for garbage while a document is made.

    Its hundred thousand objects all live until it is written, and the collector would go through
    them a hundred times and find nothing: 4 to 9 % of the time. What a document leaves is found
    right afterwards.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _name_arrays_without_size(ffi: Any) -> None:
    """Let arrays of all sizes be of one type where their values are given.

    cffi parses the name of a type as C, 3 ms of CPU, and remembers it. WeasyPrint names an array
    for the glyphs of each face by its size ("hb_codepoint_t[68]"), so that every brief had a dozen
    of new types: 5 % of a page, 0.04 s of a first one.
    """
    if "new" in vars(ffi):
        return
    new = ffi.new

    def new_array(cdecl: Any, init: Any = None, **options: Any) -> Any:
        if (
            init.__class__ in (list, tuple)
            and (size := _SIZE.search(cdecl))
            and int(size[1]) == len(init)
        ):
            cdecl = cdecl[: size.start()] + "[]"
        return new(cdecl, init, **options)

    ffi.new = new_array
