"""Edits change what a brief says, and what is changed is told in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from briefgen.briefs import verify
from briefgen.briefs.verification import standing_of
from briefgen.model import Brief, SignOff
from briefgen.review import apply_edits, digest_of, signed_off_by
from briefgen.review.cut_down import shortened
from briefgen.review.edits import (
    Accept,
    Add,
    Answer,
    ChangeSpeaker,
    Drop,
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

if TYPE_CHECKING:
    from tests.review.conftest import Desk


def points(brief: Brief) -> list[str]:
    return [point.text.split()[0] for point in brief.key_points]


def changes(brief: Brief) -> list[tuple[str, str]]:
    return [(change.item, change.kind) for change in brief.review.changes] if brief.review else []


def test_no_edits_give_the_brief_itself(desk: Desk) -> None:
    assert desk.apply().brief is desk.brief
    assert desk.apply(Accept(item=desk.at["K1"])).brief is desk.brief


def test_what_is_dropped_is_gone_and_the_others_are_numbered_anew(desk: Desk) -> None:
    brief = desk.edited(Drop(item=desk.at["K1"]))
    assert points(brief) == ["Harlow", "Details", "The"]
    assert [point.id for point in brief.key_points] == ["K1", "K2", "K3"]
    assert brief.review
    assert (brief.review.left_out, brief.review.changed) == (1, 1)


def test_what_is_restored_stands_where_it_was(desk: Desk) -> None:
    brief = desk.edited(Drop(item=desk.at["K2"]), Restore(item=desk.at["K2"]))
    assert points(brief) == points(desk.brief)
    assert changes(brief) == [("K2", "restored")]


def test_what_is_moved_keeps_its_words(desk: Desk) -> None:
    brief = desk.edited(Move(item=desk.at["K4"], to=1))
    assert points(brief) == ["The", "The", "Harlow", "Details"]
    assert brief.key_points[0].text == desk.brief.key_points[3].text
    assert changes(brief) == [("K1", "moved")]


def test_the_bottom_line_follows_what_it_says(desk: Desk) -> None:
    text = "Harlow Bay's sea wall will cost 61 million crowns"
    brief = desk.edited(Shorten(item=desk.at["K2"], text=text))
    assert brief.key_points[1].text == text
    assert brief.bottom_line[0].text == text
    assert changes(brief) == [("bottom line 1", "shortened"), ("K2", "shortened")]
    assert brief.review
    assert brief.review.changed == 1  # the two are one


def test_a_bottom_line_of_which_nothing_is_left_is_written_anew(desk: Desk) -> None:
    brief = desk.edited(Drop(item=desk.at["K2"]), Drop(item=desk.at["O1"]))
    assert brief.bottom_line
    assert {line.text for line in brief.bottom_line} <= {
        *(point.text for point in brief.key_points),
        *(f"Still open: {question.question}" for question in brief.open_questions),
    }


def test_a_person_chooses_the_bottom_line(desk: Desk) -> None:
    brief = desk.edited(Lead(items=(desk.at["K4"], desk.at["O2"])))
    assert [line.text for line in brief.bottom_line] == [
        desk.brief.key_points[3].text,
        "Still open: Will the county pay a third of the cost?",
    ]


def test_nothing_can_be_shortened_to_what_it_does_not_say(desk: Desk) -> None:
    applied = desk.apply(Shorten(item=desk.at["K2"], text="Harlow Bay will cost 61 million crowns"))
    assert applied.brief.key_points == desk.brief.key_points
    assert [gone.reason for gone in applied.gone] == [
        "this does not stand in the evidence: 'Harlow Bay will cost 61 million crowns'"
    ]


def test_a_quotation_is_shortened_to_one_stretch(desk: Desk) -> None:
    brief = desk.edited(Shorten(item=desk.at["Q2"], text="the first winter storm will not wait"))
    quote = brief.quotes[1]
    assert (quote.text, quote.kind) == ("the first winter storm will not wait", "direct")
    gone = desk.apply(Shorten(item=desk.at["Q2"], text="the first vote")).gone
    assert [one.reason for one in gone] == [
        "this is not one stretch of the quotation: 'the first vote'"
    ]


def test_a_condition_that_is_cut_off_is_told(desk: Desk) -> None:
    """Whoever cuts before "if" changes what was said."""
    whole = 'would look at the request "with sympathy" if the auditor\'s doubts were met'
    brief = desk.edited(Add(part="quotes", passage=desk.passage("S3", whole)))
    added = brief.quotes[-1]
    assert (added.kind, added.clipped) == ("mixed", False)
    cut = shortened(brief, added, 'would look at the request "with sympathy"')
    assert (cut.kind, cut.clipped) == ("mixed", True)
    assert not shortened(brief, added, "would look at the request").clipped


def test_a_speaker_may_be_another_actor(desk: Desk) -> None:
    who = Speaking(kind="actor", name="Oyvind Mar")
    brief = desk.edited(ChangeSpeaker(item=desk.at["Q2"], speaker=who))
    speaker = brief.quotes[1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Oyvind Mar", "Residents' leader")
    assert standing_of(brief)["Q2"] == "chosen"


def test_a_speaker_may_be_one_whom_no_source_names(desk: Desk) -> None:
    who = Speaking(kind="own", name="Petra Lund")
    brief = desk.edited(ChangeSpeaker(item=desk.at["Q2"], speaker=who, by="Ada", why="she called"))
    assert standing_of(brief)["Q2"] == "own"
    assert brief.review
    (change,) = brief.review.changes
    assert (change.item, change.words, change.by, change.why) == (
        "Q2", "Petra Lund", "Ada", "she called",
    )  # fmt: skip


def test_a_name_that_nobody_answers_for_does_not_hold(desk: Desk) -> None:
    """The same brief without the word that a person gave the name."""
    who = Speaking(kind="own", name="Petra Lund")
    brief = desk.edited(ChangeSpeaker(item=desk.at["Q2"], speaker=who))
    bare = msgspec.structs.replace(brief, review=msgspec.UNSET)
    assert [(problem.item, problem.code) for problem in verify(bare)] == [("Q2", "name")]


def test_nobody_may_be_named(desk: Desk) -> None:
    brief = desk.edited(ChangeSpeaker(item=desk.at["Q2"], speaker=Speaking(kind="nobody")))
    assert brief.quotes[1].speaker is None


def test_a_question_is_answered(desk: Desk) -> None:
    answer = desk.passage("S2", "Residents' leader Oyvind Mar rejected the harbour levy.")
    brief = desk.edited(Answer(item=desk.at["O3"], passage=answer, words="hardly"))
    question = brief.open_questions[2]
    assert [brief.passage(span) for span in question.answered_by] == [answer.text]
    assert standing_of(brief)["O3"] == "own"


def test_a_passage_becomes_a_point(desk: Desk) -> None:
    passage = desk.passage("S2", "Work is to begin on 2 April 2026")
    brief = desk.edited(Add(part="key_points", passage=passage))
    assert brief.key_points[-1].text == "Work is to begin on 2 April 2026"
    assert standing_of(brief)["K5"] == "chosen"


@pytest.mark.parametrize(
    ("words", "kind", "text"),
    [
        ("with sympathy", "direct", "with sympathy"),
        ('"with sympathy"', "direct", "with sympathy"),
        ('look at the request "with sympathy"', "mixed", 'look at the request "with sympathy"'),
        ("closed the hospital", "indirect", "closed the hospital"),
    ],
)
def test_only_what_stands_between_marks_is_quoted(
    desk: Desk, words: str, kind: str, text: str
) -> None:
    brief = desk.edited(Add(part="quotes", passage=desk.passage("S3", words)))
    assert (brief.quotes[-1].kind, brief.quotes[-1].text) == (kind, text)


def test_half_a_word_is_no_passage(desk: Desk) -> None:
    passage = desk.passage("S2", "Work is to begin on 2 Apr")
    gone = desk.apply(Add(part="key_points", passage=passage)).gone
    assert [one.reason for one in gone] == ["the passage begins or ends inside a word"]


def test_a_line_of_ones_own_is_named_as_such(desk: Desk) -> None:
    brief = desk.edited(
        Own(part="bottom_line", text="It is for us to decide."),
        Own(part="key_points", text="The department has paid for two walls before."),
        Own(part="open_questions", text="Who owns the beach?"),
    )
    standing = standing_of(brief)
    assert [name for name, what in standing.items() if what == "own"] == ["K5", "O4"]
    assert ("bottom line 3", "own") in changes(brief)


def test_what_is_ones_own_does_not_lean_on_a_source(desk: Desk) -> None:
    brief = desk.edited(Own(part="key_points", text="The department has paid before."))
    point = brief.key_points[-1]
    leaning = msgspec.structs.replace(point, evidence=brief.key_points[0].evidence)
    brief = msgspec.structs.replace(brief, key_points=(*brief.key_points[:-1], leaning))
    assert [problem.code for problem in verify(brief)] == ["own-evidence"]


def test_the_head_is_set_and_taken_away(desk: Desk) -> None:
    brief = desk.edited(
        SetField(field="title", value="The wall"),
        SetField(field="marking", value=None),
        SetField(field="date", value="2026-02-20"),
        SetField(field="recommendation", value="Wait."),
    )
    assert (brief.title, brief.marking, brief.date) == ("The wall", None, "2026-02-20")
    assert brief.recommendation == "Wait."
    assert brief.review
    assert brief.review.changed == 0


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (SetField(field="title", value=" "), "a brief has a title"),
        (SetField(field="date", value="soon"), "'soon' is no date such as 2026-01-23"),
        (Own(part="key_points", text=" "), "a line of one's own must say something"),
        (Drop(item="K-none"), "there is no such item"),
        (Restore(item="K-none"), "the item was not left out"),
        (SignOffEdit(by=" ", of=""), "the brief was made anew since it was signed off"),
    ],
)
def test_what_cannot_be_done_says_why(desk: Desk, edit: Entry, reason: str) -> None:
    applied = desk.apply(edit)
    assert [gone.reason for gone in applied.gone] == [reason]
    assert applied.brief == desk.brief


def test_places_that_are_not_there(desk: Desk) -> None:
    (gone,) = desk.apply(Move(item=desk.at["K1"], to=9)).gone
    assert gone.reason == "there is no place 9 among 4"


def test_signing_off_is_undone_by_the_next_edit(desk: Desk) -> None:
    sign = SignOffEdit(by="Ada Roe", at="2026-02-14", of=desk.none.brief)
    brief = desk.edited(Drop(item=desk.at["K1"]), sign)
    assert signed_off_by(brief) == SignOff(by="Ada Roe", at="2026-02-14", changed=1)
    later = desk.edited(Drop(item=desk.at["K1"]), sign, Drop(item=desk.at["K2"]))
    assert signed_off_by(later) is None
    looked = desk.edited(Drop(item=desk.at["K1"]), sign, Accept(item=desk.at["K2"]))
    assert signed_off_by(looked) is not None


def test_who_signs_without_a_change_says_so(desk: Desk) -> None:
    brief = desk.edited(SignOffEdit(by="Ada Roe", of=desk.none.brief))
    assert signed_off_by(brief) == SignOff(by="Ada Roe", at=None, changed=0)
    assert set(standing_of(brief).values()) == {"proved"}


def test_a_brief_made_anew_keeps_what_still_applies(desk: Desk) -> None:
    """A point is gone, another stands elsewhere, a source has another number."""
    edits = desk.edits(
        Move(item=desk.at["K4"], to=1),
        Drop(item=desk.at["K1"]),
        Add(part="key_points", passage=desk.passage("S2", "Work is to begin on 2 April 2026")),
        SignOffEdit(by="Ada Roe", of=desk.none.brief),
    )
    anew = msgspec.structs.replace(
        desk.brief, key_points=tuple(reversed(desk.brief.key_points[1:])), bottom_line=()
    )
    applied = apply_edits(anew, edits.taken_along(digest_of(anew)))
    assert [(gone.number, gone.reason) for gone in applied.gone] == [
        (2, "there is no such item"),
        (4, "the brief was made anew since it was signed off"),
    ]
    assert points(applied.brief) == ["The", "Details", "Harlow", "Work"]
    assert verify(applied.brief) == []
