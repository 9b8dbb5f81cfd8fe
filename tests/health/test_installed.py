"""A library must be there and of a release that briefgen declares."""

from __future__ import annotations

import importlib.metadata

import pytest

from briefgen.health import installed
from briefgen.health.installed import is_within, library_parts, wanted
from briefgen.health.trial import Check


def check_of(name: str) -> Check:
    (part,) = [part for part in library_parts() if part.name == f"library {name}"]
    return part.check()


def test_a_release_that_is_not_declared_is_named_with_the_one_that_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importlib.metadata, "version", lambda _: "99.0")
    assert wanted("pydyf") == "pydyf<0.14,>=0.13"
    assert check_of("pydyf") == Check(
        "library pydyf",
        False,
        "99.0, where briefgen needs pydyf<0.14,>=0.13",
        "In the environment of briefgen: python -m pip install --force-reinstall"
        ' "pydyf<0.14,>=0.13".',
        True,
    )
    assert check_of("jinja2").ok, "nothing bounds it from above"


def test_what_another_python_needs_is_not_asked_of_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = ["spacy<3.9; python_version >= '3'", "spacy<2; python_version < '3'", "x; extra == 'y'"]
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: lines)
    installed._declared.cache_clear()
    try:
        assert installed._declared() == {"spacy": "<3.9"}
    finally:
        installed._declared.cache_clear()


def test_a_package_without_its_metadata_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", gone)
    assert (
        check_of("font-source-sans-pro").found
        == "PackageNotFoundError: No package metadata was found for font-source-sans-pro"
    )


@pytest.mark.parametrize(
    ("version", "bounds", "within"),
    [
        ("3.8.18", ">=3.7.5,<3.9.0", True),
        ("3.9.0", ">=3.7.5,<3.9.0", False),
        ("71.0rc1", ">=70", True),
        ("1", "", True),
    ],
)
def test_bounds_are_those_of_packaging(version: str, bounds: str, within: bool) -> None:
    assert is_within(version, bounds) is within
