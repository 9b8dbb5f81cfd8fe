"""`briefgen edit`: what an analyst corrects, in one line each; and what render, verify and generate
make of it."""

from __future__ import annotations

import json
import pathlib

import pytest

from briefgen.cli import run

ARTICLE = "\n\n".join(
    [
        "The council of Marrow agreed on Tuesday to close the old bridge after an inspection found"
        " cracks in two piers.",
        '"The bridge is no longer safe," said Ann Lee, the mayor. Repairs would cost 4 million'
        " crowns, she said.",
        '"Shops on the far bank will not survive a year without it," said Per Holm, who leads the'
        " traders' association.",
        "The council has not said when a new bridge will be built.",
    ]
)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("bridge")
    (folder / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    sources = str(folder / "bridge.txt")
    assert run(["generate", sources, "-o", str(folder / "out"), "--to", "json", "-q"]) == 0
    return folder


@pytest.fixture
def brief(generated: pathlib.Path, tmp_path: pathlib.Path) -> pathlib.Path:
    """The brief of the article, in a folder of its own that knows what was written there."""
    for path in (generated / "out").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path / "bridge.json"


def edit(brief: pathlib.Path, *options: str) -> int:
    return run(["edit", str(brief), *options])


def page_of(brief: pathlib.Path, *options: str, capfd: pytest.CaptureFixture[str]) -> str:
    capfd.readouterr()
    assert run(["render", str(brief), "--to", "md", "-o", "-", *options]) == 0
    return capfd.readouterr().out


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        (["--title", "The bridge"], "# The bridge\n"),
        (["--marking", "OFFICIAL"], "**OFFICIAL**"),
        (["--audience", "The minister"], "For: The minister"),
        (["--author", "Roads unit"], "From: Roads unit"),
        (["--date", "2026-03-04"], "4 March 2026"),
        (["--recommendation", "Build *one*."], "**Recommendation**\n\nBuild *one*."),
        (["--speaker", "Q1=Petra Lund"], "— Petra Lund\u00a0†"),
        (["--own-point", "We paid for the old one."], "We paid for the old one.\u00a0†"),
        (["--own-question", "Who owns it?"], "Who owns it?\u00a0†"),
        (["--answer", "O1=in May"], "(answered: in May\u00a0†)"),
        (["--add-point", "S1=Repairs would cost 4 million crowns"], "crowns\u00a0‡"),
    ],
)
def test_each_correction_is_one_line(
    brief: pathlib.Path, options: list[str], printed: str, capfd: pytest.CaptureFixture[str]
) -> None:
    before = brief.read_bytes()
    assert edit(brief, *options, "--by", "Ada", "--at", "2026-03-03", "-q") == 0
    assert printed in page_of(brief, capfd=capfd)
    assert brief.read_bytes() == before
    assert run(["verify", str(brief), "-q"]) == 0


