"""Nothing printed to a terminal obeys what is in a text; a file written to standard output stays as
it is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.errors.printing import lines_of_text, one_line

CLEAR, PURPLE, TURNED = "\x1b[2J", "\x9b35m", "\u202egnp.\u202c"
OBEYED = f"{CLEAR}{PURPLE}{TURNED}\x07\x7f\u2028"
TITLE = f"Wall{OBEYED} to rise"
STORY = (
    f"The council of Marlow Bay voted on Tuesday to raise the {OBEYED}wall by a metre. “We will"
    " pay,” said Helen Garrick, the mayor. "
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Zoë – 東京 \u00a0 \u200d\u00ad\U0001f469\u200d\U0001f680",
            "Zoë – 東京 \u00a0 \u200d\u00ad\U0001f469\u200d\U0001f680",
        ),
        ("\x1b[2J", "\\x1b[2J"),
        ("\x9b35m\x85", "\\x9b35m\\x85"),
        ("a\nb\tc\r", "a\\nb\\tc\\r"),
        ("\u202e\u2066\u200f\u061c", "\\u202e\\u2066\\u200f\\u061c"),
        ("\u2028\u2029\ufeff", "\\u2028\\u2029\\ufeff"),
        ("\U000e0041", "\\U000e0041"),
        ("inv\udcff\ud83d.txt", "inv\\xff\\ud83d.txt"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_of_a_text_of_many_lines_line_ends_and_tabs_stay() -> None:
    assert lines_of_text("a\n\tb\r\x1b[0m") == "a\n\tb\\r\\x1b[0m"


def at_terminal(*arguments: str, folder: Path) -> str:
    """Run briefgen with its output and its errors on a terminal of its own, and return what the
    terminal was given."""
    pty = pytest.importorskip("pty", reason="the system has no pseudo-terminals")
    control, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "briefgen", *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    shown = b""
    while True:
        try:
            piece = os.read(control, 65536)
        except OSError:  # how Linux says that nobody holds the terminal any more
            break
        if not piece:
            break
        shown += piece
    process.wait()
    os.close(control)
    return shown.decode("utf-8").replace("\r\n", "\n")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    record = {
        "title": TITLE,
        "outlet": f"The {CLEAR} Herald",
        "date": "2031-03-04",
        "text": STORY * 2,
    }
    (folder / "a.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


def is_harmless(shown: str) -> bool:
    return lines_of_text(shown) == shown


@pytest.mark.parametrize(
    ("arguments", "has"),
    [
        (["sources", "a.json"], "Wall\\x1b[2J\\x9b35m"),
        (["extract", "a.json", "--explain"], "raise the \\x1b[2J"),
        (["extract", "a.json", "-q"], '"title":"Wall\\u001b[2J\\x9b35m'),
        (["generate", "a.json", "--to", "md", "-o", "-"], "\\u202e"),
        (["generate", "a.json", "--to", "json", "-o", "-"], "\\x9b35m"),
        (["generate", "a.json", "--to", "md", "-o", "out"], "Wall"),
        (
            ["generate", "a.json", "--each", "--to", "md", "-o", "no\x1b[2J\nE000 all is well"],
            "no\\x1b[2J\\nE000",
        ),
        (["render", "no\x1b[2Jsuch.json"], "E101 no\\x1b[2Jsuch.json"),
        (["verify", "no\u202esuch.json"], "E101 no\\u202esuch.json"),
        (["sources", "no\nsuch"], "E101 no\\nsuch"),
        (["\x1b[2Jgenerate"], "\\x1b[2Jgenerate"),
        (["templates", "show", "\x1b[2Jbrief"], "\\x1b[2Jbrief"),
        (["generate", "a.json", "--to", "\x1b[2j"], "\\x1b[2j"),
        (["generate", "a.json", "--set", "\x1b[2J=1"], "\\x1b[2J"),
    ],
)
def test_a_terminal_is_given_nothing_to_obey(folder: Path, arguments: list[str], has: str) -> None:
    shown = at_terminal(*arguments, folder=folder)
    assert is_harmless(shown), ascii(shown)
    assert has in shown


def test_what_is_no_terminal_is_given_the_file_as_it_is(folder: Path) -> None:
    command = [sys.executable, "-m", "briefgen", "generate", "a.json", "--to", "json", "-q", "-o"]
    piped = subprocess.run([*command, "-"], cwd=folder, capture_output=True, check=True).stdout
    subprocess.run([*command, "files"], cwd=folder, check=True)
    assert piped == next((folder / "files").glob("*.json")).read_bytes()
    assert TURNED in piped.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="the system's shell closes no streams")
@pytest.mark.parametrize(
    ("closed", "code", "said"),
    [
        ("<&-", 1, "briefgen: E104 -: the file cannot be read (standard input is closed)."),
        (">&-", 1, "briefgen: E501 -: the file cannot be written (standard output is closed)."),
        ("2>&-", 0, ""),
    ],
)
def test_a_stream_that_is_closed_is_no_traceback(
    folder: Path, closed: str, code: int, said: str
) -> None:
    named = "-" if closed == "<&-" else "a.json"
    done = subprocess.run(
        f'"{sys.executable}" -m briefgen sources {named} {closed}',
        shell=True,
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr.startswith(said)) == (code, True)
