"""A room imports the model, the errors and the rooms to its left, never to its right."""

from __future__ import annotations

import ast
import pathlib
import subprocess
import sys

import pytest

import briefgen

PACKAGE = pathlib.Path(briefgen.__file__).parent
ROOMS = """
    version model errors system sources language findings
    briefs rendering preview delivery pipeline health cli
""".split()


def imports_of(path: pathlib.Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def files_of(room: str) -> list[pathlib.Path]:
    return sorted((PACKAGE / room).rglob("*.py")) or [PACKAGE / f"{room}.py"]


@pytest.mark.parametrize("room", [room for room in ROOMS if files_of(room)[0].exists()])
def test_a_room_imports_only_to_its_left(room: str) -> None:
    allowed = set(ROOMS[: ROOMS.index(room) + 1])
    for path in files_of(room):
        rooms = {name.split(".")[1] for name in imports_of(path) if name.startswith("briefgen.")} & set(ROOMS)
        assert rooms <= allowed, f"{path.relative_to(PACKAGE)} reaches to its right: {sorted(rooms - allowed)}"


def test_no_room_imports_the_house() -> None:
    """The package's own `__init__` is for those outside: a room that asked it for a name would wait for rooms to its right."""
    for room in ROOMS[: ROOMS.index("cli")]:
        for path in files_of(room):
            tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            whole = [node for node in tree if isinstance(node, ast.Import) and any(alias.name == "briefgen" for alias in node.names)]
            assert whole == [], path


def test_no_module_of_a_room_waits_for_one_that_waits_for_it() -> None:
    """Imports for types alone count too: two files of which each needs the other are one story in two places."""
    names = {path: ".".join(path.with_suffix("").relative_to(PACKAGE.parent).parts) for path in (PACKAGE / "rendering").rglob("*.py")}
    waits = {name: imports_of(path) & set(names.values()) for path, name in names.items() if path.name != "__init__.py"}
    while waits:
        free = {name for name, others in waits.items() if not others & set(waits)}
        assert free, f"these import each other: {sorted(waits)}"
        waits = {name: others for name, others in waits.items() if name not in free}


@pytest.mark.parametrize(("library", "room"), [("spacy", "language"), ("weasyprint", "rendering"), ("trafilatura", "sources")])
def test_a_library_stays_in_its_room(library: str, room: str) -> None:
    for path in sorted(PACKAGE.rglob("*.py")):
        if any(name.split(".")[0] == library for name in imports_of(path)):
            assert path.is_relative_to(PACKAGE / room), f"{path.relative_to(PACKAGE)} imports {library}"


@pytest.mark.parametrize("command", [["-c", "import briefgen"], ["-m", "briefgen", "--help"], ["-m", "briefgen", "render", "--help"]])
def test_what_need_not_load_does_not_load(command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-X", "importtime", *command], capture_output=True, text=True, check=True)
    loaded = {line.split("|")[-1].strip().split(".")[0] for line in done.stderr.splitlines() if line.startswith("import time")}
    assert not loaded & {"spacy", "weasyprint", "trafilatura", "jinja2", "lemminflect", "pydantic"}
