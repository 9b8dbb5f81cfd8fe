"""Whatever one article, one brief or one format raises is one line, and the rest is done."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from briefgen import briefs, findings, pipeline, sources
from briefgen.cli import run
from briefgen.rendering.formats import markdown, pdf

PLACES = ("Marrow", "Kelby", "Thornwick", "Aldmouth")
ARTICLE = (
    "The council of {place} agreed on Tuesday to close bridge number {number}. "
    '"The bridge is no longer safe,"'
    " said Ann Lee, the mayor. Repairs cost £{number}m.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[int], Path]:
    """Make a folder of so many articles."""

    def make(articles: int) -> Path:
        path = tmp_path / "in"
        path.mkdir()
        for number in range(articles):
            text = ARTICLE.format(place=PLACES[number % len(PLACES)], number=number)
            (path / f"{number:03}.txt").write_text(text, encoding="utf-8")
        return path

    return make


def poison(
    monkeypatch: pytest.MonkeyPatch,
    room: Any,
    function: str,
    marker: str,
    kind: type[BaseException],
) -> None:
    """Let a function raise where what it is given holds a marker."""
    sound = getattr(room, function)

    def poisoned(given: Any, *arguments: Any, **options: Any) -> Any:
        if marker in (given.decode() if isinstance(given, bytes) else str(given)):
            raise kind("a case that nobody foresaw")
        return sound(given, *arguments, **options)

    monkeypatch.setattr(room, function, poisoned)


def test_five_poisoned_articles_of_two_hundred_are_five_lines(
    folder: Callable[[int], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    poison(monkeypatch, sources, "read_guarded", "bridge number 11.", KeyError)
    poison(monkeypatch, findings, "find_all", "bridge number 42.", IndexError)
    poison(monkeypatch, findings, "find_all", "bridge number 77.", MemoryError)
    poison(monkeypatch, briefs, "compose", "bridge number 123.", ValueError)
    poison(monkeypatch, markdown, "render_markdown", "bridge number 160.", RecursionError)
    output = tmp_path / "out"
    arguments = [
        "generate",
        str(folder(200)),
        "--each",
        "--to",
        "json,md",
        "--jobs",
        "1",
        "-q",
        "-o",
        str(output),
    ]
    assert run(arguments) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.split()[1] for line in lines] == ["E901", "E902", "E204", "E903", "E904"]
    assert lines[0].startswith(
        f"briefgen: E901 {tmp_path}/in/011.txt: not read for a fault of briefgen: KeyError at"
        " pipeline/gathering.py:"
    )
    assert lines[4].startswith(
        f"briefgen: E904 {output}/160.md: not written for a fault of briefgen: RecursionError at"
        " rendering/formats/dispatch.py:"
    )
    written = {path.name for path in output.glob("[!.]*")}
    assert written == {
        f"{number:03}.{form}"
        for number in range(200)
        for form in ("json", "md")
        if number not in {11, 42, 77, 123}
    } - {"160.md"}


def test_the_report_for_programs_has_the_faults(
    folder: Callable[[int], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    poison(monkeypatch, briefs, "compose", "bridge number 1.", ValueError)
    assert (
        run(
            [
                "generate",
                str(folder(3)),
                "--each",
                "--to",
                "md",
                "--json",
                "-o",
                str(tmp_path / "out"),
            ]
        )
        == 1
    )
    report = json.loads(capsys.readouterr().out)
    assert [Path(brief["files"][0]).name for brief in report["briefs"]] == ["000.md", "002.md"]
    assert [error["code"] for error in report["errors"]] == ["E903"]


@pytest.mark.parametrize("how", ["option", "environment", "neither"])
def test_the_traceback_is_shown_where_it_is_asked_for(
    how: str,
    folder: Callable[[int], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("BRIEFGEN_DEBUG", "1" if how == "environment" else "")
    poison(monkeypatch, briefs, "compose", "bridge", ValueError)
    arguments = ["generate", str(folder(1)), "--to", "md", "-o", str(tmp_path / "out")]
    assert run([*arguments, "--debug"] if how == "option" else arguments) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("briefgen: E903 ")
    assert (len(lines) > 1) == (how != "neither")
    assert ("  ValueError: a case that nobody foresaw" in lines) == (how != "neither")


def test_a_fault_of_a_command_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*given: Any, **options: Any) -> Any:
        raise TypeError("a case that nobody foresaw")

    monkeypatch.setattr(pipeline, "gather", broken)
    assert run(["sources", str(tmp_path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(
        "briefgen: E900 sources: a fault of briefgen: TypeError at cli/sources.py:"
    )


def test_an_item_that_cannot_be_proved_is_left_out_with_a_warning(
    folder: Callable[[int], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    compose = briefs.compose

    def careless(group: Any, **options: Any) -> Any:
        brief = compose(group, **options)
        first, *rest = brief.quotes
        return msgspec.structs.replace(
            brief, quotes=(msgspec.structs.replace(first, text="It is safe"), *rest)
        )

    monkeypatch.setattr(briefs, "compose", careless)
    assert run(["generate", str(folder(1)), "--to", "json", "-q", "-o", str(tmp_path / "out")]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(
        f"briefgen: E905 {tmp_path}/in/000.txt: Q1 could not be proved and is left out (it is not"
        " what stands in S1 at "
    )
    assert run(["verify", str(tmp_path / "out" / "000.json"), "-q"]) == 0


def test_pages_that_do_not_say_what_the_brief_says_are_told(
    folder: Callable[[int], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lay_out = pdf.lay_out

    def careless(html: str, *layout: Any) -> Any:
        return lay_out(html.replace("no longer safe", "quite safe"), *layout)

    monkeypatch.setattr(pdf, "lay_out", careless)
    assert run(["generate", str(folder(1)), "--to", "pdf", "-q", "-o", str(tmp_path / "out")]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert lines
    assert all(
        line.startswith(
            f"briefgen: E907 {tmp_path}/out/000.pdf: the pages do not print what the brief says of "
        )
        for line in lines
    )
    assert run(["verify", str(tmp_path / "out" / "000.pdf"), "-q"]) == 3


def test_a_pack_that_is_broken_is_said_once_however_many_briefs_it_stops(
    folder: Callable[[int], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["templates", "new", "acme", "-q"]) == 0
    (tmp_path / "templates" / "acme" / "brief.md.j2").write_text("{{ 1 / 0 }}", encoding="utf-8")
    capsys.readouterr()
    assert (
        run(
            [
                "generate",
                str(folder(3)),
                "--each",
                "--to",
                "md,json",
                "--template",
                "acme",
                "-q",
                "-o",
                "out",
            ]
        )
        == 1
    )
    first, last = capsys.readouterr().err.splitlines()
    assert first.startswith("briefgen: E302 acme/brief.md.j2:1: ")
    assert last == "briefgen: not written because of E302: out/000.md, out/001.md, out/002.md"
    assert sorted(path.name for path in (tmp_path / "out").glob("[!.]*")) == [
        "000.json",
        "001.json",
        "002.json",
    ]


def test_names_of_finished_briefs_go_to_standard_output_and_remarks_do_not(
    folder: Callable[[int], Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert (
        run(["generate", str(folder(2)), "--each", "--to", "md,json", "-o", str(tmp_path / "out")])
        == 0
    )
    written = capfd.readouterr()
    assert written.out.splitlines() == [
        f"{tmp_path}/out/{name}" for name in ("000.md", "000.json", "001.md", "001.json")
    ]
    assert all(": 1 source, " in line for line in written.err.splitlines())
    assert (
        run(
            [
                "render",
                str(tmp_path / "out" / "000.json"),
                "--to",
                "html",
                "-o",
                str(tmp_path / "again"),
            ]
        )
        == 0
    )
    assert capfd.readouterr().out == f"{tmp_path}/again/000.html\n"


INTERRUPTED = """
import os, signal, sys
from briefgen import briefs, findings
from briefgen.cli import run
room, function = (findings, "find_all") if sys.argv[1] == "analysis" else (briefs, "compose")
sound, calls = getattr(room, function), []
def third(*given, **options):
    calls.append(None)
    if len(calls) == 3:
        os.kill(os.getpid(), signal.SIGINT)
    return sound(*given, **options)
