"""What the preview has done in its warm processes."""

from __future__ import annotations

import time
from typing import Any

from briefgen.errors import PangoMissing
from briefgen.preview.sample_briefs import brief_named
from briefgen.rendering import render_here
from briefgen.rendering.packs import find_pack


def load_task(work: str) -> None:
    """Import ahead of the first job what it will need. What is missing is said when the job
    comes."""

    if work == "press":
        from briefgen.rendering.pdf.engine import load_weasyprint

        try:
            load_weasyprint()
        except PangoMissing:
            return


def render_task(
    template: str, params: dict[str, str], paper: Any, own: bytes | None, brief: str, to: Any
) -> tuple[bytes, float]:
    """Render one brief, and return it with the seconds that it took.

    What was kept of a pack is kept for its files as they were: one that was saved since is read
    again.

    Raises:
        RenderingError: as `render_here` does.
    """
    began = time.perf_counter()
    pack = find_pack(template, params)
    pack.must_have(to)
    data = render_here(brief_named(brief, own), to, pack, paper=paper)
    return data, time.perf_counter() - began
