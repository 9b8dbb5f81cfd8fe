"""`--evidence`, and what `verify` says of a brief that does not carry its sources whole, of a copy
and of a signature."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefgen.briefs import compose
from briefgen.briefs.withholding import BAR
from briefgen.cli import run
from briefgen.delivery.copies import make_copies
from briefgen.rendering import decode_brief, encode_brief, render
from briefgen.rendering.pdf.embedded_files import read_attachment, read_page_text
from briefgen.rendering.pdf.signing import Signer
from tests.briefs.conftest import two_reports
from tests.delivery.keys import AT, PASSPHRASE, SIGNER, keys
from tests.delivery.test_copies import copy_of

BRIEF = compose([maker.findings() for maker in two_reports()])


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(BRIEF, "pdf", template="builtin:in-focus")


def test_render_makes_of_a_brief_that_was_kept_one_to_send_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.json"
    kept.write_bytes(encode_brief(BRIEF))
    out = tmp_path / "out"
    command = ["render", str(kept), "-o", str(out), "--to", "pdf,json,md", "-q"]
    assert run([*command, "--evidence", "none"]) == 0
    brief = decode_brief((out / "kept.json").read_bytes())
    assert all(source.withheld for source in brief.sources)
    assert decode_brief(read_attachment((out / "kept.pdf").read_bytes())) == brief
    page = (out / "kept.md").read_text(encoding="utf-8")
    assert BAR not in page
    assert not any(source.text in page for source in BRIEF.sources)
    capsys.readouterr()
    assert run(["verify", str(out / "kept.pdf")]) == 0
    said = capsys.readouterr().err
    assert "holds as far as can be told: 2 of 7 items" in said
    assert "prove them with --sources" in said
    assert run(["verify", str(out / "kept.pdf"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["holds"] is True
    assert "K1" in report["unproved"]


def test_more_than_a_brief_has_cannot_be_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "sent.json"
    file.write_bytes(render(BRIEF, "json", evidence="cited"))
    command = ["render", str(file), "-o", str(tmp_path / "out"), "--to", "json", "-q"]
    assert run([*command, "--evidence", "full"]) == 1
    assert "E404" in capsys.readouterr().err
    assert run([*command, "--evidence", "half"]) == 2
    assert run(command) == 0
    assert (tmp_path / "out" / "sent.json").read_bytes() == file.read_bytes()


def test_settings_may_say_what_leaves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("briefgen.toml").write_text('evidence = "cited"\n', encoding="utf-8")
    Path("kept.json").write_bytes(encode_brief(BRIEF))
    assert run(["render", "kept.json", "--to", "json", "-q"]) == 0
    brief = decode_brief(Path("output", "kept.json").read_bytes())
    assert brief.provenance.settings["evidence"] == "cited"


@pytest.mark.parametrize("pack", ["full", "lines", "compare"])
@pytest.mark.parametrize("evidence", ["cited", "none"])
def test_the_pages_of_every_measure_are_proved(pack: str, evidence: str, tmp_path: Path) -> None:
    """Of the packs that print passages elsewhere than in an annex."""
    data = render(
        BRIEF,
        "pdf",
        template=f"builtin:{pack}",
        evidence=evidence,  # type: ignore[arg-type]
    )
    file = tmp_path / "brief.pdf"
    file.write_bytes(data)
    assert not any(BAR in page for page in read_page_text(data))
    assert run(["verify", str(file), "-q"]) == 0


def test_verify_says_that_a_file_is_a_copy(
    pdf: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy,) = make_copies(pdf, [copy_of()])
    file = tmp_path / "copy.pdf"
    file.write_bytes(copy)
    assert run(["verify", str(file)]) == 0
    said = capsys.readouterr().err
    assert "holds: " in said
    assert "It is copy 3 of 12, for Ministry X" in said
    assert run(["verify", str(file), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["copy"]["number"], report["copy"]["foot"], report["signatures"]) == (3, 3, [])


def test_verify_says_who_signed_and_that_it_covers_the_file(
    pdf: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    signer = Signer.from_pkcs12(keys().pkcs12, PASSPHRASE, at=AT)
    (copy,) = make_copies(pdf, [copy_of()], signer=signer)
    file = tmp_path / "copy.pdf"
    file.write_bytes(copy)
    assert run(["verify", str(file)]) == 0
    said = capsys.readouterr().err
    assert f"Signed by {SIGNER} (whether to trust that name was not checked)" in said
    assert "covers the whole file" in said
    file.write_bytes(copy + b"% more\n")
    assert run(["verify", str(file)]) == 3
    assert "does not hold for the whole file" in capsys.readouterr().err


def test_verify_says_that_a_file_is_encrypted(
    pdf: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy,) = make_copies(pdf, [copy_of()], password=lambda _: "sesame 42")
    file = tmp_path / "copy.pdf"
    file.write_bytes(copy)
    for command in (["verify", str(file)], ["attachments", str(file), "-o", str(tmp_path / "x")]):
        assert run(command) == 1
        said = capsys.readouterr().err
        assert "E405" in said
        assert "sesame" not in said
