"""What to install is said in the words of the system."""

from __future__ import annotations

import platform
import sys

import pytest

from briefgen.health.systems import INSTALL_PANGO, install_packages, install_pango, system


@pytest.mark.parametrize(
    ("release", "name"),
    [
        ({"ID": "debian"}, "Debian and Ubuntu"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "Debian and Ubuntu"),
        ({"ID": "fedora"}, "Fedora"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "Fedora"),
        ({"ID": "alpine"}, "Alpine"),
        ({"ID": "nixos"}, None),
        ({}, None),
    ],
)
def test_a_linux_says_what_it_is(
    release: dict[str, str], name: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: release)
    assert system() == name
    for other, words in INSTALL_PANGO.items():
        assert (words in install_pango()) is (name in (None, other))


def test_a_system_that_does_not_say_what_it_is_gets_all_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nothing() -> dict[str, str]:
        raise OSError("no such file")

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "freedesktop_os_release", nothing)
    assert all(f"{name}: {words}" in install_pango() for name, words in INSTALL_PANGO.items())


@pytest.mark.parametrize(("called", "name"), [("darwin", "macOS"), ("win32", "Windows")])
def test_other_systems_are_told_by_python(
    called: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", called)
    assert install_pango() == f"{name}: {INSTALL_PANGO[name]}."


def test_a_requirement_is_quoted_for_the_shell() -> None:
    assert (
        install_packages("pydyf<0.14,>=0.13", "weasyprint")
        == "In the environment of briefgen: python -m pip install --force-reinstall"
        ' "pydyf<0.14,>=0.13" "weasyprint".'
    )
