"""What a person at a terminal sees while articles are analysed."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

TEXT = (
    "The council of {place} agreed on Tuesday to close the old bridge, as it is not safe. Repairs"
    " will cost £4m and take a year.\n"
)


def test_progress_counts_articles_as_they_are_analysed_with_the_time_left(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(
            TEXT.format(place=f"Marrow {number}") * 60, encoding="utf-8"
        )
    command = [
        sys.executable,
        "-m",
        "briefgen",
        "generate",
        str(tmp_path),
        "--each",
        "--jobs",
        "2",
        "--to",
        "md",
        "-o",
        str(tmp_path / "out"),
    ]
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(command[0], command, {**os.environ, "TERM": "xterm", "COLUMNS": "100"})
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux's way of saying that nobody writes any more
            break
        if not piece:
            break
        shown += piece
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    words = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", shown)
    counts = [int(count) for count in re.findall(rb"(\d+)/12", words)]
    assert counts == sorted(counts)
    assert counts[0] == 0
    assert len(set(counts)) > 3, "it stood still until the end"
    assert re.search(rb"\d+/12 \d:\d\d:\d\d", words)
