"""Read one page of a PDF: its pieces and what is drawn beside them, upright."""

from __future__ import annotations

from typing import Any

from briefgen.sources.paper.glyphs import read_drawn, read_runs, turned_frame
from briefgen.sources.paper.pieces import Frame, Page
from briefgen.sources.paper.run_joins import join_runs


def read_printed_page(page: Any, text: Any) -> Page:
    """Return a page as it is read.

    Args:
        page: the page as pdfium gives it.
        text: what pdfium makes of its text.
    """
    bounds = Frame(*page.get_cropbox())
    runs, turns, is_crossed = read_runs(text, bounds)
    drawn = read_drawn(page)
    upright = turned_frame(bounds, turns)
    frames, rules, pictures = (
        tuple(turned_frame(frame, turns) for frame in some)
        for some in (drawn.frames, drawn.rules, drawn.pictures)
    )
    return Page(join_runs(runs), upright.bottom, upright.top, frames, rules, pictures, is_crossed)
