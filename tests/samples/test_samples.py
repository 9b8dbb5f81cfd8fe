"""The sample briefs: four, each made when it is asked for."""

from __future__ import annotations

import subprocess
import sys

from briefgen import samples


def test_there_are_four() -> None:
    assert {name: len(make().sources) for name, make in samples.ALL.items()} == {
        "minimal": 1,
        "typical": 3,
        "huge": 40,
        "hostile": 2,
    }


def test_to_name_them_loads_none() -> None:
    code = (
        "import sys, briefgen.samples as s; print(*(name for name in sys.modules if"
        " name.startswith(s.__name__ + '.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
