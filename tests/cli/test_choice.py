"""What `sources` prints is what `generate` takes, and both choose alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefgen.cli import run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    rows = "".join(
        f"Wall {n},2031-03-0{n},“The wall fell {n} times,” said Ann Lee on Friday. It is to rise.\n"
        for n in range(1, 4)
    )
    deep = "a  folder with a name that is longer than any column of a table is wide, by far"
    for name, text in {
        f"{deep}/dump.csv": f"title,date,text\n{rows}",
        "drafts/b.txt": "The wall is a draft, said Ann Lee, and nobody is to read of it.\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_path_that_is_printed_can_be_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["sources", "."]) == 0
    table = capsys.readouterr().out.splitlines()
    column = table[0].index("path")
    paths = [line[column : table[0].index("title")].rstrip() for line in table[1:]]
    assert len(paths) == 4
    assert run(["sources", "-q", "--json", *paths]) == 0
    assert [one["path"] for one in json.loads(capsys.readouterr().out)["articles"]] == paths


def test_the_first_words_are_shown_under_each(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["sources", "drafts", "--preview", "4"]) == 0
    assert capsys.readouterr().out.splitlines()[2] == "      The wall is a"


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (["--exclude", "drafts"], ["Wall 1", "Wall 2", "Wall 3"]),
        (["--exclude", "drafts", "--exclude", "*#2"], ["Wall 1", "Wall 3"]),
        (["--from", "2031-03-02"], ["Wall 2", "Wall 3"]),
        (["--from", "2031-03-02", "--until", "2031-03-02"], ["Wall 2"]),
    ],
)
def test_sources_and_generate_choose_alike(
    folder: Path, capsys: pytest.CaptureFixture[str], options: list[str], titles: list[str]
) -> None:
    assert run(["sources", "--json", ".", *options]) == 0
    assert [one["title"] for one in json.loads(capsys.readouterr().out)["articles"]] == titles
    assert run(["generate", ".", *options, "--each", "--to", "json", "-o", "out", "-q"]) == 0
    made = [json.loads(path.read_text("utf-8")) for path in sorted((folder / "out").glob("[!.]*"))]
    assert sorted(brief["sources"][0]["title"] for brief in made) == titles


@pytest.mark.parametrize(
    "options",
    [
        ["--from", "Friday"],
        ["--until", "2031"],
        ["--from", "2031-03-02", "--until", "2031-03-01"],
    ],
)
def test_a_range_that_is_none_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    for command in ("sources", "generate", "extract"):
        assert run([command, ".", *options]) == 2
        assert "E001 --" in capsys.readouterr().err


def test_an_article_without_a_day_is_named_where_days_are_asked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", ".", "--from", "2031-03-03", "--jsonl", "out.jsonl"]) == 0
    assert "drafts/b.txt has no date of publication" in capsys.readouterr().err
