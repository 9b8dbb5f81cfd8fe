"""`briefgen templates preview` as it is typed."""

from __future__ import annotations

import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from briefgen.cli import run

COMMAND = [sys.executable, "-m", "briefgen", "templates", "preview"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are of POSIX")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_its_address_and_ends_when_it_is_told_to(ending: signal.Signals) -> None:
    command = [*COMMAND, "brief", "--watch", "--no-open"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            with urllib.request.urlopen(address, timeout=30) as page:
                assert b"<title>Preview</title>" in page.read()
            process.send_signal(ending)
            rest, words = process.communicate(timeout=30)
        finally:
            process.kill()  # one that has ended already is left in peace
    assert (process.returncode, rest) == (0, "")
    assert words == "Follows the files of the pack. Ctrl-C ends it.\nThe preview has ended.\n"


@pytest.mark.parametrize(
    ("arguments", "code", "status"),
    [
        (["nowhere"], "E301", 2),
        (["brief", "--paper", "a5"], "E001", 2),
        (["brief", "--set", "accent"], "E001", 2),
        (["brief", "--set", "acent=#000000"], "E307", 2),
        (["brief", "--brief", "nothing.json"], "E101", 1),
        (["brief", "--port", "99999"], "E003", 2),
        ([], "E003", 2),
    ],
)
def test_a_mistake_is_one_line(
    arguments: list[str],
    code: str,
    status: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["templates", "preview", *arguments, "--no-open"]) == status
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith(f"briefgen: {code} ")
    assert written.err.count("\n") == 1


def test_a_brief_that_is_broken_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "brief.json"
    file.write_text("{}", encoding="utf-8")
    assert run(["templates", "preview", "brief", "--brief", str(file), "--no-open"]) == 1
    assert capsys.readouterr().err.startswith(f"briefgen: E401 {file}: ")