setattr(room, function, third)
sys.exit(run(sys.argv[2:]))
"""


@pytest.mark.parametrize(
    ("when", "said", "written"),
    [
        (
            "analysis",
            "briefgen: interrupted: 2 of 5 articles were analysed; nothing is written",
            [],
        ),
        (
            "composition",
            "briefgen: interrupted: 2 of 5 briefs are written, whole; 3 are not",
            ["000.md", "001.md"],
        ),
    ],
)
def test_an_interrupt_says_what_was_done_and_what_not(
    when: str, said: str, written: list[str], folder: Callable[[int], Path], tmp_path: Path
) -> None:
    command = [
        sys.executable,
        "-c",
        INTERRUPTED,
        when,
        "generate",
        str(folder(5)),
        "--each",
        "--to",
        "md",
        "-q",
        "-o",
        str(tmp_path / "out"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=_heed_interrupts)
    assert (done.returncode, done.stderr.splitlines()) == (130, [said])
    assert sorted(path.name for path in tmp_path.glob("out/[!.]*")) == written


def _heed_interrupts() -> None:
    """A process that a shell starts in the background ignores interrupts, and so do its
    children."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.mark.timing
def test_an_interrupt_ends_all_processes_at_once(
    folder: Callable[[int], Path], tmp_path: Path
) -> None:
    path = folder(60)
    for file in path.glob("[!.]*"):
        file.write_text(file.read_text(encoding="utf-8") * 150, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "briefgen",
        "generate",
        str(path),
        "--each",
        "--jobs",
        "2",
        "--to",
        "md",
        "-o",
        str(tmp_path / "out"),
    ]
    process = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_heed_interrupts,
        start_new_session=True,
    )
    time.sleep(6)
    os.killpg(process.pid, signal.SIGINT)
    started = time.monotonic()
    _, said = process.communicate(timeout=20)
    assert time.monotonic() - started < 10
    assert process.returncode == 130
    (line,) = said.splitlines()
    assert line.startswith("briefgen: interrupted: ")
    assert line.endswith("of 60 articles were analysed; nothing is written")


