"""Every built-in pack gives the same bytes in every process, whatever its hash seed, time zone and
language."""

from __future__ import annotations

import hashlib
import os
import pathlib
import subprocess
import sys

import pytest

from briefgen.model import Brief
from briefgen.rendering import encode_brief, render
from briefgen.rendering.packs import built_in_packs

CODE = """
import sys, hashlib
from briefgen.rendering import render, decode_brief
brief = decode_brief(sys.stdin.buffer.read())
for to in ("md", "html", "pdf"):
    print(hashlib.sha256(render(brief, to, template=sys.argv[1])).hexdigest())
"""


@pytest.mark.parametrize("pack", [name for name in built_in_packs() if name != "brief"])
def test_the_same_bytes_from_another_process(
    typical: Brief, tmp_path: pathlib.Path, pack: str
) -> None:
    template = f"builtin:{pack}"
    here = [
        hashlib.sha256(render(typical, to, template=template)).hexdigest()
        for to in ("md", "html", "pdf")
    ]
    root = str(pathlib.Path(__file__).parents[3])
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "TZ": "Pacific/Apia",
        "LC_ALL": "C",
        "PYTHONPATH": root,
    }
    command = [sys.executable, "-c", CODE, template]
    done = subprocess.run(
        command,
        input=encode_brief(typical),
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=environment,
    )
    assert done.stdout.decode().split() == here
