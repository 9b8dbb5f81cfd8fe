"""No folder of the machine that makes a brief stands in anything that leaves it, whatever the form
and the pack."""

from __future__ import annotations

import io
import pathlib
import zipfile
from collections.abc import Iterator

import msgspec
import pikepdf
import pytest

from briefgen import samples
from briefgen.briefs import compose, verify
from briefgen.cli import run
from briefgen.delivery.copies import make_copies
from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.brief_file import without_folders
from briefgen.rendering.packs import built_in_packs, find_pack
from briefgen.system.file_names import file_name
from tests.briefs.conftest import Maker
from tests.delivery.test_copies import copy_of

FOLDER = "quiet-room-7"
"""A folder of the maker's machine; in no other text."""
WIRE = (
    "HARLOW, 3 March - The council of Harlow agreed on Tuesday to build a sea wall for £48m.\n"
    "\n"
    "“We will pay for it,” said Ines Dahlgren, the mayor. The county has not said who will pay.\n"
)
replace = msgspec.structs.replace


def brief_from(folder: str) -> Brief:
    brief = samples.typical()
    sources = tuple(
        replace(source, path=f"{folder}/{source.path}", url=f"file://{folder}/{source.id}.html")
        for source in brief.sources
    )
    settings = {"template": f"{folder}/acme", "exclude": f"{folder}/drafts, *.eml"}
    made = replace(brief.provenance, settings=settings)
    notes = "See [the draft](drafts/a.md), and [the file](/drafts/b.md)."
    return replace(brief, sources=sources, provenance=made, notes=notes)


def everything_in(data: bytes) -> Iterator[bytes]:
    """Yield a file, and all that is packed or compressed inside it."""
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from everything_in(archive.read(name))
    if data.startswith(b"%PDF-"):
        with pikepdf.open(io.BytesIO(data)) as document:
            for item in document.objects:
                if isinstance(item, pikepdf.Stream):
                    yield item.read_bytes()
                yield item.unparse(resolved=False)


def found_in(data: bytes, words: str) -> list[bytes]:
    forms = (words.encode(), words.encode("utf-16-be"), words.encode("utf-16-le"))
    return [part[:200] for part in everything_in(data) if any(form in part for form in forms)]


@pytest.mark.parametrize("folder", [f"/srv/{FOLDER}", f"C:\\{FOLDER}", f"../{FOLDER}/in"])
def test_nothing_of_a_folder_is_in_a_brief_of_any_pack(folder: str) -> None:
    brief = brief_from(folder)
    program = str(find_pack("builtin:brief").folder.parent)
    for pack in built_in_packs():
        for form in ("json", *find_pack(f"builtin:{pack}").formats):
            if pack != "brief" and folder != f"/srv/{FOLDER}" and form == "pdf":
                continue  # what a pack does with a name is the same for each, and a page takes long
            data = render(brief, form, template=f"builtin:{pack}")  # type: ignore[arg-type]
            for words in (FOLDER, program):
                assert found_in(data, words) == [], (pack, form)


def test_nothing_of_a_folder_is_in_a_copy() -> None:
    rendered = render(brief_from(f"/srv/{FOLDER}"), "pdf", template="builtin:in-focus")
    (copy,) = make_copies(rendered, [copy_of(brief=pathlib.Path(f"/srv/{FOLDER}/brief.pdf"))])
    assert found_in(copy, FOLDER) == []


def test_the_search_finds_what_is_hidden() -> None:
    """In the parts of an archive and in compressed streams: the other tests can fail."""
    brief = replace(samples.typical(), notes=FOLDER)
    for form in ("md", "html", "json", "docx", "pdf"):
        data = render(brief, form, template="builtin:brief")
        assert found_in(data, FOLDER), form


def test_nothing_of_a_folder_is_in_what_generate_writes(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked for with a pack and notes that lie in that folder too."""
    room = tmp_path / FOLDER
    room.mkdir()
    (room / "wire.txt").write_text(WIRE, encoding="utf-8")
    (room / "notes.md").write_text("Nothing yet.", encoding="utf-8")
    pack = room / "acme"
    pack.mkdir()
    (pack / "pack.toml").write_text(
        'name = "acme"\nversion = "1.0"\ntitle = "Acme"\nschema = "briefgen/1"\n'
        'extends = "builtin:brief"\n',
        encoding="utf-8",
    )
    out = tmp_path / "out"
    named = ["--template", str(pack), "--notes", str(room / "notes.md")]
    named += ["--exclude", f"{FOLDER}/drafts", "--to", "md,html,pdf,json,docx"]
    assert run(["generate", str(room / "wire.txt"), "-o", str(out), *named, "--quiet"]) == 0
    written = sorted(out.iterdir())
    assert [file.suffix or file.name for file in written] == [
        ".briefgen-written", ".docx", ".html", ".json", ".md", ".pdf"
    ]  # fmt: skip
    for file in written:
        assert found_in(file.read_bytes(), FOLDER) == [], file.name
    # And yet the brief is proved against the files, from above them.
    for file in (out / "wire.json", out / "wire.pdf"):
        assert run(["verify", str(file), "--sources", str(tmp_path), "--quiet"]) == 0


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("wire.txt", "wire.txt"),
        ("/home/ann/cables/wire.txt", "wire.txt"),
        ("C:\\Users\\ann\\wire.txt", "wire.txt"),
        ("../dump.csv#3", "dump.csv#3"),
        ("-", "-"),
        ("https://post.example/a/b.html", "https://post.example/a/b.html"),
        ("/", "/"),
    ],
)
def test_a_file_is_named_without_its_folders(path: str, name: str) -> None:
    assert file_name(path) == name


def a_brief() -> Brief:
    maker = Maker(WIRE, path="inbox/cables/wire.txt").point(
        "The council of Harlow agreed on Tuesday"
    )
    return compose([maker.findings()])


def test_no_folder_is_left_in_a_brief() -> None:
    brief = a_brief()
    made = replace(
        brief.provenance,
        settings={
            "template": "/home/ann/packs/acme",
            "exclude": "drafts/old, *.eml",
            "from": "2026-01-01",
        },
    )
    source = replace(brief.sources[0], url="file:///C:/Users/ann/saved.html")
    named = without_folders(replace(brief, provenance=made, sources=(source,)))
    assert [(source.path, source.url) for source in named.sources] == [("wire.txt", None)]
    assert named.provenance.settings == {
        "template": "acme",
        "exclude": "old, *.eml",
        "from": "2026-01-01",
    }
    assert without_folders(named) == named


def test_a_source_is_found_by_the_name_of_its_file() -> None:
    named = without_folders(a_brief())
    data = WIRE.encode()
    assert verify(named, {"elsewhere/wire.txt": data}) == []
    assert verify(named, {"other/wire.txt": b"another", "elsewhere/wire.txt": data}) == []
    assert [problem.code for problem in verify(named, {"cable.txt": data})] == ["file-missing"]
