"""The pages on templates are made from the program, and the tutorial is typed as it stands."""

from __future__ import annotations

import importlib.util
import pathlib
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from types import ModuleType

import jinja2
import msgspec
import pytest

from briefgen.cli import run
from briefgen.rendering.formats import html, markdown
from briefgen.rendering.labels.typography import fold
from briefgen.rendering.packs import Manifest, built_in_packs, find_pack
from briefgen.rendering.packs.blocks import blocks_of
from briefgen.rendering.pdf.embedded_files import read_page_text
from briefgen.rendering.sections.template_fields import nouns

DOCS = pathlib.Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "templates.md").read_text(encoding="utf-8")
TUTORIAL = (DOCS / "house-style.md").read_text(encoding="utf-8")
SEEDS = DOCS.parent / "seeds"
STRUCTS = [
    kind
    for kind in nouns()
    if issubclass(kind, msgspec.Struct) and kind.__module__.startswith("briefgen.rendering")
]
MOST_LINES = 20
"""Of a newcomer's own text."""


@pytest.fixture(scope="module")
def templates_page() -> ModuleType:
    spec = importlib.util.spec_from_file_location("templates_page", DOCS / "templates_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_made_from_the_program(templates_page: ModuleType) -> None:
    assert templates_page.page() == PAGE, "run `make docs`"


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)
def test_every_field_is_named_in_order_and_described(struct: type[msgspec.Struct]) -> None:
    section = PAGE.split(f"\n### {struct.__name__}\n", 1)[1].split("\n### ", 1)[0]
    rows = re.findall(r"^\| `(\w+)` \| (.+) \| (.+) \|$", section, re.MULTILINE)
    assert [name for name, _, _ in rows] == list(struct.__struct_fields__)
    assert all(kind.strip() and said.strip() for _, kind, said in rows)


def test_every_filter_is_named() -> None:
    pack = find_pack("builtin:brief")
    filters = set(html._environment(pack, "screen").filters) | set(
        markdown._environment(pack).filters
    )
    assert all(
        re.search(rf"^\| `{name}[`(]", PAGE, re.MULTILINE)
        for name in filters - set(jinja2.Environment().filters)
        if name.isidentifier()
    )


