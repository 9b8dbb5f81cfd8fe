"""Finding, reading and writing files."""

from __future__ import annotations

import os
import re
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import (
    BriefgenError,
    FolderEmpty,
    NotAFile,
    NothingToDo,
    OutputNotWritable,
    SourceMissing,
)
from briefgen.system import files

SUFFIXES = (".html", ".md", ".txt")


def picks_up(name: str) -> bool:
    return Path(name).suffix.lower() in SUFFIXES


def test_a_folder_gives_its_articles_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.HTML", ".hidden.txt", "d.pdf", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [str(path) for path in files.find_sources([str(tmp_path)], SUFFIXES, picks_up)]
    assert [Path(path).relative_to(tmp_path).as_posix() for path in found] == [
        "a.md",
        "b.txt",
        "sub/c.HTML",
    ]


def test_a_file_named_twice_is_read_once_and_a_named_file_needs_no_suffix(tmp_path: Path) -> None:
    file = tmp_path / "article"
    file.write_text("x")
    assert list(files.find_sources([str(file), str(file), "-"], SUFFIXES, picks_up)) == [
        str(file),
        "-",
    ]


def test_a_list_and_a_pattern_name_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("in/a.txt", "in/deep/b.txt", "in/deep/c.png", "d.txt", "lists/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "lists" / "list.txt").write_text(
        "\ufeff# these\nd.txt\n\ne.txt\nin/**/*.txt\nno.txt\nhttps://herald.example/a\n",
        encoding="utf-8",
    )

    def found(*arguments: str) -> list[str]:
        return [
            str(one) if isinstance(one, BriefgenError) else one
            for one in files.find_sources(arguments, SUFFIXES, picks_up)
        ]

    assert found("@lists/list.txt") == [
        "d.txt",
        "lists/e.txt",
        "in/a.txt",
        "in/deep/b.txt",
        "E101 no.txt: there is no such file or folder. Check the path.",
        "https://herald.example/a",
    ]
    assert found("in/**/*.txt", "d.txt") == ["in/a.txt", "in/deep/b.txt", "d.txt"]
    assert found("*") == ["d.txt", "in/a.txt", "in/deep/b.txt", "lists/e.txt", "lists/list.txt"]
    assert found("x*.txt") == ["E101 x*.txt: there is no such file or folder. Check the path."]
    assert found("@no.txt") == ["E101 no.txt: there is no such file or folder. Check the path."]
    (tmp_path / "@d").write_text("x")
    (tmp_path / "[a].txt").write_text("x")
    assert found("@d", "[a].txt") == ["@d", "[a].txt"]


def test_what_is_missing_stands_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    missing, empty = files.find_sources(
        [str(tmp_path / "no.txt"), str(tmp_path / "empty")], SUFFIXES, picks_up
    )
    assert isinstance(missing, SourceMissing)
    assert isinstance(empty, FolderEmpty)


def test_nothing_named_is_wrong_usage() -> None:
    with pytest.raises(NothingToDo):
        list(files.find_sources([], SUFFIXES, picks_up))


def test_a_link_out_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "a.txt").write_text("x")
    assert list(files.find_sources([str(folder)], SUFFIXES, picks_up)) == [str(folder / "a.txt")]


def test_a_file_is_written_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "brief.md"
    files.write_whole(target, b"one")
    files.write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(target.parent.iterdir()) == [target]


def test_what_cannot_be_written_is_one_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "taken.md").mkdir()
    for target in (tmp_path / "file" / "brief.md", tmp_path / "taken.md"):
        with pytest.raises(OutputNotWritable, match="E501"):
            files.write_whole(target, b"one")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "taken.md"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NATO: who pays? – Żółć", "nato-who-pays-zolc"),
        ("../../etc/passwd", "etc-passwd"),
        ("Wexmouth’s wall", "wexmouths-wall"),
        ("CON", "brief-con"),
        ("", "brief"),
        ("привет", "brief"),
        ("word " * 40, "-".join(["word"] * 12)),
    ],
)
def test_a_name_is_made_of_a_title(text: str, name: str) -> None:
    assert files.name_for(text) == name


@given(st.text())
def test_no_title_makes_a_path(text: str) -> None:
    name = files.name_for(text)
    assert name
    assert len(name) <= files.LONGEST_NAME + len("brief-")
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert name not in files.RESERVED_NAMES


@pytest.mark.parametrize("path", ["/nonexistent/a.txt", "a\0b.txt", "."])
def test_what_cannot_be_read_is_one_error(path: str) -> None:
    with pytest.raises(BriefgenError):
        files.read_bytes(path)


POSIX = pytest.mark.skipif(
    os.name != "posix", reason="the system's file names are no bytes, and it has no such things"
)
NAMES = st.text(st.sampled_from("a\\\\xuf0é/\udce9\udcff\ud83d"), max_size=12)


def raw(readable: str) -> str:
    """Return the name that is shown so."""

    def undone(found: re.Match[str]) -> str:
        backslashes, escape = found[1], found[2]
        half = "\\" * (len(backslashes) // 2)
        if len(backslashes) % 2 == 0:
            return half + escape
        number = int(escape[1:], 16)
        return half + chr(number + 0xDC00 if escape[0] == "x" else number)

    return re.sub(r"(\\+)(x[0-9a-f]{2}|u[0-9a-f]{4})", undone, readable)


@POSIX
@given(NAMES)
def test_a_readable_path_can_be_written_and_is_that_of_one_path_alone(path: str) -> None:
    shown = files.readable(path)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert raw(shown) == path


@POSIX
@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("news/a b.txt", "news/a b.txt"),
        ("café\\a", "café\\a"),
        ("caf\udce9.txt", "caf\\xe9.txt"),
        ("caf\\xe9.txt", "caf\\\\xe9.txt"),
        ("a\\\udce9", "a\\\\\\xe9"),
    ],
)
def test_a_path_is_shown_as_it_is_but_for_bytes_that_are_no_text(path: str, shown: str) -> None:
    assert files.readable(path) == shown


