"""What is hidden is named with its remedy, and everything else is tried all the same."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from briefgen.health import Check, examine
from briefgen.health import font_files as font_checks
from briefgen.health.installed import MODULES
from briefgen.health.little_files import little_files
from briefgen.language import DEFAULT_MODEL
from briefgen.rendering.formats import pdf as press
from briefgen.rendering.pdf import faces

HIDING = """
import importlib.abc, sys

class Hidden(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {names!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Hidden())
"""
"""Stands in for packages that are not installed, in every process that Python starts: a module of
this name is imported by each."""


NO_LIBRARIES = """
import cffi

def missing(self, name, flags=0):
    raise OSError(f"cannot load library {name!r}")

cffi.FFI.dlopen = missing
"""


def doctor(
    folder: Path, *hidden: str, options: tuple[str, ...] = (), first: str = ""
) -> tuple[int, dict[str, Check], str]:
    """Run the command where these modules cannot be imported; return its exit code, its report and
    what else it said."""
    (folder / "sitecustomize.py").write_text(
        HIDING.format(names=set(hidden)) + first, encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "doctor", "--json", *options],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(folder)},
        cwd=folder,
        check=False,
    )
    report = [Check(**line) for line in json.loads(done.stdout or "[]")]
    return done.returncode, {check.check: check for check in report}, done.stderr


def wrong(report: dict[str, Check]) -> set[str]:
    return {name for name, check in report.items() if not check.ok and check.needed}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Check]:
    """What is found on this machine with nothing hidden."""
    return doctor(tmp_path_factory.mktemp("here"))[1]


def test_each_library_reader_font_pack_and_format_is_tried(here: dict[str, Check]) -> None:
    assert [name for name in here if name.startswith("library ")] == [
        f"library {name}" for name in MODULES
    ]
    assert [name for name in here if name.startswith("reader ")] == [
        f"reader {file.reader}" for file in little_files()
    ]
    assert [name for name in here if name.startswith("font ")] == [
        f"font {Path(face.file).stem}" for face in faces.FACES
    ]
    assert [name for name in here if name.startswith("format ")] == [
        f"format {form}" for form in ("md", "html", "json", "docx", "pdf")
    ]
    assert {
        "template pack brief",
        "template pack compare",
        "system library pango-1.0",
        "language pipeline",
        "python",
    } <= here.keys()
    assert list(here)[-4:] == [
        "temporary folder",
        "output folder",
        "process of its own",
        "limit of memory",
    ]


def test_a_remedy_is_given_where_something_is_wrong_and_only_there(here: dict[str, Check]) -> None:
    assert {name for name, check in here.items() if bool(check.remedy) == check.ok} == set()


def test_nothing_is_wrong_here(here: dict[str, Check]) -> None:
    assert wrong(here) == set()


PAGES = {"reader web page", "reader MHTML", "reader e-mail in HTML", "reader RSS", "reader Atom"}


@pytest.mark.parametrize(
    ("missing", "also"),
    [
        (
            {
                "docx": "python-docx",
                "striprtf": "striprtf",
                "spacy": "spacy",
                "lemminflect": "lemminflect",
                "watchfiles": "watchfiles",
            },
            {"reader Word", "format docx", "reader RTF", "language pipeline"},
        ),
        (
            {"lxml_html_clean": "lxml-html-clean", "pydyf": "pydyf"},
            {"library trafilatura", "library weasyprint", "format pdf", *PAGES},
        ),
        (
            {"feedparser": "feedparser", "packaging": "packaging"},
            {"reader RSS", "reader Atom", "library spacy", "language pipeline"},
        ),
        ({"msgspec": "msgspec"}, None),
        ({"jinja2": "jinja2", "yaml": "pyyaml"}, None),
    ],
    ids=["documents", "pages", "feeds", "msgspec", "jinja2"],
)
def test_a_library_that_is_missing_is_named_with_what_fails_without_it(
    missing: dict[str, str], also: set[str] | None, tmp_path: Path, here: dict[str, Check]
) -> None:
    code, report, said = doctor(tmp_path, *missing)
    assert (code, said) == (1, "")
    named = {f"library {package}" for package in missing.values()}
    assert named <= wrong(report)
    for module, package in missing.items():
        assert report[f"library {package}"].found.startswith(
            f"ModuleNotFoundError: No module named '{module}"
        )
        assert f'pip install --force-reinstall "{package}' in report[f"library {package}"].remedy
    if also is not None:
        assert wrong(report) - wrong(here) == {*named, *also} - wrong(here)
    # The others were tried all the same.
    assert report.keys() >= {f"library {name}" for name in MODULES}
    assert report.keys() >= {f"reader {file.reader}" for file in little_files()}
    assert report["temporary folder"].ok
    assert report["library typer"].ok


def test_without_what_reads_the_command_line_one_line_says_so(tmp_path: Path) -> None:
    code, report, said = doctor(tmp_path, "typer")
    assert (code, report) == (1, {})
    assert (
        said == "briefgen: No module named 'typer'. In the environment of briefgen: python -m pip"
        ' install --force-reinstall "typer<0.29".\n'
    )


def test_a_pipeline_that_is_not_there_is_named(tmp_path: Path, here: dict[str, Check]) -> None:
    code, report, said = doctor(tmp_path, options=("--model", "de_core_news_sm"))
    assert (code, said) == (1, "")
    assert wrong(report) - wrong(here) == {"language pipeline"}
    assert (
        report["language pipeline"].found
        == "E201 no language pipeline named 'de_core_news_sm' is installed."
    )


def test_without_pango_the_rest_is_tried(tmp_path: Path) -> None:
    code, report, said = doctor(tmp_path, options=(), first=NO_LIBRARIES)
    assert (code, said) == (1, "")
    assert {name for name in wrong(report) if not name.startswith("system library")} == {
        "library weasyprint",
        "format pdf",
    }
    for name in ("library weasyprint", "format pdf"):
        assert (
            report[name].found == "E303 PDF needs the system library Pango, which is not installed."
        )
        assert "pango" in report[name].remedy
    assert report["font SourceSerifPro-Regular"].found.endswith("as none can be made")


def in_this_process(monkeypatch: pytest.MonkeyPatch, **options: str) -> dict[str, Check]:
    font_checks._set_in.cache_clear()
    press._press.cache_clear()
    press._fetcher.cache_clear()
    return {
        check.check: check
        for check in examine(options.get("model", DEFAULT_MODEL), options.get("output", "output"))
    }


@pytest.fixture
def faces_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The font files in a folder where they can be spoilt; what is kept for a pack is forgotten
    before and after."""
    files = {face.file: shutil.copy(faces.font_file(face), tmp_path) for face in faces.FACES}
    for module in (faces, press):
        monkeypatch.setattr(module, "font_file", lambda face: Path(files[face.file]))
    yield tmp_path
    for kept in (font_checks._set_in, press._press, press._fetcher):
        kept.cache_clear()


@pytest.mark.parametrize(
    "spoil",
    [lambda path: path.write_bytes(b""), lambda path: path.unlink()],
    ids=["emptied", "gone"],
)
def test_a_font_that_is_spoilt_is_named(
    spoil: Any, faces_elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(faces_elsewhere / "SourceSansPro-It.ttf")
    report = in_this_process(monkeypatch)
    assert {name for name in wrong(report) if name.startswith("font")} == {"font SourceSansPro-It"}
    assert '"font-source-sans-pro==0.0.1"' in report["font SourceSansPro-It"].remedy


def test_a_font_that_no_pdf_is_set_in_is_named(
    faces_elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The head of a font file and nothing after it: the type-setter passes it over, and takes
    another face in silence."""
    face = faces_elsewhere / "SourceSerifPro-Regular.ttf"
    face.write_bytes(face.read_bytes()[:4000])
    report = in_this_process(monkeypatch)
    assert {name for name in wrong(report) if name.startswith("font")} == {
        "font SourceSerifPro-Regular"
    }
    assert report["font SourceSerifPro-Regular"].found == "a PDF that asks for it is set in another"


def test_a_folder_that_cannot_be_written_to_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "output").write_text("a file", encoding="utf-8")
    report = in_this_process(monkeypatch, output=str(tmp_path / "output" / "briefs"))
    assert report["output folder"].found == f"{tmp_path / 'output'} is a file"
    assert (
        in_this_process(monkeypatch, output=str(tmp_path / "a" / "b"))["output folder"].found
        == f"it can be made in {tmp_path}"
    )
    assert list(tmp_path.iterdir()) == [tmp_path / "output"]
