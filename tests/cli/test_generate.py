"""`briefgen generate`: the main job, as its users run it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.cli import run
from briefgen.cli.settings import _by_command

SEEDS = Path(__file__).parent.parent.parent / "seeds"
ARCTIC = str(SEEDS / "arctic-security-wire.txt")

PROSE = (
    'The council of Marrow agreed on Tuesday to close the old bridge. "The bridge is no longer'
    ' safe," said Ann Lee, the mayor. Repairs cost £4m.\n'
)


def formats_in(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.glob("[!.]*"))


def test_one_article_gives_one_brief_in_four_formats(tmp_path: Path) -> None:
    assert run(["generate", ARCTIC, "-o", str(tmp_path)]) == 0
    assert sorted(path.name for path in tmp_path.glob("[!.]*")) == [
        f"arctic-security-wire.{form}" for form in ("html", "json", "md", "pdf")
    ]


def test_a_folder_gives_one_brief_for_each_matter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate", str(SEEDS), "-o", str(tmp_path), "--to", "json", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["errors"] == []
    assert sorted(
        sorted(Path(source).name.split("-")[0] for source in brief["sources"])
        for brief in report["briefs"]
    ) == [
        ["arctic"] * 3,
        ["flood"] * 3,
    ]


def test_each_article_may_have_its_own_brief(tmp_path: Path) -> None:
    assert run(["generate", str(SEEDS), "--each", "-o", str(tmp_path), "--to", "md"]) == 0
    assert len(list(tmp_path.glob("[!.]*"))) == 6


def test_one_brief_of_everything_where_asked(tmp_path: Path) -> None:
    assert (
        run(
            ["generate", str(SEEDS), "--title", "Both matters", "-o", str(tmp_path), "--to", "json"]
        )
        == 0
    )
    assert [path.name for path in tmp_path.glob("[!.]*")] == ["both-matters.json"]


def test_one_format_goes_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["generate", ARCTIC, "-o", "-", "--to", "md", "-q"]) == 0
    assert capfdbinary.readouterr().out.decode().startswith("# ")


def test_standard_input_is_an_article(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "generate", "-", "-o", str(tmp_path), "--to", "json"],
        input=PROSE.encode(),
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()
    brief = json.loads(next(tmp_path.glob("[!.]*")).read_bytes())
    assert brief["sources"][0]["path"] == "-"
    assert [quote["speaker"]["name"] for quote in brief["quotes"] if quote["kind"] == "direct"] == [
        "Ann Lee"
    ]


def test_the_heading_is_the_users(tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    notes.write_text("Seen by **legal**.", encoding="utf-8")
    heading = [
        "--marking",
        "OFFICIAL",
        "--audience",
        "The Minister",
        "--author",
        "A. Nalyst",
        "--date",
        "2026-03-01",
        "--notes",
        str(notes),
    ]
    assert run(["generate", ARCTIC, "-o", str(tmp_path / "out"), "--to", "json", *heading]) == 0
    brief = json.loads((tmp_path / "out" / "arctic-security-wire.json").read_bytes())
    assert (brief["marking"], brief["audience"], brief["author"], brief["date"]) == (
        "OFFICIAL",
        "The Minister",
        "A. Nalyst",
        "2026-03-01",
    )
    assert brief["notes"] == "Seen by **legal**."


def test_the_same_input_gives_the_same_bytes_in_every_format(tmp_path: Path) -> None:
    digests = []
    for seed, zone, folder in (("0", "UTC", "a"), ("4711", "Pacific/Kiritimati", "b")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        command = [
            sys.executable,
            "-m",
            "briefgen",
            "generate",
            str(SEEDS),
            "-o",
            str(tmp_path / folder),
            "-q",
        ]
        subprocess.run(command, check=True, env=environment, cwd=tmp_path)
        digests.append(
            {
                path.name: hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted((tmp_path / folder).glob("[!.]*"))
            }
        )
    assert len(digests[0]) == 8
    assert digests[0] == digests[1]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "E102"),
        ("blank.txt", b" \n\n\t", "E102"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "E127"),
        ("binary.txt", b"\x00\x01\x02\x03\x07\x1b\xfe\x00\x9c\x00\x00\x11" * 9, "E103"),
        ("missing.txt", None, "E101"),
        ("no-words.txt", b"1234 5678\n--- ***\n", "E203"),
        ("no-verb.txt", b"Budget 2026\nMarrow city hall\n", "E203"),
        ("large.txt", b"The council met on Tuesday. " * 75_000, "E106"),
        (
            "french.txt",
            "Le ministre a déclaré mardi que le pont serait fermé, mais les habitants ne sont pas"
            " d'accord avec cette décision. Selon le maire, il n'y a pas d'autre solution pour la"
            " ville et pour ses quartiers, et les travaux ne seront pas terminés avant la fin de"
            " l'année prochaine, ce qui est un problème pour les commerces du centre.".encode(),
            "E202",
        ),
    ],
)
def test_one_bad_article_is_one_line_and_the_others_are_done(
    name: str, content: bytes | None, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    (tmp_path / "good.txt").write_text(PROSE, encoding="utf-8")
    assert (
        run(
            [
                "generate",
                str(bad),
                str(tmp_path / "good.txt"),
                "-o",
                str(tmp_path / "out"),
                "--to",
                "json",
                "-q",
            ]
        )
        == 1
    )
    complaint = capsys.readouterr().err.splitlines()
    assert len(complaint) == 1
    assert complaint[0].startswith(f"briefgen: {code} {bad}: ")
    assert [path.name for path in (tmp_path / "out").glob("[!.]*")] == ["good.json"]


def test_a_folder_with_no_article_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    assert "E105" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_article_without_a_quotation_makes_a_brief_without_that_section(tmp_path: Path) -> None:
    article = tmp_path / "plain.txt"
    article.write_text(
        "The council of Marrow closed the old bridge on Tuesday. Repairs will cost £4m and take a"
        " year.\n",
        encoding="utf-8",
    )
    assert run(["generate", str(article), "-o", str(tmp_path / "out"), "--to", "md"]) == 0
    page = (tmp_path / "out" / "plain.md").read_text(encoding="utf-8")
    assert "What was said" not in page
    assert "None" not in page


def test_the_same_article_twice_is_read_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PROSE, encoding="utf-8")
    assert run(["generate", str(tmp_path), "-o", str(tmp_path / "out"), "--to", "json"]) == 0
    assert "is the same as" in capsys.readouterr().err
    assert len(json.loads((tmp_path / "out" / "a.json").read_bytes())["sources"]) == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["generate"], "E002"),
        (["generate", ARCTIC, "--to", "doc"], "E001"),
        (["generate", ARCTIC, "--paper", "a5"], "E001"),
        (["generate", ARCTIC, "--date", "yesterday"], "E001"),
        (["generate", ARCTIC, "--model", "xx_no_such_model"], "E201"),
        (["generate", ARCTIC, "--template", "no-such-pack"], "E301"),
        (["generate", ARCTIC, "-o", "-", "--to", "md,html"], "E001"),
        (["generate", ARCTIC, "--no-such-option"], "E003"),
        (["no-such-command"], "E003"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(
    arguments: list[str], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    complaint = capsys.readouterr().err.splitlines()
    assert len(complaint) == 1
    assert complaint[0].startswith(f"briefgen: {code} ")


@pytest.mark.parametrize(
    ("arguments", "saved_to"),
    [
        (["generate", "-o", "out"], None),
        (["generate", "-o", "out", "--allow-net"], Path("out", "sources")),
        (["generate", "-o", "-", "--to", "md", "--allow-net"], Path("output", "sources")),
        (["extract"], None),
        (["extract", "--allow-net"], Path("output", "sources")),
    ],
)
def test_pages_are_fetched_only_where_allowed_and_saved_beside_the_brief(
    arguments: list[str], saved_to: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path | None] = []

    def gather(
        sources: Sequence[str], *, saved_to: Path | None = None, choice: pipeline.Choice
    ) -> pipeline.Gathered:
        assert list(sources) == ["https://paper.example/a"]
        asked.append(saved_to)
        return pipeline.Gathered()

    monkeypatch.setattr("briefgen.pipeline.briefing.gather", gather)
    assert run([arguments[0], "https://paper.example/a", *arguments[1:]]) == 0
    assert asked == [saved_to]


def test_an_address_is_refused_where_the_network_is_not_allowed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate", "https://paper.example/a", "-o", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith("briefgen: E122 https://paper.example/a: ")


def test_settings_of_the_working_folder_are_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "briefgen.toml").write_text(
        'to = ["json"]\n[generate]\nmarking = "INTERNAL"\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    assert run(["generate", ARCTIC, "-q"]) == 0
    assert [path.name for path in (tmp_path / "output").glob("[!.]*")] == [
        "arctic-security-wire.json"
    ]
    assert (
        json.loads((tmp_path / "output" / "arctic-security-wire.json").read_bytes())["marking"]
        == "INTERNAL"
    )


def test_the_settings_of_the_readme_are_settings() -> None:
    readme = (SEEDS.parent / "README.md").read_text(encoding="utf-8")
    table = tomllib.loads(readme.split("```toml\n")[1].split("```")[0])
    assert _by_command("README.md", table)["generate"] == {
        "template": "acme",
        "set_": ["accent=#12355b"],
        "marking": "OFFICIAL",
        "to": "pdf,docx",
    }


def test_an_unknown_setting_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "briefgen.toml").write_text('markng = "INTERNAL"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["generate", ARCTIC]) == 2
    assert "did you mean 'marking'" in capsys.readouterr().err