@pytest.fixture
def special(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article, and beside it a pipe, a socket, a link to the pipe, and a folder
    named as an article."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "in"
    (folder / "folder.txt").mkdir(parents=True)
    (folder / "a.txt").write_text("x")
    os.mkfifo(folder / "pipe.txt")
    (folder / "link.txt").symlink_to(folder / "pipe.txt")
    monkeypatch.chdir(folder)  # the name of a socket may not be long
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
    monkeypatch.chdir(tmp_path)
    return folder


@POSIX
@pytest.mark.parametrize(
    ("path", "what"),
    [
        (
            "in/pipe.txt",
            (
                "E131 in/pipe.txt: this is a pipe, not a file. Name a file, or pipe what it gives"
                " into briefgen and name - for it."
            ),
        ),
        ("in/link.txt", "E131 in/link.txt: this is a pipe, not a file."),
        ("in/socket.txt", "E131 in/socket.txt: this is a socket, not a file."),
        ("/dev/zero", "E131 /dev/zero: this is a device, not a file."),
        ("in/folder.txt", "E104 in/folder.txt: the file cannot be read (is a directory)."),
        ("in/a.txt/b", "E104 in/a.txt/b: the file cannot be read (not a directory)."),
    ],
)
def test_only_files_are_read_and_nothing_is_waited_for(special: Path, path: str, what: str) -> None:
    with pytest.raises(BriefgenError) as caught:
        files.read_bytes(path)
    assert str(caught.value).startswith(what)


@POSIX
def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    special: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = os.stat(special / "a.txt")
    monkeypatch.setattr(os, "stat", lambda _: found)
    with pytest.raises(NotAFile):
        files.read_bytes(str(special / "pipe.txt"))


@POSIX
def test_what_is_no_file_is_named_in_its_place_in_a_folder_a_pattern_and_a_list(
    special: Path,
) -> None:
    Path("list.txt").write_text("in/pipe.txt\nin/a.txt\n")
    for named in ("in", "in/*.txt", "@list.txt"):
        found = list(files.find_sources([named], SUFFIXES, picks_up))
        assert "in/a.txt" in found
        assert "in/pipe.txt" in found
    (error,) = files.find_sources(["@in/pipe.txt"], SUFFIXES, picks_up)
    assert isinstance(error, NotAFile)
    assert files.find_left_out(["in"], lambda _: False) == ["in/a.txt"]
    assert files.files_below(".") == ["in/a.txt", "list.txt"]


@POSIX
def test_nothing_but_a_file_is_written_over(special: Path) -> None:
    for name, kind in (
        ("pipe.txt", "a pipe"),
        ("link.txt", "a pipe"),
        ("socket.txt", "a socket"),
        ("/dev/null", "a device"),
    ):
        with pytest.raises(OutputNotWritable, match=f"there is {kind} of this name"):
            files.write_whole(special / name, b"one")
    assert sorted(path.name for path in special.iterdir()) == [
        "a.txt",
        "folder.txt",
        "link.txt",
        "pipe.txt",
        "socket.txt",
    ]


@pytest.mark.parametrize(
    "path", ["x" * 3000, "é" * 200, "a/" * 2100 + "b", "a\0b", "\ud83d", "../" * 2000 + "x"]
)
def test_no_name_is_too_long_or_too_strange(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BriefgenError, match=r"E101|E104"):
        files.read_bytes(path)
    (error,) = files.find_sources([path], SUFFIXES, picks_up)
    assert isinstance(error, BriefgenError)
    assert error.code in {"E101", "E104"}
    error.where.encode("utf-8")
    with pytest.raises(OutputNotWritable, match="E501"):
        files.write_whole(Path(path, "brief.md"), b"one")
    assert not files.is_folder(path)
    assert not files.is_file(path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_looked_into_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("in/a/x.txt", "in/b/y.txt"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("x")
    monkeypatch.chdir(tmp_path)
    look = os.scandir

    def refuse(path: str) -> object:
        if Path(path) == Path("in/a"):
            raise PermissionError(13, "Permission denied")
        return look(path)

    monkeypatch.setattr(os, "scandir", refuse)
    error, found = files.find_sources(["in"], SUFFIXES, picks_up)
    assert str(error).startswith("E104 in/a: the file cannot be read (permission denied).")
    assert found == "in/b/y.txt"


def test_folders_are_walked_and_made_however_deep(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    deep = Path("in", *["d"] * 300)
    files.write_whole(deep / "a.txt", b"x")
    assert list(files.find_sources(["in"], SUFFIXES, picks_up)) == [str(deep / "a.txt")]


def test_a_line_of_a_list_may_end_in_a_blank_and_so_may_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt ", "c\x0b.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "list").write_bytes(b"a.txt \r\nb.txt \nc\x0b.txt\n")
    assert list(files.find_sources(["@list"], SUFFIXES, picks_up)) == [
        "a.txt",
        "b.txt ",
        "c\x0b.txt",
    ]
