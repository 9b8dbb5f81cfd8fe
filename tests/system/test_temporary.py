"""What a killed run leaves behind is gone after the next one; what belongs to a run still alive
stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.system import files, temporary
from briefgen.system.written_record import RECORD

fcntl = pytest.importorskip(
    "fcntl", reason="the system has another way to tell who is alive, and these tests know this one"
)

STORY = (
    "Aid ministers of twelve states agreed on Monday to open a corridor. “We will not wait,” said"
    " Helen Garrick, the Canadian minister. Whether the rebels will let the trucks pass is not"
    " known. The first convoy is to leave on Thursday, she said."
)
PART, FOLDER = ".briefgen-0123456789abcdef.part", "briefgen-0123456789abcdef"

WRITING = """
import os, sys, time
from pathlib import Path
from briefgen.system import files
os.replace = lambda *_: (print("here", flush=True), time.sleep(60))
files.write_whole(Path(sys.argv[1], "brief.md"), b"half")
"""
READING = """
import atexit, sys
from briefgen.system.isolation import Kept, Limits
kept = Kept(Limits(memory=4_000_000_000, result=1000))
atexit.register(kept.end)
kept.ask("builtins:len", "", patience=60)
print("here", flush=True)
kept.ask("time:sleep", float(sys.argv[1]), patience=60)
"""
RENDERING = """
import sys, time
from briefgen.rendering.formats import pdf
from briefgen.rendering.packs import find_pack
pdf._press(find_pack("brief"), "a4")
print("here", flush=True)
time.sleep(float(sys.argv[1]))
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder for temporary files, of this process and of those it starts, as a new process
    finds it."""
    place = tmp_path / "tmp"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    monkeypatch.setattr(temporary, "_run", None)
    monkeypatch.setattr(temporary, "_cleaned", set())
    yield place
    temporary._end()


def started(program: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a program, and return once it says that it is in the middle of its work."""
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", program, *arguments],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "here\n"
    return process


