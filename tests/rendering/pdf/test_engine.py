"""How WeasyPrint and the libraries of the system are loaded."""

from __future__ import annotations

import ctypes
import ctypes.util
import io
import re
import subprocess
import sys

import pytest

from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.pdf.engine import libraries, load_weasyprint
from briefgen.rendering.pdf.faces import FACES, font_file
from briefgen.rendering.pdf.subsetting import subset


def run(
    code: str, environment: dict[str, str] | None = None, *options: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *options, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere libraries are looked for as WeasyPrint does it"
)
def test_no_program_is_run_to_find_a_library() -> None:
    done = run(
        "import ctypes.util, sys\nfind, run = ctypes.util.find_library, []\nsys.addaudithook(lambda"
        " event, args: run.append(args) if event == 'subprocess.Popen' else None)\nfrom"
        " briefgen.rendering.pdf.engine import load_weasyprint\nload_weasyprint()\nassert not run,"
        " run\nassert ctypes.util.find_library is find\n"
    )
    assert done.returncode == 0, done.stderr


def test_a_missing_library_prints_nothing() -> None:
    done = run(
        "import cffi, ctypes.util, sys\n"
        "find = ctypes.util.find_library\n"
        "def missing(self, name, flags=0): raise OSError(f'cannot load library {name!r}')\n"
        "cffi.FFI.dlopen = missing\n"
        "from briefgen.errors import PangoMissing\n"
        "from briefgen.rendering.pdf.engine import load_weasyprint\n"
        "try: load_weasyprint()\n"
        "except PangoMissing: assert ctypes.util.find_library is find\n"
        "else: raise SystemExit('loaded')\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_once_loaded_nothing_is_put_in_the_way() -> None:
    load_weasyprint()
    find_library = ctypes.util.find_library
    assert load_weasyprint()
    assert ctypes.util.find_library is find_library


def test_an_array_is_what_it_was_with_its_size_in_its_name() -> None:
    load_weasyprint()
    from weasyprint.text.ffi import ffi

    for values in ([3, 1, 2], (3, 1, 2)):
        array = ffi.new("hb_codepoint_t[3]", values)
        assert (list(array), ffi.sizeof(array)) == (list(values), 12)
    assert ffi.sizeof(ffi.new("hb_codepoint_t[5]", [1])) == 20
    assert ffi.sizeof(ffi.new("char[4]", b"abcd")) == 4
    assert ffi.sizeof(ffi.new("hb_tag_t[100]")) == 400


def test_a_second_brief_has_no_type_parsed(
    minimal: Brief, typical: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cffi.cparser import Parser

    render(typical, "pdf")
    parsed = []
    monkeypatch.setattr(Parser, "parse_type", lambda _, name: parsed.append(name))
    monkeypatch.setattr(Parser, "parse_type_and_quals", lambda _, name: parsed.append(name))
    render(minimal, "pdf")
    assert parsed == []


def test_faces_are_cut_by_the_package_and_not_by_the_system() -> None:
    load_weasyprint()
    from weasyprint.pdf import fonts

    assert fonts.Font.subset is subset
    # WeasyPrint's own way, which takes the same arguments: what it is replaced with is still asked
    # for.
    assert {"_harfbuzz_subset", "clean"} <= set(vars(fonts.Font))


def test_no_face_is_dated_by_the_clock() -> None:
    load_weasyprint()
    from weasyprint.pdf import fonts as written
    from weasyprint.text import fonts as read

    for room in (written, read):
        face, saved = room.TTFont(io.BytesIO(font_file(FACES[0]).read_bytes())), io.BytesIO()
        before = face["head"].modified
        face.save(saved)
        assert room.TTFont(saved)["head"].modified == before


def test_only_the_advice_on_subsetting_is_left_out(bare_environment: dict[str, str]) -> None:
    code = (
        "import warnings\n"
        "from briefgen.rendering.pdf.engine import load_weasyprint\n"
        "load_weasyprint()\n"
        "warnings.warn('HarfBuzz-Subset will be required', DeprecationWarning)\n"
    )
    done = run(code, bare_environment, "-W", "default")
    assert done.returncode == 0
    assert done.stderr.count("Warning") == 1
    assert "<string>:4: DeprecationWarning" in done.stderr


def test_a_user_who_loaded_weasyprint_first_gets_the_same_faces(
    bare_environment: dict[str, str],
) -> None:
    code = (
        "import weasyprint\n"
        "from briefgen.rendering.pdf import engine, subsetting\n"
        "engine.load_weasyprint()\n"
        "from weasyprint.pdf.fonts import Font\n"
        "assert Font.subset is subsetting.subset\n"
    )
    assert run(code, bare_environment).returncode == 0


def test_every_library_says_its_version() -> None:
    found = {library.name: library for library in libraries()}
    assert list(found) == [
        *("gobject-2.0", "pango-1.0", "pangoft2-1.0", "harfbuzz", "fontconfig"),
        *("harfbuzz-subset", "harfbuzz-vector", "zlib", "uharfbuzz"),
    ]
    for name in ("pango-1.0", "harfbuzz", "fontconfig"):
        assert re.fullmatch(r"\d+\.\d+\.\d+", str(found[name].found))
    assert re.fullmatch(r"[\d.]+ \(HarfBuzz [\d.]+\)", str(found["uharfbuzz"].found))
    assert all(library.found for library in found.values() if library.needed)
    assert all(library.remedy.endswith(".") for library in found.values())
    assert {name for name, library in found.items() if not library.needed} == {
        "harfbuzz-subset",
        "harfbuzz-vector",
    }


def test_a_library_that_is_hidden_is_not_found(bare_environment: dict[str, str]) -> None:
    done = run(
        "from briefgen.rendering.pdf.engine import libraries\n"
        "print([library.found for library in libraries() if library.name == 'harfbuzz-subset'])\n",
        bare_environment,
    )
    assert (done.stdout, done.stderr) == ("[None]\n", "")


def test_each_library_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", missing)
    monkeypatch.setattr(ctypes.util, "find_library", lambda _: None)
    monkeypatch.setitem(sys.modules, "briefgen.rendering.pdf.subsetting", None)
    assert {library.name for library in libraries() if library.found} == {"zlib"}
