"""What each source says to a claim: it says so, repeats another, agrees on what is disputed,
contradicts, or nothing was found."""

from __future__ import annotations

from types import ModuleType

import msgspec
import pytest

from briefgen.model import Brief, Disagreement, Side
from briefgen.rendering.sections.preparing import build_context
from briefgen.rendering.view.comparison import SIGNS, Claim
from briefgen.samples import building

FERRY = "The ferry carries 400 people, the owner says."
LATER = "The owner's ferry carries 400 people."
OTHER = "The ferry carries 250 people, according to the port."
SILENT = "The port was built in 1911."


@pytest.fixture
def four(samples: ModuleType, minimal: Brief) -> Brief:
    """Four sources: one says it, one says it too, one contradicts, one says something else."""
    sources = building.Sources(
        *(
            building.article(f"S{n}", text)
            for n, text in enumerate((FERRY, LATER, OTHER, SILENT), 1)
        )
    )
    return msgspec.structs.replace(
        minimal,
        sources=sources.articles,
        paragraphs=sources.paragraphs(),
        key_points=(sources.point(1, "S1", FERRY),),
    )


def disagreement(
    samples: ModuleType, brief: Brief, *sides: tuple[tuple[str, str], ...]
) -> Disagreement:
    sources = building.Sources(*brief.sources)
    return Disagreement(
        topic="how many the ferry carries",
        sides=tuple(
            Side(
                text=side[0][1],
                evidence=tuple(sources.at(*place) for place in side),
                sources=tuple(source for source, _ in side),
            )
            for side in sides
        ),
    )


def row(claim: Claim) -> list[str]:
    return [cell.says for cell in claim.cells]


def test_a_source_that_is_cited_says_so_and_others_have_nothing_of_it(four: Brief) -> None:
    (claim,) = build_context(four).claims
    assert row(claim) == ["says so", "not found", "not found", "not found"]
    assert [cell.sign for cell in claim.cells] == ["●", "–", "–", "–"]
    assert [citation.label for citation in claim.cells[0].citations] == ["S1¶1"]
    assert (claim.confirmations, claim.alone, claim.not_found) == (1, True, ("S2–S4",))


def test_a_copy_repeats_and_does_not_confirm(samples: ModuleType, four: Brief) -> None:
    point = building.Sources(*four.sources).point(1, "S1", FERRY, ("S2", LATER))
    copied = msgspec.structs.replace(
        four, key_points=(msgspec.structs.replace(point, origins=("S1",)),)
    )
    (claim,) = build_context(copied).claims
    assert row(claim) == ["says so", "repeats it", "not found", "not found"]
    assert claim.alone
    (confirmed,) = build_context(msgspec.structs.replace(four, key_points=(point,))).claims
    assert row(confirmed)[:2] == ["says so", "says so"]
    assert not confirmed.alone


def test_the_sources_of_the_other_side_contradict_in_their_own_words(
    samples: ModuleType, four: Brief
) -> None:
    apart = disagreement(
        samples, four, (("S1", "400 people"), ("S2", "400 people")), (("S3", "250 people"),)
    )
    (claim,) = build_context(msgspec.structs.replace(four, disagreements=(apart,))).claims
    assert row(claim) == ["says so", "agrees", "contradicts", "not found"]
    assert [cell.words for cell in claim.cells] == [None, "400 people", "250 people", None]
    assert [cell.source.id for cell in claim.contradicting] == ["S3"]
    assert [cell.source.id for cell in claim.saying] == ["S1", "S2"]
    assert not claim.alone


def test_a_disagreement_that_no_point_states_is_a_claim_of_its_own(
    samples: ModuleType, four: Brief
) -> None:
    apart = disagreement(samples, four, (("S2", "400 people"),), (("S3", "250 people"),))
    _, claim = build_context(msgspec.structs.replace(four, disagreements=(apart,))).claims
    assert (claim.anchor, claim.topic, claim.text) == (
        "d1",
        "How many the ferry carries",
        "400 people",
    )
    assert row(claim) == ["not found", "says so", "contradicts", "not found"]


def test_a_point_that_tells_of_both_sides_is_contradicted_by_neither(
    samples: ModuleType, four: Brief
) -> None:
    point = building.Sources(*four.sources).point(1, "S1", FERRY, ("S3", OTHER))
    apart = disagreement(samples, four, (("S1", "400 people"),), (("S3", "250 people"),))
    (claim,) = build_context(
        msgspec.structs.replace(four, key_points=(point,), disagreements=(apart,))
    ).claims
    assert row(claim) == ["says so", "not found", "says so", "not found"]


def test_every_claim_has_a_cell_for_every_source(sample: Brief) -> None:
    context = build_context(sample)
    for claim in context.claims:
        assert [cell.source for cell in claim.cells] == list(context.sources)
        assert all(cell.sign == SIGNS[cell.verdict] for cell in claim.cells)
        assert all(cell.citations for cell in claim.cells if cell.verdict != "not_found")


def test_a_quotation_stands_under_its_source(typical: Brief) -> None:
    voices = build_context(typical).by_source
    assert [
        (
            found.source.id,
            *(
                [said.number for said in group]
                for group in (found.quoted, found.partly_quoted, found.reported)
            ),
        )
        for found in voices
    ] == [("S1", [1, 2], [3], []), ("S2", [4], [], []), ("S3", [], [5], [6])]
