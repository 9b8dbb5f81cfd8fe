"""What a template sees: items numbered, cited and dated in words, and the way back from every
paragraph."""

from __future__ import annotations

from types import ModuleType

import msgspec
import pytest

from briefgen.errors import BriefBroken
from briefgen.model import Brief, Span, Statement
from briefgen.rendering import render
from briefgen.rendering.sections.preparing import build_context
from briefgen.samples import building


def test_an_item_cites_the_paragraphs_it_rests_on(typical: Brief) -> None:
    third = build_context(typical).key_points[2]
    assert [citation.label for citation in third.citations] == ["S1¶3", "S2¶2"]
    assert third.citations[1].target == "s2-p2"
    assert third.citations[1].place == "source S2, paragraph 2"
    assert third.citations[1].passage == "Residents’ leader Oyvind Mar rejected the harbour levy."


def test_a_paragraph_names_the_items_that_cite_it(typical: Brief) -> None:
    first = build_context(typical).annex[0].paragraphs[0]
    assert (first.label, first.anchor) == ("S1¶1", "s1-p1")
    assert [(link.label, link.target) for link in first.cited_by] == [
        ("bottom line", "bottom-line"),
        ("point 1", "k1"),
        ("disagreement 1", "d1"),
        ("timeline", "e2"),
    ]


def test_a_paragraph_that_nobody_cites_is_left_out(samples: ModuleType, typical: Brief) -> None:
    only_third = msgspec.structs.replace(
        typical,
        bottom_line=(),
        key_points=typical.key_points[2:3],
        quotes=(),
        open_questions=(),
        disagreements=(),
        events=(),
        positions=(),
    )
    annex = build_context(only_third).annex
    assert [
        (source.id, [paragraph.number for paragraph in source.paragraphs]) for source in annex
    ] == [("S1", [3]), ("S2", [2])]
    assert not annex[0].paragraphs[0].follows
    assert not annex[0].ends


def test_a_brief_without_paragraphs_cites_its_sources(typical: Brief) -> None:
    context = build_context(msgspec.structs.replace(typical, paragraphs=()))
    assert [citation.label for citation in context.key_points[0].citations] == ["S1"]
    assert context.key_points[0].citations[0].target == "source-s1"
    assert context.annex == ()


@pytest.mark.parametrize("span", [Span("S9", 0, 1), Span("S1", 0, 10**6)])
def test_an_item_outside_its_source_is_refused(minimal: Brief, span: Span) -> None:
    broken = msgspec.structs.replace(minimal, bottom_line=(Statement(text="x", evidence=(span,)),))
    with pytest.raises(BriefBroken, match=span.source):
        build_context(broken)


def test_next_steps_stand_apart_from_positions(typical: Brief) -> None:
    context = build_context(typical)
    assert [(position.actor, position.stance) for position in context.positions] == [
        ("Oyvind Mar", "refusal"),
        ("The county auditor", "warning"),
    ]
    assert [(position.actor, position.stance) for position in context.next_steps] == [
        ("The council", "plan")
    ]


def test_an_actors_stances_stand_together(samples: ModuleType, typical: Brief) -> None:
    sources = building.Sources(*typical.sources)
    positions = (
        sources.position("the council", "planned", "S1", "vote on the levy"),
        sources.position("Oyvind Mar", "rejected", "S2", "the harbour levy"),
        sources.position("the council", "agreed", "S1", "to spend 48 million crowns"),
    )
    stands = build_context(msgspec.structs.replace(typical, positions=positions)).stands
    assert [
        (stand.actor, [position.stance for position in stand.positions]) for stand in stands
    ] == [
        ("Oyvind Mar", ["refusal"]),
        ("The council", ["agreement", "plan"]),
    ]


def test_a_passage_is_printed_without_its_markup(samples: ModuleType, minimal: Brief) -> None:
    text = "The wall is **too low**."
    source = building.article("S1", text, marks=(Span("S1", 12, 14), Span("S1", 21, 23)))
    line = Statement(text="x", evidence=(Span("S1", 0, len(text)),))
    brief = msgspec.structs.replace(
        minimal, sources=(source,), paragraphs=(Span("S1", 0, len(text)),), bottom_line=(line,)
    )
    assert build_context(brief).annex[0].paragraphs[0].text == "The wall is too low."


def test_an_event_says_when_in_words_or_in_the_sources_words(typical: Brief) -> None:
    assert [event.when for event in build_context(typical).timeline] == [
        "9 January 2026",
        "10 February 2026",
        "“on Wednesday”",
        "14 March 2026",
        "2 April 2026",
    ]


def test_a_claim_is_named_only_where_the_text_does_not(typical: Brief) -> None:
    claim = typical.key_points[3]
    assert build_context(typical).key_points[3].claimed_by is None
    silent = msgspec.structs.replace(
        typical,
        key_points=(msgspec.structs.replace(claim, text="The county has made no promise."),),
    )
    assert build_context(silent).key_points[0].claimed_by == "a spokesman for Governor Lise Arnt"


def test_only_web_addresses_become_links(samples: ModuleType) -> None:
    sources = build_context(samples.hostile()).sources
    assert sources[0].link is None
    assert sources[0].url == "javascript:alert(1)"
    assert (
        sources[1].link
        == "https://x.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E?a=1&b=%3Cc%3E(d)%7Ce%60%20f%5C"
    )


def test_a_source_without_title_is_called_by_its_file(typical: Brief) -> None:
    assert [source.name for source in build_context(typical).sources] == [
        "Council votes for the wall",
        "Auditor doubts the price of the wall",
        "bulletin.txt",
    ]


def test_a_point_that_another_source_contradicts_says_so(typical: Brief) -> None:
    points = build_context(typical).key_points
    assert [[(link.label, link.target) for link in point.disputed] for point in points] == [
        [("sources disagree", "d1")],
        [("sources disagree", "d1")],
        [],
        [],
    ]
    assert render(typical, "md").decode().count("\\[[sources disagree](#d1)\\]") == 2
    assert (
        render(typical, "html")
        .decode()
        .count('<span class="compare">[<a href="#d1">sources disagree</a>]</span>')
        == 2
    )
