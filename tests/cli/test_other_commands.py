"""`extract`, `render`, `verify`, `attachments` and `schema`."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest

from briefgen.cli import run
from briefgen.rendering import decode_brief, render
from briefgen.rendering.formats import pdf as press
from briefgen.rendering.pdf.embedded_files import attach

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the briefs of the seeds in every format."""
    folder = tmp_path_factory.mktemp("made")
    assert run(["generate", str(SEEDS), "-o", str(folder), "-q"]) == 0
    return folder


def test_extract_prints_a_line_for_each_article_in_order(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert run(["extract", str(SEEDS), "--jsonl", str(out), "-q"]) == 0
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [Path(line["source"]["path"]).name for line in lines] == sorted(
        Path(line["source"]["path"]).name for line in lines
    )
    assert len(lines) == 6
    for line in lines:
        text = line["source"]["text"]
        for quote in line["quotes"]:
            assert text[quote["span"]["start"] : quote["span"]["end"]] == quote["text"]


def test_extract_explains_each_rank(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(SEEDS / "arctic-security-wire.txt"), "--explain", "-q"]) == 0
    page = capfd.readouterr().out
    assert "K1" in page
    assert "O1" in page


def test_what_is_printed_follows_the_schema(
    made: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["schema"]) == 0
    brief_schema = json.loads(capfd.readouterr().out)
    assert "\\n" not in json.dumps(brief_schema)
    for brief in sorted(made.glob("*.json")):
        jsonschema.validate(json.loads(brief.read_bytes()), brief_schema)
    assert run(["schema", "--findings"]) == 0
    findings_schema = json.loads(capfd.readouterr().out)
    out = tmp_path / "out.jsonl"
    assert run(["extract", str(SEEDS), "--jsonl", str(out), "-q"]) == 0
    for line in out.read_text(encoding="utf-8").splitlines():
        jsonschema.validate(json.loads(line), findings_schema)


def test_render_gives_the_same_bytes_as_generate(made: Path, tmp_path: Path) -> None:
    for brief in sorted(made.glob("*.json")):
        assert run(["render", str(brief), "-o", str(tmp_path), "-q"]) == 0
        for form in ("md", "html", "pdf"):
            assert (tmp_path / f"{brief.stem}.{form}").read_bytes() == brief.with_suffix(
                f".{form}"
            ).read_bytes()


def test_a_pdf_renders_again_from_what_it_carries(made: Path, tmp_path: Path) -> None:
    pdf = sorted(made.glob("*.pdf"))[0]
    assert run(["render", str(pdf), "-o", str(tmp_path), "--to", "json,pdf", "-q"]) == 0
    assert (tmp_path / f"{pdf.stem}.json").read_bytes() == pdf.with_suffix(".json").read_bytes()
    assert (tmp_path / pdf.name).read_bytes() == pdf.read_bytes()


def test_verify_passes_on_every_brief_made(made: Path) -> None:
    for path in [*sorted(made.glob("*.json")), *sorted(made.glob("*.pdf"))]:
        assert run(["verify", str(path), "--sources", str(SEEDS)]) == 0


def test_verify_fails_when_one_character_of_a_quotation_is_changed(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief = json.loads(sorted(made.glob("*.json"))[0].read_bytes())
    quote = brief["quotes"][0]
    quote["text"] = (
        quote["text"][:3] + ("x" if quote["text"][3] != "x" else "y") + quote["text"][4:]
    )
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(brief), encoding="utf-8")
    assert run(["verify", str(changed)]) == 3
    assert quote["id"] in capsys.readouterr().err


def test_verify_fails_when_a_page_of_a_pdf_says_something_else(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    brief = decode_brief(sorted(made.glob("*.json"))[0].read_bytes())
    said = {statement.text for statement in brief.bottom_line}
    # a point that the bottom line says is printed there
    place = next(i for i, point in enumerate(brief.key_points) if point.text not in said)
    point = msgspec.structs.replace(brief.key_points[place], text="Nothing was agreed.")
    edited = msgspec.structs.replace(
        brief, key_points=(*brief.key_points[:place], point, *brief.key_points[place + 1 :])
    )
    # The pages of the edited brief, with the original inside.
    monkeypatch.setattr(press, "attach", lambda _, *more: attach(brief, *more))
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(render(edited, "pdf"))
    assert run(["verify", str(changed)]) == 3
    assert "page-text" in capsys.readouterr().err


def test_verify_fails_when_a_source_has_changed(made: Path, tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    for path in SEEDS.iterdir():
        (sources / path.name).write_bytes(path.read_bytes().replace(b"Arctic", b"Artcic", 1))
    path = next(
        path
        for path in sorted(made.glob("*.json"))
        if "arctic" in json.loads(path.read_bytes())["sources"][0]["path"]
    )
    assert run(["verify", str(path), "--sources", str(sources)]) == 3


def test_verify_reports_to_programs(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(sorted(made.glob("*.json"))[0]), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["holds"] is True


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{}", "E401"),
        (b"not json", "E401"),
        (b'{"schema": "briefgen/9"}', "E402"),
        (b"%PDF-1.7\n%%EOF", "E403"),
    ],
)
def test_what_is_not_a_brief_is_one_line(
    content: bytes, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brief.json"
    path.write_bytes(content)
    for command in ("verify", "render"):
        assert run([command, str(path)]) == 1
        assert f"briefgen: {code} " in capsys.readouterr().err


def test_the_bare_command_prints_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    assert "generate" in capsys.readouterr().out


def test_a_pdf_gives_back_what_it_carries(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for pdf in sorted(made.glob("*.pdf")):
        assert run(["attachments", str(pdf), "-o", str(tmp_path / pdf.stem)]) == 0
        brief = (tmp_path / pdf.stem / "brief.json").read_bytes()
        assert brief == pdf.with_suffix(".json").read_bytes()
        sources = json.loads((tmp_path / pdf.stem / "sources.json").read_bytes())
        assert sources["sources"] == json.loads(brief)["sources"]
        assert str(tmp_path / pdf.stem / "sources.json") in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("content", "code"), [(b"%PDF-1.7\n%%EOF", "E403"), (b"{}", "E403"), (b"", "E403")]
)
def test_a_file_that_carries_nothing_is_one_line(
    content: bytes, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(content)
    assert run(["attachments", str(path), "-o", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.startswith(f"briefgen: {code} {path}: ")
    assert not (tmp_path / "out").exists()


def test_render_writes_word(made: Path, tmp_path: Path) -> None:
    brief = sorted(made.glob("*.json"))[0]
    assert (
        run(["render", str(brief), "-o", str(tmp_path), "--to", "docx", "--paper", "letter", "-q"])
        == 0
    )
    assert (tmp_path / f"{brief.stem}.docx").read_bytes().startswith(b"PK")
