"""Briefs: the findings of one or many articles become a brief, and a brief is checked against its
sources."""

from __future__ import annotations

from briefgen.briefs.comparison.grouping import Group, explain_groups, group_by_event
from briefgen.briefs.composing import compose
from briefgen.briefs.leaving_out import prove
from briefgen.briefs.verification import Problem, verify

__all__ = [
    "Group",
    "Problem",
    "compose",
    "explain_groups",
    "group_by_event",
    "prove",
    "verify",
]