@pytest.mark.parametrize("name", built_in_packs())
def test_every_block_and_parameter_of_a_pack_is_named_and_described(name: str) -> None:
    pack = find_pack(f"builtin:{name}")
    section = PAGE.split(f"\n### {name}\n", 1)[1].split("\n### ", 1)[0].split("\n## ", 1)[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", section, re.MULTILINE))
    assert {block for form in ("md", "html") for block in blocks_of(pack, form)} <= set(rows)
    assert {parameter.name for parameter in pack.manifest.params} <= set(rows)


def test_every_setting_of_a_manifest_is_named() -> None:
    names = [name for name in Manifest.__struct_fields__ if name not in ("defaults", "limits")]
    assert all(f"| `{name}` |" in PAGE for name in [*names, "limits.max_pages"])


def test_the_page_names_every_command() -> None:
    from briefgen.cli.templates import app

    names = [
        command.name or command.callback.__name__
        for command in app.registered_commands
        if command.callback
    ]
    assert all(f"`briefgen templates {name}" in PAGE for name in names)


def blocks_of_code(page: str) -> list[tuple[str, str | None, str]]:
    """Return the pieces of code of a page: language, the file a sentence before names, and the
    text."""
    pieces = re.findall(
        r"(?:`([^`\n]+)`(?:[^`\n]|\n(?!\n))*:\n\n)?^```(\w+)\n(.*?)^```$",
        page,
        re.MULTILINE | re.DOTALL,
    )
    return [(language, file or None, text) for file, language, text in pieces]


def own_lines(before: str, after: str) -> int:
    """Count the lines of a file that the newcomer wrote: those that were not there."""
    old = before.splitlines()
    return sum(1 for line in after.splitlines() if line.strip() and line not in old)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> tuple[pathlib.Path, int]:
    """What the tutorial leaves behind, typed in an empty folder with a brief's sources, and the
    lines that were written by hand."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "articles").mkdir()
    for path in SEEDS.glob("flood-*"):
        (folder / "articles" / path.name).write_bytes(path.read_bytes())
    written = 0
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        for language, file, text in blocks_of_code(TUTORIAL.partition("\n## And then")[0]):
            if language == "sh":
                for command in text.splitlines():
                    program, *arguments = shlex.split(command, comments=True)
                    assert program == "briefgen"
                    assert run(arguments) == 0, command
            else:
                assert file is not None
                path = folder / file
                written += own_lines(
                    path.read_text(encoding="utf-8") if path.exists() else "", text
                )
                path.write_text(text, encoding="utf-8")
    return folder, written


def test_the_tutorial_takes_twenty_lines(house: tuple[pathlib.Path, int]) -> None:
    assert 10 < house[1] <= MOST_LINES


def made(house: tuple[pathlib.Path, int], form: str) -> bytes:
    (found,) = sorted((house[0] / "output").glob(f"*.{form}"))
    return found.read_bytes()


def test_the_tutorial_ends_with_markdown_in_the_house_style(
    house: tuple[pathlib.Path, int],
) -> None:
    text = made(house, "md").decode()
    headings = re.findall(r"^## (?:<a id=\"[a-z-]+\"></a>)?(.*)$", text, re.MULTILINE)
    assert headings[:3] == ["Bottom line", "Open questions", "Key points"]
    assert headings[-2:] == ["Who made this", "Annex: the passages cited"]
    assert "**OFFICIAL: HARBOUR**" in text
    assert "Flood policy unit, room 4.12. Questions: floods@harbour.example" in text


def test_the_tutorial_ends_with_a_page_in_the_house_style(house: tuple[pathlib.Path, int]) -> None:
    page = made(house, "html").decode()
    assert "--accent: #7a1f3d;" in page
    assert '<img class="logo" src="data:image/svg+xml;base64,' in page
    assert '<strong class="marking">OFFICIAL: HARBOUR</strong>' in page
    assert re.findall("<h2>(.*?)</h2>", page)[:3] == ["Bottom line", "Open questions", "Key points"]
    assert "<p>Flood policy unit, room 4.12. Questions: floods@harbour.example</p>" in page
    assert "How this was made" not in page


def test_the_tutorial_ends_with_a_pdf_in_the_house_style(house: tuple[pathlib.Path, int]) -> None:
    pdf = made(house, "pdf")
    text = fold(" ".join(read_page_text(pdf)))
    places = [
        text.index(fold(words))
        for words in (
            "OFFICIAL: HARBOUR",
            "Bottom line",
            "Open questions",
            "Key points",
            "Who made this",
        )
    ]
    assert places == sorted(places)
    assert fold("Flood policy unit, room 4.12. Questions: floods@harbour.example") in text
    assert run(["verify", str(next((house[0] / "output").glob("*.pdf")))]) == 0


@pytest.fixture(scope="module")
def house_with_labels(house: tuple[pathlib.Path, int]) -> Iterator[pathlib.Path]:
    """What the part on labels and language leaves behind, typed where the tutorial ended."""
    folder = house[0]
    manifest = folder / "templates" / "acme" / "pack.toml"
    before = manifest.read_text(encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for language, file, text in blocks_of_code(TUTORIAL.partition("\n## Your own words")[2]):
            if language == "toml":
                assert file == "templates/acme/pack.toml"
                manifest.write_text(f"{before}\n{text}", encoding="utf-8")
            else:
                assert run(shlex.split(text)[1:]) == 0, text
    yield folder
    manifest.write_text(before, encoding="utf-8")


def test_the_tutorials_own_words_are_printed(house_with_labels: pathlib.Path) -> None:
    (text,) = (
        path.read_text(encoding="utf-8") for path in (house_with_labels / "output").glob("*.md")
    )
    headings = re.findall(r"^## (?:<a id=\"[a-z-]+\"></a>)?(.*)$", text, re.MULTILINE)
    assert headings[:3] == ["In short", "What we still need to know", "Key points"]
    assert re.search(r"\| March \d+, 2026 \|", text)


def test_the_tutorials_page_is_in_german(house_with_labels: pathlib.Path) -> None:
    (page,) = (
        path.read_text(encoding="utf-8") for path in (house_with_labels / "german").glob("*.html")
    )
    assert '<html lang="de">' in page
    assert re.findall("<h2>(.*?)</h2>", page)[:3] == [
        "Kernaussage",
        "Offene Fragen",
        "Wichtigste Punkte",
    ]
    assert "In short" not in page
    (text,) = (
        path.read_text(encoding="utf-8") for path in (house_with_labels / "german").glob("*.md")
    )
    assert re.search(r"\| \d+\\?\. März 2026 \|", text)
    assert len(list((house_with_labels / "german").glob("*.docx"))) == 1


def test_the_tutorials_pack_is_found_as_a_package(
    house: tuple[pathlib.Path, int], tmp_path: pathlib.Path
) -> None:
    """The layout that the page on templates shows, put where an installer would put it."""
    (tmp_path / "acme_style").mkdir()
    (tmp_path / "acme_style" / "__init__.py").write_text("", encoding="utf-8")
    (house[0] / "templates" / "acme").rename(tmp_path / "acme_style" / "acme")
    (tmp_path / "acme_style-1.0.dist-info").mkdir()
    (tmp_path / "acme_style-1.0.dist-info" / "METADATA").write_text(
        "Name: acme-style\nVersion: 1.0\n", encoding="utf-8"
    )
    entry = re.search(r'^\[project\.entry-points\."(.*)"\]\n(.*)$', PAGE, re.MULTILINE)
    assert entry is not None
    points = f"[{entry[1]}]\n{entry[2].replace(chr(34), '')}\n"
    (tmp_path / "acme_style-1.0.dist-info" / "entry_points.txt").write_text(
        points, encoding="utf-8"
    )
    code = "from briefgen.rendering.packs import find_pack; print(find_pack('acme').source)"
    environment = {"PYTHONPATH": f"{tmp_path}:{DOCS.parent}", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        cwd=tmp_path,
    )
    assert done.stdout == "installed\n"
    (tmp_path / "acme_style" / "acme").rename(house[0] / "templates" / "acme")
