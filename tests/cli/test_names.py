"""Files under any name the system takes, and what is no file: read, recorded, found again, or
refused in one line."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from briefgen.cli import run

STORY = (
    "Aid ministers of twelve states agreed on Monday to open a corridor. “We will not wait,” said"
    " Helen Garrick, the Canadian minister. Whether the rebels will let the trucks pass is not"
    " known. The first convoy is to leave on Thursday, she said."
)
ODD, SHOWN = "inv\udcff\x1b[2J\nx .txt", "inv\\xff\x1b[2J\nx .txt"
"""A name with a byte that is no UTF-8, an escape sequence and a line end; and as it is recorded."""
PRINTED = "inv\\xff\\x1b[2J\\nx .txt"

pytestmark = pytest.mark.skipif(
    os.name != "posix",
    reason="the system's file names are no bytes, and it has no pipes of this kind",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    try:
        (tmp_path / "in" / ODD).write_text(STORY, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes only names that are text")
    return tmp_path


def test_a_brief_of_a_name_that_is_no_text_is_written_and_verified(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "in" / "z.txt").write_text(STORY, encoding="utf-8")
    assert run(["generate", "in", "--to", "md,html,json,docx", "-o", f"out/{ODD}", "--json"]) == 0
    out, err = capfd.readouterr()
    (made,) = json.loads(out)["briefs"]
    assert made["sources"] == [f"in/{SHOWN}"]
    assert made["files"][0] == f"out/{SHOWN}/inv-xff-2j-x.md"
    assert f"in/z.txt is the same as in/{PRINTED} and is left out\n" in err
    assert all(line.isprintable() for line in err.splitlines())
    brief = str(folder / "out" / ODD / "inv-xff-2j-x.json")
    assert json.loads(Path(brief).read_bytes())["sources"][0]["path"] == SHOWN
    assert run(["verify", brief, "--sources", "in"]) == 0
    (folder / "in" / ODD).write_text(STORY.replace("Monday", "Friday"), encoding="utf-8")
    assert run(["verify", brief, "--sources", "in", "--json"]) == 3
    assert json.loads(capfd.readouterr().out)["problems"][0]["code"] == "file-changed"
    assert run(["render", brief, "--to", "md", "-o", "again"]) == 0
    assert run(["generate", f"in/{ODD}", "--notes", f"in/{ODD}", "--to", "json", "-o", "-"]) == 0


@pytest.mark.parametrize("named", ["in", "in/inv*", "@list", f"in/{ODD}"])
def test_it_is_found_by_a_folder_a_pattern_and_a_list(
    folder: Path, capfd: pytest.CaptureFixture[str], named: str
) -> None:
    (folder / "list").write_bytes(b"in/inv*\nin/none\xfe.txt\n" if named == "@list" else b"")
    assert run(["sources", named, "--json"]) == (1 if named == "@list" else 0)
    report = json.loads(capfd.readouterr().out)
    assert [article["path"] for article in report["articles"]] == [f"in/{SHOWN}"]
    assert [error["path"] for error in report["errors"]] == (
        ["in/none\\xfe.txt"] if named == "@list" else []
    )
    assert run(["extract", named, "-q"]) == (1 if named == "@list" else 0)
    assert json.loads(capfd.readouterr().out)["source"]["path"] == f"in/{SHOWN}"


HOSTILE = (
    "x" * 3000,
    "é" * 200,
    "a\0b",
    "a\nE000 all is well",
    "\x1b[2J",
    "..",
    "no ",
    "no\udcff",
    "\ud83d",
    "./pipe",
    "~nobody/x",
    "@pipe",
    "@",
)
COMMANDS = (
    ["generate", "{}", "-o", "out", "--to", "json"],
    ["generate", "in", "--notes", "{}", "-o", "out", "--to", "json"],
    ["generate", "in", "-t", "{}", "-o", "out", "--to", "json"],
    ["generate", "in", "-o", "pipe/{}", "--to", "json"],
    ["extract", "{}"],
    ["extract", "in", "-q", "--jsonl", "pipe/{}"],
    ["render", "{}"],
    ["verify", "{}"],
    ["verify", "{}", "--sources", "in"],
    ["attachments", "{}"],
    ["templates", "show", "{}"],
    ["templates", "new", "{}"],
    ["templates", "new", "house", "--extends", "{}"],
    ["templates", "eject", "{}", "--block", "title"],
    ["templates", "preview", "brief", "--brief", "{}", "--no-open"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_leads_nowhere_is_one_line(
    folder: Path, capfd: pytest.CaptureFixture[str], command: list[str]
) -> None:
    os.mkfifo("pipe")
    (folder / "in" / ODD).rename(folder / "in" / "a.txt")
    for name in HOSTILE:
        if name == ".." and command[1] == "{}" and command[0] in ("generate", "extract"):
            continue  # a folder, and a large one
        assert run([part.format(name) for part in command]) in (1, 2)
        lines = capfd.readouterr().err.splitlines()
        assert len(lines) == 1, lines
        assert lines[0].startswith("briefgen: E")
        assert lines[0].isprintable()


def test_a_pipe_is_no_settings_file(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    os.mkfifo("briefgen.toml")
    assert run(["sources", "in"]) == 2
    assert capfd.readouterr().err.startswith(
        "briefgen: E004 briefgen.toml: this is a pipe, not a file. "
    )
    Path("briefgen.toml").unlink()
    os.mkfifo("pyproject.toml")  # which is not ours to complain of
    assert run(["sources", "in"]) == 0
