"""The same PDF on another day, in another place, and on a machine with fewer libraries."""

from __future__ import annotations

import hashlib
import io
import os
import pathlib
import subprocess
import sys

import msgspec
import pytest
from fontTools.ttLib import TTFont

from briefgen.model import Brief
from briefgen.rendering import Standard, encode_brief, render_here
from briefgen.rendering.packs import find_pack
from briefgen.rendering.pdf.faces import FACES, font_file

ROOT = pathlib.Path(__file__).parents[2]
STANDARDS: tuple[Standard, ...] = ("modern", "compatible")
# Each brief twice: the second is made with what the first has loaded.
ELSEWHERE = """
import hashlib, sys, time
now = time.time
time.time = lambda: now() + 86_400 * int(sys.argv[2])
from briefgen.rendering import decode_brief, render_here
from briefgen.rendering.packs import find_pack
pack = find_pack(sys.argv[1])
for line in sys.stdin.buffer:
    for standard in ("modern", "compatible") * 2:
        print(hashlib.sha256(render_here(decode_brief(line), "pdf", pack, pdf=standard)).hexdigest())
"""


def hashes_here(briefs: list[Brief], template: str) -> list[str]:
    pack = find_pack(template)
    made = [
        render_here(brief, "pdf", pack, pdf=standard)
        for brief in briefs
        for standard in STANDARDS * 2
    ]
    return [hashlib.sha256(pdf).hexdigest() for pdf in made]


def hashes_elsewhere(
    briefs: list[Brief],
    template: str,
    environment: dict[str, str],
    folder: pathlib.Path,
    *,
    days: int,
) -> list[str]:
    lines = b"\n".join(
        msgspec.json.encode(msgspec.json.decode(encode_brief(brief))) for brief in briefs
    )
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, template, str(days)],
        input=lines,
        capture_output=True,
        check=True,
        cwd=folder,
        env={**environment, "PYTHONPATH": str(ROOT)},
    )
    assert not done.stderr
    return done.stdout.decode().split()


@pytest.fixture
def briefs(typical: Brief, minimal: Brief) -> list[Brief]:
    """One in the program's own faces, and one for which the system's are needed, if it has any."""
    return [typical, msgspec.structs.replace(minimal, title="Łódź, Київ, القاهرة, 東京 and ⌚")]


def test_a_process_elsewhere_makes_the_same_pdf(
    briefs: list[Brief], tmp_path: pathlib.Path
) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "42", "TZ": "Pacific/Apia", "LC_ALL": "C"}
    here = hashes_here(briefs, "builtin:brief")
    assert hashes_elsewhere(briefs, "builtin:brief", environment, tmp_path, days=1000) == here
    assert len(set(here)) == 4


def test_a_machine_without_harfbuzz_subset_makes_the_same_pdf(
    briefs: list[Brief], bare_environment: dict[str, str], tmp_path: pathlib.Path
) -> None:
    environment = {**bare_environment, "PYTHONHASHSEED": "7", "TZ": "America/Nuuk"}
    here = hashes_here(briefs, "builtin:brief")
    assert hashes_elsewhere(briefs, "builtin:brief", environment, tmp_path, days=2000) == here


def test_a_pack_with_compressed_faces_has_no_clock_in_them(
    pack_folder: pathlib.Path, minimal: Brief, tmp_path: pathlib.Path
) -> None:
    face = TTFont(io.BytesIO(font_file(FACES[0]).read_bytes()), recalcTimestamp=False)
    face.flavor = "woff"
    face.save(pack_folder / "house.woff")
    style = (
        '@font-face { font-family: "House"; src: url(house.woff) } body { font-family: "House" }'
    )
    (pack_folder / "print.css").write_text(style, encoding="utf-8")
    (pack_folder / "brief.html.j2").write_text(
        '<html lang="en"><title>x</title><body><p>{{ title }}</p>', encoding="utf-8"
    )
    one, other = (
        hashes_elsewhere([minimal], str(pack_folder), dict(os.environ), tmp_path, days=days)
        for days in (0, 1000)
    )
    assert one == other


def test_the_library_can_be_hidden(bare_environment: dict[str, str]) -> None:
    code = "import weasyprint.text.ffi as ffi; print(ffi.harfbuzz_subset)"
    command = [sys.executable, "-W", "ignore", "-c", code]
    assert (
        subprocess.run(
            command, capture_output=True, text=True, check=True, env=bare_environment
        ).stdout
        == "None\n"
    )


@pytest.mark.parametrize(
    "command", ["render brief.json --to pdf -q", "templates check builtin:brief -q", "doctor"]
)
def test_nobody_is_asked_to_install_it(
    command: str, typical: Brief, bare_environment: dict[str, str], tmp_path: pathlib.Path
) -> None:
    (tmp_path / "brief.json").write_bytes(encode_brief(typical))
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "error:HarfBuzz:DeprecationWarning",
            "-m",
            "briefgen",
            *command.split(),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**bare_environment, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stderr) == (0, "")
