"""What to install, in the words of the system this is, or of all of them where it is none that is
known."""

from __future__ import annotations

import platform
import sys

INSTALL_PANGO = {
    "Debian and Ubuntu": "apt install libpango-1.0-0 libpangoft2-1.0-0",
    "Fedora": "dnf install pango harfbuzz",
    "Alpine": (
        "apk add so:libgobject-2.0.so.0 so:libpango-1.0.so.0 so:libpangoft2-1.0.so.0"
        " so:libharfbuzz.so.0 so:libfontconfig.so.1"
    ),
    "macOS": (
        "brew install python pango, and make the environment with Homebrew's Python; with another"
        ' Python, export DYLD_FALLBACK_LIBRARY_PATH="$(brew --prefix)/lib" before briefgen is'
        " called"
    ),
    "Windows": "install MSYS2, and in its shell pacman -S mingw-w64-x86_64-pango",
}
"""By system: what brings Pango with all the libraries that it and WeasyPrint load."""

_NAMES = {
    "debian": "Debian and Ubuntu",
    "ubuntu": "Debian and Ubuntu",
    "fedora": "Fedora",
    "rhel": "Fedora",
    "alpine": "Alpine",
}
"""How a Linux distribution calls itself, or what it is like."""


def system() -> str | None:
    """Return the name of this system as `INSTALL_PANGO` has it, if it does."""
    if sys.platform in ("darwin", "win32"):
        return "macOS" if sys.platform == "darwin" else "Windows"
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return None
    called = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    return next((_NAMES[name] for name in called if name in _NAMES), None)


def install_pango() -> str:
    """Return what to type for Pango and its libraries."""
    here = system()
    if here is not None:
        return f"{here}: {INSTALL_PANGO[here]}."
    return "; ".join(f"{name}: {words}" for name, words in INSTALL_PANGO.items()) + "."


def install_packages(*requirements: str) -> str:
    """Return what to type for packages of Python."""
    named = " ".join(f'"{requirement}"' for requirement in requirements)
    return f"In the environment of briefgen: python -m pip install --force-reinstall {named}."
