"""Drive the rooms: files to articles, articles to findings, findings to briefs. One bad article never stops the rest."""

from __future__ import annotations

from briefgen.pipeline.analysing import analyse, analyse_all
from briefgen.pipeline.gathering import Gathered, gather, read
from briefgen.pipeline.making import Grouping, Made, group_by, make_brief
from briefgen.pipeline.proving import read_brief, verify_against

__all__ = [
    "Gathered",
    "Grouping",
    "Made",
    "analyse",
    "analyse_all",
    "gather",
    "group_by",
    "make_brief",
    "read",
    "read_brief",
    "verify_against",
]
