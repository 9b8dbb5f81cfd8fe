"""Who has it from whom, and what each source is beside the others."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose
from tests.briefs.conftest import Maker

TOLD = "The council of Wexby approved a flood wall of £48 million on Tuesday"
LEANS = [
    f"{TOLD}, the Ledger reported.",
    f"{TOLD}, according to the Northern Ledger.",
    f"{TOLD}, the Northern Ledger first reported.",
    f"{TOLD}, the mayor told the Ledger.",
]
STANDS = [
    f"{TOLD}, the mayor said.",
    f"{TOLD}, and the Ledger building stayed dry.",
    f"{TOLD}, the Courier reported.",
]


@pytest.mark.parametrize(("text", "origins"), [(t, ("S1",)) for t in LEANS]
                         + [(t, ("S1", "S2")) for t in STANDS])  # fmt: skip
def test_who_names_another_as_its_source_is_no_second_origin(
    text: str, origins: tuple[str, ...], make_findings: type[Maker]
) -> None:
    first = "A flood wall of £48 million was approved on Tuesday by the council of Wexby."
    one = make_findings(first, outlet="Northern Ledger", published="2027-03-02").point(first)
    two = make_findings(text, "S2", outlet="Estuary Press", published="2027-03-03").point(text)
    brief = compose([one.findings(), two.findings()])
    (point,) = brief.key_points
    assert {span.source for span in point.evidence} == {"S1", "S2"}
    assert point.origins == origins
    assert (brief.sources[1].leans_on == ("S1",)) is (len(origins) == 1)


def test_the_earlier_of_two_copies_is_the_original(make_findings: type[Maker]) -> None:
    text = "The council approved the wall on Tuesday, and the port will pay for half of it."
    late = make_findings(text, published="2027-03-09").point(text)
    early = make_findings(text, "S2", published="2027-03-02").point(text)
    brief = compose([late.findings(), early.findings()])
    assert brief.sources[0].copy_of == "S2"
    assert not brief.sources[1].copy_of
    assert brief.key_points[0].evidence[0].source == "S2"
    assert brief.key_points[0].origins == ("S2",)


def test_one_source_alone_is_as_it_was(make_findings: type[Maker]) -> None:
    maker = make_findings(TOLD).point(TOLD).event(TOLD, "2027-03-02", "on Tuesday")
    brief = compose([maker.findings()])
    assert brief.sources == (maker.article,)
    assert not brief.events[0].origins
