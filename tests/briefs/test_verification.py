"""A brief is proved against its sources, and every change to it is caught."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.briefs import compose, verify
from briefgen.briefs.item_proof.item_checks import CHECKS
from briefgen.model import (
    Brief,
    Change,
    Disagreement,
    OpenQuestion,
    Review,
    Side,
    Span,
    Speaker,
    Statement,
)
from tests.briefs.conftest import Maker, two_reports

BRIEF = compose([maker.findings() for maker in two_reports()])
FILES = {source.id: source.text.encode() for source in BRIEF.sources}
replace = msgspec.structs.replace


def codes(brief: Brief, sources: dict[str, bytes] | None = None) -> list[str]:
    return [problem.code for problem in verify(brief, sources)]


def with_first(field: str, **changes: Any) -> Brief:
    """Change the first item of a part of the brief."""
    items = getattr(BRIEF, field)
    return replace(BRIEF, **{field: (replace(items[0], **changes), *items[1:])})


def test_a_brief_as_composed_holds() -> None:
    assert verify(BRIEF) == []
    assert verify(BRIEF, FILES) == []


def test_a_brief_that_went_through_json_holds() -> None:
    assert verify(msgspec.json.decode(msgspec.json.encode(BRIEF), type=Brief), FILES) == []


@pytest.mark.parametrize(
    ("role", "holds"),
    [
        ("Senator of Vermont", True),  # the name stands between its halves
        ("Senator", True),
        ("Mayor of Vermont", False),
        ("Senator of Alder", False),
    ],
)
def test_a_role_may_stand_on_both_sides_of_the_name(
    role: str, holds: bool, make_findings: type[Maker]
) -> None:
    maker = make_findings("Senator Ada Thorne of Vermont met the mayor of Alder.")
    found = maker.actor("Ada Thorne", role=role).findings()
    brief = replace(compose([found]), actors=found.actors)
    assert ("name" not in codes(brief)) is holds


def test_sources_may_be_given_by_their_paths() -> None:
    assert verify(BRIEF, {source.path: source.text.encode() for source in BRIEF.sources}) == []


OUTSIDE = Span("S1", 5, 100_000)
ELSEWHERE = Span("S9", 0, 4)
OWN = Change(item="K1", kind="own")
EDITED = replace(BRIEF, review=Review(changes=(OWN,), changed=1))
CHANGES: list[tuple[str, Brief]] = [
    ("schema", replace(BRIEF, schema="briefgen/9")),
    ("identifier", replace(BRIEF, key_points=(BRIEF.key_points[0], *BRIEF.key_points))),
    ("reference", with_first("key_points", evidence=(*BRIEF.key_points[0].evidence, ELSEWHERE))),
    (
        "reference",
        with_first("quotes", speaker=Speaker(name="Ada Thorne", actor="A99", confidence=1.0)),
    ),
    ("reference", with_first("quotes", continues="Q99")),
    ("span", with_first("open_questions", evidence=(OUTSIDE,))),
    ("span", with_first("quotes", cue=OUTSIDE)),
    ("paragraphs", replace(BRIEF, paragraphs=BRIEF.paragraphs[::-1])),
    ("withheld", with_first("sources", withheld=(Span("S1", 0, 5),))),
    ("no-evidence", with_first("key_points", evidence=(), origins=())),
    ("no-evidence", with_first("open_questions", evidence=())),
    ("quote-text", with_first("quotes", text=BRIEF.quotes[0].text.replace("ten", "two"))),
    ("quote-place", with_first("quotes", sentence=Span("S1", 0, 5))),
    ("quote-place", with_first("quotes", parts=(Span("S1", 0, 5),))),
    (
        "printed-text",
        with_first("key_points", text=BRIEF.key_points[0].text.replace("approved", "rejected")),
    ),
    ("printed-text", with_first("events", text="The city council burned the flood barrier")),
    ("printed-text", with_first("bottom_line", text="The council met.")),
    (
        "printed-text",
        replace(
            BRIEF,
            bottom_line=(
                Statement(text="Still open: Who?", evidence=BRIEF.open_questions[0].evidence),
            ),
        ),
    ),
    ("printed-text", with_first("disagreements", topic="an election")),
    (
        "question-quote",
        with_first("open_questions", question='Who will pay for the "golden upkeep"?'),
    ),
    ("name", with_first("quotes", speaker=Speaker(name="Ada Throne", confidence=1.0))),
    ("name", with_first("actors", name="Ada Throne")),
    ("name", with_first("actors", role="queen")),
    ("said", with_first("events", said="on Sunday")),
    ("date", with_first("events", when="2026-13-45")),
    ("date", with_first("events", when="soon")),
    ("origins", with_first("key_points", origins=("S1", "S2", "S9"))),
    ("own-evidence", EDITED),
    (
        "own-words",
        replace(
            EDITED, key_points=(replace(BRIEF.key_points[0], text=" ", evidence=(), origins=()),)
        ),
    ),
    ("changed-item", replace(BRIEF, review=Review(changes=(replace(OWN, item="K99"),)))),
]


@pytest.mark.parametrize(
    ("code", "brief"), CHANGES, ids=[f"{number} {code}" for number, (code, _) in enumerate(CHANGES)]
)
def test_a_change_is_caught(code: str, brief: Brief) -> None:
    assert code in codes(brief)


def test_every_check_has_a_change_that_it_catches() -> None:
    assert {code for code, _ in CHANGES} | {"file-missing", "file-changed", "file-text"} == set(
        CHECKS
    )


def test_a_side_of_a_disagreement_must_name_its_sources() -> None:
    first, second = BRIEF.disagreements[0].sides
    turned = Disagreement(
        topic=BRIEF.disagreements[0].topic,
        sides=(first, Side(text=second.text, evidence=second.evidence, sources=("S1",))),
    )
    assert codes(replace(BRIEF, disagreements=(turned,))) == ["origins"]


def test_files_that_are_missing_or_changed() -> None:
    assert codes(BRIEF, {"S1": FILES["S1"]}) == ["file-missing"]
    assert codes(BRIEF, {**FILES, "S2": FILES["S2"] + b" "}) == ["file-changed"]


def test_a_text_that_was_changed_along_with_its_quotation_is_caught() -> None:
    source = replace(
        BRIEF.sources[0], text=BRIEF.sources[0].text.replace("ten winters", "two winters")
    )
    brief = replace(BRIEF, sources=(source, *BRIEF.sources[1:]))
    brief = replace(
        brief,
        quotes=tuple(replace(quote, text=brief.passage(quote.span)) for quote in brief.quotes),
    )
    assert codes(brief) == []
    assert codes(brief, FILES) == ["file-text"]


def test_a_word_that_was_made_markup_is_caught() -> None:
    marks = (
        Span(
            "S1",
            BRIEF.sources[0].text.index("approved"),
            BRIEF.sources[0].text.index("approved") + 8,
        ),
    )
    brief = replace(BRIEF, sources=(replace(BRIEF.sources[0], marks=marks), *BRIEF.sources[1:]))
    assert "file-text" in codes(brief, FILES)


def test_a_quoted_phrase_of_the_source_may_stand_in_a_question(make_findings: type[Maker]) -> None:
    maker = make_findings('Okafor promised a "fresh start" for the port.')
    maker.question(
        'What does the "fresh start" consist of?',
        'Okafor promised a "fresh start" for the port.',
        "vague_commitment",
    )
    assert verify(compose([maker.findings()])) == []


def test_a_phrase_with_markup_in_it_stands_in_its_source(make_findings: type[Maker]) -> None:
    text = 'Okafor promised a "fresh **start**" for the port.'
    marks = (Span("S1", 25, 27), Span("S1", 32, 34))
    assert [text[mark.start : mark.end] for mark in marks] == ["**", "**"]
    maker = make_findings(text, marks=marks)
    maker.question('What does the "fresh start" consist of?', text, "vague_commitment")
    assert verify(compose([maker.findings()])) == []


def test_names_for_pronouns_and_omissions_hold(make_findings: type[Maker]) -> None:
    maker = make_findings("Ada Thorne spoke. She will, she said, open the port in May.")
    maker.point(
        "She will, she said, open the port in May.", "[Ada Thorne] will […] open the port in May."
    )
    assert verify(compose([maker.findings()])) == []


def test_speakers_who_speak_jointly_hold(make_findings: type[Maker]) -> None:
    maker = make_findings("Ada Thorne and council treasurer Ben Okafor agreed.").point(
        "council treasurer Ben Okafor agreed."
    )
    brief = compose([maker.findings()])
    for name, expected in [
        ("Ada Thorne and Ben Okafor", []),
        ("Ada Thorne and Bob Okafor", ["name"]),
    ]:
        assert (
            codes(
                replace(
                    brief,
                    key_points=(
                        replace(brief.key_points[0], speaker=Speaker(name=name, confidence=0.5)),
                    ),
                )
            )
            == expected
        )


def test_the_sentence_of_a_problem_names_what_is_wrong() -> None:
    problem = verify(with_first("quotes", text="We have waited two winters for this,"))[0]
    assert (problem.item, problem.sentence) == ("Q1", "it is not what stands in S1 at 188-224.")


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_one_changed_character_of_a_quotation_is_caught(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(BRIEF.quotes) - 1))
    quote = BRIEF.quotes[number]
    at = data.draw(st.integers(0, len(quote.text) - 1))
    character = data.draw(
        st.characters(exclude_characters=quote.text[at], exclude_categories=["Cs"])
    )
    text = quote.text[:at] + character + quote.text[at + 1 :]
    quotes = (*BRIEF.quotes[:number], replace(quote, text=text), *BRIEF.quotes[number + 1 :])
    assert "quote-text" in codes(replace(BRIEF, quotes=quotes))


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_moved_quotation_is_caught(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(BRIEF.quotes) - 1))
    quote = BRIEF.quotes[number]
    start = data.draw(st.integers(0, 400))
    end = data.draw(st.integers(start + 1, 500))
    moved = Span(data.draw(st.sampled_from(["S1", "S2"])), start, end)
    brief = replace(
        BRIEF,
        quotes=(*BRIEF.quotes[:number], replace(quote, span=moved), *BRIEF.quotes[number + 1 :]),
    )
    same = end <= len(brief.source(moved.source).text) and brief.passage(moved) == quote.text
    assert bool({"quote-text", "span"} & set(codes(brief))) is not same


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_one_changed_letter_of_a_key_point_is_caught(data: st.DataObject) -> None:
    point = BRIEF.key_points[0]
    at = data.draw(
        st.sampled_from([i for i, character in enumerate(point.text) if character.isalnum()])
    )
    letter = data.draw(
        st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789").filter(
            lambda letter: letter != point.text[at]
        )
    )
    text = point.text[:at] + letter + point.text[at + 1 :]
    assert "printed-text" in codes(with_first("key_points", text=text))


def test_a_question_is_not_compared_word_for_word(make_findings: type[Maker]) -> None:
    maker: Maker = make_findings("It is unclear who pays.").question(
        "Who will foot the bill?", "It is unclear who pays."
    )
    brief = compose([maker.findings()])
    assert isinstance(brief.open_questions[0], OpenQuestion)
    assert verify(brief) == []
