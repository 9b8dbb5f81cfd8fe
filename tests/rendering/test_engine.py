"""How WeasyPrint and the libraries of the system are loaded."""

from __future__ import annotations

import ctypes.util
import subprocess
import sys

import pytest

from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.engine import load_weasyprint


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries are looked for as WeasyPrint does it")
def test_no_program_is_run_to_find_a_library() -> None:
    done = run(
        "import ctypes.util, sys\n"
        "find, run = ctypes.util.find_library, []\n"
        "sys.addaudithook(lambda event, args: run.append(args) if event == 'subprocess.Popen' else None)\n"
        "from briefgen.rendering.engine import load_weasyprint\n"
        "load_weasyprint()\n"
        "assert not run, run\n"
        "assert ctypes.util.find_library is find\n"
    )
    assert done.returncode == 0, done.stderr


def test_a_missing_library_prints_nothing() -> None:
    done = run(
        "import cffi, ctypes.util, sys\n"
        "find = ctypes.util.find_library\n"
        "def missing(self, name, flags=0): raise OSError(f'cannot load library {name!r}')\n"
        "cffi.FFI.dlopen = missing\n"
        "from briefgen.errors import PangoMissing\n"
        "from briefgen.rendering.engine import load_weasyprint\n"
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


def test_a_second_brief_has_no_type_parsed(minimal: Brief, typical: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    from cffi.cparser import Parser

    render(typical, "pdf")
    parsed = []
    monkeypatch.setattr(Parser, "parse_type", lambda _, name: parsed.append(name))
    monkeypatch.setattr(Parser, "parse_type_and_quals", lambda _, name: parsed.append(name))
    render(minimal, "pdf")
    assert parsed == []
