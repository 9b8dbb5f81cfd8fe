"""How WeasyPrint and the libraries of the system are loaded."""

from __future__ import annotations

import ctypes.util
import subprocess
import sys

import pytest

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
