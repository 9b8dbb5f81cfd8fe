"""`briefgen sources` tells what would be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefgen.cli import run

STORY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, and the mayor"
    " said that nobody would be asked to pay. " * 3
)
FRENCH = (
    "Le conseil a voté mardi pour que la digue soit relevée, et la maire a dit que les travaux"
    " seraient finis avant l’hiver. " * 3
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    front = "---\ntitle: The \x1bwall\ndate: 2031-03-04\nsource: The Herald\n---\n"
    for name, text in {
        "in/a.md": front.replace("\x1b", "") + STORY,
        "in/deep/b.txt": FRENCH,
        "c.txt": "",
        "d.txt": FRENCH,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_each_article_is_a_line_with_its_problems_in_a_column(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert run(["sources", "in", "c.txt", "d.txt"]) == 1
    out, err = capsys.readouterr()
    assert (
        out == "id  form      date        words  language  problems         outlet      path      "
        "     title\n"
        "S1  markdown  2031-03-04     81  en        -                The Herald  in/a.md        The"
        " wall\n"
        "S2  text      -              69  fr        not en, no date  -           in/deep/b.txt  -\n"
    )
    assert (
        err
        == "briefgen: E102 c.txt: the file holds no text. Save the article again, or leave the file"
        " out.\nd.txt is the same as in/deep/b.txt and is left out\n"
        "not en: name a pipeline for the language with --model\n"
        "2 articles, 150 words; 1"
        " cannot be read\n"
    )


def test_the_report_for_programs_is_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", str(folder), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [article["language"] for article in report["articles"]] == ["fr", "en"]
    assert [(error["code"], Path(error["path"]).name) for error in report["errors"]] == [
        ("E102", "c.txt")
    ]
    assert [Path(pair["path"]).name for pair in report["duplicates"]] == ["b.txt"]


def test_a_list_names_what_is_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "list.txt").write_text("in\n")
    assert run(["sources", f"@{folder}/list.txt", "-q"]) == 0
    assert capsys.readouterr().out.count("\nS") == 2


def test_files_that_a_walk_passes_over_are_named(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    for name in ("b.png", "brief.json", "README.md", ".hidden", "memo.doc"):
        (folder / "in" / name).write_bytes(b"\xd0\xcf\x11\xe0")
    assert run(["sources", "in", "c.txt"]) == 1
    err = capsys.readouterr().err
    assert (
        "no articles by their names, read only where you name them: in/b.png, in/brief.json\n"
        in err
    )
    assert (
        "E126 in/memo.doc: this is a file of an office program before 2007, which is not read."
        in err
    )
    assert run(["sources", "in", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["left_out"] == ["in/b.png", "in/brief.json"]
    assert run(["sources", "in", "-q"]) == 1
    assert "no articles" not in capsys.readouterr().err


def test_nothing_read_is_no_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", str(folder / "c.txt")]) == 1
    assert capsys.readouterr().out == ""


def test_pages_in_doubt_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import weasyprint

    picture = (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhg"
        "GAWjR9awAAAABJRU5ErkJggg=="
    )
    over = "".join(
        f"<p style='position: absolute; top: 0; left: {left}mm'>{STORY}</p>" for left in (0, 3)
    )
    plain = f"<p style='margin-top: 150mm'>{STORY}</p>"
    style = "display: block; break-before: page; height: 200mm; width: 150mm"
    shown = f"<img style='{style}' src='{picture}'>"
    path = tmp_path / "a.pdf"
    weasyprint.HTML(string=f"<html><body>{over}{plain}{shown}</body></html>").write_pdf(path)
    assert run(["sources", str(path), "--json"]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert article["problems"] == [
        "no date of publication is given",
        "lines may be read in a wrong order: compare quotations with the file, page 1",
        "a picture, of which no text is read: page 2",
    ]