def test_notes_come_from_a_file(
    brief: pathlib.Path, tmp_path: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "note.md"
    note.write_text("Ask the *engineers*.", encoding="utf-8")
    assert edit(brief, "--note", str(note), "-q") == 0
    assert "Ask the *engineers*." in page_of(brief, capfd=capfd)


def test_items_are_named_as_they_are_numbered_now(
    brief: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert edit(brief, "--json", "--list") == 0
    first = [item["says"] for item in json.loads(capfd.readouterr().out)["items"]]
    points = [words for words in first if words.startswith("The council of Marrow")]
    assert edit(brief, "--drop", "K1", "--move", "K2=1", "-q") == 0
    assert points[0] not in page_of(brief, capfd=capfd).partition("## Annex")[0]
    # K1 is another now; what was left out has its old name.
    assert edit(brief, "--restore", "K1", "-q") == 0
    assert points[0] in page_of(brief, capfd=capfd).partition("## Annex")[0]


def test_edits_are_taken_back_and_made_again(
    brief: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert edit(brief, "--title", "One", "-q") == 0
    assert edit(brief, "--title", "Two", "-q") == 0
    assert edit(brief, "--undo", "1", "-q") == 0
    assert page_of(brief, capfd=capfd).startswith("# One\n")
    assert edit(brief, "--redo", "1", "-q") == 0
    assert page_of(brief, capfd=capfd).startswith("# Two\n")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--drop", "K77"], "E413 {brief}: there is no K77: the last is K"),
        (["--drop", "Z1"], "there is no item 'Z1'"),
        (["--move", "K1"], "E001 --move does not take 'K1'. It takes: such as K5=1."),
        (["--shorten", "K1=no such words"], "this does not stand in the evidence"),
        (["--add-quote", "S1=no such words"], "these words stand not in S1: 'no such words'"),
        (["--add-quote", "S7=words"], "there is no source S7"),
        (["--date", "soon"], "--date does not take 'soon'"),
        (["--at", "soon"], "--at does not take 'soon'"),
        (["--sign-off", " "], "whoever signs off gives a name"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_changes_nothing(
    brief: pathlib.Path, options: list[str], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert edit(brief, *options) != 0
    complaint = capfd.readouterr().err
    assert said.format(brief=brief) in complaint
    assert complaint.count("\n") == 1
    assert not brief.with_suffix(".edits.json").exists()


def test_what_is_new_must_apply_also_behind_what_is_taken_back(
    brief: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert edit(brief, "--title", "One", "-q") == 0
    assert edit(brief, "--undo", "1", "--shorten", "K1=no such words") == 1
    assert "this does not stand in the evidence" in capfd.readouterr().err
    assert page_of(brief, capfd=capfd).startswith("# One\n")


def test_verify_tells_proved_chosen_and_ones_own_apart(
    brief: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    options = ["--own-point", "We paid.", "--move", "K2=1", "--sign-off", "Ada Roe"]
    assert edit(brief, *options, "--at", "2026-03-04", "-q") == 0
    assert run(["verify", str(brief), "--json"]) == 0
    report = json.loads(capfd.readouterr().out)
    assert report["chosen"] == ["K1"]
    (own,) = report["own"]
    assert own.startswith("K")
    assert "K2" in report["proved"]
    assert report["signed_off"] == {"by": "Ada Roe", "at": "2026-03-04", "changed": 2}
    assert run(["verify", str(brief)]) == 0
    assert f"1 proved and chosen by a person (K1), 1 a person's own ({own})" in (
        capfd.readouterr().err
    )


def test_a_pdf_carries_what_was_edited_and_by_whom(
    brief: pathlib.Path, tmp_path: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert edit(brief, "--speaker", "Q1=Petra Lund", "--sign-off", "Ada Roe", "-q") == 0
    out = tmp_path / "printed"
    assert run(["render", str(brief), "--to", "pdf", "-o", str(out), "-q"]) == 0
    assert run(["verify", str(out / "bridge.pdf")]) == 0
    said = capfd.readouterr().err
    assert "1 a person's own (Q1)" in said
    assert "signed off by Ada Roe" in said


def test_generate_again_keeps_the_edits_and_names_those_that_are_gone(
    generated: pathlib.Path, brief: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert edit(brief, "--title", "The bridge", "--drop", "Q1", "--sign-off", "Ada", "-q") == 0
    longer = brief.parent / "bridge.txt"
    text = ARTICLE.replace('"The bridge is no longer safe," said Ann Lee, the mayor. ', "")
    longer.write_text(text, encoding="utf-8")
    assert run(["generate", str(longer), "-o", str(brief.parent), "--to", "md"]) == 0
    complaint = capfd.readouterr().err
    page = brief.with_suffix(".md").read_text("utf-8")
    assert page.startswith("# The bridge\n")
    assert "bridge.edits.json: edit 1 no longer applies: there is no such item" in complaint
    assert "edit 3 no longer applies: the brief was made anew since it was signed off" in complaint
    assert run(["verify", str(brief), "-q"]) == 0


@pytest.mark.parametrize("form", ["json", "md"])
def test_what_a_person_has_changed_is_not_written_over(
    generated: pathlib.Path, brief: pathlib.Path, form: str, capfd: pytest.CaptureFixture[str]
) -> None:
    again = ["generate", str(generated / "bridge.txt"), "-o", str(brief.parent), "--to", "json,md"]
    assert run([*again, "-q"]) == 0
    path = brief.with_suffix(f".{form}")
    changed = path.read_bytes() + b"\n"
    path.write_bytes(changed)
    capfd.readouterr()
    assert run(again) == 1
    assert f"E503 {path}: it was changed since briefgen wrote it" in capfd.readouterr().err
    assert path.read_bytes() == changed
    assert run([*again, "--force", "-q"]) == 0
    assert path.read_bytes() != changed


def test_render_takes_the_head_and_fewer_points_for_once(
    brief: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    options = ["--title", "For once", "--marking", "SECRET", "--points", "1"]
    page = page_of(brief, *options, "--author", "A", "--audience", "B", capfd=capfd)
    assert page.startswith("# For once\n\n**SECRET**")
    assert '<a id="k2">' not in page
    assert "For once" not in page_of(brief, capfd=capfd)


def test_the_brief_as_it_was_made_is_not_written_over_by_the_edited_one(
    brief: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert edit(brief, "--title", "The bridge", "-q") == 0
    assert run(["render", str(brief), "--to", "json", "-o", str(brief.parent)]) == 2
    assert "this one holds the brief as it was made" in capfd.readouterr().err


def test_the_edits_have_a_schema(brief: pathlib.Path, capfd: pytest.CaptureFixture[str]) -> None:
    import jsonschema

    assert edit(brief, "--title", "One", "--own-point", "We paid.", "--answer", "O1", "-q") == 0
    assert run(["schema", "--edits"]) == 0
    schema = json.loads(capfd.readouterr().out)
    jsonschema.validate(json.loads(brief.with_suffix(".edits.json").read_bytes()), schema)


def test_what_is_no_brief_is_not_reviewed(
    tmp_path: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["review", str(tmp_path / "none.json"), "--no-open"]) == 1
    assert "E101" in capfd.readouterr().err
    assert run(["review", str(tmp_path), "--no-open"]) == 1
    assert "E415" in capfd.readouterr().err
    assert run(["review", str(tmp_path), "--at", "soon"]) == 2


def test_a_pdf_is_not_edited(brief: pathlib.Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["edit", "brief.pdf", "--drop", "K1"]) == 2
    assert "the .json of a brief" in capfd.readouterr().err
