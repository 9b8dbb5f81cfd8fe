"""Who is no main actor whatever else is told: names in passing, credits, where it happened."""

from __future__ import annotations

import pytest

from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.composition.casting import does_something, measure
from briefgen.briefs.composition.merging import merge_actors
from tests.briefs.conftest import Maker

LISTED = [
    # text, name, role, may be listed
    (
        "The port shut.\nTalks go on.\nIt rained.\nIt was seen beside Ada Thorne.",
        "Ada Thorne",
        None,
        False,
    ),
    (
        "The port shut.\nTalks go on.\nIt rained.\nHe met the mayor, Ada Thorne.",
        "Ada Thorne",
        "mayor",
        True,
    ),
    ("The port shut.\nTalks go on.\nIt rained.\nAda Thorne left.", "Ada Thorne", None, True),
    ("The port shut.\nTalks go on.\nIt rained.\nZoe wept.", "Zoe", None, False),
    ("The port shut.\nTalks go on.\nIt rained.\nImage: Ada Thorne", "Ada Thorne", None, False),
]


@pytest.mark.parametrize(("text", "name", "role", "listed"), LISTED)
def test_a_name_in_passing_is_not_listed(
    text: str, name: str, role: str | None, listed: bool, make_findings: type[Maker]
) -> None:
    maker = make_findings(text).actor(name, role=role)
    findings = [maker.findings()]
    actors, _ = merge_actors(findings)
    measures = [each for _, each in measure(actors, Matter(findings), [])]
    assert any(does_something(each) for each in measures) is listed
