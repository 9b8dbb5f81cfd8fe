"""Sources, items and actors get the numbers they are printed under, and every reference follows."""

from __future__ import annotations

from briefgen.briefs.composition.numbering import number_sources
from briefgen.model import Span
from tests.briefs.conftest import Maker


def test_sources_are_numbered_in_the_order_given(make_findings: type[Maker]) -> None:
    one = (
        make_findings("The port closed.", "S7").point("The port closed.").actor("The port", "place")
    )
    two = make_findings("The port closed.", "S7").quote("The port closed.", kind="indirect")
    first, second = number_sources([one.findings(), two.findings()])
    assert (first.source.id, first.key_points[0].evidence, first.key_points[0].origins) == (
        "S1",
        (Span("S1", 0, 16),),
        ("S1",),
    )
    assert (first.actors[0].id, first.actors[0].mentions) == ("A1", (Span("S1", 0, 8),))
    assert (second.source.id, second.quotes[0].span, second.paragraphs) == (
        "S2",
        Span("S2", 0, 16),
        (Span("S2", 0, 16),),
    )


def test_what_is_numbered_right_is_left_alone(make_findings: type[Maker]) -> None:
    findings = make_findings("The port closed.").findings()
    assert number_sources([findings])[0] is findings
