"""`briefgen distribute`, `recipients`, `ledger` and `whose`, as they are typed."""

from __future__ import annotations

import csv
import io
import json
import pathlib

import msgspec
import pytest

from briefgen import samples
from briefgen.cli import run
from briefgen.rendering import encode_brief

LIST = """\
groups = ["ministers", "embassies"]
[[recipient]]
name = "=Ministry of Works"
address = "works@ministry.example"
groups = ["ministers"]
clearance = ["TLP:AMBER"]
wants = ["html"]
[[recipient]]
name = "Embassy of Arkland"
address = "office@embassy.example"
groups = ["embassies"]
clearance = ["TLP:GREEN"]
wants = ["html"]
"""
FROM = ["--from", "Policy desk <briefs@desk.example>", "--at", "2026-03-01T09:30"]


@pytest.fixture
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """A working folder with a list and a brief that is TLP:AMBER."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "recipients.toml").write_text(LIST)
    brief = msgspec.structs.replace(samples.ALL["minimal"](), marking="TLP:AMBER")
    (tmp_path / "brief.json").write_bytes(encode_brief(brief))
    return tmp_path


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_a_dry_run_is_a_table_and_nothing_else(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["distribute", "brief.json", "--to", "ministers,embassies"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "recipient           address                 copy",
        "=Ministry of Works  works@ministry.example  1 of 1  goes",
        "Embassy of Arkland  office@embassy.example  -       no: TLP:AMBER is above the clearance"
        " (TLP:GREEN)",
    ]
    assert "Nothing was sent: this is what --send would do." in said.err
    assert sorted(path.name for path in folder.iterdir()) == ["brief.json", "recipients.toml"]


def test_from_a_first_sending_to_a_recall(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["distribute", "brief.json", "--to", "all", "--send", *FROM]) == 0
    assert lines(capsys)[1] == "=Ministry of Works  works@ministry.example  1 of 1  sent"
    assert len(list((folder / "outbox").glob("*.eml"))) == 1
    assert run(["distribute", "brief.json", "--to", "all", "--send", *FROM]) == 0
    assert lines(capsys)[1].endswith("no: sent already")

    assert run(["ledger", "show"]) == 0
    head, row = lines(capsys)
    assert head.split() == ["id", "date", "marking", "sent", "not", "sent", "uncertain", "title"]
    identifier = row.split()[0]
    assert run(["ledger", "show", "--brief", identifier]) == 0
    assert "works@ministry.example  issue  sent" in lines(capsys)[1]

    brief = msgspec.structs.replace(samples.ALL["minimal"](), marking="TLP:AMBER", title="New")
    (folder / "new.json").write_bytes(encode_brief(brief))
    assert run(["distribute", "new.json", "--corrects", identifier, "--send", *FROM]) == 0
    assert run(["distribute", "--recalls", identifier, "--send", *FROM]) == 0
    capsys.readouterr()
    assert run(["ledger", "export", "--to", "json"]) == 0
    kinds = [row["kind"] for row in json.loads(capsys.readouterr().out)]
    assert kinds == ["issue", "correction", "recall"]


def test_no_cell_of_an_export_is_a_formula(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["distribute", "brief.json", "--to", "all", "--send", *FROM])
    capsys.readouterr()
    assert run(["ledger", "export"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["name"] == "'=Ministry of Works"
    assert row["state"] == "sent"


def test_what_a_machine_reads(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["distribute", "brief.json", "--to", "all", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["kind"], report["marking"], report["sent"]) == ("issue", "TLP:AMBER", False)
    assert [(each["goes"], each["copy"]) for each in report["recipients"]] == [
        (True, 1),
        (False, None),
    ]
    assert report["recipients"][1]["reasons"][0]["rule"] == "above-clearance"


def test_settings_say_what_is_the_same_every_time(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "briefgen.toml").write_text(
        "[distribute]\nfrom = 'Policy desk <briefs@desk.example>'\nrequire-sign-off = true\n"
        "outbox = 'out/box'\n[ledger]\noutbox = 'out/box'\n"
    )
    assert run(["distribute", "brief.json", "--to", "all", "--send"]) == 1
    assert "the brief is not signed off" in lines(capsys)[1]
    assert (
        run(["distribute", "brief.json", "--to", "all", "--send", "--signed-off", "A. Minister"])
        == 0
    )
    capsys.readouterr()
    assert run(["ledger", "export", "--to", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["signed_off"] == "A. Minister"
    assert (folder / "out" / "box.ledger.sqlite").is_file()


def test_who_is_to_hear_nothing_hears_what_is_to_be_mended(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["distribute", "brief.json", "--to", "all", "--quiet", "--require-sign-off"]
    for more in ([], ["--send", *FROM]):
        assert run([*command, *more]) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.splitlines()[0] == (
            "briefgen: works@ministry.example: the brief is not signed off"
        )
        assert len(said.err.splitlines()) == 2
    assert run(["distribute", "brief.json", "--to", "all", "--quiet"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["brief.json"], 2, "E007 nobody is named."),
        (["--to", "all"], 2, "E007 no brief is named."),
        (["brief.json", "--to", "minsters"], 2, "did you mean 'ministers'?"),
        (["brief.json", "--to", "all", "--send"], 2, "E007 nobody is named who sends it."),
        (["brief.json", "--to", "all", "--from", "desk"], 2, "E001 --from does not take 'desk'"),
        (["brief.json", "--to", "all", "--at", "noon"], 2, "E001 --at does not take 'noon'"),
        (["brief.json", "--to", "all", "--list-id", "a b"], 2, "E001 --list-id"),
        (["brief.json", "--to", "all", "--smtp", "host:x"], 2, "E001 --smtp"),
        (["brief.json", "--to", "all", "--smtp", "h", "--folders", "f"], 2, "one way out"),
        (
            "brief.json --to all --smtp h --smtp-user u --smtp-security none".split(),
            2,
            "a password is not sent without encryption",
        ),
        (["brief.json", "--to", "all", "--corrects", "abc"], 2, "takes no --to"),
        (["brief.json", "--recalls", "abcdef"], 2, "takes neither BRIEF nor --to"),
        (["--recalls", "abcdef"], 1, "E605"),
        (["brief.json", "--corrects", "abcdef"], 1, "E605"),
        (["brief.json", "--site", "site"], 2, "the site has no address"),
        (
            ["brief.json", "--site", "site", "--site-address", "https://x.example"],
            1,
            "no: TLP:AMBER",
        ),
        (["none.json", "--to", "all"], 1, "E101"),
        (["brief.json", "--to", "all", "--recipients", "none.toml"], 1, "E101"),
        (["brief.json", "--to", "all", "--unmarked", "X", "--largest", "0"], 2, "--largest"),
    ],
)
def test_what_cannot_be_meant_or_found(
    folder: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    said: str,
) -> None:
    assert run(["distribute", *arguments]) == code
    assert said in capsys.readouterr().err
    assert sorted(path.name for path in folder.iterdir()) == ["brief.json", "recipients.toml"]


def test_a_list_is_looked_over(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["recipients", "check"]) == 0
    assert "2 recipients, groups: ministers, embassies; 0 problems" in capsys.readouterr().err
    (folder / "bad.csv").write_text("name,address\nA,a@\n")
    assert run(["recipients", "check", "bad.csv"]) == 1
    assert "bad.csv:2: 'a@' is no address" in capsys.readouterr().err
    assert run(["recipients", "check", "bad.csv", "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["recipients"], len(report["problems"])) == (1, 1)


def test_nothing_was_sent_from_here(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ledger", "show"]) == 0
    assert "Nothing was sent from here." in capsys.readouterr().err
    assert run(["whose", "brief.json"]) == 1
    assert "E610 brief.json: nobody can tell whose copy this is" in capsys.readouterr().err


def test_a_ledger_that_is_none(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "outbox.ledger.sqlite").write_bytes(b"not a database, but long enough" * 40)
    for command in (
        ["ledger", "show"],
        ["distribute", "brief.json", "--to", "all", "--send", *FROM],
    ):
        assert run(command) == 1
        assert "E603 outbox.ledger.sqlite: the ledger cannot be used" in capsys.readouterr().err
    assert not (folder / "outbox").exists()
