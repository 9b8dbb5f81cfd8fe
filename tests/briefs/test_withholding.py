"""What a brief carries of its sources: what is there is proved to the character, and what is not is
said."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.briefs import compose
from briefgen.briefs.parts import evidence_of
from briefgen.briefs.verification import examine, verify
from briefgen.briefs.withholding import (
    BAR,
    Evidence,
    is_whole,
    withhold,
)
from briefgen.errors import EvidenceGone, UnknownOptionValue
from briefgen.model import Brief, Span
from tests.briefs.conftest import Maker, two_reports

BRIEF = compose([maker.findings() for maker in two_reports()])
FILES = {source.id: source.text.encode() for source in BRIEF.sources}
TEXT = (
    "The council met on Monday.\n"
    "It will build a flood barrier, the council said.\n"
    "“We will pay for it,” said Ada Thorne, the mayor.\n"
    "The weather was fine."
)
replace = msgspec.structs.replace


def small_brief() -> Brief:
    """A point on the second paragraph, a quotation in the third, nothing on the others."""
    maker = Maker(TEXT, path="inbox/cables/wire.txt")
    maker.actor("Ada Thorne", role="mayor")
    maker.point("It will build a flood barrier", speaker=None)
    maker.quote("We will pay for it", speaker="Ada Thorne")
    return compose([maker.findings()])


def test_cited_carries_the_paragraphs_that_items_rest_on() -> None:
    (source,) = withhold(small_brief(), "cited").sources
    assert source.text == (
        BAR * len("The council met on Monday.\n")
        + "It will build a flood barrier, the council said."
        + BAR
        + "“We will pay for it,” said Ada Thorne, the mayor."
        + BAR * len("\nThe weather was fine.")
    )
    assert source.sha256 == small_brief().sources[0].sha256


def test_none_carries_the_words_that_the_brief_quotes() -> None:
    (source,) = withhold(small_brief(), "none").sources
    assert source.text.replace(BAR, "") == "We will pay for it"
    assert source.text[source.text.index("We") :].startswith("We will pay for it")
    assert source.text.index("We") == TEXT.index("We")


def test_full_carries_all() -> None:
    assert withhold(BRIEF, "full") == BRIEF
    assert is_whole(BRIEF)


def test_the_table_names_every_bar_and_nothing_else() -> None:
    for evidence in ("cited", "none"):
        for source in withhold(BRIEF, evidence).sources:
            bars = {at for at, character in enumerate(source.text) if character == BAR}
            assert bars == {at for gap in source.withheld or () for at in range(gap.start, gap.end)}
            assert len(source.text) == len(FILES[source.id].decode())
            assert source.count_words() == len(FILES[source.id].decode().split())


@pytest.mark.parametrize("evidence", ["cited", "none"])
def test_a_brief_says_what_it_carries(evidence: Evidence) -> None:
    assert withhold(BRIEF, evidence).provenance.settings["evidence"] == evidence
    assert "evidence" not in withhold(BRIEF, "full").provenance.settings


def test_less_can_be_asked_for_and_never_more() -> None:
    cited, none = withhold(BRIEF, "cited"), withhold(BRIEF, "none")
    assert withhold(cited, "cited") == cited
    assert withhold(cited, "none") == none
    for brief, more in ((cited, "full"), (none, "cited"), (none, "full")):
        with pytest.raises(EvidenceGone):
            withhold(brief, more)  # type: ignore[arg-type]
    with pytest.raises(UnknownOptionValue):
        withhold(BRIEF, "some")  # type: ignore[arg-type]


# Proof


@pytest.mark.parametrize("evidence", get_args(Evidence))
def test_with_the_files_everything_is_proved(evidence: Evidence) -> None:
    assert examine(withhold(BRIEF, evidence), FILES) == ([], ())


def test_without_the_files_cited_proves_every_item() -> None:
    verdict = examine(withhold(BRIEF, "cited"))
    assert verdict.problems == []
    assert not [name for name in verdict.unproved if not name.startswith("A")]


def test_without_the_files_none_proves_quotations_and_names_the_rest() -> None:
    none = withhold(small_brief(), "none")
    verdict = examine(none)
    assert verdict.problems == []
    assert "K1" in verdict.unproved
    assert "Q1" not in verdict.unproved
    quote = replace(none.quotes[0], text="We will not pay")
    assert [problem.code for problem in verify(replace(none, quotes=(quote,)))] == ["quote-text"]


def test_a_change_to_what_is_carried_is_found_with_the_files() -> None:
    cited = withhold(BRIEF, "cited")
    source = cited.sources[0]
    at = next(at for at, letter in enumerate(source.text) if letter not in BAR)
    text = source.text[:at] + "#" + source.text[at + 1 :]
    changed = replace(cited, sources=(replace(source, text=text), *cited.sources[1:]))
    assert verify(changed, FILES)[0].code == "file-text"


def test_an_item_cannot_hide_what_it_rests_on() -> None:
    """What is said to be withheld and is there is a problem."""
    cited = withhold(BRIEF, "cited")
    source = cited.sources[0]
    span = BRIEF.key_points[0].evidence[0]
    claimed = replace(source, withheld=(*(source.withheld or ()), span))
    other = replace(cited, sources=(claimed, *cited.sources[1:]))
    assert "withheld" in {problem.code for problem in verify(other)}


def test_words_are_not_joined_over_a_gap() -> None:
    brief = withhold(small_brief(), "cited")
    (source,) = brief.sources
    start, end = TEXT.index("the council said"), TEXT.index("We will") + len("We")
    over = Span("S1", start, end)
    point = replace(brief.key_points[0], text="the council said. We", evidence=(over,))
    assert source.lacks(over)
    assert point.id in examine(replace(brief, key_points=(point,), bottom_line=())).unproved


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_no_character_that_no_item_rests_on_is_carried(data: st.DataObject) -> None:
    """Whatever the paragraphs are."""
    cuts = [
        (source.id, sorted(data.draw(st.sets(st.integers(1, len(source.text) - 1), max_size=6))))
        for source in BRIEF.sources
    ]
    paragraphs = tuple(
        Span(source, start, end)
        for (source, places), article in zip(cuts, BRIEF.sources, strict=True)
        for start, end in zip([0, *places], [*places, len(article.text)], strict=True)
    )
    brief = replace(BRIEF, paragraphs=paragraphs)
    cited = withhold(brief, "cited")
    rests = [*evidence_of(brief), *(quote.sentence for quote in brief.quotes)]
    for source, whole in zip(cited.sources, brief.sources, strict=True):
        for at, character in enumerate(source.text):
            assert character in (BAR, whole.text[at])
        for paragraph in paragraphs:
            if paragraph.source == source.id and not any(
                paragraph.overlaps(span) for span in rests
            ):
                assert set(source.text[paragraph.start : paragraph.end]) == {BAR}
    assert verify(cited, FILES) == verify(brief, FILES)
