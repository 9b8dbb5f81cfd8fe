"""Whose words stand between the marks, and what is said about them."""

from __future__ import annotations

from types import ModuleType

import msgspec
import pytest

from briefgen.model import Brief, Quote, QuoteKind
from briefgen.rendering.sections.preparing import build_context
from briefgen.samples import building


def test_direct_quotations_stand_in_marks_without_the_reporters_comma(typical: Brief) -> None:
    first = build_context(typical).quoted[0]
    assert first.text == "“We will not choose between dry streets and open classrooms”"
    assert (first.speaker, first.role, first.via, first.paraphrase, first.partly) == (
        "Ines Dahlgren",
        "Mayor",
        None,
        False,
        False,
    )


def test_a_few_quoted_words_stand_in_their_sentence(typical: Brief) -> None:
    third = build_context(typical).partly_quoted[0]
    assert (
        third.text
        == "Dahlgren said on Wednesday that the city needed a “permanent barrier” along the eastern"
        " shore."
    )
    assert third.partly


def test_a_mixed_quotation_has_marks_only_around_its_quoted_words(typical: Brief) -> None:
    fifth = build_context(typical).partly_quoted[1]
    assert fifth.text == "the governor would look at the request “with sympathy”"
    assert (fifth.anonymous, fifth.clipped, fifth.speaker) == (
        True,
        True,
        "Officials familiar with the talks",
    )


def test_a_paraphrase_stands_apart_and_without_marks(typical: Brief) -> None:
    context = build_context(typical)
    assert [quotation.text for quotation in context.reported] == [
        "The county has made no promise to the city"
    ]
    assert [quotation.number for quotation in context.quoted] == [1, 2, 4]
    assert [quotation.number for quotation in context.partly_quoted] == [3, 5]


def test_a_reported_clause_begins_with_what_was_said(samples: ModuleType) -> None:
    text = "Reve said that the wall was too low."
    sources = building.Sources(building.article("S1", text))
    quote = sources.quote(
        1, "indirect", "S1", "that the wall was too low", building.speaker("Tomas Reve")
    )
    brief = msgspec.structs.replace(
        samples.minimal(),
        sources=sources.articles,
        paragraphs=sources.paragraphs(),
        quotes=(quote,),
    )
    assert build_context(brief).reported[0].text == "the wall was too low"


@pytest.mark.parametrize(
    ("text", "kind", "content", "within", "via", "expected"),
    [
        (
            "In a letter, Reve denied that he knew.",
            "indirect", "that he knew", "denied that he knew", "In a letter",
            ("denied that he knew", "in a letter"),
        ),
        (
            "Reve promised on X to mend it.",
            "indirect", "to mend it", "promised on X to mend it", "on X",
            ("promised on X to mend it", None),
        ),
        (
            "Reve called the plan “a folly,” and left.",
            "mixed", "the plan “a folly,”", "called the plan “a folly,”", "told Reuters",
            ("called the plan “a folly”", "told Reuters"),
        ),
    ],
)  # fmt: skip
def test_a_content_that_needs_its_verb_is_printed_with_it(
    samples: ModuleType,
    text: str,
    kind: QuoteKind,
    content: str,
    within: str,
    via: str,
    expected: tuple[str, str | None],
) -> None:
    sources = building.Sources(building.article("S1", text))
    quote = sources.quote(
        1,
        kind,
        "S1",
        content,
        building.speaker("Tomas Reve"),
        via=via,
        within=sources.at("S1", within),
    )
    brief = msgspec.structs.replace(
        samples.minimal(),
        sources=sources.articles,
        paragraphs=sources.paragraphs(),
        quotes=(quote,),
    )
    context = build_context(brief)
    (quotation,) = (*context.reported, *context.partly_quoted)
    assert (quotation.text, quotation.via) == expected


def test_a_long_quotation_is_cut_at_a_sentence_end(samples: ModuleType) -> None:
    first = build_context(samples.huge()).quoted[0]
    assert first.shortened
    assert first.text.endswith("before the wall. […]”")
    assert len(first.text.split()) <= 61


def test_a_quotation_that_goes_on_after_the_speaker_is_one(samples: ModuleType) -> None:
    text = '"We have voted," Dahlgren said, "and we will build."'
    sources = building.Sources(building.article("S1", text))
    first = sources.quote(1, "direct", "S1", "We have voted,", building.speaker("Ines Dahlgren"))
    second: Quote = sources.quote(2, "direct", "S1", "and we will build.", None, continues="Q1")
    brief = msgspec.structs.replace(
        samples.minimal(),
        sources=sources.articles,
        paragraphs=sources.paragraphs(),
        quotes=(first, second),
    )
    quotations = build_context(brief).quoted
    assert [(quotation.text, quotation.speaker) for quotation in quotations] == [
        ("“We have voted” […] “and we will build.”", "Ines Dahlgren")
    ]


def test_a_role_inside_the_name_is_not_said_twice(samples: ModuleType, minimal: Brief) -> None:
    sources = building.Sources(*minimal.sources)
    quote = sources.quote(
        1, "direct", "S1", "Nothing", building.speaker("Mayor Ines Dahlgren", "Mayor")
    )
    quotation = build_context(msgspec.structs.replace(minimal, quotes=(quote,))).quoted[0]
    assert (quotation.speaker, quotation.role) == ("Mayor Ines Dahlgren", None)


def test_an_unknown_speaker_is_left_open(samples: ModuleType, minimal: Brief) -> None:
    sources = building.Sources(*minimal.sources)
    quote = sources.quote(1, "direct", "S1", "Nothing", None)
    assert (
        build_context(msgspec.structs.replace(minimal, quotes=(quote,))).quoted[0].speaker is None
    )


def test_one_role_is_written_in_one_way(typical: Brief) -> None:
    ways = ["mayor", "Mayor", "acting mayor"]
    actor = msgspec.structs.replace(typical.actors[0], id="A1", role="mayor")
    speaker = typical.quotes[0].speaker
    assert speaker is not None
    quotes = tuple(
        msgspec.structs.replace(
            quote, speaker=msgspec.structs.replace(speaker, actor="A1", role=way)
        )
        for way, quote in zip(
            ways, [typical.quotes[0], typical.quotes[1], typical.quotes[3]], strict=True
        )
    )
    brief = msgspec.structs.replace(typical, actors=(actor,), quotes=quotes)
    assert [quotation.role for quotation in build_context(brief).quoted] == [
        "mayor",
        "mayor",
        "acting mayor",
    ]
