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
    briefs rendering samples checking preview review delivery pipeline health cli
""".split()
WITHIN = {
    "sources": "text paper web forms recognition reader isolated_reader",
    "briefs": (
        "comparison composition item_proof parts withholding composing verification leaving_out"
    ),
    "rendering": "brief_file labels packs view word sections templating pdf formats",
    "findings": (
        "intervals actors printing relative_clauses standing_alone timeline quotes headline"
        " key_points open_questions positions"
    ),
}
"""The rooms inside a room, each before those that rest on it; what is not named stands apart from
all that is."""
NAMED_ALIKE = {
    "context": "what a template sees; what a rule for questions is given",
    "markdown": "a form that is read; a format that is written",
    "pdf": "a form that is read; a format that is written",
    "sources": "errors of the sources room; `briefgen sources`",
}
"""Files of one name, and why they may have it: elsewhere a name says which file is meant."""


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


def imports_within() -> dict[str, set[str]]:
    """Return each module that holds code, and those of the package it imports; a package's
    `__init__` only hands names on."""
    names = {
        path: ".".join(path.with_suffix("").relative_to(PACKAGE.parent).parts)
        for path in PACKAGE.rglob("*.py")
    }
    own = {name for path, name in names.items() if path.name != "__init__.py"}
    return {
        name: imports_of(path) & own for path, name in names.items() if path.name != "__init__.py"
    }


IMPORTS = imports_within()


@pytest.mark.parametrize("room", [room for room in ROOMS if files_of(room)[0].exists()])
def test_a_room_imports_only_to_its_left(room: str) -> None:
    allowed = set(ROOMS[: ROOMS.index(room) + 1])
    for path in files_of(room):
        rooms = {
            name.split(".")[1] for name in imports_of(path) if name.startswith("briefgen.")
        } & set(ROOMS)
        assert rooms <= allowed, (
            f"{path.relative_to(PACKAGE)} reaches to its right: {sorted(rooms - allowed)}"
        )


def test_no_room_imports_the_house() -> None:
    """The package's own `__init__` is for those outside: a room that asked it for a name would wait
    for rooms to its right."""
    for room in ROOMS[: ROOMS.index("cli")]:
        for path in files_of(room):
            tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            whole = [
                node
                for node in tree
                if isinstance(node, ast.Import)
                and any(alias.name == "briefgen" for alias in node.names)
            ]
            assert whole == [], path


def room_of(name: str, rooms: list[str]) -> int | None:
    """Return the place in ``rooms`` of the one that a module "briefgen.room.inner..." is in; None
    where it is in none of them."""
    inner = name.split(".")[2] if name.count(".") > 1 else ""
    return rooms.index(inner) if inner in rooms else None


@pytest.mark.parametrize("room", WITHIN)
def test_the_rooms_in_a_room_import_one_way(room: str) -> None:
    inner = WITHIN[room].split()
    for name, others in IMPORTS.items():
        place = room_of(name, inner) if name.startswith(f"briefgen.{room}.") else None
        reached = [
            room_of(other, inner) for other in others if other.startswith(f"briefgen.{room}.")
        ]
        if place is not None:
            assert all(other is None or other <= place for other in reached), (
                f"{name} imports a room that rests on its own: {others}"
            )


def test_no_module_waits_for_one_that_waits_for_it() -> None:
    """Imports for types alone count too: two files of which each needs the other are one story in
    two places."""
    waits = dict(IMPORTS)
    while waits:
        free = {name for name, others in waits.items() if not others & set(waits)}
        assert free, f"these import each other: {sorted(waits)}"
        waits = {name: others for name, others in waits.items() if name not in free}


def test_a_name_says_which_file_is_meant() -> None:
    stems = [path.stem for path in PACKAGE.rglob("*.py") if path.stem != "__init__"]
    assert {stem for stem in stems if stems.count(stem) > 1} == set(NAMED_ALIKE)


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("spacy", {"language"}),
        ("weasyprint", {"rendering", "checking"}),
        ("trafilatura", {"sources"}),
        ("pikepdf", {"rendering", "delivery"}),
        ("pyhanko", {"rendering"}),
    ],
)
def test_a_library_stays_in_its_room(library: str, rooms: set[str]) -> None:
    for path in sorted(PACKAGE.rglob("*.py")):
        if any(name.split(".")[0] == library for name in imports_of(path)):
            assert path.relative_to(PACKAGE).parts[0] in rooms, (
                f"{path.relative_to(PACKAGE)} imports {library}"
            )


@pytest.mark.parametrize(
    "command",
    [
        ["-c", "import briefgen"],
        ["-m", "briefgen", "--help"],
        ["-m", "briefgen", "render", "--help"],
    ],
)
def test_what_need_not_load_does_not_load(command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *command], capture_output=True, text=True, check=True
    )
    loaded = {
        line.split("|")[-1].strip().split(".")[0]
        for line in done.stderr.splitlines()
        if line.startswith("import time")
    }
    assert not loaded & {
        "spacy",
        "weasyprint",
        "trafilatura",
        "jinja2",
        "lemminflect",
        "pydantic",
        "pikepdf",
        "pyhanko",
    }