def killed(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


def below(place: Path) -> list[str]:
    return sorted(path.name for path in place.rglob("*"))


def test_a_file_half_written_is_removed_by_the_next_and_that_of_a_live_run_stays(
    tmp_path: Path, place: Path
) -> None:
    dead, alive = started(WRITING, str(tmp_path)), started(WRITING, str(tmp_path))
    assert len(list(tmp_path.glob(".briefgen-*.part"))) == 2
    killed(dead)
    files.write_whole(tmp_path / "brief.md", b"whole")
    (left,) = tmp_path.glob(".briefgen-*.part")
    assert left.read_bytes() == b"half"
    killed(alive)
    temporary._cleaned.clear()  # as in a new process
    files.write_whole(tmp_path / "brief.md", b"whole")
    assert below(tmp_path) == ["brief.md", "tmp"]


@pytest.mark.parametrize("program", [READING, RENDERING], ids=["reading", "rendering"])
def test_the_folder_of_a_killed_run_is_removed_by_the_next_and_that_of_a_live_one_stays(
    place: Path, program: str
) -> None:
    dead, alive = started(program, "60"), started(program, "60")
    assert len(list(place.iterdir())) == 2
    assert any(name.startswith(("worker-", "faces-")) for name in below(place))
    killed(dead)
    own = Path(temporary.folder())
    (other,) = (path for path in place.iterdir() if path != own)
    assert list(other.iterdir())
    killed(alive)
    temporary._end()
    assert not own.exists()
    own = Path(temporary.folder())
    assert list(place.iterdir()) == [own]


@pytest.mark.parametrize("program", [READING, RENDERING], ids=["reading", "rendering"])
def test_a_run_that_ends_leaves_nothing(place: Path, program: str) -> None:
    process = started(program, "0")
    assert process.communicate(timeout=60)[0] == ""
    assert process.returncode == 0
    assert below(place) == []


def test_only_what_this_program_names_is_touched(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.txt").write_text("x")
    kept = (
        ".briefgen-0.part",
        f"{PART}x",
        ".brief.md.0123abcd",
        "briefgen-mine",
        f"{FOLDER}0",
        "weasyprint-0123abcd",
    )
    for name in kept:
        (tmp_path / name).write_text("x")
        (place / name).mkdir()
    (tmp_path / PART).symlink_to(tmp_path / "mine" / "a.txt")
    (place / FOLDER).symlink_to(tmp_path / "mine")
    files.write_whole(tmp_path / "brief.md", b"whole")
    own = Path(temporary.folder())
    assert below(place) == sorted([*kept, FOLDER, own.name])
    assert {path.name for path in tmp_path.iterdir()} == {*kept, PART, "brief.md", "mine", "tmp"}
    assert (tmp_path / "mine" / "a.txt").read_text() == "x"


def test_a_folder_of_this_name_that_is_a_file_and_a_file_that_is_a_folder_stay(
    tmp_path: Path, place: Path
) -> None:
    (place / FOLDER).write_text("x")
    (tmp_path / PART).mkdir()
    files.write_whole(tmp_path / "brief.md", b"whole")
    temporary.folder()
    assert (place / FOLDER).exists()
    assert (tmp_path / PART).exists()


def test_what_another_user_owns_stays(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / FOLDER).mkdir()
    (tmp_path / PART).write_text("x")
    monkeypatch.setattr(os, "geteuid", lambda: 123_456)
    files.write_whole(tmp_path / "brief.md", b"whole")
    temporary.folder()
    assert (place / FOLDER).exists()
    assert (tmp_path / PART).exists()


def test_what_is_cleaned_away_before_it_is_locked_is_made_again(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = fcntl.flock
    taken: list[Path | None] = []

    def clean_first(handle: int, how: int) -> None:
        if how == fcntl.LOCK_EX and len(taken) in (0, 1, 3):
            (found,) = [*tmp_path.glob(".briefgen-*"), *place.glob("briefgen-*")]
            taken.append(found)
            found.unlink() if found.is_file() else found.rmdir()
        else:
            taken.append(None)
        lock(handle, how)

    monkeypatch.setattr(fcntl, "flock", clean_first)
    files.write_whole(tmp_path / "brief.md", b"whole")
    assert Path(temporary.folder()).is_dir()
    assert len(taken) == 5
    assert below(tmp_path) == sorted(["brief.md", "tmp", os.path.basename(temporary.folder())])


def test_without_locks_files_are_written_and_nothing_is_removed(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    (tmp_path / PART).write_text("x")
    files.write_whole(tmp_path / "brief.md", b"whole")
    assert below(tmp_path) == [PART, "brief.md", "tmp"]


def test_an_interrupt_while_a_file_is_written_leaves_nothing(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write_whole(tmp_path / "brief.md", b"whole")
    assert below(tmp_path) == ["tmp"]


def test_eight_runs_at_once_into_one_folder_give_the_same_files(
    tmp_path: Path, place: Path
) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    briefgen = [sys.executable, "-m", "briefgen"]
    subprocess.run(
        [*briefgen, "generate", "a.txt", "--to", "json", "-q", "-o", "."], cwd=tmp_path, check=True
    )
    command = [*briefgen, "render", "a.json", "--to", "md,html,json,docx", "-q", "-o"]
    subprocess.run([*command, "alone"], cwd=tmp_path, check=True)
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / PART).write_text("left behind")
    runs = [subprocess.Popen([*command, "shared"], cwd=tmp_path) for _ in range(8)]
    assert [run.wait() for run in runs] == [0] * 8
    alone, shared = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
        for name in ("alone", "shared")
    )
    assert sorted(alone) == [RECORD, "a.docx", "a.html", "a.json", "a.md"]
    # Each run adds the lines of what it wrote before another did.
    records = [set(names.pop(RECORD).splitlines()) for names in (alone, shared)]
    assert records[0] == records[1]
    assert shared == alone
    assert below(place) == []


@pytest.mark.timing
def test_looking_for_what_was_left_costs_next_to_nothing(tmp_path: Path, place: Path) -> None:
    for number in range(500):
        (tmp_path / f"brief-{number}.md").write_text("")
        (place / f"other-{number}").mkdir()
    files.write_whole(tmp_path / "warm" / "brief.md", b"whole")
    started = time.process_time()
    temporary._clean(str(tmp_path), temporary._PART)
    temporary._clean(str(place), temporary._FOLDER)
    assert time.process_time() - started < 0.05  # a millisecond on the machine this was written on
