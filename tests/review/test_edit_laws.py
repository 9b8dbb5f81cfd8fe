"""Laws that hold for any edits: they come back as they were, can be taken back, and whatever they
make of a brief is proved and printed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.briefs import verify
from briefgen.briefs.verification import standing_of
from briefgen.errors import EditsBroken
from briefgen.model import Brief
from briefgen.rendering import decode_brief, encode_brief, render
from briefgen.rendering.packs import find_pack
from briefgen.rendering.pdf.proof import check_pages
from briefgen.review import apply_edits, decode_edits, encode_edits
from briefgen.review.carried_passages import NotThere, carry
from briefgen.review.edits import (
    Accept,
    Add,
    Answer,
    ChangeSpeaker,
    Drop,
    Edits,
    Entry,
    Lead,
    Move,
    Own,
    Restore,
    SetField,
    Shorten,
    SignOffEdit,
    Speaking,
)
from briefgen.samples.hostile_words import HOSTILE
from tests.review.conftest import Desk, sea_wall

DESK = Desk(sea_wall())
KEYS = st.sampled_from([*DESK.at.values(), "K-000000000000"])
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=40))
SAID = {"by": st.none() | WORDS, "at": st.none() | st.just("2026-02-14"), "why": st.none() | WORDS}


@st.composite
def passages(draw: st.DrawFn) -> Any:
    source = draw(st.sampled_from(DESK.brief.sources))
    if draw(st.booleans()):
        return carry(DESK.brief, draw(st.sampled_from(DESK.brief.paragraphs)))
    start = draw(st.integers(0, len(source.text) - 2))
    end = draw(st.integers(start + 1, len(source.text)))
    try:
        return carry(DESK.brief, source.span(start, end))
    except NotThere:
        return DESK.passage("S2", "Work is to begin on 2 April 2026")


SPEAKERS = st.one_of(
    st.builds(Speaking, kind=st.just("own"), name=WORDS),
    st.builds(
        Speaking,
        kind=st.just("actor"),
        name=st.sampled_from([actor.name for actor in DESK.brief.actors]),
    ),
    st.just(Speaking(kind="nobody")),
)
SHORTER = st.sampled_from(
    [
        "Harlow Bay's sea wall will cost 61 million crowns",
        "the first winter storm will not wait",
        "permanent",
        "The county has made no promise",
        "not in it",
    ]
)
ENTRIES: st.SearchStrategy[Entry] = st.one_of(
    st.builds(Drop, item=KEYS, **SAID),
    st.builds(Restore, item=KEYS, **SAID),
    st.builds(Move, item=KEYS, to=st.integers(0, 9), **SAID),
    st.builds(Shorten, item=KEYS, text=SHORTER, **SAID),
    st.builds(ChangeSpeaker, item=KEYS, speaker=SPEAKERS, **SAID),
    st.builds(Answer, item=KEYS, passage=st.none() | passages(), words=st.none() | WORDS, **SAID),
    st.builds(
        Add,
        part=st.sampled_from(["key_points", "quotes", "open_questions"]),
        passage=passages(),
        speaker=st.none() | SPEAKERS,
        question=st.none() | WORDS,
        **SAID,
    ),
    st.builds(
        Own,
        part=st.sampled_from(["bottom_line", "key_points", "open_questions"]),
        text=WORDS,
        **SAID,
    ),
    st.builds(Lead, items=st.lists(KEYS, max_size=3).map(tuple), **SAID),
    st.builds(
        SetField,
        field=st.sampled_from(
            ["title", "marking", "audience", "author", "date", "notes", "recommendation"]
        ),
        value=st.none() | WORDS,
        **SAID,
    ),
    st.builds(Accept, item=KEYS, **SAID),
    st.builds(SignOffEdit, of=st.just(DESK.none.brief), **SAID),
)
LISTS = st.lists(ENTRIES, max_size=12).map(tuple)
MANY = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
FEW = settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(LISTS)
def test_edits_come_back_as_they_were_written(entries: tuple[Entry, ...]) -> None:
    edits = DESK.edits(*entries).undo()
    assert decode_edits(encode_edits(edits)) == edits


@MANY
@given(LISTS, ENTRIES)
def test_what_is_taken_back_never_was(entries: tuple[Entry, ...], last: Entry) -> None:
    edits = DESK.edits(*entries)
    undone = edits.with_entries(last).undo()
    assert undone.entries == edits.entries
    assert apply_edits(DESK.brief, undone) == apply_edits(DESK.brief, edits)
    assert undone.redo() == edits.with_entries(last)


@MANY
@given(LISTS)
def test_whatever_was_edited_holds_and_the_persons_own_is_named(
    entries: tuple[Entry, ...],
) -> None:
    applied = DESK.apply(*entries)
    brief = applied.brief
    assert verify(brief) == []
    assert decode_brief(encode_brief(brief)) == brief
    assert len(set(applied.keys.values())) == len(applied.keys)
    # What no source bears out is the person's own, and the other way round.
    own = {name for name, standing in standing_of(brief).items() if standing == "own"}
    for point in brief.key_points:
        assert point.evidence or point.id in own
    for question in brief.open_questions:
        assert question.evidence or question.id in own


@MANY
@given(LISTS)
def test_what_is_dropped_and_what_is_left_are_all_there_is(entries: tuple[Entry, ...]) -> None:
    applied = DESK.apply(*entries)
    made = {
        key for key in DESK.at.values() if not key.startswith("B")
    }  # the bottom line follows the others
    left = {key for key in applied.keys.values() if not key.startswith("B")}
    dropped = {item.key for item in applied.left_out}
    assert made <= left | dropped
    assert not left & dropped


def render_all(brief: Brief, packs: list[str], formats: list[str]) -> None:
    for pack in packs:
        for form in formats:
            if form in find_pack(pack).formats:
                assert render(brief, form, template=pack)


PACKS = ["brief", "ministerial-note", "in-focus", "full", "lines", "compare"]


@FEW
@given(LISTS)
def test_any_edits_are_printed_in_every_pack(entries: tuple[Entry, ...]) -> None:
    render_all(DESK.apply(*entries).brief, PACKS, ["md", "html", "docx"])


@pytest.mark.long
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(LISTS)
def test_the_pages_print_any_edits_in_every_pack(entries: tuple[Entry, ...]) -> None:
    brief = DESK.apply(*entries).brief
    for pack in PACKS:
        assert check_pages(render(brief, "pdf", template=pack)).missing == (), pack


EVERYTHING = (
    Drop(item=DESK.at["K1"]),
    Move(item=DESK.at["K4"], to=1),
    Shorten(item=DESK.at["K2"], text="Harlow Bay's sea wall will cost 61 million crowns"),
    ChangeSpeaker(item=DESK.at["Q1"], speaker=Speaking(kind="own", name="Petra Lund")),
    ChangeSpeaker(item=DESK.at["Q2"], speaker=Speaking(kind="actor", name="Oyvind Mar")),
    Answer(item=DESK.at["O1"], words="by a bond"),
    Own(part="key_points", text="The department has paid for two walls."),
    Own(part="open_questions", text="Who owns the beach?"),
    Add(part="quotes", passage=DESK.passage("S3", "closed the hospital for three days")),
    SetField(field="recommendation", value="Wait for the *auditor*."),
    SignOffEdit(by="Ada Roe", at="2026-02-14", of=DESK.none.brief),
)


@pytest.mark.parametrize("pack", PACKS)
def test_the_pages_of_every_pack_print_what_was_edited(pack: str) -> None:
    brief = DESK.edited(*EVERYTHING)
    pdf = render(brief, "pdf", template=pack)
    assert check_pages(pdf).missing == ()
    page = render(brief, "md", template=pack).decode()
    assert "Checked by Ada Roe on 14 February 2026." in page
    if "†" in page.partition("† The")[0]:
        assert "† The analyst’s own words or attribution, which no source bears out." in page


@pytest.mark.parametrize("pack", PACKS)
def test_what_is_the_analysts_is_marked_in_every_pack(pack: str) -> None:
    page = render(DESK.edited(*EVERYTHING), "md", template=pack).decode()
    assert "The department has paid for two walls.\u00a0†" in page
    assert "Harlow Bay’s sea wall will cost 61 million crowns\u00a0‡" in page


def test_edits_of_another_schema_are_refused() -> None:
    data = encode_edits(Edits(brief="", schema="briefgen-edits/9"))
    with pytest.raises(EditsBroken, match="briefgen-edits/9"):
        decode_edits(data)
