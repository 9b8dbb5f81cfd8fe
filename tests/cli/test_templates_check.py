"""`briefgen templates check`, as it is typed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen import samples
from briefgen.cli import run
from tests.checking.faults import FAULTY, SAID

HEAD = 'name = "acme"\nversion = "1"\ntitle = "Acme"\n'


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Write ./templates/acme in a working folder of its own."""
    monkeypatch.chdir(tmp_path)

    def write(files: dict[str, str], manifest: str = 'extends = "brief"\n') -> None:
        folder = tmp_path / "templates" / "acme"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "pack.toml").write_text(HEAD + manifest, encoding="utf-8")
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")

    return write


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave only the smallest sample."""
    monkeypatch.setattr(samples, "ALL", {"minimal": samples.minimal})


def test_every_fault_has_a_line(
    acme: Callable[..., None], capfd: pytest.CaptureFixture[str]
) -> None:
    acme(*FAULTY)
    assert run(["templates", "check", "acme"]) == 1
    printed = capfd.readouterr()
    assert printed.out.splitlines() == SAID
    assert len({line.partition(": ")[2] for line in SAID if "remark: " not in line}) >= 12
    errors = sum(": remark: " not in line for line in SAID)
    count = f"acme: {errors} errors, {len(SAID) - errors} remarks; 20 renderings of 4 sample briefs"
    assert re.fullmatch(rf"{count} \([\d.]+ s\)", printed.err.splitlines()[-1])


def test_a_clean_pack_says_so(
    acme: Callable[..., None], short: None, capfd: pytest.CaptureFixture[str]
) -> None:
    acme(
        {"style.css": ".made { color: var(--accent) }\n"},
        'extends = "brief"\n[params]\naccent = "#12355b"\n',
    )
    assert run(["templates", "check", "acme"]) == 0
    printed = capfd.readouterr()
    assert printed.out == ""
    assert re.fullmatch(
        r"acme is clean: 5 renderings of 1 sample brief \([\d.]+ s\)", printed.err.splitlines()[-1]
    )


def test_a_remark_alone_is_no_failure(
    acme: Callable[..., None], short: None, capfd: pytest.CaptureFixture[str]
) -> None:
    acme({"brief.md.j2": '{% extends "parent:brief.md.j2" %}\n{% block foot %}x{% endblock %}'})
    assert run(["templates", "check", "acme", "-q"]) == 0
    printed = capfd.readouterr()
    assert (
        printed.out
        == "acme/brief.md.j2:2: remark: the block 'foot' is rewritten for Markdown only; HTML and"
        " PDF print it as before. Rewrite it in brief.html.j2, too.\n"
    )
    assert printed.err == ""


def test_a_folder_can_be_named(acme: Callable[..., None], short: None) -> None:
    acme({})
    assert run(["templates", "check", "./templates/acme", "-q", "--paper", "letter"]) == 0


def test_a_parameter_is_checked_with_its_value(
    short: None, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["templates", "check", "brief", "--set", "accent=#cccccc", "-q"]) == 1
    assert "'h1' is read badly: #cccccc on #ffffff" in capfd.readouterr().out


def test_the_report_for_machines(
    acme: Callable[..., None], short: None, capfd: pytest.CaptureFixture[str]
) -> None:
    acme(
        {
            "brief.html.j2": (
                '{% extends "parent:brief.html.j2" %}\n{% block made %}{{ titel }}{% endblock %}'
            )
        },
        'extends = "brief"\n',
    )
    assert run(["templates", "check", "acme", "--json"]) == 1
    report = json.loads(capfd.readouterr().out)
    assert (report["pack"], report["clean"]) == ("acme", False)
    assert report["errors"] == [
        {
            "place": "acme/brief.html.j2:2",
            "check": "name",
            "sentence": "'titel' is not defined. Did you mean 'title'?",
            "samples": [],
        }
    ]
    assert [found["check"] for found in report["remarks"]] == ["one-format"]
    assert report["rendered"][0] == "minimal.md"
    assert isinstance(report["seconds"], float)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nothing"], 2, "E301"),
        (
            ["brief", "--set", "acent=#123456"],
            2,
            "E307 --set: 'acent' is no parameter of the pack brief. Did you mean 'accent'?",
        ),
        (["brief", "--set", "accent=blue"], 2, "E308"),
        (["brief", "--paper", "a5"], 2, "E001"),
        ([], 2, "E003"),
    ],
)
def test_wrong_usage_is_one_line(
    capfd: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str
) -> None:
    assert run(["templates", "check", *arguments]) == code
    printed = capfd.readouterr()
    assert printed.err.startswith(f"briefgen: {said}")
    assert len(printed.err.splitlines()) == 1


def test_a_manifest_that_cannot_be_read_is_one_line(
    acme: Callable[..., None], capfd: pytest.CaptureFixture[str]
) -> None:
    acme({}, 'extend = "brief"\n')
    assert run(["templates", "check", "acme"]) == 1
    assert (
        capfd.readouterr().err
        == "briefgen: E309 acme/pack.toml:4: 'extend' is no setting of a pack. Did you mean"
        " 'extends'?\n"
    )
