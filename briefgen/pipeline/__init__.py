"""Drive the rooms: files to articles, articles to findings, findings to briefs. One bad article
never stops the rest."""

from __future__ import annotations

from briefgen.pipeline.analysing import analyse, analyse_all
from briefgen.pipeline.briefing import (
    Made,
    Watch,
    analyse_sources,
    group_by,
    make_brief,
    make_briefs,
)
from briefgen.pipeline.choice import Choice, PassedOver
from briefgen.pipeline.gathering import Gathered, gather, read, read_text
from briefgen.pipeline.options import Grouping, Options
from briefgen.pipeline.verifying import examine_against, load, read_brief, verify_against

__all__ = [
    "Choice",
    "Gathered",
    "Grouping",
    "Made",
    "Options",
    "PassedOver",
    "Watch",
    "analyse",
    "analyse_all",
    "analyse_sources",
    "examine_against",
    "gather",
    "group_by",
    "load",
    "make_brief",
    "make_briefs",
    "read",
    "read_brief",
    "read_text",
    "verify_against",
]
