"""The preview in a real browser: what is saved is seen.

Skipped, with a word, without a browser (Debian: chromium; npm: playwright-core, axe-core;
NODE_FOLDER names the folder with node_modules).
"""

from __future__ import annotations

import base64
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

if TYPE_CHECKING:
    from tests.preview.conftest import EditedPack

HERE = pathlib.Path(__file__).parent
NODE = pathlib.Path(os.environ.get("NODE_FOLDER", HERE.parents[1]))

pytestmark = pytest.mark.skipif(
    not (
        shutil.which("chromium")
        and all(
            (NODE / "node_modules" / package).is_dir()
            for package in ("playwright-core", "axe-core")
        )
    ),
    reason="chromium, playwright-core or axe-core is not installed",
)


def text_of(pdf: str) -> str:
    with pypdfium2.PdfDocument(base64.b64decode(pdf)) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.fixture
def opened(pack: EditedPack) -> Iterator[tuple[str, int]]:
    """Start the command as a user does, and return the address that it prints, and its process."""
    command = [
        sys.executable,
        "-m",
        "briefgen",
        "templates",
        "preview",
        str(pack.folder),
        "--watch",
        "--no-open",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip(), process.pid
        process.terminate()


@pytest.fixture
def seen(opened: tuple[str, int], pack: EditedPack) -> dict[str, Any]:
    address, process = opened
    command: list[str | pathlib.Path] = [
        "node",
        HERE / "browser.mjs",
        NODE,
        address,
        pack.folder,
        str(process),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found: dict[str, Any] = json.loads(done.stdout or "{}")
    assert "failed" not in found, found["failed"]
    return found


def test_what_is_saved_is_seen(seen: dict[str, Any]) -> None:
    assert "Room one" in text_of(seen["first"])
    assert "Room seven" in text_of(seen["edited"])
    assert seen["scrolled"] == 300
    assert statistics.median(seen["html_ms"]) < 1000  # 90 on a machine at rest; the promise is 300
    assert seen["errors"] == [
        "E305 acme/brief.html.j2:2: 'titel' is not defined. Did you mean 'title'?"
    ]
    assert seen["stale"] == ["html", "pdf"]
    assert seen["markdown"].startswith("# ")
    assert seen["chosen"] == "minimal"
    assert seen["state"].startswith("HTML: ")
    assert (seen["hostile"], seen["absent"]) == (0, [])
    assert (seen["complaints"], seen["foreign"]) == ([], [])
    for name, view in seen["views"].items():
        assert view["broken"] == [], name
        assert view["width"] <= 0, f"the page scrolls sideways: {name}"


@pytest.mark.skipif(
    not (shutil.which("java") and (NODE / "node_modules" / "vnu-jar").is_dir()),
    reason="the Nu HTML checker is not installed",
)
def test_the_page_is_valid() -> None:
    jar = NODE / "node_modules/vnu-jar/build/dist/vnu.jar"
    files = [HERE.parents[1] / "briefgen" / "preview" / name for name in ("page.html", "page.css")]
    command: list[str | pathlib.Path] = [
        "java",
        "-Xss4m",
        "-jar",
        jar,
        "--also-check-css",
        "--Werror",
        "--format",
        "json",
        *files,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert json.loads(done.stderr)["messages"] == []
