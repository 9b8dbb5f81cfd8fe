"""`briefgen templates`, as it is typed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from briefgen.cli import run
from briefgen.model import Article, Brief, Coverage, Provenance
from briefgen.rendering import encode_brief
from briefgen.rendering.packs import Pack, built_in_folder, built_in_packs, find_pack
from briefgen.rendering.sections.template_fields import RENAMED
from briefgen.rendering.view.context import Context

BRIEF = built_in_folder() / "brief"
TITLE = find_pack("builtin:brief").manifest.title
VERSION = find_pack("builtin:brief").manifest.version


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and an empty configuration."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"


@pytest.fixture
def minimal() -> Brief:
    source = Article(id="S1", path="s1.txt", sha256="0" * 64, text="Nothing was decided.")
    coverage = Coverage(sources=1, paragraphs=0, paragraphs_cited=0, words=3)
    return Brief(
        title="A meeting",
        sources=(source,),
        provenance=Provenance(version="0.1.0", model="none", coverage=coverage),
    )


def make(folder: Path, more: str = "", title: str = "House", **files: str) -> None:
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_text(
        f'name = "{folder.name}"\nversion = "2.0"\ntitle = "{title}"\n{more}\n', encoding="utf-8"
    )
    for name, text in files.items():
        (folder / f"brief.{name}.j2").write_text(text, encoding="utf-8")


def columns(table: str) -> list[list[str]]:
    return [re.split(" {2,}", line) for line in table.splitlines()]


def test_the_bare_command_prints_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["templates"]) == 0
    out = capsys.readouterr().out
    assert "Usage: briefgen templates" in out
    assert all(f"\n  {command}" in out for command in ("list", "show", "new", "eject"))


def test_an_unknown_command_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["templates", "lost"]) == 2
    assert capsys.readouterr().err.startswith("briefgen: E003 ")


def test_list_names_each_pack_and_what_shadows_it(
    nowhere: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    make(nowhere / "templates" / "acme", 'extends = "builtin:brief"', title="Acme’s style")
    make(nowhere / "templates" / "brief", 'extends = "brief"\nformats = ["md"]')
    make(tmp_path / "config" / "briefgen" / "templates" / "acme", html="x")
    assert run(["templates", "list"]) == 0
    lines = columns(capfd.readouterr().out)
    assert [line for line in lines if line[0] in ("acme", "brief")] == [
        ["acme", "project", "md html pdf docx", "Acme’s style"],
        ["acme", "user", "html pdf docx", "House (shadowed by ./templates/acme)"],
        ["brief", "project", "md", "House"],
        ["brief", "built-in", "md html pdf docx", f"{TITLE} (shadowed by ./templates/brief)"],
    ]


def test_list_goes_on_after_a_pack_that_cannot_be_loaded(
    nowhere: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    make(nowhere / "templates" / "acme", "extends = 7")
    make(nowhere / "templates" / "other", "nested = " + "[" * 100_000)
    make(nowhere / "templates" / "red", title="\\u001b[31mRed\\nE000 all is well", md="x")
    assert run(["templates", "list"]) == 1
    done = capfd.readouterr()
    lines = columns(done.out)
    assert lines[0] == ["acme", "project", "-", "cannot be loaded: ./templates/acme"]
    assert ["brief", "built-in", "md html pdf docx", TITLE] in lines
    assert ["red", "project", "md html pdf docx", "\\x1b[31mRed E000 all is well"] in lines
    assert done.err.splitlines() == [
        "briefgen: E309 acme/pack.toml: Expected `str | null`, got `int` - at `$.extends`.",
        (
            "briefgen: E302 other/pack.toml: its lists are nested too deeply. Mend the template at"
            " this line."
        ),
    ]


def test_list_reports_to_programs(nowhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(nowhere / "templates" / "brief", 'extends = "brief"')
    make(nowhere / "templates" / "broken", "extends = 7")
    assert run(["templates", "list", "--json"]) == 1
    report = [
        line for line in json.loads(capsys.readouterr().out) if line["name"] in ("brief", "broken")
    ]
    assert report == [
        {
            "name": "brief", "source": "project", "folder": "./templates/brief", "title": "House",
            "formats": ["md", "html", "pdf", "docx"], "shadowed_by": None, "error": None,
        },
        {
            "name": "brief", "source": "built-in", "folder": str(BRIEF), "title": TITLE,
            "formats": ["md", "html", "pdf", "docx"], "shadowed_by": "./templates/brief",
            "error": None,
        },
        {
            "name": "broken", "source": "project", "folder": "./templates/broken", "title": None,
            "formats": [], "shadowed_by": None,
            "error": "E309 broken/pack.toml: Expected `str | null`, got `int` - at `$.extends`.",
        },
    ]  # fmt: skip


def test_show_tells_which_folder_won_and_what_is_in_it(
    nowhere: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    user = tmp_path / "config" / "briefgen" / "templates" / "acme"
    make(user)
    make(
        nowhere / "templates" / "acme",
        'extends = "brief"\nsections = ["said", "made"]\n[limits]\nmax_pages = 2\n[params]\naccent'
        ' = "#123456"\n[params.size]\ntype = "choice"\nchoices = ["small", "large"]\ndefault ='
        ' "small"\nhelp = "Of the text."',
        title="Acme’s style",
        md='{% extends "parent:brief.md.j2" %}\n{% block made %}x{% endblock %}',
    )
    assert run(["templates", "show", "acme"]) == 0
    page = capfd.readouterr().out
    head, _, rest = page.partition("\nblocks\n")
    assert (
        head == "acme 2.0: Acme’s style\n"
        "\n"
        "looked for\n"
        "  wins       project    ./templates/acme\n"
        f"  shadowed   user       {user}\n"
        "  not there  installed  entry points briefgen.templates\n"
        f"  not there  built-in   {built_in_folder() / 'acme'}\n"
        "\n"
        "rests on\n"
        "  acme 2.0   project   ./templates/acme\n"
        f"  brief {VERSION}  built-in  {BRIEF}\n"
        "\n"
        "formats     md, html, pdf, docx\n"
        "page limit  2\n"
        "paper       portrait\n"
        "sections    said, made\n"
    )
    blocks, _, rest = rest.partition("\n\nparameters\n")
    lines = blocks.splitlines()
    assert [line.split()[:2] for line in lines[:4]] == [
        ["said", "md"],
        ["said", "html"],
        ["made", "md"],
        ["made", "html"],
    ]
    assert (
        lines[2]
        .split(maxsplit=2)[2]
        .startswith("acme/brief.md.j2:2, over builtin:brief/brief.md.j2:")
    )
    annex = next(line for line in lines if line.split()[0] == "annex")
    assert annex.endswith(" (not among the sections)")
    parameters, _, files = rest.partition("\n\nfiles\n")
    assert (
        parameters.splitlines()[0]
        == '  accent        colour  "#123456"  acme: The one colour: headings, references, rules.'
    )
    assert (
        parameters.splitlines()[-1]
        == '  size          choice  "small"    acme: Of the text. One of: small, large.'
    )
    assert files.splitlines()[:3] == [
        "  acme   brief.md.j2",
        "  acme   pack.toml",
        "  brief  brief.html.j2",
    ]


def test_show_reports_to_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["templates", "show", "builtin:brief", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["lookup"] == [{"source": "built-in", "folder": str(BRIEF), "standing": "wins"}]
    assert [link["name"] for link in report["chain"]] == ["brief"]
    assert "pack.toml" in report["chain"][0]["files"]
    assert report["parameters"][0] == {
        "name": "accent", "type": "colour", "value": "#17506b", "choices": [],
        "help": "The one colour: headings, references, rules.", "set_by": "brief",
    }  # fmt: skip
    assert {block["name"] for block in report["blocks"]} >= set(report["sections"])


def test_show_a_pack_by_its_path(nowhere: Path, capfd: pytest.CaptureFixture[str]) -> None:
    make(nowhere / "house", md="x")
    assert run(["templates", "show", "./house"]) == 0
    out = capfd.readouterr().out
    assert "\nlooked for\n  wins  path  ./house\n" in out
    assert "\nsections    as its templates have them\n" in out


def test_show_of_what_is_not_there_names_what_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["templates", "show", "../brief"]) == 2
    assert capsys.readouterr().err.startswith(
        "briefgen: E301 there is no template pack named '../brief'. There are:"
        f" {built_in_packs()[0]}"
    )


def test_new_makes_a_pack_that_rests_on_another(
    nowhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["templates", "new", "my-house", "--extends", "brief"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "./templates/my-house/pack.toml",
        "./templates/my-house/brief.md.j2",
        "./templates/my-house/brief.html.j2",
        (
            "It is used with --template my-house; `briefgen templates show my-house` tells what can"
            " be changed."
        ),
    ]
    folder = nowhere / "templates" / "my-house"
    manifest = (folder / "pack.toml").read_text(encoding="utf-8")
    assert manifest.startswith(
        'name = "my-house"\nversion = "1.0"\ntitle = "My house"\nschema = "briefgen/1"\nextends ='
        ' "brief"\n'
    )
    assert '\n# sections = ["bottom_line", "key_points", ' in manifest
    assert (
        '\n[params]\n# accent = "#17506b"  # The one colour: headings, references, rules.\n'
        in manifest
    )
    assert (
        (folder / "brief.md.j2").read_text(encoding="utf-8")
        == "{% extends \"parent:brief.md.j2\" %}\n{# A block written here is printed in place of the parent's; all of them: briefgen templates show my-house #}\n{% block made %}\n{{ super() -}} {# the parent's; write before or after it, or in its place #}\n{%- endblock %}\n"
    )
    assert run(["templates", "show", "my-house"]) == 0


def test_every_line_that_new_comments_out_can_be_used(nowhere: Path) -> None:
    assert run(["templates", "new", "acme", "-q"]) == 0
    manifest = nowhere / "templates" / "acme" / "pack.toml"
    lines = manifest.read_text(encoding="utf-8").splitlines()
    manifest.write_text(
        "\n".join(line.removeprefix("# ") if " = " in line else line for line in lines),
        encoding="utf-8",
    )
    assert run(["templates", "show", "acme"]) == 0


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("../acme", "acme"),
        ("/etc/acme", "etc-acme"),
        ("acme/deep", "acme-deep"),
        ("my house", "my-house"),
        (".hidden", "hidden"),
        ("con", "brief-con"),
        ("LPT1", "brief-lpt1"),
        ("a\nb", "a-b"),
        ("", "house"),
        ("builtin:brief", "builtin-brief"),
        ("Größe", "grosse"),
        ("-x", "x"),
        ("a" * 61, "a" * 60),
    ],
)
def test_new_refuses_what_is_no_name(
    nowhere: Path, capsys: pytest.CaptureFixture[str], name: str, better: str
) -> None:
    assert run(["templates", "new", "--", name]) == 2
    err = capsys.readouterr().err
    assert err.startswith("briefgen: E315 ")
    assert err.count("\n") == 1
    assert better in err or name == "Größe"
    assert list(nowhere.iterdir()) == []


def test_new_writes_over_nothing(nowhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(nowhere / "templates" / "acme", md="mine")
    assert run(["templates", "new", "acme"]) == 2
    assert (
        capsys.readouterr().err
        == "briefgen: E314 ./templates/acme: it is there already. Choose another name, or add"
        " --force to write it anew.\n"
    )
    assert (nowhere / "templates" / "acme" / "brief.md.j2").read_text(encoding="utf-8") == "mine"
    assert run(["templates", "new", "acme", "--force"]) == 0
    assert (
        (nowhere / "templates" / "acme" / "brief.md.j2")
        .read_text(encoding="utf-8")
        .startswith("{% extends")
    )


def test_new_writes_everything_or_nothing(
    nowhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(nowhere / "templates" / "acme", md="mine")
    (nowhere / "templates" / "acme" / "brief.html.j2").mkdir()
    before = (nowhere / "templates" / "acme" / "pack.toml").read_bytes()
    assert run(["templates", "new", "acme", "--force"]) == 1
    assert capsys.readouterr().err.startswith("briefgen: E501 ")
    assert (nowhere / "templates" / "acme" / "pack.toml").read_bytes() == before
    assert (nowhere / "templates" / "acme" / "brief.md.j2").read_text(encoding="utf-8") == "mine"


def test_new_by_the_name_of_its_parent_rests_on_that(
    nowhere: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["templates", "new", "brief"]) == 0
    assert run(["templates", "show", "brief", "--json"]) == 0
    chain = json.loads(capfd.readouterr().out)["chain"]
    assert [(link["name"], link["source"]) for link in chain] == [
        ("brief", "project"),
        ("brief", "built-in"),
    ]


def test_new_on_a_pack_that_is_a_path(nowhere: Path) -> None:
    make(nowhere / "house", 'extends = "brief"')
    assert run(["templates", "new", "acme", "--extends", "./house"]) == 0
    assert 'extends = "../../house"\n' in (nowhere / "templates" / "acme" / "pack.toml").read_text(
        encoding="utf-8"
    )
    assert run(["templates", "show", "acme"]) == 0


def test_new_on_what_is_not_there(nowhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["templates", "new", "acme", "--extends", "nothing"]) == 2
    assert capsys.readouterr().err.startswith(
        "briefgen: E301 there is no template pack named 'nothing'. There are: "
    )
    assert list(nowhere.iterdir()) == []


def test_eject_copies_one_block_into_a_pack_of_the_project(
    nowhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(nowhere / "templates" / "acme", 'extends = "brief"')
    assert run(["templates", "eject", "acme", "--block", "said"]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert [line.rpartition(":")[0] for line in lines] == [
        "./templates/acme/brief.md.j2: said, from builtin:brief/brief.md.j2",
        "./templates/acme/brief.html.j2: said, from builtin:brief/brief.html.j2",
    ]
    assert run(["templates", "eject", "acme", "--block", "said"]) == 2
    assert (
        capsys.readouterr().err
        == "briefgen: E317 acme/brief.md.j2:4: the block 'said' is the pack's own already. "
        "Edit it at this line, or name only the other format with --to.\n"
    )


def test_eject_gives_a_pack_that_is_not_the_projects_a_child(
    nowhere: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["templates", "eject", "brief", "--block", "contents", "-q"]) == 0
    folder = nowhere / "templates" / "brief"
    assert sorted(path.name for path in folder.iterdir()) == ["brief.html.j2", "pack.toml"]
    assert 'extends = "brief"\n' in (folder / "pack.toml").read_text(encoding="utf-8")
    assert run(["templates", "show", "brief", "--json"]) == 0
    blocks = json.loads(capfd.readouterr().out)["blocks"]
    assert [block["place"] for block in blocks if block["name"] == "contents"] == [
        "brief/brief.html.j2:4"
    ]
    # Now the name is that of the project's pack, and "builtin:brief" is still the other.
    assert run(["templates", "eject", "brief", "--block", "foot", "--to", "html", "-q"]) == 0
    assert run(["templates", "eject", "builtin:brief", "--block", "foot", "-q"]) == 2
    assert capfd.readouterr().err.startswith("briefgen: E314 ./templates/brief: ")


def test_eject_says_when_an_origin_has_changed(
    nowhere: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    make(nowhere / "templates" / "acme", 'extends = "brief"')
    assert run(["templates", "eject", "acme", "--block", "made", "--to", "md", "-q"]) == 0
    template = nowhere / "templates" / "acme" / "brief.md.j2"
    text = template.read_text(encoding="utf-8")
    digest = text.partition("sha256 ")[2][:12]
    template.write_text(text.replace(digest, "0" * 12), encoding="utf-8")
    assert run(["templates", "show", "acme"]) == 0
    assert (
        f"(copied from builtin:brief {VERSION}, which has changed since)" in capfd.readouterr().out
    )


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--block", "qoutes"], "E316", "'qoutes' is no block of the pack"),
        (["--block", "masthaed"], "E316", "Did you mean 'masthead'?"),
        (["--block", "said", "--to", "pdf"], "E001", "--to does not take 'pdf'"),
        (["--block", "contents", "--to", "md"], "E316", "'contents' is no block of the pack"),
        ([], "E003", "--block"),
    ],
)
def test_eject_of_what_cannot_be_is_one_line(
    nowhere: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: str, words: str
) -> None:
    assert run(["templates", "eject", "brief", *arguments]) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"briefgen: {code} ")
    assert words in err
    assert list(nowhere.iterdir()) == []


def test_the_shell_completes_names(nowhere: Path) -> None:
    from briefgen.cli.templates.naming import complete_pack

    make(nowhere / "templates" / "acme")
    assert complete_pack("ac") == ["acme"]
    assert "brief" in complete_pack("")


@pytest.mark.filterwarnings("default")
def test_a_field_by_its_old_name_is_said_once(
    nowhere: Path,
    minimal: Brief,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(RENAMED, Context, {"headline": "title"})
    make(nowhere / "templates" / "acme", md="{{ headline }}", html="{{ headline }}")
    # In this process, which knows of the name that is made up here.
    monkeypatch.setattr(Pack, "is_ours", property(lambda _: True))
    (nowhere / "brief.json").write_bytes(encode_brief(minimal))
    assert run(["render", "brief.json", "--template", "acme", "--to", "md,html", "-q"]) == 0
    assert capfd.readouterr().err.splitlines() == [
        f"briefgen: acme/brief.{form}.j2:1: the field 'headline' is called 'title' now; the old"
        " name goes with the next major version"
        for form in ("md", "html")
    ]