INTERRUPTED_ON_PAPER = """
import os, signal, sys, time
from briefgen.cli import run
from briefgen.cli.writing import Press
hand, put, files, after = Press.hand, Press.put, int(sys.argv[1]), float(sys.argv[2])
puts = []
def interrupt():
    time.sleep(after)
    os.killpg(0, signal.SIGINT)
def handed(*given):
    yield from hand(*given)
    if not files:
        interrupt()
def written(*given):
    if len(puts) == files:
        interrupt()
    puts.append(None)
    return put(*given)
Press.hand, Press.put = handed, written
if __name__ == "__main__":
    sys.exit(run(sys.argv[3:]))
"""


@pytest.mark.timing
@pytest.mark.parametrize(("files", "after"), [(0, 0.0), (0, 0.1), (0, 0.3), (1, 0.0), (3, 0.1)])
def test_an_interrupt_ends_the_processes_that_render(
    files: int, after: float, folder: Callable[[int], Path], tmp_path: Path
) -> None:
    """So many seconds after so many files are written; with none the processes have just been
    started."""
    out, scratch, script = tmp_path / "out", tmp_path / "scratch", tmp_path / "interrupted.py"
    scratch.mkdir()
    script.write_text(INTERRUPTED_ON_PAPER, encoding="utf-8")
    path = folder(24)
    for file in path.glob("[!.]*"):
        file.write_text(file.read_text(encoding="utf-8") * 10, encoding="utf-8")
    command = [sys.executable, str(script), str(files), str(after), "generate", str(path)]
    process = subprocess.Popen(
        [*command, "--each", "--to", "pdf", "--jobs", "2", "-q", "-o", str(out)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(scratch)},
        preexec_fn=_heed_interrupts,
        start_new_session=True,
    )
    _, said = process.communicate(timeout=60)
    ended = time.monotonic()
    while _lives(process.pid):
        assert time.monotonic() - ended < 10
        time.sleep(0.01)
    written = sorted(out.glob("[!.]*")) if out.exists() else []
    assert (process.returncode, said) == (
        130,
        f"briefgen: interrupted: {files} of 24 briefs are written, whole; {24 - files} are not\n",
    )
    assert [file.name for file in written] == [f"{number:03}.pdf" for number in range(files)]
    assert all(file.read_bytes().rstrip().endswith(b"%%EOF") for file in written)
    assert list(scratch.iterdir()) == []


def _lives(group: int) -> bool:
    """Tell whether a process of the group is still there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="this system has no device that is always full"
)
def test_names_that_cannot_be_printed_stop_no_brief(
    folder: Callable[[int], Path], tmp_path: Path
) -> None:
    command = [
        sys.executable,
        "-m",
        "briefgen",
        "generate",
        str(folder(3)),
        "--each",
        "--to",
        "md",
        "-o",
        str(tmp_path / "out"),
    ]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("[!.]*"))) == 3
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefgen", "sources", str(tmp_path / "in")],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert (done.returncode, done.stderr.splitlines()) == (
        1,
        [
            "briefgen: E501 -: the file cannot be written (no space left on device). Choose another"
            " place with -o."
        ],
    )


def test_a_reader_who_has_seen_enough_stops_no_brief(
    folder: Callable[[int], Path], tmp_path: Path
) -> None:
    command = [
        sys.executable,
        "-m",
        "briefgen",
        "generate",
        str(folder(3)),
        "--each",
        "--to",
        "md",
        "-o",
        str(tmp_path / "out"),
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    assert process.wait() == 0
    assert len(list((tmp_path / "out").glob("[!.]*"))) == 3


def test_a_temporary_folder_that_cannot_be_used_is_said_as_such(
    folder: Callable[[int], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(*given: Any, **options: Any) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pdf, "_press", full)
    assert (
        run(["generate", str(folder(1)), "--to", "pdf,md", "-q", "-o", str(tmp_path / "out")]) == 1
    )
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("briefgen: E502 ")
    assert "cannot be used (no space left on device)" in line
    assert [path.name for path in (tmp_path / "out").glob("[!.]*")] == ["000.md"]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_process_that_is_asked_to_end_leaves_nothing_behind(
    name: str, folder: Callable[[int], Path], tmp_path: Path
) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    code = INTERRUPTED.replace("signal.SIGINT", f"signal.{name}").replace(
        "sys.exit(run(sys.argv[2:]))", "from briefgen.cli import main\nmain(sys.argv[2:])"
    )
    command = [
        sys.executable,
        "-c",
        code,
        "composition",
        "generate",
        str(folder(5)),
        "--each",
        "--to",
        "pdf",
        "-o",
        str(tmp_path / "out"),
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "TMPDIR": str(temporary)}
    )
    assert done.returncode == 128 + getattr(signal, name)
    assert "Traceback" not in done.stderr
    assert list(temporary.iterdir()) == []
    assert sorted(path.name for path in (tmp_path / "out").glob("[!.]*")) == ["000.pdf", "001.pdf"]
