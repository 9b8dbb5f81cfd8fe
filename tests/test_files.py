"""Finding, reading and writing files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import files
from briefgen.errors import BriefgenError, FolderEmpty, NothingToDo, OutputNotWritable, SourceMissing

SUFFIXES = (".html", ".md", ".txt")


def picks_up(name: str) -> bool:
    return Path(name).suffix.lower() in SUFFIXES


def test_a_folder_gives_its_articles_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.HTML", ".hidden.txt", "d.pdf", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [str(path) for path in files.find_sources([str(tmp_path)], SUFFIXES, picks_up)]
    assert [Path(path).relative_to(tmp_path).as_posix() for path in found] == ["a.md", "b.txt", "sub/c.HTML"]


def test_a_file_named_twice_is_read_once_and_a_named_file_needs_no_suffix(tmp_path: Path) -> None:
    file = tmp_path / "article"
    file.write_text("x")
    assert list(files.find_sources([str(file), str(file), "-"], SUFFIXES, picks_up)) == [str(file), "-"]


def test_a_list_and_a_pattern_name_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("in/a.txt", "in/deep/b.txt", "in/deep/c.png", "d.txt", "lists/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "lists" / "list.txt").write_text(
        "\ufeff# these\nd.txt\n\ne.txt\nin/**/*.txt\nno.txt\nhttps://herald.example/a\n", encoding="utf-8"
    )

    def found(*arguments: str) -> list[str]:
        return [str(one) if isinstance(one, BriefgenError) else one for one in files.find_sources(arguments, SUFFIXES, picks_up)]

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
    missing, empty = files.find_sources([str(tmp_path / "no.txt"), str(tmp_path / "empty")], SUFFIXES, picks_up)
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
