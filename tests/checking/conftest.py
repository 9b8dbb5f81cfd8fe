"""A pack to break, and what a check says of it."""

from __future__ import annotations

import contextlib
import pathlib
from collections.abc import Callable

import pytest

from briefgen.errors import PangoMissing
from briefgen.rendering.pdf.engine import load_weasyprint

# As the program loads it, before a test does so by itself.
with contextlib.suppress(PangoMissing):
    load_weasyprint()

HEAD = 'name = "acme"\nversion = "1"\ntitle = "Acme"\n'


@pytest.fixture
def write(pack_folder: pathlib.Path) -> Callable[..., str]:
    """Write files of the pack acme, a child of `brief` unless its manifest says otherwise; return
    its path."""

    def put(
        files: dict[str, str] | None = None, manifest: str = 'extends = "builtin:brief"\n'
    ) -> str:
        (pack_folder / "pack.toml").write_text(HEAD + manifest, encoding="utf-8")
        for name, text in (files or {}).items():
            (pack_folder / name).parent.mkdir(parents=True, exist_ok=True)
            (pack_folder / name).write_text(text, encoding="utf-8")
        return str(pack_folder)

    return put
